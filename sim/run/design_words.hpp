// Points and boxes of a design in words.
#pragma once

#include "analysis/boxes/prim.hpp"

#include <string>

namespace verbund {

// A number with at most four digits that count.
std::string number_text(double number);

// A share or a correlation with two decimals, and 0 without a sign.
std::string share_text(double share);

// The cell of a column at a point: "60", "yes", "majority"; empty where the point
// leaves the input alone.
std::string cell_text(const DesignTable::Column& column, std::size_t point);

// "cooperation.fee = 60 EUR per month, cooperation.vote = none"; "the base" for a point
// that changes nothing.
std::string point_words(const DesignTable& design, std::size_t point);

// "cooperation.fee > 70 and cooperation.vote is none". A limit of a whole number is the
// last one inside.
std::string box_words(const DesignTable& design, const FoundBox& box);

}  // namespace verbund
