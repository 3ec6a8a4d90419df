// What glibc has beyond what Swift shows of it.
#include <malloc.h>

// Of <sys/random.h>, whose types would be taken for others than those of Swift's own Glibc.
long getrandom(void *buffer, unsigned long length, unsigned int flags);

// Of <fcntl.h>, which shows it only where more than POSIX is asked for, and whose types likewise.
int sync_file_range(int descriptor, long start, long count, unsigned int flags);

// SYNC_FILE_RANGE_WRITE: begin, and wait for nothing.
static const unsigned int sync_file_range_write = 2;
