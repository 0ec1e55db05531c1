// FusabiBytecode
