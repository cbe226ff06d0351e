#include "io/fault.hpp"

#include <algorithm>
#include <tuple>

#include <fmt/core.h>

namespace verbund {

namespace {

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

bool is_control(char byte) {
    return static_cast<unsigned char>(byte) < 0x20 || byte == 0x7F;
}

}  // namespace

std::string Fault::text() const {
    if (line == 0) return fmt::format("{} {}", path, message);
    return fmt::format("{}:{}:{}: {}", printable(path, 4096), line, column, message);
}

Fault fault_at(const Place& place, std::string message) {
    return {place.path, place.line, place.column, std::move(message)};
}

std::string fault_message(std::string_view key, std::string_view value,
                          std::string_view wrong, std::string_view allowed) {
    std::string text = printable(key);
    if (!value.empty()) text += fmt::format(" = {}", printable(value));
    text += fmt::format(": {}", wrong);
    if (!allowed.empty()) text += fmt::format("; {}", allowed);
    return text;
}

std::string printable(std::string_view text, std::size_t most) {
    std::string shown;
    std::size_t characters = 0;
    for (char byte : text) {
        if (!continues(byte) && ++characters > most) return shown + "…";
        shown += is_control(byte) ? ' ' : byte;
    }
    return shown;
}

void Faults::add(Fault fault) {
    found_.push_back(std::move(fault));
    if (found_.size() < most_faults) return;
    std::vector<Fault> all = in_order();
    all.push_back(all.back());
    all.back().message = "there are too many faults; here the reading stops";
    throw ScenarioRefused(std::move(all));
}

std::vector<Fault> Faults::in_order() const {
    std::vector<std::string> paths;
    for (const Fault& fault : found_)
        if (std::find(paths.begin(), paths.end(), fault.path) == paths.end())
            paths.push_back(fault.path);
    const auto order = [&](const Fault& fault) {
        return std::tuple(
            std::find(paths.begin(), paths.end(), fault.path) - paths.begin(),
            fault.line, fault.column);
    };
    std::vector<Fault> sorted = found_;
    std::stable_sort(sorted.begin(), sorted.end(), [&](const Fault& a, const Fault& b) {
        return order(a) < order(b);
    });
    const auto same = [](const Fault& a, const Fault& b) {
        return a.text() == b.text();
    };
    sorted.erase(std::unique(sorted.begin(), sorted.end(), same), sorted.end());
    return sorted;
}

ScenarioRefused::ScenarioRefused(std::vector<Fault> faults)
    : faults_(std::move(faults)) {
    constexpr std::size_t most_shown = 50;
    for (std::size_t i = 0; i < std::min(faults_.size(), most_shown); ++i)
        text_ += (text_.empty() ? "" : "\n") + faults_[i].text();
    if (faults_.size() > most_shown)
        text_ +=
            fmt::format("\n{} more faults are not shown", faults_.size() - most_shown);
}

InputMissing::InputMissing(const std::filesystem::path& path, const std::string& reason)
    : text_(fmt::format("{}: {}", printable(path.string(), 4096), reason)) {}

}  // namespace verbund
