type E = A = true | B = false
type F = C = 1 | D = "x"
type G = H = 1uy | I = 2
type J = K = 1.5
