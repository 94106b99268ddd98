"""The bytes that every contestant writes, spelled out."""

NEGOTIATED = bytes.fromhex("0000000d4f 00000006 00000001 00000000")
CONTINUE = bytes.fromhex("00000001 63")
ACCEPT = bytes.fromhex("00000001 61")
_UNANSWERED = b"DQA"


def reply_to(code: int) -> bytes:
    """The reply to the command with a code, once the negotiation is done."""
    if code in _UNANSWERED:
        return b""
    return ACCEPT if code == ord("E") else CONTINUE
