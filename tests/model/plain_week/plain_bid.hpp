// The market of a week in the plain twin: who is asked, and who works under a lead.
#pragma once

#include "plain_world.hpp"

namespace verbund::plain {

struct PlainBidder {
    Slot slot;
    double weight;
    bool through_cooperation = false;
    bool remembered = false, recommended = false;  // by the customer; by another
    bool lacks_trade = false;  // the customer remembers it for another trade
    bool passed_on = false;    // somebody else was asked first
    Slot partner = no_one;     // who was, if it was a partner
};

bool has(const std::vector<PlainBidder>& bidders, Slot slot);

// The suppliers whom a customer remembers; places without one have no id.
std::vector<PlainSupplier> remembered(const PlainRegion& home, int customer);

// Whom the customer of a posting asks, with what it thinks of each beside what
// everybody sees.
std::vector<PlainBidder> ask(const PlainWorld& world, PlainRegion& home,
                             const PlainPosting& posting);

enum class Obstacle { none, skills, capacity, price };

struct PlainTeam {
    std::vector<Slot> worker;  // by part
    std::vector<Slot> partners;
    int consulted = 0;
    // It brought the lead the request, or somebody for a part.
    bool through_cooperation = false;
    bool recommended = false, passed_on = false;
    Slot passed_on_by = no_one;  // a partner of the lead
};

// What a customer pays at most for all parts of a project.
double most_paid(const PlainRegion& home, const PlainPosting& posting);

// Whether somebody is already for its own parts.
bool is_too_dear(const PlainWorld& world, const PlainRegion& home,
                 const PlainPosting& posting, Slot slot);

// What a bidder is worth to every customer.
double own_weight(const PlainWorld& world, const PlainRegion& home, Slot slot);

// Who bids in the place of one who was asked, if it passes the request on: in the list
// of bidders; slot no_one when nobody does.
PlainBidder passed_on(const PlainWorld& world, const PlainRegion& home,
                      const PlainPosting& posting,
                      const std::vector<PlainBidder>& bidders, std::size_t asked,
                      bool has_time);

// Whether a lead could do its own parts of a project in time.
bool has_time(const PlainWorld& world, Slot lead, const PlainPosting& posting);

Obstacle assemble(PlainWorld& world, const PlainPosting& posting, Slot lead,
                  PlainTeam& team);

// Gives a project to a lead with its team.
void accept(PlainWorld& world, PlainRegion& home, const PlainPosting& posting,
            Slot lead, const PlainTeam& team);

// Puts a part that was offered on the calendar.
void take_on(PlainWorld& world, const PlainOffer& offer);

}  // namespace verbund::plain
