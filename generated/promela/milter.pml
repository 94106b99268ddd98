/* Code generated from spec/ by "python -m generator". DO NOT EDIT. */

/*
 * Milter, the Sendmail mail filter protocol: both sides of a conversation, joined by two queues.
 *
 * DEPTH is how many messages a queue holds. Commands are numbered modulo NUMBERS. With EVERY_SET, commands and replies
 * are left out in every combination.
 */

#ifndef DEPTH
#define DEPTH 3
#endif
#ifndef NUMBERS
#define NUMBERS 2
#endif

mtype:phases = {
    phase_opened,
    phase_negotiated,
    phase_connected,
    phase_greeted,
    phase_mail,
    phase_recipients,
    phase_data,
    phase_headers,
    phase_end_of_headers,
    phase_body,
    phase_body_skipped,
    phase_end_of_message,
    phase_closed
};

mtype:messages = {
    nothing,
    command_negotiate,
    command_macro,
    command_connect,
    command_helo,
    command_envelope_from,
    command_envelope_recipient,
    command_data,
    command_unknown,
    command_header,
    command_end_of_headers,
    command_body,
    command_end_of_message,
    command_abort,
    command_close,
    command_quit_new_connection,
    reply_continue,
    reply_reject,
    reply_discard,
    reply_accept,
    reply_temporary_failure,
    reply_skip,
    reply_reply_code,
    reply_add_header,
    reply_change_header,
    reply_insert_header,
    reply_change_sender,
    reply_add_recipient,
    reply_add_recipient_par,
    reply_remove_recipient,
    reply_replace_body,
    reply_progress,
    reply_quarantine,
    reply_connection_failure,
    reply_shutdown,
    reply_set_symbol_list
};

/* What was agreed. */
int version = 6;
bool step_no_connect;
bool step_no_helo;
bool step_no_mail;
bool step_no_recipient;
bool step_no_data;
bool step_no_unknown;
bool step_no_headers;
bool step_no_end_of_headers;
bool step_no_body;
bool step_no_reply_connect;
bool step_no_reply_helo;
bool step_no_reply_mail;
bool step_no_reply_recipient;
bool step_no_reply_data;
bool step_no_reply_unknown;
bool step_no_reply_header;
bool step_no_reply_end_of_headers;
bool step_no_reply_body;
bool step_skip;

/* A message, and the number of the command that it is or answers. */
chan commands = [DEPTH] of { mtype:messages, byte };
chan replies = [DEPTH] of { mtype:messages, byte };

/* Whether a side has ended the conversation. */
bool mta_left;
bool filter_left;

/* Which flags are chosen freely, and whether all replies that can be left out are. */
bool commands_vary;
bool replies_vary;
bool replies_missing;

/* Any version is agreed, and any flags that make a difference then. */
inline agree() {
    if
    :: version = 2
    :: version = 3
    :: version = 4
    :: version = 6
    fi;
    if
#ifdef EVERY_SET
    :: commands_vary = true; replies_vary = true
#else
    :: commands_vary = true
    :: commands_vary = true; replies_missing = true
    :: replies_vary = true
#endif
    fi;
    if
    :: commands_vary && true -> step_no_connect = true
    :: true
    fi;
    if
    :: commands_vary && true -> step_no_helo = true
    :: true
    fi;
    if
    :: commands_vary && true -> step_no_mail = true
    :: true
    fi;
    if
    :: commands_vary && true -> step_no_recipient = true
    :: true
    fi;
    if
    :: commands_vary && version >= 4 -> step_no_data = true
    :: true
    fi;
    if
    :: commands_vary && version >= 3 -> step_no_unknown = true
    :: true
    fi;
    if
    :: commands_vary && true -> step_no_headers = true
    :: true
    fi;
    if
    :: commands_vary && true -> step_no_end_of_headers = true
    :: true
    fi;
    if
    :: commands_vary && true -> step_no_body = true
    :: true
    fi;
    if
    :: (replies_vary || replies_missing) && version >= 6 && !step_no_connect -> step_no_reply_connect = true
    :: !replies_missing || !(version >= 6 && !step_no_connect)
    fi;
    if
    :: (replies_vary || replies_missing) && version >= 6 && !step_no_helo -> step_no_reply_helo = true
    :: !replies_missing || !(version >= 6 && !step_no_helo)
    fi;
    if
    :: (replies_vary || replies_missing) && version >= 6 && !step_no_mail -> step_no_reply_mail = true
    :: !replies_missing || !(version >= 6 && !step_no_mail)
    fi;
    if
    :: (replies_vary || replies_missing) && version >= 6 && !step_no_recipient -> step_no_reply_recipient = true
    :: !replies_missing || !(version >= 6 && !step_no_recipient)
    fi;
    if
    :: (replies_vary || replies_missing) && version >= 6 && !step_no_data -> step_no_reply_data = true
    :: !replies_missing || !(version >= 6 && !step_no_data)
    fi;
    if
    :: (replies_vary || replies_missing) && version >= 6 && !step_no_unknown -> step_no_reply_unknown = true
    :: !replies_missing || !(version >= 6 && !step_no_unknown)
    fi;
    if
    :: (replies_vary || replies_missing) && !step_no_headers -> step_no_reply_header = true
    :: !replies_missing || !(!step_no_headers)
    fi;
    if
    :: (replies_vary || replies_missing) && version >= 6 && !step_no_end_of_headers -> step_no_reply_end_of_headers = true
    :: !replies_missing || !(version >= 6 && !step_no_end_of_headers)
    fi;
    if
    :: (replies_vary || replies_missing) && version >= 6 && !step_no_body -> step_no_reply_body = true
    :: !replies_missing || !(version >= 6 && !step_no_body)
    fi;
    if
    :: version >= 6 && (!step_no_body && !step_no_reply_body) -> step_skip = true
    :: true
    fi;
    commands_vary = false;
    replies_vary = false;
    replies_missing = false
}

#include "sides/mta.pml"
#include "sides/filter.pml"
