// Law 4 of the model, every week, in every shipped scenario and under every shipped
// strategy. A checked build (presets dev and clang) runs them longer, and week() itself
// throws there when a law is broken.
#include "model/conservation.hpp"
#include "model/shipped_strategies.hpp"

#include <gtest/gtest.h>

#include <string_view>

namespace verbund {
namespace {

using namespace test;

#ifdef VERBUND_CHECKED
constexpr bool checked = true;
#else
constexpr bool checked = false;
#endif

// Between two weeks no letter is under way.
// What is referred waits for the next week; nothing else does.
std::size_t letters_under_way(const World& world) {
    std::size_t letters = 0;
    for (const Region& region : world.regions)
        region.for_each_mailbox([&](std::string_view name, const auto& box) {
            if (name != "referred") letters += box.in.size() + box.out.size();
        });
    return letters;
}

// Every project that was posted since the start has come to one outcome or is still
// open.
double projects_unaccounted_for(const World& world) {
    const Tally all = flows(world);
    double open = 0.0;
    for (const Region& region : world.regions)
        open += static_cast<double>(region.projects.alive());
    return all[Flow::posted] - all[Flow::served] - all[Flow::failed] -
           all[Flow::bought_nothing] - all[Flow::refused_capacity] -
           all[Flow::refused_skills] - all[Flow::nobody_asked] - all[Flow::referred] -
           open;
}

// Hours of the weeks so far are billed, idle or lost; within 10⁻⁴ of them, for they are
// summed up in floats.
double hours_unaccounted_for(const World& world) {
    const Tally all = flows(world);
    const double parts =
        all[Flow::billed_hours] + all[Flow::idle_hours] + all[Flow::lost_hours];
    return all[Flow::capacity_hours] == 0.0 ? 0.0
                                            : parts / all[Flow::capacity_hours] - 1.0;
}

void conserves(const Scenario& scenario, const RunKey& run, int weeks, int every = 1) {
    SCOPED_TRACE(scenario.name + ", " +
                 scenario.strategies[static_cast<std::size_t>(run.strategy)].name);
    bool broken = false;
    const int threads = scenario.regions.size() > 8 ? machine_threads() : 1;
    simulated(scenario, run, std::min(weeks, scenario.weeks), threads,
              [&](const World& world) {
                  if (broken || world.now % every != 0) return;
                  const std::string law = broken_law(world);
                  broken = !law.empty() || letters_under_way(world) != 0 ||
                           projects_unaccounted_for(world) != 0.0 ||
                           std::fabs(hours_unaccounted_for(world)) > 1e-4;
                  EXPECT_FALSE(broken)
                      << "week " << world.now << ": " << law << "; "
                      << letters_under_way(world) << " letters, "
                      << projects_unaccounted_for(world) << " projects, "
                      << hours_unaccounted_for(world) << " of the hours";
              });
}

void conserves_under_all(const char* file, int weeks, int replicates = 1) {
    const Scenario scenario = read_scenario(shipped() / file);
    for (int strategy = 0; strategy < static_cast<int>(scenario.strategies.size());
         ++strategy)
        for (int replicate = 0; replicate < replicates; ++replicate)
            conserves(scenario, {strategy, 0, replicate}, weeks);
}

TEST(Conservation, HoldsInSmoke) { conserves_under_all("smoke.toml", 60, 2); }
TEST(Conservation, HoldsForMembers) {
    conserves_under_all("members/members.toml", 260);
    conserves_under_all("members/association.toml", 260);
}
TEST(Conservation, HoldsInOfficeServices) {
    conserves_under_all("bueroservice.toml", checked ? 520 : 40);
}
TEST(Conservation, HoldsInFiveHundred) {
    conserves_under_all("bench/five_hundred.toml", checked ? 520 : 60);
}
TEST(Conservation, HoldsInFavours) {
    conserves_under_all("bench/favours.toml", checked ? 520 : 60);
}
TEST(Conservation, HoldsInFavoursLarge) {
    conserves_under_all("bench/favours_large.toml", checked ? 13 : 2);
}
TEST(Conservation, HoldsInAHundredThousand) {
    conserves_under_all("bench/hundred_thousand.toml", checked ? 52 : 3);
}
#ifdef VERBUND_CHECKED
TEST(Conservation, HoldsInGermany) {
    const Scenario scenario = read_scenario(shipped() / "germany.toml");
    conserves(scenario, {strategy_named(scenario, "kooperationen"), 0, 0}, 8, 8);
}
#endif

class Strategy : public testing::TestWithParam<std::string> {};

TEST_P(Strategy, Conserves) {
    Scenario scenario = small_scenario(2, 150, 10);
    scenario.weeks = 200;
    conserves(scenario, {strategy_named(scenario, GetParam()), 0, 0}, 200);
}

INSTANTIATE_TEST_SUITE_P(Conservation, Strategy, testing::ValuesIn(tested_strategies()),
                         [](const auto& one) { return one.param; });

// Hard times: many leave, fall ill and go bankrupt, with ties, parts and memberships in
// hand.
TEST(Conservation, HoldsWhenEverythingEndsOften) {
    Scenario scenario = small_scenario(3, 60);
    Parameters& p = scenario.parameters;
    p.turnover.leave_first_year = p.turnover.leave_to_fifth_year =
        p.turnover.leave_later = 0.95;
    p.turnover.bankrupt_after = 2;
    p.work.illness_onset = 0.3;
    p.meeting.contacts_per_week = 1.0;
    p.meeting.across_regions = 0.5;
    p.favour.asked = 0.3;
    p.favour.rewiring = 0.2;
    p.partnership.trust_floor = 0.45;
    p.demand.further_trades = 0.8;
    for (const char* name : {"zuruf", "kooperationen", "verbund"})
        conserves(scenario, {strategy_named(scenario, name), 0, 1}, 60);
}

}  // namespace
}  // namespace verbund
