/// glibc's allocator has options that its Swift module leaves out.
#include <malloc.h>
