// What crosses a border: written by one region in one phase, read by another in a later
// one. Letters are sorted out in the order of the regions that wrote them, so the order
// never depends on threads.
#pragma once

#include "core/ids.hpp"
#include "rules/money.hpp"
#include "rules/partnership.hpp"
#include "state/projects.hpp"
#include "state/small_numbers.hpp"

#include <cstdint>
#include <utility>
#include <vector>

namespace verbund {

struct ContactMade {
    Row to, from;
    std::int32_t since;

    template <class Self, class Visit>
    static constexpr void for_each_member(Self& self, Visit&& visit) {
        visit("to", self.to);
        visit("from", self.from);
        visit("since", self.since);
    }
};
struct TieEnded {
    Row to, from;

    template <class Self, class Visit>
    static constexpr void for_each_member(Self& self, Visit&& visit) {
        visit("to", self.to);
        visit("from", self.from);
    }
};

// Two have discussed; what the one who is written to thinks of the other now.
struct Discussed {
    Row to, from;
    bool good;

    template <class Self, class Visit>
    static constexpr void for_each_member(Self& self, Visit&& visit) {
        visit("to", self.to);
        visit("from", self.from);
        visit("good", self.good);
    }
};

// Trust has fallen at the half that does not own the tie: its owner's clock must allow
// for it.
struct TrustFell {
    Row to, from;
    Share8 trust;

    template <class Self, class Visit>
    static constexpr void for_each_member(Self& self, Visit&& visit) {
        visit("to", self.to);
        visit("from", self.from);
        visit("trust", self.trust);
    }
};

// The owner of a tie has decided on its next stage; what it cost the other side and
// what that side saw of the owner.
struct TieGrown {
    Row to, from;
    Stage stage;
    float hours, good, bad;

    template <class Self, class Visit>
    static constexpr void for_each_member(Self& self, Visit&& visit) {
        visit("to", self.to);
        visit("from", self.from);
        visit("stage", self.stage);
        visit("hours", self.hours);
        visit("good", self.good);
        visit("bad", self.bad);
    }
};

// A part that a team in another region would like to give away.
struct PartOffered {
    Row to;
    Week entered;
    std::uint32_t project;
    std::uint64_t project_number;
    double posted, deadline;
    float hours;
    RegionIndex home;
    std::uint8_t slot, trade;

    template <class Self, class Visit>
    static constexpr void for_each_member(Self& self, Visit&& visit) {
        visit("to", self.to);
        visit("entered", self.entered);
        visit("project", self.project);
        visit("project_number", self.project_number);
        visit("posted", self.posted);
        visit("deadline", self.deadline);
        visit("hours", self.hours);
        visit("home", self.home);
        visit("slot", self.slot);
        visit("trade", self.trade);
    }
};

// A project that nobody in its region could take on.
struct Referred {
    Posting posting;

    template <class Self, class Visit>
    static constexpr void for_each_member(Self& self, Visit&& visit) {
        visit("posting", self.posting);
    }
};

enum class PartFate : std::uint8_t { done, lost, handed_on };

// What has become of a part in the hands of a worker.
struct PartEnded {
    std::uint32_t project;
    std::uint8_t slot;
    PartFate fate;
    Row worker;
    Week worker_entered;
    float hours;        // that the worker has worked on it
    float rate;         // of the worker (EUR/h)
    float reliability;  // of the worker
    double finish;

    template <class Self, class Visit>
    static constexpr void for_each_member(Self& self, Visit&& visit) {
        visit("project", self.project);
        visit("slot", self.slot);
        visit("fate", self.fate);
        visit("worker", self.worker);
        visit("worker_entered", self.worker_entered);
        visit("hours", self.hours);
        visit("rate", self.rate);
        visit("reliability", self.reliability);
        visit("finish", self.finish);
    }
};

// Pay and rating for one worker of one project. The amounts are in cents.
struct Paid {
    Row to;
    Week entered;
    Cents pay;
    float good, bad, on_time,
        late;  // public evidence; all 0 for a partner who was not named
    bool through_cooperation;
    bool referred;   // a part of somebody else's project, or passed on by a partner
    bool content;    // the customer was
    Cents held = 0;  // what a lead gets for partners, or below 0 pays them
    bool of_debt = false;  // the part itself was told of before

    template <class Self, class Visit>
    static constexpr void for_each_member(Self& self, Visit&& visit) {
        visit("to", self.to);
        visit("entered", self.entered);
        visit("pay", self.pay);
        visit("good", self.good);
        visit("bad", self.bad);
        visit("on_time", self.on_time);
        visit("late", self.late);
        visit("through_cooperation", self.through_cooperation);
        visit("referred", self.referred);
        visit("content", self.content);
        visit("held", self.held);
        visit("of_debt", self.of_debt);
    }
};

enum class Experience : std::uint8_t { none, good, bad };

// Two have worked on a project, or one has stood in for the other.
struct WorkedTogether {
    Row to, with;
    Experience experience;  // of `to` with the other
    float hours;            // of the smaller of the two parts; 0 for a stand-in
    float
        helped;  // hours that `to` gives as a stand-in of the other; below 0: receives
    std::uint64_t project_number;  // 0 for a stand-in

    template <class Self, class Visit>
    static constexpr void for_each_member(Self& self, Visit&& visit) {
        visit("to", self.to);
        visit("with", self.with);
        visit("experience", self.experience);
        visit("hours", self.hours);
        visit("helped", self.helped);
        visit("project_number", self.project_number);
    }
};

template <class Letter>
using Letters = std::vector<Letter>;

template <class Letter>
struct Mailbox {
    Letters<Letter> in;
    std::vector<std::pair<RegionIndex, Letter>> out;

    template <class Self, class Visit>
    static constexpr void for_each_member(Self& self, Visit&& visit) {
        visit("in", self.in);
        visit("out", self.out);
    }
};

template <class Thing>
inline constexpr bool is_mailbox = false;
template <class Letter>
inline constexpr bool is_mailbox<Mailbox<Letter>> = true;

}  // namespace verbund
