// HDF5's C interface, with every return value checked, for code that writes and closes.
// The C++ interface closes in destructors, which swallow the error of a full disk and
// then crash.
#pragma once

#include <hdf5.h>

#include <stdexcept>
#include <utility>

namespace verbund {

// An HDF5 call failed; the text is the reason, without the file.
struct Hdf5Failed : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// Must run before any other HDF5 call: no cleaning up at exit (it crashes after a full
// disk), no printing of errors.
void open_hdf5();

// Keeps HDF5 from printing errors in the calling thread; it asks each thread by itself.
void hush_hdf5();

// After a failed write nothing is closed any more: HDF5 would write again what it could
// not, and crash. The operating system closes the file.
void abandon_hdf5();

// Returns what an HDF5 call returned when it is not negative, else throws Hdf5Failed
// with the innermost reason.
hid_t checked(hid_t result);

// Throws Hdf5Failed when a Handle of this thread that was destroyed could not write what
// was left; asked once, it is forgiven. Ask after every action on a file: what is written
// last of a dataset is written when it is closed.
void require_all_written();

// Owns an identifier. close() tells at once what goes wrong; the destructor leaves it to
// require_all_written.
class Handle {
public:
    Handle() = default;
    explicit Handle(hid_t id) : id_(checked(id)) {}
    Handle(Handle&& other) noexcept : id_(std::exchange(other.id_, H5I_INVALID_HID)) {}
    Handle& operator=(Handle&& other) noexcept {
        std::swap(id_, other.id_);
        return *this;
    }
    ~Handle();

    operator hid_t() const { return id_; }
    bool is_open() const { return id_ >= 0; }

    // Throws Hdf5Failed when what was still to be written could not be.
    void close();

private:
    hid_t id_ = H5I_INVALID_HID;
};

}  // namespace verbund
