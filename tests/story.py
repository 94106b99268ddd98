"""What is written down of conversations: in one version of the protocol, whatever comes later."""

from typing import Any

import milter_protocol as mp

VERSION = 6
"""The version whose messages, and fields of messages, are written down."""

OFFERED = mp.Options(VERSION, mp.Actions(0x1FF), mp.Steps(0x1FFFFF))
"""All that an MTA offers in that version."""

OFFER = mp.Negotiate(VERSION, OFFERED.actions, OFFERED.steps)


def encoded(message: mp.Message, max_length: int = mp.DEFAULT_MAX_LENGTH) -> bytes:
    """The frame of a message; if it came later, in its first version."""
    return mp.encode(message, max_length, max(VERSION, type(message).SINCE))


def decoded(frame: bytes) -> mp.Message:
    """The message of a frame."""
    return mp.decode(frame, version=VERSION)


def pass_on(writer: Any, reader: Any) -> list[Any]:
    """The events of what one session has to write, for the other."""
    reader.receive_data(writer.data_to_send())
    return list(iter(reader.next_event, None))
