import FusCommands
import Glibc

exit(Fus.main(Array(CommandLine.arguments.dropFirst())).rawValue)
