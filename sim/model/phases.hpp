// The phases of the week, each for one region.
//
// A phase reads what stood before it, anywhere. It writes its own region only: the
// Region, and the rows of its freelancers and their ties in the World. A phase that
// writes no such row takes the World as const.
//
// What a phase wants of another region it writes in a letter. A letter lies with its
// sender until the week carries it (exchange), and then with its receiver until the
// week has it read (read). A letter of a region to itself needs no carrying. Such
// letters are read first, then those of the other regions in the order of their index:
// the order never depends on threads.
//
//   mailbox      what it says                written by
//   ended        a tie has ended             turnover, meet, check, commit
//   discussed    an impression of the other  discuss
//   contacts     a contact has been made     meet
//   grown        a tie has grown             check, commit
//   fell         trust has fallen            discuss, be_impressed, check, follow_growth, learn
//   offered      a part for a partner        bid
//   referred     a project nobody took on    bid
//   parts_ended  a part is done or is back   turnover, take_offers, deliver
//   paid         pay and rating              settle
//   together     two have worked together    turnover, deliver, settle
//
// week.cpp shows which phase reads a mailbox, and when. Only referred waits for the
// next week.
#pragma once

#include "state/world.hpp"

namespace verbund {

void turnover(World& world, Region& home);
void lose_ties(World& world, Region& home, const Letters<TieEnded>& letters);
void discuss(World& world, Region& home);
void be_impressed(World& world, Region& home, const Letters<Discussed>& letters);
void meet(World& world, Region& home);
void return_contacts(World& world, Region& home, const Letters<ContactMade>& letters);
void check(World& world, Region& home);
void follow_growth(World& world, Region& home, const Letters<TieGrown>& letters);
void allow_for_lost_trust(World& world, Region& home,
                          const Letters<TrustFell>& letters);
void weigh_ties(World& world, Region& home);
void commit(World& world, Region& home);
void gather(World& world, Region& home);
void advertise(World& world, Region& home);
void demand(const World& world, Region& home, const Letters<Referred>& referred);
void bid(World& world, Region& home);
void take_offers(World& world, Region& home, Letters<PartOffered>& offers);
void deliver(World& world, Region& home);
void settle(const World& world, Region& home, const Letters<PartEnded>& ended);
void receive_pay(World& world, Region& home, const Letters<Paid>& letters);
void learn(World& world, Region& home, const Letters<WorkedTogether>& letters);
void reflect(World& world, Region& home);

// Parts of reflect: members adapt their practice; some freelancers reconsider their
// giving.
void adapt(World& world, Region& home);
void imitate(World& world, Region& home);

// Adds the column of practice when the strategy of the run lets members adapt; before
// change_rules.
void make_room_for_practice(World& world);

// Puts the strategy of the run in force in a region; called once, at the start of its
// week.
void fade_ties(World& world, Region& home);
void change_rules(World& world, Region& home);

}  // namespace verbund
