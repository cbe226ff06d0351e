// Files that are whole or not there: written under a temporary name, synced, renamed,
// and the folder synced.
#pragma once

#include <cstdint>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <string_view>

namespace verbund {

// A file or folder cannot be created: exit 73. The text names it and the reason.
struct CannotCreate : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// A write, sync, close or rename failed: exit 74. The text names the file and the
// reason.
struct WriteFailed : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// Throws CannotCreate, for the reason in errno.
[[noreturn]] void fail_creating(const std::filesystem::path& file);

// Throws WriteFailed: what cannot be done with a file, for the reason in errno.
[[noreturn]] void fail_writing(const std::filesystem::path& file, const char* what);

// Makes the folder and those above it, so that a power cut does not take them with what
// is synced in them. Throws CannotCreate, also when something else has the name, or
// WriteFailed.
void make_folder(const std::filesystem::path& folder);

// Bytes that this user may still write in the file system of an existing folder. Throws
// WriteFailed.
std::uintmax_t free_bytes(const std::filesystem::path& folder);

// Makes the names in a folder durable. Throws WriteFailed.
void sync_folder(const std::filesystem::path& folder);

// A name in the folder that no file has yet: .<stem>-<process id>-<random><ending>. The
// file must be created exclusively.
std::filesystem::path temporary_name(const std::filesystem::path& folder,
                                     std::string_view stem, std::string_view ending);

// Makes a finished file of temporary name durable and gives it its name in the same
// folder, in place of what had that name. Throws WriteFailed.
void put_in_place(const std::filesystem::path& temporary,
                  const std::filesystem::path& file);

// Moves a file or folder within a file system. Throws WriteFailed.
void move_file(const std::filesystem::path& from, const std::filesystem::path& to);

// Removes a file, nothing when it is not there. A folder in its place stays unless it is
// empty. Throws WriteFailed.
void remove_file(const std::filesystem::path& file);

// Removes a folder with all in it, nothing when it is not there. Throws WriteFailed.
void remove_folder(const std::filesystem::path& folder);

// Whether two files have the same bytes; false when one is not there. Throws
// WriteFailed when one cannot be read.
bool have_same_bytes(const std::filesystem::path& one,
                     const std::filesystem::path& other);

// Removes the files of temporary name that processes have left which are no more, also
// those of stems <stem>-<numbers> and <stem>-<number>-of-<number>. Only for whoever has
// the folder alone: an id does not tell whether a process on another machine lives.
void sweep_temporaries(const std::filesystem::path& folder, std::string_view stem,
                       std::string_view ending);

// Finds out whether write_whole could make a file of this name, which takes the place of
// what is there. Leaves nothing behind. Throws CannotCreate.
void require_creatable(const std::filesystem::path& file);

// Writes a whole text file, in place of what was there. Throws CannotCreate or
// WriteFailed; then nothing has changed.
void write_whole(const std::filesystem::path& file, std::string_view text);

}  // namespace verbund
