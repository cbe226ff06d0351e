// A contact is checked before they may become a partner. First come online tests of
// name and firm, website and profiles. The tests are independent. Each exposes an
// unreliable freelancer or raises a false alarm. Then the two meet in person, and each
// side gets a private impression.
//   chance that an unreliable freelancer passes = (1 − detects)^tests
//   chance that a reliable freelancer passes = (1 − false_alarm)^tests
//   share of unreliable ones among those who pass
//       = b·q ÷ (b·q + (1 − b)·(1 − false_alarm)^tests),  q = (1 − detects)^tests
//   chance that the impression is right = meeting_accuracy; it weighs meeting_evidence jobs
//   time of tests = tests·test_hours                      (h, each side)
//   time of meeting = meeting_hours + travel·d ÷ 100 km   (h, each side)
//   b   population.bad_share
//   d   distance of their regions (km)
// Source: the text, „Kontakte verifizieren"; accuracy of personal meetings: Fehr &
// Fischbacher 2005.
#pragma once

#include "core/parameter.hpp"

#include <string_view>

namespace verbund {

struct Checking {
    int tests = 0;
    double detects = 0.5;
    double false_alarm = 0.05;
    double test_hours = 0.25;
    bool in_person = true;
    double meeting_hours = 2.0;
    double travel = 0.0;
    double meeting_accuracy = 0.7;
    double meeting_evidence = 1.0;

    static constexpr std::string_view group = "checking";
    template <class Group, class Row>
    static constexpr void rows(Group& p, Row&& row) {
        row("tests", p.tests, {0, 10}, Unit::number,
            "online checks of a contact before it may become a partner; 0: none",
            "off; the text names three");
        row("detects", p.detects, {0, 1}, Unit::share,
            "chance that a test exposes an unreliable freelancer", "assumption");
        row("false_alarm", p.false_alarm, {0, 1}, Unit::share,
            "chance that a test rejects a reliable freelancer", "assumption");
        row("test_hours", p.test_hours, {0, 40}, Unit::hours,
            "time that each test costs its side", "assumption");
        row("in_person", p.in_person, {0, 1}, Unit::yes_no,
            "partners have met in person before",
            "for over half of small firms a condition, RKW 2017");
        row("meeting_hours", p.meeting_hours, {0, 40}, Unit::hours,
            "time that a personal meeting costs each side", "assumption");
        row("travel", p.travel, {0, 40}, Unit::hours,
            "further time that it costs each side for each 100 km between their "
            "regions",
            "off");
        row("meeting_accuracy", p.meeting_accuracy, {0.5, 1}, Unit::share,
            "chance that the impression of a personal meeting is right",
            "assumption within .65–.75");
        row("meeting_evidence", p.meeting_evidence, {0, 20}, Unit::number,
            "weight of that impression, in joint projects", "assumption");
    }
};

// Whether one test lets a freelancer pass, by a uniform number.
constexpr bool test_passed(bool bad, double uniform, const Checking& p) {
    return uniform >= (bad ? p.detects : p.false_alarm);
}
static_assert(test_passed(true, 0.5, {}) && !test_passed(true, 0.49, {}) &&
              !test_passed(false, 0.04, {}));

// Time that a personal meeting costs each side over a distance in km.
constexpr double hours_of_meeting(double distance, const Checking& p) {
    return p.meeting_hours + p.travel * distance / 100.0;
}
static_assert(hours_of_meeting(50.0, {}) == 2.0 &&
              hours_of_meeting(50.0, {.travel = 3.0}) == 3.5);

// Whether the impression of a personal meeting is good, by a uniform number.
constexpr bool good_impression(bool bad, double uniform, const Checking& p) {
    return (uniform < p.meeting_accuracy) != bad;
}
static_assert(good_impression(false, 0.1, {}) && !good_impression(true, 0.1, {}) &&
              good_impression(true, 0.8, {}));

}  // namespace verbund
