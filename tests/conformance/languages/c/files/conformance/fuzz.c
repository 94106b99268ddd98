/* A fuzzer of the decoder: bytes as a frame, and as a stream in pieces. */
#include "driver.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { CHUNKS = 64 };

/* The events of a stream without the brackets that tell the chunks. */
static void only_events(output *o)
{
    size_t kept = 0;
    for (size_t place = 0; place < o->size; place++) {
        if (strchr("[],", o->line[place]) == NULL) {
            o->line[kept++] = o->line[place];
        }
    }
    o->size = kept;
}

static void stream(const uint8_t *data, size_t size, uint32_t seed, uint32_t version, uint32_t flags, uint32_t max_length, bool is_lenient)
{
    output whole = {NULL, 0, 0}, pieces = {NULL, 0, 0};
    item chunks[CHUNKS];
    item all = {.is = BYTES, .data = allocate(size), .size = size};
    size_t count = 0, place = 0;
    if (size > 0) {
        memcpy(all.data, data, size);
    }
    for (; count < CHUNKS && place < size; count++) {
        seed = seed * 1664525 + 1013904223;
        size_t some = 1 + (seed >> 24) % ((seed >> 16 & 3) == 0 ? 200 : 7);
        some = count == CHUNKS - 1 || some > size - place ? size - place : some;
        chunks[count] = (item){.is = BYTES, .data = allocate(some), .size = some};
        memcpy(chunks[count].data, data + place, some);
        place += some;
    }
    answer_stream(&whole, version, flags, max_length, &all, 1, is_lenient);
    answer_stream(&pieces, version, flags, max_length, chunks, count, is_lenient);
    only_events(&whole);
    only_events(&pieces);
    if (whole.size != pieces.size || memcmp(whole.line, pieces.line, whole.size) != 0) {
        stop("the pieces of a stream make a difference");
    }
    for (size_t each = 0; each < count; each++) {
        free(chunks[each].data);
    }
    free(all.data);
    free(whole.line);
    free(pieces.line);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    output o = {NULL, 0, 0};
    uint32_t seed = size > 0 ? data[size - 1] * 2654435761U + (uint32_t)size : 0;
    uint32_t version = seed >> 8 & 7, flags = seed ^ seed >> 16;
    answer_frame(&o, version, flags, data, size);
    free(o.line);
    stream(data, size, seed, version, flags, 4096, false);
    stream(data, size, ~seed, version, flags, 16 + seed % 256, false);
    stream(data, size, seed / 2, version, flags, 4096, true);
    return 0;
}
