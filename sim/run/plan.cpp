#include "run/plan.hpp"

#include "io/fault.hpp"
#include "io/files.hpp"
#include "record/run_record.hpp"
#include "state/world.hpp"

#include <unistd.h>
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

namespace verbund {

namespace {

// Open projects and parts for each freelancer, and further blocks of ties: what the shipped
// scenarios reach, with a margin.
constexpr double projects_each = 5.0;
constexpr double bundles_each = 1.5;
constexpr double parts_each = 7.0;
constexpr double further_blocks_each = 1.3;

double bytes_of_row() {
    double bytes = sizeof(TieBlock) * (1.0 + further_blocks_each) +
                   sizeof(Project) * projects_each + sizeof(FurtherParts) * bundles_each +
                   sizeof(Part) * parts_each;
    const Freelancers none;
    Freelancers::for_each_column(
        none, [&](const char*, const auto& column) { bytes += sizeof column[0]; });
    return bytes;
}

}  // namespace

int freelancers_in(const Scenario& scenario) {
    int freelancers = 0;
    for (const RegionPlan& region : scenario.regions) freelancers += region.freelancers;
    return freelancers;
}

std::uintmax_t memory_of_run(const Scenario& scenario) {
    const double vacant = scenario.parameters.population.vacant_share;
    double bytes = 0.0;
    for (const RegionPlan& region : scenario.regions) {
        const double rows =
            std::ceil(region.freelancers * (1.0 + vacant) / World::rows_per_block) *
            World::rows_per_block;
        bytes += rows * bytes_of_row() + region.customers * double(sizeof(Customer)) +
                 sizeof(Region);
    }
    return static_cast<std::uintmax_t>(bytes);
}

std::uintmax_t memory_of_sweep(const Scenario& scenario, int threads) {
    const auto at_once = std::min(run_count(scenario), static_cast<std::size_t>(threads));
    const std::uintmax_t series = recorded_weeks(scenario).size() *
                                  (scenario.regions.size() + 1) *
                                  scenario.record.metrics.size() * 8;
    return at_once * memory_of_run(scenario) + (at_once + 2) * series;
}

std::uintmax_t disk_of_sweep(const Scenario& scenario) {
    return run_count(scenario) * recorded_weeks(scenario).size() *
               (scenario.regions.size() + 1) * scenario.record.metrics.size() * 8 +
           (1 << 20);
}

std::uintmax_t machine_memory() {
    const long pages = sysconf(_SC_PHYS_PAGES);
    const long page = sysconf(_SC_PAGESIZE);
    return pages > 0 && page > 0
               ? static_cast<std::uintmax_t>(pages) * static_cast<std::uintmax_t>(page)
               : 0;
}

void demand_memory(const Scenario& scenario, int threads) {
    const std::uintmax_t needed = memory_of_sweep(scenario, threads);
    const std::uintmax_t there = machine_memory();
    if (there == 0 || needed <= there) return;
    throw ScenarioRefused({fault_at(
        {scenario.name, 1, 1},
        fmt::format("needs about {} of memory with {} threads; this machine has {}. Fewer "
                    "threads, freelancers or customers need less. Nothing was run",
                    bytes_text(needed), threads, bytes_text(there)))});
}

void demand_disk(const Scenario& scenario, const std::filesystem::path& folder) {
    const std::uintmax_t needed = disk_of_sweep(scenario);
    const std::uintmax_t there = free_bytes(folder);
    if (needed <= there) return;
    throw WriteFailed(
        fmt::format("{}: results may take {}, only {} are free. Record less often or fewer "
                    "metrics. Nothing was run",
                    folder.string(), bytes_text(needed), bytes_text(there)));
}

std::string bytes_text(std::uintmax_t bytes) {
    const auto amount = static_cast<double>(bytes);
    if (amount < 1e6) return fmt::format("{:.0f} kB", amount / 1e3);
    if (amount < 1e9) return fmt::format("{:.0f} MB", amount / 1e6);
    return fmt::format("{:.1f} GB", amount / 1e9);
}

}  // namespace verbund
