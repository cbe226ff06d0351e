#include "io/provenance.hpp"

#include "io/build.hpp"
#include "io/content_hash.hpp"
#include "io/files.hpp"

#include <unistd.h>

#include <array>
#include <fstream>

#include <fmt/chrono.h>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

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
    while (in.read(bytes.data(), static_cast<std::streamsize>(bytes.size())) || in.gcount() > 0)
        hash.add(bytes.data(), static_cast<std::size_t>(in.gcount()));
    if (!in.eof()) throw WriteFailed(fmt::format("{}: cannot read it again", file.string()));
    return hash.text();
}

}  // namespace

void write_provenance(const std::filesystem::path& folder, const Provenance& provenance) {
    nlohmann::ordered_json page;
    page["program"] = "verbund";
    page["version"] = build_version();
    page["commit"] = build_commit();
    page["build_flags"] = build_flags();
    page["started"] = utc_text(provenance.started);
    page["ended"] = utc_text(provenance.ended);
    page["seconds"] =
        std::chrono::duration<double>(provenance.ended - provenance.started).count();
    page["host"] = host_name();
    page["threads"] = provenance.threads;
    page["command_line"] = provenance.command_line;
    page["scenario"] = provenance.scenario.string();
    page["seed"] = provenance.seed;
    page["runs"] = provenance.runs;
    page["content_sha256"] = provenance.content_sha256;
    page["results_sha256"] = file_sha256(folder / "results.h5");
    // A path or an argument may hold bytes that are no UTF-8.
    const auto replace = nlohmann::ordered_json::error_handler_t::replace;
    write_whole(folder / "provenance.json", page.dump(2, ' ', false, replace) + "\n");
}

}  // namespace verbund
