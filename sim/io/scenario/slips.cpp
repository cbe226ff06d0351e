#include "io/scenario/slips.hpp"

#include "io/trimmed.hpp"

#include <algorithm>
#include <cstdlib>

#include <fmt/core.h>

namespace verbund {

namespace {

constexpr std::string_view digits = "0123456789";

// The digits at the start of the text, taken off it.
std::string_view take_digits(std::string_view& text) {
    const std::string_view taken =
        text.substr(0, std::min(text.find_first_not_of(digits), text.size()));
    text.remove_prefix(taken.size());
    return taken;
}

// Where a string that begins here ends; npos when it does not end on this line.
std::size_t end_of_string(std::string_view line, std::size_t begin) {
    const char quote = line[begin];
    for (std::size_t at = begin + 1; at < line.size(); ++at) {
        if (line[at] == quote) return at;
        if (quote == '"' && line[at] == '\\') ++at;
    }
    return line.npos;
}

std::optional<Slip> slip_in_value(std::string_view line, std::size_t sign) {
    const std::size_t from = line.find_first_not_of(" \t", sign + 1);
    if (from == line.npos) return std::nullopt;
    const std::size_t end = std::min(line.find_first_of("#}]\"'", from), line.size());
    auto slip = slip_in_number(trimmed(line.substr(from, end - from)));
    if (!slip) return std::nullopt;
    slip->written = trimmed(line.substr(0, end));
    slip->column = from + 1;
    return slip;
}

}  // namespace

std::optional<Slip> slip_in_number(std::string_view text) {
    std::string_view left = text;
    const bool signed_one = left.starts_with('-') || left.starts_with('+');
    std::string plain(left.substr(0, signed_one ? 1 : 0));
    left.remove_prefix(plain.size());
    const std::string_view whole = take_digits(left);
    plain += whole;
    const bool comma = left.starts_with(',');
    if (comma || left.starts_with('.')) {
        left.remove_prefix(1);
        const std::string_view part = take_digits(left);
        if (part.empty()) return std::nullopt;
        plain += fmt::format(".{}", part);
    }
    if (whole.empty()) return std::nullopt;
    if (trimmed(left) == "%")
        return Slip{
            std::string(text), "has a per cent sign",
            fmt::format("a share: {}", std::strtod(plain.c_str(), nullptr) / 100.0), 1};
    if (comma && left.empty())
        return Slip{std::string(text), "has a decimal comma",
                    fmt::format("a decimal point: {}", plain), 1};
    return std::nullopt;
}

std::optional<Slip> slip_in_line(std::string_view line) {
    if (line.find("\"\"\"") != line.npos || line.find("'''") != line.npos)
        return std::nullopt;
    for (std::size_t at = 0; at < line.size() && line[at] != '#'; ++at) {
        if (line[at] == '=') {
            if (auto slip = slip_in_value(line, at)) return slip;
        } else if (line[at] == '"' || line[at] == '\'') {
            const std::size_t end = end_of_string(line, at);
            if (end == line.npos)
                return Slip{std::string(trimmed(line)), "has a quote that never ends",
                            "a text stands between two quotes on one line", at + 1};
            at = end;
        }
    }
    return std::nullopt;
}

}  // namespace verbund
