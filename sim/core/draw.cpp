#include "core/draw.hpp"

namespace verbund {

// Not in line: where the address is partly constant, its sum with the key of each round
// becomes a constant of its own, and the registers do not suffice for them. Not in the
// header either: the linker might take the function of a file that is compiled to be
// small.
void Draw::draw_words() {
    words_ = Philox()(at_, key_);
    ++at_.v[3];
    used_ = 0;
}

}  // namespace verbund
