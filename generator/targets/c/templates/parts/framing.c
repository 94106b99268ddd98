static bool fail_at(lib_error *error, lib_error_kind kind, size_t offset) {
    if (error != NULL) *error = (lib_error){.kind = kind, .offset = offset};
    return false;
}

static bool is_foreign(const uint8_t *data, uint32_t length) {
    bool is_ascii = true;
    for (size_t place = LENGTH_AT; place < LENGTH_AT + LENGTH_SIZE; place++)
        is_ascii = is_ascii && data[place] >= 0x20 && data[place] < 0x7f;
    return is_ascii || is_known_stranger(length);
}

/* Finds the length of the frame with which data begin. */
INLINE lib_result read_length(const uint8_t *data, size_t size, uint32_t max_length, uint32_t *length, lib_error *error) {
    if (size < LENGTH_AT + LENGTH_SIZE) return LIB_RESULT_MORE;
    int64_t stated = (int64_t)load(data + LENGTH_AT, LENGTH_SIZE);
    bool is_undersized = stated < LEAST_LENGTH;
    *length = (uint32_t)stated;
    if (!is_undersized && *length <= max_length) return LIB_RESULT_MESSAGE;
    lib_error_kind excess = is_foreign(data, *length) ? LIB_ERROR_KIND_FOREIGN : LIB_ERROR_KIND_TOO_LONG;
    fail_at(error, is_undersized ? LIB_ERROR_KIND_UNDERSIZED : excess, LENGTH_AT);
    return LIB_RESULT_ERROR;
}

static bool read_frame(const uint8_t *frame, size_t size, uint32_t version, uint32_t flags, lib_message *message, lib_error *error) {
    size_t place = places[frame[CODE_AT]];
    coder c = {.frame = frame, .pos = frame + PAYLOAD_START, .end = frame + size, .error = error, .version = or_newest(version), .flags = flags};
    if (place == 0) return fail_at(error, LIB_ERROR_KIND_UNKNOWN_CODE, CODE_AT);
    message->kind = (lib_kind)frame[CODE_AT];
    c.message = rows[place - 1].id;
    code_payload(&c, message);
    if (left(&c) > 0) fail(&c, LIB_ERROR_KIND_TRAILING_BYTES, NULL, "has bytes left over");
    return !c.has_failed;
}

lib_result lib_decode_first(const void *data, size_t size, uint32_t version, uint32_t flags, uint32_t max_length, size_t *taken, lib_message *message, lib_error *error) {
    uint32_t length = 0;
    lib_result found = read_length(data, size, max_length, &length, error);
    *taken = 0;
    if (found != LIB_RESULT_MESSAGE) return found;
    if (size < PAYLOAD_START || size - UNCOUNTED < length) return LIB_RESULT_MORE;
    *taken = UNCOUNTED + length;
    return read_frame(data, *taken, version, flags, message, error) ? found : LIB_RESULT_ERROR;
}

bool lib_decode(const void *frame, size_t size, uint32_t version, uint32_t flags, lib_message *message, lib_error *error) {
    size_t taken = 0;
    lib_result found = lib_decode_first(frame, size, version, flags, LIB_DEFAULT_MAX_LENGTH, &taken, message, error);
    if (found == LIB_RESULT_MORE) return fail_at(error, LIB_ERROR_KIND_INCOMPLETE, size);
    if (taken > 0 && taken < size) return fail_at(error, LIB_ERROR_KIND_SURPLUS, taken);
    return found == LIB_RESULT_MESSAGE;
}

INLINE uint32_t limit_of(uint32_t max_length) { return max_length == 0 ? LIB_DEFAULT_MAX_LENGTH : max_length; }

static size_t encode(const lib_message *message, uint32_t max_length, coder c) {
    lib_message copy = *message;
    c.message = lib_kind_id(message->kind);
    refuse_if(&c, c.message == NULL, LIB_ERROR_KIND_UNKNOWN_CODE, NULL, "is not a message");
    c.size = PAYLOAD_START;
    code_payload(&c, &copy);
    uint64_t length = c.size - UNCOUNTED;
    bool is_long = length > limit_of(max_length) || length >> 8 * LENGTH_SIZE != 0 || (size_t)c.size != c.size;
    refuse_if(&c, is_long, LIB_ERROR_KIND_TOO_LONG, NULL, "is longer than the limit: send less, or agree on a greater one");
    if (c.out != NULL && c.size <= c.capacity) {
        store(c.out + LENGTH_AT, length, LENGTH_SIZE);
        c.out[CODE_AT] = lib_kind_code(message->kind);
    }
    return c.has_failed ? 0 : (size_t)c.size;
}

size_t lib_encode(const lib_message *message, uint32_t version, uint32_t flags, uint32_t max_length, void *buffer, size_t capacity, lib_error *error) {
    return encode(message, max_length, (coder){.error = error, .version = or_newest(version), .flags = flags, .is_writing = true, .is_checked = true, .out = buffer, .capacity = capacity});
}

size_t lib_encode_received(const lib_message *message, uint32_t version, uint32_t flags, uint32_t max_length, void *buffer, size_t capacity, lib_error *error) {
    return encode(message, max_length, (coder){.error = error, .version = or_newest(version), .flags = flags, .is_writing = true, .out = buffer, .capacity = capacity});
}

void lib_decoder_init(lib_decoder *decoder, void *memory, size_t capacity, uint32_t version, uint32_t flags, uint32_t max_length) {
    *decoder = (lib_decoder){.version = version, .flags = flags, .max_length = max_length, .memory = memory, .capacity = capacity};
}

size_t lib_decoder_pending(const lib_decoder *decoder) { return decoder->has_failed ? 0 : decoder->end - decoder->start; }

lib_bytes lib_decoder_frame(const lib_decoder *decoder) {
    return (lib_bytes){decoder->memory + decoder->last, decoder->start - decoder->last};
}

bool lib_decoder_move(lib_decoder *decoder, void *memory, size_t capacity) {
    size_t held = lib_decoder_pending(decoder);
    if (held > capacity) return false;
    if (held > 0) memmove(memory, decoder->memory + decoder->start, held);
    decoder->memory = memory;
    decoder->capacity = capacity;
    decoder->last = decoder->start = 0;
    decoder->end = held;
    return true;
}

uint8_t *lib_decoder_space(lib_decoder *decoder, size_t *size) {
    /* No more is moved than was taken, or the beginning of one frame once: the work stays linear. */
    if (lib_decoder_pending(decoder) <= decoder->start || decoder->end == decoder->capacity)
        lib_decoder_move(decoder, decoder->memory, decoder->capacity);
    *size = decoder->capacity - decoder->end;
    return decoder->memory + decoder->end;
}

void lib_decoder_filled(lib_decoder *decoder, size_t size) { decoder->end += size; }

lib_result lib_decoder_next(lib_decoder *decoder, lib_message *message, lib_error *error) {
    size_t taken = 0, room = decoder->capacity > UNCOUNTED ? decoder->capacity - UNCOUNTED : 0;
    uint32_t limit = limit_of(decoder->max_length);
    lib_error found = decoder->failure;
    lib_result result = LIB_RESULT_ERROR;
    limit = room < limit ? (uint32_t)room : limit;
    if (decoder->has_failed)
        decoder->last = decoder->start = decoder->end = 0;
    else
        result = lib_decode_first(decoder->memory + decoder->start, lib_decoder_pending(decoder), decoder->version, decoder->flags, limit, &taken, message, &found);
    decoder->last = taken > 0 ? decoder->start : decoder->last;
    decoder->start += taken;
    decoder->has_begun = decoder->has_begun || taken > 0;
    if (result == LIB_RESULT_ERROR && taken == 0) {
        decoder->has_failed = true;
        decoder->failure = found;
        decoder->last = decoder->start;
    }
    if (result == LIB_RESULT_ERROR && error != NULL) *error = found;
    return result;
}

uint32_t lib_decoder_read_on(lib_decoder *decoder) {
    bool is_stranger = decoder->failure.kind == LIB_ERROR_KIND_FOREIGN && !decoder->has_begun;
    if (!decoder->has_failed || is_stranger || decoder->end - decoder->start < LENGTH_AT + LENGTH_SIZE) return 0;
    uint8_t *stated = decoder->memory + decoder->start + LENGTH_AT;
    uint32_t read_as = tolerated_length((uint32_t)load(stated, LENGTH_SIZE));
    if (read_as == 0) return 0;
    store(stated, read_as, LENGTH_SIZE);
    decoder->has_failed = false;
    return read_as;
}
