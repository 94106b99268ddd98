"""What a message is."""

from collections.abc import Iterator

from generator.cli.explaining.facts import Facts, Row, in_versions, leads_to
from generator.cli.explaining.layout import layout
from generator.model import Final, Interim, Message, Number, Side, Spec


def message_facts(spec: Spec, message: Message) -> Facts:
    """A command or a reply."""
    is_command = message in spec.commands
    if message.sender is Side.BOTH:
        sender = " and ".join(role.title for role in spec.protocol.roles)
    else:
        sender = spec.protocol.role(message.sender).title
    return {
        "letter": message.letter if message.number is None else None,
        "byte": f"{message.code:#04x}",
        "symbol": message.symbol,
        "api": message.api,
        "sender": sender,
        "class": message.class_,
        "reserved": message.reserved,
        "since": message.since,
        "until": message.until,
        "layout": layout(spec, message),
        "tolerated": [
            {
                "errors": ", ".join(each.errors),
                "field": each.field,
                "after": each.after,
                "if": each.condition,
                "reading": each.reading,
                "by": ", ".join(each.by),
                "doc": each.doc,
            }
            for each in message.tolerated
        ],
        "tolerated in an answer": list(_tolerated_answers(spec, message)),
        "flags": list(_flags(spec, message)),
        "macros": message.macros,
        "announces": message.announces,
        "sent in": [
            {
                "phase": source,
                "leads to": leads_to(each.to),
                "versions": in_versions(each),
                "only after": " or ".join(
                    f"{', '.join(ended.commands)} with {', '.join(ended.replies)}"
                    for ended in each.sent_after
                ),
                "doc": each.doc,
            }
            for each in spec.session.transitions
            if each.on == message.id
            for source in each.sources
        ],
        "answered by": list(_replies(spec, message)) or ("nothing" if is_command else None),
        "answers": list(_answered(spec, message)),
        "examples": [
            {"vector": f"vector/{vector.id}", "frame": _hex(vector.frame), "why": vector.why}
            for topic in spec.vectors
            for vector in topic.messages
            if vector.message == message.id and vector.example
        ],
    }


def _hex(frame: bytes) -> str:
    return f"{frame[:4].hex()} {frame[4:5].hex()} {frame[5:].hex()}".strip()


def _tolerated_answers(spec: Spec, message: Message) -> Iterator[Row]:
    negotiation = spec.session.negotiation
    if negotiation and negotiation.message == message.id:
        for each in negotiation.tolerated:
            yield {"field": each.field, "by": ", ".join(each.by), "doc": each.doc}


def _flags(spec: Spec, message: Message) -> Iterator[Row]:
    if message.suppressed_by:
        yield {"flag": message.suppressed_by, "effect": "the message is not sent"}
    if message.unanswered_with:
        yield {"flag": message.unanswered_with, "effect": "the message gets no reply"}
    if message.requires:
        yield {"flag": message.requires, "effect": "the message may be sent only with it"}
    negotiation = spec.session.negotiation
    if negotiation and negotiation.message == message.id and negotiation.macro_lists_need:
        field = negotiation.macro_lists
        yield {"flag": negotiation.macro_lists_need, "effect": f"allows the field {field}"}
    for part in message.leaf_fields:
        if isinstance(part, Number) and part.flags:
            yield {"flag": part.flags, "effect": f"are the bits of the field {part.name}"}


def _replies(spec: Spec, message: Message) -> Iterator[Row]:
    exchange = spec.session.exchange_of(message.id)
    if exchange is None:
        return
    for each in exchange.interim:
        for reply in each.replies:
            yield {"reply": reply, **_interim(each), "doc": each.doc or "any number, first"}
    for final in exchange.final:
        for reply in final.replies:
            yield {"reply": reply, **_final(final)}


def _answered(spec: Spec, message: Message) -> Iterator[Row]:
    for exchange in spec.session.exchanges:
        for command in exchange.commands:
            for each in exchange.interim:
                if message.id in each.replies:
                    yield {"command": command, **_interim(each), "doc": each.doc}
            for final in exchange.final:
                if message.id in final.replies:
                    yield {"command": command, **_final(final)}


def _interim(each: Interim) -> Row:
    return {"ends": False, "leads to": None, "versions": in_versions(each)}


def _final(each: Final) -> Row:
    to = leads_to(each.to)
    return {"ends": True, "leads to": to, "versions": in_versions(each), "doc": each.doc}
