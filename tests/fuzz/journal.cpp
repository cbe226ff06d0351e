// A segment of a journal of the plan "p", and the bytes of one record, which in a segment
// a fingerprint guards.
#include "fuzz/target.hpp"
#include "fuzz/written_file.hpp"
#include "io/files.hpp"
#include "io/journal/record_bytes.hpp"
#include "io/journal/segment.hpp"

using namespace verbund;

namespace {

Scenario two_regions() {
    Scenario scenario;
    scenario.weeks = 6;
    scenario.regions = {{"A", 0, 0, 9, 99, {}}, {"B", 1, 1, 9, 99, {}}};
    scenario.strategies.resize(1);
    scenario.record.every = 3;
    scenario.record.flows = true;
    scenario.record.metrics = {"income_mean"};
    scenario.record.events = {"entered", "exited"};
    scenario.record.panel = {3, {"income"}, 0};
    scenario.record.network_every = 6;
    scenario.compare.metrics = {"income_mean@last6"};
    return scenario;
}

void read_segment(const std::filesystem::path& file) {
    SegmentReader segment(file, "p");
    std::string bytes;
    FileSpan span;
    while (segment.next(bytes, span)) {
        RecordBytes::run_of(bytes);
        segment.read(span);
    }
    segment.is_torn();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t count) {
    static const RecordBytes records(two_regions());
    const std::string_view text = fuzz::text_of(bytes, count);
    if (const auto record = records.record_of(text)) records.bytes_of(*record);
    RecordBytes::run_of(text);
    const fuzz::WrittenFile file(text);
    try {
        read_segment(file.path());
    } catch (const WriteFailed&) {  // of another plan
    }
    return 0;
}
