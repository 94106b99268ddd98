/* Loaded into Sendmail, which waits a minute for a host name with a dot in it when it starts, asks
   for the name of each client, and logs where only the whole system can be listened to. */
#include <fcntl.h>
#include <netdb.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int gethostname(char *name, size_t size) {
    /* An address is not a name to ask for. */
    strncpy(name, "127.0.0.1", size);
    return 0;
}

struct hostent *gethostbyaddr(const void *address, socklen_t length, int family) {
    (void)address, (void)length, (void)family;
    h_errno = HOST_NOT_FOUND;
    return NULL;
}

static char *logs_to;

/* Sendmail throws its environment away. */
__attribute__((constructor)) static void remember(void) { logs_to = strdup(getenv("SENDMAIL_LOG")); }

static void append(const char *format, va_list values) {
    char line[4096];
    int start = snprintf(line, sizeof line, "sendmail[%d]: ", (int)getpid());
    int size = start + vsnprintf(line + start, sizeof line - (size_t)start - 1, format, values);
    int file = open(logs_to, O_WRONLY | O_APPEND | O_CREAT, 0600);
    size = size > (int)sizeof line - 2 ? (int)sizeof line - 2 : size;
    line[size] = '\n';
    /* What cannot be written is missed by the tests. */
    if (file >= 0 && write(file, line, (size_t)size + 1) < 0) abort();
    close(file);
}

void syslog(int priority, const char *format, ...) {
    va_list values;
    (void)priority;
    va_start(values, format);
    append(format, values);
    va_end(values);
}

/* What calls of syslog() become in a hardened program. */
void __syslog_chk(int priority, int flag, const char *format, ...) {
    va_list values;
    (void)priority, (void)flag;
    va_start(values, format);
    append(format, values);
    va_end(values);
}
