"""Commands to say to both sides, as one letter each."""

import itertools
import random
from collections.abc import Iterator

import milter_protocol as mp
from tests.story import OFFER, encoded

_SAID: tuple[mp.Command, ...] = (
    OFFER,
    mp.Connect("mx.example", mp.AddressFamily.INET, 51234, "192.0.2.7"),
    mp.Helo("client.example"),
    mp.EnvelopeFrom("<anna@example.org>", ("SIZE=7",)),
    mp.EnvelopeRecipient("<bert@example.net>"),
    mp.Data(),
    mp.Header("Subject", "hello"),
    mp.EndOfHeaders(),
    mp.Body(b"Hello\r\n"),
    mp.EndOfMessage(),
    mp.Abort(),
    mp.Unknown("NOOP"),
    mp.Close(),
    mp.QuitNewConnection(),
    mp.Macro(mp.CommandCode.HELO, (("{cipher}", "none"),)),
)
COMMANDS: dict[str, mp.Command] = {chr(message.CODE): message for message in _SAID}
FRAMES = {letter: encoded(message) for letter, message in COMMANDS.items()}
LETTERS = "".join(COMMANDS)

# How often a random conversation goes on as a client does, and what may then come next.
_AS_USUAL = 0.8
_USUAL = {
    "O": "C",
    "C": "HHU",
    "H": "MMRU",
    "M": "RRRAU",
    "R": "RTTTLNUAM",
    "T": "LLLN",
    "L": "LN",
    "N": "BE",
    "B": "BBEE",
    "E": "MMAAQKH",
    "A": "MMHQA",
    "U": "HMRTU",
    "Q": "C",
    "K": "C",
}


def up_to(length: int) -> Iterator[str]:
    """Every sequence of 1 to `length` commands."""
    for each in range(1, length + 1):
        yield from map("".join, itertools.product(LETTERS, repeat=each))


def at_random(dice: random.Random, shortest: int, longest: int) -> str:
    """A sequence of any commands, which mostly follow each other as an MTA sends them."""
    said = ""
    last = dice.choice("CHMMR")
    for _ in range(dice.randint(shortest, longest)):
        letter = dice.choice(_USUAL[last] if dice.random() < _AS_USUAL else LETTERS)
        said += letter
        last = last if letter == "D" else letter
    return said
