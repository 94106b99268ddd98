/* Loaded into Sendmail, which waits a minute for a host name with a dot in it when it starts, and
   asks for the name of each client. */
#include <netdb.h>
#include <stddef.h>
#include <string.h>
#include <sys/socket.h>

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
