// Fusabi
