/* Code generated from spec/ by "python -m generator". DO NOT EDIT. */

#define FILTER_ENDS(phase) (phase == phase_gone)
#define OWES(command) ((command == command_hello) || (command == command_order && !way_silent_order) || (command == command_cart) || (command == command_done))

/* A command that came, which must be one that may come in this phase. */
inline receive() {
    if
    :: phase == phase_outside ->
        if
        :: command == command_hello -> phase = phase_inside
        :: command == command_bye -> phase = phase_gone
        :: else -> assert(false)
        fi
    :: phase == phase_inside ->
        if
        :: command == command_note -> phase = phase_inside
        :: command == command_order && !way_no_order -> phase = phase_ordering
        :: command == command_cart -> phase = phase_ordering
        :: command == command_bye -> phase = phase_gone
        :: command == command_picture && way_no_order -> phase = phase_inside
        :: command == command_done && way_no_order -> phase = phase_deciding
        :: command == command_forget && way_no_order -> phase = phase_inside
        :: else -> assert(false)
        fi
    :: phase == phase_ordering ->
        if
        :: command == command_note -> phase = phase_ordering
        :: command == command_order && !way_no_order -> phase = phase_ordering
        :: command == command_picture -> phase = phase_ordering
        :: command == command_done -> phase = phase_deciding
        :: command == command_forget -> phase = phase_inside
        :: command == command_bye -> phase = phase_gone
        :: else -> assert(false)
        fi
    :: phase == phase_deciding ->
        if
        :: command == command_forget && (version <= 4) -> phase = phase_inside
        :: command == command_forget && (version >= 5) && !(version <= 4) -> phase = phase_ordering
        :: else -> assert(false)
        fi
    :: else -> assert(false)
    fi
}

/* Any reply that is allowed. Nothing is owed after the one that ends the exchange. */
inline answer() {
    if
    :: command == command_done && deed_change_price && !mta_left -> said = reply_change_price
    :: command == command_done && version >= 5 && !mta_left -> said = reply_wait
    :: command == command_hello ->
        said = command_hello;
        agree();
        command = nothing
    :: command == command_order ->
        said = reply_yes;
        command = nothing
    :: command == command_order ->
        said = reply_no;
        phase = phase_inside;
        command = nothing
    :: command == command_order && version >= 5 ->
        said = reply_leave;
        phase = phase_gone;
        command = nothing
    :: command == command_cart ->
        said = reply_yes;
        command = nothing
    :: command == command_cart ->
        said = reply_no;
        phase = phase_inside;
        command = nothing
    :: command == command_cart && version >= 5 ->
        said = reply_leave;
        phase = phase_gone;
        command = nothing
    :: command == command_done ->
        said = reply_yes;
        phase = phase_inside;
        command = nothing
    :: command == command_done && version <= 4 ->
        said = reply_no;
        phase = phase_inside;
        command = nothing
    :: command == command_done && version >= 5 ->
        said = reply_no;
        phase = phase_ordering;
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
    mtype:phases phase = phase_outside;
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
