// Phase 2. New contacts: first everybody seeks, looking at the ties as they were; then
// they are made.
#include "core/ahead.hpp"
#include "model/exchange.hpp"
#include "model/phases.hpp"
#include "model/random_other.hpp"
#include "model/tie_acts.hpp"

#include "core/samplers.hpp"

#include <algorithm>

namespace verbund {

namespace {

Row random_tie_of(const TiesToRead& ties, Draw& draw) {
    const int count = ties.count();
    if (count == 0) return nobody;
    return ties.nth(static_cast<int>(below(draw, static_cast<std::uint64_t>(count))))
        .other();
}

// Somebody who seeks a contact, with the luck that is left of it.
struct Seeker {
    Row row;
    Draw draw;
    ContactKind kind = ContactKind::region;
    Row through = nobody;  // a contact whose contacts are asked for
};

void choose_way(const World& world, const Region& home, Seeker& seeker) {
    const double first = seeker.draw.uniform();
    const double second = seeker.draw.uniform();
    seeker.kind = kind_of_contact(first, second, home.rules.meeting);
    if (seeker.kind != ContactKind::through_contact) return;
    const Row contact =
        random_tie_of(world.ties_to_read(home, seeker.row), seeker.draw);
    if (contact != nobody && home.holds(contact)) seeker.through = contact;
}

Row find_contact(const World& world, const Region& home, Seeker& seeker) {
    if (seeker.through != nobody) {
        const Row found =
            random_tie_of(world.ties_to_read(home, seeker.through), seeker.draw);
        if (found != nobody && found != seeker.row) return found;
    }
    const Region& where = seeker.kind == ContactKind::across
                              ? random_region(world, home, seeker.draw)
                              : home;
    return random_row(where, seeker.draw, [&](Row other) {
        return other != seeker.row && world.is_active(other);
    });
}

// Drops the least trusted tie of those who rewire this week; each seeks another.
void rewire(World& world, Region& home, std::vector<ContactMade>& made) {
    std::vector<std::pair<Row, Row>> dropped;
    for (Row row = home.first; row < home.last(); ++row) {
        if (!world.is_active(row)) continue;
        Draw draw(world.luck, Purpose::rewiring, number_of(world.id_of(home, row)),
                  world.now);
        if (!draw.chance(home.rules.favour.rewiring)) continue;
        Row weakest = nobody;
        double least = 2.0;
        world.ties_to_read(home, row).for_each([&](TieHalfToRead half) {
            const double trust = trust_now(world, home, half);
            if (trust < least) weakest = half.other();
            least = std::min(least, trust);
        });
        if (weakest != nobody) dropped.emplace_back(row, weakest);
        const Row other = random_row(
            home, draw, [&](Row one) { return one != row && world.is_active(one); });
        if (other != nobody && !world.ties_of(home, row).find(other))
            made.push_back({other, row, world.now});
    }
    for (const auto& [row, other] : dropped)
        if (const TieHalf half = world.ties_of(home, row).find(other))
            end_tie(world, home, row, half);
}

bool stays_in_office(const World& world, const Region& home, Row row) {
    const Coworking& p = home.rules.coworking;
    const auto stay = static_cast<std::uint32_t>(stay_of(world.now, p));
    return Draw(world.luck, Purpose::coworking, number_of(world.id_of(home, row)), stay)
        .chance(p.share);
}

// The law of the contacts that one starts in a week.
struct ContactLaw {
    double mean, none;
    explicit ContactLaw(double mean_number)
        : mean(mean_number), none(exact_exp(-mean_number)) {}
};

std::vector<Seeker> find_seekers(const World& world, const Region& home) {
    std::vector<Seeker> seekers;
    const double usual = home.rules.meeting.contacts_per_week;
    const bool offices = home.rules.coworking.share > 0.0;
    const ContactLaw anywhere(usual);
    const ContactLaw in_office(contacts_in_office(usual, home.rules.coworking));
    const double most_none =
        offices ? std::min(anywhere.none, in_office.none) : anywhere.none;
    const std::uint64_t nobody_below = half_words_of(most_none);
    for (Row row = home.first; row < home.last(); ++row) {
        const std::uint32_t luck = world.people.everyday[row].contacts;
        if (luck < nobody_below || !world.is_active(row)) continue;
        const ContactLaw& law =
            offices && stays_in_office(world, home, row) ? in_office : anywhere;
        const int count = poisson_at(uniform_of(luck), law.mean, law.none);
        for (int nth = 0; nth < count; ++nth) {
            const Draw draw(world.luck, Purpose::contacts,
                            number_of(world.id_of(home, row)), world.now,
                            static_cast<std::uint32_t>(nth));
            seekers.push_back({row, draw});
        }
    }
    return seekers;
}

void make_contacts(const World& world, const Region& home,
                   std::vector<ContactMade>& made) {
    std::vector<Seeker> seekers = find_seekers(world, home);
    for_each_ahead(
        seekers,
        [&](const Seeker& seeker) { fetch_ties(world.first_ties[seeker.row]); },
        [&](Seeker& seeker) { choose_way(world, home, seeker); });
    const auto touch = [&](const Seeker& seeker) {
        if (seeker.through != nobody) fetch_ties(world.first_ties[seeker.through]);
    };
    for_each_ahead(seekers, touch, [&](Seeker& seeker) {
        const Row other = find_contact(world, home, seeker);
        if (other != nobody && !world.ties_to_read(home, seeker.row).find(other))
            made.push_back({other, seeker.row, world.now});
    });
}

}  // namespace

void meet(World& world, Region& home) {
    std::vector<ContactMade> made;
    if (home.rules.meeting.contacts_per_week > 0.0) make_contacts(world, home, made);
    if (home.rules.favour.rewiring > 0.0) rewire(world, home, made);
    home.tally[Flow::contacts_made] += static_cast<double>(made.size());
    for_each_ahead(
        made,
        [&](const ContactMade& contact) {
            fetch(&world.people.traits[contact.to]);
            fetch_ties(world.first_ties[contact.from]);
        },
        [&](const ContactMade& contact) {
            form_half(world, home, contact.from, contact.to, Stage::contact, world.now);
            post(world, home, &Region::contacts, contact.to, contact);
        });
}

}  // namespace verbund
