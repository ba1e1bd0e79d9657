/* Writes down, in their order, all that a process does to the files of one folder: made by power.mjs, loaded by LD_PRELOAD.
 * From this record power.mjs makes what a disk holds when the power goes: what was flushed, and of the rest whatever chance leaves.
 * ISNAD_DROP_FOLDER: the folder. ISNAD_DROP_LOG: the record, appended to by one write per event:
 *   "<kind> <name> <offset> <length>\n" and <length> bytes. W write, T truncate (offset = size), S flush, U unlink.
 * Shared memory (-shm) is left out: it does not outlive the power, and SQLite makes it again from the log. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

static int log_fd = -1;
static char folder[PATH_MAX];
static size_t folder_length;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

__attribute__((constructor)) static void begin(void) {
  const char *where = getenv("ISNAD_DROP_FOLDER"), *log = getenv("ISNAD_DROP_LOG");
  if (!where || !log) return;
  folder_length = (size_t)snprintf(folder, sizeof folder, "%s/", where);
  log_fd = open(log, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0644);
}

/* The name of a file of ours, or NULL. */
static const char *ours(const char *path) {
  size_t length = strlen(path);
  if (log_fd < 0 || strncmp(path, folder, folder_length) != 0) return NULL;
  if (length > 4 && strcmp(path + length - 4, "-shm") == 0) return NULL;
  return path + folder_length;
}

static const char *name_of(int fd, char *buffer) {
  char link[64];
  if (log_fd < 0 || fd == log_fd) return NULL;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, buffer, PATH_MAX - 1);
  if (length < 0) return NULL;
  buffer[length] = 0;
  return ours(buffer);
}

static void note(char kind, const char *name, long long offset, const void *data, size_t length) {
  char head[PATH_MAX + 64];
  int n = snprintf(head, sizeof head, "%c %s %lld %zu\n", kind, name, offset, length);
  struct iovec parts[2] = {{head, (size_t)n}, {(void *)data, length}};
  ssize_t done = REAL(writev)(log_fd, parts, length ? 2 : 1);
  if (done != (ssize_t)((size_t)n + length)) abort(); /* A record with holes would prove nothing. */
}

ssize_t write(int fd, const void *data, size_t length) {
  char buffer[PATH_MAX];
  ssize_t done = REAL(write)(fd, data, length);
  const char *name = done > 0 && fd > 2 ? name_of(fd, buffer) : NULL;
  if (name) note('W', name, (long long)lseek(fd, 0, SEEK_CUR) - done, data, (size_t)done);
  return done;
}

ssize_t pwrite64(int fd, const void *data, size_t length, off64_t offset) {
  char buffer[PATH_MAX];
  ssize_t done = REAL(pwrite64)(fd, data, length, offset);
  const char *name = done > 0 ? name_of(fd, buffer) : NULL;
  if (name) note('W', name, offset, data, (size_t)done);
  return done;
}

ssize_t pwrite(int fd, const void *data, size_t length, off_t offset) { return pwrite64(fd, data, length, offset); }

int ftruncate64(int fd, off64_t size) {
  char buffer[PATH_MAX];
  int result = REAL(ftruncate64)(fd, size);
  const char *name = result == 0 ? name_of(fd, buffer) : NULL;
  if (name) note('T', name, size, NULL, 0);
  return result;
}

int ftruncate(int fd, off_t size) { return ftruncate64(fd, size); }

int fsync(int fd) {
  char buffer[PATH_MAX];
  const char *name = name_of(fd, buffer);
  if (name) note('S', name, 0, NULL, 0);
  return 0;
}

int fdatasync(int fd) { return fsync(fd); }

int unlink(const char *path) {
  int result = REAL(unlink)(path);
  const char *name = result == 0 ? ours(path) : NULL;
  if (name) note('U', name, 0, NULL, 0);
  return result;
}
