"""What is pointed out in a conversation: the words for it, which all tools share."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from generator.lower.roles import Roles
from generator.model.errors import FINDINGS


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something is pointed out.

    Attributes:
        kind: the kind of finding.
        text: what is wrong, with names in braces for what differs.
    """

    kind: str
    text: str


_REASONS: Mapping[str, Reason] = {
    "out-of-order": Reason("out-of-order", "{message} may not be sent in the phase {phase}"),
    "suppressed": Reason("suppressed", "{message} was sent although {flag} is in use"),
    "too-new": Reason("too-new", "{message} needs version {since}; version {version} is in use"),
    "ended": Reason("too-old", "{message} ended with version {until}; version {version} is in use"),
    "new-value": Reason(
        "too-new", "{message} has {value}, which needs version {since}; version {version} is in use"
    ),
    "ended-value": Reason(
        "too-old",
        "{message} has {value}, which ended with version {until}; version {version} is in use",
    ),
    "command-of-responder": Reason("wrong-side", "a responder never sends {message}"),
    "reply-of-initiator": Reason("wrong-side", "the initiator never sends {message}"),
    "pipelined": Reason("pipelined", "{message} was sent before {command} was answered"),
    "answers-nothing": Reason("not-awaited", "{message} was sent, but no command awaits a reply"),
    "answers-unanswered": Reason(
        "not-awaited", "{message} was sent, but {flag} leaves {command} unanswered"
    ),
    "wrong-reply": Reason("wrong-reply", "{message} does not answer {command}"),
    "not-granted": Reason("not-granted", "{message} needs {flag}, which was not negotiated"),
    "unanswered": Reason("unanswered", "{message} was not answered before {before}"),
    "no-verdict": Reason(
        "unanswered",
        "{message} was not answered before {before}: a verdict must follow {interim}",
    ),
    "above-offer": Reason(
        "negotiation", "the answer has version {version}, above the offer of {offered}"
    ),
    "too-old": Reason("negotiation", "version {version} is below {least}, the lowest accepted"),
    "not-offered": Reason("negotiation", "requested but not offered: {flags}"),
    "not-in-version": Reason("negotiation", "requested, but not in version {version}: {flags}"),
    "lists-need": Reason("negotiation", "lists of macros need {flag}"),
    "no-stage": Reason(
        "negotiation", "a list of macros is for stage {stage}, which does not exist"
    ),
    "lacks-stage": Reason(
        "negotiation", "a list of macros is for {command}, but version {version} has no such stage"
    ),
    "two-lists": Reason("negotiation", "there are two lists of macros for {command}"),
    "broken-rule": Reason("text", "{field}: {rule}"),
    "too-long": Reason("too-long", "{message}: the length is {length}, above the limit of {limit}"),
    "above-usual": Reason(
        "too-long",
        "{message}: the length is {length}; more than {limit} must be negotiated",
    ),
    "left-out": Reason("malformed", "{error}; what is wrong with it is left out"),
    "passed-over": Reason("malformed", "{error}; it is ignored"),
    "misread": Reason("malformed", "{error}; it is taken for {length}"),
}

THE_END = "the end"
"""What a command was not answered before, where nothing follows."""


def kinds(roles: Roles) -> dict[str, str]:
    """The kinds of finding and what they are, in the words of a protocol."""
    return {kind: roles.spelled(text) for kind, text in FINDINGS.items()}


def reasons(roles: Roles) -> dict[str, Reason]:
    """The reasons by their names, in the words of a protocol."""
    return {
        roles.spelled(name): replace(each, text=roles.spelled(each.text))
        for name, each in _REASONS.items()
    }
