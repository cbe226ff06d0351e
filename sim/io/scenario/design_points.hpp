// What the ways to write down a design share.
#pragma once

#include "io/scenario/draft.hpp"

namespace verbund {

// A value of the design with its parameter's name, which may be quoted or written as
// tables within tables.
struct Varied {
    std::string name;
    toml::source_region where;  // of the name
    const toml::node* values;
};

std::vector<Varied> in_order_of_file(const Reading& reading, const toml::table& table);

// The factor that varies, noted in the draft with its place; nothing and a fault when
// there is none of the name, when it stands twice or nobody feels it.
std::optional<Factor> varied_factor(Reading& reading, const Varied& varied,
                                    const std::string& key, Draft& draft);

// design.points: a list of tables, each with a value for the same parameters and, where
// the point has its own, `replicates`.
void read_list(Reading& reading, Fields& fields, Draft& draft);

// design.columns, names of parameters, and design.points, a row of values for each
// point, in which "" leaves a parameter as it is; design.replicates by point, where the
// points have their own.
void read_table(Reading& reading, Fields& fields, Draft& draft);

}  // namespace verbund
