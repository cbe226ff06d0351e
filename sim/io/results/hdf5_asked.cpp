// What a dataset is asked that somebody else may have written, before it is read.
#include "io/results/hdf5_dataset.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace verbund {

std::string name_of(hid_t object) {
    std::string name(255, '\0');
    const auto length = H5Iget_name(object, name.data(), name.size() + 1);
    name.resize(
        std::min(length > 0 ? static_cast<std::size_t>(length) : 0, name.size()));
    return name.substr(name.starts_with('/') ? 1 : 0);
}

namespace {

constexpr const char* text_of(Cell cell) {
    switch (cell) {
        case Cell::real: return "64-bit reals";
        case Cell::whole: return "64-bit whole numbers";
        case Cell::index: return "32-bit whole numbers";
        case Cell::text: break;
    }
    return "texts";
}

std::string text_of(const std::vector<hsize_t>& lengths) {
    if (lengths.empty()) return "a single cell";
    std::vector<std::string> texts;
    for (const hsize_t length : lengths)
        texts.push_back(length == any_length ? "any" : fmt::format("{}", length));
    return fmt::format("{} cells", fmt::join(texts, " × "));
}

bool agree(const std::vector<hsize_t>& found, const std::vector<hsize_t>& wanted) {
    return std::equal(
        found.begin(), found.end(), wanted.begin(), wanted.end(),
        [](hsize_t one, hsize_t other) { return one == other || other == any_length; });
}

}  // namespace

Handle open_dataset(hid_t place, const char* name, Cell cell,
                    const std::vector<hsize_t>& lengths) {
    Handle dataset;
    try {
        dataset = open_dataset(place, name);
    } catch (const Hdf5Failed& failed) {
        const std::string group = name_of(place);
        throw Hdf5Failed(fmt::format("{}{}{}: {}", group, group.empty() ? "" : "/",
                                     name, failed.what()));
    }
    if (!holds(dataset, cell))
        throw Hdf5Failed(
            fmt::format("{} does not hold {}", name_of(dataset), text_of(cell)));
    const std::vector<hsize_t> found = lengths_of(dataset);
    if (!agree(found, lengths))
        throw Hdf5Failed(fmt::format("{} has {}, not {}", name_of(dataset),
                                     text_of(found), text_of(lengths)));
    return dataset;
}

bool can_hold(hid_t dataset, hsize_t cells) {
    constexpr hsize_t most_compressed = 1032;  // bytes of a byte, by deflate
    const Handle file(H5Iget_file_id(dataset));
    const Handle type(H5Dget_type(dataset));
    hsize_t bytes = 0;
    checked(H5Fget_filesize(file, &bytes));
    return cells / most_compressed <=
           bytes / std::max<std::size_t>(H5Tget_size(type), 1);
}

}  // namespace verbund
