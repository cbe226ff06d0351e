// Customers of a region tell each other whom they trust.
#pragma once

#include "model/market.hpp"

namespace verbund {

// Perhaps another customer recommends a supplier, who then is asked as well. One who is
// asked by chance anyway counts as recommended too.
void ask_recommended(const Market& market, const Posting& posting, Bidders& bidders);

}  // namespace verbund
