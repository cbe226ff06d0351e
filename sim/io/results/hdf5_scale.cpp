// Dimension scales and attributes of io/hdf5_dataset.hpp.
#include "io/results/hdf5_dataset.hpp"

#include <hdf5_hl.h>

#include <fmt/core.h>

namespace verbund {

namespace {

void put_values(hid_t object, const char* name, hid_t type, hid_t space,
                const void* values) {
    Handle attribute(H5Acreate2(object, name, type, space, H5P_DEFAULT, H5P_DEFAULT));
    checked(H5Awrite(attribute, type, values));
    attribute.close();
}

}  // namespace

Handle create_scale(hid_t place, const char* name,
                    std::span<const std::string> values) {
    Handle scale =
        create_dataset(place, {name, Cell::text, {{H5I_INVALID_HID, values.size()}}});
    write_all(scale, values);
    checked(H5DSset_scale(scale, name));
    return scale;
}

Handle create_scale(hid_t place, const char* name,
                    std::span<const std::int32_t> values) {
    Handle scale =
        create_dataset(place, {name, Cell::index, {{H5I_INVALID_HID, values.size()}}});
    write_all(scale, Cell::index, values.data());
    checked(H5DSset_scale(scale, name));
    return scale;
}

Handle create_bare_scale(hid_t place, const char* name, hsize_t length) {
    Handle scale = create_column(place, name, Cell::index, 1024);
    checked(H5Dset_extent(scale, &length));
    // The text by which netCDF readers know a dimension without a variable.
    const auto mark = fmt::format(
        "This is a netCDF dimension but not a netCDF variable. {:>9}", length);
    checked(H5DSset_scale(scale, mark.c_str()));
    return scale;
}

void attach(hid_t dataset, hid_t scale, unsigned dimension) {
    if (scale >= 0) checked(H5DSattach_scale(dataset, scale, dimension));
}

void put(hid_t object, const char* name, std::string_view text) {
    if (text.empty()) return;
    const Handle type(H5Tcopy(H5T_C_S1));
    checked(H5Tset_size(type, H5T_VARIABLE));
    checked(H5Tset_cset(type, H5T_CSET_UTF8));
    const std::string ended(text);
    const char* value = ended.c_str();
    put_values(object, name, type, Handle(H5Screate(H5S_SCALAR)), &value);
}

void put(hid_t object, const char* name, double number) {
    put_values(object, name, H5T_IEEE_F64LE, Handle(H5Screate(H5S_SCALAR)), &number);
}

void put(hid_t object, const char* name, std::int64_t number) {
    put_values(object, name, H5T_STD_I64LE, Handle(H5Screate(H5S_SCALAR)), &number);
}

void put(hid_t object, const char* name, std::span<const double> numbers) {
    const hsize_t length = numbers.size();
    put_values(object, name, H5T_IEEE_F64LE,
               Handle(H5Screate_simple(1, &length, nullptr)), numbers.data());
}

std::string text_attribute(hid_t object, const char* name) {
    const Handle attribute(H5Aopen(object, name, H5P_DEFAULT));
    const Handle type(H5Aget_type(attribute)), space(H5Aget_space(attribute));
    if (checked(H5Tis_variable_str(type)) == 0 ||
        H5Sget_simple_extent_npoints(space) != 1)
        throw Hdf5Failed(fmt::format("the attribute {} is no single text", name));
    char* text = nullptr;
    checked(H5Aread(attribute, type, &text));
    std::string read = text == nullptr ? "" : text;
    checked(H5free_memory(text));
    return read;
}

void describe(hid_t dataset, std::string_view meaning, std::string_view unit) {
    put(dataset, "long_name", meaning);
    put(dataset, "units", unit);
}

}  // namespace verbund
