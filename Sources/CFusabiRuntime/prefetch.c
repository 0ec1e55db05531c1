#include "CFusabiRuntime.h"
