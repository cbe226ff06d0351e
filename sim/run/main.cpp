// Starts the command line, and turns what it throws into one line and an exit code.
#include "core/heaps.hpp"
#include "core/processor.hpp"
#include "io/fault.hpp"
#include "io/files.hpp"
#include "io/journal/folder_lock.hpp"
#include "run/command_line.hpp"
#include "run/exit_code.hpp"
#include "run/interruption.hpp"
#include "study/kept_runs.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <new>
#include <string>
#include <system_error>

#include <fmt/core.h>

namespace {

using namespace verbund;

int fail(int code, const char* text) {
    std::fprintf(stderr, "verbund: %s\n", text);
    return code;
}

// Ends without exit handlers: after an error HDF5's would write again what it could
// not, and crash.
[[noreturn]] void leave(int code) {
    std::fflush(nullptr);
    std::_Exit(code);
}

// A file that is opened later would get the number of a standard stream that is closed,
// and what is said would be written into it.
void keep_standard_streams() {
    for (int stream = 0; stream <= 2; ++stream)
        if (::fcntl(stream, F_GETFD) < 0 && errno == EBADF &&
            ::open("/dev/null", O_RDWR) != stream)
            std::_Exit(exit_io);
}

// Takes all that is written, and loses what cannot be.
ssize_t say_or_lose(void*, const char* text, std::size_t bytes) {
    for (std::size_t said = 0; said < bytes;) {
        const ssize_t more = ::write(STDERR_FILENO, text + said, bytes - said);
        if (more < 0 && errno == EINTR) continue;
        if (more <= 0) break;
        said += static_cast<std::size_t>(more);
    }
    return static_cast<ssize_t>(bytes);
}

// The standard error may lead to a log on a full disk. That ends no run.
void let_words_be_lost() {
    std::FILE* words =
        ::fopencookie(nullptr, "w", {nullptr, say_or_lose, nullptr, nullptr});
    if (words == nullptr) return;
    std::setvbuf(words, nullptr, _IOLBF, BUFSIZ);
    stderr = words;
}

// An answer that the standard output does not take is lost. One whose reader has gone,
// as `head` does, ends the program as it ends others.
int lost_answer(int error) {
    if (error == EPIPE) {
        std::signal(SIGPIPE, SIG_DFL);
        std::raise(SIGPIPE);
    }
    const char* reason = error == 0 ? "the answer is not whole" : std::strerror(error);
    return fail(exit_io,
                fmt::format("standard output: cannot write: {}", reason).c_str());
}

int with_answer_out(int code) {
    if (code >= exit_command_line) return code;
    if (std::fflush(stdout) != 0) return lost_answer(errno);
    return std::ferror(stdout) != 0 ? lost_answer(0) : code;
}

int ended(int argc, char** argv) {
    try {
        require_plain_arithmetic();
        // Past the limit of `ulimit -f` a write fails then, and that is told.
        std::signal(SIGXFSZ, SIG_IGN);
        // Nor does a standard error that nobody reads any longer end a sweep.
        std::signal(SIGPIPE, SIG_IGN);
        return command_line(argc, argv);
    } catch (const ScenarioRefused& error) {
        std::fprintf(stderr, "%s\nNothing was run or written.\n", error.what());
        return exit_scenario;
    } catch (const InputMissing& error) {
        return fail(exit_no_input, error.what());
    } catch (const CannotCreate& error) {
        return fail(exit_cannot_create, error.what());
    } catch (const WriteFailed& error) {
        return fail(exit_io, error.what());
    } catch (const RunFailed& error) {
        return fail(exit_some_missing,
                    fmt::format("a run has failed: {}", error.what()).c_str());
    } catch (const FolderBusy& error) {
        return fail(exit_busy, error.what());
    } catch (const Interrupted& interrupted) {
        return fail(128 + interrupted.signal,
                    "stopped by a signal; no results were written");
    } catch (const std::system_error& error) {
        if (std::ferror(stdout) != 0) return lost_answer(error.code().value());
        return fail(exit_io, error.what());
    } catch (const std::bad_alloc&) {
        return fail(exit_our_bug,
                    "out of memory; fewer threads or freelancers need less");
    } catch (const std::exception& error) {
        return fail(exit_our_bug,
                    fmt::format("a bug of ours: {}", error.what()).c_str());
    }
}

}  // namespace

int main(int argc, char** argv) {
    keep_standard_streams();
    let_words_be_lost();
    keep_large_blocks_apart();
    const int code = with_answer_out(ended(argc, argv));
    if (code != 0) leave(code);
    return code;
}
