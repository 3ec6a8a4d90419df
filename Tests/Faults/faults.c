// Faults of the machine, brought about from outside: loaded before the C library (LD_PRELOAD), as told by the
// environment. Only files whose path holds FAULT_PATH are concerned.
//
//   FAULT_KILL_SYNC=n    the process is killed (SIGKILL) right before its n-th flush to the disk; -n: right after it
//   FAULT_FULL_AFTER=n   the disk is full (ENOSPC) from the n-th write on; half of the n-th still fits
//   FAULT_READ_ONLY=1    nothing can be opened for writing, and no folder made (EROFS)
//   FAULT_CLOCK=s        the clock stands so many seconds wrong
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <time.h>
#include <unistd.h>

static atomic_long syncs, writes;

static long setting(const char *name) {
  const char *text = getenv(name);
  return text ? atol(text) : 0;
}

static int concerns_path(const char *path) {
  const char *part = getenv("FAULT_PATH");
  return part && strstr(path, part) != NULL;
}

static int concerns(int descriptor) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t count = readlink(link, path, sizeof path - 1);
  if (count < 0) return 0;
  path[count] = 0;
  return concerns_path(path);
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static int flushing(int descriptor, int (*real)(int)) {
  long moment = setting("FAULT_KILL_SYNC");
  if (moment == 0 || !concerns(descriptor)) return real(descriptor);
  long count = atomic_fetch_add(&syncs, 1) + 1;
  if (moment == count) raise(SIGKILL);
  int result = real(descriptor);
  if (moment == -count) raise(SIGKILL);
  return result;
}

int fsync(int descriptor) { return flushing(descriptor, REAL(fsync)); }
int fdatasync(int descriptor) { return flushing(descriptor, REAL(fdatasync)); }

// How much of a write still fits; none: ENOSPC.
static size_t fitting(int descriptor, size_t count) {
  long limit = setting("FAULT_FULL_AFTER");
  if (limit == 0 || !concerns(descriptor)) return count;
  long number = atomic_fetch_add(&writes, 1) + 1;
  size_t fits = number < limit ? count : number == limit ? count / 2 : 0;
  if (fits == 0 && count > 0) errno = ENOSPC;
  return fits;
}

#define WRITING(name, parameters, arguments)                          \
  ssize_t name parameters {                                           \
    size_t fits = fitting(descriptor, count);                         \
    if (fits == 0 && count > 0) return -1;                            \
    count = fits;                                                     \
    return REAL(name) arguments;                                      \
  }

WRITING(write, (int descriptor, const void *bytes, size_t count), (descriptor, bytes, count))
WRITING(pwrite, (int descriptor, const void *bytes, size_t count, off_t offset), (descriptor, bytes, count, offset))
WRITING(pwrite64, (int descriptor, const void *bytes, size_t count, off64_t offset), (descriptor, bytes, count, offset))

static int is_refused(const char *path, int flags) {
  if (!setting("FAULT_READ_ONLY") || !concerns_path(path) || !(flags & (O_WRONLY | O_RDWR | O_CREAT))) return 0;
  errno = EROFS;
  return 1;
}

#define OPENING(name)                                  \
  int name(const char *path, int flags, ...) {         \
    va_list rest;                                      \
    va_start(rest, flags);                             \
    mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0; \
    va_end(rest);                                      \
    return is_refused(path, flags) ? -1 : REAL(name)(path, flags, mode); \
  }

OPENING(open)
OPENING(open64)

int mkdir(const char *path, mode_t mode) {
  struct stat there;
  return stat(path, &there) != 0 && is_refused(path, O_CREAT) ? -1 : REAL(mkdir)(path, mode);
}

time_t time(time_t *result) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  time_t seconds = now.tv_sec + setting("FAULT_CLOCK");
  if (result) *result = seconds;
  return seconds;
}
