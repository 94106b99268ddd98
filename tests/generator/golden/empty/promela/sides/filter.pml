/* Code generated from spec/ by "python -m generator". DO NOT EDIT. */

#define FILTER_ENDS(phase) (phase == phase_silence)
#define OWES(command) false

/* A command that came, which must be one that may come in this phase. */
inline receive() {
    if
    :: else -> assert(false)
    fi
}

/* Any reply that is allowed. Nothing is owed after the one that ends the exchange. */
inline answer() {
    if
    :: false
    fi;
    if
    :: replies ! said(number)
    :: mta_left
    fi;
    said = nothing
}

active proctype filter_side() {
    mtype:phases phase = phase_silence;
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
