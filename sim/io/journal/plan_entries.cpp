#include "io/journal/plan_entries.hpp"

#include "io/trimmed.hpp"

#include <map>

#include <fmt/core.h>

namespace verbund {

namespace {

constexpr std::string_view is = " = ";

// What a line says before its comment, and how many brackets it opens. Names in quotation
// marks may hold anything.
struct Said {
    std::string_view text;
    int opened = 0;
};

Said said_by(std::string_view line) {
    Said said{trimmed(line)};
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char letter = line[i];
        if (quoted && letter == '\\')
            ++i;
        else if (letter == '"')
            quoted = !quoted;
        else if (quoted)
            continue;
        else if (letter == '#')
            return {trimmed(line.substr(0, i)), said.opened};
        else if (letter == '[' || letter == ']')
            said.opened += letter == '[' ? 1 : -1;
    }
    return said;
}

// The table that lines stand in. Those of a list go by their names, or by where they
// stand in it: `[[change]] 2`, `[[region]] "Stadt"`, `[region.meeting] of "Stadt"`.
class TablePlace {
public:
    const std::string& text() const { return text_; }

    void enter(std::string_view header) {
        text_ = header;
        if (header.starts_with("[[")) {
            list_ = text_;
            go_by(fmt::format("{}", ++tables_[list_]));
        } else if (!list_.empty() && header.starts_with(beginning_of_inner())) {
            text_ += " of " + which_;
        }
    }

    void is_named(const std::string& name) {
        if (text_.starts_with("[[")) go_by(name);
    }

private:
    std::string text_, list_, which_;
    std::map<std::string, int> tables_;

    void go_by(const std::string& which) {
        which_ = which;
        text_ = fmt::format("{} {}", list_, which);
    }

    // "[region." in "[[region]]"
    std::string beginning_of_inner() const {
        return list_.substr(1, list_.size() - 3) + ".";
    }
};

PlanEntry entry_of(std::string_view text) {
    const std::size_t at = text.find(is);
    if (at == text.npos) return {"", std::string(text), ""};
    return {"", std::string(text.substr(0, at)),
            std::string(text.substr(at + is.size()))};
}

void take(std::vector<PlanEntry>& entries, TablePlace& place, std::string_view text) {
    if (text.front() == '[') {
        place.enter(text);
        entries.push_back({place.text(), "", ""});
        return;
    }
    PlanEntry entry = entry_of(text);
    const bool is_name =
        entry.key == "name" && !entries.empty() && entries.back().key.empty();
    if (is_name) {
        place.is_named(entry.value);
        entries.back().place = place.text();
    }
    entry.place = place.text();
    entries.push_back(std::move(entry));
}

}  // namespace

std::vector<PlanEntry> entries_in(std::string_view resolved) {
    std::vector<PlanEntry> entries;
    TablePlace place;
    int open = 0;
    for (std::size_t from = 0, end = 0; from < resolved.size(); from = end + 1) {
        end = std::min(resolved.find('\n', from), resolved.size());
        const Said said = said_by(resolved.substr(from, end - from));
        if (said.text.empty()) continue;
        if (open > 0)
            entries.back().value.append(" ").append(said.text);
        else
            take(entries, place, said.text);
        open += said.opened;
    }
    std::erase_if(entries, [](const PlanEntry& entry) {
        return entry.place.empty() && entry.key == "replicates";
    });
    return entries;
}

}  // namespace verbund
