#include "io/scenario/overrides.hpp"

#include "io/did_you_mean.hpp"
#include "io/scenario/draft.hpp"
#include "io/scenario/factor_names.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace verbund {

namespace {

void refuse(Faults& faults, std::string_view key, std::string_view value,
            std::string_view wrong, std::string_view allowed) {
    faults.add({"--set", 0, 0, fault_message(key, value, wrong, allowed)});
}

struct WholeKey {
    std::string_view name;
    std::optional<std::int64_t> Overrides::*field;
    std::int64_t least, most;
    std::string_view unit;
};
constexpr WholeKey whole_keys[] = {
    {"weeks", &Overrides::weeks, 1, most_weeks, "weeks"},
    {"seed", &Overrides::seed, 0, most_seed, "1"},
    {"replicates", &Overrides::replicates, 1, most_stated_replicates, "runs"},
    {"record.every", &Overrides::every, 1, most_weeks, "weeks"}};

void set_whole(const WholeKey& key, const std::string& text, Overrides& overrides,
               Faults& faults) {
    const auto value = value_of_text(text);
    const auto* number = value ? std::get_if<std::int64_t>(&*value) : nullptr;
    const std::string allowed =
        fmt::format("a whole number {} … {} ({})", key.least, key.most, key.unit);
    if (number == nullptr)
        refuse(faults, key.name, text, "is of the wrong type", allowed);
    else if (*number < key.least || *number > key.most)
        refuse(faults, key.name, text, "is out of range", allowed);
    else
        overrides.*key.field = *number;
}

// A value of a parameter of the world is checked here, so that it is even where the
// file cannot be read. Whether a strategy or region is known only the file can say.
void set_named(const std::string& key, const std::string& text, Overrides& overrides,
               Faults& faults) {
    const auto value = value_of_text(text);
    const ParameterRow* row = find_parameter(key);
    const auto wrong =
        row != nullptr ? fault_of_value(*row, value, text) : std::nullopt;
    if (wrong)
        refuse(faults, key, text, *wrong, allowed_text(*row));
    else
        overrides.named.push_back({key, text, value});
}

std::vector<std::string> keys_that_can_be_set() {
    std::vector<std::string> names;
    for (const ParameterRow& row : parameter_table()) names.push_back(row.name);
    for (const WholeKey& key : whole_keys) names.emplace_back(key.name);
    return names;
}

void set_one(const std::string& key, const std::string& text, Overrides& overrides,
             Faults& faults) {
    const auto whole =
        std::find_if(std::begin(whole_keys), std::end(whole_keys),
                     [&](const WholeKey& one) { return one.name == key; });
    if (whole != std::end(whole_keys))
        return set_whole(*whole, text, overrides, faults);
    if (find_parameter(key) != nullptr || names_an_owner(key))
        return set_named(key, text, overrides, faults);
    refuse(faults, key, text,
           "is not known" + did_you_mean(key, keys_that_can_be_set(), '.'),
           "a parameter (`verbund list parameters`), STRATEGY.parameter, "
           "*.parameter, REGION.parameter, REGION.freelancers, REGION.customers, "
           "weeks, seed, replicates or record.every");
}

}  // namespace

Overrides read_overrides(const ReadOptions& options, Faults& faults) {
    Overrides overrides;
    std::vector<std::string> seen;
    for (const std::string& text : options.set) {
        const std::size_t sign = text.find('=');
        const std::string key = text.substr(0, sign);
        const std::string value =
            sign == std::string::npos ? "" : text.substr(sign + 1);
        if (value.empty())
            refuse(faults, key, "", "has no value", "key=value");
        else if (std::find(seen.begin(), seen.end(), key) != seen.end())
            refuse(faults, key, value, "is set twice", "every key once");
        else
            set_one(key, value, overrides, faults);
        seen.push_back(key);
    }
    if (!options.replicates) return overrides;
    overrides.replicates = *options.replicates;
    if (*options.replicates < 1 || *options.replicates > most_stated_replicates)
        faults.add({"--replicates", 0, 0,
                    fmt::format("{}: is out of range; a whole number 1 … {} (runs)",
                                *options.replicates, most_stated_replicates)});
    return overrides;
}

}  // namespace verbund
