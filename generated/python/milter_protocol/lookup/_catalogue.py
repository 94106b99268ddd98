# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""What programs log, and why."""

from typing import Final

from ..enums import Actions, Steps
from .catalogue import Cause, Check, Failure, Log, Slot, Suspect, Symptom

PATTERNS: Final = {
    "text": ".*?",
    "number": "-?\\d+(?:\\.\\d+)?",
    "failure": "\\S.*?",
    "command": "\\(unknown[^)]*\\)|\\S+?",
    "reply": "\\(unknown[^)]*\\)|\\S+?",
    "flags": "[0-9a-fA-F]+",
    "version": "-?\\d+",
    "length": "-?\\d+",
    "name": "[^\\s:()]+(?: [^\\s:()]+)*?",
    "address": "\\S+?",
    "path": "\\S+?",
    "queue-id": "[\\w./-]+?",
}
"""What stands in a place of a text, by what it holds."""

LOGS: Final[tuple[Log, ...]] = (
    Log(
        id="log/clamav-milter",
        program="clamav-milter",
        tags=("clamav-milter",),
        symptoms=(
            Symptom(
                id="symptom/clamav-socket",
                literals=(
                    "Failed to create socket ",
                    "",
                ),
                slots=(Slot("address", (), None),),
                blames="configuration",
                doc="clamav-milter cannot listen at the address of `MilterSocket`, and exits.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/socket-folder",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/still-running",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/misspelt-filter-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/clamav-no-socket",
                literals=("Please configure the MilterSocket directive",),
                slots=(),
                blames="configuration",
                doc="The setting `MilterSocket` is missing.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/misspelt-filter-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/clamav-group",
                literals=(
                    "Failed to change socket ownership to group ",
                    "",
                ),
                slots=(Slot("text", (), None),),
                blames="configuration",
                doc=(
                    "clamav-milter may not give its socket to the group of `MilterSocketGroup`."
                    " Its user must belong to that group."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/misspelt-filter-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/clamav-mode",
                literals=(
                    "Invalid MilterSocketMode ",
                    "",
                ),
                slots=(Slot("text", (), None),),
                blames="configuration",
                doc="`MilterSocketMode` is an octal number such as 660.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/misspelt-filter-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/clamav-no-clamd-setting",
                literals=("No ClamdSocket specified",),
                slots=(),
                blames="configuration",
                doc="The setting `ClamdSocket` is missing.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/misspelt-filter-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/clamav-clamd-setting",
                literals=(
                    "Failed to parse ClamdSocket directive '",
                    "'",
                ),
                slots=(Slot("text", (), None),),
                blames="configuration",
                doc="`ClamdSocket` is written `unix:/run/clamav/clamd.ctl` or `tcp:host:port`.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/misspelt-filter-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/clamav-no-clamd",
                literals=("No clamd server appears to be available",),
                slots=(),
                blames="filter",
                doc="clamav-milter does not reach the scanner `clamd`.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/clamd-down",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/clamd-socket",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/clamav-streaming",
                literals=("Failed to initiate streaming/fdpassing",),
                slots=(),
                blames="filter",
                doc=(
                    "clamav-milter does not reach the scanner `clamd`, or cannot create a "
                    "temporary file."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/clamd-down",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/clamd-socket",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/queue-full",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/clamav-stream-failed",
                literals=("Streaming failed",),
                slots=(),
                blames="filter",
                doc="The scanner `clamd` closed the connection while it was receiving the mail.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/clamd-limit",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/clamd-down",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/clamav-temporary",
                literals=("Failed to write temporary file",),
                slots=(),
                blames="filter",
                doc="The mail could not be written to a temporary file.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/queue-full",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/clamav-fd",
                literals=("FD send failed",),
                slots=(),
                blames="filter",
                doc="The mail could not be handed to the scanner `clamd`.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/clamd-down",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/clamav-no-reply",
                literals=("No reply from clamd",),
                slots=(),
                blames="filter",
                doc="The scanner `clamd` did not answer. The previous line says why.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/clamd-slow",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/clamd-down",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/clamav-timeout",
                literals=("Timed out while reading clamd reply",),
                slots=(),
                blames="filter",
                doc="The scanner `clamd` took longer than `ReadTimeout`.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/clamd-slow",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/clamav-closed",
                literals=("Connection closed while reading from socket",),
                slots=(),
                blames="filter",
                doc="The scanner `clamd` closed the connection without an answer.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/clamd-limit",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/clamd-down",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/clamav-unknown-reply",
                literals=("Unknown reply from clamd",),
                slots=(),
                blames="filter",
                doc="The scanner `clamd` answered with an error.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/clamd-limit",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/clamd-rights",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/clamav-fd-refused",
                literals=("FD scan request failed",),
                slots=(),
                blames="filter",
                doc="The scanner `clamd` did not accept the request to scan a file.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/clamd-down",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/clamav-infected",
                literals=(
                    "Message ",
                    " from <",
                    "> to <",
                    "> with subject '",
                    "' message-id '",
                    "' date '",
                    "' infected by ",
                    "",
                ),
                slots=(
                    Slot("queue-id", (), None),
                    Slot("text", (), None),
                    Slot("text", (), None),
                    Slot("text", (), None),
                    Slot("text", (), None),
                    Slot("text", (), None),
                    Slot("text", (), None),
                ),
                blames="nobody",
                doc="A virus was found. `OnInfected` sets what happens to the mail.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/verdict",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/clamav-infected-basic",
                literals=(
                    "Message from <",
                    "> to <",
                    "> infected by ",
                    "",
                ),
                slots=(
                    Slot("text", (), None),
                    Slot("text", (), None),
                    Slot("text", (), None),
                ),
                blames="nobody",
                doc="A virus was found. `OnInfected` sets what happens to the mail.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/verdict",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/clamav-clean",
                literals=(
                    "Clean message from <",
                    "> to <",
                    ">",
                ),
                slots=(
                    Slot("text", (), None),
                    Slot("text", (), None),
                ),
                blames="nobody",
                doc="No virus was found.",
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/clamav-quarantine",
                literals=("Failed to quarantine message",),
                slots=(),
                blames="MTA",
                doc="libmilter did not send the quarantine to the MTA.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/action-not-announced",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/mta-gone",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/clamav-add-header",
                literals=("Failed to add X-Virus-Scanned header",),
                slots=(),
                blames="MTA",
                doc="libmilter did not send the header to the MTA.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/mta-gone",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
        ),
    ),
    Log(
        id="log/findings",
        program="Findings of milter-protocol",
        tags=(),
        symptoms=(
            Symptom(
                id="symptom/finding-out-of-order",
                literals=(
                    "",
                    " may not be sent in the phase ",
                    "",
                ),
                slots=(
                    Slot("command", (), None),
                    Slot("text", (), None),
                ),
                blames="MTA",
                doc="A command came at the wrong step.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/mta-bug",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/finding-suppressed",
                literals=(
                    "",
                    " was sent although ",
                    " is in use",
                ),
                slots=(
                    Slot("command", (), None),
                    Slot("text", (), None),
                ),
                blames="MTA",
                doc="It was agreed that this command is left out.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/mta-bug",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/finding-wrong-reply",
                literals=(
                    "",
                    " does not answer ",
                    "",
                ),
                slots=(
                    Slot("reply", (), None),
                    Slot("command", (), None),
                ),
                blames="filter",
                doc="This reply does not answer this command.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/unexpected-reply",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/finding-not-awaited",
                literals=(
                    "",
                    " was sent, but no command awaits a reply",
                ),
                slots=(Slot("reply", (), None),),
                blames="filter",
                doc=(
                    "The filter goes on after its verdict, or answers a command that needs no "
                    "answer."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/unexpected-reply",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/finding-left-unanswered",
                literals=(
                    "",
                    " was sent, but ",
                    " leaves ",
                    " unanswered",
                ),
                slots=(
                    Slot("reply", (), None),
                    Slot("text", (), None),
                    Slot("command", (), None),
                ),
                blames="filter",
                doc="It was agreed that this command gets no reply.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/filter-bug",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/unexpected-reply",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/finding-not-granted",
                literals=(
                    "",
                    " needs ",
                    ", which was not negotiated",
                ),
                slots=(
                    Slot("reply", (), None),
                    Slot("text", (), None),
                ),
                blames="filter",
                doc=(
                    "The filter changes the mail in a way that it did not ask for in the "
                    "negotiation."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/action-not-announced",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/finding-unanswered",
                literals=(
                    "",
                    " was not answered before ",
                    "",
                ),
                slots=(
                    Slot("command", (), None),
                    Slot("text", (), None),
                ),
                blames="filter",
                doc="The filter did not reply to a command that it has to answer.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/reply-missing",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/filter-crashed",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/finding-no-verdict",
                literals=(
                    "",
                    " was not answered before ",
                    ": a verdict must follow ",
                    "",
                ),
                slots=(
                    Slot("command", (), None),
                    Slot("text", (), None),
                    Slot("reply", (), None),
                ),
                blames="filter",
                doc=(
                    "The filter changed or quarantined the mail, but then gave no verdict. Only"
                    " a verdict ends the step."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/verdict-missing",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/finding-pipelined",
                literals=(
                    "",
                    " was sent before ",
                    " was answered",
                ),
                slots=(
                    Slot("command", (), None),
                    Slot("command", (), None),
                ),
                blames="MTA",
                doc="The MTA did not wait for the reply to a command.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/mta-bug",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/finding-above-offer",
                literals=(
                    "the answer has version ",
                    ", above the offer of ",
                    "",
                ),
                slots=(
                    Slot("version", (), None),
                    Slot("version", (), None),
                ),
                blames="filter",
                doc="The filter answered with a higher version than the MTA offered.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/version-too-high",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/finding-too-old",
                literals=(
                    "version ",
                    " is below ",
                    ", the lowest accepted",
                ),
                slots=(
                    Slot("version", (), None),
                    Slot("version", (), None),
                ),
                blames="either",
                doc="One side speaks a version of the protocol that the other does not accept.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/old-version",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/finding-not-offered",
                literals=(
                    "requested but not offered: ",
                    "",
                ),
                slots=(Slot("text", (), None),),
                blames="configuration",
                doc="The filter needs something that the MTA does not offer.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/steps-not-offered",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/version-too-high",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/finding-too-long",
                literals=(
                    "",
                    ": the length is ",
                    ", above the limit of ",
                    "",
                ),
                slots=(
                    Slot("command", (), None),
                    Slot("length", (), None),
                    Slot("number", (), None),
                ),
                blames="either",
                doc="A frame is longer than was agreed.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/too-large-for-a-frame",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/filter-bug",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/finding-foreign",
                literals=(
                    "the first bytes are not a length but the beginning of another protocol",
                ),
                slots=(),
                blames="configuration",
                doc="The other side does not speak the milter protocol.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/not-a-milter",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/scanner-of-ports",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/finding-incomplete",
                literals=("the frame ends before its stated length",),
                slots=(),
                blames="either",
                doc="The connection ended inside a frame, or a recording is cut off.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/filter-crashed",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/mta-gone",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/finding-unknown-code",
                literals=("no message has this code",),
                slots=(),
                blames="either",
                doc=(
                    "A frame has a code that the protocol does not have. Bytes before it may be"
                    " missing or too many."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/malformed-frames",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/finding-unterminated",
                literals=("the payload ends before the NUL of a text",),
                slots=(),
                blames="either",
                doc="A text does not end with a NUL byte.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/malformed-frames",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/finding-trailing",
                literals=("bytes are left over after the last field",),
                slots=(),
                blames="either",
                doc="A frame is longer than its contents.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/malformed-frames",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
        ),
    ),
    Log(
        id="log/libmilter",
        program="libmilter",
        tags=(),
        symptoms=(
            Symptom(
                id="symptom/libmilter-bind",
                literals=(
                    "",
                    ": Unable to bind to port ",
                    ": ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("address", (), None),
                    Slot("failure", (), None),
                ),
                blames="configuration",
                doc="The filter cannot listen at its address, and does not start.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/still-running",
                        ("failure/in-use",),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/socket-folder",
                        ("failure/missing", "failure/denied"),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/low-port",
                        ("failure/denied",),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/foreign-address",
                        ("failure/no-address",),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/misspelt-filter-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-listen-socket",
                literals=(
                    "",
                    ": Unable to create listening socket on conn ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("address", (), None),
                ),
                blames="configuration",
                doc=(
                    "The filter cannot listen at its address, and does not start. The previous "
                    "line says why."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/earlier-failure",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/misspelt-filter-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-remove",
                literals=(
                    "",
                    ": Unable to remove ",
                    ": ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("path", (), None),
                    Slot("failure", (), None),
                ),
                blames="configuration",
                doc="An old socket is in the way, and the filter may not remove it.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/socket-folder",
                        ("failure/denied",),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-not-socket",
                literals=(
                    "",
                    ": ",
                    " is not a UNIX domain socket",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("path", (), None),
                ),
                blames="configuration",
                doc="A file that is not a socket has the path of the socket.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/misspelt-filter-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-stat",
                literals=(
                    "",
                    ": Unable to stat() ",
                    ": ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("path", (), None),
                    Slot("failure", (), None),
                ),
                blames="configuration",
                doc="The filter cannot see what is at the path of its socket.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/socket-folder",
                        ("failure/denied",),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-no-connection",
                literals=(
                    "",
                    ": missing connection information",
                ),
                slots=(Slot("name", (), None),),
                blames="filter",
                doc="The filter was started without an address to listen at.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/misspelt-filter-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-no-socket",
                literals=(
                    "",
                    ": empty or missing socket information",
                ),
                slots=(Slot("name", (), None),),
                blames="configuration",
                doc="The filter was started with an empty address.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/misspelt-filter-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-socket-type",
                literals=(
                    "",
                    ": unknown socket type ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", (), None),
                ),
                blames="configuration",
                doc="The address must begin with `inet:`, `inet6:`, `local:` or `unix:`.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/misspelt-filter-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-long-path",
                literals=(
                    "",
                    ": UNIX socket name ",
                    " too long",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("path", (), None),
                ),
                blames="configuration",
                doc=(
                    "The path of the socket is longer than the system allows, which is about "
                    "100 characters."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/misspelt-filter-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-bad-port",
                literals=(
                    "",
                    ": invalid port number ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", (), None),
                ),
                blames="configuration",
                doc="The port is not a number.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/misspelt-filter-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-port-name",
                literals=(
                    "",
                    ": unknown port name ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", (), None),
                ),
                blames="configuration",
                doc=(
                    "The port is neither a number nor a name in `/etc/services`. An address is "
                    "written `inet:8891@localhost`, with the port first."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/misspelt-filter-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-host",
                literals=(
                    "",
                    ": Unknown host name ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", (), None),
                ),
                blames="configuration",
                doc="The name of the host to listen at cannot be looked up.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/misspelt-filter-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-numeric-domain",
                literals=(
                    "",
                    ': Invalid numeric domain spec "',
                    '"',
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", (), None),
                ),
                blames="configuration",
                doc="The host is an address in brackets that cannot be read.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/misspelt-filter-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-register",
                literals=(
                    "",
                    ": smfi_register: version mismatch application: ",
                    " != milter: ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("number", (), None),
                    Slot("number", (), None),
                ),
                blames="configuration",
                doc=(
                    "The filter was built for another version of libmilter than the one that is"
                    " installed. The numbers are versions of the C interface, not of the "
                    "protocol."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/rebuild-filter",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-signal-thread",
                literals=(
                    "",
                    ": Couldn't start signal thread",
                ),
                slots=(Slot("name", (), None),),
                blames="filter",
                doc="The filter cannot start its first thread, and exits.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/no-threads",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-accept",
                literals=(
                    "",
                    ": accept() returned invalid socket (",
                    "), ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("failure", (), None),
                    Slot("text", ("abort", "try again"), None),
                ),
                blames="filter",
                doc="The filter cannot accept a connection. With `abort` it exits.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/too-many-files",
                        ("failure/too-many-files",),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/no-threads",
                        ("failure/no-memory",),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-thread",
                literals=(
                    "",
                    ": thread_create() failed: ",
                    ", ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("number", (), None),
                    Slot("text", ("abort", "try again"), None),
                ),
                blames="filter",
                doc="The filter cannot create a thread for a connection. With `abort` it exits.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/no-threads",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-malloc",
                literals=(
                    "",
                    ": malloc(ctx) failed (",
                    "), ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("failure", (), None),
                    Slot("text", ("abort", "try again"), None),
                ),
                blames="filter",
                doc="There is no memory for a connection. With `abort` the filter exits.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/no-threads",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-poll",
                literals=(
                    "",
                    ": ",
                    "() failed (",
                    "), ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", ("poll", "select"), None),
                    Slot("failure", (), None),
                    Slot("text", ("abort", "try again"), None),
                ),
                blames="filter",
                doc="The filter cannot wait for connections. With `abort` it exits.",
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/libmilter-descriptor",
                literals=(
                    "",
                    ": fd ",
                    " is larger than FD_SETSIZE ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("number", (), None),
                    Slot("number", (), None),
                ),
                blames="filter",
                doc="The filter has more files open than the system call `select` can watch.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/too-many-files",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-corrupted",
                literals=(
                    "",
                    ": listenfd=",
                    " corrupted, terminating, errno=",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("number", (), None),
                    Slot("number", (), None),
                ),
                blames="filter",
                doc=(
                    "The socket that the filter listens at was closed, by the filter itself or "
                    "by a library. The filter exits."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/filter-bug",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-worker",
                literals=(
                    "LAUNCH_WORKER error: ",
                    "",
                ),
                slots=(Slot("failure", (), None),),
                blames="filter",
                doc="A libmilter that was built with a pool of workers cannot start one.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/no-threads",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-short-offer",
                literals=(
                    "",
                    ": st_optionneg[",
                    "]: len too short ",
                    " < ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("number", (), None),
                    Slot("number", (), None),
                    Slot("number", (), None),
                ),
                blames="MTA",
                doc=(
                    "The first message of the MTA is too short. The filter closes the connection."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/scanner-of-ports",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-old-version",
                literals=(
                    "",
                    ": st_optionneg[",
                    "]: protocol version too old ",
                    " < ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("number", (), None),
                    Slot("version", (), None),
                    Slot("version", (), None),
                ),
                blames="MTA",
                doc=(
                    "The MTA offers a version of the protocol that libmilter no longer speaks. "
                    "The filter closes the connection."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/old-version",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-actions",
                literals=(
                    "",
                    ": st_optionneg[",
                    "]: 0x",
                    " does not fulfill action requirements 0x",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("number", (), None),
                    Slot("flags", (), Actions),
                    Slot("flags", (), Actions),
                ),
                blames="MTA",
                doc=(
                    "The MTA does not offer all actions that the filter needs. The first number"
                    " is the offer, the second what the filter needs. The filter closes the "
                    "connection."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/actions-not-offered",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-steps",
                literals=(
                    "",
                    ": st_optionneg[",
                    "]: 0x",
                    " does not fulfill protocol requirements 0x",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("number", (), None),
                    Slot("flags", (), Steps),
                    Slot("flags", (), Steps),
                ),
                blames="MTA",
                doc=(
                    "The filter asks for protocol flags that the MTA does not offer. The first "
                    "number is the offer, the second what the filter needs. The filter closes "
                    "the connection."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/steps-not-offered",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-callback",
                literals=(
                    "",
                    ": st_optionneg[",
                    "]: xxfi_negotiate returned ",
                    " (protocol options=0x",
                    ", actions=0x",
                    ")",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("number", (), None),
                    Slot("number", (), None),
                    Slot("flags", (), Steps),
                    Slot("flags", (), Actions),
                ),
                blames="filter",
                doc=(
                    "The filter's own code for the negotiation failed. The filter closes the "
                    "connection."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/filter-bug",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/actions-not-offered",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-read",
                literals=(
                    "",
                    ", mi_rd_cmd: read returned ",
                    ": ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("number", (), None),
                    Slot("failure", (), None),
                ),
                blames="MTA",
                doc="The filter could not read a command from the MTA.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/mta-gone",
                        ("failure/reset", "failure/broken-pipe"),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-read-rest",
                literals=(
                    "",
                    ": mi_rd_cmd: read returned ",
                    ": ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("number", (), None),
                    Slot("failure", (), None),
                ),
                blames="MTA",
                doc="The filter could not read the rest of a command from the MTA.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/mta-gone",
                        ("failure/reset", "failure/broken-pipe"),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-read-poll",
                literals=(
                    "",
                    ": mi_rd_cmd: ",
                    "() returned ",
                    ": ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", ("poll", "select"), None),
                    Slot("number", (), None),
                    Slot("failure", (), None),
                ),
                blames="filter",
                doc="The filter could not wait for the MTA.",
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/libmilter-no-reply",
                literals=(
                    "",
                    ": milter claimed not to reply in state ",
                    " but did anyway ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("number", (), None),
                    Slot("number", (), None),
                ),
                blames="filter",
                doc=(
                    "In the negotiation, the filter promised not to reply at this step, but its"
                    " code replies. libmilter does not send the reply, so it has no effect."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/filter-bug",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-private",
                literals=(
                    "",
                    ": private data not NULL",
                ),
                slots=(Slot("name", (), None),),
                blames="filter",
                doc=(
                    "The filter did not free what it kept about a connection. This loses memory"
                    " each time."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/filter-bug",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-connect-length",
                literals=(
                    "",
                    ": connect[",
                    "]: wrong len ",
                    " >= ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("number", (), None),
                    Slot("number", (), None),
                    Slot("number", (), None),
                ),
                blames="MTA",
                doc="The client data from the MTA is cut off. The filter closes the connection.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/mta-bug",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-connect-ipv4",
                literals=(
                    "",
                    ": connect[",
                    "]: inet_aton failed",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("number", (), None),
                ),
                blames="MTA",
                doc=(
                    "The client data from the MTA has no valid IPv4 address. The filter closes "
                    "the connection."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/mta-bug",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-connect-ipv6",
                literals=(
                    "",
                    ": connect[",
                    "]: mi_inet_pton failed",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("number", (), None),
                ),
                blames="MTA",
                doc=(
                    "The client data from the MTA has no valid IPv6 address. The filter closes "
                    "the connection."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/mta-bug",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-connect-family",
                literals=(
                    "",
                    ": connect[",
                    "]: unknown family ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("number", (), None),
                    Slot("number", (), None),
                ),
                blames="MTA",
                doc=(
                    "The client data from the MTA has an unknown kind of address. The filter "
                    "closes the connection."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/mta-bug",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-monitor",
                literals=(
                    "WARNING: monitor timeout triggered, now=",
                    ", end=",
                    ", tid=",
                    ", state=0x",
                    "",
                ),
                slots=(
                    Slot("number", (), None),
                    Slot("number", (), None),
                    Slot("number", (), None),
                    Slot("number", (), None),
                ),
                blames="filter",
                doc=(
                    "A step of the filter took too long. A libmilter that was built with "
                    "monitoring then stops the whole filter."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/filter-slow",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/filter-bug",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-listening",
                literals=(
                    "",
                    ": Opening listen socket on conn ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("address", (), None),
                ),
                blames="nobody",
                doc="The filter starts to listen at its address.",
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/libmilter-unsafe",
                literals=(
                    "",
                    ": UNIX socket name ",
                    " unsafe",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("path", (), None),
                ),
                blames="configuration",
                doc="Others can write to a directory in the path of the socket.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/socket-folder",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-new-socket",
                literals=(
                    "",
                    ": Unable to create new socket: ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("failure", (), None),
                ),
                blames="configuration",
                doc="The filter gets no socket from the system, and does not start.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/too-many-files",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-close-on-exec",
                literals=(
                    "",
                    ": Unable to set close-on-exec: ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("failure", (), None),
                ),
                blames="filter",
                doc="The system refuses a setting of a socket.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/filter-bug",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-reuse",
                literals=(
                    "",
                    ": set reuseaddr failed (",
                    ")",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("failure", (), None),
                ),
                blames="filter",
                doc="The system refuses a setting of a socket.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/filter-bug",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-keepalive",
                literals=(
                    "",
                    ": set keepalive failed (",
                    ")",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("failure", (), None),
                ),
                blames="MTA",
                doc=(
                    "The system refuses a setting of a new connection, most often because the "
                    "MTA has closed it already."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/mta-gone",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-listen",
                literals=(
                    "",
                    ": listen call failed: ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("failure", (), None),
                ),
                blames="configuration",
                doc="The filter cannot listen at its address, and does not start.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/still-running",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-no-memory-path",
                literals=(
                    "",
                    ": can't malloc(",
                    ") for sockpath: ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("number", (), None),
                    Slot("failure", (), None),
                ),
                blames="filter",
                doc="There is no memory for the path of the socket.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/no-threads",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-sleep",
                literals=(
                    "MI_SLEEP(): select() returned non-zero result ",
                    ", errno = ",
                    "",
                ),
                slots=(
                    Slot("number", (), None),
                    Slot("number", (), None),
                ),
                blames="filter",
                doc="A short pause before the next try was interrupted. The filter goes on.",
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/libmilter-listen-exception",
                literals=(
                    "",
                    ": ",
                    "() returned exception for socket, abort",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", (), None),
                ),
                blames="filter",
                doc="The socket that the filter listens at has failed, and the filter ends.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/filter-bug",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-offered",
                literals=(
                    "",
                    ": st_optionneg[",
                    "]: milter version=",
                    ", trying flags=",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", (), None),
                    Slot("text", (), None),
                    Slot("text", (), None),
                ),
                blames="nobody",
                doc="The filter tries to agree with an MTA that speaks an older version.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/old-version",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-path-long",
                literals=(
                    "",
                    ": connect[",
                    "]: path too long",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", (), None),
                ),
                blames="MTA",
                doc="The path of the client's Unix socket is longer than a path can be.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/mta-bug",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-event-pipe-write",
                literals=(
                    "Error writing to event pipe: ",
                    "",
                ),
                slots=(Slot("failure", (), None),),
                blames="filter",
                doc=(
                    "The pool of threads in libmilter failed, and the filter does not start or "
                    "ends."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/filter-bug",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-lock",
                literals=("TASKMGR_LOCK error",),
                slots=(),
                blames="filter",
                doc=(
                    "The pool of threads in libmilter failed, and the filter does not start or "
                    "ends."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/filter-bug",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-unlock",
                literals=("TASKMGR_UNLOCK error",),
                slots=(),
                blames="filter",
                doc=(
                    "The pool of threads in libmilter failed, and the filter does not start or "
                    "ends."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/filter-bug",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-condition",
                literals=("TASKMGR_COND_SIGNAL error",),
                slots=(),
                blames="filter",
                doc=(
                    "The pool of threads in libmilter failed, and the filter does not start or "
                    "ends."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/filter-bug",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-get-flags",
                literals=(
                    "fcntl(",
                    ", F_GETFL)=",
                    "",
                ),
                slots=(
                    Slot("text", (), None),
                    Slot("failure", (), None),
                ),
                blames="filter",
                doc=(
                    "The pool of threads in libmilter failed, and the filter does not start or "
                    "ends."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/filter-bug",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-set-flags",
                literals=(
                    "fcntl(",
                    ", F_SETFL, O_NONBLOCK)=",
                    "",
                ),
                slots=(
                    Slot("text", (), None),
                    Slot("failure", (), None),
                ),
                blames="filter",
                doc=(
                    "The pool of threads in libmilter failed, and the filter does not start or "
                    "ends."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/filter-bug",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-event-pipe",
                literals=(
                    "can't create event pipe: ",
                    "",
                ),
                slots=(Slot("failure", (), None),),
                blames="filter",
                doc=(
                    "The pool of threads in libmilter failed, and the filter does not start or "
                    "ends."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/too-many-files",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-controller",
                literals=(
                    "can't create controller thread: ",
                    "",
                ),
                slots=(Slot("failure", (), None),),
                blames="filter",
                doc=(
                    "The pool of threads in libmilter failed, and the filter does not start or "
                    "ends."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/no-threads",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-crew",
                literals=(
                    "can't create workers crew: ",
                    "",
                ),
                slots=(Slot("failure", (), None),),
                blames="filter",
                doc=(
                    "The pool of threads in libmilter failed, and the filter does not start or "
                    "ends."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/no-threads",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-detach-controller",
                literals=("Failed to detach pool controller thread",),
                slots=(),
                blames="filter",
                doc=(
                    "The pool of threads in libmilter failed, and the filter does not start or "
                    "ends."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/filter-bug",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-detach-worker",
                literals=("Failed to detach worker thread",),
                slots=(),
                blames="filter",
                doc=(
                    "The pool of threads in libmilter failed, and the filter does not start or "
                    "ends."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/filter-bug",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-poll-memory",
                literals=(
                    "Failed to malloc pollfd array: ",
                    "",
                ),
                slots=(Slot("failure", (), None),),
                blames="filter",
                doc=(
                    "The pool of threads in libmilter failed, and the filter does not start or "
                    "ends."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/no-threads",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-poll-more-memory",
                literals=(
                    "Failed to realloc pollfd array:",
                    "",
                ),
                slots=(Slot("failure", (), None),),
                blames="filter",
                doc=(
                    "The pool of threads in libmilter failed, and the filter does not start or "
                    "ends."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/no-threads",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-signal-wait",
                literals=(
                    "",
                    ": sigwait returned error: ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("number", (), None),
                ),
                blames="filter",
                doc="The filter cannot wait for signals, and ends.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/filter-bug",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-signal-unmasked",
                literals=(
                    "",
                    ": sigwait returned unmasked signal: ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("number", (), None),
                ),
                blames="filter",
                doc="The filter got a signal that it does not wait for.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/filter-bug",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-signal-mask",
                literals=(
                    "",
                    ": Couldn't mask HUP and KILL signals",
                ),
                slots=(Slot("name", (), None),),
                blames="filter",
                doc="The filter cannot set up its signals, and does not start.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/filter-bug",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-control-thread",
                literals=(
                    "",
                    ": Couldn't spawn signal thread",
                ),
                slots=(Slot("name", (), None),),
                blames="filter",
                doc="The filter cannot start a thread, and does not start.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/no-threads",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-signal-mutex",
                literals=(
                    "",
                    ": Couldn't initialize control pipe mutex",
                ),
                slots=(Slot("name", (), None),),
                blames="filter",
                doc="The filter cannot set up its threads, and does not start.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/filter-bug",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-no-protocols",
                literals=(
                    "",
                    ": no valid socket protocols available",
                ),
                slots=(Slot("name", (), None),),
                blames="configuration",
                doc="This libmilter was built without any kind of socket.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/rebuild-filter",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-protocol-of-host",
                literals=(
                    "",
                    ": Unknown protocol for ",
                    " (",
                    ")",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", (), None),
                    Slot("number", (), None),
                ),
                blames="configuration",
                doc=(
                    "The host in the address has an address of another kind than `inet` or `inet6`."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/misspelt-filter-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-pool-wait",
                literals=(
                    "",
                    "() failed (",
                    "), ",
                    "",
                ),
                slots=(
                    Slot("text", ("poll", "select"), None),
                    Slot("failure", (), None),
                    Slot("text", ("abort", "try again"), None),
                ),
                blames="filter",
                doc="The filter cannot wait for commands. With `abort` it exits.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/no-threads",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-signal-start",
                literals=(
                    "",
                    ": Couldn't start signal thread: ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("number", (), None),
                ),
                blames="filter",
                doc="The filter cannot start a thread, and does not start.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/no-threads",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/libmilter-ending",
                literals=(
                    "",
                    "=",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", ("terminating", "aborting"), None),
                ),
                blames="nobody",
                doc=(
                    "The filter ends because somebody stops it (`terminating`), or because of "
                    "an error (`aborting`)."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/filter-restarted",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
        ),
    ),
    Log(
        id="log/milter-protocol",
        program="milter-protocol",
        tags=(),
        symptoms=(
            Symptom(
                id="symptom/service-listens",
                literals=(
                    "listens on ",
                    "",
                ),
                slots=(Slot("address", (), None),),
                blames="nobody",
                doc="The filter is ready.",
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/service-stops",
                literals=(
                    "stops; open conversations: ",
                    "",
                ),
                slots=(Slot("number", (), None),),
                blames="nobody",
                doc="The filter is stopping, and first lets open conversations end.",
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/service-cut-off",
                literals=("cut off because the server stops",),
                slots=(),
                blames="nobody",
                doc=("The filter is stopping, and does not wait any longer for this conversation."),
                versions="",
                suspects=(
                    Suspect(
                        "cause/filter-restarted",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/service-accept",
                literals=(
                    "cannot accept connections on ",
                    ": ",
                    "",
                ),
                slots=(
                    Slot("address", (), None),
                    Slot("failure", (), None),
                ),
                blames="filter",
                doc="The filter cannot accept a connection, and tries again.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/too-many-files",
                        ("failure/too-many-files",),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/service-full",
                literals=(
                    "",
                    " connections: idle ones give way, or others must wait",
                ),
                slots=(Slot("number", (), None),),
                blames="either",
                doc="As many connections are open as `max_connections` permits.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/many-connections",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/service-gone-at-once",
                literals=(
                    "",
                    " was gone at once: ",
                    "",
                ),
                slots=(
                    Slot("text", (), None),
                    Slot("text", (), None),
                ),
                blames="network",
                doc="Something connected, and hung up before it sent anything.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/scanner-of-ports",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/service-failed",
                literals=(
                    "the filter failed at ",
                    "; ",
                    "",
                ),
                slots=(
                    Slot("command", (), None),
                    Slot("text", (), None),
                ),
                blames="filter",
                doc=(
                    "The code of the filter raised an exception, which follows in the log. The "
                    "second part shows the reply that was sent instead."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/filter-exception",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/service-broken",
                literals=(
                    "",
                    ": ",
                    "",
                ),
                slots=(
                    Slot("text", ("the MTA broke the protocol",), None),
                    Slot("text", (), None),
                ),
                blames="MTA",
                doc=(
                    "The MTA sent something that the protocol does not allow, and the "
                    "conversation is over. The details follow."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/scanner-of-ports",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/mta-bug",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/service-unusual",
                literals=(
                    "",
                    ": ",
                    "",
                ),
                slots=(
                    Slot("text", ("the MTA did something unusual",), None),
                    Slot("text", (), None),
                ),
                blames="MTA",
                doc=(
                    "The MTA did something that real MTAs do, although the protocol does not "
                    "allow it. The conversation goes on."
                ),
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/service-negotiation",
                literals=(
                    "",
                    ": ",
                    "",
                ),
                slots=(
                    Slot("text", ("the negotiation failed",), None),
                    Slot("text", (), None),
                ),
                blames="configuration",
                doc=(
                    "The MTA does not offer what the filter requests, and the conversation is "
                    "over. The missing flags follow."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/steps-not-offered",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/old-version",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/service-reply-not-sent",
                literals=("; what the filter replies is not sent",),
                slots=(),
                blames="filter",
                doc=(
                    "The filter replied to a command that must stay unanswered, and the reply "
                    "was not sent."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/filter-bug",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/service-not-read",
                literals=("the MTA does not read its replies",),
                slots=(),
                blames="MTA",
                doc="The MTA no longer reads replies. The conversation is over.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/mta-gone",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/service-ends-mta-closed",
                literals=(
                    "ends after ",
                    " s, ",
                    " commands and ",
                    " replies: ",
                    "",
                ),
                slots=(
                    Slot("number", (), None),
                    Slot("number", (), None),
                    Slot("number", (), None),
                    Slot("text", ("the MTA closed the connection",), None),
                ),
                blames="MTA",
                doc="The MTA hung up in the middle of a conversation.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/mta-gone",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/service-ends-mta-not-reading",
                literals=(
                    "ends after ",
                    " s, ",
                    " commands and ",
                    " replies: ",
                    "",
                ),
                slots=(
                    Slot("number", (), None),
                    Slot("number", (), None),
                    Slot("number", (), None),
                    Slot("text", ("the MTA does not read",), None),
                ),
                blames="MTA",
                doc="The MTA no longer reads replies, so the connection is closed.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/mta-gone",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/service-ends-filter-left",
                literals=(
                    "ends after ",
                    " s, ",
                    " commands and ",
                    " replies: ",
                    "",
                ),
                slots=(
                    Slot("number", (), None),
                    Slot("number", (), None),
                    Slot("number", (), None),
                    Slot("text", ("the filter left",), None),
                ),
                blames="filter",
                doc="The code of the filter ended the conversation.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/filter-bug",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
        ),
    ),
    Log(
        id="log/opendkim",
        program="OpenDKIM",
        tags=("opendkim",),
        symptoms=(
            Symptom(
                id="symptom/opendkim-socket",
                literals=("smfi_opensocket() failed",),
                slots=(),
                blames="configuration",
                doc=(
                    "OpenDKIM cannot listen at the address of its setting `Socket`, and exits. "
                    "A line of libmilter before this one says why."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/earlier-failure",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/socket-folder",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/misspelt-filter-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/opendkim-register",
                literals=("smfi_register() failed",),
                slots=(),
                blames="configuration",
                doc="libmilter does not accept OpenDKIM.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/rebuild-filter",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/opendkim-restarts",
                literals=("maximum restart rate exceeded",),
                slots=(),
                blames="filter",
                doc="OpenDKIM crashed more often than `AutoRestartRate` permits, and exits.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/filter-crashed",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/opendkim-restart",
                literals=(
                    "terminated with signal ",
                    ", restarting",
                ),
                slots=(Slot("number", (), None),),
                blames="filter",
                doc="OpenDKIM crashed, and starts again.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/filter-crashed",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/opendkim-start",
                literals=(
                    "",
                    " v",
                    " starting (",
                    ")",
                ),
                slots=(
                    Slot("text", (), None),
                    Slot("text", (), None),
                    Slot("text", (), None),
                ),
                blames="nobody",
                doc="OpenDKIM starts.",
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/opendkim-stop",
                literals=(
                    "",
                    " v",
                    " terminating with status ",
                    ", errno = ",
                    "",
                ),
                slots=(
                    Slot("text", (), None),
                    Slot("text", (), None),
                    Slot("number", (), None),
                    Slot("number", (), None),
                ),
                blames="nobody",
                doc=(
                    "OpenDKIM exits. A status other than 0 is an error, and the previous line "
                    "says which."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/earlier-failure",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/opendkim-actions",
                literals=(
                    "mlfi_negotiate(): required milter action(s) not available (got 0x",
                    ", need 0x",
                    ")",
                ),
                slots=(
                    Slot("flags", (), Actions),
                    Slot("flags", (), Actions),
                ),
                blames="MTA",
                doc=(
                    "The MTA does not offer all actions that OpenDKIM needs for its settings. "
                    "OpenDKIM refuses the connection."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/actions-not-offered",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/opendkim-queue-id",
                literals=("WARNING: symbol 'i' not available",),
                slots=(),
                blames="configuration",
                doc=(
                    "The MTA did not send the queue id. The only effect is that log lines begin"
                    " with `(unknown-jobid)`."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/macro-not-sent",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/opendkim-requeue",
                literals=("message requeueing (internal error)",),
                slots=(),
                blames="filter",
                doc=(
                    "OpenDKIM has no memory for the mail, and asks the client to try again later."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/no-threads",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/opendkim-not-internal",
                literals=(
                    "",
                    ": ",
                    " [",
                    "] not internal",
                ),
                slots=(
                    Slot("queue-id", (), None),
                    Slot("text", (), None),
                    Slot("text", (), None),
                ),
                blames="configuration",
                doc=(
                    "The host that sent the mail is not in `InternalHosts`, so it does not "
                    "qualify the mail for signing."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/not-internal",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/opendkim-not-authenticated",
                literals=(
                    "",
                    ": not authenticated",
                ),
                slots=(Slot("queue-id", (), None),),
                blames="configuration",
                doc="The client did not log in, so this does not qualify the mail for signing.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/not-internal",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/macro-not-sent",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/opendkim-no-mta",
                literals=(
                    "",
                    ": no MTA name match (host=",
                    ", MTA=",
                    ")",
                ),
                slots=(
                    Slot("queue-id", (), None),
                    Slot("text", (), None),
                    Slot("text", (), None),
                ),
                blames="configuration",
                doc=(
                    "The setting `MTA` names the services of the MTA whose mail is signed, and "
                    "this one is not among them."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/mta-name",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/opendkim-no-macros",
                literals=(
                    "",
                    ": no macros match",
                ),
                slots=(Slot("queue-id", (), None),),
                blames="configuration",
                doc=(
                    "The setting `MacroList` names macros that cause mail to be signed, and the"
                    " MTA sent none of them with a matching value."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/macro-not-sent",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/opendkim-no-domain",
                literals=(
                    "",
                    ": no signing domain match for '",
                    "'",
                ),
                slots=(
                    Slot("queue-id", (), None),
                    Slot("text", (), None),
                ),
                blames="configuration",
                doc="The domain of the sender is not one of those in `Domain`.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/domain-not-signed",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/opendkim-no-table",
                literals=(
                    "",
                    ": no signing table match for '",
                    "@",
                    "'",
                ),
                slots=(
                    Slot("queue-id", (), None),
                    Slot("text", (), None),
                    Slot("text", (), None),
                ),
                blames="configuration",
                doc="The sender is not in the table that `SigningTable` names.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/domain-not-signed",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/opendkim-external",
                literals=(
                    "",
                    ": external host ",
                    " attempted to send as ",
                    "",
                ),
                slots=(
                    Slot("queue-id", (), None),
                    Slot("text", (), None),
                    Slot("text", (), None),
                ),
                blames="configuration",
                doc=(
                    "A host that is not in `InternalHosts` sends mail from a domain that is "
                    "signed. The mail is not signed."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/not-internal",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/opendkim-no-sender",
                literals=(
                    "",
                    ": can't determine message sender; accepting",
                ),
                slots=(Slot("queue-id", (), None),),
                blames="nobody",
                doc="The mail has no header with a sender, and passes unsigned.",
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/opendkim-key",
                literals=(
                    "can't load key from ",
                    ": ",
                    "",
                ),
                slots=(
                    Slot("path", (), None),
                    Slot("failure", (), None),
                ),
                blames="configuration",
                doc="A private key cannot be read.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/key-rights",
                        ("failure/denied",),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/misspelt-filter-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/opendkim-insecure",
                literals=(
                    "",
                    ": key data is not secure: ",
                    "",
                ),
                slots=(
                    Slot("text", (), None),
                    Slot("text", (), None),
                ),
                blames="configuration",
                doc=(
                    "Somebody other than OpenDKIM can read or write a private key, or a "
                    "directory in its path. With `RequireSafeKeys` the mail is not signed."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/key-rights",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/opendkim-signed",
                literals=(
                    "",
                    ": ",
                    " field added (s=",
                    ", d=",
                    ")",
                ),
                slots=(
                    Slot("queue-id", (), None),
                    Slot("text", (), None),
                    Slot("text", (), None),
                    Slot("text", (), None),
                ),
                blames="nobody",
                doc="The mail is signed, with this selector and domain.",
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/opendkim-bad",
                literals=(
                    "",
                    ": bad signature data",
                ),
                slots=(Slot("queue-id", (), None),),
                blames="either",
                doc=(
                    "A signature of the mail is not valid. A mailing list or an earlier filter "
                    "changed the mail, or somebody forged it."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/changed-mail",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/verdict",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/opendkim-none",
                literals=(
                    "",
                    ": no signature data",
                ),
                slots=(Slot("queue-id", (), None),),
                blames="nobody",
                doc="The mail has no signature.",
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/opendkim-valid",
                literals=(
                    "",
                    ": DKIM verification successful",
                ),
                slots=(Slot("queue-id", (), None),),
                blames="nobody",
                doc="A signature of the mail is valid.",
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/opendkim-key-lookup",
                literals=(
                    "",
                    ": key retrieval failed (s=",
                    ", d=",
                    ")",
                    "",
                    "",
                ),
                slots=(
                    Slot("queue-id", (), None),
                    Slot("text", (), None),
                    Slot("text", (), None),
                    Slot("text", (), None),
                    Slot("text", (), None),
                ),
                blames="network",
                doc="The public key of the sender's domain cannot be looked up.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/dns",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/opendkim-header-failed",
                literals=(
                    "",
                    ": ",
                    " header add failed",
                ),
                slots=(
                    Slot("queue-id", (), None),
                    Slot("text", (), None),
                ),
                blames="filter",
                doc="libmilter did not send the header to the MTA.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/mta-gone",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
        ),
    ),
    Log(
        id="log/postfix",
        program="Postfix",
        tags=("postfix",),
        symptoms=(
            Symptom(
                id="symptom/postfix-connect",
                literals=(
                    "connect to Milter service ",
                    ": ",
                    "",
                ),
                slots=(
                    Slot("address", (), None),
                    Slot("failure", (), None),
                ),
                blames="configuration",
                doc=(
                    "Postfix cannot connect to the filter. Mail is refused, deferred or "
                    "accepted without the filter, as `milter_default_action` sets."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/filter-not-running",
                        ("failure/refused",),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/socket-elsewhere",
                        ("failure/missing",),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/filter-not-running",
                        ("failure/missing",),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/socket-rights",
                        ("failure/denied",),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/security-module",
                        ("failure/denied",),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/unknown-host",
                        ("failure/no-address",),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/filter-busy",
                        ("failure/try-again",),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/network",
                        ("failure/timed-out", "failure/unreachable"),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/filter-busy",
                        ("failure/timed-out",),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/too-many-files",
                        ("failure/too-many-files",),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/name-of-two-addresses",
                        ("failure/refused",),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/wrong-address",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-host-not-found",
                literals=(
                    "host or service ",
                    " not found: ",
                    "",
                ),
                slots=(
                    Slot("text", (), None),
                    Slot("text", (), None),
                ),
                blames="configuration",
                doc=(
                    "The name of a host or of a port cannot be looked up. If a line about "
                    "connecting to a Milter service follows, the name is that of a filter."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/unknown-host",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/misspelt-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-no-transport",
                literals=(
                    'Milter service needs transport:endpoint instead of "',
                    '"',
                ),
                slots=(Slot("text", (), None),),
                blames="configuration",
                doc=(
                    "The address of a filter must begin with `inet:` or `unix:`. Mail is "
                    "deferred with 451 4.3.5 until it does, even with `milter_default_action = "
                    "reject`."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/misspelt-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-invalid-transport",
                literals=(
                    "invalid transport name: ",
                    " in Milter service: ",
                    "",
                ),
                slots=(
                    Slot("text", (), None),
                    Slot("text", (), None),
                ),
                blames="configuration",
                doc=(
                    "The address of a filter does not begin with `inet`, `unix` or `local`. "
                    "Sendmail's word `inet6` does not exist in Postfix. Mail is deferred with "
                    "451 4.3.5."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/misspelt-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-bad-protocol",
                literals=(
                    "milter ",
                    ": bad protocol information: ",
                    "",
                ),
                slots=(
                    Slot("address", (), None),
                    Slot("text", (), None),
                ),
                blames="configuration",
                doc=(
                    "`milter_protocol` has a word that Postfix does not know, or two versions. "
                    "Versions are 2, 3, 4 and 6, and `no_header_reply` may be added. Mail is "
                    "deferred with 451 4.3.5."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/misspelt-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-no-version",
                literals=(
                    "milter ",
                    ": no protocol version information",
                ),
                slots=(Slot("address", (), None),),
                blames="configuration",
                doc=(
                    "`milter_protocol` is empty or names no version. Mail is deferred with 451 "
                    "4.3.5."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/misspelt-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-default-action",
                literals=(
                    "milter ",
                    ": unrecognized default action: ",
                    "",
                ),
                slots=(
                    Slot("address", (), None),
                    Slot("text", (), None),
                ),
                blames="configuration",
                doc=(
                    "A filter failed, and the value of `milter_default_action` is not accept, "
                    "reject, tempfail or quarantine. Mail is deferred with 451 4.3.5. The "
                    "previous line shows why the filter failed."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/misspelt-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/earlier-failure",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-syntax",
                literals=(
                    "milter service syntax error: ",
                    "",
                ),
                slots=(Slot("text", (), None),),
                blames="configuration",
                doc=(
                    "The braces do not match. A filter with its own settings is written `{ "
                    "inet:host:port, name=value }`. The process ends, and no mail comes in."
                ),
                versions="3.0 and later",
                suspects=(
                    Suspect(
                        "cause/misspelt-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-empty-definition",
                literals=(
                    'empty milter definition: "',
                    '"',
                ),
                slots=(Slot("text", (), None),),
                blames="configuration",
                doc=(
                    "Nothing is between the braces of a filter. The process ends, and no mail "
                    "comes in."
                ),
                versions="3.0 and later",
                suspects=(
                    Suspect(
                        "cause/misspelt-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-macro-default",
                literals=(
                    "malformed default macro entry: ",
                    ' in "',
                    '"',
                ),
                slots=(
                    Slot("text", (), None),
                    Slot("text", (), None),
                ),
                blames="configuration",
                doc=(
                    "`milter_macro_defaults` has something other than `name=value`. The process"
                    " ends, and no mail comes in."
                ),
                versions="3.1 and later",
                suspects=(
                    Suspect(
                        "cause/misspelt-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-macro-default-twice",
                literals=(
                    "ignoring multiple default macro entries for ",
                    ' in "',
                    '"',
                ),
                slots=(
                    Slot("text", (), None),
                    Slot("text", (), None),
                ),
                blames="configuration",
                doc="`milter_macro_defaults` has a name twice. The second value is ignored.",
                versions="3.1 and later",
                suspects=(
                    Suspect(
                        "cause/misspelt-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-handshake-write",
                literals=(
                    "milter ",
                    ": write error in initial handshake",
                ),
                slots=(Slot("address", (), None),),
                blames="filter",
                doc=(
                    "The filter closed the connection right after accepting it. The previous "
                    "line says more."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/wrong-peer-refused",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/filter-crashed",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-handshake-read",
                literals=(
                    "milter ",
                    ": read error in initial handshake",
                ),
                slots=(Slot("address", (), None),),
                blames="either",
                doc=(
                    "The filter did not answer the first message with one of its own. The "
                    "previous line shows what came instead. Explain that one."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/earlier-failure",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/not-a-milter",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-handshake-reply",
                literals=(
                    "milter ",
                    ': unexpected reply "',
                    '" in initial handshake',
                ),
                slots=(
                    Slot("address", (), None),
                    Slot("reply", (), None),
                ),
                blames="configuration",
                doc=(
                    "The program that answered is not a milter, or is one that does not negotiate."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/not-a-milter",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/malformed-frames",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-version",
                literals=(
                    "milter ",
                    ": protocol version ",
                    " conflict with MTA protocol version ",
                    "",
                ),
                slots=(
                    Slot("address", (), None),
                    Slot("version", (), None),
                    Slot("version", (), None),
                ),
                blames="configuration",
                doc=(
                    "The filter answered with a higher version than Postfix offered. A filter "
                    "must not do this. It happens when the filter is set to the newest version,"
                    " and Postfix to an older one."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/version-too-high",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/not-a-milter",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/malformed-frames",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-actions",
                literals=(
                    "milter ",
                    ": request mask 0x",
                    " conflict with MTA request mask 0x",
                    "",
                ),
                slots=(
                    Slot("address", (), None),
                    Slot("flags", (), Actions),
                    Slot("flags", (), Actions),
                ),
                blames="filter",
                doc="The filter wants to change mail in a way that this Postfix does not know.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/actions-not-offered",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/malformed-frames",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-unexpected-version",
                literals=(
                    "milter ",
                    ": unexpected protocol version ",
                    "",
                ),
                slots=(
                    Slot("address", (), None),
                    Slot("version", (), None),
                ),
                blames="filter",
                doc=(
                    "The filter answered with version 0 or 1. Postfix goes on as in the lowest "
                    "version that it knows."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/old-version",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/malformed-frames",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-macro-type",
                literals=(
                    "milter ",
                    ": ignoring unknown macro type ",
                    "",
                ),
                slots=(
                    Slot("address", (), None),
                    Slot("number", (), None),
                ),
                blames="filter",
                doc=(
                    "The filter asks for macros at a stage that Postfix does not know. The list"
                    " is ignored, and mail passes."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/malformed-frames",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-read-header",
                literals=(
                    "milter ",
                    ": can't read ",
                    " reply packet header: ",
                    "",
                ),
                slots=(
                    Slot("address", (), None),
                    Slot("command", (), None),
                    Slot("failure", (), None),
                ),
                blames="filter",
                doc=(
                    "Postfix sent this command and waited for the reply, but none came. Either "
                    "the filter closed the connection, or it did not answer in time."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/filter-slow",
                        ("failure/timed-out",),
                        ("command/end-of-message",),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/not-a-milter",
                        ("failure/timed-out",),
                        ("command/negotiate",),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/filter-busy",
                        ("failure/timed-out",),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/filter-slow",
                        ("failure/timed-out",),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/verdict-missing",
                        ("failure/timed-out",),
                        ("command/end-of-message",),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/reply-missing",
                        ("failure/timed-out",),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/negotiation-refused",
                        ("failure/closed", "failure/reset"),
                        ("command/negotiate",),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/not-a-milter",
                        ("failure/closed", "failure/reset"),
                        ("command/negotiate",),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/wrong-peer-refused",
                        ("failure/closed", "failure/reset"),
                        ("command/negotiate",),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/filter-crashed",
                        ("failure/closed", "failure/reset"),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/filter-restarted",
                        ("failure/closed", "failure/reset"),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/filter-gave-up",
                        ("failure/closed", "failure/reset"),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-bad-length",
                literals=(
                    "milter ",
                    ": bad packet length: ",
                    "",
                ),
                slots=(
                    Slot("address", (), None),
                    Slot("number", (), None),
                ),
                blames="filter",
                doc=(
                    "The filter sent a frame with a length of 0. Every frame has at least its code."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/malformed-frames",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/not-a-milter",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-long-length",
                literals=(
                    "milter ",
                    ": unreasonable packet length: ",
                    " > ",
                    "",
                ),
                slots=(
                    Slot("address", (), None),
                    Slot("length", (), None),
                    Slot("number", (), None),
                ),
                blames="configuration",
                doc=(
                    "What came from the filter is not a frame: its first four bytes would be a "
                    "length of a gigabyte or more. Text of another protocol looks like this."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/not-a-milter",
                        (),
                        (),
                        (),
                        True,
                    ),
                    Suspect(
                        "cause/text-in-stream",
                        (),
                        (),
                        (),
                        True,
                    ),
                    Suspect(
                        "cause/malformed-frames",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/not-a-milter",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-no-code",
                literals=(
                    "milter ",
                    ": EOF while reading command code: ",
                    "",
                ),
                slots=(
                    Slot("address", (), None),
                    Slot("failure", (), None),
                ),
                blames="filter",
                doc="The connection ended after the length of a frame.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/filter-crashed",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/not-a-milter",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/malformed-frames",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-short-number",
                literals=(
                    "milter ",
                    ": input packet too short for network long",
                ),
                slots=(Slot("address", (), None),),
                blames="filter",
                doc=(
                    "A frame from the filter ends before a number that belongs in it, such as "
                    "the index of a header or the version."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/malformed-frames",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/not-a-milter",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-eof-number",
                literals=(
                    "milter ",
                    ": EOF while reading network long: ",
                    "",
                ),
                slots=(
                    Slot("address", (), None),
                    Slot("failure", (), None),
                ),
                blames="filter",
                doc="The connection ended inside a frame.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/filter-crashed",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/malformed-frames",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-no-data",
                literals=(
                    "milter ",
                    ": no data in input packet",
                ),
                slots=(Slot("address", (), None),),
                blames="filter",
                doc=("A reply that needs a text has none, such as an SMTP reply without its text."),
                versions="",
                suspects=(
                    Suspect(
                        "cause/malformed-frames",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-eof-data",
                literals=(
                    "milter ",
                    ": EOF while reading data: ",
                    "",
                ),
                slots=(
                    Slot("address", (), None),
                    Slot("failure", (), None),
                ),
                blames="filter",
                doc="The connection ended inside a frame.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/filter-crashed",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/malformed-frames",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-short-string",
                literals=(
                    "milter ",
                    ": packet too short for string",
                ),
                slots=(Slot("address", (), None),),
                blames="filter",
                doc=(
                    "A frame from the filter ends before a text that belongs in it, such as the"
                    " value of a header."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/malformed-frames",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-eof-string",
                literals=(
                    "",
                    ": milter ",
                    ": EOF while reading string: ",
                    "",
                ),
                slots=(
                    Slot("text", (), None),
                    Slot("address", (), None),
                    Slot("failure", (), None),
                ),
                blames="filter",
                doc="The connection ended inside a frame.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/filter-crashed",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/malformed-frames",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-string-end",
                literals=(
                    "",
                    ": milter ",
                    ": missing string null termimator",
                ),
                slots=(
                    Slot("text", (), None),
                    Slot("address", (), None),
                ),
                blames="filter",
                doc=(
                    "A text from the filter does not end with a NUL byte. A library that "
                    "miscounts the NUL does this."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/malformed-frames",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-left-over",
                literals=(
                    "",
                    ": left-over data ",
                    " bytes",
                ),
                slots=(
                    Slot("text", ("milter8_read_data",), None),
                    Slot("number", (), None),
                ),
                blames="filter",
                doc=(
                    "A frame from the filter is longer than its contents. The cause may be a "
                    "NUL byte inside a text, or a second NUL at its end."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/malformed-frames",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-write",
                literals=(
                    "milter ",
                    ": error writing command: ",
                    "",
                ),
                slots=(
                    Slot("address", (), None),
                    Slot("failure", (), None),
                ),
                blames="filter",
                doc=(
                    "Postfix could not send a command, because the filter had closed the "
                    "connection or did not read."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/filter-busy",
                        ("failure/timed-out",),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/filter-crashed",
                        ("failure/broken-pipe", "failure/reset"),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/filter-restarted",
                        ("failure/broken-pipe", "failure/reset"),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/filter-gave-up",
                        ("failure/broken-pipe", "failure/reset"),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-after-error",
                literals=(
                    "",
                    ": attempt to send event ",
                    " to milter ",
                    " after error",
                ),
                slots=(
                    Slot("text", (), None),
                    Slot("command", (), None),
                    Slot("address", (), None),
                ),
                blames="nobody",
                doc=(
                    "A bug in Postfix: it asks a filter again after that filter failed. This "
                    "has no effect."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/earlier-failure",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-discard-early",
                literals=(
                    "milter ",
                    ": DISCARD action is not allowed for connect or helo",
                ),
                slots=(Slot("address", (), None),),
                blames="filter",
                doc=(
                    "A filter can only discard a mail, and there is none yet. Postfix treats "
                    "the reply as continue."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/unexpected-reply",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-malformed-reply",
                literals=(
                    "milter ",
                    ": malformed reply: ",
                    "",
                ),
                slots=(
                    Slot("address", (), None),
                    Slot("text", (), None),
                ),
                blames="filter",
                doc=(
                    "The SMTP reply of the filter must begin with a code from 400 to 599, then "
                    "a space or a hyphen, and an enhanced status code of the same class. Mail "
                    "is deferred with 451 4.3.5."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/malformed-frames",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-change-index",
                literals=(
                    "milter ",
                    ": bad change header index: ",
                    "",
                ),
                slots=(
                    Slot("address", (), None),
                    Slot("number", (), None),
                ),
                blames="filter",
                doc=(
                    "The filter changes a header at an impossible index. Mail is deferred with "
                    "451 4.3.5."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/malformed-frames",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-change-name",
                literals=(
                    "milter ",
                    ": null change header name",
                ),
                slots=(Slot("address", (), None),),
                blames="filter",
                doc=(
                    "The filter changes a header without a name. Mail is deferred with 451 4.3.5."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/malformed-frames",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-insert-index",
                literals=(
                    "milter ",
                    ": bad insert header index: ",
                    "",
                ),
                slots=(
                    Slot("address", (), None),
                    Slot("number", (), None),
                ),
                blames="filter",
                doc=(
                    "The filter inserts a header at an impossible index. Mail is deferred with "
                    "451 4.3.5."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/malformed-frames",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-mixed-body",
                literals=(
                    "milter ",
                    ": body replacement requests can't currently be mixed with other requests",
                ),
                slots=(Slot("address", (), None),),
                blames="filter",
                doc=(
                    "The filter sends a new body in pieces, with other replies between them. "
                    "Even a reply that only asks for more time counts. Mail is deferred with "
                    "451 4.3.5."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/mixed-replacement",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-unexpected-response",
                literals=(
                    "milter ",
                    ": unexpected filter response ",
                    " after event ",
                    "",
                ),
                slots=(
                    Slot("address", (), None),
                    Slot("reply", (), None),
                    Slot("command", (), None),
                ),
                blames="filter",
                doc=(
                    "This reply is not allowed after this command. For example, modifications "
                    "are allowed only after the end of the message."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/unexpected-reply",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/malformed-frames",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-surplus",
                literals=(
                    "milter ",
                    ": reply ",
                    " was followed by ",
                    " data bytes",
                ),
                slots=(
                    Slot("address", (), None),
                    Slot("reply", (), None),
                    Slot("number", (), None),
                ),
                blames="filter",
                doc="This reply must have no payload, but the filter sent one.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/malformed-frames",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-client-port",
                literals=(
                    "milter ",
                    ": bad client port number ",
                    "",
                ),
                slots=(
                    Slot("address", (), None),
                    Slot("text", (), None),
                ),
                blames="MTA",
                doc=(
                    "The port of the client, as reported by a proxy in front of Postfix, is not"
                    " a number. The filter gets port 0."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/proxy-in-front",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-send-milters",
                literals=(
                    "cannot send milters to service ",
                    "",
                ),
                slots=(Slot("text", (), None),),
                blames="MTA",
                doc=(
                    "The process `cleanup` did not take over the connections to the filters. "
                    "Mail is deferred."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/earlier-failure",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/too-many-files",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-receive-milters",
                literals=(
                    "cannot receive milters via service ",
                    " socket",
                ),
                slots=(Slot("text", (), None),),
                blames="MTA",
                doc=(
                    "The process `cleanup` did not get the connections to the filters from `smtpd`."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/too-many-files",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-receive-failed",
                literals=("cleanup_milter_receive: milter receive failed",),
                slots=(),
                blames="MTA",
                doc=(
                    "The process `cleanup` did not get the connections to the filters from "
                    "`smtpd`, and exits. The mail is deferred."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/earlier-failure",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/too-many-files",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-add-recipients",
                literals=(
                    "",
                    ': Milter or header/body_checks request to add multi-recipient: "',
                    '"',
                ),
                slots=(
                    Slot("queue-id", (), None),
                    Slot("text", (), None),
                ),
                blames="filter",
                doc=(
                    "The filter adds several recipients in one text. Only the first of them "
                    "gets the mail."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/malformed-frames",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-add-nobody",
                literals=(
                    "",
                    ": ignoring attempt from Milter to add null recipient",
                ),
                slots=(Slot("queue-id", (), None),),
                blames="filter",
                doc="The filter adds a recipient without an address. It is ignored.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/malformed-frames",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-drop-recipients",
                literals=(
                    "",
                    ': Milter request to drop multi-recipient: "',
                    '"',
                ),
                slots=(
                    Slot("queue-id", (), None),
                    Slot("text", (), None),
                ),
                blames="filter",
                doc=(
                    "The filter removes several recipients in one text. Only the first of them "
                    "is removed."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/malformed-frames",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-change-senders",
                literals=(
                    "",
                    ': Milter request to add multi-sender: "',
                    '"',
                ),
                slots=(
                    Slot("queue-id", (), None),
                    Slot("text", (), None),
                ),
                blames="filter",
                doc=("The filter names several senders in one text. The first becomes the sender."),
                versions="",
                suspects=(
                    Suspect(
                        "cause/malformed-frames",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-sender-parameter",
                literals=(
                    'Ignoring bad ESMTP parameter "',
                    '" in SMFI_CHGFROM request',
                ),
                slots=(Slot("text", (), None),),
                blames="filter",
                doc=(
                    "The filter gives the new sender a parameter that Postfix does not use. "
                    "Only `RET=` and `ENVID=` count."
                ),
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/postfix-notify-parameter",
                literals=(
                    "",
                    ': Bad NOTIFY parameter from Milter or header/body_checks: "',
                    '"',
                ),
                slots=(
                    Slot("queue-id", (), None),
                    Slot("text", (), None),
                ),
                blames="filter",
                doc=(
                    "The filter adds a recipient with a parameter NOTIFY that cannot be read, "
                    "or with two."
                ),
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/postfix-orcpt-parameter",
                literals=(
                    "",
                    ': Bad ORCPT parameter from Milter or header/body_checks: "',
                    '"',
                ),
                slots=(
                    Slot("queue-id", (), None),
                    Slot("text", (), None),
                ),
                blames="filter",
                doc=(
                    "The filter adds a recipient with a parameter ORCPT that cannot be read, or"
                    " with two."
                ),
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/postfix-other-parameter",
                literals=(
                    "",
                    ': ignoring ESMTP argument from Milter or header/body_checks: "',
                    '"',
                ),
                slots=(
                    Slot("queue-id", (), None),
                    Slot("text", (), None),
                ),
                blames="filter",
                doc=(
                    "The filter adds a recipient with a parameter that Postfix does not use. "
                    "Only NOTIFY and ORCPT count."
                ),
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/postfix-prepend",
                literals=("the milter_header/body_checks prepend action is not implemented",),
                slots=(),
                blames="configuration",
                doc=(
                    "A table of `milter_header_checks` uses the action PREPEND, which does not "
                    "exist there. The line is ignored."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/misspelt-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-queue-size",
                literals=(
                    "",
                    ": queue file size limit exceeded",
                ),
                slots=(Slot("queue-id", (), None),),
                blames="configuration",
                doc=(
                    "The mail has become larger than Postfix accepts, perhaps because of what "
                    "filters added."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/queue-full",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-queue-write",
                literals=(
                    "",
                    ": write queue file: ",
                    "",
                ),
                slots=(
                    Slot("queue-id", (), None),
                    Slot("failure", (), None),
                ),
                blames="MTA",
                doc="Postfix could not write what a filter changed. The mail is deferred.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/queue-full",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-local-recipient",
                literals=(
                    "",
                    (
                        ": milter configuration error: can't reject recipient in non-smtpd(8) "
                        "submission"
                    ),
                ),
                slots=(Slot("queue-id", (), None),),
                blames="configuration",
                doc=(
                    "A filter in `non_smtpd_milters` refuses a recipient of a mail that a local"
                    " program submitted. Postfix has no client to tell, so it defers the mail "
                    "again and again."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/refusal-of-local-mail",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-deferred-failure",
                literals=(
                    "",
                    ": ",
                    ": ",
                    " from ",
                    ": ",
                    ";",
                    "",
                ),
                slots=(
                    Slot("queue-id", (), None),
                    Slot("text", ("milter-reject",), None),
                    Slot("text", (), None),
                    Slot("text", (), None),
                    Slot("text", ("451 4.7.1 Service unavailable - try again later",), None),
                    Slot("text", (), None),
                ),
                blames="either",
                doc=(
                    "The client was asked to try again later. Postfix uses these words when a "
                    "filter has failed, and also when a filter asks for this without its own "
                    "text."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/default-action",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/greylisting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-deferred-content",
                literals=(
                    "",
                    ": ",
                    ": ",
                    " from ",
                    "[",
                    "]: ",
                    ";",
                ),
                slots=(
                    Slot("queue-id", (), None),
                    Slot("text", ("milter-reject",), None),
                    Slot("text", (), None),
                    Slot("text", (), None),
                    Slot("text", (), None),
                    Slot("text", ("4.7.1 Service unavailable - try again later",), None),
                ),
                blames="either",
                doc=(
                    "The client was asked to try again later. Postfix uses these words when a "
                    "filter has failed, and also when a filter asks for this without its own "
                    "text."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/default-action",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/greylisting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-refused-failure",
                literals=(
                    "",
                    ": ",
                    ": ",
                    " from ",
                    ": ",
                    ";",
                    "",
                ),
                slots=(
                    Slot("queue-id", (), None),
                    Slot("text", ("milter-reject",), None),
                    Slot("text", (), None),
                    Slot("text", (), None),
                    Slot("text", ("550 5.5.0 Service unavailable",), None),
                    Slot("text", (), None),
                ),
                blames="filter",
                doc=(
                    "A filter has failed, and `milter_default_action` is `reject`. The client "
                    "was refused."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/default-action",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-refused-failure-content",
                literals=(
                    "",
                    ": ",
                    ": ",
                    " from ",
                    "[",
                    "]: ",
                    ";",
                ),
                slots=(
                    Slot("queue-id", (), None),
                    Slot("text", ("milter-reject",), None),
                    Slot("text", (), None),
                    Slot("text", (), None),
                    Slot("text", (), None),
                    Slot("text", ("5.5.0 Service unavailable",), None),
                ),
                blames="filter",
                doc=(
                    "A filter has failed, and `milter_default_action` is `reject`. The mail was"
                    " refused."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/default-action",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-configuration",
                literals=(
                    "",
                    ": ",
                    ": ",
                    " from ",
                    ": ",
                    ";",
                    "",
                ),
                slots=(
                    Slot("queue-id", (), None),
                    Slot("text", ("milter-reject",), None),
                    Slot("text", (), None),
                    Slot("text", (), None),
                    Slot(
                        "text", ("451 4.3.5 Server configuration problem - try again later",), None
                    ),
                    Slot("text", (), None),
                ),
                blames="configuration",
                doc=(
                    "A setting about filters is wrong, or a filter asked for something that "
                    "Postfix cannot do."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/earlier-failure",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/misspelt-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-configuration-content",
                literals=(
                    "",
                    ": ",
                    ": ",
                    " from ",
                    "[",
                    "]: ",
                    ";",
                ),
                slots=(
                    Slot("queue-id", (), None),
                    Slot("text", ("milter-reject",), None),
                    Slot("text", (), None),
                    Slot("text", (), None),
                    Slot("text", (), None),
                    Slot("text", ("4.3.5 Server configuration problem - try again later",), None),
                ),
                blames="configuration",
                doc=(
                    "A setting about filters is wrong, or a filter asked for something that "
                    "Postfix cannot do."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/earlier-failure",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/misspelt-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-reject",
                literals=(
                    "",
                    ": ",
                    ": ",
                    " from ",
                    ": ",
                    ";",
                    "",
                ),
                slots=(
                    Slot("queue-id", (), None),
                    Slot("text", ("milter-reject",), None),
                    Slot("text", (), None),
                    Slot("text", (), None),
                    Slot("text", (), None),
                    Slot("text", (), None),
                ),
                blames="nobody",
                doc=(
                    "A filter refused the connection, the sender, a recipient or the mail. A "
                    "reply that begins with 4 asks the client to try again later; one that "
                    "begins with 5 is final."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/verdict",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/greylisting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-reject-content",
                literals=(
                    "",
                    ": ",
                    ": ",
                    " from ",
                    "[",
                    "]: ",
                    ";",
                ),
                slots=(
                    Slot("queue-id", (), None),
                    Slot("text", ("milter-reject",), None),
                    Slot("text", (), None),
                    Slot("text", (), None),
                    Slot("text", (), None),
                    Slot("text", (), None),
                ),
                blames="nobody",
                doc=(
                    "A filter refused the mail after seeing its content. A reply that begins "
                    "with 4 asks the client to try again later; one that begins with 5 is "
                    "final."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/verdict",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/greylisting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-hold",
                literals=(
                    "",
                    ": ",
                    ": ",
                    " from ",
                    ": ",
                    ";",
                    "",
                ),
                slots=(
                    Slot("queue-id", (), None),
                    Slot("text", ("milter-hold",), None),
                    Slot("text", (), None),
                    Slot("text", (), None),
                    Slot("text", ("milter triggers HOLD action",), None),
                    Slot("text", (), None),
                ),
                blames="nobody",
                doc=(
                    "The mail goes to the queue `hold`, because a filter has failed and "
                    "`milter_default_action` is `quarantine`. It stays there until somebody "
                    "releases it with `postsuper -H`."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/default-action",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/verdict",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-hold-content",
                literals=(
                    "",
                    ": ",
                    ": ",
                    " from ",
                    "[",
                    "]: ",
                    ";",
                ),
                slots=(
                    Slot("queue-id", (), None),
                    Slot("text", ("milter-hold",), None),
                    Slot("text", (), None),
                    Slot("text", (), None),
                    Slot("text", (), None),
                    Slot("text", ("milter triggers HOLD action",), None),
                ),
                blames="nobody",
                doc=(
                    "The mail goes to the queue `hold`. A filter quarantined it, or has failed "
                    "while `milter_default_action` is `quarantine`. It stays there until "
                    "somebody releases it with `postsuper -H`."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/verdict",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/default-action",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-discard",
                literals=(
                    "",
                    ": ",
                    ": ",
                    " from ",
                    ": ",
                    ";",
                    "",
                ),
                slots=(
                    Slot("queue-id", (), None),
                    Slot("text", ("milter-discard",), None),
                    Slot("text", (), None),
                    Slot("text", (), None),
                    Slot("text", ("milter triggers DISCARD action",), None),
                    Slot("text", (), None),
                ),
                blames="nobody",
                doc="A filter discards the mail. The client believes that it was accepted.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/verdict",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-discard-content",
                literals=(
                    "",
                    ": ",
                    ": ",
                    " from ",
                    "[",
                    "]: ",
                    ";",
                ),
                slots=(
                    Slot("queue-id", (), None),
                    Slot("text", ("milter-discard",), None),
                    Slot("text", (), None),
                    Slot("text", (), None),
                    Slot("text", (), None),
                    Slot("text", ("milter triggers DISCARD action",), None),
                ),
                blames="nobody",
                doc=(
                    "A filter discards the mail after seeing its content. The client believes "
                    "that it was accepted."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/verdict",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-verbose-event",
                literals=(
                    "event: ",
                    "; macros:",
                    "",
                ),
                slots=(
                    Slot("command", (), None),
                    Slot("text", (), None),
                ),
                blames="nobody",
                doc=(
                    "With `smtpd -v`. Postfix sends this command to a filter, and before it "
                    "these macros."
                ),
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/postfix-verbose-reply",
                literals=(
                    "reply: ",
                    " data ",
                    " bytes",
                ),
                slots=(
                    Slot("reply", (), None),
                    Slot("number", (), None),
                ),
                blames="nobody",
                doc=("With `smtpd -v`. A filter sent this reply, with this many bytes of payload."),
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/postfix-verbose-unknown-event",
                literals=(
                    "skipping non-protocol event ",
                    " for milter ",
                    "",
                ),
                slots=(
                    Slot("command", (), None),
                    Slot("address", (), None),
                ),
                blames="nobody",
                doc=(
                    "With `smtpd -v`. The agreed version of the protocol does not have this "
                    "command, so it is not sent."
                ),
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/postfix-verbose-skip",
                literals=(
                    "skipping event ",
                    " after SMFIR_SKIP from milter ",
                    "",
                ),
                slots=(
                    Slot("command", (), None),
                    Slot("address", (), None),
                ),
                blames="nobody",
                doc=(
                    "With `smtpd -v`. The filter has seen enough of the body, so no more of it "
                    "is sent."
                ),
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/postfix-verbose-event-unwanted",
                literals=(
                    "skipping event ",
                    " for milter ",
                    "",
                ),
                slots=(
                    Slot("command", (), None),
                    Slot("address", (), None),
                ),
                blames="nobody",
                doc="With `smtpd -v`. The filter asked not to be sent this command.",
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/postfix-verbose-no-reply",
                literals=(
                    "skipping reply for event ",
                    " from milter ",
                    "",
                ),
                slots=(
                    Slot("command", (), None),
                    Slot("address", (), None),
                ),
                blames="nobody",
                doc=(
                    "With `smtpd -v`. It was agreed that the filter does not reply to this command."
                ),
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/postfix-verbose-features",
                literals=(
                    "milter ",
                    ": event mask 0x",
                    " includes features not offered in MTA event mask 0x",
                    "",
                ),
                slots=(
                    Slot("address", (), None),
                    Slot("flags", (), Steps),
                    Slot("flags", (), Steps),
                ),
                blames="filter",
                doc=(
                    "With `smtpd -v`. The filter asks for protocol flags that Postfix did not "
                    "offer. Postfix applies them anyway."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/steps-not-offered",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-reading-queue-file",
                literals=(
                    "",
                    ": error reading ",
                    ": ",
                    "",
                ),
                slots=(
                    Slot("text", (), None),
                    Slot("path", (), None),
                    Slot("failure", (), None),
                ),
                blames="MTA",
                doc=(
                    "The mail cannot be read back from the queue for the filter. The client "
                    "gets 450 4.3.0."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/queue-full",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-seek-queue-file",
                literals=(
                    "",
                    ": vstream_fseek ",
                    ": ",
                    "",
                ),
                slots=(
                    Slot("text", (), None),
                    Slot("path", (), None),
                    Slot("failure", (), None),
                ),
                blames="MTA",
                doc=(
                    "The mail cannot be read back from the queue for the filter. The client "
                    "gets 450 4.3.0, or 552 5.3.4 if the file is too large."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/queue-full",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-mime-problem",
                literals=(
                    "",
                    ": MIME problem ",
                    " in ",
                    "",
                ),
                slots=(
                    Slot("text", (), None),
                    Slot("text", (), None),
                    Slot("path", (), None),
                ),
                blames="MTA",
                doc=(
                    "The MIME structure of the mail cannot be read for the filter. The client "
                    "gets 450 4.3.0."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/mta-bug",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-panic-state",
                literals=(
                    "",
                    ": milter ",
                    ": bad state ",
                    "",
                ),
                slots=(
                    Slot("text", (), None),
                    Slot("address", (), None),
                    Slot("number", (), None),
                ),
                blames="MTA",
                doc=(
                    "An internal check of Postfix failed. The process ends, and the client gets"
                    " 421 or tries again."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/mta-bug",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-panic-closed",
                literals=(
                    "",
                    ": milter ",
                    ": socket is not closed",
                ),
                slots=(
                    Slot("text", (), None),
                    Slot("address", (), None),
                ),
                blames="MTA",
                doc=(
                    "An internal check of Postfix failed. The process ends, and the client gets"
                    " 421 or tries again."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/mta-bug",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-panic-argument",
                literals=(
                    "",
                    ": bad argument type: ",
                    "",
                ),
                slots=(
                    Slot("text", (), None),
                    Slot("number", (), None),
                ),
                blames="MTA",
                doc=(
                    "An internal check of Postfix failed. The process ends, and the client gets"
                    " 421 or tries again."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/mta-bug",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-panic-unknown-argument",
                literals=(
                    "",
                    ": unknown argument type: ",
                    "",
                ),
                slots=(
                    Slot("text", (), None),
                    Slot("number", (), None),
                ),
                blames="MTA",
                doc=(
                    "An internal check of Postfix failed. The process ends, and the client gets"
                    " 421 or tries again."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/mta-bug",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-panic-left-over",
                literals=(
                    "",
                    ": bad left-over data count ",
                    "",
                ),
                slots=(
                    Slot("text", (), None),
                    Slot("number", (), None),
                ),
                blames="MTA",
                doc=(
                    "An internal check of Postfix failed. The process ends, and the client gets"
                    " 421 or tries again."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/mta-bug",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-panic-length",
                literals=(
                    "",
                    ": bad packet length ",
                    "",
                ),
                slots=(
                    Slot("text", (), None),
                    Slot("number", (), None),
                ),
                blames="MTA",
                doc=(
                    "An internal check of Postfix failed. The process ends, and the client gets"
                    " 421 or tries again."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/mta-bug",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-panic-header",
                literals=(
                    "",
                    ": header label not followed by ':'",
                ),
                slots=(Slot("text", (), None),),
                blames="MTA",
                doc=(
                    "An internal check of Postfix failed. The process ends, and the client gets"
                    " 421 or tries again."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/mta-bug",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/postfix-panic-buffer",
                literals=(
                    "",
                    ": bad buffer size: ",
                    "",
                ),
                slots=(
                    Slot("text", (), None),
                    Slot("number", (), None),
                ),
                blames="MTA",
                doc=(
                    "An internal check of Postfix failed. The process ends, and the client gets"
                    " 421 or tries again."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/mta-bug",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
        ),
    ),
    Log(
        id="log/rspamd",
        program="rspamd",
        tags=("rspamd", "rspamd_proxy"),
        symptoms=(
            Symptom(
                id="symptom/rspamd-accepted",
                literals=(
                    "accepted milter connection from ",
                    " port ",
                    "",
                ),
                slots=(
                    Slot("text", (), None),
                    Slot("number", (), None),
                ),
                blames="nobody",
                doc="An MTA has connected.",
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/rspamd-finished",
                literals=("finished milter connection",),
                slots=(),
                blames="nobody",
                doc="The conversation is over.",
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/rspamd-http-connection",
                literals=(
                    "accepted http connection from ",
                    " port ",
                    "",
                ),
                slots=(
                    Slot("text", (), None),
                    Slot("number", (), None),
                ),
                blames="configuration",
                doc=(
                    "Something has connected to a worker that speaks HTTP. If it is the MTA, it"
                    " has the wrong port, or `milter = yes` is missing in the settings of the "
                    "worker `rspamd_proxy`."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/proxy-without-milter",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/rspamd-eof",
                literals=("Unexpected EOF",),
                slots=(),
                blames="MTA",
                doc="The MTA closed the connection in the middle of the conversation.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/mta-gone",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/scanner-of-ports",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/rspamd-timeout",
                literals=("connection timed out",),
                slots=(),
                blames="MTA",
                doc="The MTA sent nothing for too long.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/mta-gone",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/rspamd-read",
                literals=(
                    "IO read error: ",
                    "",
                ),
                slots=(Slot("failure", (), None),),
                blames="MTA",
                doc="rspamd could not read from the MTA.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/mta-gone",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/rspamd-write",
                literals=(
                    "IO write error: ",
                    "",
                ),
                slots=(Slot("failure", (), None),),
                blames="MTA",
                doc="rspamd could not send its replies to the MTA.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/filter-slow",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/mta-gone",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/rspamd-get",
                literals=(
                    "HTTP GET request is not supported in milter mode, url: ",
                    "",
                ),
                slots=(Slot("text", (), None),),
                blames="configuration",
                doc="A web client connects to the port for MTAs.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/scanner-of-ports",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/port-for-mtas",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/rspamd-post",
                literals=("HTTP POST request is not supported in milter mode",),
                slots=(),
                blames="configuration",
                doc="A client of rspamd's HTTP interface connects to the port for MTAs.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/port-for-mtas",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/scanner-of-ports",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/rspamd-too-big",
                literals=(
                    "Command length is too big: ",
                    "",
                ),
                slots=(Slot("length", (), None),),
                blames="either",
                doc=(
                    "The bytes are not a command from an MTA: the first four would be this length."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/scanner-of-ports",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/mta-bug",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/rspamd-too-short",
                literals=("Command length is too short",),
                slots=(),
                blames="either",
                doc="The bytes are not a command from an MTA: its length would be 0.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/scanner-of-ports",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/mta-bug",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/rspamd-invalid",
                literals=(
                    "Unvalid command: ",
                    "",
                ),
                slots=(Slot("command", (), None),),
                blames="MTA",
                doc="The MTA sent a command that rspamd does not know.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/scanner-of-ports",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/mta-bug",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/rspamd-connect-name",
                literals=("invalid connect command (no name)",),
                slots=(),
                blames="MTA",
                doc="The client data from the MTA is cut off.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/mta-bug",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/rspamd-connect-ipv4",
                literals=("invalid connect command (bad IPv4)",),
                slots=(),
                blames="MTA",
                doc="The client data from the MTA has no valid IPv4 address.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/mta-bug",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/rspamd-connect-ipv6",
                literals=("invalid connect command (bad IPv6)",),
                slots=(),
                blames="MTA",
                doc=(
                    "The client data from the MTA has no valid IPv6 address. Sendmail writes "
                    "them with `IPv6:` in front, which rspamd has understood since 1.6.3."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/old-rspamd",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/mta-bug",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/rspamd-macro-name",
                literals=("invalid macro command (no name)",),
                slots=(),
                blames="MTA",
                doc="A macro list from the MTA has a name without an end.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/old-rspamd",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/mta-bug",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/rspamd-macro-value",
                literals=("invalid macro command (bad value)",),
                slots=(),
                blames="MTA",
                doc="A macro list from the MTA has a name without a value.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/old-rspamd",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/mta-bug",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/rspamd-header-name",
                literals=("invalid header command (no name)",),
                slots=(),
                blames="MTA",
                doc="A header from the MTA has no name.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/mta-bug",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/rspamd-optneg",
                literals=("invalid optneg command",),
                slots=(),
                blames="MTA",
                doc="The first message of the MTA is too short.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/scanner-of-ports",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/mta-bug",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/rspamd-old-version",
                literals=(
                    "MTA specifies too old protocol: ",
                    ", aborting connection",
                ),
                slots=(Slot("version", (), None),),
                blames="MTA",
                doc=(
                    "rspamd speaks only the newest version of the protocol, and the MTA offers "
                    "an older one."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/version-too-high",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/rspamd-no-upstream",
                literals=(
                    "cannot connect to upstream, maximum retries has been reached: ",
                    "",
                ),
                slots=(Slot("number", (), None),),
                blames="filter",
                doc=(
                    "The proxy does not reach the worker that scans. It asks the client to try "
                    "again later."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/scanner-down",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/rspamd-backend",
                literals=(
                    "abnormally closing connection from backend: ",
                    ", error: ",
                    ", retries left: ",
                    "",
                ),
                slots=(
                    Slot("text", (), None),
                    Slot("text", (), None),
                    Slot("number", (), None),
                ),
                blames="filter",
                doc="The worker that scans did not answer the proxy.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/scanner-slow",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/scanner-down",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/rspamd-abnormal",
                literals=(
                    "abnormally closing milter connection from: ",
                    ", error: ",
                    "",
                ),
                slots=(
                    Slot("text", (), None),
                    Slot("text", (), None),
                ),
                blames="either",
                doc=(
                    "rspamd closed the conversation with the MTA because of this error. Postfix"
                    " then logs that it cannot read a reply."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/mta-gone",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/scanner-of-ports",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
        ),
    ),
    Log(
        id="log/sendmail",
        program="Sendmail",
        tags=("sendmail", "sm-mta", "sm-msp"),
        symptoms=(
            Symptom(
                id="symptom/sendmail-connect",
                literals=(
                    "Milter (",
                    "): error connecting to filter: ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("failure", (), None),
                ),
                blames="configuration",
                doc=(
                    "Sendmail cannot connect to the filter. The filter's `F=` decides what "
                    "happens to the mail: `T` defers it, `R` refuses it, and without it mail "
                    "passes unfiltered."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/filter-not-running",
                        ("failure/refused", "failure/missing"),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/socket-rights",
                        ("failure/denied",),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/security-module",
                        ("failure/denied",),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/network",
                        ("failure/timed-out", "failure/unreachable"),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/filter-busy",
                        ("failure/timed-out", "failure/try-again"),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/too-many-files",
                        ("failure/too-many-files",),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/wrong-address",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-open",
                literals=(
                    "Milter (",
                    "): open ",
                    " failed: ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", (), None),
                    Slot("failure", (), None),
                ),
                blames="configuration",
                doc=(
                    "One address of the filter's host does not answer, and the next is tried. "
                    "This is logged with a `Milter.LogLevel` above 13."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/filter-not-running",
                        ("failure/refused", "failure/missing"),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/network",
                        ("failure/timed-out", "failure/unreachable"),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/wrong-address",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-unsafe",
                literals=(
                    "Milter (",
                    "): local socket name ",
                    " unsafe",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("path", (), None),
                ),
                blames="configuration",
                doc=(
                    "The socket of the filter does not exist, or Sendmail does not trust it: "
                    "others can write to a directory in its path, or the path contains a link. "
                    "This line also appears if the filter is down."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/filter-not-running",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/unsafe-socket",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/socket-rights",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-long-path",
                literals=(
                    "Milter (",
                    "): local socket name ",
                    " too long",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("path", (), None),
                ),
                blames="configuration",
                doc=(
                    "The path of the socket is longer than the system allows, which is about "
                    "100 characters."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/misspelt-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-init",
                literals=(
                    "Milter (",
                    "): init failed to ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", ("open", "negotiate"), None),
                ),
                blames="filter",
                doc=(
                    "Sendmail could not connect to the filter (`open`), or could not agree with"
                    " it on what it does (`negotiate`). The previous line says why."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/earlier-failure",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/filter-not-running",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-error-state",
                literals=(
                    "Milter (",
                    "): to error state",
                ),
                slots=(Slot("name", (), None),),
                blames="filter",
                doc=(
                    "After an error Sendmail does not ask this filter again in the same "
                    "session. The previous line says why."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/earlier-failure",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-no-socket",
                literals=(
                    "Milter (",
                    "): empty or missing socket information",
                ),
                slots=(Slot("name", (), None),),
                blames="configuration",
                doc="The filter has no address in the configuration.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/misspelt-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-no-protocols",
                literals=(
                    "Milter (",
                    "): no valid socket protocols available",
                ),
                slots=(Slot("name", (), None),),
                blames="MTA",
                doc="This Sendmail was built without any kind of socket.",
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/sendmail-socket-type",
                literals=(
                    "Milter (",
                    "): unknown socket type ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", (), None),
                ),
                blames="configuration",
                doc="The address must begin with `inet:`, `inet6:`, `local:` or `unix:`.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/misspelt-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-bad-address",
                literals=(
                    "Milter (",
                    "): bad address ",
                    " (expected port@host)",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", (), None),
                ),
                blames="configuration",
                doc=(
                    "A port is written `inet:8891@localhost`: first the port, then the host. In"
                    " Postfix it is the other way round."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/misspelt-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-bad-port",
                literals=(
                    "Milter (",
                    "): invalid port number ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", (), None),
                ),
                blames="configuration",
                doc="The port is not a number. This Sendmail cannot look up the names of ports.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/misspelt-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-port-name",
                literals=(
                    "Milter (",
                    "): unknown port name ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", (), None),
                ),
                blames="configuration",
                doc="The port is neither a number nor a name in `/etc/services`.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/misspelt-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-numeric-domain",
                literals=(
                    "Milter (",
                    '): Invalid numeric domain spec "',
                    '"',
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", (), None),
                ),
                blames="configuration",
                doc="The host is an address in brackets that cannot be read.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/misspelt-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-host",
                literals=(
                    "Milter (",
                    "): Unknown host name ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", (), None),
                ),
                blames="configuration",
                doc="The name of the filter's host cannot be looked up.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/unknown-host",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/misspelt-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-host-protocol",
                literals=(
                    "Milter (",
                    "): Unknown protocol for ",
                    " (",
                    ")",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", (), None),
                    Slot("number", (), None),
                ),
                blames="configuration",
                doc=(
                    "The name of the filter's host resolves to an address of a kind that "
                    "Sendmail does not know."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/misspelt-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-protocol",
                literals=(
                    "Milter (",
                    "): unknown socket protocol",
                ),
                slots=(Slot("name", (), None),),
                blames="configuration",
                doc=(
                    "The address of the filter is of a kind that this Sendmail was built without."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/misspelt-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-socket",
                literals=(
                    "Milter (",
                    "): error creating socket: ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("failure", (), None),
                ),
                blames="MTA",
                doc="Sendmail cannot create a socket.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/too-many-files",
                        ("failure/too-many-files",),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-descriptor",
                literals=(
                    "Milter (",
                    "): socket(",
                    ") ",
                    " is larger than FD_SETSIZE ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", (), None),
                    Slot("number", (), None),
                    Slot("number", (), None),
                ),
                blames="MTA",
                doc="Sendmail has more files open than the system call `select` can watch.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/too-many-files",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-rejecting",
                literals=("Milter: initialization failed, rejecting commands",),
                slots=(),
                blames="filter",
                doc=(
                    "A filter with `F=R` failed at the beginning. The client gets 554 for "
                    "everything."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/earlier-failure",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/filter-not-running",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-deferring",
                literals=("Milter: initialization failed, temp failing commands",),
                slots=(),
                blames="filter",
                doc=(
                    "A filter with `F=T` failed at the beginning. The client gets 451 for each "
                    "mail."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/earlier-failure",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/filter-not-running",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-closing",
                literals=("Milter: initialization failed, closing connection",),
                slots=(),
                blames="filter",
                doc=(
                    "A filter with `F=4` failed at the beginning. The client gets 421, and the "
                    "connection is closed."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/earlier-failure",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/filter-not-running",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-negotiate-reply",
                literals=(
                    "Milter (",
                    "): negotiate: returned ",
                    " instead of ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("reply", (), None),
                    Slot("command", (), None),
                ),
                blames="configuration",
                doc=(
                    "The program that answered is not a milter, or is one that does not negotiate."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/not-a-milter",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/malformed-frames",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-negotiate-invalid",
                literals=(
                    "Milter (",
                    "): negotiate: did not return valid info",
                ),
                slots=(Slot("name", (), None),),
                blames="filter",
                doc="The filter's answer is too short to have a version.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/malformed-frames",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/not-a-milter",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-negotiate-short",
                literals=(
                    "Milter (",
                    "): negotiate: did not return enough info",
                ),
                slots=(Slot("name", (), None),),
                blames="filter",
                doc=(
                    "The filter's answer is too short to have the actions and the protocol flags."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/malformed-frames",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-version",
                literals=(
                    "Milter (",
                    "): negotiate: version ",
                    " != MTA milter version ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("version", (), None),
                    Slot("number", (), None),
                ),
                blames="filter",
                doc=(
                    "The filter answered with version 1, or with a number that is not a "
                    "version. The last number is the version of the C interface, not of the "
                    "protocol."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/old-version",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/malformed-frames",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-actions",
                literals=(
                    "Milter (",
                    "): negotiate: filter abilities 0x",
                    " != MTA milter abilities 0x",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("flags", (), Actions),
                    Slot("flags", (), Actions),
                ),
                blames="filter",
                doc=("The filter wants to change mail in a way that this Sendmail does not offer."),
                versions="",
                suspects=(
                    Suspect(
                        "cause/actions-not-offered",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/malformed-frames",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-steps",
                literals=(
                    "Milter (",
                    "): negotiate: protocol abilities 0x",
                    " != MTA milter abilities 0x",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("flags", (), Steps),
                    Slot("flags", (), Steps),
                ),
                blames="filter",
                doc="The filter asks for protocol flags that this Sendmail does not offer.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/steps-not-offered",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/malformed-frames",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-impossible",
                literals=(
                    "Milter (",
                    "): negotiate, impossible state",
                ),
                slots=(Slot("name", (), None),),
                blames="MTA",
                doc="A bug in Sendmail.",
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/sendmail-timeout",
                literals=(
                    "Milter (",
                    "): timeout ",
                    " data ",
                    ", where=",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", ("before", "during"), None),
                    Slot("text", ("read", "write"), None),
                    Slot("text", (), None),
                ),
                blames="filter",
                doc=(
                    "The filter did not reply, or did not read, in time. `where` is the step: "
                    "`negotiate` is the first message, `eom` the end of the mail. Even at "
                    "`eom`, each reply must come within the time of `T=R`, by default 10 "
                    "seconds. Sendmail accepts any length, so it also waits for the rest of a "
                    "frame that is shorter than its length."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/filter-slow",
                        (),
                        (),
                        ("eom",),
                        False,
                    ),
                    Suspect(
                        "cause/not-a-milter",
                        (),
                        (),
                        ("negotiate",),
                        False,
                    ),
                    Suspect(
                        "cause/filter-busy",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/filter-slow",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/verdict-missing",
                        (),
                        (),
                        ("eom",),
                        False,
                    ),
                    Suspect(
                        "cause/reply-missing",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/malformed-frames",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-timeout-in",
                literals=(
                    "Milter (",
                    "): timeout ",
                    " data read in ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", ("before", "during"), None),
                    Slot("text", (), None),
                ),
                blames="filter",
                doc="The filter did not send its whole reply in time.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/filter-slow",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/filter-busy",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-timeout-read",
                literals=(
                    "Milter read(",
                    "): timeout before data read, where=",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", (), None),
                ),
                blames="filter",
                doc="The time for the reply ran out after its length had been read.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/filter-slow",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/filter-busy",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-timeout-end",
                literals=(
                    "milter_data(",
                    "): EOM ACK/NAK timeout",
                ),
                slots=(Slot("name", (), None),),
                blames="filter",
                doc=(
                    "The filter sent replies, but no verdict, within the whole time for the end"
                    " of the mail, `T=E`."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/verdict-missing",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/filter-slow",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-closed",
                literals=(
                    "milter_sys_read(",
                    "): cmd read returned ",
                    ", expecting ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("number", (), None),
                    Slot("number", (), None),
                ),
                blames="filter",
                doc=(
                    "The filter closed the connection: before a reply if 5 bytes were expected,"
                    " and inside a reply otherwise."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/filter-crashed",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/filter-restarted",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/negotiation-refused",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/filter-gave-up",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/wrong-peer-refused",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/not-a-milter",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-read",
                literals=(
                    "Milter (",
                    "): read returned ",
                    ": ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("number", (), None),
                    Slot("failure", (), None),
                ),
                blames="filter",
                doc="Sendmail could not read from the filter.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/filter-crashed",
                        ("failure/reset",),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/filter-restarted",
                        ("failure/reset",),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/network",
                        ("failure/timed-out", "failure/unreachable"),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-read-size",
                literals=(
                    "milter_read(",
                    "): read size ",
                    " out of range, where=",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("number", (), None),
                    Slot("text", (), None),
                ),
                blames="filter",
                doc=(
                    "The filter sent a frame with a length of 0. Every frame has at least its code."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/malformed-frames",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/not-a-milter",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-read-closed",
                literals=(
                    "milter_read(",
                    "): socket closed, where=",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", (), None),
                ),
                blames="filter",
                doc="The connection to the filter had already been closed, after an error.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/earlier-failure",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-write",
                literals=(
                    "Milter (",
                    "): write(",
                    ") returned ",
                    ", expected ",
                    ": ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("command", (), None),
                    Slot("number", (), None),
                    Slot("number", (), None),
                    Slot("failure", (), None),
                ),
                blames="filter",
                doc=(
                    "Sendmail could not send a command: the filter had closed the connection, "
                    "or it reads too slowly."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/filter-crashed",
                        ("failure/broken-pipe", "failure/reset"),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/filter-restarted",
                        ("failure/broken-pipe", "failure/reset"),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/filter-gave-up",
                        ("failure/broken-pipe", "failure/reset"),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/filter-busy",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-write-size",
                literals=(
                    "milter_write(",
                    "): length ",
                    " out of range, cmd=",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("number", (), None),
                    Slot("command", (), None),
                ),
                blames="MTA",
                doc=(
                    "A header or another part of a mail is too large for one frame, which holds"
                    " 65,535 bytes. Sendmail then treats the filter as failed."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/too-large-for-a-frame",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-write-closed",
                literals=(
                    "milter_write(",
                    "): socket closed",
                ),
                slots=(Slot("name", (), None),),
                blames="filter",
                doc="The connection to the filter had already been closed, after an error.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/earlier-failure",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-select",
                literals=(
                    "Milter (",
                    "): select(",
                    "): ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", (), None),
                    Slot("failure", (), None),
                ),
                blames="MTA",
                doc="Sendmail could not wait for the filter.",
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/sendmail-not-ready",
                literals=(
                    "Milter (",
                    "): socket(",
                    ") not ready",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", (), None),
                ),
                blames="MTA",
                doc="The system reports the connection as ready, but it is not.",
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/sendmail-bogus",
                literals=(
                    "milter_send_command(",
                    "): action=",
                    " returned bogus response ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", (), None),
                    Slot("reply", (), None),
                ),
                blames="filter",
                doc=(
                    "The filter's reply is not allowed for this command. Sendmail lets this "
                    "command pass, and treats the filter as failed from the next one on."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/unexpected-reply",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/malformed-frames",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-bogus-end",
                literals=(
                    "milter_data(",
                    "): returned bogus response ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("reply", (), None),
                ),
                blames="filter",
                doc="The filter's reply is not allowed at the end of a mail.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/malformed-frames",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/unexpected-reply",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-lied-quarantine",
                literals=(
                    "milter_data(",
                    "): lied about quarantining, honoring request anyway",
                ),
                slots=(Slot("name", (), None),),
                blames="filter",
                doc=(
                    "The filter quarantines a mail, but did not ask for that in the "
                    "negotiation. Sendmail does it anyway."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/action-not-announced",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-lied-add-headers",
                literals=(
                    "milter_data(",
                    "): lied about adding headers, honoring request anyway",
                ),
                slots=(Slot("name", (), None),),
                blames="filter",
                doc=(
                    "The filter adds a header, but did not ask for that in the negotiation. "
                    "Sendmail does it anyway."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/action-not-announced",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-lied-change-headers",
                literals=(
                    "milter_data(",
                    "): lied about changing headers, honoring request anyway",
                ),
                slots=(Slot("name", (), None),),
                blames="filter",
                doc=(
                    "The filter changes a header, but did not ask for that in the negotiation. "
                    "Sendmail does it anyway."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/action-not-announced",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-lied-change-sender",
                literals=(
                    "milter_data(",
                    ") lied about changing sender, honoring request anyway",
                ),
                slots=(Slot("name", (), None),),
                blames="filter",
                doc=(
                    "The filter changes the sender, but did not ask for that in the "
                    "negotiation. Sendmail does it anyway."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/action-not-announced",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-lied-add-recipients",
                literals=(
                    "milter_data(",
                    ") lied about adding recipients, honoring request anyway",
                ),
                slots=(Slot("name", (), None),),
                blames="filter",
                doc=(
                    "The filter adds a recipient, but did not ask for that in the negotiation. "
                    "Sendmail does it anyway."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/action-not-announced",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-lied-add-recipients-par",
                literals=(
                    "milter_data(",
                    ") lied about adding recipients with parameters, honoring request anyway",
                ),
                slots=(Slot("name", (), None),),
                blames="filter",
                doc=(
                    "The filter adds a recipient with parameters, but did not ask for that in "
                    "the negotiation. Sendmail does it anyway."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/action-not-announced",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-lied-remove-recipients",
                literals=(
                    "milter_data(",
                    "): lied about removing recipients, honoring request anyway",
                ),
                slots=(Slot("name", (), None),),
                blames="filter",
                doc=(
                    "The filter removes a recipient, but did not ask for that in the "
                    "negotiation. Sendmail does it anyway."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/action-not-announced",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-lied-body",
                literals=(
                    "milter_data(",
                    "): lied about replacing body, rejecting request and tempfailing message",
                ),
                slots=(Slot("name", (), None),),
                blames="filter",
                doc=(
                    "The filter replaces the body, but did not ask for that in the negotiation."
                    " Sendmail defers the mail."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/action-not-announced",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-body-reopen",
                literals=(
                    "milter_reopen_df: sm_io_open ",
                    ": ",
                    "",
                ),
                slots=(
                    Slot("path", (), None),
                    Slot("failure", (), None),
                ),
                blames="MTA",
                doc=(
                    "The data file of the mail cannot be opened for a new body. The mail is "
                    "deferred."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/queue-full",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-body-flush",
                literals=(
                    "milter_reset_df: error writing/flushing ",
                    ": ",
                    "",
                ),
                slots=(
                    Slot("path", (), None),
                    Slot("failure", (), None),
                ),
                blames="MTA",
                doc="A new body could not be written. The mail is deferred.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/queue-full",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-body-sync",
                literals=(
                    "milter_reset_df: error sync'ing ",
                    ": ",
                    "",
                ),
                slots=(
                    Slot("path", (), None),
                    Slot("failure", (), None),
                ),
                blames="MTA",
                doc="A new body could not be written to the disk. The mail is deferred.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/queue-full",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-body-truncate",
                literals=(
                    "milter_replbody: sm_io truncate ",
                    ": ",
                    "",
                ),
                slots=(
                    Slot("path", (), None),
                    Slot("failure", (), None),
                ),
                blames="MTA",
                doc="The old body could not be removed. The mail is deferred.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/queue-full",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-quarantine",
                literals=(
                    "milter=",
                    ", quarantine=",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", (), None),
                ),
                blames="nobody",
                doc=(
                    "A filter quarantines the mail, for this reason. `mailq -qQ` lists such mail."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/verdict",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-reply",
                literals=(
                    "milter=",
                    ", action=",
                    ", reject=",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", (), None),
                    Slot("text", (), None),
                ),
                blames="nobody",
                doc=(
                    "A filter answered this step with this SMTP reply. A reply that begins with"
                    " 4 asks the client to try again later."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/verdict",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/greylisting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-reject",
                literals=(
                    "milter=",
                    ", action=",
                    ", reject",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", (), None),
                ),
                blames="nobody",
                doc="A filter refused at this step.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/verdict",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-discard",
                literals=(
                    "milter=",
                    ", action=",
                    ", discard",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", (), None),
                ),
                blames="nobody",
                doc="A filter discards the mail. The client believes that it was accepted.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/verdict",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-defer",
                literals=(
                    "milter=",
                    ", action=",
                    ", tempfail",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", (), None),
                ),
                blames="nobody",
                doc="A filter asks the client to try again later.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/greylisting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-accept",
                literals=(
                    "milter=",
                    ", action=",
                    ", accepted",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", (), None),
                ),
                blames="nobody",
                doc="A filter has seen enough, and accepts the mail or the connection.",
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/sendmail-skip",
                literals=(
                    "milter=",
                    ", action=",
                    ", skip",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", (), None),
                ),
                blames="nobody",
                doc="A filter has seen enough of this kind of command.",
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/sendmail-end-reply",
                literals=(
                    "milter=",
                    ", reject=",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", (), None),
                ),
                blames="nobody",
                doc=(
                    "A filter refused the mail at its end with this SMTP reply. A reply that "
                    "begins with 4 asks the client to try again later."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/verdict",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/greylisting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-connect-reject",
                literals=(
                    "Milter: connect: host=",
                    ", addr=",
                    ", reject=",
                    "",
                ),
                slots=(
                    Slot("text", (), None),
                    Slot("text", (), None),
                    Slot("text", (), None),
                ),
                blames="nobody",
                doc=(
                    "A filter refused the client with this SMTP reply. With 451, the filter may"
                    " have failed, and has `F=T`."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/default-action",
                        (),
                        (),
                        ("451 4.3.2 Please try again later",),
                        False,
                    ),
                    Suspect(
                        "cause/verdict",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/greylisting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-helo-reject",
                literals=(
                    "Milter: helo=",
                    ", reject=",
                    "",
                ),
                slots=(
                    Slot("text", (), None),
                    Slot("text", (), None),
                ),
                blames="nobody",
                doc=(
                    "A filter refused the greeting of the client with this SMTP reply. With "
                    "451, the filter may have failed, and has `F=T`."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/default-action",
                        (),
                        (),
                        ("451 4.3.2 Please try again later",),
                        False,
                    ),
                    Suspect(
                        "cause/verdict",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/greylisting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-content-reject",
                literals=(
                    "Milter: cmd=data, reject=",
                    "",
                ),
                slots=(Slot("text", (), None),),
                blames="nobody",
                doc=(
                    "A filter refused the mail before its content, at DATA, with this SMTP "
                    "reply. With 451, the filter may have failed, and has `F=T`."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/default-action",
                        (),
                        (),
                        ("451 4.3.2 Please try again later",),
                        False,
                    ),
                    Suspect(
                        "cause/verdict",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/greylisting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-command-reject",
                literals=(
                    "Milter: ",
                    "=",
                    ", reject=",
                    "",
                ),
                slots=(
                    Slot("text", ("from", "to", "unknown"), None),
                    Slot("text", (), None),
                    Slot("text", (), None),
                ),
                blames="nobody",
                doc=(
                    "A filter refused the sender or a recipient with this SMTP reply. With 451,"
                    " the filter may have failed, and has `F=T`."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/default-action",
                        (),
                        (),
                        ("451 4.3.2 Please try again later",),
                        False,
                    ),
                    Suspect(
                        "cause/verdict",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/greylisting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-data-reject",
                literals=(
                    "Milter: data, reject=",
                    "",
                ),
                slots=(Slot("text", (), None),),
                blames="nobody",
                doc=(
                    "A filter refused the mail at its end with this SMTP reply. With 451, the "
                    "filter may have failed, and has `F=T`."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/default-action",
                        (),
                        (),
                        ("451 4.3.2 Please try again later",),
                        False,
                    ),
                    Suspect(
                        "cause/verdict",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/greylisting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-data-discard",
                literals=("Milter: data, discard",),
                slots=(),
                blames="nobody",
                doc="A filter discards the mail. The client believes that it was accepted.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/verdict",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-message-accept",
                literals=("Milter accept: message",),
                slots=(),
                blames="nobody",
                doc="All filters accept the mail.",
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/sendmail-add-header",
                literals=(
                    "Milter (",
                    ") add: header: ",
                    ": ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", (), None),
                    Slot("text", (), None),
                ),
                blames="nobody",
                doc="A filter added this header.",
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/sendmail-insert-header",
                literals=(
                    "Milter (",
                    ") insert (",
                    "): header: ",
                    ": ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("number", (), None),
                    Slot("text", (), None),
                    Slot("text", (), None),
                ),
                blames="nobody",
                doc="A filter inserted this header at this index.",
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/sendmail-change-header",
                literals=(
                    "Milter (",
                    ") change: header",
                    " ",
                    ": from ",
                    " to ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", (), None),
                    Slot("text", (), None),
                    Slot("text", (), None),
                    Slot("text", (), None),
                ),
                blames="nobody",
                doc="A filter changed this header.",
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/sendmail-remove-header",
                literals=(
                    "Milter (",
                    ") delete: header",
                    " ",
                    ":",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", (), None),
                    Slot("text", (), None),
                    Slot("text", (), None),
                ),
                blames="nobody",
                doc="A filter removed this header.",
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/sendmail-remove-nothing",
                literals=(
                    "Milter (",
                    ") delete (noop): header: ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", (), None),
                ),
                blames="nobody",
                doc="A filter removes a header that does not exist. Nothing happens.",
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/sendmail-change-adds",
                literals=(
                    "Milter (",
                    ") change (add): header: ",
                    ": ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", (), None),
                    Slot("text", (), None),
                ),
                blames="nobody",
                doc="A filter changed a header that did not exist, so it was added.",
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/sendmail-change-sender",
                literals=(
                    "Milter (",
                    ") chgfrom: ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", (), None),
                ),
                blames="nobody",
                doc="A filter changed the sender.",
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/sendmail-add-recipient",
                literals=(
                    "Milter (",
                    ") add: rcpt: ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", (), None),
                ),
                blames="nobody",
                doc="A filter added this recipient.",
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/sendmail-remove-recipient",
                literals=(
                    "Milter (",
                    ") delete: rcpt ",
                    ", naddrs=",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", (), None),
                    Slot("number", (), None),
                ),
                blames="nobody",
                doc=(
                    "A filter removed this recipient. If the last number is 0, no recipient "
                    "matched, and none was removed."
                ),
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/sendmail-replace-body",
                literals=(
                    "Milter (",
                    ") message: body replaced",
                ),
                slots=(Slot("name", (), None),),
                blames="nobody",
                doc="A filter replaced the body.",
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/sendmail-unknown-equate",
                literals=(
                    "X",
                    ": unknown filter equate ",
                    "=",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", (), None),
                ),
                blames="configuration",
                doc="A filter's line has a letter other than `F`, `S` and `T`.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/misspelt-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-equals",
                literals=(
                    "X",
                    ": `=' expected",
                ),
                slots=(Slot("name", (), None),),
                blames="configuration",
                doc="A filter's line has a letter without a value.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/misspelt-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-twice",
                literals=(
                    "X",
                    ": duplicate filter definition",
                ),
                slots=(Slot("name", (), None),),
                blames="configuration",
                doc="Two filters have the same name.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/misspelt-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-colon",
                literals=(
                    "X",
                    ", T=: `:' expected",
                ),
                slots=(Slot("name", (), None),),
                blames="configuration",
                doc="A timeout is written `T=S:30s;R:30s;E:5m`.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/misspelt-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-unknown-timeout",
                literals=(
                    "X",
                    ": unknown filter timeout ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", (), None),
                ),
                blames="configuration",
                doc="The timeouts are `C`, `S`, `R` and `E`.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/misspelt-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-not-defined",
                literals=(
                    "InputFilter ",
                    " not defined",
                ),
                slots=(Slot("text", (), None),),
                blames="configuration",
                doc="`InputMailFilters` names a filter that has no definition.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/misspelt-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-too-many",
                literals=(
                    "Too many filters defined, ",
                    " max",
                ),
                slots=(Slot("number", (), None),),
                blames="configuration",
                doc="`InputMailFilters` names more filters than Sendmail accepts.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/misspelt-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-option",
                literals=(
                    "milter_set_option: invalid Milter option ",
                    "",
                ),
                slots=(Slot("text", (), None),),
                blames="configuration",
                doc="No option that begins with `Milter.` has this name.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/misspelt-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-definition-missing-socket",
                literals=(
                    "WARNING: X",
                    ": local socket name ",
                    " missing",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("path", (), None),
                ),
                blames="configuration",
                doc="Sendmail starts, and the socket of this filter is not there yet.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/filter-not-running",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/socket-elsewhere",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-definition-unsafe",
                literals=(
                    "X",
                    ": local socket name ",
                    " unsafe",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("path", (), None),
                ),
                blames="configuration",
                doc=(
                    "Sendmail does not trust the socket of the filter, because others can write"
                    " to a directory in its path."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/unsafe-socket",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-definition-long",
                literals=(
                    "X",
                    ": local socket name ",
                    " too long",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("path", (), None),
                ),
                blames="configuration",
                doc="The path of the socket is longer than a Unix socket can have.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/misspelt-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-definition-address",
                literals=(
                    "X",
                    ": bad address ",
                    " (expected port@host)",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", (), None),
                ),
                blames="configuration",
                doc="The address after `S=` has no host. It is written `inet:port@host`.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/misspelt-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-definition-protocol",
                literals=(
                    "X",
                    ": Unknown protocol for ",
                    " (",
                    ")",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", (), None),
                    Slot("number", (), None),
                ),
                blames="configuration",
                doc=(
                    "The host has an address of another kind than `inet` or `inet6`, which `S=`"
                    " names."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/misspelt-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-definition-socket-protocol",
                literals=(
                    "X",
                    ": unknown socket protocol",
                ),
                slots=(Slot("name", (), None),),
                blames="configuration",
                doc="This Sendmail was built without sockets of the kind that `S=` names.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/misspelt-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-definition-name",
                literals=("name required for mail filter",),
                slots=(),
                blames="configuration",
                doc="A line that begins with `X` has no name of a filter.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/misspelt-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-option-empty",
                literals=("milter_set_option: invalid Milter option, must specify suboption",),
                slots=(),
                blames="configuration",
                doc="The option `Milter` needs a second part, such as `Milter.LogLevel`.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/misspelt-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-option-macros",
                literals=(
                    "milter_set_option: too many macros in Milter.",
                    " (max ",
                    ")",
                ),
                slots=(
                    Slot("text", (), None),
                    Slot("number", (), None),
                ),
                blames="configuration",
                doc="A list of macros for filters is too long.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/misspelt-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-option-size",
                literals=(
                    "WARNING: Milter.",
                    "=",
                    ", allowed are only ",
                    ", ",
                    ", and ",
                    "",
                ),
                slots=(
                    Slot("text", (), None),
                    Slot("number", (), None),
                    Slot("number", (), None),
                    Slot("number", (), None),
                    Slot("number", (), None),
                ),
                blames="configuration",
                doc="The size of the data that Sendmail sends at once may only be one of three.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/misspelt-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-size-differs",
                literals=(
                    "WARNING: Milter.maxdatasize: configured=",
                    ", set by milter(",
                    ")=",
                    "",
                ),
                slots=(
                    Slot("number", (), None),
                    Slot("name", (), None),
                    Slot("number", (), None),
                ),
                blames="nobody",
                doc="Two filters agreed on different sizes of data. Sendmail takes the last.",
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/sendmail-body-rewind",
                literals=(
                    "milter_body: ",
                    "/",
                    "f",
                    ": rewind error",
                ),
                slots=(
                    Slot("text", (), None),
                    Slot("text", (), None),
                    Slot("text", (), None),
                ),
                blames="MTA",
                doc="Sendmail cannot read the mail back from its queue for the filter.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/queue-full",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-body-read",
                literals=(
                    "milter_body: ",
                    "/",
                    "f",
                    ": read error",
                ),
                slots=(
                    Slot("text", (), None),
                    Slot("text", (), None),
                    Slot("text", (), None),
                ),
                blames="MTA",
                doc="Sendmail cannot read the mail back from its queue for the filter.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/queue-full",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-data-read",
                literals=(
                    "milter_data: ",
                    "/",
                    "f",
                    ": read error",
                ),
                slots=(
                    Slot("text", (), None),
                    Slot("text", (), None),
                    Slot("text", (), None),
                ),
                blames="MTA",
                doc="Sendmail cannot read back the body that a filter replaced.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/queue-full",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-told-connecting",
                literals=("Milter: connect to filters",),
                slots=(),
                blames="nobody",
                doc=(
                    "With a high `Milter.LogLevel`. Sendmail tells the filters about a new client."
                ),
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/sendmail-told-connect-ending",
                literals=("Milter: connect, ending",),
                slots=(),
                blames="nobody",
                doc=(
                    "With a high `Milter.LogLevel`. A filter refused the client at its connection."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/verdict",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-told-no-active",
                literals=("Milter: no active filter",),
                slots=(),
                blames="nobody",
                doc=(
                    "With a high `Milter.LogLevel`. No filter takes part in this session: none "
                    "is set, or all have failed or accepted."
                ),
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/sendmail-told-init-success",
                literals=(
                    "Milter (",
                    "): init success to ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", (), None),
                ),
                blames="nobody",
                doc=(
                    "With a high `Milter.LogLevel`. Sendmail is connected to the filter "
                    "(`open`), or has agreed with it on what it does (`negotiate`)."
                ),
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/sendmail-told-quit",
                literals=(
                    "Milter (",
                    "): quit filter",
                ),
                slots=(Slot("name", (), None),),
                blames="nobody",
                doc=(
                    "With a high `Milter.LogLevel`. Sendmail ends the conversation with the filter."
                ),
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/sendmail-told-abort",
                literals=(
                    "Milter (",
                    "): abort filter",
                ),
                slots=(Slot("name", (), None),),
                blames="nobody",
                doc=(
                    "With a high `Milter.LogLevel`. Sendmail tells the filter that the mail is "
                    "given up."
                ),
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/sendmail-told-action-continue",
                literals=(
                    "milter=",
                    ", action=",
                    ", continue",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", (), None),
                ),
                blames="nobody",
                doc=(
                    "With a high `Milter.LogLevel`. The filter answered a command, and wants to"
                    " see more."
                ),
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/sendmail-told-time",
                literals=(
                    "Milter (",
                    "): time command (",
                    "), ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", (), None),
                    Slot("number", (), None),
                ),
                blames="nobody",
                doc=(
                    "With a high `Milter.LogLevel`. How many seconds the filter took to answer "
                    "a command. The letter is the code of the command."
                ),
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/sendmail-told-headers-send",
                literals=(
                    "Milter (",
                    "): headers, send",
                ),
                slots=(Slot("name", (), None),),
                blames="nobody",
                doc=(
                    "With a high `Milter.LogLevel`. Sendmail begins to send the headers to the "
                    "filter."
                ),
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/sendmail-told-header-sent",
                literals=(
                    "Milter (",
                    "): header, ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", (), None),
                ),
                blames="nobody",
                doc="With a high `Milter.LogLevel`. Sendmail sends this header to the filter.",
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/sendmail-told-headers-sent",
                literals=(
                    "Milter (",
                    "): headers, sent",
                ),
                slots=(Slot("name", (), None),),
                blames="nobody",
                doc="With a high `Milter.LogLevel`. The filter has all headers.",
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/sendmail-told-body-send",
                literals=(
                    "Milter (",
                    "): body, send",
                ),
                slots=(Slot("name", (), None),),
                blames="nobody",
                doc=(
                    "With a high `Milter.LogLevel`. Sendmail begins to send the body to the filter."
                ),
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/sendmail-told-body-sent",
                literals=(
                    "Milter (",
                    "): body, sent",
                ),
                slots=(Slot("name", (), None),),
                blames="nobody",
                doc="With a high `Milter.LogLevel`. The filter has the whole body.",
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/sendmail-told-sender",
                literals=(
                    "Milter: sender: ",
                    "",
                ),
                slots=(Slot("text", (), None),),
                blames="nobody",
                doc="With a high `Milter.LogLevel`. Sendmail tells the filters the sender.",
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/sendmail-told-recipients",
                literals=(
                    "Milter: rcpts: ",
                    "",
                ),
                slots=(Slot("text", (), None),),
                blames="nobody",
                doc="With a high `Milter.LogLevel`. Sendmail tells the filters a recipient.",
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/sendmail-told-no-sender",
                literals=("Milter: reject, no sender",),
                slots=(),
                blames="nobody",
                doc=(
                    "With a high `Milter.LogLevel`. A client sent `MAIL` without a sender, "
                    "which no filter sees."
                ),
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/sendmail-told-no-recipient",
                literals=("Milter: reject, no rcpt",),
                slots=(),
                blames="nobody",
                doc=(
                    "With a high `Milter.LogLevel`. A client sent `RCPT` without a recipient, "
                    "which no filter sees."
                ),
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/sendmail-told-reject-sender",
                literals=("Milter: reject, sender",),
                slots=(),
                blames="nobody",
                doc=(
                    "With a high `Milter.LogLevel`. A filter refused the sender. The previous "
                    "line has its reply."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/verdict",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-told-reject-data",
                literals=("Milter: reject, data",),
                slots=(),
                blames="nobody",
                doc=(
                    "With a high `Milter.LogLevel`. A filter refused the mail at its end. The "
                    "previous line has its reply."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/verdict",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-told-change-default",
                literals=(
                    "Milter (",
                    ") change: default header ",
                    " value with ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", (), None),
                    Slot("text", (), None),
                ),
                blames="nobody",
                doc=(
                    "With a high `Milter.LogLevel`. The filter changes a header that Sendmail "
                    "itself adds."
                ),
                versions="",
                suspects=(),
            ),
            Symptom(
                id="symptom/sendmail-told-discard",
                literals=(
                    "milter=",
                    ", discard",
                ),
                slots=(Slot("name", (), None),),
                blames="nobody",
                doc=(
                    "With a high `Milter.LogLevel`. The filter discards the mail. The client "
                    "believes that it was delivered."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/verdict",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-told-tempfail",
                literals=(
                    "milter=",
                    ", tempfail",
                ),
                slots=(Slot("name", (), None),),
                blames="nobody",
                doc=(
                    "With a high `Milter.LogLevel`. The filter asks the client to try again later."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/verdict",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-definition-empty",
                literals=(
                    "X",
                    ": empty or missing socket information",
                ),
                slots=(Slot("name", (), None),),
                blames="configuration",
                doc="The filter's line has no address after `S=`.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/misspelt-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-definition-type",
                literals=(
                    "X",
                    ": unknown socket type ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", (), None),
                ),
                blames="configuration",
                doc=(
                    "The address after `S=` must begin with `inet:`, `inet6:`, `unix:` or `local:`."
                ),
                versions="",
                suspects=(
                    Suspect(
                        "cause/misspelt-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-definition-port",
                literals=(
                    "X",
                    ": invalid port number ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", (), None),
                ),
                blames="configuration",
                doc="The port after `S=` is not a number that a port can have.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/misspelt-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-definition-port-name",
                literals=(
                    "X",
                    ": unknown port name ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", (), None),
                ),
                blames="configuration",
                doc="The port after `S=` is a name that `/etc/services` does not have.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/misspelt-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-definition-numeric",
                literals=(
                    "X",
                    ': Invalid numeric domain spec "',
                    '"',
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", (), None),
                ),
                blames="configuration",
                doc="The host after `S=` has brackets, but not an address in them.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/misspelt-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-definition-host",
                literals=(
                    "X",
                    ": Unknown host name ",
                    "",
                ),
                slots=(
                    Slot("name", (), None),
                    Slot("text", (), None),
                ),
                blames="configuration",
                doc="The host after `S=` cannot be looked up.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/unknown-host",
                        (),
                        (),
                        (),
                        False,
                    ),
                    Suspect(
                        "cause/misspelt-setting",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
            Symptom(
                id="symptom/sendmail-told-reject",
                literals=(
                    "milter=",
                    ", reject",
                ),
                slots=(Slot("name", (), None),),
                blames="nobody",
                doc="With a high `Milter.LogLevel`. The filter refuses the mail at its end.",
                versions="",
                suspects=(
                    Suspect(
                        "cause/verdict",
                        (),
                        (),
                        (),
                        False,
                    ),
                ),
            ),
        ),
    ),
)
"""All programs, with the texts that they log."""

CAUSES: Final[tuple[Cause, ...]] = (
    Cause(
        id="cause/filter-not-running",
        title="The filter is not running",
        doc="It was not started, it ended with an error, or the MTA started before it.",
        checks=(
            Check(run="systemctl --failed", shows="the unit of the filter", not_for=()),
            Check(
                run="ss -ltnp 'sport = :{address.port}'",
                shows="the program that listens there, or nothing if the filter is down",
                not_for=(),
            ),
            Check(
                run="ss -lxp | grep -F '{address.path}'",
                shows="the program that listens there, or nothing if the filter is down",
                not_for=(),
            ),
        ),
        remedy=(
            "Start the filter. If it ends again, its own log says why. Let the system "
            "start it before the MTA."
        ),
    ),
    Cause(
        id="cause/wrong-address",
        title="The MTA connects to the wrong address",
        doc=(
            "The configurations of the MTA and of the filter have different ports, "
            "hosts or paths. Packages often change the address of a filter in a file "
            "under `/etc/default` or in a systemd unit."
        ),
        checks=(
            Check(run="ss -ltnp", shows="the ports that programs listen at", not_for=()),
            Check(
                run="ss -lxp",
                shows="the sockets in the file system that programs listen at",
                not_for=(),
            ),
            Check(
                run="postconf -n | grep -F '{address}'",
                shows="the settings of Postfix with the address",
                not_for=("log/sendmail",),
            ),
            Check(
                run="grep '^X{name}' /etc/mail/sendmail.cf",
                shows="the address of the filter, after `S=`",
                not_for=("log/postfix",),
            ),
        ),
        remedy="Put the same address into both configurations, and restart both.",
    ),
    Cause(
        id="cause/name-of-two-addresses",
        title="The host name resolves to an address that the filter does not listen at",
        doc="Often `localhost` is `::1` for one side and `127.0.0.1` for the other.",
        checks=(
            Check(
                run="getent ahosts {address.host}", shows="the addresses of the name", not_for=()
            ),
            Check(
                run="ss -ltn 'sport = :{address.port}'",
                shows="the address that the filter listens at",
                not_for=(),
            ),
        ),
        remedy="Use the numeric address in both configurations.",
    ),
    Cause(
        id="cause/unknown-host",
        title="The host name cannot be looked up",
        doc=("If Postfix runs in a chroot, the files for looking up names may be missing there."),
        checks=(
            Check(
                run="getent ahosts {address.host}",
                shows="the addresses of the name, or nothing if it is unknown",
                not_for=(),
            ),
            Check(
                run="ls /var/spool/postfix/etc",
                shows="copies of `hosts`, `resolv.conf`, `nsswitch.conf` and `services`",
                not_for=("log/sendmail",),
            ),
        ),
        remedy="Use the numeric address.",
    ),
    Cause(
        id="cause/network",
        title="A firewall or the network blocks the connection",
        doc="",
        checks=(
            Check(
                run="nc -vz {address.host} {address.port}",
                shows="whether a connection can be made",
                not_for=(),
            ),
            Check(run="ip route get {address.host}", shows="the route to the host", not_for=()),
            Check(run="nft list ruleset", shows="rules that drop or reject the port", not_for=()),
        ),
        remedy="Open the port between the two hosts.",
    ),
    Cause(
        id="cause/socket-elsewhere",
        title="The socket is at another path, or Postfix looks for it inside its chroot",
        doc=(
            "If `master.cf` has `y` in the column `chroot`, as on Debian, Postfix looks"
            " for each path below `/var/spool/postfix`. A path without a leading slash "
            "always begins there."
        ),
        checks=(
            Check(
                run=(
                    "postconf -F '*/*/chroot' | grep -E "
                    "'^(smtp|submission|smtps|submissions|cleanup)/'"
                ),
                shows="`y` for a service that runs in a chroot",
                not_for=("log/sendmail",),
            ),
            Check(
                run="ls -l {address.path}",
                shows="the socket as programs outside the chroot see it",
                not_for=(),
            ),
            Check(
                run="ls -l /var/spool/postfix/{address.path}",
                shows="the socket as Postfix sees it in the chroot",
                not_for=("log/sendmail",),
            ),
        ),
        remedy=(
            "Let the filter create its socket in a directory below /var/spool/postfix, "
            "and give main.cf the path relative to that. Or use a port at 127.0.0.1."
        ),
    ),
    Cause(
        id="cause/socket-rights",
        title=("The MTA's user may not use the socket, or may not enter a directory in its path"),
        doc=(
            "To connect, a user needs permission to write to the socket and to enter "
            "each directory in its path. The umask of the filter sets the permissions "
            "of the socket."
        ),
        checks=(
            Check(
                run="namei -l {address.path}",
                shows="owner and permissions of the socket and of each directory in its path",
                not_for=(),
            ),
            Check(
                run="namei -l /var/spool/postfix/{address.path}",
                shows="the same as Postfix sees it in its chroot",
                not_for=("log/sendmail",),
            ),
            Check(
                run="id postfix",
                shows="the groups of Postfix's user; one must be that of the socket",
                not_for=("log/sendmail",),
            ),
        ),
        remedy=(
            "Add the MTA's user to the group of the socket, let the filter create it "
            "with a umask of 007, and restart both. A new group takes effect only after"
            " a restart."
        ),
    ),
    Cause(
        id="cause/security-module",
        title="SELinux or AppArmor forbids it",
        doc="",
        checks=(
            Check(run="ausearch -m avc -ts recent", shows="what SELinux has denied", not_for=()),
            Check(
                run="journalctl -k | grep -i 'apparmor.*denied'",
                shows="what AppArmor has denied",
                not_for=(),
            ),
        ),
        remedy="Allow it in the policy. Do not turn off the module.",
    ),
    Cause(
        id="cause/not-a-milter",
        title="A service other than the filter listens at the address",
        doc=(
            "The configuration names the port of a web server, of a controller, or of a"
            " scanner that the filter itself uses. rspamd's port for MTAs is 11332; "
            "11333 and 11334 speak HTTP. A service that waits for the end of a line "
            "waits forever, so the MTA reports a timeout."
        ),
        checks=(
            Check(
                run="ss -ltnp 'sport = :{address.port}'",
                shows="the program that listens there",
                not_for=(),
            ),
            Check(
                run="ss -lxp | grep -F '{address.path}'",
                shows="the program that listens there",
                not_for=(),
            ),
        ),
        remedy="Put the address of the filter into the configuration of the MTA.",
    ),
    Cause(
        id="cause/text-in-stream",
        title="The filter writes its own text into the connection",
        doc=(
            "A filter that closes its standard output when it goes into the background "
            "may get the same file descriptor for the connection. It then prints a log "
            "line into it. The length in the log is the first four letters of that "
            "line."
        ),
        checks=(Check(run="milter-protocol explain {length}", shows="the letters", not_for=()),),
        remedy=(
            "Run the filter in the foreground under systemd, turn off its debug output,"
            " and report this to its authors."
        ),
    ),
    Cause(
        id="cause/malformed-frames",
        title="The filter sends frames that do not follow the protocol",
        doc=(
            "The filter, or the library that it uses, has a bug. For example, two "
            "threads may write at once."
        ),
        checks=(
            Check(
                run="tcpdump -i any -w milter.pcap 'tcp port {address.port}'",
                shows="the conversation, for Wireshark or for a bug report",
                not_for=(),
            ),
        ),
        remedy="Update the filter, or report the conversation to its authors.",
    ),
    Cause(
        id="cause/unexpected-reply",
        title="The filter sends a reply that is not allowed at this point",
        doc=(
            "It changes the mail before its end, answers a command that needs no "
            "answer, or goes on after its verdict. All later replies are then out of "
            "step."
        ),
        checks=(
            Check(
                run="tcpdump -i any -w milter.pcap 'tcp port {address.port}'",
                shows="the conversation, for Wireshark or for a bug report",
                not_for=(),
            ),
        ),
        remedy="Update the filter, or report the conversation to its authors.",
    ),
    Cause(
        id="cause/version-too-high",
        title="The MTA is set to an older version of the protocol than the filter speaks",
        doc="",
        checks=(
            Check(
                run="postconf milter_protocol",
                shows="the version that Postfix offers, by default 6 since Postfix 2.6",
                not_for=("log/sendmail",),
            ),
        ),
        remedy="Set milter_protocol to 6, or remove it from main.cf.",
    ),
    Cause(
        id="cause/old-version",
        title="One side speaks a version of the protocol that the other no longer accepts",
        doc="",
        checks=(
            Check(
                run="postconf milter_protocol mail_version",
                shows="the version that Postfix offers",
                not_for=("log/sendmail",),
            ),
        ),
        remedy="Update the older of the two programs.",
    ),
    Cause(
        id="cause/actions-not-offered",
        title="The filter wants to change mail in a way that the MTA does not offer",
        doc=(
            "The MTA is older than the filter expects, or a program between the two "
            "removes actions from the offer."
        ),
        checks=(
            Check(
                run="milter-protocol explain {flags}", shows="the actions of the number", not_for=()
            ),
        ),
        remedy=("Update the MTA, or turn off the function of the filter that needs the action."),
    ),
    Cause(
        id="cause/steps-not-offered",
        title="The filter asks for protocol flags that the MTA does not offer",
        doc="",
        checks=(
            Check(
                run="milter-protocol explain {flags}", shows="the flags of the number", not_for=()
            ),
            Check(
                run="postconf milter_protocol",
                shows="the version that Postfix offers, by default 6 since Postfix 2.6",
                not_for=("log/sendmail",),
            ),
        ),
        remedy="Update the MTA, or set it to the newest version of the protocol.",
    ),
    Cause(
        id="cause/negotiation-refused",
        title=("The filter ended the conversation because the MTA does not offer what it needs"),
        doc=(
            "If the version is too old or an action is missing, a filter closes the "
            "connection without an answer. The reason is in its log."
        ),
        checks=(
            Check(
                run=(
                    "journalctl --since -10min | grep -iE 'optionneg|negotiat|does not "
                    "fulfill|protocol'"
                ),
                shows="what the filter lacked",
                not_for=(),
            ),
            Check(
                run="postconf milter_protocol",
                shows="the version that Postfix offers, by default 6 since Postfix 2.6",
                not_for=("log/sendmail",),
            ),
        ),
        remedy="Set milter_protocol to 6, or update the MTA.",
    ),
    Cause(
        id="cause/wrong-peer-refused",
        title="The filter does not accept connections from this host",
        doc=(
            "A filter that has a list of permitted hosts, or is behind TCP wrappers, "
            "closes the connection at once."
        ),
        checks=(
            Check(
                run="grep -r . /etc/hosts.allow /etc/hosts.deny",
                shows="rules about the filter",
                not_for=(),
            ),
        ),
        remedy="Add the MTA's host to the filter's list.",
    ),
    Cause(
        id="cause/filter-crashed",
        title="The filter crashed, or the system killed it",
        doc="",
        checks=(
            Check(
                run="journalctl -k --since -1h | grep -iE 'segfault|traps:|out of memory|oom'",
                shows="a crash, or a process killed for its memory",
                not_for=(),
            ),
            Check(run="coredumpctl list", shows="programs that crashed", not_for=()),
            Check(
                run="journalctl -p warning --since -1h",
                shows="the last lines of the filter",
                not_for=(),
            ),
        ),
        remedy=(
            "Update the filter. If a mail makes it crash every time, send that mail to its authors."
        ),
    ),
    Cause(
        id="cause/filter-restarted",
        title="The filter was stopped or restarted while it was handling the mail",
        doc=(
            "Package updates, log rotation and rule updates do this. The client tries "
            "again, so no mail is lost."
        ),
        checks=(
            Check(
                run="journalctl --since -1h | grep -iE 'start(ed|ing)|stopp(ed|ing)|reload'",
                shows="a restart at that time",
                not_for=(),
            ),
        ),
        remedy=(
            "Nothing, if it happens rarely. Let a cron job reload the filter instead of"
            " restarting it."
        ),
    ),
    Cause(
        id="cause/filter-gave-up",
        title="The filter closed the connection because of its own error",
        doc=(
            "It could not reach its scanner or database, ran out of threads or files, "
            "or found a mistake in what the MTA sent. The reason is in its log."
        ),
        checks=(
            Check(
                run="journalctl --since -10min | grep -iE 'milter|filter|error|fail'",
                shows="what the filter logged at that time",
                not_for=(),
            ),
        ),
        remedy="Fix the error that the filter logs.",
    ),
    Cause(
        id="cause/filter-slow",
        title="The filter takes longer than the MTA waits",
        doc=(
            "It waits for DNS, for a database or for a scanner, or the mail is large. "
            "Postfix waits 30 seconds for each reply about the connection and the "
            "envelope, and 300 seconds for each reply about the content. Sendmail waits"
            " 10 seconds for each reply."
        ),
        checks=(
            Check(
                run=(
                    "postconf milter_connect_timeout milter_command_timeout milter_content_timeout"
                ),
                shows="how long Postfix waits",
                not_for=("log/sendmail",),
            ),
            Check(
                run="grep '^X{name}' /etc/mail/sendmail.cf",
                shows=(
                    "how long Sendmail waits, after `T=`: `R` for each reply, `E` for the end "
                    "of the mail"
                ),
                not_for=("log/postfix",),
            ),
            Check(
                run="resolvectl query example.com",
                shows="whether looking up names is slow",
                not_for=(),
            ),
        ),
        remedy=(
            "Set the filter's own timeouts below that of the MTA, then raise that of "
            "the MTA. Remove what is slow."
        ),
    ),
    Cause(
        id="cause/filter-busy",
        title="The filter hangs, or all of its threads and processes are busy",
        doc="",
        checks=(
            Check(
                run="ss -ltn 'sport = :{address.port}'",
                shows="connections that wait to be accepted, under `Recv-Q`",
                not_for=(),
            ),
            Check(
                run="ss -lx | grep -F '{address.path}'",
                shows="connections that wait to be accepted, under `Recv-Q`",
                not_for=(),
            ),
            Check(
                run="top -b -n 1 | head -20",
                shows="programs that use the processor all the time",
                not_for=(),
            ),
        ),
        remedy=("Restart the filter, then give it more threads or processes, or the MTA fewer."),
    ),
    Cause(
        id="cause/reply-missing",
        title="The filter does not reply where the MTA expects a reply",
        doc=(
            "In the negotiation, the filter stated which commands it answers, and does "
            "not keep to that. So the filter and the MTA wait for each other. For "
            "example, it does not answer `Header` although `Steps.NO_REPLY_HEADER` was "
            "not agreed."
        ),
        checks=(
            Check(
                run="tcpdump -i any -w milter.pcap 'tcp port {address.port}'",
                shows="the command after which no reply comes",
                not_for=(),
            ),
        ),
        remedy="Update the filter, or report the conversation to its authors.",
    ),
    Cause(
        id="cause/earlier-failure",
        title="An earlier error that the same process logged",
        doc="This line is only a consequence of it.",
        checks=(
            Check(
                run="journalctl --since -1h | grep -i milter",
                shows="the line of the same process before it",
                not_for=(),
            ),
        ),
        remedy="Explain the earlier line.",
    ),
    Cause(
        id="cause/mta-gone",
        title="The MTA ended the conversation first",
        doc=(
            "Its client hung up, it waited too long for the filter, or it was stopped. "
            "Filters notice only when they read or write again."
        ),
        checks=(
            Check(
                run="journalctl --since -10min | grep -E 'milter|timeout|lost connection'",
                shows="what the MTA logged at that time",
                not_for=(),
            ),
        ),
        remedy="Nothing, if the client hung up. Otherwise explain the line of the MTA.",
    ),
    Cause(
        id="cause/scanner-of-ports",
        title="Something other than an MTA connects to the filter",
        doc=(
            "A port scanner, a health check of a container or a load balancer, or a "
            "browser. The filter must not be reachable from the Internet."
        ),
        checks=(
            Check(
                run="ss -ltn",
                shows="filters that listen at `0.0.0.0` or `[::]`, where anybody can reach them",
                not_for=(),
            ),
        ),
        remedy=(
            "Let the filter listen at 127.0.0.1 or at a socket in the file system, and "
            "point health checks elsewhere."
        ),
    ),
    Cause(
        id="cause/misspelt-setting",
        title="A setting of the MTA is misspelt",
        doc="",
        checks=(
            Check(
                run="postconf -n | grep -i milter",
                shows="the settings of Postfix about filters",
                not_for=("log/sendmail",),
            ),
            Check(
                run="grep -nE '^X|^O Milter|^O InputMailFilters' /etc/mail/sendmail.cf",
                shows="the settings of Sendmail about filters",
                not_for=("log/postfix",),
            ),
        ),
        remedy="Correct the setting, and reload the MTA.",
    ),
    Cause(
        id="cause/proxy-in-front",
        title="The proxy in front of the MTA reports wrong client data",
        doc="",
        checks=(
            Check(
                run="postconf -P '*/*/smtpd_upstream_proxy_protocol'",
                shows="the services behind a proxy",
                not_for=("log/sendmail",),
            ),
        ),
        remedy="Update the proxy, or correct its settings.",
    ),
    Cause(
        id="cause/mixed-replacement",
        title="The filter sends other changes between the pieces of a new body",
        doc="Sendmail accepts that, but Postfix does not.",
        checks=(
            Check(
                run="tcpdump -i any -w milter.pcap 'tcp port {address.port}'",
                shows="the order of the replies",
                not_for=(),
            ),
        ),
        remedy=("Update the filter. It must send all pieces of the body one right after another."),
    ),
    Cause(
        id="cause/queue-full",
        title="The file system of the queue is full, or the mail has grown too large",
        doc="",
        checks=(
            Check(run="df -h /var/spool", shows="the space that is left", not_for=()),
            Check(
                run="postconf message_size_limit",
                shows="the largest permitted size of a mail",
                not_for=("log/sendmail",),
            ),
        ),
        remedy="Make room, or raise the limit.",
    ),
    Cause(
        id="cause/too-many-files",
        title="The process has too many files and connections open",
        doc="",
        checks=(
            Check(
                run="cat /proc/sys/fs/file-nr",
                shows="files that are open in the whole system, and the limit",
                not_for=(),
            ),
            Check(
                run="systemctl show --property LimitNOFILE --all '*.service' | sort | uniq -c",
                shows="the limits of services",
                not_for=(),
            ),
        ),
        remedy=(
            "Raise LimitNOFILE of the service, and look for connections that are never closed."
        ),
    ),
    Cause(
        id="cause/verdict",
        title="The filter decided so, and nothing is wrong",
        doc="What it found is in its own log, under the same queue id.",
        checks=(
            Check(
                run="grep -hF '{queue-id}' /var/log/mail.log",
                shows="the lines of all programs about this mail",
                not_for=(),
            ),
        ),
        remedy="Change the rules of the filter if the decision is wrong.",
    ),
    Cause(
        id="cause/refusal-of-local-mail",
        title="A filter refuses recipients of mail that local programs submit",
        doc="",
        checks=(
            Check(
                run="postconf non_smtpd_milters",
                shows="the filters for such mail",
                not_for=("log/sendmail",),
            ),
        ),
        remedy=(
            "Let the filter accept what comes from this host, or remove it from non_smtpd_milters."
        ),
    ),
    Cause(
        id="cause/default-action",
        title="The filter failed, and the MTA does what it is configured to do then",
        doc=(
            "The same process logged a warning about the filter before this line. If it"
            " did not, the filter itself asked the client to try again."
        ),
        checks=(
            Check(
                run="journalctl --since -1h | grep -E 'warning: (milter|connect to Milter)'",
                shows="the error of the filter",
                not_for=("log/sendmail",),
            ),
            Check(
                run="journalctl --since -1h | grep -i 'milter.*to error state'",
                shows="the line that follows the error of the filter",
                not_for=("log/postfix",),
            ),
            Check(
                run="postconf milter_default_action",
                shows="what Postfix does when a filter fails",
                not_for=("log/sendmail",),
            ),
        ),
        remedy="Explain the warning before it.",
    ),
    Cause(
        id="cause/greylisting",
        title="The filter asks the client to try again later",
        doc=(
            "Greylisting and rate limits do this on purpose. A filter that cannot reach"
            " its database does it so that no mail is lost."
        ),
        checks=(
            Check(
                run="grep -hF '{queue-id}' /var/log/mail.log",
                shows="the lines of the filter about this mail",
                not_for=(),
            ),
        ),
        remedy=("Nothing, if it is greylisting. Otherwise remove the error that the filter logs."),
    ),
    Cause(
        id="cause/unsafe-socket",
        title="Sendmail does not trust the directory of the socket",
        doc=(
            "Only root and Sendmail's user may be able to write to the directories in "
            "the socket's path, and none of them may be a link. `/var/run` is a link on"
            " most systems."
        ),
        checks=(
            Check(
                run="namei -l {path}",
                shows="owners, permissions and links (`l`) in the path of the socket",
                not_for=(),
            ),
        ),
        remedy=(
            "Write the path without links, such as `/run/opendkim/socket`, and remove "
            "write permission from group and others."
        ),
    ),
    Cause(
        id="cause/too-large-for-a-frame",
        title="A header or another part of the mail is too large for one frame",
        doc="",
        checks=(
            Check(
                run="grep -n 'MaxHeadersLength\\|MaxMimeHeaderLength' /etc/mail/sendmail.cf",
                shows="the limits of Sendmail for headers",
                not_for=("log/postfix",),
            ),
        ),
        remedy="Limit the length of headers in the MTA.",
    ),
    Cause(
        id="cause/action-not-announced",
        title="The filter did not ask for this action in the negotiation",
        doc=(
            "The filter has to name each kind of change in the negotiation. With "
            "libmilter, it does so in the flags of its `smfiDesc`."
        ),
        checks=(
            Check(
                run="tcpdump -i any -w milter.pcap 'tcp port {address.port}'",
                shows="the second message of the conversation",
                not_for=(),
            ),
        ),
        remedy="Update the filter, or report it to its authors.",
    ),
    Cause(
        id="cause/misspelt-filter-setting",
        title="A setting of the filter is wrong",
        doc="",
        checks=(
            Check(
                run="systemctl cat '*milter*' '*dkim*' '*dmarc*'",
                shows="the options that filters are started with",
                not_for=(),
            ),
        ),
        remedy="Correct the setting, and restart the filter.",
    ),
    Cause(
        id="cause/still-running",
        title="The filter is already running, or another program uses the address",
        doc="",
        checks=(
            Check(
                run="ss -ltnp 'sport = :{address.port}'",
                shows="the program that listens there",
                not_for=(),
            ),
            Check(
                run="ss -lxp | grep -F '{address.path}'",
                shows="the program that listens there",
                not_for=(),
            ),
        ),
        remedy="Stop the other program, or give the filter another address.",
    ),
    Cause(
        id="cause/socket-folder",
        title=("The directory of the socket does not exist, or the filter may not write to it"),
        doc="Directories below `/run` are gone after each start of the system.",
        checks=(
            Check(
                run="namei -l {address.path}", shows="where the path to the socket ends", not_for=()
            ),
            Check(run="namei -l {path}", shows="where the path to the socket ends", not_for=()),
        ),
        remedy=(
            "Let systemd create the directory with `RuntimeDirectory=`, or with a file "
            "in `/etc/tmpfiles.d`."
        ),
    ),
    Cause(
        id="cause/low-port",
        title="Only root may use ports below 1024",
        doc="",
        checks=(),
        remedy="Use a higher port.",
    ),
    Cause(
        id="cause/foreign-address",
        title="The address does not belong to this host",
        doc="",
        checks=(Check(run="ip address", shows="the addresses of this host", not_for=()),),
        remedy="Let the filter listen at one of the addresses of this host.",
    ),
    Cause(
        id="cause/rebuild-filter",
        title="The filter and the installed libmilter do not match",
        doc="",
        checks=(),
        remedy="Rebuild the filter, or install it from the same distribution as libmilter.",
    ),
    Cause(
        id="cause/no-threads",
        title="The process has reached a limit on threads or memory",
        doc="",
        checks=(
            Check(run="free -m", shows="the memory that is left", not_for=()),
            Check(
                run="systemctl show --property TasksMax,MemoryMax '*.service' | sort | uniq -c",
                shows="the limits of services",
                not_for=(),
            ),
        ),
        remedy="Raise the limits of the service, or let the MTA open fewer connections.",
    ),
    Cause(
        id="cause/filter-bug",
        title="The filter has a bug",
        doc="",
        checks=(),
        remedy="Update the filter, or report the line to its authors.",
    ),
    Cause(
        id="cause/mta-bug",
        title="The MTA, or a program between MTA and filter, does not follow the protocol",
        doc="",
        checks=(
            Check(
                run="tcpdump -i any -w milter.pcap 'tcp port {address.port}'",
                shows="the conversation, for Wireshark or for a bug report",
                not_for=(),
            ),
        ),
        remedy="Update the MTA, or remove the program between it and the filter.",
    ),
    Cause(
        id="cause/filter-exception",
        title="The code of the filter has a bug, or something it needs is missing",
        doc="The traceback that follows names the line.",
        checks=(),
        remedy="Fix the code. `on_failure` sets the reply that is sent when it fails.",
    ),
    Cause(
        id="cause/many-connections",
        title="The MTA opens more connections than the filter accepts",
        doc="",
        checks=(
            Check(
                run="postconf default_process_limit",
                shows=(
                    "how many processes of each kind Postfix starts, each with its own "
                    "connection to the filter"
                ),
                not_for=("log/sendmail",),
            ),
        ),
        remedy="Raise `max_connections`, or lower the number of processes of the MTA.",
    ),
    Cause(
        id="cause/verdict-missing",
        title="The filter treats a quarantine or a change as a verdict",
        doc="",
        checks=(),
        remedy="Send a verdict, such as continue or accept, after the last change.",
    ),
    Cause(
        id="cause/macro-not-sent",
        title="The MTA does not send a macro that the filter reads",
        doc="",
        checks=(
            Check(
                run="postconf -n | grep macros",
                shows="the macros that Postfix sends instead of its usual ones",
                not_for=("log/sendmail",),
            ),
            Check(
                run="grep -n '^O Milter.macros' /etc/mail/sendmail.cf",
                shows="the macros that Sendmail sends",
                not_for=("log/postfix",),
            ),
        ),
        remedy="Remove the settings, or add the macro to them.",
    ),
    Cause(
        id="cause/not-internal",
        title="The host that sends the mail is not configured as one of your own",
        doc="",
        checks=(
            Check(
                run="grep -E '^(InternalHosts|ExternalIgnoreList)' /etc/opendkim.conf",
                shows="the hosts whose mail is signed, by default only 127.0.0.1",
                not_for=(),
            ),
        ),
        remedy="Add the host or its network to InternalHosts, or let clients log in.",
    ),
    Cause(
        id="cause/mta-name",
        title="The setting MTA does not name this service",
        doc="",
        checks=(
            Check(
                run="grep '^MTA' /etc/opendkim.conf",
                shows="the services whose mail is signed",
                not_for=(),
            ),
            Check(
                run="postconf milter_macro_daemon_name",
                shows="the name that Postfix sends",
                not_for=("log/sendmail",),
            ),
        ),
        remedy=(
            "Set milter_macro_daemon_name for the service in master.cf, or remove MTA "
            "from the settings."
        ),
    ),
    Cause(
        id="cause/domain-not-signed",
        title="No key is set up for this sender",
        doc="",
        checks=(
            Check(
                run="grep -E '^(Domain|SigningTable|KeyTable|SubDomains)' /etc/opendkim.conf",
                shows="the domains that are signed",
                not_for=(),
            ),
        ),
        remedy=("Add the domain. A table with patterns needs `refile:` in front of its path."),
    ),
    Cause(
        id="cause/key-rights",
        title="The permissions of the private key are wrong",
        doc="",
        checks=(
            Check(
                run="namei -l {path}",
                shows="owner and permissions of the key and of each directory in its path",
                not_for=(),
            ),
        ),
        remedy="Make OpenDKIM's user the owner of the key, and let nobody else read it.",
    ),
    Cause(
        id="cause/changed-mail",
        title="The mail was changed after it was signed",
        doc=(
            "Mailing lists, filters that run before this one, and old MTAs that wrap lines do this."
        ),
        checks=(
            Check(
                run="postconf smtpd_milters",
                shows="the order of the filters; the one that checks signatures must be first",
                not_for=("log/sendmail",),
            ),
        ),
        remedy=(
            "Check signatures before other filters change the mail, and sign after all of them."
        ),
    ),
    Cause(
        id="cause/dns",
        title="DNS does not answer, or the key is missing",
        doc="",
        checks=(
            Check(
                run="dig +short TXT default._domainkey.example.com",
                shows="the key; use the selector and the domain of the log line",
                not_for=(),
            ),
        ),
        remedy="Use a resolver on the same host.",
    ),
    Cause(
        id="cause/proxy-without-milter",
        title="The worker of rspamd is set to speak HTTP",
        doc="",
        checks=(
            Check(
                run="rspamadm configdump worker",
                shows="the ports, and `milter = true` for the worker `rspamd_proxy`",
                not_for=(),
            ),
        ),
        remedy="Use the port of the worker rspamd_proxy, and set milter = yes there.",
    ),
    Cause(
        id="cause/port-for-mtas",
        title="A client of rspamd uses the port for MTAs",
        doc=(
            "Port 11332 is for MTAs, 11333 for clients that have mail scanned, and "
            "11334 for the web interface."
        ),
        checks=(),
        remedy="Let the client use port 11333 or 11334.",
    ),
    Cause(
        id="cause/old-rspamd",
        title="The version of rspamd has a known bug",
        doc="",
        checks=(Check(run="rspamd --version", shows="the version", not_for=()),),
        remedy="Update rspamd.",
    ),
    Cause(
        id="cause/scanner-down",
        title="The worker that scans is not running, or is at another address",
        doc="",
        checks=(
            Check(
                run="rspamadm configdump worker",
                shows="the address of the upstream, and the port of the worker `normal`",
                not_for=(),
            ),
            Check(run="ss -ltnp 'sport = :11333'", shows="the worker that scans", not_for=()),
        ),
        remedy="Start the worker, or set self_scan = yes in the settings of rspamd_proxy.",
    ),
    Cause(
        id="cause/scanner-slow",
        title="Scanning takes longer than the proxy waits",
        doc="",
        checks=(
            Check(run="rspamadm configdump options", shows="`task_timeout`", not_for=()),
            Check(run="rspamadm configdump worker", shows="`timeout` of rspamd_proxy", not_for=()),
        ),
        remedy=(
            "Find the slow rule in the log, or raise both timeouts, but below those of the MTA."
        ),
    ),
    Cause(
        id="cause/clamd-down",
        title="The scanner clamd is not running, or is still loading its signatures",
        doc=(
            "Loading takes a minute or more, and a lot of memory. If there is too "
            "little, the system kills clamd."
        ),
        checks=(
            Check(run="systemctl status clamav-daemon", shows="whether it runs", not_for=()),
            Check(run="clamdscan --ping 3", shows="whether it answers", not_for=()),
        ),
        remedy="Start clamd, and give the host at least two gigabytes of memory for it.",
    ),
    Cause(
        id="cause/clamd-socket",
        title="clamav-milter does not have clamd's address, or may not use its socket",
        doc="",
        checks=(
            Check(
                run="grep ClamdSocket /etc/clamav/clamav-milter.conf",
                shows="where clamav-milter looks",
                not_for=(),
            ),
            Check(
                run="grep -E '^(LocalSocket|TCPSocket|TCPAddr)' /etc/clamav/clamd.conf",
                shows="where clamd listens",
                not_for=(),
            ),
            Check(
                run="namei -l /run/clamav/clamd.ctl",
                shows="owner and permissions of the socket",
                not_for=(),
            ),
        ),
        remedy=(
            "Put the same address into both files, and add the user of clamav-milter to"
            " the group of the socket."
        ),
    ),
    Cause(
        id="cause/clamd-limit",
        title="The mail is larger than clamd accepts",
        doc="",
        checks=(
            Check(
                run=(
                    "grep -E '^(StreamMaxLength|MaxFileSize)' /etc/clamav/clamd.conf "
                    "/etc/clamav/clamav-milter.conf"
                ),
                shows="the limits",
                not_for=(),
            ),
        ),
        remedy="Set clamav-milter's MaxFileSize to at most clamd's StreamMaxLength.",
    ),
    Cause(
        id="cause/clamd-slow",
        title="clamd is overloaded, or is loading its signatures",
        doc="",
        checks=(
            Check(run="clamdtop", shows="what clamd is scanning", not_for=()),
            Check(
                run="grep -E '^ReadTimeout' /etc/clamav/clamav-milter.conf",
                shows="how long clamav-milter waits",
                not_for=(),
            ),
        ),
        remedy=(
            "Raise clamd's MaxThreads, or ReadTimeout, which must stay below the "
            "timeout of the MTA."
        ),
    ),
    Cause(
        id="cause/clamd-rights",
        title="clamd may not read the file",
        doc="",
        checks=(
            Check(
                run="grep -E '^(AllowSupplementaryGroups|User)' /etc/clamav/clamd.conf",
                shows="the user of clamd",
                not_for=(),
            ),
        ),
        remedy="Let both programs run as the same user or in the same group.",
    ),
)
"""All causes."""

FAILURES: Final[tuple[Failure, ...]] = (
    Failure(
        id="failure/closed",
        texts=(
            "Success",
            "Application error",
            "Undefined error: 0",
            "Unknown error: 0",
            "Unknown error 0",
            "No error: 0",
            "Error 0",
            "No error information",
        ),
        doc=(
            "The other side closed the connection. That is not an error, so the program"
            " logs error number 0. Since version 3.6, Postfix calls it an application "
            "error."
        ),
    ),
    Failure(
        id="failure/timed-out",
        texts=("Connection timed out", "Operation timed out"),
        doc="The other side did not answer in time.",
    ),
    Failure(
        id="failure/refused",
        texts=("Connection refused",),
        doc="The host is up, but nothing listens at the port or the socket.",
    ),
    Failure(
        id="failure/missing",
        texts=("No such file or directory",),
        doc="The file does not exist, or a directory in its path does not.",
    ),
    Failure(
        id="failure/denied",
        texts=("Permission denied", "Operation not permitted"),
        doc="The permissions of a file, or a security module, forbid it.",
    ),
    Failure(
        id="failure/reset",
        texts=("Connection reset by peer",),
        doc=("The other side ended before it had read everything, as when a process is killed."),
    ),
    Failure(
        id="failure/broken-pipe",
        texts=("Broken pipe",),
        doc="The other side had closed the connection before this side wrote.",
    ),
    Failure(
        id="failure/unreachable",
        texts=(
            "No route to host",
            "Host is unreachable",
            "Network is unreachable",
            "Network unreachable",
            "Host is down",
        ),
        doc="The network has no route to the host.",
    ),
    Failure(
        id="failure/no-address",
        texts=(
            "Cannot assign requested address",
            "Can't assign requested address",
            "Address not available",
        ),
        doc=("The address does not belong to this host, or the name of a host was not found."),
    ),
    Failure(
        id="failure/in-use",
        texts=("Address already in use", "Address in use"),
        doc="Another process already listens there.",
    ),
    Failure(
        id="failure/too-many-files",
        texts=(
            "Too many open files",
            "Too many open files in system",
            "No file descriptors available",
        ),
        doc="The process or the system has reached its limit of open files and sockets.",
    ),
    Failure(
        id="failure/no-memory",
        texts=("Cannot allocate memory", "Not enough space", "Out of memory"),
        doc="No memory is left, or the process has reached a limit.",
    ),
    Failure(
        id="failure/try-again",
        texts=("Resource temporarily unavailable",),
        doc=(
            "A resource is temporarily short. For a socket in the file system, too many"
            " connections are waiting to be accepted."
        ),
    ),
)
"""Errors of the operating system."""
