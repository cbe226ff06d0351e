// The laws hold for any values of the parameters: each is set to the ends of its range
// and to values between them, a dozen at a time.
#include "core/samplers.hpp"
#include "io/fault.hpp"
#include "model/conservation.hpp"
#include "model/shipped_strategies.hpp"

#include <gtest/gtest.h>

#include <map>
#include <set>

namespace verbund {
namespace {

using namespace test;

constexpr std::size_t at_a_time = 12;
constexpr int weeks = 26;
enum Where { least, most, between, at_a_scale };
#ifdef VERBUND_CHECKED
constexpr int rounds = 24;
#else
constexpr int rounds = 6;
#endif

double number_in(const Range& range, Where where, Draw& draw) {
    if (where == least) return range.least;
    if (where == most) return range.most;
    const double share = draw.uniform();
    const double width = range.most - range.least;
    if (where == between) return range.least + share * width;
    return range.least + width * exact_pow(1e-6, share);
}

Value value_in(const ParameterRow& row, Where where, Draw& draw) {
    const double number = number_in(row.range, where, draw);
    switch (row.kind) {
        case ValueKind::yes_no:
            return where == most || (where > most && draw.chance(0.5));
        case ValueKind::choice:
            return std::string(row.choices[below(draw, row.choices.size())]);
        case ValueKind::whole: return static_cast<std::int64_t>(std::llround(number));
        case ValueKind::real: return number;
    }
    return row.standard;
}

bool is_of_start(const ParameterRow& row) {
    return row.name.starts_with("start.") || row.name == "population.vacant_share";
}

// The nth dozen of the parameters, in the world of everybody and with every mechanism on.
std::string text_of(std::size_t nth, Where where, int round) {
    const auto& rows = parameter_table();
    std::map<std::string, std::string> of_world, of_strategy;
    std::set<std::string> drawn;
    for (std::size_t i = 0; i < at_a_time; ++i) {
        // Steps that have no common divisor with the number of rows mix the groups.
        const std::size_t at = (nth * at_a_time + i) * 89 % rows.size();
        const ParameterRow& row = rows[at];
        Draw draw({20271, static_cast<std::uint64_t>(round)}, Purpose::test,
                  static_cast<std::uint32_t>(at), 0);
        const std::size_t dot = row.name.find('.');
        drawn.insert(row.name.substr(dot + 1));
        auto& groups = is_of_start(row) ? of_world : of_strategy;
        groups[row.name.substr(0, dot)] +=
            fmt::format("{} = {}\n", row.name.substr(dot + 1),
                        value_text(value_in(row, where, draw)));
    }
    // The shares of types of givers are at most 1 together, so their defaults go.
    for (const char* share : {"conditional_share", "free_rider_share"})
        if (!drawn.contains(share))
            of_strategy["population"] += fmt::format("{} = 0\n", share);
    std::string text =
        "name = \"any\"\nextends = \"trades/bueroservice.toml\"\nseed = 7\nweeks = "
        "26\n";
    for (const auto& [group, lines] : of_world)
        text += fmt::format("[{}]\n{}", group, lines);
    text +=
        "[[region]]\nname = \"A\"\nat = [0, 0]\nfreelancers = 30\ncustomers = 200\n"
        "[[region]]\nname = \"B\"\nat = [30, 0]\nfreelancers = 20\ncustomers = 130\n"
        "[[strategy]]\nname = \"any\"\nextends = \"strategies/everything.toml\"\n";
    for (const auto& [group, lines] : of_strategy)
        text += fmt::format("[strategy.{}]\n{}", group, lines);
    return text;
}

bool conserves(const std::string& text) {
    const Scenario scenario = read_beside_shipped(text);
    std::string law;
    simulated(scenario, {0, 0, 0}, weeks, 1, [&](const World& world) {
        if (law.empty()) law = broken_law(world);
    });
    EXPECT_EQ(law, "") << text;
    return law.empty();
}

TEST(WholeRange, ConservesForAnyValues) {
    const std::size_t dozens = parameter_table().size() / at_a_time + 1;
    std::size_t lived = 0, refused = 0;
    for (int round = 0; round < rounds; ++round)
        for (std::size_t nth = 0; nth < dozens; ++nth) {
            const auto where = static_cast<Where>(std::min<int>(round, at_a_scale));
            const std::string text = text_of(nth, where, round);
            try {
                lived += conserves(text);
            } catch (const ScenarioRefused&) {
                ++refused;
            }
        }
    EXPECT_GT(lived, 3 * refused);
    std::printf("%zu sets of parameters lived, %zu were refused\n", lived, refused);
}

}  // namespace
}  // namespace verbund
