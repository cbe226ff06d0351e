// What a scenario's text has besides its plain tables.
#pragma once

#include "state/scenario.hpp"

#include <string>

namespace verbund {

// The points of the design as a table; nothing when there is none.
void write_design(std::string& text, const Scenario& scenario);

void write_record(std::string& text, const RecordPlan& record);

// Nothing when nothing is compared.
void write_compare(std::string& text, const Scenario& scenario);

// Members and surveyed ties one by one; nothing when they are drawn.
void write_members(std::string& text, const Scenario& scenario);

}  // namespace verbund
