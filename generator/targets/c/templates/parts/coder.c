/* Which of the functions here a protocol needs depends on its messages. */
#if defined(__GNUC__)
#pragma GCC diagnostic ignored "-Wunused-function"
#define INLINE static inline __attribute__((always_inline))
#else
#define INLINE static inline
#endif

/* A frame has four bytes of length and one of code before its payload. */
#define LENGTH_SIZE ((size_t)4)

/* Reads a payload or writes one: the same functions do both, and are put in line, so that each way is
 * without the other. The first error is kept; reading is then at the end. Beyond its capacity, writing
 * only counts. */
typedef struct coder {
    const uint8_t *frame, *pos, *end;
    const char *message;
    lib_error *error;
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

static void fail(coder *c, lib_error_kind kind, const char *field, const char *reason) {
    size_t offset = c->is_writing ? 0 : (size_t)(c->pos - c->frame);
    if (!c->has_failed && c->error != NULL)
        *c->error = (lib_error){kind, c->message, field, NULL, reason, offset};
    c->has_failed = true;
    c->pos = c->end;
}

INLINE void refuse_if(coder *c, bool is_wrong, lib_error_kind kind, const char *field, const char *reason) {
    if (c->is_writing && is_wrong) fail(c, kind, field, reason);
}

INLINE size_t left(const coder *c) { return (size_t)(c->end - c->pos); }
INLINE bool is_there(const coder *c, lib_bytes text) { return c->is_writing ? text.data != NULL : left(c) > 0; }

INLINE coder reader_of(const void *data, size_t size) {
    const uint8_t *start = data == NULL ? (const uint8_t *)"" : data;
    return (coder){.frame = start, .pos = start, .end = start + size};
}

static void put(coder *c, const void *data, size_t size) {
    if (size > 0 && c->size + size <= c->capacity) memcpy(c->out + c->size, data, size);
    c->size += size;
}

INLINE uint32_t code_number(coder *c, uint32_t value, size_t size, const char *field) {
    if (c->is_writing) {
        const uint8_t bytes[] = {(uint8_t)(value >> 24), (uint8_t)(value >> 16), (uint8_t)(value >> 8), (uint8_t)value};
        put(c, bytes + LENGTH_SIZE - size, size);
        return value;
    }
    if (left(c) < size) {
        fail(c, LIB_ERROR_KIND_TRUNCATED, field, "is cut off");
        return 0;
    }
    value = 0;
    for (size_t place = 0; place < size; place++) value = value << 8 | c->pos[place];
    c->pos += size;
    return value;
}

/* Refuses a number of so many bytes that was just read or written. */
INLINE void known(coder *c, bool is_known, size_t size, const char *field) {
    if (is_known || c->has_failed) return;
    if (!c->is_writing) c->pos -= size;
    fail(c, LIB_ERROR_KIND_UNKNOWN_VALUE, field, "has a value that is not known");
}

INLINE lib_bytes code_text(coder *c, lib_bytes text, size_t min_length, const char *field) {
    if (c->is_writing) {
        refuse_if(c, text.data == NULL, LIB_ERROR_KIND_MISSING, field, "must be given here");
        refuse_if(c, text.size > 0 && memchr(text.data, 0, text.size) != NULL, LIB_ERROR_KIND_NUL, field, "has a NUL, which would end it");
        if (text.size < min_length) fail(c, LIB_ERROR_KIND_TOO_SHORT, field, "is too short");
        put(c, text.data, text.size);
        put(c, "", 1);
        return text;
    }
    const uint8_t *nul = memchr(c->pos, 0, left(c));
    text = (lib_bytes){c->pos, nul == NULL ? 0 : (size_t)(nul - c->pos)};
    if (nul == NULL)
        fail(c, LIB_ERROR_KIND_UNTERMINATED, field, "has no NUL at its end");
    else if (text.size < min_length)
        fail(c, LIB_ERROR_KIND_TOO_SHORT, field, "is too short");
    else
        c->pos = nul + 1;
    return text;
}

INLINE lib_bytes code_bytes(coder *c, lib_bytes bytes, size_t min_length, const char *field) {
    if (c->is_writing)
        put(c, bytes.data, bytes.size);
    else
        bytes = (lib_bytes){c->pos, left(c)};
    if (bytes.size < min_length) fail(c, LIB_ERROR_KIND_TOO_SHORT, field, "is too short");
    c->pos = c->end;
    return bytes;
}

INLINE void skip_texts(coder *c, const char *field) { code_text(c, (lib_bytes){NULL, 0}, 0, field); }
INLINE void skip_pairs(coder *c, const char *field) { skip_texts(c, field), skip_texts(c, field); }

/* A list is in its wire form on both sides; when it is written, it is read to see that it is whole. */
INLINE lib_bytes code_list(coder *c, lib_bytes list, void skip(coder *, const char *), const char *field) {
    coder inner = reader_of(list.data, list.size);
    coder *reader = c->is_writing ? &inner : c;
    list = c->is_writing ? list : (lib_bytes){c->pos, left(c)};
    while (left(reader) > 0) skip(reader, field);
    refuse_if(c, reader->has_failed, LIB_ERROR_KIND_UNTERMINATED, field, "is not a whole list");
    if (c->is_writing) put(c, list.data, list.size);
    return list;
}

static bool has_added(const coder *c, lib_bytes *list) {
    bool is_kept = !c->has_failed && c->size <= c->capacity;
    *list = is_kept ? (lib_bytes){c->out, (size_t)c->size} : *list;
    return is_kept;
}

lib_bytes lib_text(const char *text) { return (lib_bytes){(const uint8_t *)text, text == NULL ? 0 : strlen(text)}; }

bool lib_texts_next(lib_texts *rest, lib_bytes *text) {
    const uint8_t *nul = rest->size == 0 ? NULL : memchr(rest->data, 0, rest->size);
    if (nul == NULL) return false;
    *text = (lib_bytes){rest->data, (size_t)(nul - rest->data)};
    *rest = (lib_texts){nul + 1, rest->size - text->size - 1};
    return true;
}

bool lib_texts_add(lib_texts *list, void *memory, size_t capacity, lib_bytes text) {
    coder c = {.is_writing = true, .out = memory, .capacity = capacity, .size = list->size};
    code_text(&c, text, 0, NULL);
    return has_added(&c, list);
}

bool lib_pairs_next(lib_pairs *rest, lib_bytes *key, lib_bytes *value) {
    return lib_texts_next(rest, key) && lib_texts_next(rest, value);
}

bool lib_pairs_add(lib_pairs *list, void *memory, size_t capacity, lib_bytes key, lib_bytes value) {
    lib_texts texts = *list;
    bool has_both = lib_texts_add(&texts, memory, capacity, key) && lib_texts_add(&texts, memory, capacity, value);
    *list = has_both ? texts : *list;
    return has_both;
}

static void obey(coder *c, lib_bytes text, const rule *obeyed, const char *field) {
    size_t state = 0;
    for (size_t place = 0; place < text.size; place++)
        state = obeyed->next[state * obeyed->width + obeyed->classes[text.data[place]]];
    if (obeyed->broken[state] && !c->has_failed) {
        fail(c, LIB_ERROR_KIND_BROKEN_RULE, field, "breaks a rule");
        if (c->error != NULL) c->error->rule = obeyed->id;
    }
}

static void obey_all(coder *c, lib_bytes texts, const rule *obeyed, const char *field) {
    for (lib_bytes text; lib_texts_next(&texts, &text);) obey(c, text, obeyed, field);
}
