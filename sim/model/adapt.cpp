// Part of phase 12: members move their practice between their own ideal and the
// cooperation's mean; who is in none works as it likes.
#include "model/phases.hpp"

namespace verbund {

namespace {

double mean_practice(const World& world, const Cooperation& cooperation) {
    double sum = 0.0;
    for (Row member : cooperation.members)
        sum += world.people.practice[member].practice;
    return sum / static_cast<double>(cooperation.members.size());
}

void adapt_member(World& world, const Region& home, Row row, double mean) {
    const Practice& p = home.rules.practice;
    auto& [practice, ideal] = world.people.practice[row];
    practice = practice_after(ideal, mean, p);
    float& satisfaction = world.people.own[row].satisfaction;
    satisfaction = static_cast<float>(satisfaction_under(
        discomfort(practice, ideal, mean, p), satisfaction, home.rules.aspiration));
}

}  // namespace

void adapt(World& world, Region& home) {
    for (Row row = home.first; row < home.last(); ++row)
        if (world.is_active(row) && world.people.own[row].cooperation == no_cooperation)
            world.people.practice[row].practice = world.people.practice[row].ideal;
    for (const Cooperation& cooperation : home.cooperations) {
        if (cooperation.members.empty()) continue;
        const double mean = mean_practice(world, cooperation);
        for (Row member : cooperation.members) adapt_member(world, home, member, mean);
    }
}

}  // namespace verbund
