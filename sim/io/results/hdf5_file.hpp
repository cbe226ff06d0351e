// HDF5 files and groups as results have them.
#pragma once

#include "io/results/hdf5_handle.hpp"

#include <filesystem>

namespace verbund {

// Creates a file that must not exist yet, in the format of HDF5 1.8, without times.
// Throws Hdf5Failed.
Handle create_hdf5_file(const std::filesystem::path& file);

// Opens a file to be read. Throws Hdf5Failed.
Handle open_hdf5_file(const std::filesystem::path& file);

// Creates a group that keeps the order of its members and no times. Throws Hdf5Failed.
Handle create_group(hid_t place, const char* name);

}  // namespace verbund
