#include "io/journal/plan_differences.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include <fmt/core.h>

namespace verbund {

namespace {

using Key = std::pair<std::string_view, std::string_view>;  // place, key

std::map<Key, std::string_view> values_of(const std::vector<PlanEntry>& entries) {
    std::map<Key, std::string_view> values;
    for (const PlanEntry& entry : entries)
        values.try_emplace({entry.place, entry.key}, entry.value);
    return values;
}

bool begins_a_letter(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
}

// Of a long value what stands from some place on.
std::string shown(std::string_view value, std::size_t from) {
    constexpr std::size_t most = 60;
    if (value.size() <= most) return std::string(value);
    from = std::min(from, value.size() - most);
    std::size_t to = from + most;
    while (from > 0 && !begins_a_letter(value[from])) --from;
    while (to < value.size() && !begins_a_letter(value[to])) ++to;
    return fmt::format("{}{}{}", from > 0 ? "…" : "", value.substr(from, to - from),
                       to < value.size() ? "…" : "");
}

std::string unlike_text(const PlanEntry& there, std::string_view here) {
    // Bytes that show where in a long value they differ.
    constexpr std::size_t before = 20;
    const auto differ =
        std::mismatch(there.value.begin(), there.value.end(), here.begin(), here.end())
            .first;
    const auto same = static_cast<std::size_t>(differ - there.value.begin());
    const std::size_t from = same > before ? same - before : 0;
    return fmt::format("{}{}{} = {} there, {} here", there.place,
                       there.place.empty() ? "" : " ", there.key,
                       shown(there.value, from), shown(here, from));
}

std::string alone_text(const PlanEntry& entry, std::string_view where) {
    if (entry.key.empty()) return fmt::format("{} is {} alone", entry.place, where);
    return fmt::format("{}{}{} = {} is {} alone", entry.place,
                       entry.place.empty() ? "" : " ", entry.key, shown(entry.value, 0),
                       where);
}

// What only one of them says; a table that only one has is told once.
void tell_alone(std::vector<std::string>& told, const std::vector<PlanEntry>& entries,
                const std::map<Key, std::string_view>& others, std::string_view where) {
    for (const PlanEntry& entry : entries) {
        const bool is_told = !entry.key.empty() && !entry.place.empty() &&
                             !others.contains({entry.place, ""});
        if (!is_told && !others.contains({entry.place, entry.key}))
            told.push_back(alone_text(entry, where));
    }
}

}  // namespace

std::vector<std::string> differences_between(const std::vector<PlanEntry>& there,
                                             const std::vector<PlanEntry>& here,
                                             std::size_t most) {
    std::vector<std::string> told;
    if (there == here) return told;
    const auto of_there = values_of(there), of_here = values_of(here);
    // First, because what only one has is often why other things differ.
    tell_alone(told, there, of_here, "there");
    tell_alone(told, here, of_there, "here");
    for (const PlanEntry& entry : there) {
        const auto found = of_here.find({entry.place, entry.key});
        if (found != of_here.end() && found->second != entry.value)
            told.push_back(unlike_text(entry, found->second));
    }
    if (told.empty()) told.emplace_back("the same tables in another order");
    told.resize(std::min(told.size(), most));
    return told;
}

}  // namespace verbund
