// FusabiRuntime
