#include "io/scenario/extends.hpp"

#include <algorithm>
#include <set>

#include <fmt/core.h>

namespace verbund {

namespace {

void complete(toml::table& table, toml::table&& below) {
    for (auto&& [key, node] : below) {
        const std::string_view name = key.str();
        if (toml::node* own = table.get(name)) {
            if (own->is_table() && node.is_table())
                complete(*own->as_table(), std::move(*node.as_table()));
            continue;
        }
        // Moved and not copied: a copied node forgets where it stands.
        const toml::key& own_key = key;  // clang 14 cannot capture a structured binding
        node.visit(
            [&](auto& kept) { table.insert_or_assign(own_key, std::move(kept)); });
    }
}

// The file, if it may follow the trail; otherwise a fault and nothing.
std::optional<NamedFile> extended_file(Reading& reading, const toml::node& extends,
                                       const Trail& trail) {
    auto file = reading.file_named(extends, "extends", LookUp::shipped_too);
    if (!file) return std::nullopt;
    const auto same = [&](const NamedFile& other) { return other.real == file->real; };
    if (std::any_of(trail.begin(), trail.end(), same)) {
        reading.refuse(extends, "extends", "goes in a circle",
                       "a file that does not come back to this one");
        return std::nullopt;
    }
    if (trail.size() > most_extends) {
        reading.refuse(extends, "extends", "is too deep",
                       fmt::format("at most {} files below one another", most_extends));
        return std::nullopt;
    }
    return file;
}

}  // namespace

std::vector<Trail> extended_files(Reading& reading, const toml::node& extends,
                                  const Trail& trail) {
    std::vector<Trail> files;
    const auto follow = [&](const toml::node& one) {
        const auto file = extended_file(reading, one, trail);
        if (!file) return;
        files.push_back(trail);
        files.back().push_back(*file);
    };
    if (const toml::array* several = extends.as_array())
        for (const toml::node& one : *several) follow(one);
    else
        follow(extends);
    return files;
}

namespace {

using FilesRead = std::set<std::filesystem::path>;

// A file that has been read for this table before would add nothing.
std::optional<toml::table> read_once(Reading& reading, const Trail& trail,
                                     FilesRead& seen) {
    if (!seen.insert(trail.back().real).second) return std::nullopt;
    auto table = reading.parse(trail.back());
    if (!table) return std::nullopt;
    const toml::node* extends = table->get("extends");
    if (extends == nullptr) return table;
    const auto files = extended_files(reading, *extends, trail);
    for (auto file = files.rbegin(); file != files.rend(); ++file) {
        auto below = read_once(reading, *file, seen);
        if (!below) continue;
        if (table->contains("region")) below->erase("regions");
        if (table->contains("regions")) below->erase("region");
        complete(*table, std::move(*below));
    }
    table->erase("extends");
    return table;
}

}  // namespace

std::optional<toml::table> read_extended(Reading& reading, const Trail& trail) {
    FilesRead seen;
    return read_once(reading, trail, seen);
}

}  // namespace verbund
