// The factors of a design by their names.
#include "io/scenario/design_points.hpp"
#include "io/scenario/factor_names.hpp"

#include <algorithm>
#include <tuple>

namespace verbund {

namespace {

// { from = …, to = … } and { values = … } are values; other tables are parts of a name.
bool is_a_value(const toml::node& node) {
    const toml::table* table = node.as_table();
    return table == nullptr || table->contains("from") || table->contains("to") ||
           table->contains("values");
}

void collect(const toml::table& table, const std::string& before,
             std::vector<Varied>& found) {
    for (const auto& [key, node] : table) {
        const std::string name = before + std::string(key.str());
        if (is_a_value(node))
            found.push_back({name, key.source(), &node});
        else
            collect(*node.as_table(), name + ".", found);
    }
}

}  // namespace

std::vector<Varied> in_order_of_file(const Reading& reading, const toml::table& table) {
    std::vector<Varied> found;
    collect(table, "", found);
    std::stable_sort(found.begin(), found.end(), [&](const Varied& a, const Varied& b) {
        const auto order = [&](const Varied& one) {
            const Place place = reading.place_of(one.where);
            return std::tuple(place.path, place.line, place.column);
        };
        return order(a) < order(b);
    });
    return found;
}

std::optional<Factor> varied_factor(Reading& reading, const Varied& varied,
                                    const std::string& key, Draft& draft) {
    const auto refuse = [&](const NameFault& fault) {
        reading.refuse_key(varied.where, key, fault.wrong, fault.allowed);
        return std::nullopt;
    };
    const auto named = factor_named(draft.scenario, varied.name);
    if (const auto* fault = std::get_if<NameFault>(&named)) return refuse(*fault);
    const Factor& factor = std::get<Factor>(named);
    const bool stands_twice =
        std::any_of(draft.varied.begin(), draft.varied.end(),
                    [&](const auto& one) { return same_factor(one.first, factor); });
    if (stands_twice) return refuse({"stands twice", "every factor once"});
    draft.varied.emplace_back(factor, reading.place_of(varied.where));
    if (const auto fault = fault_of_reach(draft.scenario, factor))
        return refuse(*fault);
    for (const std::string& note : notes_on(draft.scenario, factor))
        draft.scenario.notes.push_back(note);
    return factor;
}

}  // namespace verbund
