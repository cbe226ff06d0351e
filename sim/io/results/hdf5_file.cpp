#include "io/results/hdf5_file.hpp"

#include "io/results/hdf5_memory.hpp"

namespace verbund {

namespace {

constexpr unsigned in_order = H5P_CRT_ORDER_TRACKED | H5P_CRT_ORDER_INDEXED;

// Room in the file that is taken at once. What is left of a block when the next chunk or
// node does not fit is a gap, of which HDF5 keeps a list in memory: with its own 2 kB one
// for every second run.
constexpr hsize_t bytes_of_a_block = 256 << 10;

}  // namespace

Handle create_hdf5_file(const std::filesystem::path& file) {
    open_hdf5();
    const Handle creation(H5Pcreate(H5P_FILE_CREATE));
    checked(H5Pset_obj_track_times(creation, false));
    checked(H5Pset_link_creation_order(creation, in_order));
    const Handle access(H5Pcreate(H5P_FILE_ACCESS));
    checked(H5Pset_libver_bounds(access, H5F_LIBVER_V18, H5F_LIBVER_V18));
    checked(H5Pset_fclose_degree(access, H5F_CLOSE_STRONG));
    checked(H5Pset_meta_block_size(access, bytes_of_a_block));
    checked(H5Pset_small_data_block_size(access, bytes_of_a_block));
    keep_little_in_memory(access);
    return Handle(H5Fcreate(file.c_str(), H5F_ACC_EXCL, creation, access));
}

Handle open_hdf5_file(const std::filesystem::path& file) {
    open_hdf5();
    return Handle(H5Fopen(file.c_str(), H5F_ACC_RDONLY, H5P_DEFAULT));
}

Handle create_group(hid_t place, const char* name) {
    const Handle creation(H5Pcreate(H5P_GROUP_CREATE));
    checked(H5Pset_obj_track_times(creation, false));
    checked(H5Pset_link_creation_order(creation, in_order));
    return Handle(H5Gcreate2(place, name, H5P_DEFAULT, creation, H5P_DEFAULT));
}

}  // namespace verbund
