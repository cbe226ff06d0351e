#include "io/scenario/design_reader.hpp"

#include "analysis/sequences/latin_hypercube.hpp"
#include "analysis/sequences/morris_trajectories.hpp"
#include "analysis/sequences/sobol_points.hpp"
#include "io/did_you_mean.hpp"
#include "io/levels_note.hpp"
#include "io/scenario/combined_checks.hpp"
#include "io/scenario/design_axes.hpp"

#include <algorithm>
#include <bit>

#include <fmt/format.h>

namespace verbund {

namespace {

bool makes_too_many_runs(std::int64_t points, const Scenario& scenario) {
    return points * static_cast<std::int64_t>(scenario.strategies.size()) >
           most_runs / std::max(1, scenario.replicates);
}

// Puts a design into the draft, unless it makes too many runs or something has been
// wrong with it since there were so many faults.
template <class Make>
void put_design(Reading& reading, Draft& draft, std::size_t faults, std::int64_t points,
                const Make& make) {
    if (makes_too_many_runs(points, draft.scenario))
        return reading.faults.add(too_many_runs(draft));
    if (reading.faults.count() == faults) draft.scenario.design = make();
}

void read_grid(Reading& reading, Fields& fields, Draft& draft) {
    const std::size_t faults = reading.faults.count();
    const std::vector<Axis> axes = read_axes(reading, fields, draft);
    std::int64_t points = 1;
    for (const Axis& axis : axes)
        points = std::min(points * static_cast<std::int64_t>(axis.values.size()),
                          most_runs + 1);
    put_design(reading, draft, faults, points, [&] { return grid(axes); });
}

void read_one_at_a_time(Reading& reading, Fields& fields, Draft& draft) {
    const std::size_t faults = reading.faults.count();
    const std::vector<Axis> axes = read_axes(reading, fields, draft);
    std::int64_t points = 1;
    for (const Axis& axis : axes)
        points += static_cast<std::int64_t>(axis.values.size());
    put_design(reading, draft, faults, points, [&] { return one_at_a_time(axes); });
}

// What the kinds that fill a cube have in common.
struct Cube {
    std::vector<Side> sides;
    std::int64_t points = 0;
    std::uint64_t seed = 0;
};

Cube read_cube(Reading& reading, Fields& fields, Draft& draft,
               std::string_view points_key) {
    Cube cube;
    cube.sides = read_sides(reading, fields, draft);
    if (fields.need(points_key, fmt::format("a whole number 1 … {}", most_points)) !=
        nullptr)
        cube.points = fields.whole(points_key, 1, most_points, "points").value_or(0);
    const auto own = static_cast<std::int64_t>(draft.scenario.seed);
    cube.seed = static_cast<std::uint64_t>(
        fields.whole("seed", 0, most_seed, "1").value_or(own));
    return cube;
}

void refuse_unless_power_of_two(Reading& reading, Fields& fields, std::int64_t points) {
    if (points == 0 || std::has_single_bit(static_cast<std::uint64_t>(points))) return;
    const auto below =
        static_cast<std::int64_t>(std::bit_floor(static_cast<std::uint64_t>(points)));
    reading.refuse(*fields.find("points"), "design.points", "is no power of two",
                   fmt::format("1, 2, 4, 8 …: {} or {}", below, 2 * below));
}

void read_lhs(Reading& reading, Fields& fields, Draft& draft) {
    const std::size_t faults = reading.faults.count();
    const Cube cube = read_cube(reading, fields, draft, "points");
    const bool apart = fields.yes_no("maximin").value_or(false);
    put_design(reading, draft, faults, cube.points, [&] {
        return stretched(
            "lhs", cube.sides,
            latin_hypercube(static_cast<std::size_t>(cube.points), cube.sides.size(),
                            cube.seed, apart ? Spread::maximin : Spread::as_drawn));
    });
}

void read_sobol(Reading& reading, Fields& fields, Draft& draft) {
    const std::size_t faults = reading.faults.count();
    const Cube cube = read_cube(reading, fields, draft, "points");
    refuse_unless_power_of_two(reading, fields, cube.points);
    put_design(reading, draft, faults, cube.points, [&] {
        return stretched("sobol", cube.sides,
                         sobol_points(static_cast<std::size_t>(cube.points),
                                      cube.sides.size(), cube.seed));
    });
}

void read_saltelli(Reading& reading, Fields& fields, Draft& draft) {
    const std::size_t faults = reading.faults.count();
    const Cube cube = read_cube(reading, fields, draft, "points");
    refuse_unless_power_of_two(reading, fields, cube.points);
    // Of a point of A there are two runs where others have one.
    const auto runs = static_cast<std::int64_t>(cube.sides.size()) + 3;
    put_design(reading, draft, faults, cube.points * runs, [&] {
        return saltelli(cube.sides, static_cast<std::size_t>(cube.points), cube.seed,
                        draft.scenario.replicates);
    });
}

void read_morris(Reading& reading, Fields& fields, Draft& draft) {
    const std::size_t faults = reading.faults.count();
    const Cube cube = read_cube(reading, fields, draft, "trajectories");
    constexpr std::int64_t usual = usual_levels;
    const auto levels = fields.whole("levels", 2, most_levels, "1").value_or(usual);
    if (levels % 2 != 0)
        reading.refuse(*fields.find("levels"), "design.levels", "is odd",
                       allowed_levels);
    const auto each = static_cast<std::int64_t>(cube.sides.size()) + 1;
    put_design(reading, draft, faults, cube.points * each, [&] {
        return morris(cube.sides, static_cast<std::size_t>(cube.points),
                      static_cast<std::size_t>(levels), cube.seed);
    });
}

struct Kind {
    std::string_view name;
    void (*read)(Reading&, Fields&, Draft&);
};
constexpr Kind kinds[] = {{"grid", read_grid},
                          {"list", read_list},
                          {"table", read_table},
                          {"csv", read_csv_points},
                          {"one_at_a_time", read_one_at_a_time},
                          {"assumptions", read_assumptions},
                          {"lhs", read_lhs},
                          {"sobol", read_sobol},
                          {"saltelli", read_saltelli},
                          {"morris", read_morris}};

std::string allowed_kinds() {
    return fmt::format("\"{}\"", fmt::join(design_kinds(), "\", \""));
}

void read_kind(Reading& reading, Fields& fields, Draft& draft) {
    const toml::node* node = fields.need("kind", allowed_kinds());
    if (node == nullptr) return;
    const auto name = node->value_exact<std::string>();
    const Kind* kind =
        std::find_if(std::begin(kinds), std::end(kinds),
                     [&](const Kind& one) { return name && one.name == *name; });
    if (kind != std::end(kinds)) return kind->read(reading, fields, draft);
    reading.refuse(*node, "design.kind",
                   name ? "is not known" + did_you_mean(*name, design_kinds())
                        : "is of the wrong type",
                   allowed_kinds());
}

// A point that states no weeks has the scenario's; from now on the scenario's are those
// of the longest run.
void settle_weeks(Scenario& scenario) {
    const auto& columns = scenario.design.columns;
    for (std::size_t column = 0; column < columns.size(); ++column) {
        if (columns[column].quantity != Quantity::weeks) continue;
        std::int64_t longest = 0;
        for (Point& point : scenario.design.points) {
            if (!point[column]) point[column] = std::int64_t{scenario.weeks};
            longest = std::max(longest, std::get<std::int64_t>(*point[column]));
        }
        scenario.weeks = static_cast<int>(longest);
    }
}

}  // namespace

const std::vector<std::string>& design_kinds() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> all;
        for (const Kind& kind : kinds) all.emplace_back(kind.name);
        return all;
    }();
    return names;
}

void read_design(Reading& reading, Fields& file, Draft& draft) {
    const toml::table* table = file.table("design");
    if (table == nullptr) return;
    Fields fields(reading, *table, "design");
    const std::size_t faults = reading.faults.count();
    read_kind(reading, fields, draft);
    if (reading.faults.count() > faults) {
        // What depends on the points is not read; its keys are known all the same.
        for (const char* key : {"vary", "points", "columns", "replicates", "seed",
                                "trajectories", "levels", "maximin", "table", "made_by",
                                "base", "only", "linked", "where"})
            fields.find(key);
    } else {
        read_linked(reading, fields, draft);
        read_where(reading, fields, draft);
    }
    fields.refuse_the_rest();
    settle_weeks(draft.scenario);
}

}  // namespace verbund
