/* A number that nothing stands for has an empty row. */
static const row *row_of(lib_kind kind) {
    size_t place = (size_t)kind < sizeof places ? places[kind] : 0;
    return &rows[place > 0 ? place - 1 : LIB_KINDS];
}
static const phase_row *phase_of(size_t phase) {
    static const phase_row nothing = {NULL, 0, NULL};
    return phase < sizeof phases / sizeof phases[0] ? &phases[phase] : &nothing;
}
const char *lib_kind_id(lib_kind kind) { return row_of(kind)->id; }
const char *lib_kind_symbol(lib_kind kind) { return row_of(kind)->symbol; }
uint8_t lib_kind_code(lib_kind kind) { return row_of(kind)->code; }
const char *lib_phase_id(lib_phase phase) { return phase_of((size_t)phase)->id; }

static bool is_in(flag f, const lib_options *options) { return (agreed_flags(options, f.field) & f.bit) != 0; }

/* Whether the agreed version is one of some; before a negotiation it is the newest. */
static bool is_agreed_in(span versions, const lib_options *options) {
    uint32_t version = agreed_version(options);
    version = version == 0 ? LIB_MAX_VERSION : version;
    return versions.since <= version && version <= versions.until;
}

/* Whether a flag, if there is one, and a version are agreed. */
static bool holds(flag f, span versions, const lib_options *options) {
    uint32_t version = agreed_version(options);
    return (f.bit == 0 || is_in(f, options)) && versions.since <= version && version <= versions.until;
}

/* Gives the commands of a phase that the agreed version has, with those that suppressed commands would
 * have led to: a suppressed command is passed over, and whatever may follow it may follow the phase
 * before it. */
static size_t steps_of(lib_phase phase, const lib_options *options, move *found) {
    bool is_taken[UINT8_MAX + 1] = {false}, is_seen[UINT8_MAX + 1] = {false};
    size_t waiting[LIB_PHASES + 1] = {(size_t)phase};
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

size_t lib_allowed_commands(lib_phase phase, const lib_options *options, lib_kind *commands) {
    move found[LIB_KINDS + 1] = {0};
    size_t count = steps_of(phase, options, found);
    for (size_t place = 0; place < count; place++) commands[place] = found[place].on;
    return count;
}

bool lib_phase_after(lib_phase phase, lib_kind command, const lib_options *options, lib_phase *after) {
    move found[LIB_KINDS + 1] = {0};
    for (size_t count = steps_of(phase, options, found); count > 0; count--) {
        if (found[count - 1].on == command) return *after = (lib_phase)found[count - 1].to, true;
    }
    return false;
}

bool lib_awaits_reply(lib_kind command, const lib_options *options) {
    return row_of(command)->is_answered && !is_in(row_of(command)->unanswered_with, options);
}

size_t lib_allowed_replies(lib_kind command, const lib_options *options, bool is_final, lib_kind *replies) {
    size_t count = 0;
    const row *asked = row_of(command);
    for (size_t place = 0; lib_awaits_reply(command, options) && place < asked->reply_count; place++) {
        move each = asked->replies[place];
        const row *reply = row_of(each.on);
        bool is_known = is_agreed_in(each.versions, options) && is_agreed_in(reply->versions, options);
        bool is_granted = reply->requires.bit == 0 || is_in(reply->requires, options);
        if (each.is_final == is_final && is_known && is_granted) replies[count++] = each.on;
    }
    return count;
}

lib_phase lib_phase_after_reply(lib_phase phase, lib_kind command, lib_kind reply, const lib_options *options) {
    for (size_t place = 0; place < row_of(command)->reply_count; place++) {
        move each = row_of(command)->replies[place];
        bool leads_on = each.is_final && each.to >= 0;
        if (leads_on && each.on == reply && is_agreed_in(each.versions, options)) return (lib_phase)each.to;
    }
    return phase;
}
