"""How the judge writes down that a filter was told something."""

import socket
from functools import lru_cache

import milter_protocol as mp

ABORTED = "A;"
ENDED = "X;"

_PREFIX = "ipv6:"


@lru_cache(maxsize=1024)
def noted(message: mp.Message) -> str:
    """A message that a filter was handed; empty for one that has no callback."""
    letter = chr(message.CODE)
    match message:
        case mp.Macro():
            return ""
        case mp.Close() | mp.QuitNewConnection():
            return ENDED
        case mp.Negotiate():
            return f"{letter}:{message.actions:08x},{message.steps:08x};"
        case mp.Connect():
            return f"{letter}:{message.hostname_bytes.hex()},{_address(message)};"
        case mp.Helo():
            return _texts(letter, message.hostname_bytes)
        case mp.EnvelopeFrom():
            return _texts(letter, message.sender_bytes, *message.arguments_bytes)
        case mp.EnvelopeRecipient():
            return _texts(letter, message.recipient_bytes, *message.arguments_bytes)
        case mp.Unknown():
            return _texts(letter, message.command_bytes)
        case mp.Header():
            return _texts(letter, message.name_bytes, message.value_bytes)
        case mp.Body():
            return f"{letter}:{message.data.hex()};"
        case mp.EndOfMessage(data=data) if data:
            return f"{letter}:{data.hex()};"
    return f"{letter};"


def _texts(letter: str, *texts: bytes) -> str:
    return f"{letter}:{','.join(text.hex() for text in texts)};"


def _address(message: mp.Connect) -> str:
    """The address as the system's structures have it; as it is on the wire if it is none."""
    text = message.address
    if text is None or message.port is None:
        return "U"
    port = message.port.to_bytes(2, "big").hex()
    try:
        if message.family is mp.AddressFamily.INET:
            # It takes anything behind a blank, so that bytes outside of ASCII must not stop it.
            plain = text.encode("ascii", "replace").decode("ascii")
            return f"4{port}{socket.inet_aton(plain).hex()}"
        if message.family is mp.AddressFamily.INET6:
            bare = text[len(_PREFIX) :] if text.lower().startswith(_PREFIX) else text
            return f"6{port}{socket.inet_pton(socket.AF_INET6, bare).hex()}"
    except (OSError, ValueError):
        return f"?{port}{(message.address_bytes or b'').hex()}"
    return f"L{(message.address_bytes or b'').hex()}"
