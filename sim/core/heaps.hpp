#pragma once

namespace verbund {

// Lets threads share the heaps of the C library; call before they begin. With a heap of
// its own for each, what is kept of the results lies scattered over all of them, between
// what runs take and give back, and each heap grows with the number of runs.
void share_heaps(int threads);

// Lets large blocks have pages of their own, which go back when they are freed; call first.
// glibc would soon take them from a heap too, where they leave gaps, and a sweep of hours
// would grow.
void keep_large_blocks_apart();

// Gives the system back what the heaps hold unused.
void empty_heaps();

}  // namespace verbund
