#include "io/files.hpp"

#include <fcntl.h>
#include <sys/random.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <fstream>
#include <system_error>
#include <utility>
#include <vector>

#include <fmt/core.h>

namespace verbund {

namespace fs = std::filesystem;

namespace {

// An open file; the destructor is for the way out by exception, close() for the checked
// one.
class OpenFile {
public:
    explicit OpenFile(int descriptor) : descriptor_(descriptor) {}
    ~OpenFile() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    OpenFile(const OpenFile&) = delete;
    OpenFile& operator=(const OpenFile&) = delete;

    bool is_open() const { return descriptor_ >= 0; }
    bool sync() { return ::fsync(descriptor_) == 0; }
    bool close() { return ::close(std::exchange(descriptor_, -1)) == 0; }

    bool write(std::string_view text) {
        while (!text.empty()) {
            const ssize_t written = ::write(descriptor_, text.data(), text.size());
            if (written < 0 && errno != EINTR) return false;
            if (written > 0) text.remove_prefix(static_cast<std::size_t>(written));
        }
        return true;
    }

private:
    int descriptor_;
};

fs::path folder_of(const fs::path& file) {
    return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

void sync_path(const fs::path& path, int flags) {
    OpenFile opened(::open(path.c_str(), flags | O_CLOEXEC));
    if (!opened.is_open()) fail_writing(path, "open");
    if (!opened.sync()) fail_writing(path, "sync");
    if (!opened.close()) fail_writing(path, "close");
}

// wanted: the file that it will be.
void write_new(const fs::path& file, std::string_view text, const fs::path& wanted) {
    OpenFile opened(
        ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
    if (!opened.is_open()) fail_creating(wanted);
    if (!opened.write(text)) fail_writing(file, "write");
    if (!opened.close()) fail_writing(file, "close");
}

void require_removed(const fs::path& path, const std::error_code& fault) {
    if (!fault) return;
    errno = fault.value();
    fail_writing(path, "remove");
}

// Not of the model: names alone depend on it.
std::uint64_t chance() {
    std::uint64_t bits = 0;
    while (::getrandom(&bits, sizeof bits, 0) < 0)
        if (errno != EINTR)
            return static_cast<std::uint64_t>(
                std::chrono::steady_clock::now().time_since_epoch().count());
    return bits;
}

// Whether this can stand between the stem of a temporary name and its ending, where
// `saved-0-0-0` has the stem `saved`, and `failures-3-of-40` has `failures`.
bool is_of_a_process(std::string_view middle) {
    constexpr std::string_view of = "-of-";
    const auto are_numbers = [](std::string_view text) {
        return !text.empty() &&
               text.find_first_not_of("0123456789abcdef-") == text.npos;
    };
    const auto at = middle.find(of);
    if (at == middle.npos) return are_numbers(middle);
    return are_numbers(middle.substr(0, at)) &&
           are_numbers(middle.substr(at + of.size()));
}

fs::path temporary_beside(const fs::path& file) {
    return temporary_name(folder_of(file), file.stem().string(),
                          file.extension().string());
}

// The folders of a path that are not there, the innermost first.
std::vector<fs::path> missing_of(fs::path folder) {
    std::vector<fs::path> missing;
    std::error_code ignored;
    if (!folder.has_filename()) folder = folder.parent_path();
    for (; !folder.empty() && !fs::exists(folder, ignored);
         folder = folder.parent_path())
        missing.push_back(folder);
    return missing;
}

bool leads_nowhere(const fs::path& place) {
    std::error_code ignored;
    return fs::is_symlink(place, ignored) && !fs::exists(place, ignored);
}

}  // namespace

void fail_creating(const fs::path& file) {
    throw CannotCreate(
        fmt::format("{}: cannot create: {}", file.string(), std::strerror(errno)));
}

void fail_writing(const fs::path& file, const char* what) {
    throw WriteFailed(
        fmt::format("{}: cannot {}: {}", file.string(), what, std::strerror(errno)));
}

void make_folder(const fs::path& folder) {
    const std::vector<fs::path> made = missing_of(folder);
    std::error_code fault;
    fs::create_directories(folder, fault);
    if (!fault && !fs::is_directory(folder, fault))
        fault = std::make_error_code(std::errc::not_a_directory);
    if (fault)
        throw CannotCreate(
            fmt::format("{}: cannot create the folder: {}", folder.string(),
                        leads_nowhere(folder) ? "it is a link to what is not there"
                                              : fault.message()));
    for (const fs::path& one : made) sync_folder(folder_of(one));
}

std::uintmax_t free_bytes(const fs::path& folder) {
    struct statvfs room {};
    if (::statvfs(folder.c_str(), &room) != 0)
        fail_writing(folder, "tell the free space");
    return static_cast<std::uintmax_t>(room.f_bavail) * room.f_frsize;
}

void sync_folder(const fs::path& folder) { sync_path(folder, O_RDONLY | O_DIRECTORY); }

fs::path temporary_name(const fs::path& folder, std::string_view stem,
                        std::string_view ending) {
    // In containers nearly every process has the id 1, so the id alone would be the name
    // of several files at once.
    return folder / fmt::format(".{}-{}-{:016x}{}", stem, ::getpid(), chance(), ending);
}

void put_in_place(const fs::path& temporary, const fs::path& file) {
    sync_path(temporary, O_RDWR);
    if (::rename(temporary.c_str(), file.c_str()) != 0)
        fail_writing(file, "rename into place");
    sync_folder(folder_of(file));
}

void move_file(const fs::path& from, const fs::path& to) {
    if (::rename(from.c_str(), to.c_str()) != 0)
        fail_writing(from, fmt::format("move to {}", to.string()).c_str());
}

void remove_file(const fs::path& file) {
    std::error_code fault;
    fs::remove(file, fault);
    require_removed(file, fault);
}

void remove_folder(const fs::path& folder) {
    std::error_code fault;
    fs::remove_all(folder, fault);
    require_removed(folder, fault);
}

bool have_same_bytes(const fs::path& one, const fs::path& other) {
    std::error_code ignored;
    const auto size = fs::file_size(one, ignored);
    if (ignored || fs::file_size(other, ignored) != size || ignored) return false;
    std::ifstream a(one, std::ios::binary), b(other, std::ios::binary);
    std::vector<char> here(1 << 16), there(1 << 16);
    for (std::uintmax_t left = size; left > 0;) {
        const auto part = std::min<std::uintmax_t>(left, here.size());
        const auto count = static_cast<std::streamsize>(part);
        if (!a.read(here.data(), count)) fail_writing(one, "read again");
        if (!b.read(there.data(), count)) fail_writing(other, "read again");
        if (!std::equal(here.begin(), here.begin() + count, there.begin()))
            return false;
        left -= part;
    }
    return true;
}

void sweep_temporaries(const fs::path& folder, std::string_view stem,
                       std::string_view ending) {
    const std::string begin = fmt::format(".{}-", stem);
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder, ignored)) {
        const std::string name = entry.path().filename();
        if (name.size() > begin.size() + ending.size() && name.starts_with(begin) &&
            name.ends_with(ending) &&
            is_of_a_process(std::string_view(name).substr(
                begin.size(), name.size() - begin.size() - ending.size())))
            fs::remove(entry.path(), ignored);
    }
}

void require_creatable(const fs::path& file) {
    std::error_code ignored;
    if (fs::is_directory(file, ignored))
        throw CannotCreate(
            fmt::format("{}: cannot create: it is a folder", file.string()));
    const fs::path temporary = temporary_beside(file);
    write_new(temporary, "", file);
    fs::remove(temporary, ignored);
}

void write_whole(const fs::path& file, std::string_view text) {
    const fs::path temporary = temporary_beside(file);
    try {
        write_new(temporary, text, file);
        put_in_place(temporary, file);
    } catch (const WriteFailed&) {
        std::error_code ignored;
        fs::remove(temporary, ignored);
        throw;
    }
}

}  // namespace verbund
