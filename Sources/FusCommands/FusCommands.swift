// FusCommands
