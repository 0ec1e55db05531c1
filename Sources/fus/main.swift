print("fus")
