#include "run/requirements.hpp"

#include "io/fault.hpp"
#include "io/files.hpp"
#include "study/needs.hpp"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>

#include <fmt/core.h>

namespace verbund {

namespace {

constexpr std::uintmax_t no_limit = ~std::uintmax_t{0};

// What the container of this process may take, and those around it.
std::uintmax_t limit_of_container() {
    std::ifstream about("/proc/self/cgroup");
    std::uintmax_t least = no_limit;
    for (std::string line; std::getline(about, line);) {
        if (!line.starts_with("0::")) continue;
        const std::filesystem::path top("/sys/fs/cgroup");
        std::filesystem::path group = line.substr(3);
        for (; !group.relative_path().empty(); group = group.parent_path()) {
            std::ifstream in(top / group.relative_path() / "memory.max");
            if (std::uintmax_t bytes = 0; in >> bytes) least = std::min(least, bytes);
        }
        std::ifstream in(top / "memory.max");
        if (std::uintmax_t bytes = 0; in >> bytes) least = std::min(least, bytes);
    }
    return least;
}

std::uintmax_t limit_of_process() {
    rlimit limit{};
    return ::getrlimit(RLIMIT_AS, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY
               ? limit.rlim_cur
               : no_limit;
}

}  // namespace

std::uintmax_t machine_memory() {
    const long pages = sysconf(_SC_PHYS_PAGES);
    const long page = sysconf(_SC_PAGESIZE);
    if (pages <= 0 || page <= 0) return 0;
    return std::min(
        {static_cast<std::uintmax_t>(pages) * static_cast<std::uintmax_t>(page),
         limit_of_process(), limit_of_container()});
}

void require_memory(const Scenario& scenario, int threads) {
    const std::uintmax_t needed = memory_of_sweep(scenario, threads);
    const std::uintmax_t there = machine_memory();
    if (there == 0 || needed <= there) return;
    throw ScenarioRefused({fault_at(
        {scenario.name, 1, 1},
        fmt::format(
            "needs about {} of memory with {} threads; this machine has {}. Fewer "
            "threads, freelancers or customers need less. Nothing was run",
            bytes_text(needed), threads, bytes_text(there)))});
}

void require_worlds(const Scenario& scenario, int worlds) {
    const std::uintmax_t needed =
        static_cast<std::uintmax_t>(worlds) * memory_of_run(scenario);
    const std::uintmax_t there = machine_memory();
    if (there == 0 || needed <= there) return;
    throw ScenarioRefused(
        {fault_at({scenario.name, 1, 1},
                  fmt::format("needs about {} of memory for {} worlds; this machine "
                              "has {}. Fewer freelancers or customers need less",
                              bytes_text(needed), worlds, bytes_text(there)))});
}

void require_disk(std::uintmax_t needed, const std::filesystem::path& folder) {
    const std::uintmax_t there = free_bytes(folder);
    if (needed <= there) return;
    throw WriteFailed(
        fmt::format("{}: results may take {}, only {} are free. Record less often or "
                    "fewer metrics. Nothing was run",
                    folder.string(), bytes_text(needed), bytes_text(there)));
}

std::string bytes_text(std::uintmax_t bytes) {
    const auto amount = static_cast<double>(bytes);
    if (amount < 1e6) return fmt::format("{:.0f} kB", amount / 1e3);
    if (amount < 1e9) return fmt::format("{:.0f} MB", amount / 1e6);
    return fmt::format("{:.1f} GB", amount / 1e9);
}

}  // namespace verbund
