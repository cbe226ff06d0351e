#include "io/results/hdf5_handle.hpp"

#include <atomic>
#include <optional>
#include <string>
#include <string_view>

namespace verbund {

namespace {

// Keeps the last, innermost description of the error stack; what the system said counts
// most.
herr_t remember(unsigned, const H5E_error2_t* entry, void* reason) {
    const std::string_view text = entry->desc == nullptr ? "" : entry->desc;
    auto& kept = *static_cast<std::string*>(reason);
    constexpr std::string_view mark = "error message = '";
    const auto at = text.find(mark);
    if (at != std::string_view::npos) {
        const auto from = at + mark.size();
        kept = text.substr(from, text.find('\'', from) - from);
        return 1;
    }
    if (!text.empty()) kept = text;
    return 0;
}

std::string last_reason() {
    std::string reason = "unknown HDF5 error";
    H5Ewalk2(H5E_DEFAULT, H5E_WALK_DOWNWARD, remember, &reason);
    H5Eclear2(H5E_DEFAULT);
    return reason;
}

herr_t close_any(hid_t id) {
    switch (H5Iget_type(id)) {
        case H5I_FILE: return H5Fclose(id);
        case H5I_GROUP: return H5Gclose(id);
        case H5I_DATASET: return H5Dclose(id);
        case H5I_DATATYPE: return H5Tclose(id);
        case H5I_DATASPACE: return H5Sclose(id);
        case H5I_ATTR: return H5Aclose(id);
        case H5I_GENPROP_LST: return H5Pclose(id);
        default: return -1;
    }
}

std::atomic<bool> is_abandoned = false;

// Why the last Handle that was destroyed could not be closed.
thread_local std::optional<std::string> not_written;

}  // namespace

void open_hdf5() {
    static const bool opened = [] {
        static_cast<void>(
            H5dont_atexit());  // fails when the C++ interface has asked for the same already
        checked(H5open());
        // What is freed goes back at once, or it is kept by its sizes, of which compressed
        // chunks have ever new ones, and a sweep grows with its runs.
        checked(H5set_free_list_limits(0, 0, 0, 0, 0, 0));
        return true;
    }();
    static_cast<void>(opened);
    hush_hdf5();
}

void hush_hdf5() {
    thread_local const herr_t hushed = H5Eset_auto2(H5E_DEFAULT, nullptr, nullptr);
    static_cast<void>(hushed);
}

void abandon_hdf5() { is_abandoned = true; }

hid_t checked(hid_t result) {
    if (result < 0) throw Hdf5Failed(last_reason());
    return result;
}

void require_all_written() {
    if (const auto reason = std::exchange(not_written, std::nullopt))
        throw Hdf5Failed(*reason);
}

// A file that was closed has closed what lay in it.
Handle::~Handle() {
    if (!is_open() || is_abandoned || H5Iget_type(id_) <= H5I_BADID) return;
    if (close_any(id_) < 0) not_written = last_reason();
}

void Handle::close() {
    if (is_open()) checked(close_any(std::exchange(id_, H5I_INVALID_HID)));
}

}  // namespace verbund
