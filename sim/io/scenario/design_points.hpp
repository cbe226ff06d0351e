// What the ways to write down a design share.
#pragma once

#include "io/scenario/draft.hpp"

namespace verbund {

// A value of the design with its parameter's name, which may be quoted or written as
// tables within tables.
struct Varied {
    std::string name;
    const toml::key* key;
    const toml::node* values;
};

std::vector<Varied> in_order_of_file(const Reading& reading, const toml::table& table);

// The parameter that varies, noted in the draft with its place; nullptr and a fault
// when there is none of the name, or it stands twice.
const ParameterRow* varied_parameter(Reading& reading, const Varied& varied,
                                     const std::string& key, Draft& draft);

// design.points: a list of tables, each with a value for the same parameters and, where
// the point has its own, `replicates`.
void read_list(Reading& reading, Fields& fields, Draft& draft);

}  // namespace verbund
