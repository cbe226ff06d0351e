#include "io/results/hdf5_memory.hpp"

#include "core/heaps.hpp"
#include "io/results/hdf5_handle.hpp"

#include <cstddef>

namespace verbund {

namespace {

// Of object headers and indices of chunks, as they are in the file. A node of an index
// takes five times as much in memory. With a megabyte a sweep grew for its first thousand
// runs, while indices did, and took no less time.
constexpr std::size_t bytes_of_descriptions = 256 << 10;
constexpr std::size_t least_of_descriptions = 1 << 10;  // HDF5 takes no less

void allow(H5AC_cache_config_t& descriptions, std::size_t bytes) {
    descriptions.set_initial_size = true;
    descriptions.initial_size = bytes;
    descriptions.min_size = bytes;
    descriptions.max_size = bytes;
}

void allow(hid_t file, std::size_t bytes) {
    H5AC_cache_config_t descriptions{};
    descriptions.version = H5AC__CURR_CACHE_CONFIG_VERSION;
    checked(H5Fget_mdc_config(file, &descriptions));
    allow(descriptions, bytes);
    checked(H5Fset_mdc_config(file, &descriptions));
}

}  // namespace

// HDF5 would keep up to 32 megabytes of what describes datasets.
void keep_little_in_memory(hid_t access) {
    H5AC_cache_config_t descriptions{};
    descriptions.version = H5AC__CURR_CACHE_CONFIG_VERSION;
    checked(H5Pget_mdc_config(access, &descriptions));
    allow(descriptions, bytes_of_descriptions);
    checked(H5Pset_mdc_config(access, &descriptions));
}

void give_back_memory(hid_t file) {
    // First, because H5Gget_info keeps to itself that what it must empty cannot be written.
    checked(H5Fflush(file, H5F_SCOPE_LOCAL));
    // A cache that has been made smaller is emptied when something is next asked of it.
    allow(file, least_of_descriptions);
    H5G_info_t root;
    checked(H5Gget_info(file, &root));
    allow(file, bytes_of_descriptions);
    empty_heaps();
}

}  // namespace verbund
