/** What is wrong with what the peer sent, or with a message that was to be written. */
typedef struct lib_error {
    lib_error_kind kind;
    /** The id of the message, its field, the id of a rule that a text breaks, and words to be put
     * after the field; NULL for none. */
    const char *message, *field, *rule, *reason;
    /** The byte of the frame that was read: its length begins at {{ framing.length_at }}, its payload at {{ framing.payload_start }}. */
    size_t offset;
} lib_error;

/** What came of looking for a message. There is MORE to come where a frame is not complete. */
typedef enum lib_result {
    LIB_RESULT_MORE,
    LIB_RESULT_MESSAGE,
    LIB_RESULT_ERROR
} lib_result;

/** All kinds of messages, LIB_KINDS, and all phases, LIB_PHASES, in the order of the spec. */
extern const lib_kind lib_kinds[];
extern const lib_phase lib_phases[];

/** The bytes of a string without its NUL; none for NULL. */
lib_bytes lib_text(const char *string);
/** What is known of a kind of message: its id, its C symbol, its byte on the wire. */
const char *lib_kind_id(lib_kind kind);
const char *lib_kind_symbol(lib_kind kind);
uint8_t lib_kind_code(lib_kind kind);
const char *lib_phase_id(lib_phase phase);
/** The word for a kind of error, the same in every language. */
const char *lib_error_kind_id(lib_error_kind kind);
/** Whether nothing after the frame can be read any more. */
bool lib_error_kind_is_fatal(lib_error_kind kind);

/** Reads one whole frame of at most LIB_DEFAULT_MAX_LENGTH. Says whether there is a message, which has
 * views of the frame; if not, the error is set. Errors may be NULL, here and below. Which fields there are
 * depends on what was agreed: the version, where 0 stands for LIB_MAX_VERSION, here and below, and the
 * flags{{ layout_flags(" of lib_options.%s", ", 0 here, since no field depends on any") }}. A field that was not agreed has its
 * default, or is absent. */
bool lib_decode(const void *frame, size_t size, uint32_t version, uint32_t flags, lib_message *message, lib_error *error);
/** Reads the first frame of a stream that lies in memory. The greatest length that is accepted must be
 * given here; 0 does not stand for LIB_DEFAULT_MAX_LENGTH. Taken is how many bytes to go on after; it is
 * 0 where more are needed, and after a fatal error. */
lib_result lib_decode_first(const void *data, size_t size, uint32_t version, uint32_t flags, uint32_t max_length, size_t *taken, lib_message *message, lib_error *error);

/** Finds the frame that real programs read a frame as: the frame itself if it is good, and one without
 * what is wrong if they accept it anyway. It is put into memory with room for one byte more than the
 * frame has. Taken is its size, or 0 if they go on as if it had not come. So lib_decode() is strict, and
 * after this it is lenient. Says whether they take it; if not, the error is that of lib_decode(). */
bool lib_tolerated(const void *frame, size_t size, uint32_t version, uint32_t flags, void *memory, size_t *taken, lib_error *error);

/** Writes the frame of a message, which must not have views of the buffer. Gives the size of the
 * frame: if it is above the capacity, the buffer is too small and what it holds is of no use. Gives 0
 * if the message is refused, for the peer could not read it or a text breaks a rule of the protocol,
 * such as a line break that would begin a line of its own. A field that was not agreed must be absent
 * or have its default. The greatest length that the peer accepts is that of lib_options_max_length(); 0
 * stands for LIB_DEFAULT_MAX_LENGTH. */
size_t lib_encode(const lib_message *message, uint32_t version, uint32_t flags, uint32_t max_length, void *buffer, size_t capacity, lib_error *error);
/** The same without the rules for text, for messages of a peer that are passed on. */
size_t lib_encode_received(const lib_message *message, uint32_t version, uint32_t flags, uint32_t max_length, void *buffer, size_t capacity, lib_error *error);

/** Takes the first item off a list. Says whether there was one. */
{% for each in lists %}
bool {{ each.name }}_next({{ each.name }} *rest{{ items(each, "*") }});
{% endfor %}
/** Puts one more item after a list, which begins as {NULL, 0} and lies in the memory. Says whether it
 * fits and has no NUL; if not, the list is as before. */
{% for each in lists %}
bool {{ each.name }}_add({{ each.name }} *list, void *memory, size_t capacity{{ items(each) }});
{% endfor %}

/** How much memory a frame of a length takes. */
#define LIB_FRAME_SIZE(length) ((size_t){{ framing.uncounted }} + (length))

/** Reads a stream of frames that arrives in pieces of any size, in memory of the caller. */
typedef struct lib_decoder {
    /** The version of the protocol, the flags as of lib_decode(), and the greatest length of a frame
     * that is accepted, as far as it fits into the memory. Set them when they are agreed; 0 stands for
     * LIB_MAX_VERSION, no flags and LIB_DEFAULT_MAX_LENGTH. All else is the decoder's own. */
    uint32_t version, flags, max_length;
    uint8_t *memory;
    size_t capacity, last, start, end;
    bool has_begun, has_failed;
    lib_error failure;
} lib_decoder;

/** Begins a stream. Memory of LIB_FRAME_SIZE(max_length) has room for any frame; twice is faster. */
void lib_decoder_init(lib_decoder *decoder, void *memory, size_t capacity, uint32_t version, uint32_t flags, uint32_t max_length);
/** Goes on in other memory, where a greater length was agreed. Says whether what is held fits. */
bool lib_decoder_move(lib_decoder *decoder, void *memory, size_t capacity);
/** Where to put the next bytes of the stream, for recv() and the like, and how many fit: some do if
 * lib_decoder_next() has just said LIB_RESULT_MORE. Views of earlier messages end here. */
uint8_t *lib_decoder_space(lib_decoder *decoder, size_t *size);
/** Says how many bytes were put there. */
void lib_decoder_filled(lib_decoder *decoder, size_t size);
/** Gives the next message, an error, or LIB_RESULT_MORE. After an error that concerns one frame, it goes
 * on after that frame; a fatal one comes again and again, unless lib_decoder_read_on() goes on. */
lib_result lib_decoder_next(lib_decoder *decoder, lib_message *message, lib_error *error);
/** Goes on after a fatal error of a length that real responders read as another one, and reads it as
 * that. Gives that length, or 0 where it does not go on; call it before anything else is done. Responders
 * do so with some impossible lengths of commands. Initiators do not with replies. What begins as the stream of
 * another protocol is refused. */
uint32_t lib_decoder_read_on(lib_decoder *decoder);
/** The frame that came last, also if it was malformed. The view ends as those of messages do. */
lib_bytes lib_decoder_frame(const lib_decoder *decoder);
/** How many bytes are held that no message was made of. */
size_t lib_decoder_pending(const lib_decoder *decoder);

/** Gives the commands that may be sent in a phase, and how many; there must be room for LIB_KINDS.
 * Some depend on the reply before them as well: the documentation of each says so. */
size_t lib_allowed_commands(lib_phase phase, const lib_options *options, lib_kind *commands);
/** Finds the phase to which a command leads. Says whether it may be sent at all. */
bool lib_phase_after(lib_phase phase, lib_kind command, const lib_options *options, lib_phase *after);
/** Whether a command must be answered under the agreed options. */
bool lib_awaits_reply(lib_kind command, const lib_options *options);
/** Gives the replies to a command as far as the flags that they need are in use, and how many these
 * are: those that end the exchange, or those of which any number may come first. */
size_t lib_allowed_replies(lib_kind command, const lib_options *options, bool is_final, lib_kind *replies);
/** The phase after a reply to a command that led to a phase: the same, unless it leads elsewhere. */
lib_phase lib_phase_after_reply(lib_phase phase, lib_kind command, lib_kind reply, const lib_options *options);
/** The greatest length of a frame under the agreed options. */
uint32_t lib_options_max_length(const lib_options *options);
