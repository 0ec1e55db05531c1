// FusabiTypes
