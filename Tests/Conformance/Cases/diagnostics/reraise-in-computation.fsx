let work = async {
    try
        return 1
    with e ->
        return reraise () }
