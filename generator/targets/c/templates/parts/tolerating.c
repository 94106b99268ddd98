static bool is_met(const char *condition, const uint8_t *frame, size_t size, size_t offset) {
    size_t start = PAYLOAD_START;
    if (strcmp(condition, "not-empty") == 0) return size > start;
    if (strcmp(condition, "has-nul") == 0) return memchr(frame + start, 0, size - start) != NULL;
    if (strcmp(condition, "ends-with-nul") == 0) return frame[size - 1] == 0;
    if (strcmp(condition, "rest-without-nul") == 0) return memchr(frame + offset, 0, size - offset) == NULL;
    return true;
}

static bool applies(const tolerance *each, const uint8_t *frame, size_t size, const lib_error *wrong) {
    return each->kind == wrong->kind && each->code == frame[CODE_AT] &&
           (each->field == NULL || (wrong->field != NULL && strcmp(each->field, wrong->field) == 0)) &&
           (each->after < 0 || each->after == frame[wrong->offset - 1]) &&
           is_met(each->condition, frame, size, wrong->offset);
}

bool lib_tolerated(const void *frame, size_t size, uint32_t version, uint32_t flags, void *memory, size_t *taken, lib_error *error) {
    lib_message message;
    lib_error wrong;
    uint8_t *copy = memory;
    const tolerance *each = tolerances;
    bool is_good = lib_decode(frame, size, version, flags, &message, &wrong);
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
