"""What to ask about, what is expected, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from ...testing.naming import ACCEPTING, name_of, text_of
from .lines import stored

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..._message import Message
    from ...testing import Mail, MailOptions, Oddity, Result


class Expected(NamedTuple):
    """What is expected of a responder about a mail; `None`: anything.

    Attributes:
        verdict: the beginning of the text of the verdict, as `beginning_of` gives it.
        step: the command that it answers.
        refused: the refused recipients in angle brackets, and the beginnings of the texts.
        modifications: the texts of all modifications, in order.
        delivered: the mail as it is delivered, as a file.
    """

    verdict: str | None = None
    step: type[Message] | None = None
    refused: Mapping[str, str] | None = None
    modifications: tuple[str, ...] | None = None
    delivered: bytes | None = None

    def differences(self, result: Result) -> list[str]:
        """What came otherwise."""
        found = []
        if self.verdict is not None and not _is_verdict(self.verdict, result):
            found.append(f"expected {self.verdict}, got {verdict_of(result)}")
        if self.step not in (None, result.step):
            assert self.step is not None
            found.append(f"expected the verdict at {name_of(self.step)}, got it at {at(result)}")
        if self.refused is not None:
            found += _other_refusals(_refused(result), self.refused)
        if self.modifications is not None:
            came = [text_of(each) for each in result.modifications]
            missing = [each for each in self.modifications if each not in came]
            more = [each for each in came if each not in self.modifications]
            found += [f"expected {each}" for each in missing]
            found += [f"did not expect {each}" for each in more]
            if not missing and not more and came != list(self.modifications):
                found.append("the modifications came in another order, or another number of times")
        if self.delivered is not None:
            mail = result.delivered
            if mail is None:
                found.append("expected that the mail is delivered, and it is not")
            elif stored(mail) != self.delivered.replace(b"\r\n", b"\n"):
                found.append("the delivered mail is another one than expected")
        return found


@dataclass(frozen=True, kw_only=True)
class Case:
    """A mail to ask about.

    Attributes:
        name: what it is called.
        mail: the mail.
        oddities: what was odd in its file.
        options: sender, recipients, client and so on.
        expected: what is expected.
        joins: whether it comes over the connection of the mail before.
    """

    name: str
    mail: Mail
    oddities: tuple[Oddity, ...]
    options: MailOptions
    expected: Expected
    joins: bool = True


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What came of asking about a mail.

    Attributes:
        case: the mail.
        result: what the responder did; `None` if it could not be asked to the end.
        failure: why not.
        is_misuse: whether that is the fault of who asks.
        seconds: how long it took, from when the mail could have been sent.
        warnings: what did not reach the responder as it was given.
    """

    case: Case
    result: Result | None = None
    failure: str | None = None
    is_misuse: bool = False
    seconds: float = 0.0
    warnings: tuple[str, ...] = ()

    @property
    def differences(self) -> list[str]:
        """What came otherwise than expected, failures included."""
        if self.result is None:
            return [self.failure or ""]
        return self.case.expected.differences(self.result)


def verdict_of(result: Result) -> str:
    """The text of a verdict."""
    return "nothing decided" if result.verdict is None else text_of(result.verdict)


def at(result: Result) -> str:
    """The name of the step of a verdict."""
    return "no step" if result.step is None else name_of(result.step)


def _is_verdict(wanted: str, result: Result) -> bool:
    if wanted in ACCEPTING and result.delivered is not None:
        return True
    return _begins(verdict_of(result), wanted)


def _begins(text: str, beginning: str) -> bool:
    return text == beginning or text.startswith(f"{beginning} ")


def _refused(result: Result) -> dict[str, str]:
    return {address: text_of(reply) for address, reply in result.refused.items()}


def _other_refusals(came: Mapping[str, str], wanted: Mapping[str, str]) -> list[str]:
    found = []
    for address, text in wanted.items():
        if address not in came:
            found.append(f"expected that {address} is refused, and it is not")
        elif not _begins(came[address], text):
            found.append(f"expected {text} for {address}, got {came[address]}")
    found += [f"did not expect that {each} is refused" for each in came if each not in wanted]
    return found
