// FusabiStdlib
