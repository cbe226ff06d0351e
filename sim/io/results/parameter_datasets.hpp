// Datasets of the values of one parameter, the last dimension being the regions.
#pragma once

#include "io/results/results_coordinates.hpp"

namespace verbund {

// Creates the dataset of a parameter, with what the parameter is as attributes.
Handle create_values(hid_t group, const ParameterRow& row,
                     const std::vector<Dimension>& dimensions,
                     const std::vector<hsize_t>& chunk);

// The values of one parameter in a block: for each of its places the regions and last
// "all".
class ValueBlock {
public:
    explicit ValueBlock(const ParameterRow& row) : row_(row) {}

    // Adds the values of all regions at a place.
    void add(const std::vector<Parameters>& regions);

    void write(hid_t dataset, std::span<const hsize_t> from,
               std::span<const hsize_t> count) const;

private:
    void push(const Value& value);

    const ParameterRow& row_;
    std::vector<double> reals_;
    std::vector<std::string> texts_;
};

}  // namespace verbund
