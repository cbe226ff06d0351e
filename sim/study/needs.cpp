#include "study/needs.hpp"

#include "record/run_record.hpp"
#include "state/world.hpp"
#include "study/ensemble.hpp"

#include <algorithm>
#include <cmath>

namespace verbund {

namespace {

// Open projects and parts for each freelancer, and further blocks of ties: what the
// shipped scenarios reach, with a margin.
constexpr double projects_each = 5.0;
constexpr double bundles_each = 1.5;
constexpr double parts_each = 7.0;
constexpr double further_blocks_each = 1.3;

// Of the program, its libraries and their buffers, whatever is simulated: peak memory
// (VmHWM) of runs of smoke.toml and bueroservice.toml minus what is counted here,
// measured on Debian 12.
constexpr std::uintmax_t fixed_bytes = 40'000'000;

double bytes_of_row() {
    double bytes = sizeof(TieBlock) * (1.0 + further_blocks_each) +
                   sizeof(Project) * projects_each +
                   sizeof(FurtherParts) * bundles_each + sizeof(Part) * parts_each;
    const Freelancers none;
    Freelancers::for_each_member(
        none, [&](const char*, const auto& column) { bytes += sizeof column[0]; });
    return bytes;
}

std::uintmax_t places_of(const Scenario& scenario) {
    return scenario.regions.size() + 1;
}

std::uintmax_t bytes_of_series(const Scenario& scenario) {
    return recorded_weeks(scenario).size() * places_of(scenario) *
           scenario.record.metrics.size() * sizeof(double);
}

std::uintmax_t bytes_of_flows(const Scenario& scenario) {
    if (!scenario.record.flows) return 0;
    return recorded_weeks(scenario).size() * places_of(scenario) * sizeof(Tally);
}

// A row of the panel has week, region and id; one of the network week, stage, joint
// projects, two ids and trust both ways.
constexpr double bytes_of_panel_row = 16.0;
constexpr double bytes_of_network_row = 44.0;
// What the shipped scenarios reach, with a margin.
constexpr double ties_each = 8.0;

std::uintmax_t bytes_of_people(const Scenario& scenario) {
    const RecordPlan& record = scenario.record;
    const auto pictures = [&](int every) {
        return every == 0 ? 0.0 : 1.0 + double(scenario.weeks) / every;
    };
    const double all = freelancers_in(scenario);
    const double followed =
        record.panel.freelancers > 0 ? record.panel.freelancers : all;
    const double row =
        bytes_of_panel_row + double(record.panel.columns.size()) * sizeof(double);
    return static_cast<std::uintmax_t>(pictures(record.panel.every) * followed * row +
                                       pictures(record.network_every) * all *
                                           ties_each * bytes_of_network_row);
}

std::uintmax_t bytes_of_record(const Scenario& scenario) {
    const auto weeks = static_cast<std::uintmax_t>(scenario.weeks) + 1;
    // Rows of people grow as they come, by doubling.
    return bytes_of_series(scenario) + weeks * places_of(scenario) * sizeof(Tally) +
           2 * bytes_of_people(scenario);
}

}  // namespace

int freelancers_in(const Scenario& scenario) {
    int freelancers = 0;
    for (std::size_t region = 0; region < scenario.regions.size(); ++region)
        freelancers += extent_of(scenario, Quantity::freelancers, region).most;
    return freelancers;
}

std::uintmax_t memory_of_run(const Scenario& scenario) {
    const double vacant = scenario.parameters.population.vacant_share;
    // Rules that begin, and those that are in force again when a change is over.
    const double rules_to_come = 1.0 + 2.0 * double(scenario.changes.size());
    double bytes = 0.0;
    for (std::size_t region = 0; region < scenario.regions.size(); ++region) {
        const int freelancers = extent_of(scenario, Quantity::freelancers, region).most;
        const int customers = extent_of(scenario, Quantity::customers, region).most;
        const double rows =
            std::ceil(freelancers * (1.0 + vacant) / World::rows_per_block) *
            World::rows_per_block;
        bytes += rows * bytes_of_row() + customers * double(sizeof(Customer)) +
                 sizeof(Region) + rules_to_come * sizeof(Weekly);
    }
    return static_cast<std::uintmax_t>(bytes);
}

std::uintmax_t memory_of_sweep(const Scenario& scenario, int threads) {
    const auto at_once =
        static_cast<std::uintmax_t>(divided(threads, run_count(scenario)).side_by_side);
    return fixed_bytes + at_once * memory_of_run(scenario) +
           (at_once + 2) * bytes_of_record(scenario) + bytes_of_flows(scenario);
}

std::uintmax_t disk_of_runs(const Scenario& scenario, std::size_t runs) {
    const std::uintmax_t estimates = scenario.compare.metrics.size() * sizeof(double);
    return runs * (bytes_of_series(scenario) + bytes_of_flows(scenario) + estimates +
                   bytes_of_people(scenario)) +
           (1 << 20);
}

std::uintmax_t disk_of_sweep(const Scenario& scenario) {
    return 2 * disk_of_runs(scenario, run_count(scenario));
}

}  // namespace verbund
