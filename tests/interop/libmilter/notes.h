/* What the judge writes down of one session: a text that grows. */

#ifndef NOTES_H
#define NOTES_H

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct notes {
    char number[24];
    char verdicts[512];
    unsigned calls[256];
    size_t used;
    size_t size;
    char *text;
};

static _Noreturn void die(const char *what)
{
    perror(what);
    exit(EXIT_FAILURE);
}

static void add(struct notes *notes, const char *text, size_t length)
{
    if (notes->used + length > notes->size) {
        notes->size = 2 * (notes->used + length);
        notes->text = realloc(notes->text, notes->size);
        if (notes->text == NULL)
            die("realloc");
    }
    memcpy(notes->text + notes->used, text, length);
    notes->used += length;
}

static void add_hex(struct notes *notes, const void *data, size_t length)
{
    const unsigned char *bytes = data;
    char pair[3];

    for (size_t i = 0; i < length; i++) {
        (void)snprintf(pair, sizeof pair, "%02x", bytes[i]);
        add(notes, pair, 2);
    }
}

static void add_text(struct notes *notes, bool first, const char *text)
{
    add(notes, first ? ":" : ",", 1);
    add_hex(notes, text, strlen(text));
}

#endif
