// FusabiCompiler
