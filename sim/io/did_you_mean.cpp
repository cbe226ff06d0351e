#include "io/did_you_mean.hpp"

#include <algorithm>
#include <atomic>

#include <fmt/format.h>

namespace verbund {

namespace {

constexpr std::size_t longest = 80, most = 5000;

// Pairs of letters that may be compared before no further name is looked for, so that
// no scenario makes its report slow: about a second.
constexpr std::size_t most_compared = 400'000'000;

std::string_view last_part(std::string_view name, char separator) {
    return name.substr(name.rfind(separator) + 1);  // all of it without a separator
}

// At most three candidates that end in the name's last part.
std::vector<std::string> of_the_same_end(std::string_view name,
                                         const std::vector<std::string>& candidates,
                                         char separator) {
    std::vector<std::string> same;
    for (const std::string& candidate : candidates)
        if (last_part(candidate, separator) == last_part(name, separator) &&
            candidate != name && same.size() < 3)
            same.push_back(candidate);
    return same;
}

std::string nearest(std::string_view name, const std::vector<std::string>& candidates) {
    std::string found;
    std::size_t least = std::max<std::size_t>(2, name.size() / 4) + 1;
    static std::atomic<std::size_t> compared = 0;
    for (const std::string& candidate : candidates) {
        if (candidate.size() > longest || candidate.size() >= name.size() + least ||
            name.size() >= candidate.size() + least)
            continue;
        if (compared.fetch_add(name.size() * candidate.size()) > most_compared)
            return "";
        const std::size_t distance = edit_distance(name, candidate);
        if (distance >= least || distance >= candidate.size()) continue;
        least = distance;
        found = candidate;
    }
    return found;
}

}  // namespace

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
                         const std::vector<std::string>& candidates, char separator) {
    if (name.size() > longest || candidates.size() > most) return "";
    if (separator != '\0') {
        const auto same = of_the_same_end(name, candidates, separator);
        if (!same.empty())
            return fmt::format(", did you mean `{}`?", fmt::join(same, "` or `"));
    }
    const std::string found = nearest(name, candidates);
    return found.empty() ? "" : fmt::format(", did you mean `{}`?", found);
}

}  // namespace verbund
