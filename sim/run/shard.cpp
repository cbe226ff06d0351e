#include "run/shard.hpp"

#include "core/number_in.hpp"
#include "io/fault.hpp"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <set>

#include <fmt/format.h>

namespace verbund {

namespace {

constexpr std::size_t most_shards = 10'000'000;

[[noreturn]] void refuse(const std::string& text, const std::string& wrong) {
    throw ScenarioRefused(
        {{"--shard", 0, 0,
          fault_message(text, "", wrong,
                        "i/n with i from 0 to n − 1, several as 0,8-15/40, auto, or "
                        "auto/n")}});
}

// A number that a scheduler has put into the environment; nothing when it is not set.
std::optional<std::size_t> set_by(const char* scheduler) {
    const char* value = std::getenv(scheduler);
    if (value == nullptr) return std::nullopt;
    const auto number = number_in<std::size_t>(value);
    if (!number)
        refuse("auto", fmt::format("finds that {} is \"{}\"", scheduler, value));
    return number;
}

// A part of an array, as it is given to repeat some jobs, does not say which shards
// those were.
void require_whole_array(const std::string& text, std::size_t least) {
    const auto most = set_by("SLURM_ARRAY_TASK_MAX");
    const auto count = set_by("SLURM_ARRAY_TASK_COUNT");
    const bool has_gaps = most && count && *most - least + 1 != *count;
    if (has_gaps) refuse(text, "is of an array that leaves out indices");
    if (count == std::size_t{1} && least > 1)
        refuse(text, fmt::format("is of an array of job {} alone", least));
}

std::size_t index_of_job(const std::string& text) {
    if (const auto id = set_by("SLURM_ARRAY_TASK_ID")) {
        const auto least = set_by("SLURM_ARRAY_TASK_MIN");
        if (!least || *least > *id)
            refuse(text, "needs SLURM_ARRAY_TASK_MIN beside SLURM_ARRAY_TASK_ID");
        require_whole_array(text, *least);
        return *id - *least;
    }
    if (const auto index = set_by("JOB_COMPLETION_INDEX")) return *index;
    refuse(text, "finds neither SLURM_ARRAY_TASK_ID nor JOB_COMPLETION_INDEX");
}

std::size_t jobs_there_are(const std::string& text) {
    if (const auto count = set_by("SLURM_ARRAY_TASK_COUNT")) return *count;
    refuse(text, "finds no SLURM_ARRAY_TASK_COUNT; say auto/n");
}

// "8-15" or "8", each moved by an offset.
void add_stretch(const std::string& text, const std::string& stretch,
                 std::size_t offset, Shards& shards) {
    const std::size_t dash = stretch.find('-');
    const auto first = number_in<std::size_t>(stretch.substr(0, dash));
    const auto last =
        dash == stretch.npos ? first : number_in<std::size_t>(stretch.substr(dash + 1));
    if (!first || !last || *first > *last || *last >= shards.of ||
        offset >= shards.of - *last)
        refuse(text, "is no shard");
    for (std::size_t i = *first; i <= *last; ++i) shards.which.push_back(i + offset);
}

}  // namespace

Shards shards_named(const std::string& text, std::size_t offset) {
    const std::size_t slash = text.find('/');
    const std::string which = text.substr(0, slash);
    Shards shards;
    if (slash == text.npos) {
        if (text != "auto") refuse(text, "does not say of how many");
        if (offset > 0)
            refuse(text, "with --shard-offset does not say of how many; say auto/n");
        shards.of = jobs_there_are(text);
    } else {
        shards.of = number_in<std::size_t>(text.substr(slash + 1)).value_or(0);
    }
    if (shards.of < 1 || shards.of > most_shards) refuse(text, "is no shard");
    if (which == "auto") {
        add_stretch(text, fmt::format("{}", index_of_job(text)), offset, shards);
        return shards;
    }
    for (std::size_t at = 0; at <= which.size();) {
        const std::size_t comma = std::min(which.find(',', at), which.size());
        add_stretch(text, which.substr(at, comma - at), offset, shards);
        at = comma + 1;
    }
    std::sort(shards.which.begin(), shards.which.end());
    shards.which.erase(std::unique(shards.which.begin(), shards.which.end()),
                       shards.which.end());
    return shards;
}

std::size_t first_place(const Plan& plan, std::size_t shard, std::size_t of) {
    return shard * plan.runs() / of;
}

std::vector<RunKey> runs_of(const Plan& plan, const Shards& shards) {
    std::vector<RunKey> runs;
    for (const std::size_t shard : shards.which)
        for (std::size_t i = first_place(plan, shard, shards.of);
             i < first_place(plan, shard + 1, shards.of); ++i)
            runs.push_back(plan.at(i));
    return runs;
}

std::string shards_text(const std::vector<std::size_t>& places, std::size_t runs,
                        std::size_t of) {
    std::set<std::size_t> which;
    for (const std::size_t place : places) which.insert(((place + 1) * of - 1) / runs);
    std::string text;
    for (auto first = which.begin(); first != which.end();) {
        auto last = first;
        while (std::next(last) != which.end() && *std::next(last) == *last + 1) ++last;
        text += text.empty() ? "" : ",";
        text += *first == *last ? fmt::format("{}", *first)
                                : fmt::format("{}-{}", *first, *last);
        first = std::next(last);
    }
    return fmt::format("{}/{}", text, of);
}

}  // namespace verbund
