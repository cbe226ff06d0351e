#include "io/hdf5_dataset.hpp"

#include <limits>

namespace verbund {

namespace {

constexpr double filler = std::numeric_limits<double>::quiet_NaN();

Handle text_type() {
    Handle type(H5Tcopy(H5T_C_S1));
    checked(H5Tset_size(type, H5T_VARIABLE));
    checked(H5Tset_cset(type, H5T_CSET_UTF8));
    return type;
}

Handle type_in_file(Cell cell) {
    switch (cell) {
        case Cell::real: return Handle(H5Tcopy(H5T_IEEE_F64LE));
        case Cell::whole: return Handle(H5Tcopy(H5T_STD_I64LE));
        case Cell::index: return Handle(H5Tcopy(H5T_STD_I32LE));
        case Cell::text: break;
    }
    return text_type();
}

Handle type_in_memory(Cell cell) {
    switch (cell) {
        case Cell::real: return Handle(H5Tcopy(H5T_NATIVE_DOUBLE));
        case Cell::whole: return Handle(H5Tcopy(H5T_NATIVE_INT64));
        case Cell::index: return Handle(H5Tcopy(H5T_NATIVE_INT32));
        case Cell::text: break;
    }
    return text_type();
}

// No chunk is kept in memory: each is written once and whole, and there may be many datasets.
Handle uncached() {
    Handle access(H5Pcreate(H5P_DATASET_ACCESS));
    checked(H5Pset_chunk_cache(access, 1, 0, 1.0));
    return access;
}

Handle creation_of(Cell cell, const std::vector<hsize_t>& chunk) {
    Handle creation(H5Pcreate(H5P_DATASET_CREATE));
    checked(H5Pset_obj_track_times(creation, false));
    checked(H5Pset_attr_creation_order(creation, H5P_CRT_ORDER_TRACKED | H5P_CRT_ORDER_INDEXED));
    if (cell == Cell::real) checked(H5Pset_fill_value(creation, H5T_NATIVE_DOUBLE, &filler));
    if (chunk.empty()) return creation;
    checked(H5Pset_chunk(creation, static_cast<int>(chunk.size()), chunk.data()));
    if (cell == Cell::text) return creation;  // filters would see addresses only
    checked(H5Pset_shuffle(creation));
    checked(H5Pset_deflate(creation, 4));
    checked(H5Pset_fletcher32(creation));
    return creation;
}

Handle create(hid_t place, const char* name, Cell cell, hid_t space, const std::vector<hsize_t>& chunk) {
    Handle dataset(
        H5Dcreate2(place, name, type_in_file(cell), space, H5P_DEFAULT, creation_of(cell, chunk), uncached()));
    if (cell == Cell::real) put(dataset, "_FillValue", std::span(&filler, 1));
    return dataset;
}

}  // namespace

Handle create_dataset(hid_t place, const DatasetPlan& plan) {
    std::vector<hsize_t> lengths;
    for (const Dimension& dimension : plan.dimensions) lengths.push_back(dimension.length);
    const Handle space(H5Screate_simple(static_cast<int>(lengths.size()), lengths.data(), nullptr));
    Handle dataset = create(place, plan.name, plan.cell, space, plan.chunk);
    for (unsigned i = 0; i < plan.dimensions.size(); ++i) attach(dataset, plan.dimensions[i].scale, i);
    return dataset;
}

Handle create_column(hid_t place, const char* name, Cell cell, hsize_t chunk_rows) {
    const hsize_t none = 0;
    const hsize_t unlimited = H5S_UNLIMITED;
    const Handle space(H5Screate_simple(1, &none, &unlimited));
    return create(place, name, cell, space, {chunk_rows});
}

void write_all(hid_t dataset, Cell cell, const void* values) {
    checked(H5Dwrite(dataset, type_in_memory(cell), H5S_ALL, H5S_ALL, H5P_DEFAULT, values));
}

void write_all(hid_t dataset, std::span<const std::string> values) {
    std::vector<const char*> texts;
    for (const std::string& value : values) texts.push_back(value.c_str());
    write_all(dataset, Cell::text, texts.data());
}

void write_block(hid_t dataset, Cell cell, std::span<const hsize_t> from, std::span<const hsize_t> count,
                 const void* values) {
    const Handle in_file(H5Dget_space(dataset));
    checked(H5Sselect_hyperslab(in_file, H5S_SELECT_SET, from.data(), nullptr, count.data(), nullptr));
    const Handle in_memory(H5Screate_simple(static_cast<int>(count.size()), count.data(), nullptr));
    checked(H5Dwrite(dataset, type_in_memory(cell), in_memory, in_file, H5P_DEFAULT, values));
}

void append(hid_t column, Cell cell, hsize_t rows_before, hsize_t rows, const void* values) {
    const hsize_t after = rows_before + rows;
    checked(H5Dset_extent(column, &after));
    write_block(column, cell, std::span(&rows_before, 1), std::span(&rows, 1), values);
}

}  // namespace verbund
