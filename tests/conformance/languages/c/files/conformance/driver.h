/* A driver in two parts: what is the same for all protocols, and what knows the names of one. */
#ifndef DRIVER_H
#define DRIVER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A line of JSON in the making. */
typedef struct output {
    char *line;
    size_t size, capacity;
} output;

void out_key(output *o, const char *name);
void out_open(output *o, const char *name, char bracket);
void out_close(output *o, char bracket);
void out_number(output *o, const char *name, uint64_t value);
void out_signed(output *o, const char *name, int64_t value);
void out_hex(output *o, const char *name, const uint8_t *data, size_t size);
void out_id(output *o, const char *name, const char *value);

/* An item of a question: a number, of which the size is kept, or bytes in memory of their own, so that
 * reading beyond is seen. A number of more than 64 bits, and a string without UTF-8, are nothing that C
 * could have. */
typedef struct item {
    enum { NUMBER, TOO_LARGE, BYTES, NO_UTF8, ABSENT } is;
    bool is_negative;
    uint64_t number;
    uint8_t *data;
    size_t size;
} item;

bool is_of(uint32_t version, uint32_t since, uint32_t until);
void *allocate(size_t size);
void stop(const char *reason);

void answer_frame(output *o, uint32_t version, uint32_t flags, const uint8_t *frame, size_t size);
void answer_tolerate(output *o, uint32_t version, uint32_t flags, const uint8_t *frame, size_t size);
void answer_stream(output *o, uint32_t version, uint32_t flags, uint32_t max_length, const item *chunks, size_t count, bool is_lenient);
void answer_encode(output *o, uint32_t version, uint32_t flags, const item *items, size_t count);
void answer_negotiate(output *o, const item *numbers, size_t count);
void answer_table(output *o, const item *numbers, size_t count);

#endif
