/*
 * Takes a session apart with this library and in libmilter's way, in turns: a line of times in
 * nanoseconds for each round. Usage: bench FRAMES ROUNDS
 */
#define _POSIX_C_SOURCE 200809L
#include "bench.h"
#include "milter.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { HEAD = 5, FRAMES = 256, REPEATS = 200 };

static uint8_t *session;
static size_t session_size;
static const uint8_t *frames[FRAMES];
static size_t sizes[FRAMES];
static size_t count;

/* The linker sends every call of malloc and its like here. */
void *__real_malloc(size_t size);
void *__wrap_malloc(size_t size);
static size_t allocations;

void *__wrap_malloc(size_t size)
{
    allocations++;
    return __real_malloc(size);
}

static void fail(const char *reason)
{
    fprintf(stderr, "%s\n", reason);
    exit(1);
}

static void read_session(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL || fseek(file, 0, SEEK_END) != 0) {
        fail("the session cannot be read");
    }
    session_size = (size_t)ftell(file);
    session = malloc(session_size);
    rewind(file);
    if (session == NULL || fread(session, 1, session_size, file) != session_size) {
        fail("the session cannot be read");
    }
    fclose(file);
    for (size_t place = 0; place < session_size && count < FRAMES; count++) {
        const uint8_t *length = session + place;
        frames[count] = length;
        sizes[count] = 4 + ((size_t)length[0] << 24 | (size_t)length[1] << 16 | (size_t)length[2] << 8 | length[3]);
        place += sizes[count];
    }
}

/* Every text of a list, as the other side's arguments are. */
static void take_lists(const milter_message *message)
{
    milter_bytes key, value;
    milter_pairs pairs;
    milter_texts texts;
    switch (message->kind) {
    case MILTER_KIND_MACRO:
        for (pairs = message->as.macro.macros; milter_pairs_next(&pairs, &key, &value);) {
            keep(key.data);
            keep(value.data);
        }
        break;
    case MILTER_KIND_ENVELOPE_FROM:
        for (texts = message->as.envelope_from.arguments; milter_texts_next(&texts, &value);) {
            keep(value.data);
        }
        break;
    case MILTER_KIND_ENVELOPE_RECIPIENT:
        for (texts = message->as.envelope_recipient.arguments; milter_texts_next(&texts, &value);) {
            keep(value.data);
        }
        break;
    default:
        break;
    }
}

static void decode_each(void)
{
    milter_message message;
    for (size_t place = 0; place < count; place++) {
        if (!milter_decode(frames[place], sizes[place], 0, 0, &message, NULL)) {
            fail("a frame is not decoded");
        }
        keep(&message);
    }
}

static void decode_each_with_lists(void)
{
    milter_message message;
    for (size_t place = 0; place < count; place++) {
        if (!milter_decode(frames[place], sizes[place], 0, 0, &message, NULL)) {
            fail("a frame is not decoded");
        }
        keep(&message);
        take_lists(&message);
    }
}

static void split_each(void)
{
    for (size_t place = 0; place < count; place++) {
        split((char)frames[place][4], (char *)frames[place] + HEAD, sizes[place] - HEAD);
    }
}

/* As from a socket: what can be had is read into the decoder's memory. */
static void decode_stream(void)
{
    static uint8_t memory[2 * MILTER_FRAME_SIZE(MILTER_DEFAULT_MAX_LENGTH)];
    milter_decoder decoder;
    milter_message message;
    size_t decoded = 0;
    milter_decoder_init(&decoder, memory, sizeof memory, 0, 0, 0);
    for (size_t place = 0; place < session_size;) {
        size_t room = 0;
        uint8_t *space = milter_decoder_space(&decoder, &room);
        room = room < session_size - place ? room : session_size - place;
        memcpy(space, session + place, room);
        milter_decoder_filled(&decoder, room);
        place += room;
        while (milter_decoder_next(&decoder, &message, NULL) == MILTER_RESULT_MESSAGE) {
            keep(&message);
            decoded++;
        }
    }
    if (decoded != count) {
        fail("the stream is not decoded");
    }
}

/* As libmilter reads a frame: its head, and then the rest into memory of its own. */
static void split_stream(void)
{
    for (size_t place = 0; place < count; place++) {
        char head[HEAD];
        size_t size = sizes[place] - HEAD;
        memcpy(head, frames[place], HEAD);
        keep(head);
        char *payload = size == 0 ? NULL : malloc(size);
        if (payload != NULL) {
            memcpy(payload, frames[place] + HEAD, size);
        }
        keep(payload);
        split(head[4], payload, size);
        free(payload);
    }
}

static const struct {
    const char *name;
    void (*run)(void);
} contestants[] = {
    {"decode", decode_each},
    {"decode, lists taken apart", decode_each_with_lists},
    {"libmilter's splitting", split_each},
    {"decode a stream", decode_stream},
    {"libmilter's copying and splitting", split_stream},
};

enum { CONTESTANTS = sizeof contestants / sizeof contestants[0] };

static double nanoseconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec * 1e9 + (double)now.tv_nsec;
}

int main(int argc, char **argv)
{
    if (argc != 3) {
        fail("usage: bench FRAMES ROUNDS");
    }
    read_session(argv[1]);
    for (size_t place = 0; place < CONTESTANTS; place++) {
        allocations = 0;
        contestants[place].run();
        printf("%s\t%zu\n", contestants[place].name, allocations);
    }
    for (int round = 0, rounds = atoi(argv[2]); round < rounds; round++) {
        double times[CONTESTANTS];
        for (size_t turn = 0; turn < CONTESTANTS; turn++) {
            size_t place = (turn + (size_t)round) % CONTESTANTS;
            double start = nanoseconds();
            for (int repeat = 0; repeat < REPEATS; repeat++) {
                contestants[place].run();
            }
            times[place] = (nanoseconds() - start) / REPEATS;
        }
        for (size_t place = 0; place < CONTESTANTS; place++) {
            printf("%s%.1f", place == 0 ? "" : "\t", times[place]);
        }
        printf("\n");
    }
    free(session);
    return 0;
}
