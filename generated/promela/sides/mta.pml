/* Code generated from spec/ by "python -m generator". DO NOT EDIT. */

#define MTA_ENDS(phase) (phase == phase_closed)
#define LEAVES_OUT(command) ((command == command_connect && step_no_connect) || (command == command_helo && step_no_helo) || (command == command_envelope_from && step_no_mail) || (command == command_envelope_recipient && step_no_recipient) || (command == command_data && step_no_data) || (command == command_unknown && step_no_unknown) || (command == command_header && step_no_headers) || (command == command_end_of_headers && step_no_end_of_headers) || (command == command_body && step_no_body))
#define AWAITS(command) ((command == command_negotiate) || (command == command_connect && !step_no_reply_connect) || (command == command_helo && !step_no_reply_helo) || (command == command_envelope_from && !step_no_reply_mail) || (command == command_envelope_recipient && !step_no_reply_recipient) || (command == command_data && !step_no_reply_data) || (command == command_unknown && !step_no_reply_unknown) || (command == command_header && !step_no_reply_header) || (command == command_end_of_headers && !step_no_reply_end_of_headers) || (command == command_body && !step_no_reply_body) || (command == command_end_of_message))

/* Any command that may come next. An open mail message can always be brought on. */
inline choose() {
    if
    :: phase == phase_opened ->
        if
        :: true -> next = command_negotiate; phase = phase_negotiated
        :: true -> next = command_close; phase = phase_closed
        fi
    :: phase == phase_negotiated ->
        if
        :: true -> next = command_connect; phase = phase_connected
        :: version >= 3 -> next = command_unknown; phase = phase_negotiated
        :: true -> next = command_abort; phase = phase_negotiated
        :: true -> next = command_macro; phase = phase_negotiated
        :: true -> next = command_close; phase = phase_closed
        fi
    :: phase == phase_connected ->
        if
        :: true -> next = command_helo; phase = phase_greeted
        :: true -> next = command_envelope_from; phase = phase_mail
        :: version >= 3 -> next = command_unknown; phase = phase_connected
        :: true -> next = command_abort; phase = phase_connected
        :: true -> next = command_macro; phase = phase_connected
        :: version >= 6 && may_command_quit_new_connection -> next = command_quit_new_connection; phase = phase_negotiated
        :: true -> next = command_close; phase = phase_closed
        fi
    :: phase == phase_greeted ->
        if
        :: true -> next = command_helo; phase = phase_greeted
        :: true -> next = command_envelope_from; phase = phase_mail
        :: version >= 3 -> next = command_unknown; phase = phase_greeted
        :: true -> next = command_abort; phase = phase_greeted
        :: true -> next = command_macro; phase = phase_greeted
        :: version >= 6 && may_command_quit_new_connection -> next = command_quit_new_connection; phase = phase_negotiated
        :: true -> next = command_close; phase = phase_closed
        fi
    :: phase == phase_mail ->
        if
        :: true ->
            if
            :: true -> next = command_envelope_recipient; phase = phase_recipients
            fi
        :: true -> next = command_helo; phase = phase_greeted
        :: true -> next = command_envelope_from; phase = phase_mail
        :: version >= 3 -> next = command_unknown; phase = phase_mail
        :: true -> next = command_abort; phase = phase_greeted
        :: true -> next = command_macro; phase = phase_mail
        :: version >= 6 && may_command_quit_new_connection -> next = command_quit_new_connection; phase = phase_negotiated
        :: true -> next = command_close; phase = phase_closed
        fi
    :: phase == phase_recipients ->
        if
        :: true ->
            if
            :: version >= 4 -> next = command_data; phase = phase_data
            :: true -> next = command_header; phase = phase_headers
            :: true -> next = command_end_of_headers; phase = phase_end_of_headers
            :: true -> next = command_body; phase = phase_body
            :: true -> next = command_end_of_message; phase = phase_end_of_message
            fi
        :: true -> next = command_helo; phase = phase_greeted
        :: true -> next = command_envelope_from; phase = phase_mail
        :: true -> next = command_envelope_recipient; phase = phase_recipients
        :: version >= 3 -> next = command_unknown; phase = phase_recipients
        :: true -> next = command_abort; phase = phase_greeted
        :: true -> next = command_macro; phase = phase_recipients
        :: version >= 6 && may_command_quit_new_connection -> next = command_quit_new_connection; phase = phase_negotiated
        :: true -> next = command_close; phase = phase_closed
        fi
    :: phase == phase_data ->
        if
        :: true ->
            if
            :: true -> next = command_envelope_recipient; phase = phase_recipients
            :: true -> next = command_header; phase = phase_headers
            :: true -> next = command_end_of_headers; phase = phase_end_of_headers
            fi
        :: true -> next = command_helo; phase = phase_greeted
        :: true -> next = command_envelope_from; phase = phase_mail
        :: version >= 4 -> next = command_data; phase = phase_data
        :: version >= 3 -> next = command_unknown; phase = phase_data
        :: true -> next = command_abort; phase = phase_greeted
        :: true -> next = command_macro; phase = phase_data
        :: version >= 6 && may_command_quit_new_connection -> next = command_quit_new_connection; phase = phase_negotiated
        :: true -> next = command_close; phase = phase_closed
        fi
    :: phase == phase_headers ->
        if
        :: true ->
            if
            :: true -> next = command_end_of_headers; phase = phase_end_of_headers
            fi
        :: true -> next = command_header; phase = phase_headers
        :: true -> next = command_abort; phase = phase_greeted
        :: true -> next = command_macro; phase = phase_headers
        :: version >= 6 && may_command_quit_new_connection -> next = command_quit_new_connection; phase = phase_negotiated
        :: true -> next = command_close; phase = phase_closed
        fi
    :: phase == phase_end_of_headers ->
        if
        :: true ->
            if
            :: true -> next = command_body; phase = phase_body
            :: true -> next = command_end_of_message; phase = phase_end_of_message
            fi
        :: true -> next = command_abort; phase = phase_greeted
        :: true -> next = command_macro; phase = phase_end_of_headers
        :: version >= 6 && may_command_quit_new_connection -> next = command_quit_new_connection; phase = phase_negotiated
        :: true -> next = command_close; phase = phase_closed
        fi
    :: phase == phase_body ->
        if
        :: true ->
            if
            :: true -> next = command_end_of_message; phase = phase_end_of_message
            fi
        :: true -> next = command_body; phase = phase_body
        :: true -> next = command_abort; phase = phase_greeted
        :: true -> next = command_macro; phase = phase_body
        :: version >= 6 && may_command_quit_new_connection -> next = command_quit_new_connection; phase = phase_negotiated
        :: true -> next = command_close; phase = phase_closed
        fi
    :: phase == phase_body_skipped ->
        if
        :: true ->
            if
            :: true -> next = command_end_of_message; phase = phase_end_of_message
            fi
        :: true -> next = command_abort; phase = phase_greeted
        :: true -> next = command_macro; phase = phase_body_skipped
        :: version >= 6 && may_command_quit_new_connection -> next = command_quit_new_connection; phase = phase_negotiated
        :: true -> next = command_close; phase = phase_closed
        fi
    :: phase == phase_end_of_message ->
        if
        :: true ->
            if
            :: false
            fi
        :: true -> next = command_abort; phase = phase_greeted
        :: true -> next = command_close; phase = phase_closed
        fi
    :: false
    fi
}

/* A command, after which the last exchange counts no more, and a reply may be awaited. */
inline send() {
    number = (number + 1) % NUMBERS;
    commands ! next(number);
    if
    :: (next == command_macro)
    :: else ->
        may_command_quit_new_connection = false
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
    :: awaited == command_negotiate && reply == command_negotiate ->
        awaited = nothing
    :: awaited == command_connect && reply == reply_continue ->
        awaited = nothing
    :: awaited == command_connect && reply == reply_accept ->
        phase = phase_greeted;
        awaited = nothing
    :: awaited == command_connect && reply == reply_reject ->
        phase = phase_greeted;
        awaited = nothing
    :: awaited == command_connect && reply == reply_temporary_failure ->
        phase = phase_greeted;
        awaited = nothing
    :: awaited == command_connect && reply == reply_reply_code ->
        phase = phase_greeted;
        awaited = nothing
    :: awaited == command_connect && reply == reply_shutdown ->
        phase = phase_closed;
        awaited = nothing
    :: awaited == command_helo && reply == reply_continue ->
        awaited = nothing
    :: awaited == command_helo && reply == reply_accept ->
        phase = phase_greeted;
        awaited = nothing
    :: awaited == command_helo && reply == reply_reject ->
        phase = phase_greeted;
        awaited = nothing
    :: awaited == command_helo && reply == reply_temporary_failure ->
        phase = phase_greeted;
        awaited = nothing
    :: awaited == command_helo && reply == reply_reply_code ->
        phase = phase_greeted;
        awaited = nothing
    :: awaited == command_helo && reply == reply_shutdown ->
        phase = phase_closed;
        awaited = nothing
    :: awaited == command_envelope_from && reply == reply_continue ->
        awaited = nothing
    :: awaited == command_envelope_from && reply == reply_accept ->
        phase = phase_greeted;
        awaited = nothing
    :: awaited == command_envelope_from && reply == reply_discard ->
        phase = phase_greeted;
        awaited = nothing
    :: awaited == command_envelope_from && reply == reply_reject ->
        phase = phase_greeted;
        awaited = nothing
    :: awaited == command_envelope_from && reply == reply_temporary_failure ->
        phase = phase_greeted;
        awaited = nothing
    :: awaited == command_envelope_from && reply == reply_reply_code ->
        phase = phase_greeted;
        awaited = nothing
    :: awaited == command_envelope_from && reply == reply_shutdown ->
        phase = phase_closed;
        awaited = nothing
    :: awaited == command_envelope_recipient && reply == reply_continue ->
        awaited = nothing
    :: awaited == command_envelope_recipient && reply == reply_reject ->
        awaited = nothing
    :: awaited == command_envelope_recipient && reply == reply_temporary_failure ->
        awaited = nothing
    :: awaited == command_envelope_recipient && reply == reply_reply_code ->
        awaited = nothing
    :: awaited == command_envelope_recipient && reply == reply_accept ->
        phase = phase_greeted;
        awaited = nothing
    :: awaited == command_envelope_recipient && reply == reply_discard ->
        phase = phase_greeted;
        awaited = nothing
    :: awaited == command_envelope_recipient && reply == reply_shutdown ->
        phase = phase_closed;
        awaited = nothing
    :: awaited == command_data && reply == reply_continue ->
        awaited = nothing
    :: awaited == command_data && reply == reply_reject ->
        phase = phase_recipients;
        awaited = nothing
    :: awaited == command_data && reply == reply_temporary_failure ->
        phase = phase_recipients;
        awaited = nothing
    :: awaited == command_data && reply == reply_reply_code ->
        phase = phase_recipients;
        awaited = nothing
    :: awaited == command_data && reply == reply_accept ->
        phase = phase_greeted;
        awaited = nothing
    :: awaited == command_data && reply == reply_discard ->
        phase = phase_greeted;
        awaited = nothing
    :: awaited == command_data && reply == reply_shutdown ->
        phase = phase_closed;
        awaited = nothing
    :: awaited == command_unknown && reply == reply_continue ->
        may_command_quit_new_connection = true;
        awaited = nothing
    :: awaited == command_unknown && reply == reply_reject ->
        may_command_quit_new_connection = true;
        awaited = nothing
    :: awaited == command_unknown && reply == reply_temporary_failure ->
        may_command_quit_new_connection = true;
        awaited = nothing
    :: awaited == command_unknown && reply == reply_reply_code ->
        may_command_quit_new_connection = true;
        awaited = nothing
    :: awaited == command_unknown && reply == reply_accept ->
        phase = phase_greeted;
        awaited = nothing
    :: awaited == command_unknown && reply == reply_discard ->
        phase = phase_greeted;
        may_command_quit_new_connection = true;
        awaited = nothing
    :: awaited == command_unknown && reply == reply_shutdown ->
        phase = phase_closed;
        awaited = nothing
    :: awaited == command_header && reply == reply_continue ->
        awaited = nothing
    :: awaited == command_header && reply == reply_accept ->
        phase = phase_greeted;
        awaited = nothing
    :: awaited == command_header && reply == reply_discard ->
        phase = phase_greeted;
        awaited = nothing
    :: awaited == command_header && reply == reply_reject ->
        phase = phase_greeted;
        awaited = nothing
    :: awaited == command_header && reply == reply_temporary_failure ->
        phase = phase_greeted;
        awaited = nothing
    :: awaited == command_header && reply == reply_reply_code ->
        phase = phase_greeted;
        awaited = nothing
    :: awaited == command_end_of_headers && reply == reply_continue ->
        awaited = nothing
    :: awaited == command_end_of_headers && reply == reply_accept ->
        phase = phase_greeted;
        awaited = nothing
    :: awaited == command_end_of_headers && reply == reply_discard ->
        phase = phase_greeted;
        awaited = nothing
    :: awaited == command_end_of_headers && reply == reply_reject ->
        phase = phase_greeted;
        awaited = nothing
    :: awaited == command_end_of_headers && reply == reply_temporary_failure ->
        phase = phase_greeted;
        awaited = nothing
    :: awaited == command_end_of_headers && reply == reply_reply_code ->
        phase = phase_greeted;
        awaited = nothing
    :: awaited == command_body && reply == reply_continue ->
        awaited = nothing
    :: awaited == command_body && reply == reply_skip && step_skip ->
        phase = phase_body_skipped;
        awaited = nothing
    :: awaited == command_body && reply == reply_accept ->
        phase = phase_greeted;
        awaited = nothing
    :: awaited == command_body && reply == reply_discard ->
        phase = phase_greeted;
        awaited = nothing
    :: awaited == command_body && reply == reply_reject ->
        phase = phase_greeted;
        awaited = nothing
    :: awaited == command_body && reply == reply_temporary_failure ->
        phase = phase_greeted;
        awaited = nothing
    :: awaited == command_body && reply == reply_reply_code ->
        phase = phase_greeted;
        awaited = nothing
    :: awaited == command_end_of_message && reply == reply_continue ->
        phase = phase_greeted;
        may_command_quit_new_connection = true;
        awaited = nothing
    :: awaited == command_end_of_message && reply == reply_accept ->
        phase = phase_greeted;
        awaited = nothing
    :: awaited == command_end_of_message && reply == reply_discard ->
        phase = phase_greeted;
        awaited = nothing
    :: awaited == command_end_of_message && reply == reply_reject ->
        phase = phase_greeted;
        awaited = nothing
    :: awaited == command_end_of_message && reply == reply_temporary_failure ->
        phase = phase_greeted;
        awaited = nothing
    :: awaited == command_end_of_message && reply == reply_reply_code ->
        phase = phase_greeted;
        awaited = nothing
    :: awaited == command_end_of_message && reply == reply_add_header
    :: awaited == command_end_of_message && reply == reply_change_header
    :: awaited == command_end_of_message && reply == reply_insert_header
    :: awaited == command_end_of_message && reply == reply_change_sender
    :: awaited == command_end_of_message && reply == reply_add_recipient
    :: awaited == command_end_of_message && reply == reply_add_recipient_par
    :: awaited == command_end_of_message && reply == reply_remove_recipient
    :: awaited == command_end_of_message && reply == reply_replace_body
    :: awaited == command_end_of_message && reply == reply_quarantine
    :: awaited == command_end_of_message && reply == reply_progress
    :: else -> assert(false)
    fi;
    reply = nothing;
    answered = 0
}

/* Its phase follows each command, whether that is sent or left out. */
active proctype mta_side() {
    mtype:phases phase = phase_opened;
    mtype:messages next = nothing;
    mtype:messages awaited = nothing;
    mtype:messages reply = nothing;
    byte number;
    byte answered;
    bool may_command_quit_new_connection;
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
                :: phase == phase_opened ->
                    next = command_close;
                    phase = phase_closed;
                    goto sending
                :: phase == phase_negotiated ->
                    next = command_close;
                    phase = phase_closed;
                    goto sending
                :: phase == phase_connected ->
                    next = command_close;
                    phase = phase_closed;
                    goto sending
                :: phase == phase_greeted ->
                    next = command_close;
                    phase = phase_closed;
                    goto sending
                :: phase == phase_mail ->
                    next = command_close;
                    phase = phase_closed;
                    goto sending
                :: phase == phase_recipients ->
                    next = command_close;
                    phase = phase_closed;
                    goto sending
                :: phase == phase_data ->
                    next = command_close;
                    phase = phase_closed;
                    goto sending
                :: phase == phase_headers ->
                    next = command_close;
                    phase = phase_closed;
                    goto sending
                :: phase == phase_end_of_headers ->
                    next = command_close;
                    phase = phase_closed;
                    goto sending
                :: phase == phase_body ->
                    next = command_close;
                    phase = phase_closed;
                    goto sending
                :: phase == phase_body_skipped ->
                    next = command_close;
                    phase = phase_closed;
                    goto sending
                :: phase == phase_end_of_message ->
                    next = command_close;
                    phase = phase_closed;
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
