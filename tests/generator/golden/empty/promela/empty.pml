/* Code generated from spec/ by "python -m generator". DO NOT EDIT. */

/*
 * Empty: both sides of a conversation, joined by two queues.
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
    phase_silence
};

mtype:messages = {
    nothing
};

/* What was agreed. */
int version = 0;

/* A message, and the number of the command that it is or answers. */
chan commands = [DEPTH] of { mtype:messages, byte };
chan replies = [DEPTH] of { mtype:messages, byte };

/* Whether a side has ended the conversation. */
bool mta_left;
bool filter_left;

#include "sides/mta.pml"
#include "sides/filter.pml"
