# Code generated from spec/ by "python -m generator". DO NOT EDIT.
"""Everything of the protocol that has names."""

from __future__ import annotations

from typing import Final

from .thing import Thing

THINGS: Final[tuple[Thing, ...]] = (
    Thing(
        id="command/ping",
        what="command",
        name="Ping",
        names=("TINY_PING", "Ping"),
        code=80,
        sender="pinger",
        summary="Asks whether the other side is there.",
    ),
    Thing(
        id="reply/pong",
        what="reply",
        name="Pong",
        names=("TINY_PONG", "Pong"),
        code=112,
        sender="ponger",
        summary="Says that the other side is there.",
    ),
    Thing(
        id="phase/open",
        what="phase",
        name="Phase.OPEN",
        names=("Phase.OPEN",),
        code=None,
        sender="",
        summary="The first question is awaited.",
    ),
    Thing(
        id="phase/asked",
        what="phase",
        name="Phase.ASKED",
        names=("Phase.ASKED",),
        code=None,
        sender="",
        summary="A question was asked.",
    ),
    Thing(
        id="phase/closed",
        what="phase",
        name="Phase.CLOSED",
        names=("Phase.CLOSED",),
        code=None,
        sender="",
        summary="Nothing more is said.",
    ),
    Thing(
        id="version/1",
        what="version",
        name="",
        names=(),
        code=None,
        sender="",
        summary="The only one.",
    ),
)
"""Messages, flags, values, macros, phases and versions, in the order of the spec."""
