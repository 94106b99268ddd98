"""Replies in place of those of a responder that fails, or that a peer does not know."""

from collections.abc import Iterator

from generator.load import Problem
from generator.load.problems import shortened
from generator.model import Message, Spec
from generator.resolve import Places


def failed_with(spec: Spec, places: Places) -> Iterator[Problem]:
    """The reply of a responder that fails can be given at any time."""
    if reply := spec.session.failed_with:
        yield from _replacement(spec, places, reply, "failed-with")


def emulated_with(spec: Spec, places: Places) -> Iterator[Problem]:
    """The reply that is sent for a responder can be given at any time."""
    negotiation = spec.session.negotiation
    if negotiation and (reply := negotiation.emulated_with):
        yield from _replacement(spec, places, reply, "negotiation", "emulated-with")


def _replacement(spec: Spec, places: Places, id_: str, *below: str) -> Iterator[Problem]:
    text = _why_not(spec, spec.message(id_))
    if text is not None:
        fitting = [each.id for each in spec.replies if _why_not(spec, each) is None]
        hint = f"it can be {', '.join(fitting)}" if fitting else "leave it out: no reply fits"
        yield Problem(places.session(*below), below[-1], text, shortened(hint, 300))


def _why_not(spec: Spec, reply: Message) -> str | None:
    """Why a reply cannot end every exchange, if it cannot."""
    if reply.fields:
        return f"{reply.id} has fields, which nobody would fill in"
    if reply.requires:
        return f"{reply.id} needs {reply.requires}, which need not be agreed"
    # Two sides can also agree on a number between these that no version has.
    spoken = spec.spoken_versions or (0,)
    negotiation = spec.session.negotiation
    for exchange in spec.session.exchanges:
        finals = [each for each in exchange.final if reply.id in each.replies]
        for command in exchange.commands:
            if negotiation and command == negotiation.message:
                continue
            if not finals:
                return f"{reply.id} does not end the exchange of {command}"
            for version in range(spoken[0], spoken[-1] + 1):
                is_final = any(version in each.versions for each in finals)
                is_sent = version in spec.sent_in(spec.message(command))
                if is_sent and not (is_final and version in reply.versions):
                    return f"{reply.id} does not answer {command} in version {version}"
    return None


def emulated_reply(spec: Spec, places: Places) -> Iterator[Problem]:
    """A responder goes on as after a reply whose flag is not agreed, whatever the version is."""
    if not (spec.session.negotiation and spec.session.negotiation.emulated_with):
        return
    for index, exchange in enumerate(spec.session.exchanges):
        for number, final in enumerate(exchange.final):
            to = spec.phase(final.to) if final.to else None
            for reply in map(spec.message, final.replies):
                flag = spec.flag(reply.requires)[1] if reply.requires else None
                if to and to.versions.is_narrow and flag and flag.if_not_offered == "emulate":
                    yield Problem(
                        places.session("exchanges", index, "final", number, "to"),
                        "emulated-reply",
                        f"{reply.id} leads to {to.id} in all versions, because responders emulate "
                        f"{flag.id}, but not every version has this phase",
                        f"leave `since` and `until` out of {to.id}",
                    )
