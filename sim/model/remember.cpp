#include "model/remember.hpp"

namespace verbund {

namespace {

bool is_gone(const World& world, const Customer& customer, std::size_t place) {
    const Row row = customer.supplier[place];
    return row == nobody || !still_there(world, row, customer.entered[place]);
}

// The place of the first supplier who has left, else of the one who is trusted least.
std::size_t place_to_forget(const World& world, const Customer& customer,
                            std::size_t room) {
    std::size_t place = 0;
    for (std::size_t i = 1; i < room; ++i)
        if (!is_gone(world, customer, place) &&
            (is_gone(world, customer, i) || customer.trust[i] < customer.trust[place]))
            place = i;
    return place;
}

void get_to_know(Customer& customer, std::size_t place, const Assignment& one) {
    customer.supplier[place] = one.worker;
    customer.entered[place] = one.entered;
    customer.trust[place] = CustomerTrust(0.5);
}

void remember_lead(const World& world, const Region& home, Customer& customer,
                   const Assignment& lead, bool content, double further_bad) {
    const std::size_t room = home.remembered();
    std::size_t place = customer.place_of(lead.worker, lead.entered, room);
    if (place == room) {
        if (!content) return;
        place = place_to_forget(world, customer, room);
        get_to_know(customer, place, lead);
    }
    const double before = customer.trust[place].trust();
    customer.trust[place] = CustomerTrust(
        customer_trust_after(before, content, further_bad, home.rules.reputation));
}

// True when the customer did not know the partner before.
bool remember_named(const World& world, const Region& home, Customer& customer,
                    const Assignment& partner, bool content, double further_bad) {
    const Reputation& p = home.rules.reputation;
    const std::size_t room = home.remembered();
    std::size_t place = customer.place_of(partner.worker, partner.entered, room);
    const bool is_new = place == room;
    if (is_new) {
        if (!content) return false;
        place = place_to_forget(world, customer, room);
        const CustomerTrust earned(trust_in_named_after(0.5, true, 0.0, p));
        if (!is_gone(world, customer, place) && customer.trust[place] >= earned)
            return false;
        get_to_know(customer, place, partner);
    }
    const double before = customer.trust[place].trust();
    customer.trust[place] =
        CustomerTrust(trust_in_named_after(before, content, further_bad, p));
    return is_new;
}

// A partner of the customer's region who is still there, also one who has stood in for
// the lead; not again for a further part.
bool can_be_remembered(const World& world, const Region& home, const Project& project,
                       std::size_t slot) {
    const Assignment& one = home.projects.assignment(project, slot);
    if (!home.holds(one.worker) || !still_there(world, one)) return false;
    const Assignment& lead = lead_of(home, project);
    if (lead.worker == one.worker && lead.entered == one.entered) return false;
    for (std::size_t i = 0; i < slot; ++i) {
        const Assignment& before = home.projects.assignment(project, i);
        if (before.worker == one.worker && before.entered == one.entered) return false;
    }
    return true;
}

}  // namespace

void remember(const World& world, Region& home, const Project& project, bool content,
              double further_bad) {
    if (project.customer == nothing || home.remembered() == 0) return;
    Customer& customer = home.customers[project.customer];
    const Reputation& p = home.rules.reputation;
    remember_lead(world, home, customer, lead_of(home, project), content, further_bad);
    if (p.named_remembered <= 0.0 || !names_partners(world, home, project)) return;
    for (std::size_t slot = 0; slot < project.parts; ++slot) {
        if (!can_be_remembered(world, home, project, slot)) continue;
        const Assignment& partner = home.projects.assignment(project, slot);
        if (remember_named(world, home, customer, partner, content, further_bad))
            ++home.tally[Flow::named_remembered];
    }
}

}  // namespace verbund
