// What the ways to write down a design share.
#pragma once

#include "io/scenario/draft.hpp"

namespace verbund {

inline constexpr std::int64_t most_points = std::int64_t{1} << 20;

// A value of the design with its factor's name, which may be quoted or written as
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

// design.points: a list of tables, each with a value for the same factors and, where
// the point has its own, `replicates`.
void read_list(Reading& reading, Fields& fields, Draft& draft);

// design.columns, names of factors, and design.points, a row of values for each point,
// in which "" leaves a factor as it is; design.replicates by point, where the points
// have their own.
void read_table(Reading& reading, Fields& fields, Draft& draft);

// design.table: a CSV file with a column for each factor, in which an empty cell leaves
// a factor as it is; and, where the points have their own, a column `replicates`.
void read_csv_points(Reading& reading, Fields& fields, Draft& draft);

// Of a table or CSV file design.made_by, the kind that its points were made by, and
// design.base.
void read_origin(Reading& reading, Fields& fields, Design& design);

// design.only: the assumptions to change, by group or name; all unless said.
void read_assumptions(Reading& reading, Fields& fields, Draft& draft);

// design.linked: columns that follow others; design.where: what must hold at a point.
void read_linked(Reading& reading, Fields& fields, Draft& draft);
void read_where(Reading& reading, Fields& fields, Draft& draft);

// The names of all kinds of designs.
const std::vector<std::string>& design_kinds();

}  // namespace verbund
