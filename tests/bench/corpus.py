"""The standard session, what an MTA sends for one message of 85 KB; and one long header."""

import base64
import hashlib
import struct
from dataclasses import dataclass

from tests.bench.framing import frame, texts
from tests.bench.headers import HEADERS

Value = int | str | bytes | tuple[str, ...] | dict[str, str]

LONGEST_BODY = 65_535
LAST_BODY = 20_000
LONGEST_PAYLOAD = 65_535


@dataclass(frozen=True)
class Sample:
    """One frame and, read from the same source, the values that it holds."""

    code: str
    frame: bytes
    values: dict[str, Value]


def _sample(code: str, payload: bytes, **values: Value) -> Sample:
    return Sample(code, frame(code, payload), values)


def _empty(code: str) -> Sample:
    return Sample(code, frame(code), {})


def _negotiate(version: int, actions: int, steps: int) -> Sample:
    payload = struct.pack(">III", version, actions, steps)
    return _sample("O", payload, version=version, actions=actions, steps=steps, macro_lists=())


def _macro(command: str, **macros: str) -> Sample:
    """A macro of more than one letter travels in braces."""
    named = {name if len(name) == 1 else f"{{{name}}}": value for name, value in macros.items()}
    flat = (text for pair in named.items() for text in pair)
    return _sample("D", command.encode() + texts(*flat), command=command, macros=named)


def _connect(hostname: str, port: int, address: str) -> Sample:
    payload = texts(hostname) + b"4" + struct.pack(">H", port) + texts(address)
    return _sample("C", payload, hostname=hostname, family="4", port=port, address=address)


def _header(name: str, value: str) -> Sample:
    return _sample("L", texts(name, value), name=name, value=value)


def _body_text(size: int, seed: str) -> bytes:
    """Lines of base64, as in a message with an attachment."""
    lines: list[bytes] = []
    for number in range(size // 78 + 1):
        digest = hashlib.sha512(f"{seed}{number}".encode()).digest()
        lines.append(base64.b64encode(digest)[:76] + b"\r\n")
    return b"".join(lines)[:size]


def _body(size: int, seed: str) -> Sample:
    data = _body_text(size, seed)
    return _sample("B", data, data=data)


SENDER = "<bounce-7f31@news.example.org>"
RECIPIENT = "<alice@example.com>"

HEADER_SAMPLES = [_header(name, value) for name, value in HEADERS]

SESSION = [
    _negotiate(6, 0x1FF, 0x1FFFFF),
    _macro("C", j="mx1.example.com", daemon_name="mx1.example.com", v="Postfix 3.7.11"),
    _connect("out3.news.example.org", 48_122, "192.0.2.143"),
    _macro("H", tls_version="TLSv1.3", cipher="TLS_AES_256_GCM_SHA384", cipher_bits="256"),
    _sample("H", texts("out3.news.example.org"), hostname="out3.news.example.org"),
    _macro("M", i="4bXk2T3Q9Nz", mail_mailer="smtp", mail_addr="bounce-7f31@news.example.org"),
    _sample(
        "M",
        texts(SENDER, "SIZE=87211", "BODY=8BITMIME"),
        sender=SENDER,
        arguments=("SIZE=87211", "BODY=8BITMIME"),
    ),
    _macro("R", rcpt_mailer="local", rcpt_addr="alice@example.com"),
    _sample("R", texts(RECIPIENT), recipient=RECIPIENT, arguments=()),
    _empty("T"),
    *HEADER_SAMPLES,
    _empty("N"),
    _body(LONGEST_BODY, "first"),
    _body(LAST_BODY, "second"),
    _macro("E", i="4bXk2T3Q9Nz"),
    _sample("E", b"", data=b""),
    _empty("Q"),
]

LONG_HEADER_NAME = "X-Long"
LONG_HEADER = _header(LONG_HEADER_NAME, "v" * (LONGEST_PAYLOAD - len(texts(LONG_HEADER_NAME, ""))))
