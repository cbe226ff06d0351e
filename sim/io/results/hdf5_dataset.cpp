#include "io/results/hdf5_dataset.hpp"

#include <H5Cpp.h>

#include <algorithm>
#include <limits>

namespace verbund {

namespace {

constexpr double filler = std::numeric_limits<double>::quiet_NaN();

// The C++ interface describes (types, spaces, properties); what writes and closes goes
// through the C interface, where nothing is swallowed. Its exceptions become ours.
template <class Act>
auto described(Act&& act) {
    try {
        return act();
    } catch (const H5::Exception& error) {
        throw Hdf5Failed(error.getDetailMsg());
    }
}

H5::DataType text_type() {
    H5::StrType type(H5::PredType::C_S1, H5T_VARIABLE);
    type.setCset(H5T_CSET_UTF8);
    return type;
}

H5::DataType type_in_file(Cell cell) {
    switch (cell) {
        case Cell::real: return H5::PredType::IEEE_F64LE;
        case Cell::whole: return H5::PredType::STD_I64LE;
        case Cell::index: return H5::PredType::STD_I32LE;
        case Cell::text: break;
    }
    return text_type();
}

H5::DataType type_in_memory(Cell cell) {
    switch (cell) {
        case Cell::real: return H5::PredType::NATIVE_DOUBLE;
        case Cell::whole: return H5::PredType::NATIVE_INT64;
        case Cell::index: return H5::PredType::NATIVE_INT32;
        case Cell::text: break;
    }
    return text_type();
}

H5::DataSpace space_of(std::size_t rank, const hsize_t* lengths,
                       const hsize_t* most = nullptr) {
    return described(
        [&] { return H5::DataSpace(static_cast<int>(rank), lengths, most); });
}

// A chunk is kept in memory only while it is filled: the large ones are written once and
// whole, and there may be many datasets.
Handle access_of(hsize_t bytes_being_filled) {
    constexpr hsize_t most = 64 << 10;
    constexpr std::size_t most_places = 521;
    Handle access(H5Pcreate(H5P_DATASET_ACCESS));
    checked(H5Pset_chunk_cache(access, bytes_being_filled == 0 ? 1 : most_places,
                               std::min(bytes_being_filled, most), 1.0));
    return access;
}

// Of the chunks that are filled side by side: one wherever the dataset does not grow.
hsize_t bytes_being_filled(const DatasetPlan& plan) {
    if (!plan.in_pieces) return 0;
    hsize_t bytes = type_in_file(plan.cell).getSize();
    for (std::size_t i = 0; i < plan.chunk.size(); ++i)
        bytes *= std::max(plan.chunk[i],
                          plan.dimensions[i].grows ? 0 : plan.dimensions[i].length);
    return bytes;
}

H5::DSetCreatPropList creation_of(Cell cell, const std::vector<hsize_t>& chunk) {
    H5::DSetCreatPropList creation;
    checked(H5Pset_obj_track_times(creation.getId(), false));
    checked(H5Pset_attr_creation_order(creation.getId(),
                                       H5P_CRT_ORDER_TRACKED | H5P_CRT_ORDER_INDEXED));
    if (cell == Cell::real) creation.setFillValue(H5::PredType::NATIVE_DOUBLE, &filler);
    if (chunk.empty()) return creation;
    creation.setChunk(static_cast<int>(chunk.size()), chunk.data());
    if (cell == Cell::text) return creation;  // filters would see addresses only
    creation.setShuffle();
    // Level 4 spares half a hundredth of the room and takes a third longer.
    creation.setDeflate(1);
    creation.setFletcher32();
    return creation;
}

Handle create(hid_t place, const char* name, Cell cell, const H5::DataSpace& space,
              const std::vector<hsize_t>& chunk, hsize_t bytes_in_memory = 0) {
    Handle dataset = described([&] {
        return Handle(H5Dcreate2(place, name, type_in_file(cell).getId(), space.getId(),
                                 H5P_DEFAULT, creation_of(cell, chunk).getId(),
                                 access_of(bytes_in_memory)));
    });
    if (cell == Cell::real) put(dataset, "_FillValue", std::span(&filler, 1));
    return dataset;
}

// Texts are converted on their way to the file, in two buffers of a megabyte each unless
// said: memory that the one text of each run would take again and again. When a write fails
// on the way, HDF5 from 1.14 frees texts as if it had made them; they are ours.
Handle transfer_of_texts() {
    constexpr std::size_t bytes_of_buffer = 4 << 10;
    const auto leave = [](void*, void*) {};
    Handle transfer(H5Pcreate(H5P_DATASET_XFER));
    checked(H5Pset_buffer(transfer, bytes_of_buffer, nullptr, nullptr));
    checked(H5Pset_vlen_mem_manager(transfer, nullptr, nullptr, leave, nullptr));
    return transfer;
}

void write(hid_t dataset, const H5::DataType& type, hid_t in_memory, hid_t in_file,
           const void* values) {
    Handle for_texts;
    if (checked(H5Tis_variable_str(type.getId())) > 0) for_texts = transfer_of_texts();
    const hid_t transfer = for_texts.is_open() ? hid_t(for_texts) : H5P_DEFAULT;
    checked(H5Dwrite(dataset, type.getId(), in_memory, in_file, transfer, values));
}

}  // namespace

Handle create_dataset(hid_t place, const DatasetPlan& plan) {
    std::vector<hsize_t> lengths, most;
    for (const Dimension& dimension : plan.dimensions) {
        lengths.push_back(dimension.length);
        most.push_back(dimension.grows ? H5S_UNLIMITED : dimension.length);
    }
    const H5::DataSpace space = space_of(lengths.size(), lengths.data(), most.data());
    Handle dataset = create(place, plan.name, plan.cell, space, plan.chunk,
                            bytes_being_filled(plan));
    for (unsigned i = 0; i < plan.dimensions.size(); ++i)
        if (!plan.dimensions[i].grows) attach(dataset, plan.dimensions[i].scale, i);
    return dataset;
}

Handle create_column(hid_t place, const char* name, Cell cell, hsize_t chunk_rows) {
    const hsize_t none = 0;
    const hsize_t unlimited = H5S_UNLIMITED;
    const H5::DataSpace space = space_of(1, &none, &unlimited);
    return create(place, name, cell, space, {chunk_rows});
}

Handle open_dataset(hid_t place, const char* name) {
    return Handle(H5Dopen2(place, name, H5P_DEFAULT));
}

// Numbers are of the type with which they are written; texts differ in where they lie.
bool holds(hid_t dataset, Cell cell) {
    const Handle type(H5Dget_type(dataset));
    if (cell == Cell::text) return checked(H5Tis_variable_str(type)) > 0;
    const H5::DataType wanted = described([&] { return type_in_file(cell); });
    return checked(H5Tequal(type, wanted.getId())) > 0;
}

bool has(hid_t place, const char* name) {
    return checked(H5Lexists(place, name, H5P_DEFAULT)) > 0;
}

void write_all(hid_t dataset, Cell cell, const void* values) {
    write(dataset, described([&] { return type_in_memory(cell); }), H5S_ALL, H5S_ALL,
          values);
}

void write_all(hid_t dataset, std::span<const std::string> values) {
    std::vector<const char*> texts;
    for (const std::string& value : values) texts.push_back(value.c_str());
    write_all(dataset, Cell::text, texts.data());
}

namespace {

// A block of a dataset, as a space in the file and one in memory.
struct Block {
    Handle in_file;
    H5::DataSpace in_memory;
    H5::DataType type;

    Block(hid_t dataset, Cell cell, std::span<const hsize_t> from,
          std::span<const hsize_t> count)
        : in_file(H5Dget_space(dataset)),
          in_memory(space_of(count.size(), count.data())),
          type(described([&] { return type_in_memory(cell); })) {
        checked(H5Sselect_hyperslab(in_file, H5S_SELECT_SET, from.data(), nullptr,
                                    count.data(), nullptr));
    }
};

}  // namespace

void write_block(hid_t dataset, Cell cell, std::span<const hsize_t> from,
                 std::span<const hsize_t> count, const void* values) {
    const Block block(dataset, cell, from, count);
    write(dataset, block.type, block.in_memory.getId(), block.in_file, values);
}

void read_block(hid_t dataset, Cell cell, std::span<const hsize_t> from,
                std::span<const hsize_t> count, void* values) {
    const Block block(dataset, cell, from, count);
    checked(H5Dread(dataset, block.type.getId(), block.in_memory.getId(), block.in_file,
                    H5P_DEFAULT, values));
}

Handle create_text(hid_t place, const char* name, const std::string& text) {
    const H5::DataSpace space = described([] { return H5::DataSpace(H5S_SCALAR); });
    Handle dataset = create(place, name, Cell::text, space, {});
    write_all(dataset, std::span(&text, 1));
    return dataset;
}

std::string read_text(hid_t dataset, std::span<const hsize_t> at) {
    const H5::DataType type = described([] { return text_type(); });
    const Handle in_file(H5Dget_space(dataset));
    const Handle in_memory(H5Screate(H5S_SCALAR));
    if (!at.empty()) checked(H5Sselect_elements(in_file, H5S_SELECT_SET, 1, at.data()));
    char* text = nullptr;
    checked(H5Dread(dataset, type.getId(), in_memory, in_file, H5P_DEFAULT, &text));
    std::string read = text == nullptr ? "" : text;
    checked(H5Dvlen_reclaim(type.getId(), in_memory, H5P_DEFAULT, &text));
    return read;
}

std::vector<std::string> read_texts(hid_t dataset, std::span<const hsize_t> from,
                                    std::span<const hsize_t> count) {
    const Block block(dataset, Cell::text, from, count);
    std::size_t cells = 1;
    for (const hsize_t along : count) cells *= along;
    std::vector<char*> texts(cells, nullptr);
    checked(H5Dread(dataset, block.type.getId(), block.in_memory.getId(), block.in_file,
                    H5P_DEFAULT, texts.data()));
    std::vector<std::string> read;
    for (const char* text : texts) read.emplace_back(text == nullptr ? "" : text);
    checked(H5Dvlen_reclaim(block.type.getId(), block.in_memory.getId(), H5P_DEFAULT,
                            texts.data()));
    return read;
}

std::vector<hsize_t> lengths_of(hid_t dataset) {
    const Handle space(H5Dget_space(dataset));
    std::vector<hsize_t> lengths(
        static_cast<std::size_t>(checked(H5Sget_simple_extent_ndims(space))));
    checked(H5Sget_simple_extent_dims(space, lengths.data(), nullptr));
    return lengths;
}

void set_length(hid_t dataset, unsigned dimension, hsize_t length) {
    std::vector<hsize_t> lengths = lengths_of(dataset);
    lengths[dimension] = length;
    checked(H5Dset_extent(dataset, lengths.data()));
}

void append(hid_t column, Cell cell, hsize_t rows_before, hsize_t rows,
            const void* values) {
    const hsize_t after = rows_before + rows;
    checked(H5Dset_extent(column, &after));
    write_block(column, cell, std::span(&rows_before, 1), std::span(&rows, 1), values);
}

}  // namespace verbund
