// What one reading of a scenario shares: the faults found so far, the texts that were
// read, and the folders that no path may lead out of. Included by the readers only, it
// brings toml++ with it.
#pragma once

#include "io/fault.hpp"
#include "io/scenario/scenario_folders.hpp"

#include <map>
#include <optional>

#include <toml++/toml.h>

namespace verbund {

class Reading {
public:
    // The scenario's own path and the folder of the shipped scenarios, if there is one,
    // decide where its files may lie. Throws InputMissing when the scenario does not
    // exist.
    explicit Reading(const std::filesystem::path& scenario,
                     const std::filesystem::path& shipped = {});

    // A scenario whose text is at hand already; its files may lie in the folder of the
    // path, by which faults name it.
    static Reading of_text(std::string text, const std::filesystem::path& shown);

    Faults faults;
    NamedFile main;

    // Guards, then parses; faults and nothing when that fails. The text is kept for
    // what faults quote.
    // Throws as read_regular_file.
    std::optional<toml::table> parse(const NamedFile& file);

    // The text of a file that was parsed.
    const std::string& text_of(const std::string& shown) const {
        return texts_.at(shown).text;
    }

    // The file that a string in a scenario names, relative to the file the string
    // stands in or to the shipped scenarios; otherwise a fault.
    std::optional<NamedFile> file_named(const toml::node& node, std::string_view key,
                                        LookUp look_up = LookUp::beside);

    Place place_of(const toml::source_region& region) const;

    // A value as its author wrote it, on one line.
    std::string written(const toml::node& node) const;

    // "key = value: wrong; allowed" at the value; and "key: wrong; allowed" at a key,
    // or at a table that lacks one.
    void refuse(const toml::node& node, std::string_view key, std::string_view wrong,
                std::string_view allowed);
    void refuse_key(const toml::source_region& region, std::string_view key,
                    std::string_view wrong, std::string_view allowed);

private:
    // A text that the parser refuses: by the slip of its author, if it is a known one.
    void refuse_text(const toml::parse_error& error);

    // A line of a text, without its end.
    std::string_view line_of(const std::string& shown, std::size_t number) const;

    struct Text {
        std::filesystem::path real;
        std::string text;
        std::vector<std::size_t> lines;  // where each begins
    };

    Reading() = default;
    std::optional<std::string> text_in(const NamedFile& file);

    ScenarioFolders folders_;
    std::optional<std::string> given_;  // text of main, which nobody has to read
    std::map<std::string, Text> texts_;
};

}  // namespace verbund
