/* Code generated from spec/ by "python -m generator". DO NOT EDIT. */
/* SPDX-License-Identifier: MIT */
#ifndef FULL_H
#define FULL_H

/** @file
 * Full, a protocol that uses every construct: messages, codec, decoder of streams and state table.
 *
 * A shop and its stock keeper. The shop asks for goods, and the keeper says what becomes of
 * each order.
 *
 * Nothing here allocates memory or keeps state of its own. Texts have no charset and no NUL at their
 * end. What was decoded has views of the frame: copy what you keep. */

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/** How many kinds of messages and how many phases there are, and the phase in which all begins. The
 * numbers of kinds, phases and errors never change, and some stand for nothing. */
#define FULL_KINDS 15
#define FULL_PHASES 5
#define FULL_INITIAL_PHASE FULL_PHASE_OUTSIDE
/** The greatest length of a frame where nothing else is agreed. */
#define FULL_DEFAULT_MAX_LENGTH UINT32_C(1001)
/** The greatest length of a frame that a real shop accepts, whatever was agreed. */
#define FULL_TOLERATED_MAX_LENGTH UINT32_C(5001)
/** The least and the greatest version that is spoken. */
#define FULL_MIN_VERSION 4
#define FULL_MAX_VERSION 7

/** How the order is paid. What else is sent depends on it. */
typedef uint8_t full_payment;

/** With coins. FULL_CASH, since version 3. */
#define FULL_PAYMENT_CASH UINT8_C(0x24)
/** With a card. FULL_CARD, since version 3. */
#define FULL_PAYMENT_CARD UINT8_C(0x22)
/** Not at all. */
#define FULL_PAYMENT_NONE UINT8_C(0x27)

/** Where goods lie. */
typedef uint16_t full_shelf;

/** At the top. */
#define FULL_SHELF_TOP UINT16_C(0x0001)
/** At the bottom. */
#define FULL_SHELF_BOTTOM UINT16_C(0x8000)
/** In the cellar. */
#define FULL_SHELF_CELLAR UINT16_C(0x0002)
/** Under the roof. */
#define FULL_SHELF_ATTIC UINT16_C(0x0003)

/** The command that notes belong to. */
typedef uint8_t full_question;

/** Both sides say what they can do. FULL_HELLO, since version 3. */
#define FULL_QUESTION_HELLO UINT8_C(0x48)
/** Notes for the command that follows. FULL_NOTE, since version 3. */
#define FULL_QUESTION_NOTE UINT8_C(0x4e)
/** Somebody wants goods. FULL_ORDER, since version 3. */
#define FULL_QUESTION_ORDER UINT8_C(0x4f)
/** Many goods at once. FULL_CART, since version 4. */
#define FULL_QUESTION_CART UINT8_C(0x43)
/** A picture of the goods. FULL_PICTURE, since version 3. */
#define FULL_QUESTION_PICTURE UINT8_C(0x5c)
/** The order is complete. FULL_DONE, since version 3. */
#define FULL_QUESTION_DONE UINT8_C(0x45)
/** The order is off. FULL_FORGET, since version 3. */
#define FULL_QUESTION_FORGET UINT8_C(0x46)
/** That was all. FULL_BYE, since version 3. */
#define FULL_QUESTION_BYE UINT8_C(0x42)
/** A name in the book without a meaning. FULL_SECRET, since version 3. */
#define FULL_QUESTION_SECRET UINT8_C(0x27)

/** The points at which notes are sent. */
typedef uint32_t full_stage;

/** Before an order. FULL_AT_ORDER, since version 3. */
#define FULL_STAGE_ORDER UINT32_C(0x00000000)
/** Before a cart. FULL_AT_CART, since version 3. */
#define FULL_STAGE_CART UINT32_C(0x00000005)
/** Before the end. */
#define FULL_STAGE_DONE UINT32_C(0x00000006)

/** What the keeper may do. */
typedef uint32_t full_deeds;

/** It may refuse. FULL_MAY_REFUSE, since version 3. */
#define FULL_DEEDS_REFUSE UINT32_C(0x00000001)
/** It may change the price. FULL_MAY_CHANGE_PRICE, since version 4. */
#define FULL_DEEDS_CHANGE_PRICE UINT32_C(0x00000002)
/** It may ask for notes. FULL_MAY_LIST, since version 4. */
#define FULL_DEEDS_LISTS UINT32_C(0x80000000)

/** How both sides speak. */
typedef uint32_t full_ways;

/** Orders are not sent. FULL_NO_ORDER, since version 3. */
#define FULL_WAYS_NO_ORDER UINT32_C(0x00000001)
/** Orders get no reply. FULL_SILENT_ORDER, since version 3. */
#define FULL_WAYS_SILENT_ORDER UINT32_C(0x00000002)
/** Frames may be longer. FULL_WIDE, since version 7. */
#define FULL_WAYS_WIDE UINT32_C(0x00000100)
/** Two bits without a meaning. FULL_RESERVED, since version 7. */
#define FULL_WAYS_RESERVED UINT32_C(0x00030000)

/** The kinds of messages: each is its byte on the wire. */
typedef enum full_kind {
    /** See full_hello. */
    FULL_KIND_HELLO = 0x48,
    /** See full_note. */
    FULL_KIND_NOTE = 0x4e,
    /** See full_order. */
    FULL_KIND_ORDER = 0x4f,
    /** See full_cart. */
    FULL_KIND_CART = 0x43,
    /** See full_picture. */
    FULL_KIND_PICTURE = 0x5c,
    /** The order is complete.
     *
     * FULL_DONE, since version 3. Source: Book chapter 7. */
    FULL_KIND_DONE = 0x45,
    /** The order is off.
     *
     * FULL_FORGET, since version 3. Source: Book chapter 7. */
    FULL_KIND_FORGET = 0x46,
    /** That was all.
     *
     * FULL_BYE, since version 3. Source: Book chapter 7. */
    FULL_KIND_BYE = 0x42,
    /** See full_secret. */
    FULL_KIND_SECRET = 0x27,
    /** Go on.
     *
     * FULL_YES, since version 3. Source: Book chapter 8; This spec messages. */
    FULL_KIND_YES = 0x79,
    /** See full_no. */
    FULL_KIND_NO = 0x6e,
    /** See full_change_price. */
    FULL_KIND_CHANGE_PRICE = 0x63,
    /** It takes longer.
     *
     * FULL_WAIT, since version 4. Source: Book chapter 8. */
    FULL_KIND_WAIT = 0x22,
    /** See full_leave. */
    FULL_KIND_LEAVE = 0x6c,
    /** See full_old. */
    FULL_KIND_OLD = 0x6f
} full_kind;

/** How far a conversation has come. */
typedef enum full_phase {
    /** Nothing was said. */
    FULL_PHASE_OUTSIDE = 0,
    /** Orders may come. */
    FULL_PHASE_INSIDE = 1,
    /** An order was given. */
    FULL_PHASE_ORDERING = 7,
    /** The keeper decides. */
    FULL_PHASE_DECIDING = 2,
    /** It is over. */
    FULL_PHASE_GONE = 4
} full_phase;

/** What is wrong with a frame, or with a message that was to be written. */
typedef enum full_error_kind {
    /** The length is less than that of a frame without a payload. */
    FULL_ERROR_KIND_UNDERSIZED = 0,
    /** The length is above the limit. */
    FULL_ERROR_KIND_TOO_LONG = 1,
    /** The first bytes are not a length but the beginning of another protocol. */
    FULL_ERROR_KIND_FOREIGN = 2,
    /** The frame ends before its stated length. */
    FULL_ERROR_KIND_INCOMPLETE = 3,
    /** Bytes follow the end of the frame. */
    FULL_ERROR_KIND_SURPLUS = 4,
    /** No message has this code. */
    FULL_ERROR_KIND_UNKNOWN_CODE = 5,
    /** The payload ends inside a number or a value of known length. */
    FULL_ERROR_KIND_TRUNCATED = 6,
    /** The payload ends before the NUL of a text. */
    FULL_ERROR_KIND_UNTERMINATED = 7,
    /** The value is unknown, and what follows depends on it. */
    FULL_ERROR_KIND_UNKNOWN_VALUE = 8,
    /** The number is not in its range, or is not a supported version. */
    FULL_ERROR_KIND_OUT_OF_RANGE = 13,
    /** The value is shorter than allowed. */
    FULL_ERROR_KIND_TOO_SHORT = 9,
    /** The value is longer than allowed. */
    FULL_ERROR_KIND_OVERLONG = 18,
    /** Bytes are left over after the last field. */
    FULL_ERROR_KIND_TRAILING_BYTES = 10,
    /** A required value is missing. */
    FULL_ERROR_KIND_MISSING = 11,
    /** A value is given although another value or the version rules it out. */
    FULL_ERROR_KIND_UNEXPECTED = 12,
    /** The value has a type that the field does not accept. */
    FULL_ERROR_KIND_WRONG_TYPE = 14,
    /** The text has a NUL, which would end it. */
    FULL_ERROR_KIND_NUL = 15,
    /** The string has one half of a surrogate pair, which UTF-8 cannot encode. */
    FULL_ERROR_KIND_LONE_SURROGATE = 16,
    /** The text breaks a rule of the protocol. */
    FULL_ERROR_KIND_BROKEN_RULE = 17
} full_error_kind;

/** Bytes that belong to somebody else. Where a value may be absent, data is NULL if it is. */
typedef struct full_bytes {
    const uint8_t *data;
    size_t size;
} full_bytes;

/** Lists in their wire form. To go through one, take a copy of it apart: full_texts_next(). */
typedef full_bytes full_texts;
typedef full_bytes full_pairs;
typedef full_bytes full_note_lists;

/** One of full_note_lists. */
typedef struct full_note_list {
    /** The stage. */
    full_stage stage;
    /** The names of the notes. */
    full_bytes names;
} full_note_list;

/** Both sides say what they can do. Nothing comes before it.
 *
 * FULL_HELLO, since version 3. Source: Book chapter 7. */
typedef struct full_hello {
    /** The version. */
    uint32_t edition;
    /** What the keeper may do. */
    full_deeds deeds;
    /** How both sides speak. */
    full_ways ways;
    /** The notes that the keeper wants. */
    full_note_lists lists;
} full_hello;

/** Notes for the command that follows.
 *
 * FULL_NOTE, since version 3. Source: Book chapter 7. */
typedef struct full_note {
    /** The command that follows. */
    full_question question;
    /** The notes. */
    full_pairs notes;
} full_note;

/** Somebody wants goods. See full_payment for the ways to pay.
 *
 * FULL_ORDER, since version 3. Source: Book chapter 7. */
typedef struct full_order {
    /** What is wanted. */
    full_bytes goods;
    /** Where it lies. */
    full_shelf shelf;
    /** Any byte. */
    uint8_t mark;
    /** How it is paid. */
    full_payment group;
    /** The price. */
    full_bytes amount;
    /** The number of coins. */
    uint16_t coins;
    /** A remark. */
    full_bytes remark;
} full_order;

/** Many goods at once.
 *
 * FULL_CART, since version 4. Source: Book chapter 7. */
typedef struct full_cart {
    /** How many there are. */
    uint16_t total;
    /** The goods. */
    full_texts goods;
} full_cart;

/** A picture of the goods.
 *
 * FULL_PICTURE, since version 3. Source: Book chapter 7. */
typedef struct full_picture {
    /** The picture. */
    full_bytes data;
} full_picture;

/** A name in the book without a meaning.
 *
 * FULL_SECRET, since version 3. Source: Book chapter 9. */
typedef struct full_secret {
    /** Whatever it is. */
    full_bytes data;
} full_secret;

/** The order is refused.
 *
 * FULL_NO, since version 3. Source: Book chapter 8. */
typedef struct full_no {
    /** Why. */
    full_bytes reason;
} full_no;

/** The price is another.
 *
 * FULL_CHANGE_PRICE, since version 4. Source: Book chapter 8. */
typedef struct full_change_price {
    /** Where it lies. */
    full_shelf shelf;
    /** The new price. */
    full_bytes amount;
} full_change_price;

/** The shop is closed.
 *
 * FULL_LEAVE, since version 5. Source: Book chapter 8. */
typedef struct full_leave {
    /** The last shelf. */
    full_shelf shelf;
} full_leave;

/** It meant no.
 *
 * FULL_OLD, since version 3. Source: What was tried. */
typedef struct full_old {
    /** Whatever it was. */
    full_bytes data;
} full_old;

/** What a frame holds: its kind, and its fields if the kind has any. */
typedef struct full_message {
    full_kind kind;
    union {
        full_hello hello;
        full_note note;
        full_order order;
        full_cart cart;
        full_picture picture;
        full_secret secret;
        full_no no;
        full_change_price change_price;
        full_leave leave;
        full_old old;
    } as;
} full_message;

/** What was negotiated: the version and the flags in use. */
typedef struct full_options {
    uint32_t edition;
    full_deeds deeds;
    full_ways ways;
} full_options;

/** What is wrong with what the peer sent, or with a message that was to be written. */
typedef struct full_error {
    full_error_kind kind;
    /** The id of the message, its field, the id of a rule that a text breaks, and words to be put
     * after the field; NULL for none. */
    const char *message, *field, *rule, *reason;
    /** The byte of the frame that was read: its length begins at 0, its payload at 5. */
    size_t offset;
} full_error;

/** What came of looking for a message. There is MORE to come where a frame is not complete. */
typedef enum full_result {
    FULL_RESULT_MORE,
    FULL_RESULT_MESSAGE,
    FULL_RESULT_ERROR
} full_result;

/** All kinds of messages, FULL_KINDS, and all phases, FULL_PHASES, in the order of the spec. */
extern const full_kind full_kinds[];
extern const full_phase full_phases[];

/** The bytes of a string without its NUL; none for NULL. */
full_bytes full_text(const char *string);
/** What is known of a kind of message: its id, its C symbol, its byte on the wire. */
const char *full_kind_id(full_kind kind);
const char *full_kind_symbol(full_kind kind);
uint8_t full_kind_code(full_kind kind);
const char *full_phase_id(full_phase phase);
/** The word for a kind of error, the same in every language. */
const char *full_error_kind_id(full_error_kind kind);
/** Whether nothing after the frame can be read any more. */
bool full_error_kind_is_fatal(full_error_kind kind);

/** Reads one whole frame of at most FULL_DEFAULT_MAX_LENGTH. Says whether there is a message, which has
 * views of the frame; if not, the error is set. Errors may be NULL, here and below. Which fields there are
 * depends on what was agreed: the version, where 0 stands for FULL_MAX_VERSION, here and below, and the
 * flags, 0 here, since no field depends on any. A field that was not agreed has its
 * default, or is absent. */
bool full_decode(const void *frame, size_t size, uint32_t version, uint32_t flags, full_message *message, full_error *error);
/** Reads the first frame of a stream that lies in memory. The greatest length that is accepted must be
 * given here; 0 does not stand for FULL_DEFAULT_MAX_LENGTH. Taken is how many bytes to go on after; it is
 * 0 where more are needed, and after a fatal error. */
full_result full_decode_first(const void *data, size_t size, uint32_t version, uint32_t flags, uint32_t max_length, size_t *taken, full_message *message, full_error *error);

/** Finds the frame that real programs read a frame as: the frame itself if it is good, and one without
 * what is wrong if they accept it anyway. It is put into memory with room for one byte more than the
 * frame has. Taken is its size, or 0 if they go on as if it had not come. So full_decode() is strict, and
 * after this it is lenient. Says whether they take it; if not, the error is that of full_decode(). */
bool full_tolerated(const void *frame, size_t size, uint32_t version, uint32_t flags, void *memory, size_t *taken, full_error *error);

/** Writes the frame of a message, which must not have views of the buffer. Gives the size of the
 * frame: if it is above the capacity, the buffer is too small and what it holds is of no use. Gives 0
 * if the message is refused, for the peer could not read it or a text breaks a rule of the protocol,
 * such as a line break that would begin a line of its own. A field that was not agreed must be absent
 * or have its default. The greatest length that the peer accepts is that of full_options_max_length(); 0
 * stands for FULL_DEFAULT_MAX_LENGTH. */
size_t full_encode(const full_message *message, uint32_t version, uint32_t flags, uint32_t max_length, void *buffer, size_t capacity, full_error *error);
/** The same without the rules for text, for messages of a peer that are passed on. */
size_t full_encode_received(const full_message *message, uint32_t version, uint32_t flags, uint32_t max_length, void *buffer, size_t capacity, full_error *error);

/** Takes the first item off a list. Says whether there was one. */
bool full_texts_next(full_texts *rest, full_bytes *text);
bool full_pairs_next(full_pairs *rest, full_bytes *key, full_bytes *value);
/** Puts one more item after a list, which begins as {NULL, 0} and lies in the memory. Says whether it
 * fits and has no NUL; if not, the list is as before. */
bool full_texts_add(full_texts *list, void *memory, size_t capacity, full_bytes text);
bool full_pairs_add(full_pairs *list, void *memory, size_t capacity, full_bytes key, full_bytes value);

/** How much memory a frame of a length takes. */
#define FULL_FRAME_SIZE(length) ((size_t)4 + (length))

/** Reads a stream of frames that arrives in pieces of any size, in memory of the caller. */
typedef struct full_decoder {
    /** The version of the protocol, the flags as of full_decode(), and the greatest length of a frame
     * that is accepted, as far as it fits into the memory. Set them when they are agreed; 0 stands for
     * FULL_MAX_VERSION, no flags and FULL_DEFAULT_MAX_LENGTH. All else is the decoder's own. */
    uint32_t version, flags, max_length;
    uint8_t *memory;
    size_t capacity, last, start, end;
    bool has_begun, has_failed;
    full_error failure;
} full_decoder;

/** Begins a stream. Memory of FULL_FRAME_SIZE(max_length) has room for any frame; twice is faster. */
void full_decoder_init(full_decoder *decoder, void *memory, size_t capacity, uint32_t version, uint32_t flags, uint32_t max_length);
/** Goes on in other memory, where a greater length was agreed. Says whether what is held fits. */
bool full_decoder_move(full_decoder *decoder, void *memory, size_t capacity);
/** Where to put the next bytes of the stream, for recv() and the like, and how many fit: some do if
 * full_decoder_next() has just said FULL_RESULT_MORE. Views of earlier messages end here. */
uint8_t *full_decoder_space(full_decoder *decoder, size_t *size);
/** Says how many bytes were put there. */
void full_decoder_filled(full_decoder *decoder, size_t size);
/** Gives the next message, an error, or FULL_RESULT_MORE. After an error that concerns one frame, it goes
 * on after that frame; a fatal one comes again and again, unless full_decoder_read_on() goes on. */
full_result full_decoder_next(full_decoder *decoder, full_message *message, full_error *error);
/** Goes on after a fatal error of a length that real keepers read as another one, and reads it as
 * that. Gives that length, or 0 where it does not go on; call it before anything else is done. Keepers
 * do so with some impossible lengths of commands. Shops do not with replies. What begins as the stream of
 * another protocol is refused. */
uint32_t full_decoder_read_on(full_decoder *decoder);
/** The frame that came last, also if it was malformed. The view ends as those of messages do. */
full_bytes full_decoder_frame(const full_decoder *decoder);
/** How many bytes are held that no message was made of. */
size_t full_decoder_pending(const full_decoder *decoder);

/** Gives the commands that may be sent in a phase, and how many; there must be room for FULL_KINDS.
 * Some depend on the reply before them as well: the documentation of each says so. */
size_t full_allowed_commands(full_phase phase, const full_options *options, full_kind *commands);
/** Finds the phase to which a command leads. Says whether it may be sent at all. */
bool full_phase_after(full_phase phase, full_kind command, const full_options *options, full_phase *after);
/** Whether a command must be answered under the agreed options. */
bool full_awaits_reply(full_kind command, const full_options *options);
/** Gives the replies to a command as far as the flags that they need are in use, and how many these
 * are: those that end the exchange, or those of which any number may come first. */
size_t full_allowed_replies(full_kind command, const full_options *options, bool is_final, full_kind *replies);
/** The phase after a reply to a command that led to a phase: the same, unless it leads elsewhere. */
full_phase full_phase_after_reply(full_phase phase, full_kind command, full_kind reply, const full_options *options);
/** The greatest length of a frame under the agreed options. */
uint32_t full_options_max_length(const full_options *options);

/** The id in the spec of one value of full_payment, such as a single flag; NULL for one without. */
const char *full_payment_name(full_payment value);

/** The id in the spec of one value of full_shelf, such as a single flag; NULL for one without. */
const char *full_shelf_name(full_shelf value);

/** The id in the spec of one value of full_question, such as a single flag; NULL for one without. */
const char *full_question_name(full_question value);

/** The id in the spec of one value of full_stage, such as a single flag; NULL for one without. */
const char *full_stage_name(full_stage value);

/** The id in the spec of one value of full_deeds, such as a single flag; NULL for one without. */
const char *full_deeds_name(full_deeds value);

/** The id in the spec of one value of full_ways, such as a single flag; NULL for one without. */
const char *full_ways_name(full_ways value);

/** As full_texts_next() and full_texts_add() do with texts. A list is of the version and the
 * flags with which it was decoded or put together. The error may be NULL. It has no message, and it has no
 * field if several fields of the protocol can hold such a list. */
bool full_note_lists_next(full_note_lists *rest, uint32_t version, uint32_t flags, full_note_list *item);
bool full_note_lists_add(full_note_lists *list, void *memory, size_t capacity, uint32_t version, uint32_t flags, const full_note_list *item, full_error *error);

/** The flag or the version on which two sides do not agree; a bit may have no id. Where the version
 * of the request itself is not spoken, only is_request_wrong is set. */
typedef struct full_disagreement {
    const char *id;
    uint32_t bit;
    bool is_request_wrong;
} full_disagreement;

/** Finds what a keeper with a request agrees to when it gets an offer. The version is the lower
 * of both; an offer below the lowest in use is refused. The flags of the request are required:
 * if one is not offered, or the version does not have it, it is refused, and the conversation
 * cannot go on. Flags that are wanted only if offered are left out if they are not; list all
 * flags there that the keeper can do without.
 *
 * These flags of a request are always left out if they are not offered:
 * FULL_DEEDS_CHANGE_PRICE, FULL_WAYS_SILENT_ORDER, FULL_WAYS_WIDE.
 *
 * Says whether both agree; if not, only the disagreement is set. It may be NULL, and so may if_offered, the
 * flags that are wanted only if they are offered. */
bool full_agree(const full_hello *offer, const full_options *request, const full_options *if_offered, full_options *agreed, full_disagreement *disagreement);

#ifdef __cplusplus
}
#endif

#endif
