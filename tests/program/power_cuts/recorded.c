// Preloaded before a program, this writes down what it does to files, so that power_cuts.py can say what a power cut would
// have left of them:
//   RECORD_TO=F      the file that it is written into
//   RECORD_UNDER=D   the folder that counts
//   RECORD_SLOW=ms   how long each write into a segment of the journal takes, so that syncs fall due in a short run
// Each entry is a line, and after that of a write its bytes. Folders and files are known by the number of their inode:
//   create INODE PATH   mkdir INODE PATH   write INODE AT LENGTH   length INODE LENGTH   sync INODE   rename FROM TO
//   remove PATH
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static pthread_mutex_t door = PTHREAD_MUTEX_INITIALIZER;
static FILE *record;

// A line, and the bytes after it.
static void note(const void *bytes, size_t count, const char *format, ...) {
    pthread_mutex_lock(&door);
    if (record == NULL) record = fopen(getenv("RECORD_TO"), "a");
    va_list rest;
    va_start(rest, format);
    vfprintf(record, format, rest);
    va_end(rest);
    if (count > 0) fwrite(bytes, 1, count, record);
    fflush(record);
    pthread_mutex_unlock(&door);
}

static int counts(const char *path) {
    const char *under = getenv("RECORD_UNDER");
    return under != NULL && strncmp(path, under, strlen(under)) == 0;
}

// The path of an open file that counts.
static int is_known(int descriptor, char *path, size_t size) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    const ssize_t length = readlink(link, path, size - 1);
    if (length <= 0) return 0;
    path[length] = 0;
    return counts(path);
}

static unsigned long inode(int descriptor) {
    struct stat about;
    return fstat(descriptor, &about) == 0 ? about.st_ino : 0;
}

static void note_write(int descriptor, const void *bytes, ssize_t count, off_t at) {
    char path[4096];
    if (count <= 0 || !is_known(descriptor, path, sizeof path)) return;
    note(bytes, (size_t)count, "write %lu %lld %zd\n", inode(descriptor), (long long)at, count);
    const char *slow = getenv("RECORD_SLOW");
    if (slow != NULL && strstr(path, ".runs") != NULL) usleep((useconds_t)atoi(slow) * 1000);
}

ssize_t write(int descriptor, const void *bytes, size_t count) {
    const off_t at = lseek(descriptor, 0, SEEK_CUR);
    const ssize_t done = REAL(write)(descriptor, bytes, count);
    note_write(descriptor, bytes, done, at);
    return done;
}
ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t at) {
    const ssize_t done = REAL(pwrite64)(descriptor, bytes, count, at);
    note_write(descriptor, bytes, done, at);
    return done;
}
ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t at) { return pwrite64(descriptor, bytes, count, at); }

int ftruncate64(int descriptor, off64_t length) {
    char path[4096];
    const int done = REAL(ftruncate64)(descriptor, length);
    if (done == 0 && is_known(descriptor, path, sizeof path)) note(NULL, 0, "length %lu %lld\n", inode(descriptor), (long long)length);
    return done;
}
int ftruncate(int descriptor, off_t length) { return ftruncate64(descriptor, length); }

static int synced(int descriptor, int done) {
    char path[4096];
    if (done == 0 && is_known(descriptor, path, sizeof path)) note(NULL, 0, "sync %lu\n", inode(descriptor));
    return done;
}
int fsync(int descriptor) { return synced(descriptor, REAL(fsync)(descriptor)); }
int fdatasync(int descriptor) { return synced(descriptor, REAL(fdatasync)(descriptor)); }

int rename(const char *from, const char *to) {
    const int done = REAL(rename)(from, to);
    if (done == 0 && counts(to)) note(NULL, 0, "rename %s %s\n", from, to);
    return done;
}
static int removed(const char *path, int done) {
    if (done == 0 && counts(path)) note(NULL, 0, "remove %s\n", path);
    return done;
}
int unlink(const char *path) { return removed(path, REAL(unlink)(path)); }
int remove(const char *path) { return removed(path, REAL(remove)(path)); }

int mkdir(const char *path, mode_t mode) {
    struct stat about;
    const int done = REAL(mkdir)(path, mode);
    if (done == 0 && counts(path) && stat(path, &about) == 0) note(NULL, 0, "mkdir %lu %s\n", about.st_ino, path);
    return done;
}

static int opened(const char *path, int flags, mode_t mode) {
    struct stat about;
    const int was_there = stat(path, &about) == 0;
    const int descriptor = REAL(open64)(path, flags, mode);
    if (descriptor < 0 || !counts(path)) return descriptor;
    if (!was_there && (flags & O_CREAT) != 0) note(NULL, 0, "create %lu %s\n", inode(descriptor), path);
    if (was_there && (flags & O_TRUNC) != 0) note(NULL, 0, "length %lu 0\n", inode(descriptor));
    return descriptor;
}
#define OPENED(name)                                               \
    int name(const char *path, int flags, ...) {                   \
        va_list rest;                                              \
        va_start(rest, flags);                                     \
        const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0; \
        va_end(rest);                                              \
        return opened(path, flags, mode);                          \
    }
OPENED(open)
OPENED(open64)
