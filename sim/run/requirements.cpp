#include "run/requirements.hpp"

#include "io/fault.hpp"
#include "io/files.hpp"
#include "io/machine_memory.hpp"
#include "study/needs.hpp"

#include <future>
#include <system_error>
#include <thread>
#include <vector>

#include <fmt/core.h>

namespace verbund {

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

// Libraries that cannot start a thread end the program.
void require_threads(int threads) {
    std::promise<void> all_started;
    const std::shared_future<void> wait = all_started.get_future().share();
    std::vector<std::thread> started;
    std::string reason;
    try {
        while (std::ssize(started) < threads - 1)
            started.emplace_back([wait] { wait.wait(); });
    } catch (const std::system_error& error) {
        reason = error.code().message();
    }
    all_started.set_value();
    for (std::thread& one : started) one.join();
    if (!reason.empty())
        throw ScenarioRefused(
            {{"--threads", 0, 0,
              fmt::format("{}: this user may start no more than {} ({}); give fewer",
                          threads, started.size() + 1, reason)}});
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
