#include "model/tie_now.hpp"

namespace verbund {

double overlap(TradeSet a, TradeSet b) {
    const int all = (a | b).count();
    return all == 0 ? 0.0 : static_cast<double>((a & b).count()) / all;
}

void fade(const World& world, const Region& home, TieHalf half) {
    const int weeks = world.now - half.touched();
    if (weeks == 0) return;
    const Region& owner = world.owner_of(home, half.other());
    const double kept = owner.trust_fading.after(weeks);
    half.good() = static_cast<float>(half.good() * kept);
    half.bad() = static_cast<float>(half.bad() * kept);
    half.balance() =
        static_cast<float>(half.balance() * owner.ledger_fading.after(weeks));
    half.set_intensity(half.intensity() * owner.intensity_fading.after(weeks));
    half.touched() = world.now;
}

double trust_now(const World& world, const Region& home, TieHalfToRead half) {
    const double kept = world.owner_of(home, half.other())
                            .trust_fading.after(world.now - half.touched());
    return trust_from(half.good() * kept, half.bad() * kept);
}

double balance_now(const World& world, const Region& home, TieHalfToRead half) {
    return half.balance() * world.owner_of(home, half.other())
                                .ledger_fading.after(world.now - half.touched());
}

double intensity_now(const World& world, const Region& home, TieHalfToRead half) {
    return half.intensity() * world.owner_of(home, half.other())
                                  .intensity_fading.after(world.now - half.touched());
}

}  // namespace verbund
