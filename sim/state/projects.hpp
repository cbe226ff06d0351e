// Projects live from posting to their one outcome, in the region of their customer; the parts of their work live in
// the region of whoever does them.
#pragma once

#include "core/ahead.hpp"
#include "core/ids.hpp"
#include "rules/demand.hpp"

#include <array>
#include <cstdint>
#include <vector>

namespace verbund {

// A project as it is posted.
struct Posting {
    double posted = 0.0;    // weeks
    double deadline = 0.0;  // weeks
    double budget = 0.0;    // greatest rate, in median rates of the first trade
    std::uint64_t number = 0;
    std::uint32_t customer = 0;
    int parts = 0;
    std::array<std::uint8_t, most_parts> trade{};
    std::array<float, most_parts> hours{};
};

// A project that was given to somebody. Part 0 is the lead's.
struct Project {
    std::uint64_t number = 0;  // region, week and place among the week's postings
    double deadline = 0.0;
    double finish = 0.0;  // latest end of its parts so far
    std::uint32_t customer = 0;
    std::uint8_t parts = 0;  // 0: this place is free
    std::uint8_t open = 0;   // parts that have not ended
    std::uint8_t bad = 0;    // set of parts that turned out badly
    std::uint8_t state = 0;  // see ProjectMark
    std::array<Row, most_parts> worker{};
    std::array<Week, most_parts> entered{};
    std::array<float, most_parts> hours{};
    std::array<float, most_parts> rate{};  // EUR/h
};
static_assert(sizeof(Project) == 88);

enum ProjectMark : std::uint8_t { project_failed = 1, stood_in = 2, through_cooperation = 4 };

// One part of a project, in the list of its worker.
struct Part {
    double due = 0.0;  // end of the work, without the worker's delay (weeks)
    std::uint64_t project_number = 0;
    float weeks = 0.0F;               // how long it keeps the worker busy
    float deadline = 0.0F;            // weeks
    std::uint32_t project = nothing;  // place in the home region's list
    std::uint32_t next = nothing;     // the worker's next part
    Row lead = nobody;
    float hours = 0.0F;
    RegionIndex home = 0;
    std::uint8_t slot = 0;
    std::uint8_t trade = 0;
    std::uint32_t spare = 0;  // no byte may be left open: the state is hashed as it lies
};
static_assert(sizeof(Part) == 48);

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
        if (free.size() > places_ahead) fetch(&things[free[free.size() - places_ahead]]);
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
};

}  // namespace verbund
