// Preloaded before a program, this makes one of its operations on files fail, or kills the program there:
//   FAULT_AT=k       the kth operation that writes; 0: none
//   FAULT_ERRNO=n    with this error; 0: SIGKILL in its place
//   FAULT_LASTS=1    and all that follow, as on a full disk
//   FAULT_COUNT=F    appends how many operations there were to file F when the program ends
// What is written to standard output and standard error does not count.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static atomic_long operations;

static long setting(const char *name) {
    const char *value = getenv(name);
    return value == NULL ? 0 : strtol(value, NULL, 10);
}

static int fails(void) {
    const long now = ++operations, at = setting("FAULT_AT");
    if (at == 0 || (setting("FAULT_LASTS") ? now < at : now != at)) return 0;
    const long error = setting("FAULT_ERRNO");
    if (error == 0) raise(SIGKILL);
    errno = (int)error;
    return 1;
}

__attribute__((destructor)) static void say(void) {
    const char *file = getenv("FAULT_COUNT");
    if (file == NULL) return;
    FILE *out = fopen(file, "a");
    if (out == NULL) return;
    fprintf(out, "%ld\n", (long)operations);
    fclose(out);
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define COUNTED(descriptor) ((descriptor) > STDERR_FILENO)

ssize_t write(int descriptor, const void *bytes, size_t count) {
    if (COUNTED(descriptor) && fails()) return -1;
    return REAL(write)(descriptor, bytes, count);
}
ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t at) {
    return fails() ? -1 : REAL(pwrite)(descriptor, bytes, count, at);
}
ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t at) {
    return fails() ? -1 : REAL(pwrite64)(descriptor, bytes, count, at);
}
int ftruncate(int descriptor, off_t length) {
    return fails() ? -1 : REAL(ftruncate)(descriptor, length);
}
int ftruncate64(int descriptor, off64_t length) {
    return fails() ? -1 : REAL(ftruncate64)(descriptor, length);
}
int fsync(int descriptor) { return fails() ? -1 : REAL(fsync)(descriptor); }
int fdatasync(int descriptor) { return fails() ? -1 : REAL(fdatasync)(descriptor); }
int rename(const char *from, const char *to) { return fails() ? -1 : REAL(rename)(from, to); }
int mkdir(const char *folder, mode_t mode) { return fails() ? -1 : REAL(mkdir)(folder, mode); }

static int creates(int flags) { return (flags & O_CREAT) != 0 && fails(); }

int open(const char *file, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return creates(flags) ? -1 : REAL(open)(file, flags, mode);
}
int open64(const char *file, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    return creates(flags) ? -1 : REAL(open64)(file, flags, mode);
}
