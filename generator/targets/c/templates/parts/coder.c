/* Which of the functions here a protocol needs depends on its messages. */
#if defined(__GNUC__)
#pragma GCC diagnostic ignored "-Wunused-function"
#define INLINE static inline __attribute__((always_inline))
#else
#define INLINE static inline
#endif

/* Where the parts of a frame stand, and the length of one without payload. Its code is one byte. */
enum {
    LENGTH_AT = {{ framing.length_at }},
    LENGTH_SIZE = {{ framing.length }},
    CODE_AT = {{ framing.code_at }},
    PAYLOAD_START = {{ framing.payload_start }},
    LEAST_LENGTH = {{ framing.least_length }}
};

/* How much longer a frame is than its length. */
#define UNCOUNTED LIB_FRAME_SIZE(0)

/* Reads a payload or writes one: the same functions do both, and are put in line, so that each way is
 * without the other. The first error is kept; reading is then at the end. Beyond its capacity, writing
 * only counts. */
typedef struct coder {
    const uint8_t *frame, *pos, *end;
    const char *message;
    lib_error *error;
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

static void fail_by(coder *c, lib_error_kind kind, const char *field, const char *rule, const char *reason) {
    size_t offset = c->is_writing ? 0 : (size_t)(c->pos - c->frame);
    if (!c->has_failed && c->error != NULL)
        *c->error = (lib_error){kind, c->message, field, rule, reason, offset};
    c->has_failed = true;
    c->pos = c->end;
}

INLINE void fail(coder *c, lib_error_kind kind, const char *field, const char *reason) { fail_by(c, kind, field, NULL, reason); }

INLINE void refuse_if(coder *c, bool is_wrong, lib_error_kind kind, const char *field, const char *reason) {
    if (c->is_writing && is_wrong) fail(c, kind, field, reason);
}

INLINE void missing_if(coder *c, bool is_missing, const char *field) {
    refuse_if(c, is_missing, LIB_ERROR_KIND_MISSING, field, "must be given here");
}

INLINE void unexpected_if(coder *c, bool is_given, const char *field) {
    refuse_if(c, is_given, LIB_ERROR_KIND_UNEXPECTED, field, "must not be given here");
}

INLINE bool is_same(lib_bytes one, lib_bytes other) {
    return one.size == other.size && (one.size == 0 || memcmp(one.data, other.data, one.size) == 0);
}

INLINE size_t left(const coder *c) { return (size_t)(c->end - c->pos); }
/* Whether a field comes before which the payload may end. */
INLINE bool is_there(const coder *c, bool is_given) { return c->is_writing ? is_given : left(c) > 0; }
INLINE bool is_of(const coder *c, uint32_t since, uint32_t until) { return since <= c->version && c->version <= until; }
INLINE uint32_t or_newest(uint32_t version) { return version == 0 ? LIB_MAX_VERSION : version; }

INLINE coder reader_of(lib_bytes data, uint32_t version, uint32_t flags) {
    if (data.data == NULL) data = (lib_bytes){(const uint8_t *)"", 0};
    const uint8_t *start = data.data;
    return (coder){.frame = start, .pos = start, .end = start + data.size, .version = or_newest(version), .flags = flags};
}

INLINE coder writer_behind(const lib_bytes *list, void *memory, size_t capacity, uint32_t version, uint32_t flags) {
    return (coder){.version = or_newest(version), .flags = flags, .is_writing = true, .out = memory, .capacity = capacity, .size = list->size};
}

static void put(coder *c, const void *data, size_t size) {
    if (c->out != NULL && data != NULL && c->size + size <= c->capacity) memcpy(c->out + c->size, data, size);
    c->size += size;
}

/* Without a loop, compilers make one load of it. */
INLINE uint64_t load(const uint8_t *from, size_t size) {
    uint64_t value = from[0];
{% for place in range(1, 8) %}
    if (size > {{ place }}) value {{ "|= (uint64_t)from[%d] << 8 * %d" | format(place, place) if byte_order == "little" else "= value << 8 | from[%d]" | format(place) }};
{% endfor %}
    return value;
}

INLINE void store(uint8_t *to, uint64_t value, size_t size) {
    for (size_t place = 0; place < size; place++) to[place] = (uint8_t)(value >> 8 * {{ "place" if byte_order == "little" else "(size - 1 - place)" }});
}

INLINE uint64_t code_number(coder *c, uint64_t value, size_t size, const char *field) {
    if (c->is_writing) {
        uint8_t bytes[sizeof value];
        store(bytes, value, size);
        put(c, bytes, size);
        return value;
    }
    if (left(c) < size) {
        fail(c, LIB_ERROR_KIND_TRUNCATED, field, "is cut off");
        return 0;
    }
    value = load(c->pos, size);
    c->pos += size;
    return value;
}

/* Refuses a number of so many bytes that was just read or written. */
INLINE void refuse_unless(coder *c, bool is_right, lib_error_kind kind, size_t size, const char *field, const char *reason) {
    if (is_right || c->has_failed) return;
    if (!c->is_writing) c->pos -= size;
    fail(c, kind, field, reason);
}

INLINE void known(coder *c, bool is_known, size_t size, const char *field) {
    refuse_unless(c, is_known, LIB_ERROR_KIND_UNKNOWN_VALUE, size, field, "has a value that is not known");
}

INLINE void within(coder *c, bool is_within, size_t size, const char *field) {
    refuse_unless(c, is_within, LIB_ERROR_KIND_OUT_OF_RANGE, size, field, "is out of its range");
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
    fail(c, size < least ? LIB_ERROR_KIND_TOO_SHORT : LIB_ERROR_KIND_OVERLONG, field, size < least ? "is too short" : "is too long");
}

INLINE lib_bytes code_text(coder *c, lib_bytes text, size_t least, size_t greatest, const char *field) {
    const uint8_t *start = c->pos;
    if (c->is_writing) {
        missing_if(c, text.data == NULL, field);
        refuse_if(c, text.data != NULL && memchr(text.data, 0, text.size) != NULL, LIB_ERROR_KIND_NUL, field, "has a NUL, which would end it");
        put(c, text.data, text.size);
        put(c, "", 1);
    } else {
        const uint8_t *nul = memchr(start, 0, left(c));
        text = (lib_bytes){start, nul == NULL ? 0 : (size_t)(nul - start)};
        c->pos = nul == NULL ? start : nul + 1;
        if (nul == NULL) fail(c, LIB_ERROR_KIND_UNTERMINATED, field, "has no NUL at its end");
    }
    measure(c, start, text.size, least, greatest, field);
    return text;
}

/* Bytes to the end of the payload. */
INLINE lib_bytes code_bytes(coder *c, lib_bytes bytes, size_t least, size_t greatest, const char *field) {
    const uint8_t *start = c->pos;
    if (c->is_writing)
        put(c, bytes.data, bytes.size);
    else
        bytes = (lib_bytes){start, left(c)};
    c->pos = c->end;
    measure(c, start, bytes.size, least, greatest, field);
    return bytes;
}

/* A text or bytes after a number of so many bytes that says how long it is; without one it has the least
 * length. */
INLINE lib_bytes code_sized(coder *c, lib_bytes bytes, size_t prefix, size_t least, size_t greatest, const char *field) {
    const uint8_t *start = c->pos;
    size_t size = prefix == 0 ? least : (size_t)code_number(c, bytes.size, prefix, field);
    if (c->is_writing) {
        put(c, bytes.data, bytes.size);
    } else if (left(c) < size) {
        c->pos = start;
        fail(c, LIB_ERROR_KIND_TRUNCATED, field, "is cut off");
    } else {
        bytes = (lib_bytes){c->pos, size};
        c->pos += size;
    }
    measure(c, start, bytes.size, least, greatest, field);
    return bytes;
}

static void obey(coder *c, lib_bytes text, const rule *obeyed, const char *field) {
    size_t state = 0;
    if (c->has_failed) return;
    for (size_t place = 0; place < text.size; place++)
        state = obeyed->next[state * obeyed->width + obeyed->classes[text.data[place]]];
    if (obeyed->broken[state]) fail_by(c, LIB_ERROR_KIND_BROKEN_RULE, field, obeyed->id, "breaks a rule");
}

/* A text of a list and its rules, which end with NULL. Gives where the rules of the next text begin. */
INLINE const rule *const *code_item(coder *c, lib_bytes text, size_t prefix, const rule *const *obeyed, const char *field) {
    if (prefix > 0) missing_if(c, text.data == NULL, field);
    text = prefix == 0 ? code_text(c, text, 0, SIZE_MAX, field) : code_sized(c, text, prefix, 0, (size_t)(UINT64_MAX >> (64 - 8 * prefix)), field);
    if (!c->is_checked || obeyed == NULL) return NULL;
    while (*obeyed != NULL) obey(c, text, *obeyed++, field);
    return obeyed + 1;
}

typedef void skipper(coder *c, const rule *const *obeyed, const char *field);

/* A list is in its wire form on both sides, but for the number of so many bytes that may stand in front and
 * says how many items it has. When it is written, it is read to see that it is whole. */
INLINE lib_bytes code_list(coder *c, lib_bytes list, size_t count, skipper skip, const rule *const *obeyed, const char *field) {
    lib_error found = {0};
    coder inner = reader_of(list, c->version, c->flags), *reader = c->is_writing ? &inner : c;
    bool is_counted = count > 0 && !c->is_writing;
    uint64_t taken = 0, items = is_counted ? code_number(c, 0, count, field) : UINT64_MAX;
    const uint8_t *start = reader->pos;
    inner.error = &found;
    inner.is_checked = c->is_checked;
    for (; is_counted ? taken < items && !c->has_failed : left(reader) > 0; taken++) skip(reader, obeyed, field);
    if (!c->is_writing) return (lib_bytes){start, (size_t)(c->pos - start)};
    refuse_if(c, inner.has_failed && found.rule == NULL, LIB_ERROR_KIND_UNTERMINATED, field, "is not a whole list");
    if (inner.has_failed) fail_by(c, found.kind, field, found.rule, found.reason);
    if (count > 0) {
        refuse_if(c, taken >> 8 * count != 0, LIB_ERROR_KIND_OVERLONG, field, "has too many items");
        code_number(c, taken, count, field);
    }
    put(c, list.data, list.size);
    return list;
}

INLINE bool has_taken(const coder *c, lib_bytes *rest) {
    *rest = (lib_bytes){c->pos, left(c)};
    return !c->has_failed;
}

static bool has_added(const coder *c, lib_bytes *list) {
    bool is_kept = !c->has_failed && c->size <= c->capacity;
    *list = is_kept ? (lib_bytes){c->out, (size_t)c->size} : *list;
    return is_kept;
}

/* Takes the first text off a list: a number of so many bytes says how long it is; without one, a NUL ends it. */
INLINE bool next_text(lib_bytes *rest, size_t prefix, lib_bytes *text) {
    if (prefix > 0) {
        coder c = reader_of(*rest, 0, 0);
        *text = code_sized(&c, (lib_bytes){NULL, 0}, prefix, 0, SIZE_MAX, NULL);
        return has_taken(&c, rest);
    }
    const uint8_t *nul = rest->size == 0 ? NULL : memchr(rest->data, 0, rest->size);
    if (nul == NULL) return false;
    *text = (lib_bytes){rest->data, (size_t)(nul - rest->data)};
    *rest = (lib_bytes){nul + 1, rest->size - text->size - 1};
    return true;
}

INLINE bool next_number(lib_bytes *rest, size_t size, uint64_t *number) {
    coder c = reader_of(*rest, 0, 0);
    *number = code_number(&c, 0, size, NULL);
    return has_taken(&c, rest);
}

lib_bytes lib_text(const char *text) { return (lib_bytes){(const uint8_t *)text, text == NULL ? 0 : strlen(text)}; }
