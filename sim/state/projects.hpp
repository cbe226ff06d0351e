// Projects live from posting to their one outcome, in the region of their customer; the
// parts of their work live in the region of whoever does them.
#pragma once

#include "core/ahead.hpp"
#include "core/ids.hpp"
#include "rules/demand.hpp"
#include "rules/money.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace verbund {

// A project as it is posted.
struct Posting {
    double posted = 0.0;    // weeks
    double deadline = 0.0;  // weeks
    double budget = 0.0;    // greatest price, in prices at median rates
    std::uint64_t number = 0;
    std::uint32_t customer =
        0;  // nothing: the project was referred from another region
    int parts = 0;
    std::array<std::uint8_t, most_parts> trade{};
    std::array<float, most_parts> hours{};

    template <class Self, class Visit>
    static constexpr void for_each_member(Self& self, Visit&& visit) {
        visit("posted", self.posted);
        visit("deadline", self.deadline);
        visit("budget", self.budget);
        visit("number", self.number);
        visit("customer", self.customer);
        visit("parts", self.parts);
        visit("trade", self.trade);
        visit("hours", self.hours);
    }
};

// Who does one part of a project, on which terms.
struct Assignment {
    Row worker = nobody;
    float hours = 0.0F;
    float rate = 0.0F;  // EUR/h
    Week entered = 0;   // of the worker
    std::uint16_t spare = 0;

    template <class Self, class Visit>
    static constexpr void for_each_member(Self& self, Visit&& visit) {
        visit("worker", self.worker);
        visit("hours", self.hours);
        visit("rate", self.rate);
        visit("entered", self.entered);
        visit("spare", self.spare);
    }
};

enum ProjectMark : std::uint8_t {
    project_failed = 1,
    stood_in = 2,
    through_cooperation = 4,
    recommended = 8,       // by another customer
    was_handed_on = 16,    // some part of it: see HandedOn
    lead_represented = 32  // by somebody who has not taken the customer over
};

// A project that was given to somebody. Its first part is the lead's; most projects
// have no other.
struct Project {
    std::uint64_t number = 0;  // region, week and place among the week's postings
    float deadline = 0.0F;     // weeks
    std::uint32_t customer = 0;
    std::uint8_t parts = 0;  // 0: this place is free
    std::uint8_t open = 0;   // parts that have not ended
    std::uint8_t bad = 0;    // set of parts that turned out badly
    std::uint8_t state = 0;  // see ProjectMark
    std::uint32_t further = nothing;
    Assignment lead;

    bool is(ProjectMark mark) const { return (state & mark) != 0; }
    void mark(ProjectMark mark) { state = static_cast<std::uint8_t>(state | mark); }
    bool is_good() const { return bad == 0; }
    bool is_good(std::size_t slot) const { return (bad >> slot & 1) == 0; }
    void turned_out_badly(std::size_t slot) {
        bad = static_cast<std::uint8_t>(bad | 1U << slot);
    }

    template <class Self, class Visit>
    static constexpr void for_each_member(Self& self, Visit&& visit) {
        visit("number", self.number);
        visit("deadline", self.deadline);
        visit("customer", self.customer);
        visit("parts", self.parts);
        visit("open", self.open);
        visit("bad", self.bad);
        visit("state", self.state);
        visit("further", self.further);
        visit("lead", self.lead);
    }
};
static_assert(sizeof(Project) == 40);

// What a project of several parts has beside the lead's.
struct FurtherParts {
    double finish = 0.0;  // latest end of its parts so far (weeks)
    std::array<Assignment, most_parts - 1> assigned{};

    template <class Self, class Visit>
    static constexpr void for_each_member(Self& self, Visit&& visit) {
        visit("finish", self.finish);
        visit("assigned", self.assigned);
    }
};
static_assert(sizeof(FurtherParts) == 56);

// What somebody has done of a part of a project that another has taken over.
struct HandedOn {
    std::uint64_t project = 0;  // its number
    Assignment by;              // with the hours that they have worked
    std::uint8_t slot = 0;
    bool is_lead = false;  // represented, and the customer's supplier

    template <class Self, class Visit>
    static constexpr void for_each_member(Self& self, Visit&& visit) {
        visit("project", self.project);
        visit("by", self.by);
        visit("slot", self.slot);
        visit("is_lead", self.is_lead);
    }
};

// One part of a project, in the list of its worker.
struct Part {
    double due = 0.0;       // end of the work, without the worker's delay (weeks)
    float deadline = 0.0F;  // weeks
    float weeks = 0.0F;     // how long it keeps the worker busy
    std::uint32_t project = nothing;  // place in the home region's list
    std::uint32_t next = nothing;     // the worker's next part
    RegionIndex home = 0;
    std::uint8_t slot = 0;
    std::uint8_t trade = 0;
    std::uint32_t spare = 0;

    template <class Self, class Visit>
    static constexpr void for_each_member(Self& self, Visit&& visit) {
        visit("due", self.due);
        visit("deadline", self.deadline);
        visit("weeks", self.weeks);
        visit("project", self.project);
        visit("next", self.next);
        visit("home", self.home);
        visit("slot", self.slot);
        visit("trade", self.trade);
        visit("spare", self.spare);
    }
};
static_assert(sizeof(Part) == 32);

// Which partner has passed a project on to whom, before it was given away.
struct PassedOn {
    Row by = nobody, to = nobody;
    Week by_entered = 0, to_entered = 0;

    template <class Self, class Visit>
    static constexpr void for_each_member(Self& self, Visit&& visit) {
        visit("by", self.by);
        visit("to", self.to);
        visit("by_entered", self.by_entered);
        visit("to_entered", self.to_entered);
    }
};
static_assert(sizeof(PassedOn) == 12);

// What a lead has been paid for a partner's part and owes them.
struct Debt {
    Cents pay = 0;
    Row lead = nobody;
    Row partner = nobody;
    Week lead_entered = 0;
    Week partner_entered = 0;
    Week due = 0;
    bool through_cooperation = false;

    template <class Self, class Visit>
    static constexpr void for_each_member(Self& self, Visit&& visit) {
        visit("pay", self.pay);
        visit("lead", self.lead);
        visit("partner", self.partner);
        visit("lead_entered", self.lead_entered);
        visit("partner_entered", self.partner_entered);
        visit("due", self.due);
        visit("through_cooperation", self.through_cooperation);
    }
};

// A list whose places are used again.
template <class Thing>
struct Pool {
    static constexpr std::size_t places_ahead = 4;

    std::vector<Thing> things;
    std::vector<std::uint32_t> free;

    std::uint32_t add(const Thing& thing) {
        if (free.empty()) {
            things.push_back(thing);
            return static_cast<std::uint32_t>(things.size() - 1);
        }
        const std::uint32_t place = free.back();
        free.pop_back();
        if (free.size() > places_ahead)
            fetch(&things[free[free.size() - places_ahead]]);
        things[place] = thing;
        return place;
    }

    void remove(std::uint32_t place) {
        things[place] = Thing{};
        free.push_back(place);
    }

    Thing& operator[](std::uint32_t place) { return things[place]; }
    const Thing& operator[](std::uint32_t place) const { return things[place]; }
    std::size_t alive() const { return things.size() - free.size(); }

    template <class Self, class Visit>
    static constexpr void for_each_member(Self& self, Visit&& visit) {
        visit("things", self.things);
        visit("free", self.free);
    }
};

// The projects that a region's customers have given away.
struct Projects {
    Pool<Project> given;
    Pool<FurtherParts> further;
    std::vector<PassedOn>
        passed_on;  // by place; shorter or empty where no later one was passed on

    std::uint32_t add(Project project) {
        if (project.parts > 1) project.further = further.add({});
        return given.add(project);
    }

    void remove(std::uint32_t place) {
        if (given[place].parts > 1) further.remove(given[place].further);
        if (place < passed_on.size()) passed_on[place] = {};
        given.remove(place);
    }

    PassedOn passed_on_at(std::uint32_t place) const {
        return place < passed_on.size() ? passed_on[place] : PassedOn{};
    }
    void note_passed_on(std::uint32_t place, const PassedOn& one) {
        if (place >= passed_on.size()) passed_on.resize(place + 1);
        passed_on[place] = one;
    }

    Project& operator[](std::uint32_t place) { return given[place]; }
    std::size_t alive() const { return given.alive(); }

    Assignment& assignment(Project& project, std::size_t slot) {
        return slot == 0 ? project.lead : further[project.further].assigned[slot - 1];
    }
    const Assignment& assignment(const Project& project, std::size_t slot) const {
        return slot == 0 ? project.lead : further[project.further].assigned[slot - 1];
    }

    template <class Self, class Visit>
    static constexpr void for_each_member(Self& self, Visit&& visit) {
        visit("given", self.given);
        visit("further", self.further);
        visit("passed_on", self.passed_on);
    }
};

}  // namespace verbund
