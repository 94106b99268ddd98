/* Code generated from spec/ by "python -m generator". DO NOT EDIT. */

#define FILTER_ENDS(phase) (phase == phase_closed)
#define OWES(command) ((command == command_negotiate) || (command == command_connect && !step_no_reply_connect) || (command == command_helo && !step_no_reply_helo) || (command == command_envelope_from && !step_no_reply_mail) || (command == command_envelope_recipient && !step_no_reply_recipient) || (command == command_data && !step_no_reply_data) || (command == command_unknown && !step_no_reply_unknown) || (command == command_header && !step_no_reply_header) || (command == command_end_of_headers && !step_no_reply_end_of_headers) || (command == command_body && !step_no_reply_body) || (command == command_end_of_message))

/* A command that came, which must be one that may come in this phase. */
inline receive() {
    if
    :: phase == phase_opened ->
        if
        :: command == command_negotiate -> phase = phase_negotiated
        :: command == command_close -> phase = phase_closed
        :: else -> assert(false)
        fi
    :: phase == phase_negotiated ->
        if
        :: command == command_connect && !step_no_connect -> phase = phase_connected
        :: command == command_unknown && !step_no_unknown && (version >= 3) -> phase = phase_negotiated
        :: command == command_abort -> phase = phase_negotiated
        :: command == command_macro -> phase = phase_negotiated
        :: command == command_close -> phase = phase_closed
        :: command == command_helo && !step_no_helo && step_no_connect -> phase = phase_greeted
        :: command == command_envelope_from && !step_no_mail && step_no_connect -> phase = phase_mail
        :: command == command_quit_new_connection && (step_no_connect && version >= 6) -> phase = phase_negotiated
        :: command == command_envelope_recipient && !step_no_recipient && (step_no_connect && step_no_mail) -> phase = phase_recipients
        :: command == command_data && !step_no_data && (step_no_connect && step_no_mail && step_no_recipient && version >= 4) -> phase = phase_data
        :: command == command_header && !step_no_headers && (step_no_connect && step_no_mail && step_no_recipient) -> phase = phase_headers
        :: command == command_end_of_headers && !step_no_end_of_headers && (step_no_connect && step_no_mail && step_no_recipient) -> phase = phase_end_of_headers
        :: command == command_body && !step_no_body && (step_no_connect && step_no_mail && step_no_recipient) -> phase = phase_body
        :: command == command_end_of_message && (step_no_connect && step_no_mail && step_no_recipient) -> phase = phase_end_of_message
        :: else -> assert(false)
        fi
    :: phase == phase_connected ->
        if
        :: command == command_helo && !step_no_helo -> phase = phase_greeted
        :: command == command_envelope_from && !step_no_mail -> phase = phase_mail
        :: command == command_unknown && !step_no_unknown && (version >= 3) -> phase = phase_connected
        :: command == command_abort -> phase = phase_connected
        :: command == command_macro -> phase = phase_connected
        :: command == command_quit_new_connection && (version >= 6) -> phase = phase_negotiated
        :: command == command_close -> phase = phase_closed
        :: command == command_envelope_recipient && !step_no_recipient && step_no_mail -> phase = phase_recipients
        :: command == command_data && !step_no_data && (step_no_mail && step_no_recipient && version >= 4) -> phase = phase_data
        :: command == command_header && !step_no_headers && (step_no_mail && step_no_recipient) -> phase = phase_headers
        :: command == command_end_of_headers && !step_no_end_of_headers && (step_no_mail && step_no_recipient) -> phase = phase_end_of_headers
        :: command == command_body && !step_no_body && (step_no_mail && step_no_recipient) -> phase = phase_body
        :: command == command_end_of_message && (step_no_mail && step_no_recipient) -> phase = phase_end_of_message
        :: else -> assert(false)
        fi
    :: phase == phase_greeted ->
        if
        :: command == command_helo && !step_no_helo -> phase = phase_greeted
        :: command == command_envelope_from && !step_no_mail -> phase = phase_mail
        :: command == command_unknown && !step_no_unknown && (version >= 3) -> phase = phase_greeted
        :: command == command_abort -> phase = phase_greeted
        :: command == command_macro -> phase = phase_greeted
        :: command == command_quit_new_connection && (version >= 6) -> phase = phase_negotiated
        :: command == command_close -> phase = phase_closed
        :: command == command_envelope_recipient && !step_no_recipient && step_no_mail -> phase = phase_recipients
        :: command == command_data && !step_no_data && (step_no_mail && step_no_recipient && version >= 4) -> phase = phase_data
        :: command == command_header && !step_no_headers && (step_no_mail && step_no_recipient) -> phase = phase_headers
        :: command == command_end_of_headers && !step_no_end_of_headers && (step_no_mail && step_no_recipient) -> phase = phase_end_of_headers
        :: command == command_body && !step_no_body && (step_no_mail && step_no_recipient) -> phase = phase_body
        :: command == command_end_of_message && (step_no_mail && step_no_recipient) -> phase = phase_end_of_message
        :: else -> assert(false)
        fi
    :: phase == phase_mail ->
        if
        :: command == command_helo && !step_no_helo -> phase = phase_greeted
        :: command == command_envelope_from && !step_no_mail -> phase = phase_mail
        :: command == command_envelope_recipient && !step_no_recipient -> phase = phase_recipients
        :: command == command_unknown && !step_no_unknown && (version >= 3) -> phase = phase_mail
        :: command == command_abort -> phase = phase_greeted
        :: command == command_macro -> phase = phase_mail
        :: command == command_quit_new_connection && (version >= 6) -> phase = phase_negotiated
        :: command == command_close -> phase = phase_closed
        :: command == command_data && !step_no_data && (step_no_recipient && version >= 4) -> phase = phase_data
        :: command == command_header && !step_no_headers && step_no_recipient -> phase = phase_headers
        :: command == command_end_of_headers && !step_no_end_of_headers && step_no_recipient -> phase = phase_end_of_headers
        :: command == command_body && !step_no_body && step_no_recipient -> phase = phase_body
        :: command == command_end_of_message && step_no_recipient -> phase = phase_end_of_message
        :: else -> assert(false)
        fi
    :: phase == phase_recipients ->
        if
        :: command == command_helo && !step_no_helo -> phase = phase_greeted
        :: command == command_envelope_from && !step_no_mail -> phase = phase_mail
        :: command == command_envelope_recipient && !step_no_recipient -> phase = phase_recipients
        :: command == command_data && !step_no_data && (version >= 4) -> phase = phase_data
        :: command == command_header && !step_no_headers -> phase = phase_headers
        :: command == command_end_of_headers && !step_no_end_of_headers -> phase = phase_end_of_headers
        :: command == command_body && !step_no_body -> phase = phase_body
        :: command == command_end_of_message -> phase = phase_end_of_message
        :: command == command_unknown && !step_no_unknown && (version >= 3) -> phase = phase_recipients
        :: command == command_abort -> phase = phase_greeted
        :: command == command_macro -> phase = phase_recipients
        :: command == command_quit_new_connection && (version >= 6) -> phase = phase_negotiated
        :: command == command_close -> phase = phase_closed
        :: else -> assert(false)
        fi
    :: phase == phase_data ->
        if
        :: command == command_helo && !step_no_helo -> phase = phase_greeted
        :: command == command_envelope_from && !step_no_mail -> phase = phase_mail
        :: command == command_envelope_recipient && !step_no_recipient -> phase = phase_recipients
        :: command == command_data && !step_no_data && (version >= 4) -> phase = phase_data
        :: command == command_header && !step_no_headers -> phase = phase_headers
        :: command == command_end_of_headers && !step_no_end_of_headers -> phase = phase_end_of_headers
        :: command == command_unknown && !step_no_unknown && (version >= 3) -> phase = phase_data
        :: command == command_abort -> phase = phase_greeted
        :: command == command_macro -> phase = phase_data
        :: command == command_quit_new_connection && (version >= 6) -> phase = phase_negotiated
        :: command == command_close -> phase = phase_closed
        :: command == command_body && !step_no_body && (step_no_recipient || step_no_end_of_headers) -> phase = phase_body
        :: command == command_end_of_message && (step_no_recipient || step_no_end_of_headers) -> phase = phase_end_of_message
        :: else -> assert(false)
        fi
    :: phase == phase_headers ->
        if
        :: command == command_header && !step_no_headers -> phase = phase_headers
        :: command == command_end_of_headers && !step_no_end_of_headers -> phase = phase_end_of_headers
        :: command == command_abort -> phase = phase_greeted
        :: command == command_macro -> phase = phase_headers
        :: command == command_quit_new_connection && (version >= 6) -> phase = phase_negotiated
        :: command == command_close -> phase = phase_closed
        :: command == command_body && !step_no_body && step_no_end_of_headers -> phase = phase_body
        :: command == command_end_of_message && step_no_end_of_headers -> phase = phase_end_of_message
        :: else -> assert(false)
        fi
    :: phase == phase_end_of_headers ->
        if
        :: command == command_body && !step_no_body -> phase = phase_body
        :: command == command_end_of_message -> phase = phase_end_of_message
        :: command == command_abort -> phase = phase_greeted
        :: command == command_macro -> phase = phase_end_of_headers
        :: command == command_quit_new_connection && (version >= 6) -> phase = phase_negotiated
        :: command == command_close -> phase = phase_closed
        :: else -> assert(false)
        fi
    :: phase == phase_body ->
        if
        :: command == command_body && !step_no_body -> phase = phase_body
        :: command == command_end_of_message -> phase = phase_end_of_message
        :: command == command_abort -> phase = phase_greeted
        :: command == command_macro -> phase = phase_body
        :: command == command_quit_new_connection && (version >= 6) -> phase = phase_negotiated
        :: command == command_close -> phase = phase_closed
        :: else -> assert(false)
        fi
    :: phase == phase_body_skipped ->
        if
        :: command == command_end_of_message -> phase = phase_end_of_message
        :: command == command_abort -> phase = phase_greeted
        :: command == command_macro -> phase = phase_body_skipped
        :: command == command_quit_new_connection && (version >= 6) -> phase = phase_negotiated
        :: command == command_close -> phase = phase_closed
        :: else -> assert(false)
        fi
    :: phase == phase_end_of_message ->
        if
        :: command == command_abort -> phase = phase_greeted
        :: command == command_close -> phase = phase_closed
        :: else -> assert(false)
        fi
    :: else -> assert(false)
    fi
}

/* Any reply that is allowed. Nothing is owed after the one that ends the exchange. */
inline answer() {
    if
    :: command == command_end_of_message && !mta_left -> said = reply_progress
    :: command == command_negotiate ->
        said = command_negotiate;
        agree();
        command = nothing
    :: command == command_connect ->
        said = reply_continue;
        command = nothing
    :: command == command_connect ->
        said = reply_accept;
        phase = phase_greeted;
        command = nothing
    :: command == command_connect ->
        said = reply_reject;
        phase = phase_greeted;
        command = nothing
    :: command == command_connect ->
        said = reply_temporary_failure;
        phase = phase_greeted;
        command = nothing
    :: command == command_connect ->
        said = reply_reply_code;
        phase = phase_greeted;
        command = nothing
    :: command == command_connect ->
        said = reply_shutdown;
        phase = phase_closed;
        command = nothing
    :: command == command_helo ->
        said = reply_continue;
        command = nothing
    :: command == command_helo ->
        said = reply_accept;
        phase = phase_greeted;
        command = nothing
    :: command == command_helo ->
        said = reply_reject;
        phase = phase_greeted;
        command = nothing
    :: command == command_helo ->
        said = reply_temporary_failure;
        phase = phase_greeted;
        command = nothing
    :: command == command_helo ->
        said = reply_reply_code;
        phase = phase_greeted;
        command = nothing
    :: command == command_helo ->
        said = reply_shutdown;
        phase = phase_closed;
        command = nothing
    :: command == command_envelope_from ->
        said = reply_continue;
        command = nothing
    :: command == command_envelope_from ->
        said = reply_accept;
        phase = phase_greeted;
        command = nothing
    :: command == command_envelope_from ->
        said = reply_discard;
        phase = phase_greeted;
        command = nothing
    :: command == command_envelope_from ->
        said = reply_reject;
        phase = phase_greeted;
        command = nothing
    :: command == command_envelope_from ->
        said = reply_temporary_failure;
        phase = phase_greeted;
        command = nothing
    :: command == command_envelope_from ->
        said = reply_reply_code;
        phase = phase_greeted;
        command = nothing
    :: command == command_envelope_from ->
        said = reply_shutdown;
        phase = phase_closed;
        command = nothing
    :: command == command_envelope_recipient ->
        said = reply_continue;
        command = nothing
    :: command == command_envelope_recipient ->
        said = reply_reject;
        command = nothing
    :: command == command_envelope_recipient ->
        said = reply_temporary_failure;
        command = nothing
    :: command == command_envelope_recipient ->
        said = reply_reply_code;
        command = nothing
    :: command == command_envelope_recipient ->
        said = reply_accept;
        phase = phase_greeted;
        command = nothing
    :: command == command_envelope_recipient ->
        said = reply_discard;
        phase = phase_greeted;
        command = nothing
    :: command == command_envelope_recipient ->
        said = reply_shutdown;
        phase = phase_closed;
        command = nothing
    :: command == command_data ->
        said = reply_continue;
        command = nothing
    :: command == command_data ->
        said = reply_reject;
        phase = phase_recipients;
        command = nothing
    :: command == command_data ->
        said = reply_temporary_failure;
        phase = phase_recipients;
        command = nothing
    :: command == command_data ->
        said = reply_reply_code;
        phase = phase_recipients;
        command = nothing
    :: command == command_data ->
        said = reply_accept;
        phase = phase_greeted;
        command = nothing
    :: command == command_data ->
        said = reply_discard;
        phase = phase_greeted;
        command = nothing
    :: command == command_data ->
        said = reply_shutdown;
        phase = phase_closed;
        command = nothing
    :: command == command_unknown ->
        said = reply_continue;
        command = nothing
    :: command == command_unknown ->
        said = reply_reject;
        command = nothing
    :: command == command_unknown ->
        said = reply_temporary_failure;
        command = nothing
    :: command == command_unknown ->
        said = reply_reply_code;
        command = nothing
    :: command == command_unknown ->
        said = reply_accept;
        phase = phase_greeted;
        command = nothing
    :: command == command_unknown ->
        said = reply_discard;
        phase = phase_greeted;
        command = nothing
    :: command == command_unknown ->
        said = reply_shutdown;
        phase = phase_closed;
        command = nothing
    :: command == command_header ->
        said = reply_continue;
        command = nothing
    :: command == command_header ->
        said = reply_accept;
        phase = phase_greeted;
        command = nothing
    :: command == command_header ->
        said = reply_discard;
        phase = phase_greeted;
        command = nothing
    :: command == command_header ->
        said = reply_reject;
        phase = phase_greeted;
        command = nothing
    :: command == command_header ->
        said = reply_temporary_failure;
        phase = phase_greeted;
        command = nothing
    :: command == command_header ->
        said = reply_reply_code;
        phase = phase_greeted;
        command = nothing
    :: command == command_end_of_headers ->
        said = reply_continue;
        command = nothing
    :: command == command_end_of_headers ->
        said = reply_accept;
        phase = phase_greeted;
        command = nothing
    :: command == command_end_of_headers ->
        said = reply_discard;
        phase = phase_greeted;
        command = nothing
    :: command == command_end_of_headers ->
        said = reply_reject;
        phase = phase_greeted;
        command = nothing
    :: command == command_end_of_headers ->
        said = reply_temporary_failure;
        phase = phase_greeted;
        command = nothing
    :: command == command_end_of_headers ->
        said = reply_reply_code;
        phase = phase_greeted;
        command = nothing
    :: command == command_body ->
        said = reply_continue;
        command = nothing
    :: command == command_body && step_skip ->
        said = reply_skip;
        phase = phase_body_skipped;
        command = nothing
    :: command == command_body ->
        said = reply_accept;
        phase = phase_greeted;
        command = nothing
    :: command == command_body ->
        said = reply_discard;
        phase = phase_greeted;
        command = nothing
    :: command == command_body ->
        said = reply_reject;
        phase = phase_greeted;
        command = nothing
    :: command == command_body ->
        said = reply_temporary_failure;
        phase = phase_greeted;
        command = nothing
    :: command == command_body ->
        said = reply_reply_code;
        phase = phase_greeted;
        command = nothing
    :: command == command_end_of_message ->
        said = reply_continue;
        phase = phase_greeted;
        command = nothing
    :: command == command_end_of_message ->
        said = reply_accept;
        phase = phase_greeted;
        command = nothing
    :: command == command_end_of_message ->
        said = reply_discard;
        phase = phase_greeted;
        command = nothing
    :: command == command_end_of_message ->
        said = reply_reject;
        phase = phase_greeted;
        command = nothing
    :: command == command_end_of_message ->
        said = reply_temporary_failure;
        phase = phase_greeted;
        command = nothing
    :: command == command_end_of_message ->
        said = reply_reply_code;
        phase = phase_greeted;
        command = nothing
    :: false
    fi;
    if
    :: replies ! said(number)
    :: mta_left
    fi;
    said = nothing
}

active proctype filter_side() {
    mtype:phases phase = phase_opened;
    mtype:messages command = nothing;
    mtype:messages said = nothing;
    byte number;
    xr commands;
    xs replies;

    do
    :: FILTER_ENDS(phase) -> break
    :: else ->
        atomic {
            commands ? command(number);
            receive();
            do
            :: OWES(command) -> answer()
            :: else -> break
            od;
            command = nothing;
            number = 0
        }
    od;
    filter_left = true
}
