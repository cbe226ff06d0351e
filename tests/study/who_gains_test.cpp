// Who gains: the same freelancers under two strategies, by hand and in groups of any
// runs.
#include "study/who_gains.hpp"
#include "model/shipped_strategies.hpp"
#include "study/made_up_panel.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace verbund {
namespace {

using namespace test;

void add(PanelRows& panel, int week, std::int64_t freelancer, double earned,
         bool member) {
    panel.columns.resize(2);
    panel.weeks.push_back(week);
    panel.regions.push_back(0);
    panel.freelancers.push_back(freelancer);
    panel.columns[0].push_back(earned);
    panel.columns[1].push_back(member);
}

// By hand, weeks 11 to 20. A and B are there from the start, C enters in week 16 and so
// lives five of these weeks, D is there under the baseline only and E under the other.
struct ByHand {
    std::int64_t a = id_of(0, 0), b = id_of(0, 1), c = id_of(16, 2), d = id_of(0, 3),
                 e = id_of(12, 4);
    std::vector<Earner> baseline, other;

    ByHand() {
        PanelRows one, two;
        add(one, 10, a, 1'000.0, false);
        add(one, 10, b, 500.0, false);
        add(one, 10, d, 50.0, false);
        add(one, 20, a, 3'000.0, false);  // 200 a week
        add(one, 20, b, 1'000.0, false);  // 50
        add(one, 20, c, 100.0, false);    // 20
        add(one, 20, d, 90.0, false);
        add(two, 10, a, 1'200.0, false);
        add(two, 10, b, 500.0, true);
        add(two, 20, a, 3'100.0, true);   // 190
        add(two, 20, b, 1'300.0, false);  // 80
        add(two, 20, c, 600.0, false);    // 120
        add(two, 20, e, 77.0, true);
        baseline = earners_of(one, earned_and_member, {11, 20});
        other = earners_of(two, earned_and_member, {11, 20});
    }

    Gain gain(Group group) const { return gain_of(group, baseline, other); }
};

TEST(WhoGains, CountsTheWeeksInWhichSomebodyIsThere) {
    const ByHand run;
    ASSERT_EQ(run.baseline.size(), 4u);
    EXPECT_EQ(run.baseline[0].income, 200.0);
    EXPECT_EQ(run.baseline[2].id, run.d) << "by id: entrants of the start first";
    EXPECT_EQ(run.baseline[2].income, 4.0);
    EXPECT_EQ(run.baseline[3].income, 20.0) << "five weeks";
    EXPECT_EQ(run.other[2].income, 77.0 / 9.0);
}

TEST(WhoGains, ComparesTheSameFreelancersByHand) {
    const ByHand run;
    const Gain everybody = run.gain(Group::everybody);
    EXPECT_DOUBLE_EQ(everybody.baseline, (200.0 + 50.0 + 20.0) / 3.0);
    EXPECT_DOUBLE_EQ(everybody.other, (190.0 + 80.0 + 120.0) / 3.0);
    EXPECT_EQ(everybody.people, 3u);
    EXPECT_EQ(everybody.in_both, 3u);
    EXPECT_EQ(everybody.in_baseline_only, 1u) << "D";
    EXPECT_EQ(everybody.in_other_only, 1u) << "E";
    EXPECT_EQ(everybody.same, 1.0);

    const Gain members = run.gain(Group::members);
    EXPECT_EQ(members.people, 1u) << "A in the last week; B has left";
    EXPECT_EQ(members.other - members.baseline, -10.0);
    EXPECT_EQ(run.gain(Group::outsiders).people, 2u);
    EXPECT_EQ(run.gain(Group::outsiders).other, 100.0);
    EXPECT_EQ(run.gain(Group::newcomers).people, 1u);
    EXPECT_EQ(run.gain(Group::newcomers).other, 120.0);

    const Gain lowest = run.gain(Group::lowest_tenth);
    EXPECT_EQ(lowest.baseline, 20.0) << "C";
    EXPECT_EQ(lowest.other, 80.0) << "B";
    EXPECT_EQ(lowest.same, 0.0);
}

TEST(WhoGains, OfNobodyIsNaN) {
    PanelRows panel;
    add(panel, 20, id_of(0, 0), 1.0, false);
    const auto one = earners_of(panel, earned_and_member, {1, 20});
    for (Group group : {Group::members, Group::newcomers}) {
        const Gain gain = gain_of(group, one, one);
        EXPECT_EQ(gain.people, 0u);
        EXPECT_TRUE(std::isnan(gain.baseline) && std::isnan(gain.other));
    }
    for (const GroupText& text : groups)
        EXPECT_EQ(gain_of(text.group, one, {}).people, 0u) << text.name;
}

TEST(WhoGains, RefusesAPanelWithoutItsColumnsOrRows) {
    PanelRows panel;
    add(panel, 20, id_of(3, 0), 1.0, false);
    EXPECT_THROW(earners_of(panel, {"earned", "cash"}, {1, 20}), std::logic_error);
    EXPECT_THROW(earners_of(panel, earned_and_member, {11, 20}), PanelIncomplete)
        << "they were there in week 10";
}

TEST(WhoGains, TakesTheLastYearWhereThePanelHasARowBeforeIt) {
    Scenario scenario = small_scenario(1, 10);
    const auto from = [&](int weeks, int every) {
        scenario.weeks = weeks;
        scenario.record.panel.every = every;
        return weeks_of_gains(scenario, 0).from;
    };
    EXPECT_EQ(from(520, 468), 469);
    EXPECT_EQ(from(520, 52), 469);
    EXPECT_EQ(from(520, 260), 261);
    EXPECT_EQ(from(520, 520), 1);
    EXPECT_EQ(from(60, 4), 9);
    EXPECT_EQ(from(40, 4), 1);
    EXPECT_EQ(weeks_of_gains(scenario, 0).to, 40);
}

TEST(WhoGains, HasAGroupForEveryName) {
    for (const GroupText& text : groups) {
        EXPECT_EQ(group_named(text.name), text.group);
        EXPECT_EQ(text_of(text.group).name, text.name);
    }
    EXPECT_FALSE(group_named("others"));
}

std::vector<Earner> drawn_run(const std::vector<int>& numbers) {
    std::vector<Earner> all;
    for (std::size_t i = 0; i < numbers.size(); ++i)
        if (numbers[i] % 5 != 0)
            all.push_back(
                {id_of(static_cast<Week>(i % 3), static_cast<std::uint32_t>(i)),
                 double(numbers[i]), numbers[i] % 2 == 0});
    std::sort(all.begin(), all.end(),
              [](const Earner& a, const Earner& b) { return a.id < b.id; });
    return all;
}

RC_GTEST_PROP(WhoGains, ExchangingTheRunsTurnsTheSign,
              (const std::vector<int>& one, const std::vector<int>& two)) {
    const auto a = drawn_run(one), b = drawn_run(two);
    for (const GroupText& text : groups) {
        const Gain there = gain_of(text.group, a, b), back = gain_of(text.group, b, a);
        RC_ASSERT(there.people == back.people);
        RC_ASSERT(there.in_baseline_only == back.in_other_only);
        if (there.people == 0) continue;
        RC_ASSERT(there.other - there.baseline == -(back.other - back.baseline));
        RC_ASSERT(there.same == back.same);
    }
}

RC_GTEST_PROP(WhoGains, MembersAndOutsidersAreEverybody,
              (const std::vector<int>& one, const std::vector<int>& two)) {
    const auto a = drawn_run(one), b = drawn_run(two);
    RC_ASSERT(gain_of(Group::members, a, b).people +
                  gain_of(Group::outsiders, a, b).people ==
              gain_of(Group::everybody, a, b).people);
}

}  // namespace
}  // namespace verbund
