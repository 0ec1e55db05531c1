let f ?x = x
