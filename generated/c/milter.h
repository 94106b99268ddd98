/* Code generated from spec/ by "python -m generator". DO NOT EDIT. */
/* SPDX-License-Identifier: MIT */
#ifndef MILTER_H
#define MILTER_H

/** @file
 * Milter, the Sendmail mail filter protocol: messages, codec, decoder of streams and state table.
 *
 * The protocol between a mail server and a mail filter. The mail server (mail transfer agent,
 * MTA) passes the filter each step of an SMTP conversation and each message as it arrives. The
 * filter decides what happens to it, and may change the message at its end. Sendmail defined
 * the protocol, with the library libmilter for filters. Postfix speaks it too.
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
#define MILTER_KINDS 35
#define MILTER_PHASES 13
#define MILTER_INITIAL_PHASE MILTER_PHASE_OPENED
/** The greatest length of a frame where nothing else is agreed. */
#define MILTER_DEFAULT_MAX_LENGTH UINT32_C(65536)
/** The greatest length of a frame that a real MTA accepts, whatever was agreed. */
#define MILTER_TOLERATED_MAX_LENGTH UINT32_C(1073741823)
/** The least and the greatest version that is spoken. */
#define MILTER_MIN_VERSION 2
#define MILTER_MAX_VERSION 6

/** The point of a session that a set of macros belongs to. The macro lists of the negotiation
 * use the number; a MACRO message names its stage by the code of the command instead. The end
 * of the headers (6) has a higher number than the end of the message (5), because it was added
 * later. */
typedef uint32_t milter_macro_stage;

/** Macros sent before CONNECT. SMFIM_CONNECT, since version 6. */
#define MILTER_MACRO_STAGE_CONNECT UINT32_C(0x00000000)
/** Macros sent before HELO or EHLO. SMFIM_HELO, since version 6. */
#define MILTER_MACRO_STAGE_HELO UINT32_C(0x00000001)
/** Macros sent before MAIL. SMFIM_ENVFROM, since version 6. */
#define MILTER_MACRO_STAGE_MAIL UINT32_C(0x00000002)
/** Macros sent before each RCPT. SMFIM_ENVRCPT, since version 6. */
#define MILTER_MACRO_STAGE_RECIPIENT UINT32_C(0x00000003)
/** Macros sent before DATA. SMFIM_DATA, since version 6. */
#define MILTER_MACRO_STAGE_DATA UINT32_C(0x00000004)
/** Macros sent before the end of the message. libmilter stores them in a later slot than those
 * of the end of the headers, although their number is lower. SMFIM_EOM, since version 6. */
#define MILTER_MACRO_STAGE_END_OF_MESSAGE UINT32_C(0x00000005)
/** Macros sent before the end of the headers. SMFIM_EOH, since version 6. */
#define MILTER_MACRO_STAGE_END_OF_HEADERS UINT32_C(0x00000006)

/** The kind of a client's address. A filter on libmilter closes the connection on any other
 * value. */
typedef uint8_t milter_address_family;

/** No address is known. SMFIA_UNKNOWN, since version 1. */
#define MILTER_ADDRESS_FAMILY_UNKNOWN UINT8_C(0x55)
/** A local socket. SMFIA_UNIX, since version 1. */
#define MILTER_ADDRESS_FAMILY_UNIX UINT8_C(0x4c)
/** An IPv4 address. SMFIA_INET, since version 1. */
#define MILTER_ADDRESS_FAMILY_INET UINT8_C(0x34)
/** An IPv6 address. SMFIA_INET6, since version 1. */
#define MILTER_ADDRESS_FAMILY_INET6 UINT8_C(0x36)

/** The code of a command. Macros may arrive for a command that a filter does not know, so any
 * other value is passed on. */
typedef uint8_t milter_command_code;

/** Agree on a version, on actions and on protocol flags (libmilter's word for them is steps).
 * SMFIC_OPTNEG, since version 1. */
#define MILTER_COMMAND_CODE_NEGOTIATE UINT8_C(0x4f)
/** Macros for the command that follows: named values that the MTA knows about the session and
 * the message, such as the name of the client or the queue id. SMFIC_MACRO, since version 1. */
#define MILTER_COMMAND_CODE_MACRO UINT8_C(0x44)
/** A client connected to the MTA. SMFIC_CONNECT, since version 1. */
#define MILTER_COMMAND_CODE_CONNECT UINT8_C(0x43)
/** The client sent HELO or EHLO. SMFIC_HELO, since version 1. */
#define MILTER_COMMAND_CODE_HELO UINT8_C(0x48)
/** The client named the sender with MAIL FROM. SMFIC_MAIL, since version 1. */
#define MILTER_COMMAND_CODE_ENVELOPE_FROM UINT8_C(0x4d)
/** The client named one recipient with RCPT TO. SMFIC_RCPT, since version 1. */
#define MILTER_COMMAND_CODE_ENVELOPE_RECIPIENT UINT8_C(0x52)
/** The client sent DATA. SMFIC_DATA, since version 4. */
#define MILTER_COMMAND_CODE_DATA UINT8_C(0x54)
/** The client sent an SMTP command that the MTA does not know. SMFIC_UNKNOWN, since version 3. */
#define MILTER_COMMAND_CODE_UNKNOWN UINT8_C(0x55)
/** One header of the message. SMFIC_HEADER, since version 1. */
#define MILTER_COMMAND_CODE_HEADER UINT8_C(0x4c)
/** All headers have been sent. SMFIC_EOH, since version 1. */
#define MILTER_COMMAND_CODE_END_OF_HEADERS UINT8_C(0x4e)
/** A piece of the body. SMFIC_BODY, since version 1. */
#define MILTER_COMMAND_CODE_BODY UINT8_C(0x42)
/** The whole message has been sent. SMFIC_BODYEOB, since version 1. */
#define MILTER_COMMAND_CODE_END_OF_MESSAGE UINT8_C(0x45)
/** The current message is dropped; the connection goes on. SMFIC_ABORT, since version 1. */
#define MILTER_COMMAND_CODE_ABORT UINT8_C(0x41)
/** The connection ends. SMFIC_QUIT, since version 1. */
#define MILTER_COMMAND_CODE_CLOSE UINT8_C(0x51)
/** The SMTP connection has ended, and another one follows over the same socket. SMFIC_QUIT_NC,
 * since version 6. */
#define MILTER_COMMAND_CODE_QUIT_NEW_CONNECTION UINT8_C(0x4b)

/** What a filter may do with the message at its end. The MTA offers the modifications that it
 * can make, and the filter answers with those that it may ask for. Progress and verdicts need
 * no flag. The flags do not protect the MTA: Sendmail and Postfix carry out most modifications
 * that the filter did not name. */
typedef uint32_t milter_actions;

/** The filter may add headers, with milter_add_header and milter_insert_header. SMFIF_ADDHDRS,
 * since version 1. */
#define MILTER_ACTIONS_ADD_HEADERS UINT32_C(0x00000001)
/** The filter may replace the body, with milter_replace_body. SMFIF_CHGBODY, since version 1. */
#define MILTER_ACTIONS_CHANGE_BODY UINT32_C(0x00000002)
/** The filter may add recipients without parameters, with milter_add_recipient. SMFIF_ADDRCPT,
 * since version 1. */
#define MILTER_ACTIONS_ADD_RECIPIENTS UINT32_C(0x00000004)
/** The filter may remove recipients, with milter_remove_recipient. SMFIF_DELRCPT, since version
 * 1. */
#define MILTER_ACTIONS_DELETE_RECIPIENTS UINT32_C(0x00000008)
/** The filter may change and remove headers, with milter_change_header. SMFIF_CHGHDRS, since
 * version 2. */
#define MILTER_ACTIONS_CHANGE_HEADERS UINT32_C(0x00000010)
/** The filter may have the message held, with milter_quarantine. SMFIF_QUARANTINE, since
 * version 2. */
#define MILTER_ACTIONS_QUARANTINE UINT32_C(0x00000020)
/** The filter may replace the sender of the envelope, with milter_change_sender. SMFIF_CHGFROM,
 * since version 6. */
#define MILTER_ACTIONS_CHANGE_SENDER UINT32_C(0x00000040)
/** The filter may add recipients with ESMTP parameters, with milter_add_recipient_par.
 * SMFIF_ADDRCPT_PAR, since version 6. */
#define MILTER_ACTIONS_ADD_RECIPIENTS_PAR UINT32_C(0x00000080)
/** The filter may state which macros it wants, in its answer to milter_negotiate.
 * SMFIF_SETSYMLIST, since version 6. */
#define MILTER_ACTIONS_SET_MACRO_LIST UINT32_C(0x00000100)

/** Which steps and replies are left out, and which further capabilities are used. The MTA
 * offers what it can do, and the filter answers with what it wants done. If a filter sets a
 * bit that was not offered, Sendmail gives up on it; Postfix obeys most such bits. */
typedef uint32_t milter_steps;

/** The MTA does not send milter_connect. SMFIP_NOCONNECT, since version 1. */
#define MILTER_STEPS_NO_CONNECT UINT32_C(0x00000001)
/** The MTA does not send milter_helo. SMFIP_NOHELO, since version 1. */
#define MILTER_STEPS_NO_HELO UINT32_C(0x00000002)
/** The MTA does not send milter_envelope_from. SMFIP_NOMAIL, since version 1. */
#define MILTER_STEPS_NO_MAIL UINT32_C(0x00000004)
/** The MTA does not send milter_envelope_recipient. SMFIP_NORCPT, since version 1. */
#define MILTER_STEPS_NO_RECIPIENT UINT32_C(0x00000008)
/** The MTA does not send milter_body; milter_end_of_message still comes. SMFIP_NOBODY, since
 * version 1. */
#define MILTER_STEPS_NO_BODY UINT32_C(0x00000010)
/** The MTA does not send milter_header. SMFIP_NOHDRS, since version 1. */
#define MILTER_STEPS_NO_HEADERS UINT32_C(0x00000020)
/** The MTA does not send milter_end_of_headers. SMFIP_NOEOH, since version 2. */
#define MILTER_STEPS_NO_END_OF_HEADERS UINT32_C(0x00000040)
/** The filter does not reply to milter_header. SMFIP_NR_HDR, since version 6. */
#define MILTER_STEPS_NO_REPLY_HEADER UINT32_C(0x00000080)
/** The MTA does not send milter_unknown. SMFIP_NOUNKNOWN, since version 3. */
#define MILTER_STEPS_NO_UNKNOWN UINT32_C(0x00000100)
/** The MTA does not send milter_data. SMFIP_NODATA, since version 4. */
#define MILTER_STEPS_NO_DATA UINT32_C(0x00000200)
/** The filter may answer milter_body with milter_skip. SMFIP_SKIP, since version 6. */
#define MILTER_STEPS_SKIP UINT32_C(0x00000400)
/** The MTA also sends milter_envelope_recipient for recipients that it refuses itself.
 * SMFIP_RCPT_REJ, since version 6. */
#define MILTER_STEPS_REJECTED_RECIPIENTS UINT32_C(0x00000800)
/** The filter does not reply to milter_connect. SMFIP_NR_CONN, since version 6. */
#define MILTER_STEPS_NO_REPLY_CONNECT UINT32_C(0x00001000)
/** The filter does not reply to milter_helo. SMFIP_NR_HELO, since version 6. */
#define MILTER_STEPS_NO_REPLY_HELO UINT32_C(0x00002000)
/** The filter does not reply to milter_envelope_from. SMFIP_NR_MAIL, since version 6. */
#define MILTER_STEPS_NO_REPLY_MAIL UINT32_C(0x00004000)
/** The filter does not reply to milter_envelope_recipient. SMFIP_NR_RCPT, since version 6. */
#define MILTER_STEPS_NO_REPLY_RECIPIENT UINT32_C(0x00008000)
/** The filter does not reply to milter_data. SMFIP_NR_DATA, since version 6. */
#define MILTER_STEPS_NO_REPLY_DATA UINT32_C(0x00010000)
/** The filter does not reply to milter_unknown. SMFIP_NR_UNKN, since version 6. */
#define MILTER_STEPS_NO_REPLY_UNKNOWN UINT32_C(0x00020000)
/** The filter does not reply to milter_end_of_headers. SMFIP_NR_EOH, since version 6. */
#define MILTER_STEPS_NO_REPLY_END_OF_HEADERS UINT32_C(0x00040000)
/** The filter does not reply to milter_body. SMFIP_NR_BODY, since version 6. */
#define MILTER_STEPS_NO_REPLY_BODY UINT32_C(0x00080000)
/** The values of headers keep the space after the colon, in both directions. SMFIP_HDR_LEADSPC,
 * since version 6. */
#define MILTER_STEPS_HEADER_LEADING_SPACE UINT32_C(0x00100000)
/** Payloads of frames have at most 262143 bytes. SMFIP_MDS_256K, since version 6. */
#define MILTER_STEPS_DATA_SIZE_256K UINT32_C(0x10000000)
/** Payloads of frames have at most 1048575 bytes. SMFIP_MDS_1M, since version 6. */
#define MILTER_STEPS_DATA_SIZE_1M UINT32_C(0x20000000)
/** Reserved; the bit alone has no meaning. libmilter removes it from offers and answers,
 * together with the two bits for the size of payloads: the symbol covers all three
 * (0x70000000). SMFI_INTERNAL, since version 6. */
#define MILTER_STEPS_INTERNAL_RESERVED UINT32_C(0x40000000)
/** For tests of Sendmail only: a libmilter built with `_FFR_MILTER_CHECK` sends the flags
 * unchanged. SMFIP_TEST, since version 6. */
#define MILTER_STEPS_TEST UINT32_C(0x80000000)

/** The kinds of messages: each is its byte on the wire. */
typedef enum milter_kind {
    /** See milter_negotiate. */
    MILTER_KIND_NEGOTIATE = 0x4f,
    /** See milter_macro. */
    MILTER_KIND_MACRO = 0x44,
    /** See milter_connect. */
    MILTER_KIND_CONNECT = 0x43,
    /** See milter_helo. */
    MILTER_KIND_HELO = 0x48,
    /** See milter_envelope_from. */
    MILTER_KIND_ENVELOPE_FROM = 0x4d,
    /** See milter_envelope_recipient. */
    MILTER_KIND_ENVELOPE_RECIPIENT = 0x52,
    /** The client sent DATA. The command comes before the MTA answers with 354, so a refusal saves
     * the client from sending the message. After a refusal the envelope stays. Postfix also sends
     * the command, once, for a message that comes by BDAT.
     *
     * SMFIC_DATA, since version 4. Source: libmilter mfdef.h SMFIC_DATA; libmilter engine.c
     * st_data; Sendmail milter.c milter_data_cmd; Postfix milter8.c milter8_data_event; experiment
     * with Postfix (recorded); experiment with Sendmail (recorded). */
    MILTER_KIND_DATA = 0x54,
    /** See milter_unknown. */
    MILTER_KIND_UNKNOWN = 0x55,
    /** See milter_header. */
    MILTER_KIND_HEADER = 0x4c,
    /** All headers have been sent. The body follows, or the end of the message if the body is
     * empty.
     *
     * SMFIC_EOH, since version 1. Source: libmilter mfdef.h SMFIC_EOH; libmilter engine.c st_eoh;
     * Sendmail milter.c milter_data; Postfix milter8.c milter8_eoh; experiment with Postfix
     * (recorded); experiment with Sendmail (recorded). */
    MILTER_KIND_END_OF_HEADERS = 0x4e,
    /** See milter_body. */
    MILTER_KIND_BODY = 0x42,
    /** See milter_end_of_message. */
    MILTER_KIND_END_OF_MESSAGE = 0x45,
    /** The current message is dropped; the connection goes on. There is no reply. What the filter
     * knows about the connection and HELO stays valid, and the next command is
     * milter_envelope_from, milter_helo or milter_close. The macros of the message stay valid
     * until the next MAIL. ABORT is sent for RSET, for another HELO in a transaction, and when
     * another filter ended the message; Postfix sends it after every message. It may also come
     * when no message is open, so a filter must accept it at any time after milter_connect.
     *
     * SMFIC_ABORT, since version 1. Source: libmilter mfdef.h SMFIC_ABORT; libmilter engine.c
     * st_abortfct; Sendmail milter.c milter_abort_filter; Postfix milter8.c milter8_abort;
     * experiment with Postfix (recorded); experiment with Sendmail (recorded). */
    MILTER_KIND_ABORT = 0x41,
    /** The connection ends. There is no reply, and both sides close the socket. The SMTP connection
     * has ended, by QUIT or because the client was lost, or the MTA no longer needs the filter. An
     * MTA may also close the socket without it. A filter treats the end of the stream as
     * milter_close, preceded by milter_abort if a message is open.
     *
     * SMFIC_QUIT, since version 1. Source: libmilter mfdef.h SMFIC_QUIT; libmilter engine.c
     * st_quit; Sendmail milter.c milter_quit_filter; Postfix milter8.c milter8_disc_event;
     * experiment with Postfix (recorded); experiment with Sendmail (recorded). */
    MILTER_KIND_CLOSE = 0x51,
    /** The SMTP connection has ended, and another one follows over the same socket. There is no
     * reply and no new negotiation. The next command is milter_connect, and what was agreed stays
     * in force. No MTA is known to send it. libmilter accepts it only right after an end of
     * message that was answered with milter_continue, or after milter_unknown unless that was
     * answered with milter_accept. In other places libmilter ignores both this command and the
     * CONNECT after it.
     *
     * SMFIC_QUIT_NC, since version 6. Source: libmilter mfdef.h SMFIC_QUIT_NC; libmilter engine.c
     * st_quit; experiment with libmilter (K after E, then C). */
    MILTER_KIND_QUIT_NEW_CONNECTION = 0x4b,
    /** Go on. The MTA carries out the SMTP command and goes on with the next step. After
     * milter_end_of_message it accepts the message, as far as this filter is concerned.
     *
     * SMFIR_CONTINUE, since version 1. Source: libmilter mfdef.h SMFIR_CONTINUE; libmilter
     * engine.c sendreply; Sendmail milter.c milter_send_command; Postfix milter8.c milter8_event;
     * experiment with Postfix (recorded); experiment with Sendmail (recorded). */
    MILTER_KIND_CONTINUE = 0x63,
    /** Refuse permanently, with the MTA's own reply. The client gets a 5xx reply. After
     * milter_connect and milter_helo it refuses the SMTP connection, after
     * milter_envelope_recipient one recipient, after milter_data the DATA command, and everywhere
     * else the message; after milter_unknown it only changes the text of the refusal. Use
     * milter_reply_code to choose the code and the text.
     *
     * SMFIR_REJECT, since version 1. Source: libmilter mfdef.h SMFIR_REJECT; libmilter engine.c
     * sendreply; Sendmail milter.c milter_send_command; Sendmail srvrsmtp.c MILTER_REPLY; Postfix
     * milter8.c milter8_event; experiment with Postfix (recorded); experiment with Sendmail
     * (recorded). */
    MILTER_KIND_REJECT = 0x72,
    /** Accept the message and throw it away. The client gets the reply for an accepted message. It
     * applies to the whole message, even after milter_envelope_recipient. It is not valid after
     * milter_connect and milter_helo, where there is no message yet: Sendmail then goes on without
     * filters or ignores the reply, and Postfix treats it as milter_continue.
     *
     * SMFIR_DISCARD, since version 1. Source: libmilter mfdef.h SMFIR_DISCARD; Sendmail
     * documentation api SMFIS_DISCARD; Sendmail milter.c milter_data; Postfix milter8.c
     * milter8_event; experiment with Postfix (recorded); experiment with Sendmail (recorded). */
    MILTER_KIND_DISCARD = 0x64,
    /** Accept, and show the filter nothing more. After milter_connect and milter_helo it applies to
     * the SMTP connection, and the MTA then closes the connection to the filter. After any later
     * command it applies to the message. The filter sees nothing more of it, not even its end.
     * Other filters still see the message.
     *
     * SMFIR_ACCEPT, since version 1. Source: libmilter mfdef.h SMFIR_ACCEPT; libmilter engine.c
     * mi_engine; Sendmail milter.c milter_send_command; Postfix milter8.c milter8_event;
     * experiment with Postfix (recorded); experiment with Sendmail (recorded). */
    MILTER_KIND_ACCEPT = 0x61,
    /** Refuse temporarily, with the MTA's own reply. The client gets a 4xx reply and should try
     * again later. It applies to the same things as milter_reject. Use milter_reply_code to choose
     * the code and the text.
     *
     * SMFIR_TEMPFAIL, since version 1. Source: libmilter mfdef.h SMFIR_TEMPFAIL; libmilter
     * engine.c sendreply; Sendmail milter.c milter_send_command; Sendmail srvrsmtp.c MILTER_REPLY;
     * Postfix milter8.c milter8_event; experiment with Postfix (recorded); experiment with
     * Sendmail (recorded). */
    MILTER_KIND_TEMPORARY_FAILURE = 0x74,
    /** Send no more of the same in this message. It is meant as the answer to milter_body: no
     * further piece of the body is sent, and milter_end_of_message follows. Sendmail and Postfix
     * also accept it elsewhere, but disagree on what it means there, so use it only to answer
     * milter_body.
     *
     * SMFIR_SKIP, since version 6. Source: libmilter mfdef.h SMFIR_SKIP; Sendmail documentation
     * api SMFIS_SKIP; Sendmail milter.c milter_body; Postfix milter8.c milter8_event; experiment
     * with Postfix (recorded); experiment with Sendmail (recorded). */
    MILTER_KIND_SKIP = 0x73,
    /** See milter_reply_code. */
    MILTER_KIND_REPLY_CODE = 0x79,
    /** See milter_add_header. */
    MILTER_KIND_ADD_HEADER = 0x68,
    /** See milter_change_header. */
    MILTER_KIND_CHANGE_HEADER = 0x6d,
    /** See milter_insert_header. */
    MILTER_KIND_INSERT_HEADER = 0x69,
    /** See milter_change_sender. */
    MILTER_KIND_CHANGE_SENDER = 0x65,
    /** See milter_add_recipient. */
    MILTER_KIND_ADD_RECIPIENT = 0x2b,
    /** See milter_add_recipient_par. */
    MILTER_KIND_ADD_RECIPIENT_PAR = 0x32,
    /** See milter_remove_recipient. */
    MILTER_KIND_REMOVE_RECIPIENT = 0x2d,
    /** See milter_replace_body. */
    MILTER_KIND_REPLACE_BODY = 0x62,
    /** The filter is still working. This reply restarts the MTA's timeout for the next reply, and
     * changes nothing else. A verdict must still follow. Sendmail accepts it only after
     * milter_end_of_message, and its time limit for the whole end of the message keeps running.
     * Postfix accepts it after any command.
     *
     * SMFIR_PROGRESS, since version 2. Source: libmilter mfdef.h SMFIR_PROGRESS; libmilter smfi.c
     * smfi_progress; Sendmail milter.c milter_data; Postfix milter8.c milter8_event; Sendmail
     * release notes 8.13.0; experiment with Postfix (recorded); experiment with Sendmail
     * (recorded). */
    MILTER_KIND_PROGRESS = 0x70,
    /** See milter_quarantine. */
    MILTER_KIND_QUARANTINE = 0x71,
    /** Reserved; its name suggests a failed connection. Do not send it.
     *
     * SMFIR_CONN_FAIL, since version 6. Source: libmilter mfdef.h SMFIR_CONN_FAIL; Sendmail
     * milter.c milter_send_command; Postfix milter8.c milter8_event; experiment with Postfix
     * (recorded); experiment with Sendmail (recorded). */
    MILTER_KIND_CONNECTION_FAILURE = 0x66,
    /** Refuse with 421 and end the SMTP connection. Only Postfix supports it. Sendmail treats it as
     * an unexpected reply. No libmilter function sends it, and the header of libmilter calls it
     * internal to the MTA. Send a milter_reply_code with 421 instead, which does the same in both.
     *
     * SMFIR_SHUTDOWN, since version 2. Source: libmilter mfdef.h SMFIR_SHUTDOWN; Sendmail milter.c
     * milter_send_command; Postfix milter8.c milter8_event; experiment with Postfix (reply 4). */
    MILTER_KIND_SHUTDOWN = 0x34,
    /** See milter_set_symbol_list. */
    MILTER_KIND_SET_SYMBOL_LIST = 0x6c
} milter_kind;

/** How far a conversation has come. */
typedef enum milter_phase {
    /** The MTA has connected to the filter. */
    MILTER_PHASE_OPENED = 0,
    /** Versions, actions and steps are agreed. */
    MILTER_PHASE_NEGOTIATED = 1,
    /** The SMTP client is known. */
    MILTER_PHASE_CONNECTED = 2,
    /** The client is known and no message is open. */
    MILTER_PHASE_GREETED = 3,
    /** A message has been started. */
    MILTER_PHASE_MAIL = 4,
    /** At least one recipient has been named. */
    MILTER_PHASE_RECIPIENTS = 5,
    /** The client has sent DATA, and the content is about to come. */
    MILTER_PHASE_DATA = 6,
    /** Header fields are being passed. */
    MILTER_PHASE_HEADERS = 7,
    /** All header fields have been passed. */
    MILTER_PHASE_END_OF_HEADERS = 8,
    /** The body is being passed. */
    MILTER_PHASE_BODY = 9,
    /** The filter does not want any more of the body. */
    MILTER_PHASE_BODY_SKIPPED = 10,
    /** The whole message has been passed and its verdict is awaited. */
    MILTER_PHASE_END_OF_MESSAGE = 11,
    /** The conversation is over. */
    MILTER_PHASE_CLOSED = 12
} milter_phase;

/** What is wrong with a frame, or with a message that was to be written. */
typedef enum milter_error_kind {
    /** The length is less than that of a frame without a payload. */
    MILTER_ERROR_KIND_UNDERSIZED = 0,
    /** The length is above the limit. */
    MILTER_ERROR_KIND_TOO_LONG = 1,
    /** The first bytes are not a length but the beginning of another protocol. */
    MILTER_ERROR_KIND_FOREIGN = 2,
    /** The frame ends before its stated length. */
    MILTER_ERROR_KIND_INCOMPLETE = 3,
    /** Bytes follow the end of the frame. */
    MILTER_ERROR_KIND_SURPLUS = 4,
    /** No message has this code. */
    MILTER_ERROR_KIND_UNKNOWN_CODE = 5,
    /** The payload ends inside a number or a value of known length. */
    MILTER_ERROR_KIND_TRUNCATED = 6,
    /** The payload ends before the NUL of a text. */
    MILTER_ERROR_KIND_UNTERMINATED = 7,
    /** The value is unknown, and what follows depends on it. */
    MILTER_ERROR_KIND_UNKNOWN_VALUE = 8,
    /** The number is not in its range, or is not a supported version. */
    MILTER_ERROR_KIND_OUT_OF_RANGE = 13,
    /** The value is shorter than allowed. */
    MILTER_ERROR_KIND_TOO_SHORT = 9,
    /** The value is longer than allowed. */
    MILTER_ERROR_KIND_OVERLONG = 18,
    /** Bytes are left over after the last field. */
    MILTER_ERROR_KIND_TRAILING_BYTES = 10,
    /** A required value is missing. */
    MILTER_ERROR_KIND_MISSING = 11,
    /** A value is given although another value or the version rules it out. */
    MILTER_ERROR_KIND_UNEXPECTED = 12,
    /** The value has a type that the field does not accept. */
    MILTER_ERROR_KIND_WRONG_TYPE = 14,
    /** The text has a NUL, which would end it. */
    MILTER_ERROR_KIND_NUL = 15,
    /** The string has one half of a surrogate pair, which UTF-8 cannot encode. */
    MILTER_ERROR_KIND_LONE_SURROGATE = 16,
    /** The text breaks a rule of the protocol. */
    MILTER_ERROR_KIND_BROKEN_RULE = 17
} milter_error_kind;

/** Bytes that belong to somebody else. Where a value may be absent, data is NULL if it is. */
typedef struct milter_bytes {
    const uint8_t *data;
    size_t size;
} milter_bytes;

/** Lists in their wire form. To go through one, take a copy of it apart: milter_texts_next(). */
typedef milter_bytes milter_texts;
typedef milter_bytes milter_pairs;
typedef milter_bytes milter_macro_lists;

/** One of milter_macro_lists. */
typedef struct milter_macro_list {
    /** The stage that the list is for. Sendmail stops reading the lists at a number that it does
     * not know; Postfix ignores that one list. */
    milter_macro_stage stage;
    /** The names of the macros wanted at that stage, separated by spaces. A one-letter name is
     * written bare (`i`), a longer one in braces (`{client_addr}`). An empty list asks for no
     * macros; Postfix treats it as if no list had been given, and sends its configured list. */
    milter_bytes names;
} milter_macro_list;

/** Agree on a version, on actions and on protocol flags (libmilter's word for them is steps).
 * It is the first frame of a connection. The MTA (mail transfer agent) offers what it can do,
 * and the filter answers with the same message, which states what it will use. No other answer
 * is legal; a filter that cannot work with the offer closes the connection. A bit in the offer
 * means "I can do that"; in the answer it means "do that". Negotiation happens once in a
 * connection.
 *
 * The answer holds the lower of the two versions, a subset of the offered actions and a subset
 * of the offered steps. An MTA that offers no bits at all is taken to offer those of version
 * 1. Only the answer may carry macro lists, and only the length of the frame marks their end.
 * Sendmail ends the connection if the answer contains an action or a step that was not
 * offered; Postfix checks only the actions.
 *
 * SMFIC_OPTNEG, since version 1. Source: libmilter mfdef.h SMFIC_OPTNEG; libmilter engine.c
 * st_optionneg; libmilter engine.c milter_addsymlist; Sendmail milter.c milter_negotiate;
 * Sendmail milter.c milter_getsymlist; Postfix milter8.c milter8_connect; experiment with
 * libmilter (offers of several versions and of too little); experiment with Postfix
 * (recorded); experiment with Sendmail (recorded). */
typedef struct milter_negotiate {
    /** The highest protocol version that the sender of the offer speaks; in the answer, the version
     * in use. Versions 2, 3, 4 and 6 occur on the wire. Do not confuse it with the version of the
     * libmilter API, which has numbers such as 0x01000001. */
    uint32_t version;
    /** What the filter may do with the message, as bits of milter_actions. The filter's answer
     * lists the modifications that it may ask for at the end of the message. */
    milter_actions actions;
    /** The steps to leave out, the replies to leave out and the capabilities to use, as bits of
     * milter_steps. Setting all bits in an answer turns off nearly everything. */
    milter_steps steps;
    /** The macros that the filter wants, one list for each stage. For a stage that is not listed,
     * the MTA's own configuration decides. The lists are only in the filter's answer, and only if
     * MILTER_ACTIONS_SET_MACRO_LIST was offered. Write each stage once, in ascending order, as
     * libmilter does. */
    milter_macro_lists macro_lists;
} milter_negotiate;

/** Macros for the command that follows: named values that the MTA knows about the session and
 * the message, such as the name of the client or the queue id. The MTA sends them just before
 * the command that the frame names, once for each stage that it has macros for. There is never
 * a reply. A macro without a value is left out, so the list may be empty. An MTA may also send
 * the macros of a command that it then does not send, because of a flag or because it refused
 * the recipient. The values of a stage replace all previous values of that stage. They stay
 * valid until the same stage or an earlier one comes again.
 *
 * SMFIC_MACRO, since version 1. Source: libmilter mfdef.h SMFIC_MACRO; libmilter engine.c
 * st_macros; libmilter smfi.c smfi_getsymval; Sendmail milter.c milter_send_macros; Postfix
 * milter8.c milter8_event; experiment with Postfix (recorded); experiment with Sendmail
 * (recorded). */
typedef struct milter_macro {
    /** The code of the command that the macros belong to. Sendmail sends macros for `C H M R T N
     * E`, and Postfix also for `L U B`; libmilter silently drops the macros for those three. */
    milter_command_code command;
    /** Names and values. A one-letter name is written bare (`i`), a longer one in braces
     * (`{client_addr}`). Names look as they do in the MTA's configuration, or in the list that the
     * filter asked for. In Sendmail a value has at most 2047 bytes. */
    milter_pairs macros;
} milter_macro;

/** A client connected to the MTA. CONNECT is sent once for each SMTP connection, before the
 * greeting. A refusal applies to the whole SMTP connection: milter_reject causes a 554
 * greeting, and after milter_temporary_failure the MTA refuses mail. After milter_accept, the
 * filter sees no more of this connection. Do not answer with milter_discard: a message has not
 * begun, and Sendmail then goes on without any filter.
 *
 * SMFIC_CONNECT, since version 1. Source: libmilter mfdef.h SMFIC_CONNECT; libmilter engine.c
 * st_connectinfo; Sendmail milter.c milter_connect; Postfix milter8.c milter8_conn_event;
 * experiment with Postfix (recorded); experiment with Sendmail (recorded). */
typedef struct milter_connect {
    /** The client's name, validated by the MTA: it looks up the address, and then the name found.
     * If it finds none, this is the address in brackets: `[192.0.2.7]`, `[IPv6:2001:db8::1]` from
     * Sendmail, `[2001:db8::1]` from Postfix. It may also be `localhost` or `unknown`. */
    milter_bytes hostname;
    /** The kind of address. It decides whether a port and an address follow. */
    milter_address_family family;
    /** The client's TCP port, or 0 if there is none. For MILTER_ADDRESS_FAMILY_UNIX it is present
     * too, and 0. */
    uint16_t port;
    /** The client's address as text. For MILTER_ADDRESS_FAMILY_INET it is dotted decimal. For
     * MILTER_ADDRESS_FAMILY_INET6 it is the usual notation, with a prefix `IPv6:` from Sendmail.
     * For MILTER_ADDRESS_FAMILY_UNIX it is the path of the socket, which may be empty. Postfix can
     * send the word `unknown` in place of an address. A client whose IPv6 address maps an IPv4
     * address is given as MILTER_ADDRESS_FAMILY_INET. */
    milter_bytes address;
} milter_connect;

/** The client sent HELO or EHLO. The command comes once for each HELO or EHLO: not at all if
 * the client sends none, and again after STARTTLS. A second HELO inside a transaction ends
 * that transaction. The client does not learn of a refusal at once: EHLO still gets 250, and
 * only MAIL is refused. milter_accept applies to the rest of the SMTP connection. Do not
 * answer with milter_discard: there is no message yet.
 *
 * SMFIC_HELO, since version 1. Source: libmilter mfdef.h SMFIC_HELO; libmilter engine.c
 * st_helo; Sendmail milter.c milter_helo; Postfix milter8.c milter8_helo_event; experiment
 * with Postfix (recorded); experiment with Sendmail (recorded). */
typedef struct milter_helo {
    /** The argument of HELO or EHLO as the client sent it, neither checked nor normalised. Sendmail
     * cuts it at the first white space. */
    milter_bytes hostname;
} milter_helo;

/** The client named the sender with MAIL FROM. This starts a message. A verdict applies to this
 * message. After a refusal the message ends here, and the next one starts with another
 * milter_envelope_from. After milter_accept the filter sees no more of the message. After
 * milter_discard the MTA accepts the message and throws it away.
 *
 * SMFIC_MAIL, since version 1. Source: libmilter mfdef.h SMFIC_MAIL; libmilter engine.c
 * st_sender; Sendmail milter.c milter_envfrom; Postfix milter8.c milter8_mail_event;
 * experiment with Postfix (recorded); experiment with Sendmail (recorded). */
typedef struct milter_envelope_from {
    /** The sender's address as the client sent it, usually with angle brackets; `<>` is the null
     * sender. For mail that did not come by SMTP, Postfix sends it without brackets, and the null
     * sender is empty. */
    milter_bytes sender;
    /** The ESMTP parameters, one text for each, in the client's order and spelling: `SIZE=99`,
     * `BODY=8BITMIME`. Sendmail sends at most 17. */
    milter_texts arguments;
} milter_envelope_from;

/** The client named one recipient with RCPT TO. The command comes once for each recipient that
 * the MTA itself accepts. If MILTER_STEPS_REJECTED_RECIPIENTS is agreed, it comes for refused
 * recipients too; they stay refused whatever the filter replies. milter_reject,
 * milter_temporary_failure and milter_reply_code concern this one recipient, and the
 * transaction goes on. milter_accept and milter_discard concern the whole message.
 *
 * SMFIC_RCPT, since version 1. Source: libmilter mfdef.h SMFIC_RCPT; libmilter engine.c
 * st_rcpt; Sendmail milter.c milter_envrcpt; Postfix milter8.c milter8_rcpt_event; experiment
 * with Postfix (recorded); experiment with Sendmail (recorded). */
typedef struct milter_envelope_recipient {
    /** The recipient's address as the client sent it, usually with angle brackets. */
    milter_bytes recipient;
    /** The ESMTP parameters, one text for each, in the client's order and spelling: `NOTIFY=NEVER`.
     * Sendmail sends at most 17. */
    milter_texts arguments;
} milter_envelope_recipient;

/** The client sent an SMTP command that the MTA does not know. It may come at any point between
 * the start of the SMTP connection and the content of a message. The MTA refuses the SMTP
 * command in any case: milter_continue leaves the MTA's own 500 reply unchanged, and a refusal
 * only replaces that reply. Accept and discard apply to the open message, if there is one. Do
 * not answer with milter_accept, because Postfix does not expect it outside a transaction.
 *
 * SMFIC_UNKNOWN, since version 3. Source: libmilter mfdef.h SMFIC_UNKNOWN; libmilter engine.c
 * st_unknown; Sendmail milter.c milter_unknown; Postfix milter8.c milter8_unknown_event;
 * experiment with Postfix (recorded); experiment with Sendmail (recorded). */
typedef struct milter_unknown {
    /** The command that the client sent, without its line end. Sendmail sends the whole line
     * unchanged, Postfix only the first word. */
    milter_bytes command;
} milter_unknown;

/** One header of the message. The headers come in the order of the message, one frame for each,
 * after the MTA has received the whole message. A message may have none. The MTA's own trace
 * header is not sent. Headers that an earlier filter added or changed are sent as that filter
 * left them.
 *
 * SMFIC_HEADER, since version 1. Source: libmilter mfdef.h SMFIC_HEADER; libmilter engine.c
 * st_header; Sendmail milter.c milter_headers; Postfix milter8.c milter8_header; experiment
 * with Postfix (recorded); experiment with Sendmail (recorded). */
typedef struct milter_header {
    /** The name, without the colon. */
    milter_bytes name;
    /** Everything after the colon, without the last line end; it may be empty. One space after the
     * colon is removed, but not a tab. If MILTER_STEPS_HEADER_LEADING_SPACE is agreed, the value
     * starts right after the colon instead. The lines of a folded header are separated by a bare
     * LF, and the white space at the start of each further line is kept. */
    milter_bytes value;
} milter_header;

/** A piece of the body. A body longer than 65535 bytes comes in several pieces; all but the
 * last are full. For an empty body, none is sent. Pieces are cut anywhere, even between CR and
 * LF. If MILTER_STEPS_SKIP is agreed, a filter that has seen enough answers milter_skip, and
 * the end of the message comes next.
 *
 * SMFIC_BODY, since version 1. Source: libmilter mfdef.h SMFIC_BODY; libmilter mfdef.h
 * MILTER_CHUNK_SIZE; libmilter engine.c st_bodychunk; Sendmail milter.c milter_body; Postfix
 * milter8.c milter8_body; experiment with libmilter (empty body frame); experiment with
 * Postfix (recorded); experiment with Sendmail (recorded). */
typedef struct milter_body {
    /** 1 to 65535 bytes of the body. Lines end in CRLF. There is no closing NUL. */
    milter_bytes data;
} milter_body;

/** The whole message has been sent. No flag can turn off this step. It is also the only one
 * that may be answered with more than one frame: any number of modifications and
 * milter_progress come first, then one verdict. milter_accept and milter_continue mean the
 * same here. Modifications take effect as they are read, but a verdict that refuses or
 * discards the message makes them moot. A filter that takes long must send milter_progress
 * from time to time. Otherwise the MTA gives up.
 *
 * SMFIC_BODYEOB, since version 1. Source: libmilter mfdef.h SMFIC_BODYEOB; libmilter engine.c
 * st_bodyend; Sendmail milter.c milter_data; Postfix milter8.c milter8_eob; experiment with
 * libmilter (end of message with data); experiment with Postfix (recorded); experiment with
 * Sendmail (recorded). */
typedef struct milter_end_of_message {
    /** The last piece of the body; leave it empty. Sendmail and Postfix send the whole body with
     * milter_body. A filter on libmilter may send two answers to a frame that carries data. */
    milter_bytes data;
} milter_end_of_message;

/** Refuse with a code and a text of the filter's choice. A 5xx code acts as milter_reject, a
 * 4xx code as milter_temporary_failure; 421 also ends the SMTP connection. No other reply to
 * the command follows. After milter_connect Sendmail keeps only the class of the code.
 *
 * SMFIR_REPLYCODE, since version 1. Source: libmilter mfdef.h SMFIR_REPLYCODE; libmilter
 * smfi.c smfi_setreply; libmilter smfi.c smfi_setmlreply; Sendmail milter.c
 * MILTER_CHECK_REPLYCODE; Postfix milter8.c milter8_event; experiment with libmilter (reply
 * codes of one and several lines); experiment with Postfix (recorded); experiment with
 * Sendmail (recorded). */
typedef struct milter_reply_code {
    /** The whole SMTP reply: three digits, a space, an enhanced status code and a text, such as
     * `550 5.7.1 No such box`. The code is 4xx or 5xx. The enhanced code is optional, and its
     * class is the first digit of the code. A percent sign is doubled (`%%`). In a reply of
     * several lines each begins with the same code, all but the last have a hyphen after it. CRLF
     * separates the lines, and none follows the last one. The API of libmilter writes at most 32
     * lines with at most 980 bytes of text each. */
    milter_bytes text;
} milter_reply_code;

/** Add a header. The MTA chooses the place, usually the end of the headers; Sendmail puts it
 * before a header of the same name. Use milter_insert_header to choose the place. Headers that
 * the client sent are never replaced, not even those of the same name.
 *
 * SMFIR_ADDHEADER, since version 1. Source: libmilter mfdef.h SMFIR_ADDHEADER; libmilter
 * smfi.c smfi_addheader; Sendmail milter.c milter_addheader; Postfix cleanup_milter.c
 * cleanup_add_header; experiment with Postfix (recorded); experiment with Sendmail (recorded). */
typedef struct milter_add_header {
    /** The name, without the colon. */
    milter_bytes name;
    /** The value; it may be empty. Fold a long value with LF and a space or a tab, without CR. The
     * MTA puts a space after the colon. If MILTER_STEPS_HEADER_LEADING_SPACE is agreed, it does
     * not, and the value itself must start with the space. */
    milter_bytes value;
} milter_add_header;

/** Change or remove a header. An empty value removes it. If the index is greater than the
 * number of headers with that name, a value that is not empty is added as a new header. MTAs
 * disagree on whether a removed header still counts, so remove several headers of one name
 * from the last to the first.
 *
 * SMFIR_CHGHEADER, since version 2. Source: libmilter mfdef.h SMFIR_CHGHEADER; libmilter
 * smfi.c smfi_chgheader; Sendmail milter.c milter_changeheader; Postfix cleanup_milter.c
 * cleanup_upd_header; Postfix cleanup_milter.c cleanup_del_header; experiment with Postfix
 * (recorded); experiment with Sendmail (recorded). */
typedef struct milter_change_header {
    /** Which of the headers with this name, counted from 1 in the order of the message; 0 acts as
     * 1. The libmilter API converts it from a signed number, so values of 0x80000000 and above are
     * not used. */
    uint32_t index;
    /** The name of the header, without the colon. Case does not matter. */
    milter_bytes name;
    /** The new value, written as in milter_add_header; empty to remove the header. */
    milter_bytes value;
} milter_change_header;

/** Add a header at a given place. Sendmail has supported it since 8.13. It needs the same flag
 * as milter_add_header, so the negotiation does not show whether an MTA supports it.
 *
 * SMFIR_INSHEADER, since version 2. Source: libmilter mfdef.h SMFIR_INSHEADER; libmilter
 * smfi.c smfi_insheader; Sendmail milter.c milter_insheader; Postfix cleanup_milter.c
 * cleanup_ins_header; Sendmail release notes 8.13.0; experiment with Postfix (recorded);
 * experiment with Sendmail (recorded). */
typedef struct milter_insert_header {
    /** The place, counted from 0 at the top; a number beyond the end means the end. MTAs differ in
     * which of their own headers they count. In Postfix, 0 is above its own Received header; in
     * Sendmail, it is below the first header of an internal list. The libmilter API converts it
     * from a signed number, so values of 0x80000000 and above are not used. */
    uint32_t index;
    /** The name, without the colon. */
    milter_bytes name;
    /** The value, written as in milter_add_header. */
    milter_bytes value;
} milter_insert_header;

/** Replace the sender of the envelope. The From header stays as it is.
 *
 * SMFIR_CHGFROM, since version 6. Source: libmilter mfdef.h SMFIR_CHGFROM; libmilter smfi.c
 * smfi_chgfrom; Sendmail milter.c milter_chgfrom; Postfix cleanup_milter.c cleanup_chg_from;
 * experiment with Postfix (recorded); experiment with Sendmail (recorded). */
typedef struct milter_change_sender {
    /** The new sender, preferably in angle brackets; `<>` for the null sender. */
    milter_bytes sender;
    /** The new ESMTP parameters of MAIL, all in one text, separated by spaces: `RET=HDRS ENVID=x1`.
     * In Sendmail they replace all previous ones; Postfix uses only RET and ENVID. */
    milter_bytes arguments;
} milter_change_sender;

/** Add a recipient to the envelope. The To and Cc headers stay as they are.
 *
 * SMFIR_ADDRCPT, since version 1. Source: libmilter mfdef.h SMFIR_ADDRCPT; libmilter smfi.c
 * smfi_addrcpt; Sendmail milter.c milter_addrcpt; Postfix cleanup_milter.c
 * cleanup_add_rcpt_par; experiment with Postfix (recorded); experiment with Sendmail
 * (recorded). */
typedef struct milter_add_recipient {
    /** One address, preferably in angle brackets. Do not write a list, because Postfix uses only
     * the first address. */
    milter_bytes recipient;
} milter_add_recipient;

/** Add a recipient to the envelope, with ESMTP parameters. The To and Cc headers stay as they
 * are.
 *
 * SMFIR_ADDRCPT_PAR, since version 6. Source: libmilter mfdef.h SMFIR_ADDRCPT_PAR; libmilter
 * smfi.c smfi_addrcpt_par; Sendmail milter.c milter_addrcpt_par; Postfix cleanup_milter.c
 * cleanup_add_rcpt_par; experiment with Postfix (recorded); experiment with Sendmail
 * (recorded). */
typedef struct milter_add_recipient_par {
    /** One address, preferably in angle brackets. */
    milter_bytes recipient;
    /** The ESMTP parameters of RCPT, all in one text, separated by spaces: `NOTIFY=NEVER`. Postfix
     * uses only NOTIFY and ORCPT. */
    milter_bytes arguments;
} milter_add_recipient_par;

/** Remove a recipient from the envelope. The To and Cc headers stay as they are, and so does
 * the answer that the client got for RCPT.
 *
 * SMFIR_DELRCPT, since version 1. Source: libmilter mfdef.h SMFIR_DELRCPT; libmilter smfi.c
 * smfi_delrcpt; Sendmail milter.c milter_delrcpt; Postfix cleanup_milter.c cleanup_del_rcpt;
 * experiment with Postfix (recorded); experiment with Sendmail (recorded). */
typedef struct milter_remove_recipient {
    /** The address, preferably exactly as received in milter_envelope_recipient, because Postfix
     * distinguishes upper and lower case. */
    milter_bytes recipient;
} milter_remove_recipient;

/** Replace the body, or continue the new body. The first one after milter_end_of_message
 * discards the old body, and further ones are appended. Send them one right after another. In
 * Postfix, any other reply in between, even milter_progress, ends the new body.
 *
 * SMFIR_REPLBODY, since version 1. Source: libmilter mfdef.h SMFIR_REPLBODY; libmilter smfi.c
 * smfi_replacebody; Sendmail milter.c milter_replbody; Postfix milter8.c milter8_event;
 * experiment with libmilter (replacement of length 0); experiment with Postfix (recorded);
 * experiment with Sendmail (recorded). */
typedef struct milter_replace_body {
    /** A piece of the new body, or nothing for an empty body. Lines end in CRLF, which may be split
     * between two pieces. The libmilter API writes at most 65535 bytes in each. There is no
     * closing NUL. */
    milter_bytes data;
} milter_replace_body;

/** Hold the message in the queue until an operator releases it. This is not a verdict: a
 * verdict must still follow, and the client gets the reply of that verdict.
 *
 * SMFIR_QUARANTINE, since version 2. Source: libmilter mfdef.h SMFIR_QUARANTINE; libmilter
 * smfi.c smfi_quarantine; Sendmail milter.c milter_data; Postfix milter8.c milter8_event;
 * experiment with Postfix (recorded); experiment with Sendmail (recorded). */
typedef struct milter_quarantine {
    /** The reason, for the operator. Sendmail keeps it with the message, and a later reason
     * replaces it. Postfix does not use it. */
    milter_bytes reason;
} milter_quarantine;

/** Reserved; its name suggests lists of macros. Do not send it: ask for macros in
 * milter_negotiate.
 *
 * SMFIR_SETSYMLIST, since version 6. Source: libmilter mfdef.h SMFIR_SETSYMLIST; libmilter
 * engine.c milter_addsymlist; Sendmail milter.c milter_send_command; Postfix milter8.c
 * milter8_event. */
typedef struct milter_set_symbol_list {
    /** Bytes without a known meaning. */
    milter_bytes data;
} milter_set_symbol_list;

/** What a frame holds: its kind, and its fields if the kind has any. */
typedef struct milter_message {
    milter_kind kind;
    union {
        milter_negotiate negotiate;
        milter_macro macro;
        milter_connect connect;
        milter_helo helo;
        milter_envelope_from envelope_from;
        milter_envelope_recipient envelope_recipient;
        milter_unknown unknown;
        milter_header header;
        milter_body body;
        milter_end_of_message end_of_message;
        milter_reply_code reply_code;
        milter_add_header add_header;
        milter_change_header change_header;
        milter_insert_header insert_header;
        milter_change_sender change_sender;
        milter_add_recipient add_recipient;
        milter_add_recipient_par add_recipient_par;
        milter_remove_recipient remove_recipient;
        milter_replace_body replace_body;
        milter_quarantine quarantine;
        milter_set_symbol_list set_symbol_list;
    } as;
} milter_message;

/** What was negotiated: the version and the flags in use. */
typedef struct milter_options {
    uint32_t version;
    milter_actions actions;
    milter_steps steps;
} milter_options;

/** What is wrong with what the peer sent, or with a message that was to be written. */
typedef struct milter_error {
    milter_error_kind kind;
    /** The id of the message, its field, the id of a rule that a text breaks, and words to be put
     * after the field; NULL for none. */
    const char *message, *field, *rule, *reason;
    /** The byte of the frame that was read: its length begins at 0, its payload at 5. */
    size_t offset;
} milter_error;

/** What came of looking for a message. There is MORE to come where a frame is not complete. */
typedef enum milter_result {
    MILTER_RESULT_MORE,
    MILTER_RESULT_MESSAGE,
    MILTER_RESULT_ERROR
} milter_result;

/** All kinds of messages, MILTER_KINDS, and all phases, MILTER_PHASES, in the order of the spec. */
extern const milter_kind milter_kinds[];
extern const milter_phase milter_phases[];

/** The bytes of a string without its NUL; none for NULL. */
milter_bytes milter_text(const char *string);
/** What is known of a kind of message: its id, its C symbol, its byte on the wire. */
const char *milter_kind_id(milter_kind kind);
const char *milter_kind_symbol(milter_kind kind);
uint8_t milter_kind_code(milter_kind kind);
const char *milter_phase_id(milter_phase phase);
/** The word for a kind of error, the same in every language. */
const char *milter_error_kind_id(milter_error_kind kind);
/** Whether nothing after the frame can be read any more. */
bool milter_error_kind_is_fatal(milter_error_kind kind);

/** Reads one whole frame of at most MILTER_DEFAULT_MAX_LENGTH. Says whether there is a message, which has
 * views of the frame; if not, the error is set. Errors may be NULL, here and below. Which fields there are
 * depends on what was agreed: the version, where 0 stands for MILTER_MAX_VERSION, here and below, and the
 * flags, 0 here, since no field depends on any. A field that was not agreed has its
 * default, or is absent. */
bool milter_decode(const void *frame, size_t size, uint32_t version, uint32_t flags, milter_message *message, milter_error *error);
/** Reads the first frame of a stream that lies in memory. The greatest length that is accepted must be
 * given here; 0 does not stand for MILTER_DEFAULT_MAX_LENGTH. Taken is how many bytes to go on after; it is
 * 0 where more are needed, and after a fatal error. */
milter_result milter_decode_first(const void *data, size_t size, uint32_t version, uint32_t flags, uint32_t max_length, size_t *taken, milter_message *message, milter_error *error);

/** Finds the frame that real programs read a frame as: the frame itself if it is good, and one without
 * what is wrong if they accept it anyway. It is put into memory with room for one byte more than the
 * frame has. Taken is its size, or 0 if they go on as if it had not come. So milter_decode() is strict, and
 * after this it is lenient. Says whether they take it; if not, the error is that of milter_decode(). */
bool milter_tolerated(const void *frame, size_t size, uint32_t version, uint32_t flags, void *memory, size_t *taken, milter_error *error);

/** Writes the frame of a message, which must not have views of the buffer. Gives the size of the
 * frame: if it is above the capacity, the buffer is too small and what it holds is of no use. Gives 0
 * if the message is refused, for the peer could not read it or a text breaks a rule of the protocol,
 * such as a line break that would begin a line of its own. A field that was not agreed must be absent
 * or have its default. The greatest length that the peer accepts is that of milter_options_max_length(); 0
 * stands for MILTER_DEFAULT_MAX_LENGTH. */
size_t milter_encode(const milter_message *message, uint32_t version, uint32_t flags, uint32_t max_length, void *buffer, size_t capacity, milter_error *error);
/** The same without the rules for text, for messages of a peer that are passed on. */
size_t milter_encode_received(const milter_message *message, uint32_t version, uint32_t flags, uint32_t max_length, void *buffer, size_t capacity, milter_error *error);

/** Takes the first item off a list. Says whether there was one. */
bool milter_texts_next(milter_texts *rest, milter_bytes *text);
bool milter_pairs_next(milter_pairs *rest, milter_bytes *key, milter_bytes *value);
/** Puts one more item after a list, which begins as {NULL, 0} and lies in the memory. Says whether it
 * fits and has no NUL; if not, the list is as before. */
bool milter_texts_add(milter_texts *list, void *memory, size_t capacity, milter_bytes text);
bool milter_pairs_add(milter_pairs *list, void *memory, size_t capacity, milter_bytes key, milter_bytes value);

/** How much memory a frame of a length takes. */
#define MILTER_FRAME_SIZE(length) ((size_t)4 + (length))

/** Reads a stream of frames that arrives in pieces of any size, in memory of the caller. */
typedef struct milter_decoder {
    /** The version of the protocol, the flags as of milter_decode(), and the greatest length of a frame
     * that is accepted, as far as it fits into the memory. Set them when they are agreed; 0 stands for
     * MILTER_MAX_VERSION, no flags and MILTER_DEFAULT_MAX_LENGTH. All else is the decoder's own. */
    uint32_t version, flags, max_length;
    uint8_t *memory;
    size_t capacity, last, start, end;
    bool has_begun, has_failed;
    milter_error failure;
} milter_decoder;

/** Begins a stream. Memory of MILTER_FRAME_SIZE(max_length) has room for any frame; twice is faster. */
void milter_decoder_init(milter_decoder *decoder, void *memory, size_t capacity, uint32_t version, uint32_t flags, uint32_t max_length);
/** Goes on in other memory, where a greater length was agreed. Says whether what is held fits. */
bool milter_decoder_move(milter_decoder *decoder, void *memory, size_t capacity);
/** Where to put the next bytes of the stream, for recv() and the like, and how many fit: some do if
 * milter_decoder_next() has just said MILTER_RESULT_MORE. Views of earlier messages end here. */
uint8_t *milter_decoder_space(milter_decoder *decoder, size_t *size);
/** Says how many bytes were put there. */
void milter_decoder_filled(milter_decoder *decoder, size_t size);
/** Gives the next message, an error, or MILTER_RESULT_MORE. After an error that concerns one frame, it goes
 * on after that frame; a fatal one comes again and again, unless milter_decoder_read_on() goes on. */
milter_result milter_decoder_next(milter_decoder *decoder, milter_message *message, milter_error *error);
/** Goes on after a fatal error of a length that real filters read as another one, and reads it as
 * that. Gives that length, or 0 where it does not go on; call it before anything else is done. Filters
 * do so with some impossible lengths of commands. MTAs do not with replies. What begins as the stream of
 * another protocol is refused. */
uint32_t milter_decoder_read_on(milter_decoder *decoder);
/** The frame that came last, also if it was malformed. The view ends as those of messages do. */
milter_bytes milter_decoder_frame(const milter_decoder *decoder);
/** How many bytes are held that no message was made of. */
size_t milter_decoder_pending(const milter_decoder *decoder);

/** Gives the commands that may be sent in a phase, and how many; there must be room for MILTER_KINDS.
 * Some depend on the reply before them as well: the documentation of each says so. */
size_t milter_allowed_commands(milter_phase phase, const milter_options *options, milter_kind *commands);
/** Finds the phase to which a command leads. Says whether it may be sent at all. */
bool milter_phase_after(milter_phase phase, milter_kind command, const milter_options *options, milter_phase *after);
/** Whether a command must be answered under the agreed options. */
bool milter_awaits_reply(milter_kind command, const milter_options *options);
/** Gives the replies to a command as far as the flags that they need are in use, and how many these
 * are: those that end the exchange, or those of which any number may come first. */
size_t milter_allowed_replies(milter_kind command, const milter_options *options, bool is_final, milter_kind *replies);
/** The phase after a reply to a command that led to a phase: the same, unless it leads elsewhere. */
milter_phase milter_phase_after_reply(milter_phase phase, milter_kind command, milter_kind reply, const milter_options *options);
/** The greatest length of a frame under the agreed options. */
uint32_t milter_options_max_length(const milter_options *options);

/** The id in the spec of one value of milter_macro_stage, such as a single flag; NULL for one without. */
const char *milter_macro_stage_name(milter_macro_stage value);

/** The id in the spec of one value of milter_address_family, such as a single flag; NULL for one without. */
const char *milter_address_family_name(milter_address_family value);

/** The id in the spec of one value of milter_command_code, such as a single flag; NULL for one without. */
const char *milter_command_code_name(milter_command_code value);

/** The id in the spec of one value of milter_actions, such as a single flag; NULL for one without. */
const char *milter_actions_name(milter_actions value);

/** The id in the spec of one value of milter_steps, such as a single flag; NULL for one without. */
const char *milter_steps_name(milter_steps value);

/** As milter_texts_next() and milter_texts_add() do with texts. A list is of the version and the
 * flags with which it was decoded or put together. The error may be NULL. It has no message, and it has no
 * field if several fields of the protocol can hold such a list. */
bool milter_macro_lists_next(milter_macro_lists *rest, uint32_t version, uint32_t flags, milter_macro_list *item);
bool milter_macro_lists_add(milter_macro_lists *list, void *memory, size_t capacity, uint32_t version, uint32_t flags, const milter_macro_list *item, milter_error *error);

/** The flag or the version on which two sides do not agree; a bit may have no id. Where the version
 * of the request itself is not spoken, only is_request_wrong is set. */
typedef struct milter_disagreement {
    const char *id;
    uint32_t bit;
    bool is_request_wrong;
} milter_disagreement;

/** Finds what a filter with a request agrees to when it gets an offer. The version is the lower
 * of both; an offer below the lowest in use is refused. The flags of the request are required:
 * if one is not offered, or the version does not have it, it is refused, and the conversation
 * cannot go on. Flags that are wanted only if offered are left out if they are not; list all
 * flags there that the filter can do without.
 *
 * These flags of a request are always left out if they are not offered:
 * MILTER_STEPS_NO_REPLY_HEADER, MILTER_STEPS_NO_UNKNOWN, MILTER_STEPS_NO_DATA,
 * MILTER_STEPS_SKIP, MILTER_STEPS_NO_REPLY_CONNECT, MILTER_STEPS_NO_REPLY_HELO,
 * MILTER_STEPS_NO_REPLY_MAIL, MILTER_STEPS_NO_REPLY_RECIPIENT, MILTER_STEPS_NO_REPLY_DATA,
 * MILTER_STEPS_NO_REPLY_UNKNOWN, MILTER_STEPS_NO_REPLY_END_OF_HEADERS,
 * MILTER_STEPS_NO_REPLY_BODY.
 *
 * Says whether both agree; if not, only the disagreement is set. It may be NULL, and so may if_offered, the
 * flags that are wanted only if they are offered. */
bool milter_agree(const milter_negotiate *offer, const milter_options *request, const milter_options *if_offered, milter_options *agreed, milter_disagreement *disagreement);

#ifdef __cplusplus
}
#endif

#endif
