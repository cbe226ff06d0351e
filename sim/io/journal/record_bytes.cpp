#include "io/journal/record_bytes.hpp"

#include "state/bytes.hpp"

namespace verbund {

namespace {

// Everything of a record but its flows, one way or the other.
template <class Pass, class Record>
void pass_all(Pass& pass, Record& record) {
    pass(record.run);
    pass(record.series);
    pass(record.estimates);
    pass_rows(pass, record);
    pass(record.state);
}

}  // namespace

RecordBytes::RecordBytes(const Scenario& scenario)
    : places_(scenario.regions.size() + 1),
      weeks_(scenario.record.flows ? recorded_weeks(scenario) : std::vector<int>{}),
      weeks_lived_(static_cast<std::size_t>(scenario.weeks) + 1),
      shape_(scenario) {}

std::vector<Tally> RecordBytes::thinned(const std::vector<Tally>& flows) const {
    std::vector<Tally> kept;
    for (const int week : weeks_)
        for (std::size_t place = 0; place < places_; ++place)
            kept.push_back(flows.at(static_cast<std::size_t>(week) * places_ + place));
    return kept;
}

std::vector<Tally> RecordBytes::filled(const std::vector<Tally>& kept) const {
    if (weeks_.empty()) return {};
    std::vector<Tally> flows(weeks_lived_ * places_);
    for (std::size_t i = 0; i < kept.size(); ++i)
        flows[static_cast<std::size_t>(weeks_[i / places_]) * places_ + i % places_] =
            kept[i];
    return flows;
}

std::string RecordBytes::bytes_of(const RunRecord& record) const {
    Packer pack;
    pass_all(pack, record);
    pack(thinned(record.flows));
    return pack.take();
}

std::optional<RunRecord> RecordBytes::record_of(std::string_view bytes) const {
    Unpacker unpack(bytes);
    RunRecord record;
    std::vector<Tally> kept;
    pass_all(unpack, record);
    unpack(kept);
    if (!unpack.is_whole() || kept.size() != weeks_.size() * places_)
        return std::nullopt;
    record.flows = filled(kept);
    return shape_.is_that_of(record) ? std::optional(std::move(record)) : std::nullopt;
}

RunKey RecordBytes::run_of(std::string_view bytes) {
    RunKey run;
    Unpacker unpack(bytes.substr(0, sizeof run));
    unpack(run);
    return run;
}

}  // namespace verbund
