type Shape = Circle of r: float | Square
let s = Circle(radius = 1.0)
