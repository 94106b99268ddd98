/* Answers questions about the codec, a line of JSON each. */
#define _POSIX_C_SOURCE 200809L
#include "driver.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void stop(const char *reason)
{
    fprintf(stderr, "%s\n", reason);
    abort();
}

bool is_of(uint32_t version, uint32_t since, uint32_t until)
{
    return since <= version && version <= until;
}

void *allocate(size_t size)
{
    void *memory = malloc(size > 0 ? size : 1);
    if (memory == NULL) {
        stop("there is no memory left");
    }
    return memory;
}

static void append(output *o, const char *text, size_t size)
{
    if (o->capacity - o->size < size) {
        o->capacity = 2 * (o->capacity + size);
        o->line = realloc(o->line, o->capacity);
        if (o->line == NULL) {
            stop("there is no memory left");
        }
    }
    memcpy(o->line + o->size, text, size);
    o->size += size;
}

void out_key(output *o, const char *name)
{
    if (o->size > 0 && strchr("{[", o->line[o->size - 1]) == NULL) {
        append(o, ",", 1);
    }
    if (name != NULL) {
        append(o, "\"", 1);
        append(o, name, strlen(name));
        append(o, "\":", 2);
    }
}

void out_open(output *o, const char *name, char bracket)
{
    out_key(o, name);
    append(o, &bracket, 1);
}

void out_close(output *o, char bracket)
{
    append(o, &bracket, 1);
}

void out_number(output *o, const char *name, uint64_t value)
{
    char digits[24];
    out_key(o, name);
    append(o, digits, (size_t)snprintf(digits, sizeof digits, "%llu", (unsigned long long)value));
}

void out_signed(output *o, const char *name, int64_t value)
{
    char digits[24];
    out_key(o, name);
    append(o, digits, (size_t)snprintf(digits, sizeof digits, "%lld", (long long)value));
}

void out_hex(output *o, const char *name, const uint8_t *data, size_t size)
{
    out_key(o, name);
    append(o, "\"", 1);
    for (size_t place = 0; place < size; place++) {
        const char digits[] = {"0123456789abcdef"[data[place] >> 4], "0123456789abcdef"[data[place] & 15]};
        append(o, digits, 2);
    }
    append(o, "\"", 1);
}

void out_id(output *o, const char *name, const char *value)
{
    out_key(o, name);
    append(o, "\"", 1);
    append(o, value, strlen(value));
    append(o, "\"", 1);
}

#ifndef FUZZING
static uint8_t digit(char c)
{
    return (uint8_t)(c <= '9' ? c - '0' : c - 'a' + 10);
}

/* Takes the next item off a line that begins behind the one before it; without one there is no more. */
static bool take(char **rest, item *taken)
{
    char *start = *rest + strspn(*rest, "[, "), *end = start;
    if (*start == 'n') {
        *taken = (item){.is = ABSENT};
        *rest = start + strlen("null");
        return true;
    }
    if (*start == '"') {
        *taken = (item){.is = start[1] == '~' ? NO_UTF8 : BYTES};
        start += taken->is == NO_UTF8 ? 2 : 1;
        end = strchr(start, '"');
        taken->size = (size_t)(end - start) / 2;
        taken->data = allocate(taken->size);
        for (size_t place = 0; place < taken->size; place++) {
            taken->data[place] = (uint8_t)(digit(start[2 * place]) << 4 | digit(start[2 * place + 1]));
        }
        *rest = end + 1;
        return true;
    }
    *taken = (item){.is_negative = *start == '-'};
    start += taken->is_negative ? 1 : 0;
    errno = 0;
    taken->number = strtoull(start, &end, 10);
    taken->is = errno == ERANGE ? TOO_LARGE : NUMBER;
    *rest = end;
    return end > start;
}

static void answer(output *o, char *line)
{
    static item items[65536];
    size_t count = 0;
    char *what = strchr(line, '"') + 1;
    char *rest = strchr(what, '"') + 1;
    while (count < sizeof items / sizeof items[0] && take(&rest, &items[count])) {
        count++;
    }
    uint32_t version = (uint32_t)items[0].number, flags = (uint32_t)items[1].number;
    uint32_t max_length = (uint32_t)items[2].number;
    if (strncmp(what, "frame", 5) == 0) {
        answer_frame(o, version, flags, items[2].data, items[2].size);
    } else if (strncmp(what, "tolerate", 8) == 0) {
        answer_tolerate(o, version, flags, items[2].data, items[2].size);
    } else if (strncmp(what, "stream", 6) == 0) {
        answer_stream(o, version, flags, max_length, items + 3, count - 3, false);
    } else if (strncmp(what, "lenient", 7) == 0) {
        answer_stream(o, version, flags, max_length, items + 3, count - 3, true);
    } else if (strncmp(what, "encode", 6) == 0) {
        answer_encode(o, version, flags, items + 2, count - 2);
    } else if (strncmp(what, "negotiate", 9) == 0) {
        answer_negotiate(o, items, count);
    } else if (strncmp(what, "table", 5) == 0) {
        answer_table(o, items, count);
    } else {
        stop("this is not a question");
    }
    for (size_t place = 0; place < count; place++) {
        free(items[place].data);
    }
}

int main(void)
{
    char *line = NULL;
    size_t capacity = 0;
    output o = {NULL, 0, 0};
    while (getline(&line, &capacity, stdin) > 0) {
        o.size = 0;
        append(&o, "{", 1);
        answer(&o, line);
        append(&o, "}\n", 2);
        if (fwrite(o.line, 1, o.size, stdout) != o.size) {
            stop("nobody hears the answer");
        }
    }
    free(line);
    free(o.line);
    return fflush(stdout) == 0 ? 0 : 1;
}
#endif
