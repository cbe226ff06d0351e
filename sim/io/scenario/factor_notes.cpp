// What people should know of a factor.
#include "io/scenario/change_text.hpp"
#include "io/scenario/factor_names.hpp"
#include "study/reached.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace verbund {

namespace {

std::string quoted_names(const Scenario& scenario, const std::vector<std::size_t>& of) {
    constexpr std::size_t most_named = 3;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < std::min(of.size(), most_named); ++i)
        names.push_back(scenario.strategies[of[i]].name);
    if (of.size() > most_named)
        names.push_back(of.size() == most_named + 1
                            ? "one other"
                            : fmt::format("{} others", of.size() - most_named));
    const std::string last = names.back();
    names.pop_back();
    return names.empty() ? last
                         : fmt::format("{} and {}", fmt::join(names, ", "), last);
}

// Names that reach what a factor of the world does not.
std::string hint(const Scenario& scenario, const Factor& factor,
                 const std::vector<std::size_t>& keepers) {
    const std::string of_first = fmt::format(
        "\"{}.{}\"", scenario.strategies[keepers.front()].name, factor.row->name);
    if (keepers.size() == 1) return fmt::format("{} changes it", of_first);
    return fmt::format("{} changes one of them, \"*.{}\" all", of_first,
                       factor.row->name);
}

std::optional<std::string> note_on_keepers(const Scenario& scenario,
                                           const Factor& factor) {
    const auto keepers = keepers_of(scenario, factor);
    if (keepers.empty()) return std::nullopt;
    const Value* first =
        own_value(scenario.strategies[keepers.front()].settings, *factor.row);
    bool is_shared = true;
    for (const std::size_t i : keepers)
        is_shared &= *own_value(scenario.strategies[i].settings, *factor.row) == *first;
    return fmt::format("{} {} own {}{} ({})", quoted_names(scenario, keepers),
                       keepers.size() == 1 ? "keeps its" : "keep their",
                       factor.row->name,
                       is_shared ? fmt::format(" = {}", value_text(*first)) : "",
                       hint(scenario, factor, keepers));
}

// Whether a change may hold where a factor reaches.
bool meets(const ChangePlan& change, const Factor& factor) {
    const auto& where = change.regions;
    return factor.reach != Reach::region || where.empty() ||
           std::find(where.begin(), where.end(), factor.of) != where.end();
}

}  // namespace

std::vector<std::string> notes_on(const Scenario& scenario, const Factor& factor) {
    std::vector<std::string> notes;
    if (auto note = note_on_keepers(scenario, factor)) notes.push_back(*note);
    for (const ChangePlan& change : scenario.changes) {
        const Value* set = own_value(change.settings, *factor.row);
        if (set == nullptr || !meets(change, factor)) continue;
        notes.push_back(fmt::format("a change sets {} = {} {}{}, whatever else does",
                                    factor.row->name, value_text(*set),
                                    change.until ? "in " : "", weeks_text(change)));
    }
    return notes;
}

std::optional<NameFault> fault_of_reach(const Scenario& scenario,
                                        const Factor& factor) {
    // Where there are no strategies, that is the fault, and it is told.
    if (scenario.strategies.empty() || is_felt(scenario, factor)) return std::nullopt;
    if (factor.reach == Reach::setters)
        return NameFault{"is set by no strategy",
                         fmt::format("\"{}\" for the world, \"STRATEGY.{}\" for one "
                                     "strategy",
                                     factor.row->name, factor.row->name)};
    return NameFault{"reaches no strategy: each has a value of its own",
                     hint(scenario, factor, keepers_of(scenario, factor))};
}

}  // namespace verbund
