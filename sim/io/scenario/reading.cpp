#include "io/scenario/reading.hpp"

#include "io/guarded_text.hpp"
#include "io/scenario/slips.hpp"
#include "io/scenario/toml_shape.hpp"

#include <system_error>

#include <fmt/core.h>

namespace verbund {

namespace fs = std::filesystem;

namespace {

// What is wrong with a path before anybody looks at the disk.
std::optional<std::string> fault_of_path(const std::optional<std::string>& text) {
    if (!text) return "is of the wrong type";
    if (text->empty()) return "is empty";
    if (text->size() > 1024) return "is too long";
    if (printable(*text, text->size()) != *text)
        return "has a line break or a control character";
    if (fs::path(*text).is_absolute()) return "is an absolute path";
    return std::nullopt;
}

// Bytes of a line before a column; columns count characters.
std::size_t offset_of(std::string_view line, std::size_t column) {
    std::size_t at = 0;
    for (; at < line.size() && column > 1; --column)
        for (++at;
             at < line.size() && (static_cast<unsigned char>(line[at]) & 0xC0) == 0x80;)
            ++at;
    return at;
}

}  // namespace

Reading::Reading(const fs::path& scenario, const fs::path& shipped) {
    std::error_code failed;
    const fs::path real = fs::canonical(scenario, failed);
    if (failed) throw InputMissing(scenario, failed.message());
    main = {real, scenario.string()};
    folders_ = ScenarioFolders(real, shipped);
}

Reading Reading::of_text(std::string text, const fs::path& shown) {
    Reading reading;
    reading.main = {fs::weakly_canonical(shown), shown.string()};
    reading.folders_ = ScenarioFolders(reading.main.real, {});
    reading.given_ = std::move(text);
    return reading;
}

std::optional<std::string> Reading::text_in(const NamedFile& file) {
    if (given_ && file.real == main.real) return given_;
    return read_regular_file(file.real, file.shown, most_scenario_bytes, faults);
}

std::optional<toml::table> Reading::parse(const NamedFile& file) {
    const auto text = text_in(file);
    if (!text || !check_lines(*text, file.shown, faults) ||
        !check_toml_shape(*text, file.shown, faults))
        return {};
    Text& kept = texts_[file.shown];
    kept = {file.real, std::string(without_mark(*text)), {0}};
    for (std::size_t i = 0; i < kept.text.size(); ++i)
        if (kept.text[i] == '\n') kept.lines.push_back(i + 1);
    try {
        return toml::parse(std::string_view(kept.text), std::string(file.shown));
    } catch (const toml::parse_error& error) {
        refuse_text(error);
        return {};
    }
}

void Reading::refuse_text(const toml::parse_error& error) {
    Place place = place_of(error.source());
    const std::string_view line = line_of(place.path, place.line);
    const auto slip = slip_in_line(line);
    if (!slip)
        return faults.add(
            fault_at(place, fmt::format("{}; a scenario is written in TOML 1.0",
                                        printable(error.description(), 300))));
    place.column = 1;
    for (char byte : line.substr(0, slip->column - 1))
        place.column += (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
    faults.add(fault_at(place, fmt::format("{}: {}; {}", printable(slip->written),
                                           slip->wrong, slip->allowed)));
}

std::string_view Reading::line_of(const std::string& shown, std::size_t number) const {
    const auto found = texts_.find(shown);
    if (found == texts_.end() || number == 0 || number > found->second.lines.size())
        return "";
    const auto& [real, text, lines] = found->second;
    const std::size_t begin = lines[number - 1];
    return std::string_view(text).substr(begin, text.find('\n', begin) - begin);
}

std::optional<NamedFile> Reading::file_named(const toml::node& node,
                                             std::string_view key, LookUp look_up) {
    constexpr std::string_view allowed =
        "a relative path inside the folder that holds .verbund-scenarios";
    const auto text = node.value_exact<std::string>();
    if (const auto wrong = fault_of_path(text)) {
        refuse(node, key, *wrong, allowed);
        return std::nullopt;
    }
    const Place place = place_of(node.source());
    const NamedFile from{texts_.at(place.path).real, place.path};
    FoundFile found = folders_.find(*text, from, look_up);
    if (found.file) return found.file;
    if (found.leads_out) {
        refuse(node, key, "leads out of the folder of the scenarios", allowed);
        return std::nullopt;
    }
    const bool both = look_up == LookUp::shipped_too && !folders_.shipped().empty();
    const std::string looked =
        both ? fmt::format(" beside this file nor in {}", folders_.shipped()) : "";
    refuse(node, key,
           fmt::format("does not exist{}{}", looked,
                       folders_.nearest(*text, from, look_up)),
           allowed);
    return std::nullopt;
}

Place Reading::place_of(const toml::source_region& region) const {
    return {region.path ? *region.path : main.shown,
            std::max<std::size_t>(region.begin.line, 1),
            std::max<std::size_t>(region.begin.column, 1)};
}

std::string Reading::written(const toml::node& node) const {
    const toml::source_region& source = node.source();
    const std::string_view line =
        line_of(source.path ? *source.path : "", source.begin.line);
    if (line.empty()) return "";
    const std::size_t from = offset_of(line, source.begin.column);
    if (source.end.line != source.begin.line)
        return fmt::format("{} …", line.substr(from));
    return std::string(line.substr(from, offset_of(line, source.end.column) - from));
}

void Reading::refuse(const toml::node& node, std::string_view key,
                     std::string_view wrong, std::string_view allowed) {
    faults.add(fault_at(place_of(node.source()),
                        fault_message(key, written(node), wrong, allowed)));
}

void Reading::refuse_key(const toml::source_region& region, std::string_view key,
                         std::string_view wrong, std::string_view allowed) {
    faults.add(fault_at(place_of(region), fault_message(key, "", wrong, allowed)));
}

}  // namespace verbund
