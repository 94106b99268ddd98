/* Code generated from spec/ by "python -m generator". DO NOT EDIT. */

#define MTA_ENDS(phase) (phase == phase_gone)
#define LEAVES_OUT(command) (command == command_order && way_no_order)
#define AWAITS(command) ((command == command_hello) || (command == command_order && !way_silent_order) || (command == command_cart) || (command == command_done))

/* Any command that may come next. An open purchase can always be brought on. */
inline choose() {
    if
    :: phase == phase_outside ->
        if
        :: true -> next = command_hello; phase = phase_inside
        :: true -> next = command_bye; phase = phase_gone
        fi
    :: phase == phase_inside ->
        if
        :: true -> next = command_note; phase = phase_inside
        :: true -> next = command_order; phase = phase_ordering
        :: true -> next = command_cart; phase = phase_ordering
        :: true -> next = command_bye; phase = phase_gone
        fi
    :: phase == phase_ordering ->
        if
        :: true ->
            if
            :: true -> next = command_done; phase = phase_deciding
            fi
        :: true -> next = command_note; phase = phase_ordering
        :: true -> next = command_order; phase = phase_ordering
        :: may_command_picture -> next = command_picture; phase = phase_ordering
        :: true -> next = command_forget; phase = phase_inside
        :: true -> next = command_bye; phase = phase_gone
        fi
    :: phase == phase_deciding ->
        if
        :: true ->
            if
            :: version >= 5 -> next = command_forget; phase = phase_ordering
            fi
        :: version <= 4 -> next = command_forget; phase = phase_inside
        fi
    :: false
    fi
}

/* A command, after which the last exchange counts no more, and a reply may be awaited. */
inline send() {
    number = (number + 1) % NUMBERS;
    commands ! next(number);
    if
    :: (next == command_note)
    :: else ->
        may_command_picture = false
    fi;
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
    :: awaited == command_hello && reply == command_hello ->
        awaited = nothing
    :: awaited == command_order && reply == reply_yes ->
        may_command_picture = true;
        awaited = nothing
    :: awaited == command_order && reply == reply_no ->
        phase = phase_inside;
        awaited = nothing
    :: awaited == command_order && reply == reply_leave && version >= 5 ->
        phase = phase_gone;
        awaited = nothing
    :: awaited == command_cart && reply == reply_yes ->
        may_command_picture = true;
        awaited = nothing
    :: awaited == command_cart && reply == reply_no ->
        phase = phase_inside;
        awaited = nothing
    :: awaited == command_cart && reply == reply_leave && version >= 5 ->
        phase = phase_gone;
        awaited = nothing
    :: awaited == command_done && reply == reply_yes ->
        phase = phase_inside;
        awaited = nothing
    :: awaited == command_done && reply == reply_no && version <= 4 ->
        phase = phase_inside;
        awaited = nothing
    :: awaited == command_done && reply == reply_no && version >= 5 ->
        phase = phase_ordering;
        awaited = nothing
    :: awaited == command_done && reply == reply_change_price && deed_change_price
    :: awaited == command_done && reply == reply_wait && version >= 5
    :: else -> assert(false)
    fi;
    reply = nothing;
    answered = 0
}

/* Its phase follows each command, whether that is sent or left out. */
active proctype mta_side() {
    mtype:phases phase = phase_outside;
    mtype:messages next = nothing;
    mtype:messages awaited = nothing;
    mtype:messages reply = nothing;
    byte number;
    byte answered;
    bool may_command_picture;
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
                :: phase == phase_outside ->
                    next = command_bye;
                    phase = phase_gone;
                    goto sending
                :: phase == phase_inside ->
                    next = command_bye;
                    phase = phase_gone;
                    goto sending
                :: phase == phase_ordering ->
                    next = command_bye;
                    phase = phase_gone;
                    goto sending
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
