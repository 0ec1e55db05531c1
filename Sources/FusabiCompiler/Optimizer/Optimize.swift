import FusabiBytecode

/// Rewrites a program's Core in place into smaller and faster Core with the same behaviour.
package func optimize(_ program: CoreProgram) {}
