#include "CFusabiPrelude.h"

// The library that is written in F#, compiled ahead of time by `fus pack-prelude`.
_Alignas(16) static const unsigned char bytes[] = {
#if __has_embed("prelude.fzb") == 1
#embed "prelude.fzb"
#else
    0
#endif
};

const unsigned char *fusabi_prelude_bytes(void) { return bytes; }
size_t fusabi_prelude_count(void) { return sizeof bytes; }
