#include "study/estimand_name.hpp"

#include "core/number_in.hpp"

#include <algorithm>
#include <stdexcept>

#include <fmt/core.h>

namespace verbund {

namespace {

std::optional<int> weeks_in(std::string_view text) {
    const auto weeks = number_in<int>(text);
    return weeks && *weeks >= 1 ? weeks : std::nullopt;
}

std::optional<Window> stated_window(std::string_view from, std::string_view to) {
    const auto first = weeks_in(from);
    const auto last = weeks_in(to);
    if (!first || !last || *first > *last) return std::nullopt;
    return Window{Window::stated, 0, *first, *last};
}

// The text up to a character, which is taken away with it; all of it where it is none.
std::string_view cut(std::string_view& text, char at) {
    const std::size_t place = std::min(text.find(at), text.size());
    const std::string_view before = text.substr(0, place);
    text.remove_prefix(std::min(place + 1, text.size()));
    return before;
}

}  // namespace

std::string window_name(const Window& window) {
    switch (window.kind) {
        case Window::all: return "all";
        case Window::first: return fmt::format("first{}", window.weeks);
        case Window::last: return fmt::format("last{}", window.weeks);
        case Window::stated: return fmt::format("{}-{}", window.from, window.to);
    }
    return "";
}

std::optional<Window> window_named(std::string_view name) {
    if (name == "all") return Window{};
    for (const auto& [word, kind] :
         {std::pair<std::string_view, Window::Kind>{"first", Window::first},
          std::pair<std::string_view, Window::Kind>{"last", Window::last}}) {
        if (!name.starts_with(word)) continue;
        const auto weeks = weeks_in(name.substr(word.size()));
        return weeks ? std::optional(Window{kind, *weeks}) : std::nullopt;
    }
    const std::string_view from = cut(name, '-');
    return stated_window(from, name);
}

std::string estimand_name(const Estimand& estimand, const Scenario& scenario) {
    std::string name =
        fmt::format("{}@{}", estimand.metric->name, window_name(estimand.window));
    if (estimand.region >= 0)
        name += '@' + scenario.regions[static_cast<std::size_t>(estimand.region)].name;
    return name;
}

EstimandParts parts_of_estimand(std::string_view name) {
    EstimandParts parts;
    parts.metric = cut(name, '@');
    parts.window = cut(name, '@');
    parts.region = name;
    return parts;
}

Estimand estimand_named(std::string_view name, const Scenario& scenario) {
    const EstimandParts parts = parts_of_estimand(name);
    const auto window = window_named(parts.window);
    const auto region =
        std::find_if(scenario.regions.begin(), scenario.regions.end(),
                     [&](const RegionPlan& one) { return one.name == parts.region; });
    Estimand estimand{find_metric(parts.metric), window.value_or(Window{})};
    if (!parts.region.empty())
        estimand.region = static_cast<int>(region - scenario.regions.begin());
    if (estimand.metric == nullptr || !window ||
        (!parts.region.empty() && region == scenario.regions.end()))
        throw std::logic_error(fmt::format("{} is no estimand", name));
    return estimand;
}

std::vector<Estimand> estimands_of(const Scenario& scenario) {
    std::vector<Estimand> estimands;
    for (const std::string& name : scenario.compare.metrics)
        estimands.push_back(estimand_named(name, scenario));
    return estimands;
}

}  // namespace verbund
