/* A filter on libmilter that writes down which of its callbacks ran, and with what.
 *
 * judge SOCKET RECORD ACTIONS STEPS CALLBACKS WATCHED
 *
 * SOCKET     where to listen, as smfi_setconn takes it
 * RECORD     the file to append to: a line for each session, "number events"
 * ACTIONS    the actions to agree to
 * STEPS      the steps to agree to, or "-": no negotiation callback, the absent callbacks decide
 * CALLBACKS  the letters of the commands that have a callback
 * WATCHED    the names of macros, of one letter each, whose values stand before each event: "@7@-"
 *            is the value of the first one, and that the second one is not there
 *
 * An event is the letter of a command and its arguments in hexadecimal: "H:6d78;".  The end of a
 * session is X.  A client says its number in the macro {n}, and in the macro {v} what to answer to
 * which command: "M=crR=t" is continue to the first MAIL and reject to all others, and a temporary
 * failure to each RCPT.  Everything else is answered with continue.
 */

#include <arpa/inet.h>
#include <ctype.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/un.h>
#include <unistd.h>

#include <libmilter/mfapi.h>

#include "notes.h"

static int record = -1;
static unsigned long actions;
static unsigned long steps;
static const char *watched;

static struct notes *begin(SMFICTX *ctx, char event)
{
    struct notes *notes = smfi_getpriv(ctx);

    if (notes == NULL) {
        notes = calloc(1, sizeof *notes);
        if (notes == NULL || smfi_setpriv(ctx, notes) != MI_SUCCESS)
            die("calloc");
    }
    /* The negotiation forgets all macros, so they may be known only later.  They are looked up
     * once: after a malformed MACRO the search of libmilter may leave its memory. */
    if (notes->number[0] == '\0') {
        const char *number = smfi_getsymval(ctx, "{n}");
        const char *verdicts = smfi_getsymval(ctx, "{v}");

        if (number != NULL)
            (void)snprintf(notes->number, sizeof notes->number, "%s", number);
        if (verdicts != NULL)
            (void)snprintf(notes->verdicts, sizeof notes->verdicts, "%s", verdicts);
    }
    for (const char *each = watched; *each != '\0'; each++) {
        char name[] = {*each, '\0'};
        const char *value = smfi_getsymval(ctx, name);

        add(notes, "@", 1);
        add(notes, value == NULL ? "-" : value, value == NULL ? 1 : strlen(value));
    }
    add(notes, &event, 1);
    return notes;
}

static sfsistat finish(struct notes *notes, char event, unsigned long no_reply)
{
    const char *verdict = strchr(notes->verdicts, event);

    add(notes, ";", 1);
    if ((steps & no_reply) != 0)
        return SMFIS_NOREPLY;
    if (verdict == NULL || verdict[1] != '=')
        return SMFIS_CONTINUE;
    verdict += 2;
    for (unsigned calls = notes->calls[(unsigned char)event]++;
         calls > 0 && islower((unsigned char)verdict[1]); calls--)
        verdict++;
    switch (*verdict) {
    case 'a':
        return SMFIS_ACCEPT;
    case 'd':
        return SMFIS_DISCARD;
    case 'r':
        return SMFIS_REJECT;
    case 's':
        return SMFIS_SKIP;
    case 't':
        return SMFIS_TEMPFAIL;
    }
    return SMFIS_CONTINUE;
}

static sfsistat on_texts(SMFICTX *ctx, char event, char **texts, unsigned long no_reply)
{
    struct notes *notes = begin(ctx, event);

    for (size_t i = 0; texts[i] != NULL; i++)
        add_text(notes, i == 0, texts[i]);
    return finish(notes, event, no_reply);
}

static sfsistat on_nothing(SMFICTX *ctx, char event, unsigned long no_reply)
{
    return finish(begin(ctx, event), event, no_reply);
}

static sfsistat on_connect(SMFICTX *ctx, char *hostname, _SOCK_ADDR *address)
{
    struct notes *notes = begin(ctx, 'C');

    add_text(notes, true, hostname);
    if (address == NULL) {
        add(notes, ",U", 2);
    } else if (address->sa_family == AF_INET) {
        const struct sockaddr_in *inet = (const struct sockaddr_in *)address;

        add(notes, ",4", 2);
        add_hex(notes, &inet->sin_port, sizeof inet->sin_port);
        add_hex(notes, &inet->sin_addr, sizeof inet->sin_addr);
    } else if (address->sa_family == AF_INET6) {
        const struct sockaddr_in6 *inet6 = (const struct sockaddr_in6 *)address;

        add(notes, ",6", 2);
        add_hex(notes, &inet6->sin6_port, sizeof inet6->sin6_port);
        add_hex(notes, &inet6->sin6_addr, sizeof inet6->sin6_addr);
    } else {
        const struct sockaddr_un *local = (const struct sockaddr_un *)address;

        add(notes, ",L", 2);
        add_hex(notes, local->sun_path, strlen(local->sun_path));
    }
    return finish(notes, 'C', SMFIP_NR_CONN);
}

static sfsistat on_helo(SMFICTX *ctx, char *name)
{
    struct notes *notes = begin(ctx, 'H');

    add_text(notes, true, name);
    return finish(notes, 'H', SMFIP_NR_HELO);
}

static sfsistat on_mail(SMFICTX *ctx, char **arguments)
{
    return on_texts(ctx, 'M', arguments, SMFIP_NR_MAIL);
}

static sfsistat on_rcpt(SMFICTX *ctx, char **arguments)
{
    return on_texts(ctx, 'R', arguments, SMFIP_NR_RCPT);
}

static sfsistat on_data(SMFICTX *ctx)
{
    return on_nothing(ctx, 'T', SMFIP_NR_DATA);
}

/* A line "?name" asks for the macro of that name, which is noted behind it. */
static sfsistat on_unknown(SMFICTX *ctx, const char *line)
{
    struct notes *notes = begin(ctx, 'U');

    add_text(notes, true, line);
    if (line[0] == '?') {
        char name[64];
        const char *value;

        (void)snprintf(name, sizeof name, "%s", line + 1);
        value = smfi_getsymval(ctx, name);
        if (value == NULL)
            add(notes, ",-", 2);
        else
            add_text(notes, false, value);
    }
    return finish(notes, 'U', SMFIP_NR_UNKN);
}

static sfsistat on_header(SMFICTX *ctx, char *name, char *value)
{
    struct notes *notes = begin(ctx, 'L');

    add_text(notes, true, name);
    add_text(notes, false, value);
    return finish(notes, 'L', SMFIP_NR_HDR);
}

static sfsistat on_end_of_headers(SMFICTX *ctx)
{
    return on_nothing(ctx, 'N', SMFIP_NR_EOH);
}

static sfsistat on_body(SMFICTX *ctx, unsigned char *chunk, size_t length)
{
    struct notes *notes = begin(ctx, 'B');

    add(notes, ":", 1);
    add_hex(notes, chunk, length);
    return finish(notes, 'B', SMFIP_NR_BODY);
}

static sfsistat on_end_of_message(SMFICTX *ctx)
{
    return on_nothing(ctx, 'E', 0);
}

static sfsistat on_abort(SMFICTX *ctx)
{
    (void)on_nothing(ctx, 'A', 0);
    return SMFIS_CONTINUE;
}

static sfsistat on_close(SMFICTX *ctx)
{
    struct notes *notes = begin(ctx, 'X');
    struct notes line = {0};

    add(&line, notes->number, strlen(notes->number));
    add(&line, " ", 1);
    add(&line, notes->text, notes->used);
    add(&line, ";\n", 2);
    if (write(record, line.text, line.used) != (ssize_t)line.used)
        die("write");
    free(line.text);
    free(notes->text);
    free(notes);
    (void)smfi_setpriv(ctx, NULL);
    return SMFIS_CONTINUE;
}

static sfsistat on_negotiate(SMFICTX *ctx, unsigned long offered_actions,
                             unsigned long offered_steps, unsigned long offered_third,
                             unsigned long offered_fourth, unsigned long *wanted_actions,
                             unsigned long *wanted_steps, unsigned long *wanted_third,
                             unsigned long *wanted_fourth)
{
    struct notes *notes = begin(ctx, 'O');
    char seen[64];

    (void)offered_third;
    (void)offered_fourth;
    (void)wanted_third;
    (void)wanted_fourth;
    (void)snprintf(seen, sizeof seen, ":%08lx,%08lx", offered_actions, offered_steps);
    add(notes, seen, strlen(seen));
    *wanted_actions = actions;
    *wanted_steps = steps;
    return finish(notes, 'O', 0);
}

int main(int argc, char **argv)
{
    struct smfiDesc filter = {0};
    const char *callbacks;
    int ready;

    if (argc != 7) {
        (void)fprintf(stderr, "usage: %s SOCKET RECORD ACTIONS STEPS CALLBACKS WATCHED\n", argv[0]);
        return EXIT_FAILURE;
    }
    callbacks = argv[5];
    watched = argv[6];
    actions = strtoul(argv[3], NULL, 0);
    filter.xxfi_name = argv[0];
    filter.xxfi_version = SMFI_VERSION;
    filter.xxfi_flags = actions;
    filter.xxfi_abort = on_abort;
    filter.xxfi_close = on_close;
    if (strcmp(argv[4], "-") != 0) {
        steps = strtoul(argv[4], NULL, 0);
        filter.xxfi_negotiate = on_negotiate;
    }
    filter.xxfi_connect = strchr(callbacks, 'C') ? on_connect : NULL;
    filter.xxfi_helo = strchr(callbacks, 'H') ? on_helo : NULL;
    filter.xxfi_envfrom = strchr(callbacks, 'M') ? on_mail : NULL;
    filter.xxfi_envrcpt = strchr(callbacks, 'R') ? on_rcpt : NULL;
    filter.xxfi_data = strchr(callbacks, 'T') ? on_data : NULL;
    filter.xxfi_unknown = strchr(callbacks, 'U') ? on_unknown : NULL;
    filter.xxfi_header = strchr(callbacks, 'L') ? on_header : NULL;
    filter.xxfi_eoh = strchr(callbacks, 'N') ? on_end_of_headers : NULL;
    filter.xxfi_body = strchr(callbacks, 'B') ? on_body : NULL;
    filter.xxfi_eom = strchr(callbacks, 'E') ? on_end_of_message : NULL;

    record = open(argv[2], O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (record < 0)
        die(argv[2]);
    if (smfi_setconn(argv[1]) != MI_SUCCESS || smfi_setbacklog(1024) != MI_SUCCESS ||
        smfi_register(filter) != MI_SUCCESS || smfi_opensocket(true) != MI_SUCCESS) {
        (void)fprintf(stderr, "libmilter refused to start\n");
        return EXIT_FAILURE;
    }
    /* The socket listens from here on: whoever waits for this byte may connect. */
    ready = write(STDOUT_FILENO, "\n", 1) == 1;
    return ready && smfi_main() == MI_SUCCESS ? EXIT_SUCCESS : EXIT_FAILURE;
}
