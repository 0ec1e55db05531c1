// FusabiNumerics
