#pragma once
#include <stddef.h>

/// The compiled prelude, a `.fzb` file, as it lies in the binary.
const unsigned char *fusabi_prelude_bytes(void);
size_t fusabi_prelude_count(void);
