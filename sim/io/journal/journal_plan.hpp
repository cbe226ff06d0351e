// What a journal is the journal of: the scenario with everything that was changed in
// it, and the build. It may get more replicates, and nothing else.
#pragma once

#include "state/scenario.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace verbund {

// No file that says a plan is larger.
inline constexpr std::uint64_t most_plan_bytes = std::uint64_t{4} << 30;

class JournalPlan {
public:
    explicit JournalPlan(const Scenario& scenario);

    // What a folder of a journal says; empty when it says nothing. Throws WriteFailed
    // when a file that is there cannot be read.
    static JournalPlan of_folder(const std::filesystem::path& journal);

    bool empty() const { return resolved_.empty(); }

    // Whether a resolved scenario says all that this says, with as many replicates. What
    // it says in comments does not count.
    bool is_said_by(const std::string& resolved) const;

    // The scenario, to be run or written out again.
    Scenario scenario(const std::filesystem::path& journal) const;

    // Makes the folder of a journal say this, where it says nothing yet, or fewer
    // replicates of this. Throws ScenarioRefused (io/fault.hpp) when it says something
    // else, FolderBusy (io/journal/folder_lock.hpp), CannotCreate or WriteFailed.
    void begin(const std::filesystem::path& journal) const;

    // 32 hexadecimal digits that another plan does not have.
    std::string fingerprint() const;

    // How another plan differs, in words, three differences at most; empty when it does
    // not: "[cooperation] fee = 20.0 there, 40.0 here".
    std::vector<std::string> differences(const JournalPlan& here) const;

private:
    std::string build_;
    std::string text_;      // of the scenario file
    std::string resolved_;  // the whole scenario

    JournalPlan() = default;
    long replicates() const;
    // Whether this is the same plan, with no fewer replicates.
    bool covers(const JournalPlan& here) const;
    void write(const std::filesystem::path& journal) const;
};

}  // namespace verbund
