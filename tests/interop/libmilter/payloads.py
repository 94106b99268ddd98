"""Payloads that are wrong, or nearly so, and the conversations in which they are said."""

from collections.abc import Iterator
from typing import NamedTuple

import milter_protocol as mp
from tests.interop.libmilter.conversations import COMMANDS, FRAMES
from tests.interop.libmilter.judging import NUMBER, Talk
from tests.story import encoded

NAME = "{cipher}"
OLD, NEW = "none", "AES"
BEFORE = {
    "O": "",
    "C": "O",
    "H": "OC",
    "M": "OCH",
    "R": "OCHM",
    "T": "OCHMR",
    "L": "OCHMRT",
    "N": "OCHMRT",
    "B": "OCHMRTLN",
    "E": "OCHMRTLN",
    "A": "OCHM",
    "U": "OCH",
    "Q": "OCH",
    "K": "OCHMRTLNE",
    "D": "OC",
}
"""What is said before each command, so that libmilter would take it."""

PROBE = mp.Unknown(f"?{NAME}")
"""Asks whether the conversation goes on, and what the macro is now."""

MACRO_BEFORE = mp.Macro(mp.CommandCode.HELO, ((NAME, OLD),))

_PAYLOADS = {
    **{letter: (frame[5:],) for letter, frame in FRAMES.items()},
    "C": tuple(
        host + b"\0" + rest
        for host in (b"mx.example", b"")
        for rest in (
            b"4\xc8\x22192.0.2.7\0",
            b"4\x00\x00192.0.2.7\0",
            b"4\xff\xff255.255.255.255\0",
            b"4\x00\x191\0",
            b"4\x00\x190x7f.1\0",
            b"4\x00\x19192.0.2.256\0",
            b"4\x00\x19192.0.2.7 \0",
            b"4\x00\x19192.0.2.7 x\0",
            b"4\x00\x00unknown\0",
            b"4\x00\x00\0",
            b"6\xc8\x222001:db8::1\0",
            b"6\xc8\x22IPv6:2001:db8::1\0",
            b"6\xc8\x22ipV6:2001:db8::1\0",
            b"6\x00\x00IPv6:::1\0",
            b"6\x00\x00::ffff:192.0.2.7\0",
            b"6\x00\x00IPv6\0",
            b"6\x00\x00IPv6:\0",
            b"6\x00\x00unknown\0",
            b"6\x00\x00[::1]\0",
            b"L\x00\x00/run/socket\0",
            b"L\x00\x00\0",
            b"L\x00\x00" + 107 * b"x" + b"\0",
            b"L\x00\x00" + 108 * b"x" + b"\0",
            b"L/run/socket\0",
            b"U",
            b"U\0",
            b"U\x00\x00\0",
            b"Uunknown\0",
            b"u",
            b"l\x00\x00/run/socket\0",
            b"5\x00\x19192.0.2.7\0",
            b"X",
            b"\0",
            b"\xff\x00\x00x\0",
        )
    ),
    "H": (b"client.example\0", b"\0", b" \0", b"\xff\0"),
    "M": (b"<anna@example.org>\0SIZE=7\0", b"<>\0", b"\0", b"\0\0", b"<a>\0\0X\0"),
    "R": (b"<bert@example.net>\0", b"\0", b"bert\0NOTIFY=NEVER\0ORCPT=rfc822;b\0"),
    "L": (
        b"Subject\0hello\0",
        b"Subject\0\0",
        b"\0\0",
        b"\0x\0",
        b"\0hello\0",
        b"\0abc\0def\0",
        b"S\0a\0b\0",
    ),
    "B": (b"Hello\r\n", b"\0", 65535 * b"x"),
    "E": (b"", b"Hello\r\n"),
    "U": (b"NOOP\0", b"\0", b"NOOP x y\0"),
    "D": (
        b"H",
        b"H{cipher}\0AES\0",
        b"H{cipher}\0AES\0{bits}\x00256\0",
        b"H{bits}\x00256\0{cipher}\0AES\0",
        b"H{cipher}\0\0",
        b"H{bits}\x00256\0",
        b"H\0\0",
        b"L{cipher}\0AES\0",
        b"U{cipher}\0AES\0",
        b"B{cipher}\0AES\0",
        b"Z{cipher}\0AES\0",
    ),
    "O": tuple(
        version.to_bytes(4, "big") + actions.to_bytes(4, "big") + steps.to_bytes(4, "big") + rest
        for version in (0, 1, 2, 3, 4, 5, 6, 7, 9, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF)
        for actions, steps in ((0, 0), (0x1FF, 0x1FFFFF), (0xFFFFFFFF, 0xFFFFFFFF))
        for rest in (b"", b"\0\0\0\2i\0")
    ),
}


class Case(NamedTuple):
    """A frame in a conversation.

    Attributes:
        letter: the command that it is made from.
        frame: the frame.
    """

    letter: str
    frame: bytes

    def talk(self) -> Talk:
        frames = []
        for letter in BEFORE[self.letter]:
            frames += [FRAMES[letter], *([NUMBER] if letter == "O" else [])]
        if self.letter == "D":
            frames.append(encoded(MACRO_BEFORE))
        return Talk([*frames, self.frame, NUMBER, encoded(PROBE)])


def cases() -> Iterator[Case]:
    """Every payload, and each with something missing, doubled, changed or in excess.

    Macros that are not pairs are left out, unless the name that is asked for stands before the
    end: libmilter stores them, and looking up another name then reads what is not its own.
    """
    seen = set()
    for letter, payloads in _PAYLOADS.items():
        for payload in payloads:
            for changed in _changed(payload):
                length = (1 + len(changed)).to_bytes(4, "big")
                case = Case(letter, length + letter.encode() + changed)
                if case not in seen and not (letter == "D" and _is_trap(changed)):
                    seen.add(case)
                    yield case
        for broken in (0, 0x80000001, 0xFFFFFFFF, 0x80000000, 0x00010001, 0x7FFFFFFF):
            yield Case(letter, broken.to_bytes(4, "big") + letter.encode())
    for code in range(256):
        if chr(code) not in COMMANDS:
            yield Case("U", bytes([0, 0, 0, 1, code]))
            yield Case("U", bytes([0, 0, 0, 3, code]) + b"x\0")


def _is_trap(macros: bytes) -> bool:
    texts = macros[1:].split(b"\0")[:-1]
    return len(texts) % 2 == 1 and NAME.encode() not in texts[::2]


def _changed(payload: bytes) -> Iterator[bytes]:
    yield payload
    if len(payload) > 200:
        return
    for index in range(len(payload)):
        before, byte, after = payload[:index], payload[index : index + 1], payload[index + 1 :]
        yield before
        yield before + b"\0" + after
        yield before + b"\xff" + after
        if byte == b"\0":
            yield before + after
            yield before + b"\0\0" + after
    for surplus in (b"x", b"\0", b"\0\0", b"x\0", b"x\0y\0", b"x\0y"):
        yield payload + surplus
    yield b"\0" + payload
    yield b"x" + payload
