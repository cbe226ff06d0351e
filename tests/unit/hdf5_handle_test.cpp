// What is left to write of a dataset when it is closed.
#include "io/results/hdf5_handle.hpp"

#include "io/results/hdf5_dataset.hpp"
#include "io/results/hdf5_file.hpp"

#include <gtest/gtest.h>

#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <vector>

namespace verbund {
namespace {

// Closes a dataset whose numbers are not in the file yet, where nothing can be written,
// and does not ask. Ends the process with 74 when that is told afterwards, and once.
[[noreturn]] void close_on_full_disk(const std::filesystem::path& name) {
    const Handle file = create_hdf5_file(name);
    const std::vector<std::int32_t> numbers{1, 2, 3};
    std::optional<Handle> scale = create_scale(file, "numbers", numbers);
    ::signal(SIGXFSZ, SIG_IGN);
    rlimit usual{};
    ::getrlimit(RLIMIT_FSIZE, &usual);
    const rlimit nothing{0, usual.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &nothing);
    scale.reset();
    ::setrlimit(RLIMIT_FSIZE, &usual);
    try {
        require_all_written();
    } catch (const Hdf5Failed& failed) {
        std::fputs(failed.what(), stderr);
        require_all_written();
        ::_exit(74);
    }
    ::_exit(0);
}

// A process of its own: HDF5 does not give back the memory of what it could not close.
TEST(Hdf5HandleDeathTest, WhatCannotBeWrittenAtTheEndIsNotLostInSilence) {
    const auto name = std::filesystem::temp_directory_path() /
                      ("verbund_handle_" + std::to_string(::getpid()) + ".h5");
    EXPECT_EXIT(close_on_full_disk(name), testing::ExitedWithCode(74),
                "File too large");
    std::filesystem::remove(name);
}

TEST(Hdf5Handle, OfWhatItsFileHasClosedHasNothingToTell) {
    const auto name = std::filesystem::temp_directory_path() /
                      ("verbund_closed_" + std::to_string(::getpid()) + ".h5");
    {
        Handle file = create_hdf5_file(name);
        const Handle group = create_group(file, "group");
        file.close();
    }
    EXPECT_NO_THROW(require_all_written());
    std::filesystem::remove(name);
}

}  // namespace
}  // namespace verbund
