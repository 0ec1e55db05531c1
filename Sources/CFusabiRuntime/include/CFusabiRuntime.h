#pragma once

/// Asks for the cache line at the address; does nothing where it cannot be read. Swift has no such operation.
static inline void fusabi_prefetch(const void *address) { __builtin_prefetch(address); }
