#include "drawn_scenario.hpp"

#include "core/samplers.hpp"
#include "model/shipped_strategies.hpp"

#include <fmt/format.h>
#include <xxhash.h>

#include <map>
#include <string_view>

namespace verbund::test {

namespace {

double number_in(const Value& value) {
    if (const auto* whole = std::get_if<std::int64_t>(&value))
        return static_cast<double>(*whole);
    return std::get<double>(value);
}

// Between a third of the default and three times it by ratio; where that is 0 or below,
// around it, three times as far as the value with every mechanism on. Within the row's
// range.
double drawn_number(const ParameterRow& row, const Value& with_everything, Draw& draw) {
    const double standard = number_in(row.standard);
    const double uniform = draw.uniform();
    if (standard > 0.0) {
        const double least = std::max(row.range.least, standard / 3.0);
        const double most = std::min(
            row.range.most, std::max(3.0 * standard, number_in(with_everything)));
        return std::min(most, least * exact_pow(most / least, uniform));
    }
    const double apart =
        std::max(std::fabs(standard), std::fabs(number_in(with_everything) - standard));
    const double reach = apart == 0.0 ? 1.0 : 3.0 * apart;
    const double least = std::max(row.range.least, standard - reach);
    return least + uniform * (std::min(row.range.most, standard + reach) - least);
}

// Another value than the default where that switches a mechanism off.
Value drawn_value(const ParameterRow& row, const Value& with_everything, Draw& draw) {
    const bool off = row.source.starts_with("off");
    switch (row.kind) {
        case ValueKind::yes_no:
            return off ? !std::get<bool>(row.standard) : draw.chance(0.5);
        case ValueKind::choice:
            return std::string(row.choices[below(draw, row.choices.size())]);
        case ValueKind::real: return drawn_number(row, with_everything, draw);
        case ValueKind::whole: {
            const auto whole = static_cast<std::int64_t>(
                std::lround(drawn_number(row, with_everything, draw)));
            const auto standard = static_cast<std::int64_t>(number_in(row.standard));
            if (!off || whole != standard) return whole;
            return number_in(row.standard) < row.range.most ? standard + 1
                                                            : standard - 1;
        }
    }
    return row.standard;
}

// Tables of TOML by group, below the table of a region or strategy when a prefix says
// so.
using Settings = std::map<std::string, std::string>;

std::string text_of(const Settings& settings, const std::string& prefix) {
    std::string text;
    for (const auto& [group, lines] : settings)
        text += fmt::format("[{}{}]\n{}", prefix, group, lines);
    return text;
}

void put(Settings& settings, const ParameterRow& row, const Value& value) {
    const std::size_t dot = row.name.find('.');
    settings[row.name.substr(0, dot)] +=
        fmt::format("{} = {}\n", row.name.substr(dot + 1), value_text(value));
}

struct Drawn {
    Settings own, region, strategy;
};

Parameters with_everything_on() {
    const Scenario small = small_scenario(1, 10);
    return parameters_after(small, {strategy_named(small, "everything"), 0, 0}, 0);
}

// By its name, so that a new parameter leaves what is drawn for the others alone.
Draw draw_for(Luck luck, std::string_view name, std::uint32_t attempt) {
    return {luck, Purpose::test, XXH3_64bits(name.data(), name.size()) >> 32, attempt};
}

constexpr std::string_view association = "cooperation.association";

Drawn draw_settings(Luck luck, bool all_on, std::uint32_t attempt) {
    static const Parameters everything = with_everything_on();
    Drawn drawn;
    for (const ParameterRow& row : parameter_table()) {
        if (all_on && row.name == association) continue;
        Draw draw = draw_for(luck, row.name, attempt);
        if (draw.chance(0.5)) continue;
        const double where = row.name.starts_with("start.") ? 0.0 : draw.uniform();
        Settings& settings = where < 0.4   ? drawn.own
                             : where < 0.5 ? drawn.region
                                           : drawn.strategy;
        const bool switched_off =
            all_on && row.source.starts_with("off") && draw.chance(0.5);
        const Value value =
            switched_off ? row.standard : drawn_value(row, row.value(everything), draw);
        put(settings, row, value);
    }
    return drawn;
}

// None, one or two, some for a time and some in one region; each sets a few parameters.
std::string drawn_changes(Luck luck, std::uint32_t attempt) {
    static const Parameters everything = with_everything_on();
    Draw draw = draw_for(luck, "changes", attempt);
    std::string text;
    const auto changes = below(draw, 3);
    for (std::uint64_t number = 0; number < changes; ++number) {
        const auto week = 1 + below(draw, 40);
        text += fmt::format("[[change]]\nweek = {}\n", week);
        if (draw.chance(0.5))
            text += fmt::format("until = {}\n", week + 1 + below(draw, 15));
        if (draw.chance(0.2)) text += "regions = [\"R1\"]\n";
        Settings settings;
        for (const ParameterRow& row : parameter_table()) {
            Draw own = draw_for(luck, fmt::format("{} {}", row.name, number), attempt);
            const bool of_the_start =
                row.name.starts_with("start.") || row.name == "population.vacant_share";
            if (of_the_start || !own.chance(0.1)) continue;
            put(settings, row, drawn_value(row, row.value(everything), own));
        }
        text += text_of(settings, "change.");
    }
    return text;
}

std::string drawn_text(std::uint64_t number, std::uint32_t attempt) {
    const Luck luck{20271, number};
    const bool all_on = number % 2 == 1;
    Drawn drawn = draw_settings(luck, all_on, attempt);
    // Where everything else is on half of the sets have cooperations that are founded and
    // dissolve, half an association.
    if (all_on) put(drawn.strategy, *find_parameter(association), number % 4 == 1);
    Draw draw = draw_for(luck, "scenario", attempt);
    const int regions = 2 + static_cast<int>(below(draw, 2));
    std::string text = fmt::format(
        "name = \"drawn\"\nextends = \"trades/bueroservice.toml\"\nseed = {}\nweeks = "
        "60\n",
        number);
    text += text_of(drawn.own, "");
    for (int i = 0; i < regions; ++i) {
        text += fmt::format(
            "[[region]]\nname = \"R{}\"\nat = [{}, 10]\nfreelancers = {}\ncustomers = "
            "{}\n",
            i, 40 * i, 60 / regions, 402 / regions);
        if (i == 1) text += text_of(drawn.region, "region.");
    }
    text += fmt::format("[[strategy]]\nname = \"drawn\"\nfrom_week = {}\n",
                        1 + below(draw, 20));
    if (all_on) text += "extends = \"strategies/everything.toml\"\n";
    if (draw.chance(0.2)) text += "regions = [\"R0\"]\n";
    text += text_of(drawn.strategy, "strategy.");
    return text + drawn_changes(luck, attempt);
}

}  // namespace

Scenario drawn_scenario(std::uint64_t number) {
    for (std::uint32_t attempt = 0;; ++attempt) {
        try {
            Scenario scenario = read_beside_shipped(drawn_text(number, attempt));
            for (std::size_t trade = 0; trade < scenario.trades.size(); ++trade) {
                scenario.trades[trade].regulated = (number >> trade & 1) != 0;
                if (number % 3 == 0)
                    scenario.trades[trade].deadline = 0.5 + 0.25 * trade;
            }
            return scenario;
        } catch (const ScenarioRefused&) {
            if (attempt == 100) throw;
        }
    }
}

}  // namespace verbund::test
