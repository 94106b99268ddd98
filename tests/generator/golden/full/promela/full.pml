/* Code generated from spec/ by "python -m generator". DO NOT EDIT. */

/*
 * Full, a protocol that uses every construct: both sides of a conversation, joined by two queues.
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
    phase_outside,
    phase_inside,
    phase_ordering,
    phase_deciding,
    phase_gone
};

mtype:messages = {
    nothing,
    command_hello,
    command_note,
    command_order,
    command_cart,
    command_picture,
    command_done,
    command_forget,
    command_bye,
    command_secret,
    reply_yes,
    reply_no,
    reply_change_price,
    reply_wait,
    reply_leave,
    reply_old
};

/* What was agreed. */
int version = 7;
bool way_no_order;
bool way_silent_order;
bool deed_change_price;

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
    :: version = 4
    :: version = 7
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
    :: commands_vary && true -> way_no_order = true
    :: true
    fi;
    if
    :: (replies_vary || replies_missing) && !way_no_order -> way_silent_order = true
    :: !replies_missing || !(!way_no_order)
    fi;
    if
    :: true -> deed_change_price = true
    :: true
    fi;
    commands_vary = false;
    replies_vary = false;
    replies_missing = false
}

#include "sides/mta.pml"
#include "sides/filter.pml"
