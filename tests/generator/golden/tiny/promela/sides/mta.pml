/* Code generated from spec/ by "python -m generator". DO NOT EDIT. */

#define MTA_ENDS(phase) (phase == phase_closed)
#define LEAVES_OUT(command) false
#define AWAITS(command) (command == command_ping)

/* Any command that may come next. An open transaction can always be brought on. */
inline choose() {
    if
    :: phase == phase_open ->
        if
        :: true -> next = command_ping; phase = phase_asked
        fi
    :: phase == phase_asked ->
        if
        :: true -> next = command_ping; phase = phase_asked
        fi
    :: false
    fi
}

/* A command, after which the last exchange counts no more, and a reply may be awaited. */
inline send() {
    number = (number + 1) % NUMBERS;
    commands ! next(number);
    if
    :: awaited != nothing || AWAITS(next) -> awaited = next
    :: else
    fi;
    mta_left = MTA_ENDS(phase)
}

/* A reply that came, which must be one to the command that was sent last. */
inline take() {
    assert(answered == number);
    if
    :: awaited == command_ping && reply == reply_pong ->
        phase = phase_closed;
        awaited = nothing
    :: else -> assert(false)
    fi;
    reply = nothing;
    answered = 0
}

/* Its phase follows each command, whether that is sent or left out. */
active proctype mta_side() {
    mtype:phases phase = phase_open;
    mtype:messages next = nothing;
    mtype:messages awaited = nothing;
    mtype:messages reply = nothing;
    byte number;
    byte answered;
    xs commands;
    xr replies;

    do
    :: MTA_ENDS(phase) -> break
    :: else ->
        atomic {
            if
            :: awaited != nothing
            :: awaited == nothing && nfull(commands) -> choose()
            fi;
sending:
            if
            :: next != nothing && !LEAVES_OUT(next) -> send()
            :: else
            fi;
            next = nothing;
            if
            :: awaited == nothing || MTA_ENDS(phase)
            :: else ->
                if
                :: true -> replies ? reply(answered); take()
                fi
            fi
        }
    od;
    filter_left;
    if
    :: nempty(replies) -> assert(awaited != nothing)
    :: true
    fi
}
