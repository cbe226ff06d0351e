#include "io/results/provenance.hpp"

#include "io/build.hpp"
#include "io/files.hpp"
#include "io/json.hpp"
#include "io/results/content_hash.hpp"

#include <unistd.h>

#include <array>
#include <fstream>

#include <fmt/chrono.h>
#include <fmt/core.h>

namespace verbund {

namespace {

std::string host_name() {
    std::array<char, 256> name{};
    return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "unknown";
}

std::string utc_text(std::chrono::system_clock::time_point time) {
    return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}",
                       fmt::gmtime(std::chrono::system_clock::to_time_t(time)));
}

std::string file_sha256(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    Sha256 hash;
    std::vector<char> bytes(1 << 20);
    while (in.read(bytes.data(), static_cast<std::streamsize>(bytes.size())) ||
           in.gcount() > 0)
        hash.add(bytes.data(), static_cast<std::size_t>(in.gcount()));
    if (!in.eof())
        throw WriteFailed(fmt::format("{}: cannot read it again", file.string()));
    return hash.text();
}

}  // namespace

void write_provenance(const std::filesystem::path& folder,
                      const Provenance& provenance) {
    const std::chrono::duration<double> took = provenance.ended - provenance.started;
    const Json page = Json::object({
        {"program", "verbund"},
        {"version", build_version()},
        {"commit", build_commit()},
        {"build_flags", build_flags()},
        {"started", utc_text(provenance.started)},
        {"ended", utc_text(provenance.ended)},
        {"seconds", took.count()},
        {"host", host_name()},
        {"threads", provenance.threads},
        {"command_line", Json::list_of(provenance.command_line)},
        {"scenario", provenance.scenario.string()},
        {"seed", provenance.seed},
        {"runs", provenance.runs},
        {"content_sha256", provenance.content_sha256},
        {"results_sha256", file_sha256(folder / "results.h5")},
    });
    write_whole(folder / "provenance.json", page.text() + "\n");
}

}  // namespace verbund
