// Datasets whose every dimension has a scale, and attributes, as xarray, netCDF, h5py
// and R read them.
#pragma once

#include "io/results/hdf5_handle.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace verbund {

// What a cell holds. In memory: double, std::int64_t, std::int32_t, const char*.
enum class Cell { real, whole, index, text };

// A dimension: its scale and its length. One that grows gets its scale later, by
// attach.
struct Dimension {
    hid_t scale;
    hsize_t length;
    bool grows = false;
};

struct DatasetPlan {
    const char* name;
    Cell cell;
    std::vector<Dimension> dimensions;
    std::vector<hsize_t> chunk = {};  // empty: stored in one piece, not compressed
    bool in_pieces = false;           // chunks are filled little by little
};

// Creates a dataset. Reals are filled with NaN and say so in _FillValue. Whole numbers
// have no such attribute, because readers would turn them into floats. Throws
// Hdf5Failed, as everything here does.
Handle create_dataset(hid_t place, const DatasetPlan& plan);

// Creates a one-dimensional dataset of no rows that can grow by chunks; it gets its
// scale later, by attach.
Handle create_column(hid_t place, const char* name, Cell cell, hsize_t chunk_rows);

// Opens a dataset, and asks whether a place has a dataset or group of a name.
Handle open_dataset(hid_t place, const char* name);
bool has(hid_t place, const char* name);

// Whether the cells of a dataset are of the type with which such are written.
bool holds(hid_t dataset, Cell cell);

// Opens a dataset to be read, which somebody else may have written: it holds such cells
// and has these lengths, or Hdf5Failed names it and says what it is instead.
inline constexpr hsize_t any_length = H5S_UNLIMITED;
Handle open_dataset(hid_t place, const char* name, Cell cell,
                    const std::vector<hsize_t>& lengths);

// The path of a dataset or group in its file, as messages name it.
std::string name_of(hid_t object);

// Whether as many cells can be held by the file of a dataset; numbers are not believed
// for which there would be no room.
bool can_hold(hid_t dataset, hsize_t cells);

// Creates a coordinate: a one-dimensional dataset that is a dimension scale of its own
// name.
Handle create_scale(hid_t place, const char* name, std::span<const std::string> values);
Handle create_scale(hid_t place, const char* name,
                    std::span<const std::int32_t> values);

// Creates a dimension that has a length but no values, as netCDF does. It takes no
// room.
Handle create_bare_scale(hid_t place, const char* name, hsize_t length);

void attach(hid_t dataset, hid_t scale, unsigned dimension);

// Writes a whole dataset, or a block of it; values in row-major order, one for each
// cell.
void write_all(hid_t dataset, Cell cell, const void* values);
void write_all(hid_t dataset, std::span<const std::string> values);
void write_block(hid_t dataset, Cell cell, std::span<const hsize_t> from,
                 std::span<const hsize_t> count, const void* values);

// Reads a block, as write_block has written it.
void read_block(hid_t dataset, Cell cell, std::span<const hsize_t> from,
                std::span<const hsize_t> count, void* values);

// Creates a dataset of one text, which is longer than an attribute may be.
Handle create_text(hid_t place, const char* name, const std::string& text);

// The text in one cell of a dataset of texts; of one without dimensions where `at` is
// empty.
std::string read_text(hid_t dataset, std::span<const hsize_t> at);

// The texts of a block.
std::vector<std::string> read_texts(hid_t dataset, std::span<const hsize_t> from,
                                    std::span<const hsize_t> count);

// The length of each dimension of a dataset.
std::vector<hsize_t> lengths_of(hid_t dataset);

// Makes a dimension that grows as long as stated.
void set_length(hid_t dataset, unsigned dimension, hsize_t length);

// Makes a column longer by some rows and writes them.
void append(hid_t column, Cell cell, hsize_t rows_before, hsize_t rows,
            const void* values);

// Puts an attribute; an empty text is left out, since netCDF readers take it for a null
// pointer.
void put(hid_t object, const char* name, std::string_view text);
void put(hid_t object, const char* name, double number);
void put(hid_t object, const char* name, std::int64_t number);
void put(hid_t object, const char* name, std::span<const double> numbers);

// The text of an attribute. Throws Hdf5Failed for one that is no single text.
std::string text_attribute(hid_t object, const char* name);

// The two attributes that every variable has.
void describe(hid_t dataset, std::string_view meaning, std::string_view unit);

}  // namespace verbund
