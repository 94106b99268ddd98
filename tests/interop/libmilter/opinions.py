"""What the vectors say of libmilter, as something to try.

An opinion is a sentence for people. Its beginning says what is claimed; of a sentence that begins
otherwise nobody knows how to try it, which is an error.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

import milter_protocol as mp
from generator.model import MalformedVector, MessageVector
from tests.interop.libmilter.conversations import COMMANDS, FRAMES
from tests.interop.libmilter.judging import NUMBER, Heard, Talk
from tests.interop.libmilter.noting import ABORTED, ENDED, noted
from tests.interop.libmilter.payloads import BEFORE

Ask = Callable[[Talk], Heard]

_CODE = 4
_PAYLOAD = 5
_NEXT = mp.Unknown("NEXT")
_AND_NEXT = (NUMBER, mp.encode(_NEXT))
_CONTINUE = mp.encode(mp.Continue())
_REJECT = mp.encode(mp.Reject())
_ANSWER = mp.encode(mp.Negotiate(6, mp.Actions(0), mp.Steps(0)))
_KEPT = "kept"


class Claim(NamedTuple):
    """A vector and what its opinion says.

    Attributes:
        opinion: the sentence.
        frame: the frame that it is about.
        offset: where a decoder finds the frame to be malformed; its end if it does not.
    """

    opinion: str
    frame: bytes
    offset: int

    @property
    def letter(self) -> str:
        """The command of the frame, or another one where it has none."""
        code = self.frame[_CODE : _CODE + 1].decode("latin-1")
        return code if code in COMMANDS else "A"

    @property
    def payload(self) -> bytes:
        return self.frame[_PAYLOAD:]


class Attempt(NamedTuple):
    """What came of a frame.

    Attributes:
        told: what the filter was told of it and of what came after it.
        replies: what was written to it and to what came after it.
    """

    told: str
    replies: bytes

    @property
    def goes_on(self) -> bool:
        """Whether the command after the frame was taken."""
        return noted(_NEXT) in self.told and self.replies.endswith(_CONTINUE)

    @property
    def of_it(self) -> str:
        """What the filter was told of the frame, and of a message that is dropped by the next."""
        return self.told.partition(noted(_NEXT))[0]

    @property
    def replies_to_it(self) -> bytes:
        return self.replies.removesuffix(_CONTINUE)


def claim_of(vector: MessageVector | MalformedVector) -> Claim | None:
    """The opinion of a vector on libmilter, if it has one."""
    opinion = vector.opinions.get("libmilter")
    if opinion is None:
        return None
    offset = len(vector.frame) if isinstance(vector, MessageVector) else vector.error.offset
    return Claim(" ".join(opinion.split()), vector.frame, offset)


def holds(claim: Claim, ask: Ask) -> bool:
    """Whether libmilter does what an opinion says.

    Raises:
        LookupError: nobody knows how to try it.
    """
    for beginning, check in _CHECKS:
        if re.match(beginning, claim.opinion):
            return check(claim, ask)
    raise LookupError(f"how is this tried: {claim.opinion}")


def _framed(letter: str, payload: bytes) -> bytes:
    return (1 + len(payload)).to_bytes(_CODE, "big") + letter.encode() + payload


def _try(
    claim: Claim,
    ask: Ask,
    frame: bytes | None = None,
    *,
    before: str | None = None,
    first: bytes = b"",
    then: tuple[bytes, ...] = _AND_NEXT,
    verdicts: str = "",
) -> Attempt:
    """Say the frame where libmilter would take it, and then something else."""
    letters = BEFORE[claim.letter] if before is None else before
    frames = [part for letter in letters for part in (FRAMES[letter], NUMBER)]
    said = claim.frame if frame is None else frame
    heard = ask(Talk([*frames, first, said, *then], verdicts))
    told = "".join(noted(COMMANDS[letter]) for letter in letters)
    replies = b"".join(_ANSWER if letter == "O" else _CONTINUE for letter in letters)
    # An offer that is refused leaves no way to tell which conversation it was.
    assert not heard.events or heard.events.startswith(told), (claim, heard)
    assert heard.replies.startswith(replies), (claim, heard)
    return Attempt(heard.events[len(told) :], heard.replies[len(replies) :])


def _closes(claim: Claim, ask: Ask) -> bool:
    attempt = _try(claim, ask)
    return attempt.replies == b"" and noted(_NEXT) not in attempt.told


def _closes_with_the_peer(claim: Claim, ask: Ask) -> bool:
    attempt = _try(claim, ask, before="OCHM", then=())
    return attempt == Attempt(ABORTED + ENDED, b"")


def _drops(claim: Claim, ask: Ask) -> bool:
    attempt = _try(claim, ask)
    return attempt.goes_on and (attempt.of_it, attempt.replies_to_it) == ("", b"")


def _takes(claim: Claim, ask: Ask, told: str) -> bool:
    """Whether the filter is told something, and only that."""
    attempt = _try(claim, ask)
    if claim.letter == "Q":
        return attempt.told == told
    return attempt.goes_on and attempt.of_it in (told, told + ABORTED)


def _takes_the_good_part(claim: Claim, ask: Ask) -> bool:
    payload = claim.frame[_PAYLOAD : claim.offset]
    return _takes(claim, ask, noted(mp.decode(_framed(claim.letter, payload))))


def _takes_twelve_bytes(claim: Claim, ask: Ask) -> bool:
    attempt = _try(claim, ask)
    return attempt.goes_on and attempt.replies_to_it == _ANSWER


def _shows_the_offer(shown: str) -> Callable[[Claim, Ask], bool]:
    return lambda claim, ask: _try(claim, ask).of_it == f"O:{shown};"


def _takes_the_path_for_a_port(claim: Claim, ask: Ask) -> bool:
    host, _, rest = claim.payload.partition(b"\0")
    path = rest[3:].rstrip(b"\0")
    return _takes(claim, ask, f"C:{host.hex()},L{path.hex()};")


def _takes_the_value_for_another(claim: Claim, ask: Ask) -> bool:
    quoted = re.search("`(.+?)`", claim.opinion)
    assert quoted is not None
    return _takes(claim, ask, f"L:,{quoted[1].encode().hex()};")


def _reads_on(claim: Claim, ask: Ask) -> bool:
    attempt = _try(claim, ask)
    return attempt.goes_on and attempt.of_it.startswith(f"U:{claim.payload.hex()}")


def _hands_the_data_to_the_body(claim: Claim, ask: Ask) -> bool:
    body = f"B:{claim.payload.hex()};"
    refused = _try(claim, ask, verdicts="B=r", before="OCHMRTN")
    twice = (refused.of_it, refused.replies_to_it) == (body, 2 * _REJECT)
    return twice and _takes(claim, ask, f"{body}E;")


def _waits_for_connect(claim: Claim, ask: Ask) -> bool:
    then = (NUMBER, FRAMES["C"])
    attempt = _try(claim, ask, then=then)
    return attempt == Attempt(ENDED + noted(COMMANDS["C"]) + ENDED, _CONTINUE)


def _begins_the_next_length(claim: Claim, ask: Ask) -> bool:
    """The byte that is left over is 0, the first of the length of the command after it."""
    rest = mp.encode(_NEXT)[1:]
    return _try(claim, ask, then=(rest,)).goes_on


def _waits_for_four_bytes(claim: Claim, ask: Ask) -> bool:
    attempt = _try(claim, ask, then=(b"abc\0", *_AND_NEXT))
    return attempt.goes_on and attempt.replies_to_it == _CONTINUE


def _takes_the_next_byte(claim: Claim, ask: Ask) -> bool:
    """With the code of a command in place of the next byte: what follows is a frame of its own."""
    aborting = _try(claim, ask, claim.frame[:_CODE] + b"A", before="OCHM")
    return aborting.goes_on and aborting.of_it == ABORTED


def _aborts(claim: Claim, ask: Ask) -> bool:
    return _takes(claim, ask, ABORTED)


def _value(claim: Claim, ask: Ask, name: str, former: str) -> str | None:
    """A macro after the frame, if another one was said before at the same stage."""
    first = _framed("D", claim.payload[:1] + f"{former}\0{_KEPT}\0".encode())
    question = mp.encode(mp.Unknown(f"?{name}"))
    attempt = _try(claim, ask, first=first, then=(question,))
    value = attempt.told.partition(",")[2].partition(";")[0]
    assert value, (claim, attempt)
    return None if value == "-" else bytes.fromhex(value).decode()


def _texts(claim: Claim) -> list[str]:
    return claim.payload[1:].decode().split("\0")


def _drops_macros(claim: Claim, ask: Ask) -> bool:
    """What held before the frame holds after it, or nothing does at a stage without macros."""
    untouched = Claim(claim.opinion, _framed("D", claim.payload[:1]), 0)
    name = _texts(claim)[0]
    kept = _value(untouched, ask, "{former}", "{former}")
    return _value(claim, ask, "{former}", "{former}") == kept and (
        not name or _value(claim, ask, name, "{former}") is None
    )


def _stores_macros(claim: Claim, ask: Ask) -> bool:
    """Its first macro is there; where that has no name, what held before is gone."""
    name, value, *_ = _texts(claim)
    if name:
        return _value(claim, ask, name, name) == value
    return _value(claim, ask, "{former}", "{former}") is None


def _stores_a_name_alone(claim: Claim, ask: Ask) -> bool:
    *_, name, _ = _texts(claim)
    return _value(claim, ask, name, name) is None


def _finds_the_same_spelling(claim: Claim, ask: Ask) -> bool:
    name, value, *_ = _texts(claim)
    one_letter = Claim("", _framed("D", b"Mi\x007131\0"), 0)
    return (
        _value(claim, ask, name, "{former}") == value
        and _value(claim, ask, f"{{{name}}}", "{former}") is None
        and _value(one_letter, ask, "{i}", "{former}") == "7131"
    )


_CHECKS: tuple[tuple[str, Callable[[Claim, Ask], bool]], ...] = (
    (r"Closes the connection when the peer does", _closes_with_the_peer),
    (r"Closes the connection", _closes),
    (r"Ignores all that follows the 12 bytes", _takes_twelve_bytes),
    (r"Ignores (it|the payload|what follows)\b", _takes_the_good_part),
    (r"Drops the (last )?parameter\b", _takes_the_good_part),
    (r"Hands the line on up to the first NUL", _takes_the_good_part),
    (r"(Takes it|Cuts the prefix off, .+)\.$", _takes_the_good_part),
    (r"Drops the frame, sends no reply and keeps the connection", _drops),
    (r"Drops the frame", _drops_macros),
    (r"Drops the tail that has no NUL, which leaves a name without", _stores_a_name_alone),
    (r"Stores it", _stores_macros),
    (r"Finds it only under the same spelling", _finds_the_same_spelling),
    (r"Takes the first two bytes of the path as the port", _takes_the_path_for_a_port),
    (r"Takes the name as empty and the value as", _takes_the_value_for_another),
    (r"Does not look for the NUL", _reads_on),
    (r"Calls the body callback first", _hands_the_data_to_the_body),
    (r"Takes it after an end of message, and waits for CONNECT", _waits_for_connect),
    (r"Takes the byte that is left over for the start of the next", _begins_the_next_length),
    (r"Waits for four bytes more", _waits_for_four_bytes),
    (r"Reads one byte more and takes it as a command", _takes_the_next_byte),
    (r"Takes it as the length 1, here an ABORT", _aborts),
    (r"Takes actions 0 for 0x0f and steps 0 for 0x3f", _shows_the_offer("0000000f,000ff0bf")),
    (r"Takes the bit out of the offer", _shows_the_offer("000001ff,001fffff")),
)
