#include "core/heaps.hpp"

#if __has_include(<malloc.h>)
#include <malloc.h>
#endif

namespace verbund {

void share_heaps([[maybe_unused]] int threads) {
#ifdef M_ARENA_MAX
    // A run allocates some 100,000 times a second, which takes 0.1 µs each: so many threads
    // keep a heap busy for a sixth of the time at most.
    constexpr int threads_of_a_heap = 16;
    mallopt(M_ARENA_MAX, 1 + (threads - 1) / threads_of_a_heap);
#endif
}

void keep_large_blocks_apart() {
#ifdef M_MMAP_THRESHOLD
    mallopt(M_MMAP_THRESHOLD, 128 << 10);
    mallopt(M_TRIM_THRESHOLD, 64 << 20);  // else a heap shrinks after every run
#endif
}

void empty_heaps() {
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

}  // namespace verbund
