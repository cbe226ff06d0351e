#include "io/did_you_mean.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace verbund {

std::size_t edit_distance(std::string_view a, std::string_view b) {
    // Three rows of the table of distances between beginnings: two back, one back, this
    // one.
    std::vector<std::size_t> earlier(b.size() + 1), last(b.size() + 1),
        row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::swap(earlier, last);
        std::swap(last, row);
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], earlier[j - 2] + 1);
        }
    }
    return row[b.size()];
}

std::string did_you_mean(std::string_view name,
                         const std::vector<std::string>& candidates) {
    constexpr std::size_t longest = 80, most = 5000;  // no scenario can make this slow
    if (name.size() > longest || candidates.size() > most) return "";
    const std::string* nearest = nullptr;
    std::size_t least = std::max<std::size_t>(2, name.size() / 4) + 1;
    for (const std::string& candidate : candidates) {
        if (candidate.size() > longest) continue;
        const std::size_t distance = edit_distance(name, candidate);
        if (distance >= least || distance >= candidate.size()) continue;
        least = distance;
        nearest = &candidate;
    }
    return nearest == nullptr ? "" : fmt::format(", did you mean `{}`?", *nearest);
}

}  // namespace verbund
