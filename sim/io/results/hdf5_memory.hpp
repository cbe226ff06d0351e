// What HDF5 keeps in memory of a file that is written. It must not grow with the runs.
#pragma once

#include <hdf5.h>

namespace verbund {

// Limits what is kept of a file that is opened with these access properties. Throws
// Hdf5Failed (io/results/hdf5_handle.hpp), as everything here does.
void keep_little_in_memory(hid_t access);

// Writes what HDF5 still has of a file, and frees the memory that it has taken so far.
// Open datasets stay open.
void give_back_memory(hid_t file);

}  // namespace verbund
