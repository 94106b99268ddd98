/* Code generated from spec/ by "python -m generator". DO NOT EDIT. */
/* SPDX-License-Identifier: MIT */
#include "milter.h"

#include <string.h>

/* Which of the functions here a protocol needs depends on its messages. */
#if defined(__GNUC__)
#pragma GCC diagnostic ignored "-Wunused-function"
#define INLINE static inline __attribute__((always_inline))
#else
#define INLINE static inline
#endif

/* Where the parts of a frame stand, and the length of one without payload. Its code is one byte. */
enum {
    LENGTH_AT = 0,
    LENGTH_SIZE = 4,
    CODE_AT = 4,
    PAYLOAD_START = 5,
    LEAST_LENGTH = 1
};

/* How much longer a frame is than its length. */
#define UNCOUNTED MILTER_FRAME_SIZE(0)

/* Reads a payload or writes one: the same functions do both, and are put in line, so that each way is
 * without the other. The first error is kept; reading is then at the end. Beyond its capacity, writing
 * only counts. */
typedef struct coder {
    const uint8_t *frame, *pos, *end;
    const char *message;
    milter_error *error;
    uint32_t version, flags;
    bool has_failed, is_writing, is_checked;
    uint8_t *out;
    size_t capacity;
    uint64_t size;
} coder;

/* A rule for text is an automaton: each class of byte leads from a state to another. */
typedef struct rule {
    const char *id;
    size_t width;
    uint8_t classes[256];
    const uint16_t *next;
    const bool *broken;
} rule;

static void fail_by(coder *c, milter_error_kind kind, const char *field, const char *rule, const char *reason) {
    size_t offset = c->is_writing ? 0 : (size_t)(c->pos - c->frame);
    if (!c->has_failed && c->error != NULL)
        *c->error = (milter_error){kind, c->message, field, rule, reason, offset};
    c->has_failed = true;
    c->pos = c->end;
}

INLINE void fail(coder *c, milter_error_kind kind, const char *field, const char *reason) { fail_by(c, kind, field, NULL, reason); }

INLINE void refuse_if(coder *c, bool is_wrong, milter_error_kind kind, const char *field, const char *reason) {
    if (c->is_writing && is_wrong) fail(c, kind, field, reason);
}

INLINE void missing_if(coder *c, bool is_missing, const char *field) {
    refuse_if(c, is_missing, MILTER_ERROR_KIND_MISSING, field, "must be given here");
}

INLINE void unexpected_if(coder *c, bool is_given, const char *field) {
    refuse_if(c, is_given, MILTER_ERROR_KIND_UNEXPECTED, field, "must not be given here");
}

INLINE bool is_same(milter_bytes one, milter_bytes other) {
    return one.size == other.size && (one.size == 0 || memcmp(one.data, other.data, one.size) == 0);
}

INLINE size_t left(const coder *c) { return (size_t)(c->end - c->pos); }
/* Whether a field comes before which the payload may end. */
INLINE bool is_there(const coder *c, bool is_given) { return c->is_writing ? is_given : left(c) > 0; }
INLINE bool is_of(const coder *c, uint32_t since, uint32_t until) { return since <= c->version && c->version <= until; }
INLINE uint32_t or_newest(uint32_t version) { return version == 0 ? MILTER_MAX_VERSION : version; }

INLINE coder reader_of(milter_bytes data, uint32_t version, uint32_t flags) {
    if (data.data == NULL) data = (milter_bytes){(const uint8_t *)"", 0};
    const uint8_t *start = data.data;
    return (coder){.frame = start, .pos = start, .end = start + data.size, .version = or_newest(version), .flags = flags};
}

INLINE coder writer_behind(const milter_bytes *list, void *memory, size_t capacity, uint32_t version, uint32_t flags) {
    return (coder){.version = or_newest(version), .flags = flags, .is_writing = true, .out = memory, .capacity = capacity, .size = list->size};
}

static void put(coder *c, const void *data, size_t size) {
    if (c->out != NULL && data != NULL && c->size + size <= c->capacity) memcpy(c->out + c->size, data, size);
    c->size += size;
}

/* Without a loop, compilers make one load of it. */
INLINE uint64_t load(const uint8_t *from, size_t size) {
    uint64_t value = from[0];
    if (size > 1) value = value << 8 | from[1];
    if (size > 2) value = value << 8 | from[2];
    if (size > 3) value = value << 8 | from[3];
    if (size > 4) value = value << 8 | from[4];
    if (size > 5) value = value << 8 | from[5];
    if (size > 6) value = value << 8 | from[6];
    if (size > 7) value = value << 8 | from[7];
    return value;
}

INLINE void store(uint8_t *to, uint64_t value, size_t size) {
    for (size_t place = 0; place < size; place++) to[place] = (uint8_t)(value >> 8 * (size - 1 - place));
}

INLINE uint64_t code_number(coder *c, uint64_t value, size_t size, const char *field) {
    if (c->is_writing) {
        uint8_t bytes[sizeof value];
        store(bytes, value, size);
        put(c, bytes, size);
        return value;
    }
    if (left(c) < size) {
        fail(c, MILTER_ERROR_KIND_TRUNCATED, field, "is cut off");
        return 0;
    }
    value = load(c->pos, size);
    c->pos += size;
    return value;
}

/* Refuses a number of so many bytes that was just read or written. */
INLINE void refuse_unless(coder *c, bool is_right, milter_error_kind kind, size_t size, const char *field, const char *reason) {
    if (is_right || c->has_failed) return;
    if (!c->is_writing) c->pos -= size;
    fail(c, kind, field, reason);
}

INLINE void known(coder *c, bool is_known, size_t size, const char *field) {
    refuse_unless(c, is_known, MILTER_ERROR_KIND_UNKNOWN_VALUE, size, field, "has a value that is not known");
}

INLINE void within(coder *c, bool is_within, size_t size, const char *field) {
    refuse_unless(c, is_within, MILTER_ERROR_KIND_OUT_OF_RANGE, size, field, "is out of its range");
}

INLINE bool code_bool(coder *c, bool value, size_t size, const char *field) {
    uint64_t number = code_number(c, value, size, field);
    known(c, number <= 1, size, field);
    return number == 1;
}

/* Refuses a text or bytes of a wrong size; what was read began at a place. */
INLINE void measure(coder *c, const uint8_t *start, size_t size, size_t least, size_t greatest, const char *field) {
    if (least <= size && size <= greatest) return;
    c->pos = start;
    fail(c, size < least ? MILTER_ERROR_KIND_TOO_SHORT : MILTER_ERROR_KIND_OVERLONG, field, size < least ? "is too short" : "is too long");
}

INLINE milter_bytes code_text(coder *c, milter_bytes text, size_t least, size_t greatest, const char *field) {
    const uint8_t *start = c->pos;
    if (c->is_writing) {
        missing_if(c, text.data == NULL, field);
        refuse_if(c, text.data != NULL && memchr(text.data, 0, text.size) != NULL, MILTER_ERROR_KIND_NUL, field, "has a NUL, which would end it");
        put(c, text.data, text.size);
        put(c, "", 1);
    } else {
        const uint8_t *nul = memchr(start, 0, left(c));
        text = (milter_bytes){start, nul == NULL ? 0 : (size_t)(nul - start)};
        c->pos = nul == NULL ? start : nul + 1;
        if (nul == NULL) fail(c, MILTER_ERROR_KIND_UNTERMINATED, field, "has no NUL at its end");
    }
    measure(c, start, text.size, least, greatest, field);
    return text;
}

/* Bytes to the end of the payload. */
INLINE milter_bytes code_bytes(coder *c, milter_bytes bytes, size_t least, size_t greatest, const char *field) {
    const uint8_t *start = c->pos;
    if (c->is_writing)
        put(c, bytes.data, bytes.size);
    else
        bytes = (milter_bytes){start, left(c)};
    c->pos = c->end;
    measure(c, start, bytes.size, least, greatest, field);
    return bytes;
}

/* A text or bytes after a number of so many bytes that says how long it is; without one it has the least
 * length. */
INLINE milter_bytes code_sized(coder *c, milter_bytes bytes, size_t prefix, size_t least, size_t greatest, const char *field) {
    const uint8_t *start = c->pos;
    size_t size = prefix == 0 ? least : (size_t)code_number(c, bytes.size, prefix, field);
    if (c->is_writing) {
        put(c, bytes.data, bytes.size);
    } else if (left(c) < size) {
        c->pos = start;
        fail(c, MILTER_ERROR_KIND_TRUNCATED, field, "is cut off");
    } else {
        bytes = (milter_bytes){c->pos, size};
        c->pos += size;
    }
    measure(c, start, bytes.size, least, greatest, field);
    return bytes;
}

static void obey(coder *c, milter_bytes text, const rule *obeyed, const char *field) {
    size_t state = 0;
    if (c->has_failed) return;
    for (size_t place = 0; place < text.size; place++)
        state = obeyed->next[state * obeyed->width + obeyed->classes[text.data[place]]];
    if (obeyed->broken[state]) fail_by(c, MILTER_ERROR_KIND_BROKEN_RULE, field, obeyed->id, "breaks a rule");
}

/* A text of a list and its rules, which end with NULL. Gives where the rules of the next text begin. */
INLINE const rule *const *code_item(coder *c, milter_bytes text, size_t prefix, const rule *const *obeyed, const char *field) {
    if (prefix > 0) missing_if(c, text.data == NULL, field);
    text = prefix == 0 ? code_text(c, text, 0, SIZE_MAX, field) : code_sized(c, text, prefix, 0, (size_t)(UINT64_MAX >> (64 - 8 * prefix)), field);
    if (!c->is_checked || obeyed == NULL) return NULL;
    while (*obeyed != NULL) obey(c, text, *obeyed++, field);
    return obeyed + 1;
}

typedef void skipper(coder *c, const rule *const *obeyed, const char *field);

/* A list is in its wire form on both sides, but for the number of so many bytes that may stand in front and
 * says how many items it has. When it is written, it is read to see that it is whole. */
INLINE milter_bytes code_list(coder *c, milter_bytes list, size_t count, skipper skip, const rule *const *obeyed, const char *field) {
    milter_error found = {0};
    coder inner = reader_of(list, c->version, c->flags), *reader = c->is_writing ? &inner : c;
    bool is_counted = count > 0 && !c->is_writing;
    uint64_t taken = 0, items = is_counted ? code_number(c, 0, count, field) : UINT64_MAX;
    const uint8_t *start = reader->pos;
    inner.error = &found;
    inner.is_checked = c->is_checked;
    for (; is_counted ? taken < items && !c->has_failed : left(reader) > 0; taken++) skip(reader, obeyed, field);
    if (!c->is_writing) return (milter_bytes){start, (size_t)(c->pos - start)};
    refuse_if(c, inner.has_failed && found.rule == NULL, MILTER_ERROR_KIND_UNTERMINATED, field, "is not a whole list");
    if (inner.has_failed) fail_by(c, found.kind, field, found.rule, found.reason);
    if (count > 0) {
        refuse_if(c, taken >> 8 * count != 0, MILTER_ERROR_KIND_OVERLONG, field, "has too many items");
        code_number(c, taken, count, field);
    }
    put(c, list.data, list.size);
    return list;
}

INLINE bool has_taken(const coder *c, milter_bytes *rest) {
    *rest = (milter_bytes){c->pos, left(c)};
    return !c->has_failed;
}

static bool has_added(const coder *c, milter_bytes *list) {
    bool is_kept = !c->has_failed && c->size <= c->capacity;
    *list = is_kept ? (milter_bytes){c->out, (size_t)c->size} : *list;
    return is_kept;
}

/* Takes the first text off a list: a number of so many bytes says how long it is; without one, a NUL ends it. */
INLINE bool next_text(milter_bytes *rest, size_t prefix, milter_bytes *text) {
    if (prefix > 0) {
        coder c = reader_of(*rest, 0, 0);
        *text = code_sized(&c, (milter_bytes){NULL, 0}, prefix, 0, SIZE_MAX, NULL);
        return has_taken(&c, rest);
    }
    const uint8_t *nul = rest->size == 0 ? NULL : memchr(rest->data, 0, rest->size);
    if (nul == NULL) return false;
    *text = (milter_bytes){rest->data, (size_t)(nul - rest->data)};
    *rest = (milter_bytes){nul + 1, rest->size - text->size - 1};
    return true;
}

INLINE bool next_number(milter_bytes *rest, size_t size, uint64_t *number) {
    coder c = reader_of(*rest, 0, 0);
    *number = code_number(&c, 0, size, NULL);
    return has_taken(&c, rest);
}

milter_bytes milter_text(const char *text) { return (milter_bytes){(const uint8_t *)text, text == NULL ? 0 : strlen(text)}; }

static const rule rules[] = {
    {"rule/one-line",
     2,
     {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
     (const uint16_t[]){0, 1, 1, 1},
     (const bool[]){false, true}},
    {"rule/no-line-feed",
     2,
     {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
     (const uint16_t[]){0, 1, 1, 1},
     (const bool[]){false, true}},
    {"rule/no-carriage-return",
     2,
     {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
     (const uint16_t[]){0, 1, 1, 1},
     (const bool[]){false, true}},
    {"rule/not-empty",
     2,
     {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
     (const uint16_t[]){1, 2, 1, 1, 2, 2},
     (const bool[]){true, false, false}},
    {"rule/sender-not-empty",
     2,
     {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
     (const uint16_t[]){1, 2, 1, 1, 2, 2},
     (const bool[]){true, false, false}},
    {"rule/header-name",
     2,
     {0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
     (const uint16_t[]){1, 2, 3, 2, 2, 2, 3, 2},
     (const bool[]){true, false, true, false}},
    {"rule/header-no-cr",
     2,
     {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
     (const uint16_t[]){0, 1, 1, 1},
     (const bool[]){false, true}},
    {"rule/header-folding",
     3,
     {0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
     (const uint16_t[]){0, 0, 1, 2, 0, 3, 2, 2, 2, 3, 3, 3},
     (const bool[]){false, true, true, true}},
    {"rule/reply-code-form",
     6,
     {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 4, 4, 4, 4, 5, 5, 4, 4, 4, 4, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
     (const uint16_t[]){1, 1, 1, 1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 3, 3, 1, 1, 1, 1, 4, 4, 1, 1, 5, 6, 1, 1, 5, 5, 5, 5, 5, 5, 7, 8, 7, 7, 7, 7, 7, 8, 7, 7, 7, 7, 8, 8, 8, 8, 8, 8},
     (const bool[]){true, true, true, true, true, false, true, true, false}},
    {"rule/reply-code-subject",
     3,
     {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 2, 2, 2, 2, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
     (const uint16_t[]){1, 2, 1, 1, 1, 1, 1, 1, 3, 3, 3, 3},
     (const bool[]){false, false, false, true}},
    {"rule/reply-enhanced-code",
     5,
     {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 2, 2, 2, 2, 3, 4, 2, 2, 2, 2, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
     (const uint16_t[]){1, 1, 1, 2, 3, 1, 1, 1, 1, 1, 1, 1, 4, 4, 4, 1, 1, 5, 5, 5, 1, 1, 6, 6, 6, 1, 1, 7, 7, 7, 1, 8, 1, 1, 1, 1, 9, 1, 1, 1, 1, 1, 10, 1, 10, 1, 1, 11, 11, 1, 10, 10, 10, 10, 10, 11, 11, 11, 11, 11},
     (const bool[]){false, false, false, false, false, false, false, false, false, false, true, true}},
    {"rule/reply-percent",
     2,
     {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
     (const uint16_t[]){1, 2, 1, 2, 3, 4, 3, 3, 1, 2},
     (const bool[]){false, false, true, true, false}},
    {"rule/reply-line-break",
     3,
     {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
     (const uint16_t[]){1, 2, 3, 1, 2, 3, 2, 2, 2, 4, 1, 5, 4, 4, 4, 5, 5, 5},
     (const bool[]){false, false, true, true, true, true}},
    {"rule/reply-further-lines",
     5,
     {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 3, 3, 3, 3, 4, 4, 3, 3, 3, 3, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
     (const uint16_t[]){0, 1, 0, 0, 0, 2, 3, 2, 2, 4, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 5, 6, 5, 7, 7, 5, 5, 5, 5, 5, 6, 6, 6, 6, 6, 8, 9, 8, 10, 10, 8, 8, 8, 8, 8, 9, 9, 9, 9, 9, 11, 12, 0, 11, 11, 11, 11, 11, 11, 11, 12, 12, 12, 12, 12},
     (const bool[]){false, true, true, true, true, true, true, true, true, true, true, true, true}},
    {"rule/reply-same-class",
     4,
     {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 3, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
     (const uint16_t[]){1, 1, 2, 3, 1, 1, 1, 1, 4, 5, 4, 4, 6, 7, 6, 6, 4, 5, 4, 4, 8, 9, 8, 10, 6, 7, 6, 6, 11, 12, 13, 11, 8, 9, 8, 8, 8, 9, 8, 10, 10, 10, 10, 10, 11, 12, 11, 11, 11, 12, 13, 11, 13, 13, 13, 13},
     (const bool[]){false, false, false, false, false, false, false, false, false, false, true, false, false, true}},
    {"rule/reply-hyphen",
     6,
     {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 4, 4, 4, 4, 5, 5, 4, 4, 4, 4, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
      0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
     (const uint16_t[]){1, 2, 1, 1, 1, 3, 1, 2, 1, 1, 1, 1, 1, 2, 1, 1, 1, 4, 1, 2, 1, 1, 5, 5, 1, 2, 1, 1, 6, 6, 1, 2, 1, 1, 7, 7, 1, 2, 1, 1, 8, 8, 1, 2, 9, 1, 1, 1, 1, 2, 9, 10, 1, 1, 11, 12, 11, 11, 11, 11, 13, 2, 13, 13, 13, 13, 11, 12, 11, 11, 11, 11, 12, 12, 12, 12, 12, 12, 13, 2, 13, 13, 13, 13},
     (const bool[]){false, false, false, false, false, false, false, false, false, false, true, false, true, true}},
};

INLINE void skip_milter_texts(coder *c, const rule *const *obeyed, const char *field) {
    code_item(c, (milter_bytes){NULL, 0}, 0, obeyed, field);
}

bool milter_texts_next(milter_texts *rest, milter_bytes *text) {
    return next_text(rest, 0, text);
}

bool milter_texts_add(milter_texts *list, void *memory, size_t capacity, milter_bytes text) {
    coder c = writer_behind(list, memory, capacity, 0, 0);
    code_item(&c, text, 0, NULL, NULL);
    return has_added(&c, list);
}

INLINE void skip_milter_pairs(coder *c, const rule *const *obeyed, const char *field) {
    obeyed = code_item(c, (milter_bytes){NULL, 0}, 0, obeyed, field);
    code_item(c, (milter_bytes){NULL, 0}, 0, obeyed, field);
}

bool milter_pairs_next(milter_pairs *rest, milter_bytes *key, milter_bytes *value) {
    return next_text(rest, 0, key) && next_text(rest, 0, value);
}

bool milter_pairs_add(milter_pairs *list, void *memory, size_t capacity, milter_bytes key, milter_bytes value) {
    coder c = writer_behind(list, memory, capacity, 0, 0);
    code_item(&c, key, 0, NULL, NULL);
    code_item(&c, value, 0, NULL, NULL);
    return has_added(&c, list);
}

INLINE void code_milter_macro_list(coder *c, milter_macro_list *m, const char *field) {
    m->stage = (milter_macro_stage)code_number(c, m->stage, 4, field);
    m->names = code_text(c, m->names, 0, SIZE_MAX, field);
}

INLINE void skip_milter_macro_list(coder *c, const rule *const *obeyed, const char *field) {
    milter_macro_list ignored = {0};
    code_milter_macro_list(c, &ignored, field);
    (void)obeyed;
}

bool milter_macro_lists_next(milter_macro_lists *rest, uint32_t version, uint32_t flags, milter_macro_list *item) {
    coder c = reader_of(*rest, version, flags);
    *item = (milter_macro_list){0};
    code_milter_macro_list(&c, item, NULL);
    return has_taken(&c, rest);
}

bool milter_macro_lists_add(milter_macro_lists *list, void *memory, size_t capacity, uint32_t version, uint32_t flags, const milter_macro_list *item, milter_error *error) {
    coder c = writer_behind(list, memory, capacity, version, flags);
    milter_macro_list copy = *item;
    c.error = error;
    code_milter_macro_list(&c, &copy, "macro-lists");
    refuse_if(&c, c.size > capacity, MILTER_ERROR_KIND_TOO_LONG, NULL, "does not fit into the memory");
    return has_added(&c, list);
}

INLINE void code_milter_negotiate(coder *c, milter_negotiate *m) {
    if (!c->is_writing) *m = (milter_negotiate){0};
    m->version = (uint32_t)code_number(c, m->version, 4, "version");
    m->actions = (milter_actions)code_number(c, m->actions, 4, "actions");
    m->steps = (milter_steps)code_number(c, m->steps, 4, "steps");
    m->macro_lists = code_list(c, m->macro_lists, 0, skip_milter_macro_list, NULL, "macro-lists");
}

INLINE void code_milter_macro(coder *c, milter_macro *m) {
    if (!c->is_writing) *m = (milter_macro){0};
    m->command = (milter_command_code)code_number(c, m->command, 1, "command");
    m->macros = code_list(c, m->macros, 0, skip_milter_pairs, NULL, "macros");
}

INLINE void code_milter_connect(coder *c, milter_connect *m) {
    if (!c->is_writing) *m = (milter_connect){0};
    m->hostname = code_text(c, m->hostname, 0, SIZE_MAX, "hostname");
    if (c->is_checked) obey(c, m->hostname, &rules[0], "hostname");
    m->family = (milter_address_family)code_number(c, m->family, 1, "family");
    known(c, m->family == MILTER_ADDRESS_FAMILY_UNKNOWN || m->family == MILTER_ADDRESS_FAMILY_UNIX || m->family == MILTER_ADDRESS_FAMILY_INET || m->family == MILTER_ADDRESS_FAMILY_INET6, 1, "family");
    if (m->family == MILTER_ADDRESS_FAMILY_UNIX || m->family == MILTER_ADDRESS_FAMILY_INET || m->family == MILTER_ADDRESS_FAMILY_INET6) {
        m->port = (uint16_t)code_number(c, m->port, 2, "port");
        m->address = code_text(c, m->address, 0, SIZE_MAX, "address");
        if (c->is_checked) obey(c, m->address, &rules[0], "address");
    } else {
        unexpected_if(c, m->port != 0, "port");
        unexpected_if(c, m->address.data != NULL, "address");
    }
}

INLINE void code_milter_helo(coder *c, milter_helo *m) {
    if (!c->is_writing) *m = (milter_helo){0};
    m->hostname = code_text(c, m->hostname, 0, SIZE_MAX, "hostname");
    if (c->is_checked) obey(c, m->hostname, &rules[1], "hostname");
}

INLINE void code_milter_envelope_from(coder *c, milter_envelope_from *m) {
    if (!c->is_writing) *m = (milter_envelope_from){0};
    m->sender = code_text(c, m->sender, 0, SIZE_MAX, "sender");
    if (c->is_checked) obey(c, m->sender, &rules[1], "sender");
    m->arguments = code_list(c, m->arguments, 0, skip_milter_texts, (const rule *const[]){&rules[1], NULL}, "arguments");
}

INLINE void code_milter_envelope_recipient(coder *c, milter_envelope_recipient *m) {
    if (!c->is_writing) *m = (milter_envelope_recipient){0};
    m->recipient = code_text(c, m->recipient, 0, SIZE_MAX, "recipient");
    if (c->is_checked) obey(c, m->recipient, &rules[1], "recipient");
    m->arguments = code_list(c, m->arguments, 0, skip_milter_texts, (const rule *const[]){&rules[1], NULL}, "arguments");
}

INLINE void code_milter_unknown(coder *c, milter_unknown *m) {
    if (!c->is_writing) *m = (milter_unknown){0};
    m->command = code_text(c, m->command, 0, SIZE_MAX, "command");
    if (c->is_checked) obey(c, m->command, &rules[1], "command");
}

INLINE void code_milter_header(coder *c, milter_header *m) {
    if (!c->is_writing) *m = (milter_header){0};
    m->name = code_text(c, m->name, 1, SIZE_MAX, "name");
    m->value = code_text(c, m->value, 0, SIZE_MAX, "value");
}

INLINE void code_milter_body(coder *c, milter_body *m) {
    if (!c->is_writing) *m = (milter_body){0};
    m->data = code_bytes(c, m->data, 1, SIZE_MAX, "data");
}

INLINE void code_milter_end_of_message(coder *c, milter_end_of_message *m) {
    if (!c->is_writing) *m = (milter_end_of_message){0};
    m->data = code_bytes(c, m->data, 0, SIZE_MAX, "data");
}

INLINE void code_milter_reply_code(coder *c, milter_reply_code *m) {
    if (!c->is_writing) *m = (milter_reply_code){0};
    m->text = code_text(c, m->text, 0, SIZE_MAX, "text");
    if (c->is_checked) obey(c, m->text, &rules[8], "text");
    if (c->is_checked) obey(c, m->text, &rules[10], "text");
    if (c->is_checked) obey(c, m->text, &rules[11], "text");
    if (c->is_checked) obey(c, m->text, &rules[12], "text");
    if (c->is_checked) obey(c, m->text, &rules[13], "text");
    if (c->is_checked) obey(c, m->text, &rules[14], "text");
    if (c->is_checked) obey(c, m->text, &rules[15], "text");
}

INLINE void code_milter_add_header(coder *c, milter_add_header *m) {
    if (!c->is_writing) *m = (milter_add_header){0};
    m->name = code_text(c, m->name, 0, SIZE_MAX, "name");
    if (c->is_checked) obey(c, m->name, &rules[5], "name");
    m->value = code_text(c, m->value, 0, SIZE_MAX, "value");
    if (c->is_checked) obey(c, m->value, &rules[6], "value");
    if (c->is_checked) obey(c, m->value, &rules[7], "value");
}

INLINE void code_milter_change_header(coder *c, milter_change_header *m) {
    if (!c->is_writing) *m = (milter_change_header){0};
    m->index = (uint32_t)code_number(c, m->index, 4, "index");
    m->name = code_text(c, m->name, 0, SIZE_MAX, "name");
    if (c->is_checked) obey(c, m->name, &rules[5], "name");
    m->value = code_text(c, m->value, 0, SIZE_MAX, "value");
    if (c->is_checked) obey(c, m->value, &rules[6], "value");
    if (c->is_checked) obey(c, m->value, &rules[7], "value");
}

INLINE void code_milter_insert_header(coder *c, milter_insert_header *m) {
    if (!c->is_writing) *m = (milter_insert_header){0};
    m->index = (uint32_t)code_number(c, m->index, 4, "index");
    m->name = code_text(c, m->name, 0, SIZE_MAX, "name");
    if (c->is_checked) obey(c, m->name, &rules[5], "name");
    m->value = code_text(c, m->value, 0, SIZE_MAX, "value");
    if (c->is_checked) obey(c, m->value, &rules[6], "value");
    if (c->is_checked) obey(c, m->value, &rules[7], "value");
}

INLINE void code_milter_change_sender(coder *c, milter_change_sender *m) {
    if (!c->is_writing) *m = (milter_change_sender){0};
    m->sender = code_text(c, m->sender, 0, SIZE_MAX, "sender");
    if (c->is_checked) obey(c, m->sender, &rules[4], "sender");
    if (c->is_checked) obey(c, m->sender, &rules[0], "sender");
    if (is_there(c, m->arguments.data != NULL)) {
        m->arguments = code_text(c, m->arguments, 0, SIZE_MAX, "arguments");
        if (c->is_checked) obey(c, m->arguments, &rules[0], "arguments");
    }
}

INLINE void code_milter_add_recipient(coder *c, milter_add_recipient *m) {
    if (!c->is_writing) *m = (milter_add_recipient){0};
    m->recipient = code_text(c, m->recipient, 0, SIZE_MAX, "recipient");
    if (c->is_checked) obey(c, m->recipient, &rules[3], "recipient");
    if (c->is_checked) obey(c, m->recipient, &rules[0], "recipient");
}

INLINE void code_milter_add_recipient_par(coder *c, milter_add_recipient_par *m) {
    if (!c->is_writing) *m = (milter_add_recipient_par){0};
    m->recipient = code_text(c, m->recipient, 0, SIZE_MAX, "recipient");
    if (c->is_checked) obey(c, m->recipient, &rules[3], "recipient");
    if (c->is_checked) obey(c, m->recipient, &rules[0], "recipient");
    if (is_there(c, m->arguments.data != NULL)) {
        m->arguments = code_text(c, m->arguments, 0, SIZE_MAX, "arguments");
        if (c->is_checked) obey(c, m->arguments, &rules[0], "arguments");
    }
}

INLINE void code_milter_remove_recipient(coder *c, milter_remove_recipient *m) {
    if (!c->is_writing) *m = (milter_remove_recipient){0};
    m->recipient = code_text(c, m->recipient, 0, SIZE_MAX, "recipient");
    if (c->is_checked) obey(c, m->recipient, &rules[3], "recipient");
    if (c->is_checked) obey(c, m->recipient, &rules[0], "recipient");
}

INLINE void code_milter_replace_body(coder *c, milter_replace_body *m) {
    if (!c->is_writing) *m = (milter_replace_body){0};
    m->data = code_bytes(c, m->data, 0, SIZE_MAX, "data");
}

INLINE void code_milter_quarantine(coder *c, milter_quarantine *m) {
    if (!c->is_writing) *m = (milter_quarantine){0};
    m->reason = code_text(c, m->reason, 0, SIZE_MAX, "reason");
    if (c->is_checked) obey(c, m->reason, &rules[3], "reason");
    if (c->is_checked) obey(c, m->reason, &rules[0], "reason");
}

INLINE void code_milter_set_symbol_list(coder *c, milter_set_symbol_list *m) {
    if (!c->is_writing) *m = (milter_set_symbol_list){0};
    m->data = code_bytes(c, m->data, 0, SIZE_MAX, "data");
}

INLINE void code_payload(coder *c, milter_message *message) {
    switch (message->kind) {
    case MILTER_KIND_NEGOTIATE:
        code_milter_negotiate(c, &message->as.negotiate);
        break;
    case MILTER_KIND_MACRO:
        code_milter_macro(c, &message->as.macro);
        break;
    case MILTER_KIND_CONNECT:
        code_milter_connect(c, &message->as.connect);
        break;
    case MILTER_KIND_HELO:
        code_milter_helo(c, &message->as.helo);
        break;
    case MILTER_KIND_ENVELOPE_FROM:
        code_milter_envelope_from(c, &message->as.envelope_from);
        break;
    case MILTER_KIND_ENVELOPE_RECIPIENT:
        code_milter_envelope_recipient(c, &message->as.envelope_recipient);
        break;
    case MILTER_KIND_UNKNOWN:
        code_milter_unknown(c, &message->as.unknown);
        break;
    case MILTER_KIND_HEADER:
        code_milter_header(c, &message->as.header);
        break;
    case MILTER_KIND_BODY:
        code_milter_body(c, &message->as.body);
        break;
    case MILTER_KIND_END_OF_MESSAGE:
        code_milter_end_of_message(c, &message->as.end_of_message);
        break;
    case MILTER_KIND_REPLY_CODE:
        code_milter_reply_code(c, &message->as.reply_code);
        break;
    case MILTER_KIND_ADD_HEADER:
        code_milter_add_header(c, &message->as.add_header);
        break;
    case MILTER_KIND_CHANGE_HEADER:
        code_milter_change_header(c, &message->as.change_header);
        break;
    case MILTER_KIND_INSERT_HEADER:
        code_milter_insert_header(c, &message->as.insert_header);
        break;
    case MILTER_KIND_CHANGE_SENDER:
        code_milter_change_sender(c, &message->as.change_sender);
        break;
    case MILTER_KIND_ADD_RECIPIENT:
        code_milter_add_recipient(c, &message->as.add_recipient);
        break;
    case MILTER_KIND_ADD_RECIPIENT_PAR:
        code_milter_add_recipient_par(c, &message->as.add_recipient_par);
        break;
    case MILTER_KIND_REMOVE_RECIPIENT:
        code_milter_remove_recipient(c, &message->as.remove_recipient);
        break;
    case MILTER_KIND_REPLACE_BODY:
        code_milter_replace_body(c, &message->as.replace_body);
        break;
    case MILTER_KIND_QUARANTINE:
        code_milter_quarantine(c, &message->as.quarantine);
        break;
    case MILTER_KIND_SET_SYMBOL_LIST:
        code_milter_set_symbol_list(c, &message->as.set_symbol_list);
        break;
    default:
        (void)c;
    }
}

/* A flag is a bit of one of the fields that are negotiated; without a bit there is no flag. */
typedef struct flag {
    unsigned field;
    uint32_t bit;
} flag;

/* A first and a last version. */
typedef struct span {
    uint32_t since, until;
} span;

/* A message, the phase to which it leads, below 0 for no other one, and in which versions. */
typedef struct move {
    milter_kind on;
    int to;
    bool is_final;
    span versions;
} move;

typedef struct phase_row {
    const char *id;
    size_t step_count;
    const move *steps;
} phase_row;

typedef struct row {
    const char *id, *symbol;
    uint8_t code;
    span versions;
    bool is_answered;
    flag suppressed_by, unanswered_with, requires;
    size_t reply_count;
    const move *replies;
} row;

const milter_kind milter_kinds[] = {MILTER_KIND_NEGOTIATE, MILTER_KIND_MACRO, MILTER_KIND_CONNECT, MILTER_KIND_HELO, MILTER_KIND_ENVELOPE_FROM, MILTER_KIND_ENVELOPE_RECIPIENT, MILTER_KIND_DATA, MILTER_KIND_UNKNOWN, MILTER_KIND_HEADER, MILTER_KIND_END_OF_HEADERS, MILTER_KIND_BODY, MILTER_KIND_END_OF_MESSAGE, MILTER_KIND_ABORT, MILTER_KIND_CLOSE, MILTER_KIND_QUIT_NEW_CONNECTION, MILTER_KIND_CONTINUE, MILTER_KIND_REJECT, MILTER_KIND_DISCARD, MILTER_KIND_ACCEPT, MILTER_KIND_TEMPORARY_FAILURE, MILTER_KIND_SKIP, MILTER_KIND_REPLY_CODE, MILTER_KIND_ADD_HEADER, MILTER_KIND_CHANGE_HEADER, MILTER_KIND_INSERT_HEADER, MILTER_KIND_CHANGE_SENDER, MILTER_KIND_ADD_RECIPIENT, MILTER_KIND_ADD_RECIPIENT_PAR, MILTER_KIND_REMOVE_RECIPIENT, MILTER_KIND_REPLACE_BODY, MILTER_KIND_PROGRESS, MILTER_KIND_QUARANTINE, MILTER_KIND_CONNECTION_FAILURE, MILTER_KIND_SHUTDOWN, MILTER_KIND_SET_SYMBOL_LIST};
const milter_phase milter_phases[] = {MILTER_PHASE_OPENED, MILTER_PHASE_NEGOTIATED, MILTER_PHASE_CONNECTED, MILTER_PHASE_GREETED, MILTER_PHASE_MAIL, MILTER_PHASE_RECIPIENTS, MILTER_PHASE_DATA, MILTER_PHASE_HEADERS, MILTER_PHASE_END_OF_HEADERS, MILTER_PHASE_BODY, MILTER_PHASE_BODY_SKIPPED, MILTER_PHASE_END_OF_MESSAGE, MILTER_PHASE_CLOSED};

/* What may be sent in each phase, and where it leads. */
static const phase_row phases[] = {
    [MILTER_PHASE_OPENED] = {"phase/opened", 2, (const move[]){{MILTER_KIND_NEGOTIATE, MILTER_PHASE_NEGOTIATED, false, {0, UINT32_MAX}}, {MILTER_KIND_CLOSE, MILTER_PHASE_CLOSED, false, {0, UINT32_MAX}}}},
    [MILTER_PHASE_NEGOTIATED] = {"phase/negotiated", 5, (const move[]){{MILTER_KIND_CONNECT, MILTER_PHASE_CONNECTED, false, {0, UINT32_MAX}}, {MILTER_KIND_UNKNOWN, MILTER_PHASE_NEGOTIATED, false, {0, UINT32_MAX}}, {MILTER_KIND_ABORT, MILTER_PHASE_NEGOTIATED, false, {0, UINT32_MAX}}, {MILTER_KIND_MACRO, MILTER_PHASE_NEGOTIATED, false, {0, UINT32_MAX}}, {MILTER_KIND_CLOSE, MILTER_PHASE_CLOSED, false, {0, UINT32_MAX}}}},
    [MILTER_PHASE_CONNECTED] = {"phase/connected", 7, (const move[]){{MILTER_KIND_HELO, MILTER_PHASE_GREETED, false, {0, UINT32_MAX}}, {MILTER_KIND_ENVELOPE_FROM, MILTER_PHASE_MAIL, false, {0, UINT32_MAX}}, {MILTER_KIND_UNKNOWN, MILTER_PHASE_CONNECTED, false, {0, UINT32_MAX}}, {MILTER_KIND_ABORT, MILTER_PHASE_CONNECTED, false, {0, UINT32_MAX}}, {MILTER_KIND_MACRO, MILTER_PHASE_CONNECTED, false, {0, UINT32_MAX}}, {MILTER_KIND_QUIT_NEW_CONNECTION, MILTER_PHASE_NEGOTIATED, false, {0, UINT32_MAX}}, {MILTER_KIND_CLOSE, MILTER_PHASE_CLOSED, false, {0, UINT32_MAX}}}},
    [MILTER_PHASE_GREETED] = {"phase/greeted", 7, (const move[]){{MILTER_KIND_HELO, MILTER_PHASE_GREETED, false, {0, UINT32_MAX}}, {MILTER_KIND_ENVELOPE_FROM, MILTER_PHASE_MAIL, false, {0, UINT32_MAX}}, {MILTER_KIND_UNKNOWN, MILTER_PHASE_GREETED, false, {0, UINT32_MAX}}, {MILTER_KIND_ABORT, MILTER_PHASE_GREETED, false, {0, UINT32_MAX}}, {MILTER_KIND_MACRO, MILTER_PHASE_GREETED, false, {0, UINT32_MAX}}, {MILTER_KIND_QUIT_NEW_CONNECTION, MILTER_PHASE_NEGOTIATED, false, {0, UINT32_MAX}}, {MILTER_KIND_CLOSE, MILTER_PHASE_CLOSED, false, {0, UINT32_MAX}}}},
    [MILTER_PHASE_MAIL] = {"phase/mail", 8, (const move[]){{MILTER_KIND_HELO, MILTER_PHASE_GREETED, false, {0, UINT32_MAX}}, {MILTER_KIND_ENVELOPE_FROM, MILTER_PHASE_MAIL, false, {0, UINT32_MAX}}, {MILTER_KIND_ENVELOPE_RECIPIENT, MILTER_PHASE_RECIPIENTS, false, {0, UINT32_MAX}}, {MILTER_KIND_UNKNOWN, MILTER_PHASE_MAIL, false, {0, UINT32_MAX}}, {MILTER_KIND_ABORT, MILTER_PHASE_GREETED, false, {0, UINT32_MAX}}, {MILTER_KIND_MACRO, MILTER_PHASE_MAIL, false, {0, UINT32_MAX}}, {MILTER_KIND_QUIT_NEW_CONNECTION, MILTER_PHASE_NEGOTIATED, false, {0, UINT32_MAX}}, {MILTER_KIND_CLOSE, MILTER_PHASE_CLOSED, false, {0, UINT32_MAX}}}},
    [MILTER_PHASE_RECIPIENTS] = {"phase/recipients", 13, (const move[]){{MILTER_KIND_HELO, MILTER_PHASE_GREETED, false, {0, UINT32_MAX}}, {MILTER_KIND_ENVELOPE_FROM, MILTER_PHASE_MAIL, false, {0, UINT32_MAX}}, {MILTER_KIND_ENVELOPE_RECIPIENT, MILTER_PHASE_RECIPIENTS, false, {0, UINT32_MAX}}, {MILTER_KIND_DATA, MILTER_PHASE_DATA, false, {0, UINT32_MAX}}, {MILTER_KIND_HEADER, MILTER_PHASE_HEADERS, false, {0, UINT32_MAX}}, {MILTER_KIND_END_OF_HEADERS, MILTER_PHASE_END_OF_HEADERS, false, {0, UINT32_MAX}}, {MILTER_KIND_BODY, MILTER_PHASE_BODY, false, {0, UINT32_MAX}}, {MILTER_KIND_END_OF_MESSAGE, MILTER_PHASE_END_OF_MESSAGE, false, {0, UINT32_MAX}}, {MILTER_KIND_UNKNOWN, MILTER_PHASE_RECIPIENTS, false, {0, UINT32_MAX}}, {MILTER_KIND_ABORT, MILTER_PHASE_GREETED, false, {0, UINT32_MAX}}, {MILTER_KIND_MACRO, MILTER_PHASE_RECIPIENTS, false, {0, UINT32_MAX}}, {MILTER_KIND_QUIT_NEW_CONNECTION, MILTER_PHASE_NEGOTIATED, false, {0, UINT32_MAX}}, {MILTER_KIND_CLOSE, MILTER_PHASE_CLOSED, false, {0, UINT32_MAX}}}},
    [MILTER_PHASE_DATA] = {"phase/data", 11, (const move[]){{MILTER_KIND_HELO, MILTER_PHASE_GREETED, false, {0, UINT32_MAX}}, {MILTER_KIND_ENVELOPE_FROM, MILTER_PHASE_MAIL, false, {0, UINT32_MAX}}, {MILTER_KIND_ENVELOPE_RECIPIENT, MILTER_PHASE_RECIPIENTS, false, {0, UINT32_MAX}}, {MILTER_KIND_DATA, MILTER_PHASE_DATA, false, {0, UINT32_MAX}}, {MILTER_KIND_HEADER, MILTER_PHASE_HEADERS, false, {0, UINT32_MAX}}, {MILTER_KIND_END_OF_HEADERS, MILTER_PHASE_END_OF_HEADERS, false, {0, UINT32_MAX}}, {MILTER_KIND_UNKNOWN, MILTER_PHASE_DATA, false, {0, UINT32_MAX}}, {MILTER_KIND_ABORT, MILTER_PHASE_GREETED, false, {0, UINT32_MAX}}, {MILTER_KIND_MACRO, MILTER_PHASE_DATA, false, {0, UINT32_MAX}}, {MILTER_KIND_QUIT_NEW_CONNECTION, MILTER_PHASE_NEGOTIATED, false, {0, UINT32_MAX}}, {MILTER_KIND_CLOSE, MILTER_PHASE_CLOSED, false, {0, UINT32_MAX}}}},
    [MILTER_PHASE_HEADERS] = {"phase/headers", 6, (const move[]){{MILTER_KIND_HEADER, MILTER_PHASE_HEADERS, false, {0, UINT32_MAX}}, {MILTER_KIND_END_OF_HEADERS, MILTER_PHASE_END_OF_HEADERS, false, {0, UINT32_MAX}}, {MILTER_KIND_ABORT, MILTER_PHASE_GREETED, false, {0, UINT32_MAX}}, {MILTER_KIND_MACRO, MILTER_PHASE_HEADERS, false, {0, UINT32_MAX}}, {MILTER_KIND_QUIT_NEW_CONNECTION, MILTER_PHASE_NEGOTIATED, false, {0, UINT32_MAX}}, {MILTER_KIND_CLOSE, MILTER_PHASE_CLOSED, false, {0, UINT32_MAX}}}},
    [MILTER_PHASE_END_OF_HEADERS] = {"phase/end-of-headers", 6, (const move[]){{MILTER_KIND_BODY, MILTER_PHASE_BODY, false, {0, UINT32_MAX}}, {MILTER_KIND_END_OF_MESSAGE, MILTER_PHASE_END_OF_MESSAGE, false, {0, UINT32_MAX}}, {MILTER_KIND_ABORT, MILTER_PHASE_GREETED, false, {0, UINT32_MAX}}, {MILTER_KIND_MACRO, MILTER_PHASE_END_OF_HEADERS, false, {0, UINT32_MAX}}, {MILTER_KIND_QUIT_NEW_CONNECTION, MILTER_PHASE_NEGOTIATED, false, {0, UINT32_MAX}}, {MILTER_KIND_CLOSE, MILTER_PHASE_CLOSED, false, {0, UINT32_MAX}}}},
    [MILTER_PHASE_BODY] = {"phase/body", 6, (const move[]){{MILTER_KIND_BODY, MILTER_PHASE_BODY, false, {0, UINT32_MAX}}, {MILTER_KIND_END_OF_MESSAGE, MILTER_PHASE_END_OF_MESSAGE, false, {0, UINT32_MAX}}, {MILTER_KIND_ABORT, MILTER_PHASE_GREETED, false, {0, UINT32_MAX}}, {MILTER_KIND_MACRO, MILTER_PHASE_BODY, false, {0, UINT32_MAX}}, {MILTER_KIND_QUIT_NEW_CONNECTION, MILTER_PHASE_NEGOTIATED, false, {0, UINT32_MAX}}, {MILTER_KIND_CLOSE, MILTER_PHASE_CLOSED, false, {0, UINT32_MAX}}}},
    [MILTER_PHASE_BODY_SKIPPED] = {"phase/body-skipped", 5, (const move[]){{MILTER_KIND_END_OF_MESSAGE, MILTER_PHASE_END_OF_MESSAGE, false, {0, UINT32_MAX}}, {MILTER_KIND_ABORT, MILTER_PHASE_GREETED, false, {0, UINT32_MAX}}, {MILTER_KIND_MACRO, MILTER_PHASE_BODY_SKIPPED, false, {0, UINT32_MAX}}, {MILTER_KIND_QUIT_NEW_CONNECTION, MILTER_PHASE_NEGOTIATED, false, {0, UINT32_MAX}}, {MILTER_KIND_CLOSE, MILTER_PHASE_CLOSED, false, {0, UINT32_MAX}}}},
    [MILTER_PHASE_END_OF_MESSAGE] = {"phase/end-of-message", 2, (const move[]){{MILTER_KIND_ABORT, MILTER_PHASE_GREETED, false, {0, UINT32_MAX}}, {MILTER_KIND_CLOSE, MILTER_PHASE_CLOSED, false, {0, UINT32_MAX}}}},
    [MILTER_PHASE_CLOSED] = {"phase/closed", 0, NULL},
};

/* What the table has for each message. */
static const row rows[] = {
    {"command/negotiate", "SMFIC_OPTNEG", 0x4f, {1, UINT32_MAX}, true, {0, 0}, {0, 0}, {0, 0}, 1, (const move[]){{MILTER_KIND_NEGOTIATE, -1, true, {0, UINT32_MAX}}}},
    {"command/macro", "SMFIC_MACRO", 0x44, {1, UINT32_MAX}, false, {0, 0}, {0, 0}, {0, 0}, 0, NULL},
    {"command/connect", "SMFIC_CONNECT", 0x43, {1, UINT32_MAX}, true, {1, 0x00000001}, {1, 0x00001000}, {0, 0}, 6, (const move[]){{MILTER_KIND_CONTINUE, -1, true, {0, UINT32_MAX}}, {MILTER_KIND_ACCEPT, MILTER_PHASE_GREETED, true, {0, UINT32_MAX}}, {MILTER_KIND_REJECT, MILTER_PHASE_GREETED, true, {0, UINT32_MAX}}, {MILTER_KIND_TEMPORARY_FAILURE, MILTER_PHASE_GREETED, true, {0, UINT32_MAX}}, {MILTER_KIND_REPLY_CODE, MILTER_PHASE_GREETED, true, {0, UINT32_MAX}}, {MILTER_KIND_SHUTDOWN, MILTER_PHASE_CLOSED, true, {0, UINT32_MAX}}}},
    {"command/helo", "SMFIC_HELO", 0x48, {1, UINT32_MAX}, true, {1, 0x00000002}, {1, 0x00002000}, {0, 0}, 6, (const move[]){{MILTER_KIND_CONTINUE, -1, true, {0, UINT32_MAX}}, {MILTER_KIND_ACCEPT, MILTER_PHASE_GREETED, true, {0, UINT32_MAX}}, {MILTER_KIND_REJECT, MILTER_PHASE_GREETED, true, {0, UINT32_MAX}}, {MILTER_KIND_TEMPORARY_FAILURE, MILTER_PHASE_GREETED, true, {0, UINT32_MAX}}, {MILTER_KIND_REPLY_CODE, MILTER_PHASE_GREETED, true, {0, UINT32_MAX}}, {MILTER_KIND_SHUTDOWN, MILTER_PHASE_CLOSED, true, {0, UINT32_MAX}}}},
    {"command/envelope-from", "SMFIC_MAIL", 0x4d, {1, UINT32_MAX}, true, {1, 0x00000004}, {1, 0x00004000}, {0, 0}, 7, (const move[]){{MILTER_KIND_CONTINUE, -1, true, {0, UINT32_MAX}}, {MILTER_KIND_ACCEPT, MILTER_PHASE_GREETED, true, {0, UINT32_MAX}}, {MILTER_KIND_DISCARD, MILTER_PHASE_GREETED, true, {0, UINT32_MAX}}, {MILTER_KIND_REJECT, MILTER_PHASE_GREETED, true, {0, UINT32_MAX}}, {MILTER_KIND_TEMPORARY_FAILURE, MILTER_PHASE_GREETED, true, {0, UINT32_MAX}}, {MILTER_KIND_REPLY_CODE, MILTER_PHASE_GREETED, true, {0, UINT32_MAX}}, {MILTER_KIND_SHUTDOWN, MILTER_PHASE_CLOSED, true, {0, UINT32_MAX}}}},
    {"command/envelope-recipient", "SMFIC_RCPT", 0x52, {1, UINT32_MAX}, true, {1, 0x00000008}, {1, 0x00008000}, {0, 0}, 7, (const move[]){{MILTER_KIND_CONTINUE, -1, true, {0, UINT32_MAX}}, {MILTER_KIND_REJECT, -1, true, {0, UINT32_MAX}}, {MILTER_KIND_TEMPORARY_FAILURE, -1, true, {0, UINT32_MAX}}, {MILTER_KIND_REPLY_CODE, -1, true, {0, UINT32_MAX}}, {MILTER_KIND_ACCEPT, MILTER_PHASE_GREETED, true, {0, UINT32_MAX}}, {MILTER_KIND_DISCARD, MILTER_PHASE_GREETED, true, {0, UINT32_MAX}}, {MILTER_KIND_SHUTDOWN, MILTER_PHASE_CLOSED, true, {0, UINT32_MAX}}}},
    {"command/data", "SMFIC_DATA", 0x54, {4, UINT32_MAX}, true, {1, 0x00000200}, {1, 0x00010000}, {0, 0}, 7, (const move[]){{MILTER_KIND_CONTINUE, -1, true, {0, UINT32_MAX}}, {MILTER_KIND_REJECT, MILTER_PHASE_RECIPIENTS, true, {0, UINT32_MAX}}, {MILTER_KIND_TEMPORARY_FAILURE, MILTER_PHASE_RECIPIENTS, true, {0, UINT32_MAX}}, {MILTER_KIND_REPLY_CODE, MILTER_PHASE_RECIPIENTS, true, {0, UINT32_MAX}}, {MILTER_KIND_ACCEPT, MILTER_PHASE_GREETED, true, {0, UINT32_MAX}}, {MILTER_KIND_DISCARD, MILTER_PHASE_GREETED, true, {0, UINT32_MAX}}, {MILTER_KIND_SHUTDOWN, MILTER_PHASE_CLOSED, true, {0, UINT32_MAX}}}},
    {"command/unknown", "SMFIC_UNKNOWN", 0x55, {3, UINT32_MAX}, true, {1, 0x00000100}, {1, 0x00020000}, {0, 0}, 7, (const move[]){{MILTER_KIND_CONTINUE, -1, true, {0, UINT32_MAX}}, {MILTER_KIND_REJECT, -1, true, {0, UINT32_MAX}}, {MILTER_KIND_TEMPORARY_FAILURE, -1, true, {0, UINT32_MAX}}, {MILTER_KIND_REPLY_CODE, -1, true, {0, UINT32_MAX}}, {MILTER_KIND_ACCEPT, MILTER_PHASE_GREETED, true, {0, UINT32_MAX}}, {MILTER_KIND_DISCARD, MILTER_PHASE_GREETED, true, {0, UINT32_MAX}}, {MILTER_KIND_SHUTDOWN, MILTER_PHASE_CLOSED, true, {0, UINT32_MAX}}}},
    {"command/header", "SMFIC_HEADER", 0x4c, {1, UINT32_MAX}, true, {1, 0x00000020}, {1, 0x00000080}, {0, 0}, 6, (const move[]){{MILTER_KIND_CONTINUE, -1, true, {0, UINT32_MAX}}, {MILTER_KIND_ACCEPT, MILTER_PHASE_GREETED, true, {0, UINT32_MAX}}, {MILTER_KIND_DISCARD, MILTER_PHASE_GREETED, true, {0, UINT32_MAX}}, {MILTER_KIND_REJECT, MILTER_PHASE_GREETED, true, {0, UINT32_MAX}}, {MILTER_KIND_TEMPORARY_FAILURE, MILTER_PHASE_GREETED, true, {0, UINT32_MAX}}, {MILTER_KIND_REPLY_CODE, MILTER_PHASE_GREETED, true, {0, UINT32_MAX}}}},
    {"command/end-of-headers", "SMFIC_EOH", 0x4e, {1, UINT32_MAX}, true, {1, 0x00000040}, {1, 0x00040000}, {0, 0}, 6, (const move[]){{MILTER_KIND_CONTINUE, -1, true, {0, UINT32_MAX}}, {MILTER_KIND_ACCEPT, MILTER_PHASE_GREETED, true, {0, UINT32_MAX}}, {MILTER_KIND_DISCARD, MILTER_PHASE_GREETED, true, {0, UINT32_MAX}}, {MILTER_KIND_REJECT, MILTER_PHASE_GREETED, true, {0, UINT32_MAX}}, {MILTER_KIND_TEMPORARY_FAILURE, MILTER_PHASE_GREETED, true, {0, UINT32_MAX}}, {MILTER_KIND_REPLY_CODE, MILTER_PHASE_GREETED, true, {0, UINT32_MAX}}}},
    {"command/body", "SMFIC_BODY", 0x42, {1, UINT32_MAX}, true, {1, 0x00000010}, {1, 0x00080000}, {0, 0}, 7, (const move[]){{MILTER_KIND_CONTINUE, -1, true, {0, UINT32_MAX}}, {MILTER_KIND_SKIP, MILTER_PHASE_BODY_SKIPPED, true, {0, UINT32_MAX}}, {MILTER_KIND_ACCEPT, MILTER_PHASE_GREETED, true, {0, UINT32_MAX}}, {MILTER_KIND_DISCARD, MILTER_PHASE_GREETED, true, {0, UINT32_MAX}}, {MILTER_KIND_REJECT, MILTER_PHASE_GREETED, true, {0, UINT32_MAX}}, {MILTER_KIND_TEMPORARY_FAILURE, MILTER_PHASE_GREETED, true, {0, UINT32_MAX}}, {MILTER_KIND_REPLY_CODE, MILTER_PHASE_GREETED, true, {0, UINT32_MAX}}}},
    {"command/end-of-message", "SMFIC_BODYEOB", 0x45, {1, UINT32_MAX}, true, {0, 0}, {0, 0}, {0, 0}, 16, (const move[]){{MILTER_KIND_ADD_HEADER, -1, false, {0, UINT32_MAX}}, {MILTER_KIND_CHANGE_HEADER, -1, false, {0, UINT32_MAX}}, {MILTER_KIND_INSERT_HEADER, -1, false, {0, UINT32_MAX}}, {MILTER_KIND_CHANGE_SENDER, -1, false, {0, UINT32_MAX}}, {MILTER_KIND_ADD_RECIPIENT, -1, false, {0, UINT32_MAX}}, {MILTER_KIND_ADD_RECIPIENT_PAR, -1, false, {0, UINT32_MAX}}, {MILTER_KIND_REMOVE_RECIPIENT, -1, false, {0, UINT32_MAX}}, {MILTER_KIND_REPLACE_BODY, -1, false, {0, UINT32_MAX}}, {MILTER_KIND_QUARANTINE, -1, false, {0, UINT32_MAX}}, {MILTER_KIND_PROGRESS, -1, false, {0, UINT32_MAX}}, {MILTER_KIND_CONTINUE, MILTER_PHASE_GREETED, true, {0, UINT32_MAX}}, {MILTER_KIND_ACCEPT, MILTER_PHASE_GREETED, true, {0, UINT32_MAX}}, {MILTER_KIND_DISCARD, MILTER_PHASE_GREETED, true, {0, UINT32_MAX}}, {MILTER_KIND_REJECT, MILTER_PHASE_GREETED, true, {0, UINT32_MAX}}, {MILTER_KIND_TEMPORARY_FAILURE, MILTER_PHASE_GREETED, true, {0, UINT32_MAX}}, {MILTER_KIND_REPLY_CODE, MILTER_PHASE_GREETED, true, {0, UINT32_MAX}}}},
    {"command/abort", "SMFIC_ABORT", 0x41, {1, UINT32_MAX}, false, {0, 0}, {0, 0}, {0, 0}, 0, NULL},
    {"command/close", "SMFIC_QUIT", 0x51, {1, UINT32_MAX}, false, {0, 0}, {0, 0}, {0, 0}, 0, NULL},
    {"command/quit-new-connection", "SMFIC_QUIT_NC", 0x4b, {6, UINT32_MAX}, false, {0, 0}, {0, 0}, {0, 0}, 0, NULL},
    {"reply/continue", "SMFIR_CONTINUE", 0x63, {1, UINT32_MAX}, false, {0, 0}, {0, 0}, {0, 0}, 0, NULL},
    {"reply/reject", "SMFIR_REJECT", 0x72, {1, UINT32_MAX}, false, {0, 0}, {0, 0}, {0, 0}, 0, NULL},
    {"reply/discard", "SMFIR_DISCARD", 0x64, {1, UINT32_MAX}, false, {0, 0}, {0, 0}, {0, 0}, 0, NULL},
    {"reply/accept", "SMFIR_ACCEPT", 0x61, {1, UINT32_MAX}, false, {0, 0}, {0, 0}, {0, 0}, 0, NULL},
    {"reply/temporary-failure", "SMFIR_TEMPFAIL", 0x74, {1, UINT32_MAX}, false, {0, 0}, {0, 0}, {0, 0}, 0, NULL},
    {"reply/skip", "SMFIR_SKIP", 0x73, {0, UINT32_MAX}, false, {0, 0}, {0, 0}, {1, 0x00000400}, 0, NULL},
    {"reply/reply-code", "SMFIR_REPLYCODE", 0x79, {1, UINT32_MAX}, false, {0, 0}, {0, 0}, {0, 0}, 0, NULL},
    {"reply/add-header", "SMFIR_ADDHEADER", 0x68, {0, UINT32_MAX}, false, {0, 0}, {0, 0}, {0, 0x00000001}, 0, NULL},
    {"reply/change-header", "SMFIR_CHGHEADER", 0x6d, {0, UINT32_MAX}, false, {0, 0}, {0, 0}, {0, 0x00000010}, 0, NULL},
    {"reply/insert-header", "SMFIR_INSHEADER", 0x69, {2, UINT32_MAX}, false, {0, 0}, {0, 0}, {0, 0x00000001}, 0, NULL},
    {"reply/change-sender", "SMFIR_CHGFROM", 0x65, {0, UINT32_MAX}, false, {0, 0}, {0, 0}, {0, 0x00000040}, 0, NULL},
    {"reply/add-recipient", "SMFIR_ADDRCPT", 0x2b, {0, UINT32_MAX}, false, {0, 0}, {0, 0}, {0, 0x00000004}, 0, NULL},
    {"reply/add-recipient-par", "SMFIR_ADDRCPT_PAR", 0x32, {0, UINT32_MAX}, false, {0, 0}, {0, 0}, {0, 0x00000080}, 0, NULL},
    {"reply/remove-recipient", "SMFIR_DELRCPT", 0x2d, {0, UINT32_MAX}, false, {0, 0}, {0, 0}, {0, 0x00000008}, 0, NULL},
    {"reply/replace-body", "SMFIR_REPLBODY", 0x62, {0, UINT32_MAX}, false, {0, 0}, {0, 0}, {0, 0x00000002}, 0, NULL},
    {"reply/progress", "SMFIR_PROGRESS", 0x70, {2, UINT32_MAX}, false, {0, 0}, {0, 0}, {0, 0}, 0, NULL},
    {"reply/quarantine", "SMFIR_QUARANTINE", 0x71, {0, UINT32_MAX}, false, {0, 0}, {0, 0}, {0, 0x00000020}, 0, NULL},
    {"reply/connection-failure", "SMFIR_CONN_FAIL", 0x66, {6, UINT32_MAX}, false, {0, 0}, {0, 0}, {0, 0}, 0, NULL},
    {"reply/shutdown", "SMFIR_SHUTDOWN", 0x34, {2, UINT32_MAX}, false, {0, 0}, {0, 0}, {0, 0}, 0, NULL},
    {"reply/set-symbol-list", "SMFIR_SETSYMLIST", 0x6c, {6, UINT32_MAX}, false, {0, 0}, {0, 0}, {0, 0}, 0, NULL},
    {NULL, NULL, 0, {0, 0}, false, {0, 0}, {0, 0}, {0, 0}, 0, NULL},
};

/* For each code the place of its row, from 1. */
static const uint8_t places[256] = {[0x4f] = 1, [0x44] = 2, [0x43] = 3, [0x48] = 4, [0x4d] = 5, [0x52] = 6, [0x54] = 7, [0x55] = 8, [0x4c] = 9, [0x4e] = 10, [0x42] = 11, [0x45] = 12, [0x41] = 13, [0x51] = 14, [0x4b] = 15, [0x63] = 16, [0x72] = 17, [0x64] = 18, [0x61] = 19, [0x74] = 20, [0x73] = 21, [0x79] = 22, [0x68] = 23, [0x6d] = 24, [0x69] = 25, [0x65] = 26, [0x2b] = 27, [0x32] = 28, [0x2d] = 29, [0x62] = 30, [0x70] = 31, [0x71] = 32, [0x66] = 33, [0x34] = 34, [0x6c] = 35};

const char *milter_macro_stage_name(milter_macro_stage value) {
    switch (value) {
    case MILTER_MACRO_STAGE_CONNECT:
        return "stage/connect";
    case MILTER_MACRO_STAGE_HELO:
        return "stage/helo";
    case MILTER_MACRO_STAGE_MAIL:
        return "stage/mail";
    case MILTER_MACRO_STAGE_RECIPIENT:
        return "stage/recipient";
    case MILTER_MACRO_STAGE_DATA:
        return "stage/data";
    case MILTER_MACRO_STAGE_END_OF_MESSAGE:
        return "stage/end-of-message";
    case MILTER_MACRO_STAGE_END_OF_HEADERS:
        return "stage/end-of-headers";
    default:
        return NULL;
    }
}

const char *milter_address_family_name(milter_address_family value) {
    switch (value) {
    case MILTER_ADDRESS_FAMILY_UNKNOWN:
        return "family/unknown";
    case MILTER_ADDRESS_FAMILY_UNIX:
        return "family/unix";
    case MILTER_ADDRESS_FAMILY_INET:
        return "family/inet";
    case MILTER_ADDRESS_FAMILY_INET6:
        return "family/inet6";
    default:
        return NULL;
    }
}

const char *milter_command_code_name(milter_command_code value) {
    switch (value) {
    case MILTER_COMMAND_CODE_NEGOTIATE:
        return "command/negotiate";
    case MILTER_COMMAND_CODE_MACRO:
        return "command/macro";
    case MILTER_COMMAND_CODE_CONNECT:
        return "command/connect";
    case MILTER_COMMAND_CODE_HELO:
        return "command/helo";
    case MILTER_COMMAND_CODE_ENVELOPE_FROM:
        return "command/envelope-from";
    case MILTER_COMMAND_CODE_ENVELOPE_RECIPIENT:
        return "command/envelope-recipient";
    case MILTER_COMMAND_CODE_DATA:
        return "command/data";
    case MILTER_COMMAND_CODE_UNKNOWN:
        return "command/unknown";
    case MILTER_COMMAND_CODE_HEADER:
        return "command/header";
    case MILTER_COMMAND_CODE_END_OF_HEADERS:
        return "command/end-of-headers";
    case MILTER_COMMAND_CODE_BODY:
        return "command/body";
    case MILTER_COMMAND_CODE_END_OF_MESSAGE:
        return "command/end-of-message";
    case MILTER_COMMAND_CODE_ABORT:
        return "command/abort";
    case MILTER_COMMAND_CODE_CLOSE:
        return "command/close";
    case MILTER_COMMAND_CODE_QUIT_NEW_CONNECTION:
        return "command/quit-new-connection";
    default:
        return NULL;
    }
}

const char *milter_actions_name(milter_actions value) {
    switch (value) {
    case MILTER_ACTIONS_ADD_HEADERS:
        return "action/add-headers";
    case MILTER_ACTIONS_CHANGE_BODY:
        return "action/change-body";
    case MILTER_ACTIONS_ADD_RECIPIENTS:
        return "action/add-recipients";
    case MILTER_ACTIONS_DELETE_RECIPIENTS:
        return "action/delete-recipients";
    case MILTER_ACTIONS_CHANGE_HEADERS:
        return "action/change-headers";
    case MILTER_ACTIONS_QUARANTINE:
        return "action/quarantine";
    case MILTER_ACTIONS_CHANGE_SENDER:
        return "action/change-sender";
    case MILTER_ACTIONS_ADD_RECIPIENTS_PAR:
        return "action/add-recipients-par";
    case MILTER_ACTIONS_SET_MACRO_LIST:
        return "action/set-macro-list";
    default:
        return NULL;
    }
}

const char *milter_steps_name(milter_steps value) {
    switch (value) {
    case MILTER_STEPS_NO_CONNECT:
        return "step/no-connect";
    case MILTER_STEPS_NO_HELO:
        return "step/no-helo";
    case MILTER_STEPS_NO_MAIL:
        return "step/no-mail";
    case MILTER_STEPS_NO_RECIPIENT:
        return "step/no-recipient";
    case MILTER_STEPS_NO_BODY:
        return "step/no-body";
    case MILTER_STEPS_NO_HEADERS:
        return "step/no-headers";
    case MILTER_STEPS_NO_END_OF_HEADERS:
        return "step/no-end-of-headers";
    case MILTER_STEPS_NO_REPLY_HEADER:
        return "step/no-reply-header";
    case MILTER_STEPS_NO_UNKNOWN:
        return "step/no-unknown";
    case MILTER_STEPS_NO_DATA:
        return "step/no-data";
    case MILTER_STEPS_SKIP:
        return "step/skip";
    case MILTER_STEPS_REJECTED_RECIPIENTS:
        return "step/rejected-recipients";
    case MILTER_STEPS_NO_REPLY_CONNECT:
        return "step/no-reply-connect";
    case MILTER_STEPS_NO_REPLY_HELO:
        return "step/no-reply-helo";
    case MILTER_STEPS_NO_REPLY_MAIL:
        return "step/no-reply-mail";
    case MILTER_STEPS_NO_REPLY_RECIPIENT:
        return "step/no-reply-recipient";
    case MILTER_STEPS_NO_REPLY_DATA:
        return "step/no-reply-data";
    case MILTER_STEPS_NO_REPLY_UNKNOWN:
        return "step/no-reply-unknown";
    case MILTER_STEPS_NO_REPLY_END_OF_HEADERS:
        return "step/no-reply-end-of-headers";
    case MILTER_STEPS_NO_REPLY_BODY:
        return "step/no-reply-body";
    case MILTER_STEPS_HEADER_LEADING_SPACE:
        return "step/header-leading-space";
    case MILTER_STEPS_DATA_SIZE_256K:
        return "step/data-size-256k";
    case MILTER_STEPS_DATA_SIZE_1M:
        return "step/data-size-1m";
    case MILTER_STEPS_INTERNAL_RESERVED:
        return "step/internal-reserved";
    case MILTER_STEPS_TEST:
        return "step/test";
    default:
        return NULL;
    }
}

static uint32_t agreed_flags(const milter_options *options, unsigned field) {
    const uint32_t flags[] = {options->actions, options->steps, 0};
    return (void)options, flags[field];
}

static uint32_t agreed_version(const milter_options *options) { return options->version; }

const char *milter_error_kind_id(milter_error_kind kind) {
    static const char *const ids[] = {[MILTER_ERROR_KIND_UNDERSIZED] = "undersized", [MILTER_ERROR_KIND_TOO_LONG] = "too-long", [MILTER_ERROR_KIND_FOREIGN] = "foreign", [MILTER_ERROR_KIND_INCOMPLETE] = "incomplete", [MILTER_ERROR_KIND_SURPLUS] = "surplus", [MILTER_ERROR_KIND_UNKNOWN_CODE] = "unknown-code", [MILTER_ERROR_KIND_TRUNCATED] = "truncated", [MILTER_ERROR_KIND_UNTERMINATED] = "unterminated", [MILTER_ERROR_KIND_UNKNOWN_VALUE] = "unknown-value", [MILTER_ERROR_KIND_OUT_OF_RANGE] = "out-of-range", [MILTER_ERROR_KIND_TOO_SHORT] = "too-short", [MILTER_ERROR_KIND_OVERLONG] = "overlong", [MILTER_ERROR_KIND_TRAILING_BYTES] = "trailing-bytes", [MILTER_ERROR_KIND_MISSING] = "missing", [MILTER_ERROR_KIND_UNEXPECTED] = "unexpected", [MILTER_ERROR_KIND_WRONG_TYPE] = "wrong-type", [MILTER_ERROR_KIND_NUL] = "nul", [MILTER_ERROR_KIND_LONE_SURROGATE] = "lone-surrogate", [MILTER_ERROR_KIND_BROKEN_RULE] = "broken-rule"};
    return (size_t)kind < sizeof ids / sizeof ids[0] ? ids[kind] : NULL;
}

bool milter_error_kind_is_fatal(milter_error_kind kind) {
    return kind == MILTER_ERROR_KIND_UNDERSIZED || kind == MILTER_ERROR_KIND_TOO_LONG || kind == MILTER_ERROR_KIND_FOREIGN || kind == MILTER_ERROR_KIND_INCOMPLETE || kind == MILTER_ERROR_KIND_SURPLUS;
}

/* Whether the stream of another protocol seems to begin with such a length. */
static bool is_known_stranger(uint32_t length) {
    return (void)length, (length & 0xfffff000) == 0x16030000 || (length & 0xff00ffff) == 0x80000103 || (length & 0xff00ffff) == 0x80000100 || (length & 0xffffffff) == 0x0d0a0d0a || (length & 0xffff0000) == 0x04010000 || (length & 0xfff00000) == 0x05000000 || (length & 0xffff0000) == 0x03000000 || (length & 0xffffff00) == 0x81000000 || (length & 0xffffff00) == 0x12010000 || (length & 0xfff0ffff) == 0x2a300d0a || (length & 0xff00ffff) == 0x30000201 || (length & 0xffffffff) == 0x30840000 || (length & 0xff00ffff) == 0x10000004 || (length & 0xfffffff0) == 0x80000020 || false;
}

/* What real filters read an impossible length of a command as; 0 if they refuse it. */
static uint32_t tolerated_length(uint32_t length) {
    if (length <= 0x00000000) return 1;
    if (2147483649U <= length && length <= 0xffffffff) return 1;
    return (void)length, 0;
}

/* A number that nothing stands for has an empty row. */
static const row *row_of(milter_kind kind) {
    size_t place = (size_t)kind < sizeof places ? places[kind] : 0;
    return &rows[place > 0 ? place - 1 : MILTER_KINDS];
}
static const phase_row *phase_of(size_t phase) {
    static const phase_row nothing = {NULL, 0, NULL};
    return phase < sizeof phases / sizeof phases[0] ? &phases[phase] : &nothing;
}
const char *milter_kind_id(milter_kind kind) { return row_of(kind)->id; }
const char *milter_kind_symbol(milter_kind kind) { return row_of(kind)->symbol; }
uint8_t milter_kind_code(milter_kind kind) { return row_of(kind)->code; }
const char *milter_phase_id(milter_phase phase) { return phase_of((size_t)phase)->id; }

static bool is_in(flag f, const milter_options *options) { return (agreed_flags(options, f.field) & f.bit) != 0; }

/* Whether the agreed version is one of some; before a negotiation it is the newest. */
static bool is_agreed_in(span versions, const milter_options *options) {
    uint32_t version = agreed_version(options);
    version = version == 0 ? MILTER_MAX_VERSION : version;
    return versions.since <= version && version <= versions.until;
}

/* Whether a flag, if there is one, and a version are agreed. */
static bool holds(flag f, span versions, const milter_options *options) {
    uint32_t version = agreed_version(options);
    return (f.bit == 0 || is_in(f, options)) && versions.since <= version && version <= versions.until;
}

/* Gives the commands of a phase that the agreed version has, with those that suppressed commands would
 * have led to: a suppressed command is passed over, and whatever may follow it may follow the phase
 * before it. */
static size_t steps_of(milter_phase phase, const milter_options *options, move *found) {
    bool is_taken[UINT8_MAX + 1] = {false}, is_seen[UINT8_MAX + 1] = {false};
    size_t waiting[MILTER_PHASES + 1] = {(size_t)phase};
    size_t count = 0, last = (size_t)phase <= UINT8_MAX ? 1 : 0;
    is_seen[phase & UINT8_MAX] = true;
    for (size_t first = 0; first < last; first++) {
        for (size_t place = 0; place < phase_of(waiting[first])->step_count; place++) {
            move each = phase_of(waiting[first])->steps[place];
            if (!is_agreed_in(each.versions, options)) continue;
            const row *message = row_of(each.on);
            bool is_suppressed = is_in(message->suppressed_by, options);
            if (is_suppressed && !is_seen[each.to]) {
                is_seen[each.to] = true;
                waiting[last++] = (size_t)each.to;
            } else if (!is_suppressed && !is_taken[each.on] && is_agreed_in(message->versions, options)) {
                is_taken[each.on] = true;
                each.to = (size_t)each.to == waiting[first] ? (int)phase : each.to;
                found[count++] = each;
            }
        }
    }
    return count;
}

size_t milter_allowed_commands(milter_phase phase, const milter_options *options, milter_kind *commands) {
    move found[MILTER_KINDS + 1] = {0};
    size_t count = steps_of(phase, options, found);
    for (size_t place = 0; place < count; place++) commands[place] = found[place].on;
    return count;
}

bool milter_phase_after(milter_phase phase, milter_kind command, const milter_options *options, milter_phase *after) {
    move found[MILTER_KINDS + 1] = {0};
    for (size_t count = steps_of(phase, options, found); count > 0; count--) {
        if (found[count - 1].on == command) return *after = (milter_phase)found[count - 1].to, true;
    }
    return false;
}

bool milter_awaits_reply(milter_kind command, const milter_options *options) {
    return row_of(command)->is_answered && !is_in(row_of(command)->unanswered_with, options);
}

size_t milter_allowed_replies(milter_kind command, const milter_options *options, bool is_final, milter_kind *replies) {
    size_t count = 0;
    const row *asked = row_of(command);
    for (size_t place = 0; milter_awaits_reply(command, options) && place < asked->reply_count; place++) {
        move each = asked->replies[place];
        const row *reply = row_of(each.on);
        bool is_known = is_agreed_in(each.versions, options) && is_agreed_in(reply->versions, options);
        bool is_granted = reply->requires.bit == 0 || is_in(reply->requires, options);
        if (each.is_final == is_final && is_known && is_granted) replies[count++] = each.on;
    }
    return count;
}

milter_phase milter_phase_after_reply(milter_phase phase, milter_kind command, milter_kind reply, const milter_options *options) {
    for (size_t place = 0; place < row_of(command)->reply_count; place++) {
        move each = row_of(command)->replies[place];
        bool leads_on = each.is_final && each.to >= 0;
        if (leads_on && each.on == reply && is_agreed_in(each.versions, options)) return (milter_phase)each.to;
    }
    return phase;
}

uint32_t milter_options_max_length(const milter_options *options) {
    uint32_t greatest = 0;
    (void)options;
    if (holds((flag){1, 0x10000000}, (span){0, UINT32_MAX}, options) && greatest < 262144) greatest = 262144;
    if (holds((flag){1, 0x20000000}, (span){0, UINT32_MAX}, options) && greatest < 1048576) greatest = 1048576;
    return greatest == 0 ? MILTER_DEFAULT_MAX_LENGTH : greatest;
}

static bool fail_at(milter_error *error, milter_error_kind kind, size_t offset) {
    if (error != NULL) *error = (milter_error){.kind = kind, .offset = offset};
    return false;
}

static bool is_foreign(const uint8_t *data, uint32_t length) {
    bool is_ascii = true;
    for (size_t place = LENGTH_AT; place < LENGTH_AT + LENGTH_SIZE; place++)
        is_ascii = is_ascii && data[place] >= 0x20 && data[place] < 0x7f;
    return is_ascii || is_known_stranger(length);
}

/* Finds the length of the frame with which data begin. */
INLINE milter_result read_length(const uint8_t *data, size_t size, uint32_t max_length, uint32_t *length, milter_error *error) {
    if (size < LENGTH_AT + LENGTH_SIZE) return MILTER_RESULT_MORE;
    int64_t stated = (int64_t)load(data + LENGTH_AT, LENGTH_SIZE);
    bool is_undersized = stated < LEAST_LENGTH;
    *length = (uint32_t)stated;
    if (!is_undersized && *length <= max_length) return MILTER_RESULT_MESSAGE;
    milter_error_kind excess = is_foreign(data, *length) ? MILTER_ERROR_KIND_FOREIGN : MILTER_ERROR_KIND_TOO_LONG;
    fail_at(error, is_undersized ? MILTER_ERROR_KIND_UNDERSIZED : excess, LENGTH_AT);
    return MILTER_RESULT_ERROR;
}

static bool read_frame(const uint8_t *frame, size_t size, uint32_t version, uint32_t flags, milter_message *message, milter_error *error) {
    size_t place = places[frame[CODE_AT]];
    coder c = {.frame = frame, .pos = frame + PAYLOAD_START, .end = frame + size, .error = error, .version = or_newest(version), .flags = flags};
    if (place == 0) return fail_at(error, MILTER_ERROR_KIND_UNKNOWN_CODE, CODE_AT);
    message->kind = (milter_kind)frame[CODE_AT];
    c.message = rows[place - 1].id;
    code_payload(&c, message);
    if (left(&c) > 0) fail(&c, MILTER_ERROR_KIND_TRAILING_BYTES, NULL, "has bytes left over");
    return !c.has_failed;
}

milter_result milter_decode_first(const void *data, size_t size, uint32_t version, uint32_t flags, uint32_t max_length, size_t *taken, milter_message *message, milter_error *error) {
    uint32_t length = 0;
    milter_result found = read_length(data, size, max_length, &length, error);
    *taken = 0;
    if (found != MILTER_RESULT_MESSAGE) return found;
    if (size < PAYLOAD_START || size - UNCOUNTED < length) return MILTER_RESULT_MORE;
    *taken = UNCOUNTED + length;
    return read_frame(data, *taken, version, flags, message, error) ? found : MILTER_RESULT_ERROR;
}

bool milter_decode(const void *frame, size_t size, uint32_t version, uint32_t flags, milter_message *message, milter_error *error) {
    size_t taken = 0;
    milter_result found = milter_decode_first(frame, size, version, flags, MILTER_DEFAULT_MAX_LENGTH, &taken, message, error);
    if (found == MILTER_RESULT_MORE) return fail_at(error, MILTER_ERROR_KIND_INCOMPLETE, size);
    if (taken > 0 && taken < size) return fail_at(error, MILTER_ERROR_KIND_SURPLUS, taken);
    return found == MILTER_RESULT_MESSAGE;
}

INLINE uint32_t limit_of(uint32_t max_length) { return max_length == 0 ? MILTER_DEFAULT_MAX_LENGTH : max_length; }

static size_t encode(const milter_message *message, uint32_t max_length, coder c) {
    milter_message copy = *message;
    c.message = milter_kind_id(message->kind);
    refuse_if(&c, c.message == NULL, MILTER_ERROR_KIND_UNKNOWN_CODE, NULL, "is not a message");
    c.size = PAYLOAD_START;
    code_payload(&c, &copy);
    uint64_t length = c.size - UNCOUNTED;
    bool is_long = length > limit_of(max_length) || length >> 8 * LENGTH_SIZE != 0 || (size_t)c.size != c.size;
    refuse_if(&c, is_long, MILTER_ERROR_KIND_TOO_LONG, NULL, "is longer than the limit: send less, or agree on a greater one");
    if (c.out != NULL && c.size <= c.capacity) {
        store(c.out + LENGTH_AT, length, LENGTH_SIZE);
        c.out[CODE_AT] = milter_kind_code(message->kind);
    }
    return c.has_failed ? 0 : (size_t)c.size;
}

size_t milter_encode(const milter_message *message, uint32_t version, uint32_t flags, uint32_t max_length, void *buffer, size_t capacity, milter_error *error) {
    return encode(message, max_length, (coder){.error = error, .version = or_newest(version), .flags = flags, .is_writing = true, .is_checked = true, .out = buffer, .capacity = capacity});
}

size_t milter_encode_received(const milter_message *message, uint32_t version, uint32_t flags, uint32_t max_length, void *buffer, size_t capacity, milter_error *error) {
    return encode(message, max_length, (coder){.error = error, .version = or_newest(version), .flags = flags, .is_writing = true, .out = buffer, .capacity = capacity});
}

void milter_decoder_init(milter_decoder *decoder, void *memory, size_t capacity, uint32_t version, uint32_t flags, uint32_t max_length) {
    *decoder = (milter_decoder){.version = version, .flags = flags, .max_length = max_length, .memory = memory, .capacity = capacity};
}

size_t milter_decoder_pending(const milter_decoder *decoder) { return decoder->has_failed ? 0 : decoder->end - decoder->start; }

milter_bytes milter_decoder_frame(const milter_decoder *decoder) {
    return (milter_bytes){decoder->memory + decoder->last, decoder->start - decoder->last};
}

bool milter_decoder_move(milter_decoder *decoder, void *memory, size_t capacity) {
    size_t held = milter_decoder_pending(decoder);
    if (held > capacity) return false;
    if (held > 0) memmove(memory, decoder->memory + decoder->start, held);
    decoder->memory = memory;
    decoder->capacity = capacity;
    decoder->last = decoder->start = 0;
    decoder->end = held;
    return true;
}

uint8_t *milter_decoder_space(milter_decoder *decoder, size_t *size) {
    /* No more is moved than was taken, or the beginning of one frame once: the work stays linear. */
    if (milter_decoder_pending(decoder) <= decoder->start || decoder->end == decoder->capacity)
        milter_decoder_move(decoder, decoder->memory, decoder->capacity);
    *size = decoder->capacity - decoder->end;
    return decoder->memory + decoder->end;
}

void milter_decoder_filled(milter_decoder *decoder, size_t size) { decoder->end += size; }

milter_result milter_decoder_next(milter_decoder *decoder, milter_message *message, milter_error *error) {
    size_t taken = 0, room = decoder->capacity > UNCOUNTED ? decoder->capacity - UNCOUNTED : 0;
    uint32_t limit = limit_of(decoder->max_length);
    milter_error found = decoder->failure;
    milter_result result = MILTER_RESULT_ERROR;
    limit = room < limit ? (uint32_t)room : limit;
    if (decoder->has_failed)
        decoder->last = decoder->start = decoder->end = 0;
    else
        result = milter_decode_first(decoder->memory + decoder->start, milter_decoder_pending(decoder), decoder->version, decoder->flags, limit, &taken, message, &found);
    decoder->last = taken > 0 ? decoder->start : decoder->last;
    decoder->start += taken;
    decoder->has_begun = decoder->has_begun || taken > 0;
    if (result == MILTER_RESULT_ERROR && taken == 0) {
        decoder->has_failed = true;
        decoder->failure = found;
        decoder->last = decoder->start;
    }
    if (result == MILTER_RESULT_ERROR && error != NULL) *error = found;
    return result;
}

uint32_t milter_decoder_read_on(milter_decoder *decoder) {
    bool is_stranger = decoder->failure.kind == MILTER_ERROR_KIND_FOREIGN && !decoder->has_begun;
    if (!decoder->has_failed || is_stranger || decoder->end - decoder->start < LENGTH_AT + LENGTH_SIZE) return 0;
    uint8_t *stated = decoder->memory + decoder->start + LENGTH_AT;
    uint32_t read_as = tolerated_length((uint32_t)load(stated, LENGTH_SIZE));
    if (read_as == 0) return 0;
    store(stated, read_as, LENGTH_SIZE);
    decoder->has_failed = false;
    return read_as;
}
/* How real programs treat one kind of malformed payload. */
typedef struct tolerance {
    uint8_t code;
    milter_error_kind kind;
    const char *field; /* NULL for any */
    int after;         /* the last byte that could be read; below 0 for any */
    const char *condition, *reading;
} tolerance;

/* Of several the first that fits. */
static const tolerance tolerances[] = {
    {0x4f, MILTER_ERROR_KIND_TRUNCATED, "macro-lists", -1, "", "cut"},
    {0x4f, MILTER_ERROR_KIND_UNTERMINATED, "macro-lists", -1, "", "cut"},
    {0x44, MILTER_ERROR_KIND_UNTERMINATED, "macros", -1, "has-nul", "cut"},
    {0x44, MILTER_ERROR_KIND_UNTERMINATED, "macros", -1, "", "dropped"},
    {0x43, MILTER_ERROR_KIND_TRAILING_BYTES, NULL, 85, "", "cut"},
    {0x43, MILTER_ERROR_KIND_TRAILING_BYTES, NULL, -1, "ends-with-nul", "cut"},
    {0x48, MILTER_ERROR_KIND_TRAILING_BYTES, NULL, -1, "ends-with-nul", "cut"},
    {0x4d, MILTER_ERROR_KIND_UNTERMINATED, "arguments", -1, "", "cut"},
    {0x52, MILTER_ERROR_KIND_UNTERMINATED, "arguments", -1, "", "cut"},
    {0x54, MILTER_ERROR_KIND_TRAILING_BYTES, NULL, -1, "", "cut"},
    {0x55, MILTER_ERROR_KIND_UNTERMINATED, NULL, -1, "not-empty", "completed"},
    {0x55, MILTER_ERROR_KIND_TRAILING_BYTES, NULL, -1, "", "cut"},
    {0x4c, MILTER_ERROR_KIND_TRAILING_BYTES, NULL, -1, "ends-with-nul", "cut"},
    {0x4e, MILTER_ERROR_KIND_TRAILING_BYTES, NULL, -1, "", "cut"},
    {0x41, MILTER_ERROR_KIND_TRAILING_BYTES, NULL, -1, "", "cut"},
    {0x51, MILTER_ERROR_KIND_TRAILING_BYTES, NULL, -1, "", "cut"},
    {0x4b, MILTER_ERROR_KIND_TRAILING_BYTES, NULL, -1, "", "cut"},
    {0x63, MILTER_ERROR_KIND_TRAILING_BYTES, NULL, -1, "", "cut"},
    {0x72, MILTER_ERROR_KIND_TRAILING_BYTES, NULL, -1, "", "cut"},
    {0x64, MILTER_ERROR_KIND_TRAILING_BYTES, NULL, -1, "", "cut"},
    {0x61, MILTER_ERROR_KIND_TRAILING_BYTES, NULL, -1, "", "cut"},
    {0x74, MILTER_ERROR_KIND_TRAILING_BYTES, NULL, -1, "", "cut"},
    {0x73, MILTER_ERROR_KIND_TRAILING_BYTES, NULL, -1, "", "cut"},
    {0x79, MILTER_ERROR_KIND_UNTERMINATED, NULL, -1, "", "completed"},
    {0x79, MILTER_ERROR_KIND_TRAILING_BYTES, NULL, -1, "", "cut"},
    {0x68, MILTER_ERROR_KIND_UNTERMINATED, NULL, -1, "", "dropped"},
    {0x68, MILTER_ERROR_KIND_TRAILING_BYTES, NULL, -1, "", "dropped"},
    {0x6d, MILTER_ERROR_KIND_TRUNCATED, NULL, -1, "", "dropped"},
    {0x6d, MILTER_ERROR_KIND_UNTERMINATED, NULL, -1, "", "dropped"},
    {0x6d, MILTER_ERROR_KIND_TRAILING_BYTES, NULL, -1, "", "dropped"},
    {0x69, MILTER_ERROR_KIND_TRUNCATED, NULL, -1, "", "dropped"},
    {0x69, MILTER_ERROR_KIND_UNTERMINATED, NULL, -1, "", "dropped"},
    {0x69, MILTER_ERROR_KIND_TRAILING_BYTES, NULL, -1, "", "dropped"},
    {0x65, MILTER_ERROR_KIND_UNTERMINATED, "arguments", -1, "", "cut"},
    {0x65, MILTER_ERROR_KIND_TRAILING_BYTES, NULL, -1, "rest-without-nul", "cut"},
    {0x65, MILTER_ERROR_KIND_UNTERMINATED, NULL, -1, "", "dropped"},
    {0x65, MILTER_ERROR_KIND_TRAILING_BYTES, NULL, -1, "", "dropped"},
    {0x2b, MILTER_ERROR_KIND_UNTERMINATED, NULL, -1, "", "dropped"},
    {0x2b, MILTER_ERROR_KIND_TRAILING_BYTES, NULL, -1, "", "dropped"},
    {0x32, MILTER_ERROR_KIND_UNTERMINATED, "arguments", -1, "", "cut"},
    {0x32, MILTER_ERROR_KIND_TRAILING_BYTES, NULL, -1, "rest-without-nul", "cut"},
    {0x32, MILTER_ERROR_KIND_UNTERMINATED, NULL, -1, "", "dropped"},
    {0x32, MILTER_ERROR_KIND_TRAILING_BYTES, NULL, -1, "", "dropped"},
    {0x2d, MILTER_ERROR_KIND_UNTERMINATED, NULL, -1, "", "dropped"},
    {0x2d, MILTER_ERROR_KIND_TRAILING_BYTES, NULL, -1, "", "dropped"},
    {0x70, MILTER_ERROR_KIND_TRAILING_BYTES, NULL, -1, "", "cut"},
    {0x71, MILTER_ERROR_KIND_UNTERMINATED, NULL, -1, "", "completed"},
    {0x71, MILTER_ERROR_KIND_TRAILING_BYTES, NULL, -1, "", "cut"},
    {0, MILTER_ERROR_KIND_UNDERSIZED, NULL, 0, NULL, NULL},
};

static bool is_met(const char *condition, const uint8_t *frame, size_t size, size_t offset) {
    size_t start = PAYLOAD_START;
    if (strcmp(condition, "not-empty") == 0) return size > start;
    if (strcmp(condition, "has-nul") == 0) return memchr(frame + start, 0, size - start) != NULL;
    if (strcmp(condition, "ends-with-nul") == 0) return frame[size - 1] == 0;
    if (strcmp(condition, "rest-without-nul") == 0) return memchr(frame + offset, 0, size - offset) == NULL;
    return true;
}

static bool applies(const tolerance *each, const uint8_t *frame, size_t size, const milter_error *wrong) {
    return each->kind == wrong->kind && each->code == frame[CODE_AT] &&
           (each->field == NULL || (wrong->field != NULL && strcmp(each->field, wrong->field) == 0)) &&
           (each->after < 0 || each->after == frame[wrong->offset - 1]) &&
           is_met(each->condition, frame, size, wrong->offset);
}

bool milter_tolerated(const void *frame, size_t size, uint32_t version, uint32_t flags, void *memory, size_t *taken, milter_error *error) {
    milter_message message;
    milter_error wrong;
    uint8_t *copy = memory;
    const tolerance *each = tolerances;
    bool is_good = milter_decode(frame, size, version, flags, &message, &wrong);
    while (!is_good && each->reading != NULL && !applies(each, frame, size, &wrong)) each++;
    if (!is_good && each->reading == NULL) {
        if (error != NULL) *error = wrong;
        return false;
    }
    memcpy(copy, frame, size);
    *taken = size;
    if (is_good) return true;
    if (strcmp(each->reading, "dropped") == 0) return *taken = 0, true;
    if (strcmp(each->reading, "completed") == 0) {
        copy[(*taken)++] = 0;
    } else {
        /* An item that has several parts is left out as a whole. */
        for (*taken = wrong.offset; !read_frame(copy, *taken, version, flags, &message, &wrong);)
            *taken = wrong.offset < *taken ? wrong.offset : *taken - 1;
    }
    store(copy + LENGTH_AT, *taken - UNCOUNTED, LENGTH_SIZE);
    return true;
}

typedef struct flag_id {
    const char *id;
    uint32_t bit;
} flag_id;

/* Finds the flags of a request, and of those wanted only if offered, that an offer has. Those that the
 * agreed version lacks count as not offered. */
static bool grant(uint32_t offer, uint32_t request, uint32_t if_offered, uint32_t lacking, uint32_t forgivable, const flag_id *ids, uint32_t *granted, milter_disagreement *found) {
    offer &= ~lacking;
    uint32_t refused = request & ~offer & ~forgivable;
    uint32_t lowest = refused & (~refused + 1);
    *granted = (request | if_offered) & offer;
    while (ids->bit != 0 && ids->bit != lowest) ids++;
    if (refused != 0) *found = (milter_disagreement){.id = ids->id, .bit = lowest};
    return refused == 0;
}

bool milter_agree(const milter_negotiate *offer, const milter_options *request, const milter_options *if_offered, milter_options *agreed, milter_disagreement *disagreement) {
    static const flag_id actions_ids[] = {
        {"action/add-headers", 0x00000001},
        {"action/change-body", 0x00000002},
        {"action/add-recipients", 0x00000004},
        {"action/delete-recipients", 0x00000008},
        {"action/change-headers", 0x00000010},
        {"action/quarantine", 0x00000020},
        {"action/change-sender", 0x00000040},
        {"action/add-recipients-par", 0x00000080},
        {"action/set-macro-list", 0x00000100},
        {NULL, 0},
    };
    /* Those that a version does not have, for each from the least that is spoken. */
    static const uint32_t actions_lacking[] = {0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x00000000};
    static const flag_id steps_ids[] = {
        {"step/no-connect", 0x00000001},
        {"step/no-helo", 0x00000002},
        {"step/no-mail", 0x00000004},
        {"step/no-recipient", 0x00000008},
        {"step/no-body", 0x00000010},
        {"step/no-headers", 0x00000020},
        {"step/no-end-of-headers", 0x00000040},
        {"step/no-reply-header", 0x00000080},
        {"step/no-unknown", 0x00000100},
        {"step/no-data", 0x00000200},
        {"step/skip", 0x00000400},
        {"step/rejected-recipients", 0x00000800},
        {"step/no-reply-connect", 0x00001000},
        {"step/no-reply-helo", 0x00002000},
        {"step/no-reply-mail", 0x00004000},
        {"step/no-reply-recipient", 0x00008000},
        {"step/no-reply-data", 0x00010000},
        {"step/no-reply-unknown", 0x00020000},
        {"step/no-reply-end-of-headers", 0x00040000},
        {"step/no-reply-body", 0x00080000},
        {"step/header-leading-space", 0x00100000},
        {"step/data-size-256k", 0x10000000},
        {"step/data-size-1m", 0x20000000},
        {"step/internal-reserved", 0x40000000},
        {"step/test", 0x80000000},
        {NULL, 0},
    };
    /* Those that a version does not have, for each from the least that is spoken. */
    static const uint32_t steps_lacking[] = {0xf01fff00, 0xf01ffe00, 0xf01ffc00, 0xf01ffc00, 0x00000000};
    static const milter_options nothing = {0};
    const milter_options *extra = if_offered == NULL ? &nothing : if_offered;
    milter_options granted = nothing;
    milter_disagreement found = {.id = "version/1"};
    if (request->version < MILTER_MIN_VERSION || request->version > MILTER_MAX_VERSION)
        found = (milter_disagreement){.is_request_wrong = true};
    granted.version = offer->version < request->version ? offer->version : request->version;
    bool is_agreed = !found.is_request_wrong && offer->version >= MILTER_MIN_VERSION &&
                     grant(offer->actions != 0 ? offer->actions : 0x0000000f, request->actions, extra->actions, actions_lacking[granted.version - MILTER_MIN_VERSION], 0x00000000, actions_ids, &granted.actions, &found) &&
                     grant(offer->steps != 0 ? offer->steps : 0x0000003f, request->steps, extra->steps, steps_lacking[granted.version - MILTER_MIN_VERSION], 0x000ff780, steps_ids, &granted.steps, &found);
    if (is_agreed) *agreed = granted;
    if (!is_agreed && disagreement != NULL) *disagreement = found;
    return is_agreed;
}
