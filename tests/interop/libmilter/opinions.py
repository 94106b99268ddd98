"""What the vectors say of libmilter, as something to try: each outcome has its experiment."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

import milter_protocol as mp
from generator.model import MalformedVector, MessageVector, Spec
from tests.interop.libmilter.conversations import COMMANDS, FRAMES
from tests.interop.libmilter.judging import NUMBER, Judge, Talk
from tests.interop.libmilter.noting import ABORTED, ENDED, noted
from tests.interop.libmilter.payloads import BEFORE
from tests.story import decoded, encoded

_CODE = 4
_PAYLOAD = 5
_NEXT = mp.Unknown("NEXT")
_AND_NEXT = (NUMBER, encoded(_NEXT))
_CONTINUE = encoded(mp.Continue())
_REJECT = encoded(mp.Reject())
_ANSWER = encoded(mp.Negotiate(6, mp.Actions(0), mp.Steps(0)))
_KEPT = "kept"


class Claim(NamedTuple):
    """A vector and what its opinion says.

    Attributes:
        outcome: what becomes of the frame.
        frame: the frame that it is about.
        good: how much of the frame a decoder finds good.
        read_as: the frames that are read in its place.
        emulated: what the filter can have without being offered it.
    """

    outcome: str
    frame: bytes
    good: int
    read_as: bytes
    emulated: mp.Steps

    @property
    def letter(self) -> str:
        """The command of the frame, or another one where it has none."""
        return _letter(self.frame) or "A"

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


def claim_of(spec: Spec, vector: MessageVector | MalformedVector) -> Claim | None:
    """The opinion of a vector on libmilter, if it has one."""
    opinion = vector.opinions.get("libmilter")
    if opinion is None:
        return None
    good = len(vector.frame) if isinstance(vector, MessageVector) else vector.error.offset
    silent = {each.unanswered_with for each in spec.commands}
    flags = (flag for flags in spec.flag_sets for flag in flags.members)
    emulated = sum(flag.bit for flag in flags if flag.id in silent)
    return Claim(opinion.outcome, vector.frame, good, opinion.read_as or b"", mp.Steps(emulated))


def holds(claim: Claim, judge: Judge) -> bool:
    """Whether libmilter does what an opinion says.

    Raises:
        LookupError: nobody knows how to try it.
    """
    letter = claim.letter if (claim.outcome, claim.letter) in _CHECKS else ""
    return _CHECKS[claim.outcome, letter](claim, judge)


def is_refused_twice(claim: Claim, judge: Judge) -> bool:
    """Whether a refusal of the first of two frames that are read is sent for the second as well."""
    first, _ = _split(claim.read_as)
    refused = _try(claim, judge, verdicts=f"{_letter(first)}=r", before="OCHMRTN")
    return (refused.of_it, refused.replies_to_it) == (noted(decoded(first)), 2 * _REJECT)


def _letter(frame: bytes) -> str:
    """The command of a frame, if it has one."""
    code = frame[_CODE : _CODE + 1].decode("latin-1")
    return code if code in COMMANDS else ""


def _split(frames: bytes) -> Iterator[bytes]:
    while frames:
        size = _CODE + int.from_bytes(frames[:_CODE], "big")
        yield frames[:size]
        frames = frames[size:]


def _framed(letter: str, payload: bytes) -> bytes:
    return (1 + len(payload)).to_bytes(_CODE, "big") + letter.encode() + payload


def _try(
    claim: Claim,
    judge: Judge,
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
    heard = next(judge.ask([Talk([*frames, first, said, *then], verdicts)]))
    told = "".join(noted(COMMANDS[letter]) for letter in letters)
    replies = b"".join(_ANSWER if letter == "O" else _CONTINUE for letter in letters)
    # An offer that is refused leaves no way to tell which conversation it was.
    assert not heard.events or heard.events.startswith(told), (claim, heard)
    assert heard.replies.startswith(replies), (claim, heard)
    return Attempt(heard.events[len(told) :], heard.replies[len(replies) :])


def _closes(claim: Claim, judge: Judge) -> bool:
    attempt = _try(claim, judge)
    silent = attempt.replies == b"" and noted(_NEXT) not in attempt.told
    return silent and not _is_left_open(claim, judge)


def _waits(claim: Claim, judge: Judge) -> bool:
    attempt = _try(claim, judge, before="OCHM", then=())
    untouched = attempt == Attempt(ABORTED + ENDED, b"") and _is_left_open(claim, judge)
    return untouched and not _try(claim, judge).goes_on


def _is_left_open(claim: Claim, judge: Judge) -> bool:
    frames = [FRAMES[letter] for letter in BEFORE[claim.letter]]
    return judge.leaves_open([*frames, claim.frame])


def _drops(claim: Claim, judge: Judge) -> bool:
    attempt = _try(claim, judge)
    return attempt.goes_on and (attempt.of_it, attempt.replies_to_it) == ("", b"")


def _is_told(claim: Claim, judge: Judge, told: str, frame: bytes | None = None) -> bool:
    """Whether the filter is told something, and only that."""
    attempt = _try(claim, judge, frame)
    if claim.letter == "Q":
        return attempt.told == told
    return attempt.goes_on and attempt.of_it in (told, told + ABORTED)


def _takes(claim: Claim, judge: Judge) -> bool:
    return _is_told(claim, judge, noted(decoded(claim.frame)))


def _trims(claim: Claim, judge: Judge) -> bool:
    payload = claim.frame[_PAYLOAD : claim.good]
    return payload != claim.payload and _is_told(
        claim, judge, noted(decoded(_framed(claim.letter, payload)))
    )


def _trims_offer(claim: Claim, judge: Judge) -> bool:
    attempt = _try(claim, judge)
    return attempt.goes_on and attempt.replies_to_it == _ANSWER


def _told(frame: bytes) -> str:
    """What the filter is told of a frame; our decoder refuses a header without a name."""
    if _letter(frame) != "L":
        return noted(decoded(frame))
    texts = frame[_PAYLOAD:-1].split(b"\0")
    return f"L:{','.join(text.hex() for text in texts)};"


def _reads_as(claim: Claim, judge: Judge) -> bool:
    """Whether the filter is told the other frames.

    Of one that is not a command nothing can be told: a command that needs no more takes its place.
    """
    frames = list(_split(claim.read_as))
    if _letter(frames[0]):
        return _is_told(claim, judge, "".join(map(_told, frames)))
    abort = claim.frame[:_CODE] + FRAMES["A"][_CODE:]
    aborting = _try(claim, judge, abort, before="OCHM")
    return aborting.goes_on and aborting.of_it == ABORTED


def _reads_as_offer(claim: Claim, judge: Judge) -> bool:
    """The callback is shown as well what the library does itself where it is not offered."""
    offer = decoded(claim.read_as)
    assert isinstance(offer, mp.Negotiate)
    shown = mp.Negotiate(offer.version, offer.actions, offer.steps | claim.emulated)
    return _try(claim, judge).of_it == noted(shown)


def _reads_on(claim: Claim, judge: Judge) -> bool:
    attempt = _try(claim, judge)
    return attempt.goes_on and attempt.of_it.startswith(f"U:{claim.payload.hex()}")


def _takes_quit(claim: Claim, judge: Judge) -> bool:
    """Whether a CONNECT is waited for."""
    attempt = _try(claim, judge, then=(NUMBER, FRAMES["C"]))
    return attempt == Attempt(ENDED + noted(COMMANDS["C"]) + ENDED, _CONTINUE)


def _value(claim: Claim, judge: Judge, name: str, former: str) -> str | None:
    """A macro after the frame, if another one was said before at the same stage."""
    first = _framed("D", claim.payload[:1] + f"{former}\0{_KEPT}\0".encode())
    question = encoded(mp.Unknown(f"?{name}"))
    attempt = _try(claim, judge, first=first, then=(question,))
    value = attempt.told.partition(",")[2].partition(";")[0]
    assert value, (claim, attempt)
    return None if value == "-" else bytes.fromhex(value).decode()


def _texts(claim: Claim) -> list[str]:
    return claim.payload[1:].decode().split("\0")


def _drops_macros(claim: Claim, judge: Judge) -> bool:
    """What held before the frame holds after it, or nothing does at a stage without macros."""
    untouched = claim._replace(frame=_framed("D", claim.payload[:1]))
    name = _texts(claim)[0]
    kept = _value(untouched, judge, "{former}", "{former}")
    return _value(claim, judge, "{former}", "{former}") == kept and (
        not name or _value(claim, judge, name, "{former}") is None
    )


def _takes_macros(claim: Claim, judge: Judge) -> bool:
    """Its first macro is there; where that has no name, what held before is gone.

    A name of one letter is found in braces as well, and a longer one as it is spelled only.
    """
    name, value, *_ = _texts(claim)
    if not name:
        return _value(claim, judge, "{former}", "{former}") is None
    in_braces = _value(claim, judge, f"{{{name}}}", name)
    return _value(claim, judge, name, name) == value and in_braces == (
        value if len(name) == 1 else None
    )


def _trims_macros(claim: Claim, judge: Judge) -> bool:
    *_, name, _ = _texts(claim)
    return _value(claim, judge, name, name) is None


_CHECKS: dict[tuple[str, str], Callable[[Claim, Judge], bool]] = {
    ("closes", ""): _closes,
    ("waits", ""): _waits,
    ("drops", ""): _drops,
    ("drops", "D"): _drops_macros,
    ("takes", ""): _takes,
    ("takes", "D"): _takes_macros,
    ("takes", "K"): _takes_quit,
    ("trims", ""): _trims,
    ("trims", "D"): _trims_macros,
    ("trims", "O"): _trims_offer,
    ("reads-as", ""): _reads_as,
    ("reads-as", "O"): _reads_as_offer,
    ("reads-on", "U"): _reads_on,
}
