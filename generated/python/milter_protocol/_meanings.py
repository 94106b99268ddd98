# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""What each flag is for, in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .enums import Actions, Steps

if TYPE_CHECKING:
    from collections.abc import Mapping
    from enum import IntFlag

MEANINGS: Final[Mapping[type[IntFlag], Mapping[int, str]]] = {
    Actions: {
        0x00000001: "The filter may add headers, with `AddHeader` and `InsertHeader`.",
        0x00000002: "The filter may replace the body, with `ReplaceBody`.",
        0x00000004: "The filter may add recipients without parameters, with `AddRecipient`.",
        0x00000008: "The filter may remove recipients, with `RemoveRecipient`.",
        0x00000010: "The filter may change and remove headers, with `ChangeHeader`.",
        0x00000020: "The filter may have the message held, with `Quarantine`.",
        0x00000040: "The filter may replace the sender of the envelope, with `ChangeSender`.",
        0x00000080: "The filter may add recipients with ESMTP parameters, with `AddRecipientPar`.",
        0x00000100: "The filter may state which macros it wants, in its answer to `Negotiate`.",
    },
    Steps: {
        0x00000001: "The MTA does not send `Connect`.",
        0x00000002: "The MTA does not send `Helo`.",
        0x00000004: "The MTA does not send `EnvelopeFrom`.",
        0x00000008: "The MTA does not send `EnvelopeRecipient`.",
        0x00000010: "The MTA does not send `Body`; `EndOfMessage` still comes.",
        0x00000020: "The MTA does not send `Header`.",
        0x00000040: "The MTA does not send `EndOfHeaders`.",
        0x00000080: "The filter does not reply to `Header`.",
        0x00000100: "The MTA does not send `Unknown`.",
        0x00000200: "The MTA does not send `Data`.",
        0x00000400: "The filter may answer `Body` with `Skip`.",
        0x00000800: "The MTA also sends `EnvelopeRecipient` for recipients that it refuses itself.",
        0x00001000: "The filter does not reply to `Connect`.",
        0x00002000: "The filter does not reply to `Helo`.",
        0x00004000: "The filter does not reply to `EnvelopeFrom`.",
        0x00008000: "The filter does not reply to `EnvelopeRecipient`.",
        0x00010000: "The filter does not reply to `Data`.",
        0x00020000: "The filter does not reply to `Unknown`.",
        0x00040000: "The filter does not reply to `EndOfHeaders`.",
        0x00080000: "The filter does not reply to `Body`.",
        0x00100000: "The values of headers keep the space after the colon, in both directions.",
        0x10000000: "Payloads of frames have at most 262143 bytes.",
        0x20000000: "Payloads of frames have at most 1048575 bytes.",
        0x40000000: (
            "Reserved; the bit alone has no meaning. libmilter removes it from offers and "
            "answers, together with the two bits for the size of payloads: the symbol "
            "covers all three (0x70000000)."
        ),
        0x80000000: (
            "For tests of Sendmail only: a libmilter built with `_FFR_MILTER_CHECK` sends "
            "the flags unchanged."
        ),
    },
}
"""By the class of the flag and its bit."""
