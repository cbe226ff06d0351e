#include "run/sensitivity_words.hpp"

#include "run/design_words.hpp"
#include "run/list_text.hpp"
#include "run/robust_answer.hpp"

#include <cmath>
#include <functional>

#include <fmt/core.h>

namespace verbund {

namespace {

using Holds = std::function<bool(std::size_t input)>;

// "Words: a, b and c." for the inputs of which something holds; nothing for none.
std::string those(const SensitivityAnswer& answer, const Drivers& drivers,
                  const std::string& words, const Holds& holds) {
    std::vector<std::string> names;
    for (std::size_t input : by_strength(answer, drivers))
        if (holds(input)) names.push_back(answer.inputs[input].name);
    return names.empty() ? "" : fmt::format("{}: {}.\n", words, list_text(names));
}

std::string too_few(std::string_view rows) {
    return fmt::format("Too few {} for intervals: more of them tell what is luck.\n",
                       rows);
}

// The other inputs whose interval reaches into that of the strongest.
std::string as_strong(const SensitivityAnswer& answer, const Drivers& drivers) {
    const std::size_t first = by_strength(answer, drivers).front();
    const IntervalEstimate top = strength_of(drivers, first);
    return those(
        answer, drivers, "Its interval overlaps those of", [&](std::size_t input) {
            return input != first && strength_of(drivers, input).high >= top.low;
        });
}

std::string noise_words(bool is_known, double share) {
    if (!is_known)
        return "Luck is not known: each point ran once. It is part of every number.\n";
    if (std::isnan(share)) return "";
    return fmt::format("Luck makes {:.0f} % of the variance of single runs.\n",
                       100.0 * share);
}

std::string words_of_noise(const SobolIndices& found) {
    const std::string_view once =
        found.noise_from == NoiseFrom::repeated_points
            ? "Most points ran once: what luck they do not share is part of each ST. "
              "Two replicates of\neach point take it out.\n"
            : "";
    return std::string(once) +
           noise_words(found.noise_from != NoiseFrom::nothing, found.noise_share.value);
}

std::string words_of(const SensitivityAnswer& answer, const Drivers& drivers,
                     const SobolIndices& found) {
    const std::size_t first = by_strength(answer, drivers).front();
    const IntervalEstimate total = found.inputs[first].total;
    if (std::isnan(total.value))
        return "The means of points differ by no more than luck: no shares.\n" +
               words_of_noise(found);
    double alone = 0.0;
    for (const SobolIndex& one : found.inputs) alone += one.first.value;
    std::string text = fmt::format(
        "{} drives most: a share of {} of the variance of the mean response, with its "
        "interactions.\n",
        answer.inputs[first].name, range_text(total, share_text));
    text += as_strong(answer, drivers);
    text += fmt::format("All inputs alone make {:.2f} of it.\n", alone);
    if (std::isnan(total.low)) return text + too_few("rows") + words_of_noise(found);
    text += those(
        answer, drivers, "Not distinguishable from zero",
        [&](std::size_t input) { return !(found.inputs[input].total.low > 0.0); });
    return text + words_of_noise(found);
}

std::string words_of(const SensitivityAnswer& answer, const Drivers& drivers,
                     const MorrisEffects& found, const std::string& unit) {
    const std::size_t first = by_strength(answer, drivers).front();
    const IntervalEstimate top = found.inputs[first].absolute;
    if (std::isnan(top.value)) return "Too few trajectories without a failed run.\n";
    std::string text = fmt::format(
        "{} moves it most: by {} over its whole range, up or down.\n",
        answer.inputs[first].name, with_unit(range_text(top, number_text), unit));
    text += as_strong(answer, drivers);
    text += those(answer, drivers, "By how much depends on where (σ above μ*)",
                  [&](std::size_t input) {
                      const MorrisEffect& one = found.inputs[input];
                      return answer.inputs[input].ordered &&
                             one.deviation > one.absolute.value;
                  });
    if (std::isnan(top.low)) text += too_few("trajectories");
    if (found.replicates < 2) return text + noise_words(false, 0.0);
    if (std::isnan(top.low)) return text;
    return text + those(answer, drivers, "No more than luck alone would give",
                        [&](std::size_t input) {
                            const MorrisEffect& one = found.inputs[input];
                            return !(one.absolute.low > one.by_luck);
                        });
}

std::string words_of(const SensitivityAnswer& answer, const Drivers& drivers,
                     const RankEffects& found) {
    const std::size_t first = by_strength(answer, drivers).front();
    const IntervalEstimate top = found.inputs[first];
    if (std::isnan(top.value))
        return "No correlation can be told: too few points, or nothing varies.\n";
    std::string text = fmt::format(
        "It {} most with {}: correlation {} of ranks, the other inputs held.\n",
        top.value > 0.0 ? "rises" : "falls", answer.inputs[first].name,
        range_text(top, share_text));
    text += as_strong(answer, drivers);
    if (std::isnan(top.low))
        text += too_few("points");
    else
        text += those(answer, drivers, "Not distinguishable from zero",
                      [&](std::size_t input) {
                          return !(strength_of(drivers, input).low > 0.0);
                      });
    return text + noise_words(found.replicates > 1, found.noise_share);
}

}  // namespace

std::string range_text(const IntervalEstimate& number, std::string (*text)(double)) {
    if (!std::isfinite(number.low)) return text(number.value);
    return fmt::format("{} ({} to {})", text(number.value), text(number.low),
                       text(number.high));
}

std::string sensitivity_words(const SensitivityAnswer& answer, const Drivers& drivers,
                              const std::string& unit) {
    if (const auto* morris = std::get_if<MorrisEffects>(&drivers.found))
        return words_of(answer, drivers, *morris, unit);
    if (const auto* sobol = std::get_if<SobolIndices>(&drivers.found))
        return words_of(answer, drivers, *sobol);
    return words_of(answer, drivers, std::get<RankEffects>(drivers.found));
}

std::string words_of_method(SensitivityMethod method) {
    switch (method) {
        case SensitivityMethod::morris:
            return "Effects are of the model, over the ranges of this design. They are "
                   "for screening: few trajectories\nfind what matters, and not how "
                   "much of the variance it makes.\n";
        case SensitivityMethod::sobol:
            return "Shares are of the model, over the ranges of this design; wider "
                   "ranges of one input give it more.\n";
        case SensitivityMethod::ranks: break;
    }
    return "Correlation sees what rises or falls throughout, and not a hump. It is of "
           "the points of this design.\n";
}

}  // namespace verbund
