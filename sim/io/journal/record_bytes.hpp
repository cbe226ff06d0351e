// The record of a run as bytes, and back. Numbers keep every bit; what the results do
// not hold is left out.
#pragma once

#include "record/record_shape.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace verbund {

class RecordBytes {
public:
    explicit RecordBytes(const Scenario& scenario);

    std::string bytes_of(const RunRecord& record) const;

    // Nothing when these are not the bytes of a record of the scenario.
    std::optional<RunRecord> record_of(std::string_view bytes) const;

    // The run whose record these bytes are. They must be those of a record.
    static RunKey run_of(std::string_view bytes);

private:
    std::size_t places_;       // the regions and `all`
    std::vector<int> weeks_;   // after which flows are kept; none without flows
    std::size_t weeks_lived_;  // and the start
    RecordShape shape_;

    std::vector<Tally> thinned(const std::vector<Tally>& flows) const;
    std::vector<Tally> filled(const std::vector<Tally>& kept) const;
};

}  // namespace verbund
