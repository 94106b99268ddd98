"""What is published of conversations: one entry for each side."""

from collections.abc import Iterator, Mapping
from operator import attrgetter

from generator.document.shapes import (
    BYTES,
    ID,
    NUMBER,
    TEXT,
    TRUTH,
    Json,
    Key,
    Several,
    Shape,
    one_of,
)
from generator.model import Message, Spec, VectorTopic
from generator.model.conversations import Conversation, GivenEvent
from generator.model.errors import ERRORS, FINDINGS, SESSION_ERRORS
from generator.model.keys import keys_of
from generator.targets.vectors.values import frame_values
from generator.telling import Event, State, Step, Telling, by_strictness, tellings

_TEXTS: Json = {"type": "object", "additionalProperties": TEXT}
_OPTIONS: Json = {"type": "object", "additionalProperties": {"$ref": "#/$defs/value"}}
_AWAITED: Json = {"anyOf": [ID, {"const": "", "description": "No reply is awaited."}]}


def all_tellings(spec: Spec, topic: VectorTopic) -> Iterator[Telling]:
    """The conversations of a topic, for each side and for lenient and strict sessions."""
    for each in topic.conversations:
        for telling in tellings(spec, each):
            yield from by_strictness(spec, telling)


def conversation_shape(spec: Spec) -> Shape:
    """A conversation as it is published."""
    docs = {name: key.doc for name, key in keys_of(Conversation).items()}

    def limit(name: str) -> Key:
        get = attrgetter(f"of.{name.replace('-', '_')}")
        return Key(name, NUMBER, docs[name], get, True)

    return Shape(
        "conversation",
        "What one side receives and sends, and how its session reacts.",
        (
            Key("id", ID, docs["id"], attrgetter("of.id")),
            Key("why", TEXT, docs["why"], attrgetter("of.why")),
            Key(
                "role",
                one_of(each.side for each in spec.protocol.roles),
                "The role of the side whose session it is about. With the id and `strict` it is "
                "unique.",
                attrgetter("role"),
            ),
            Key(
                "strict",
                TRUTH,
                "Whether the session refuses what it could tolerate; absent if both kinds of "
                "session do the same.",
                attrgetter("of.strict"),
                True,
            ),
            Key(
                "options",
                _OPTIONS,
                "What the side offers or asks for, as values of the message that negotiates; "
                "absent where nothing is negotiated.",
                lambda telling: telling.options and frame_values(spec, telling.options),
                True,
            ),
            *map(limit, ("min-version", "max-length", "max-pending")),
            Key(
                "differs",
                {"type": "array", "items": ID},
                docs["differs"],
                lambda telling: list(telling.of.differs) or None,
                True,
            ),
            Key("steps", Several(_step(spec)), "What is done, in order.", attrgetter("steps")),
        ),
    )


def _step(spec: Spec) -> Shape:
    return Shape(
        "conversation-step",
        "What is done to a session, and the result.",
        (
            Key("receive", Several(BYTES), "The bytes that arrive, in pieces.", _received, True),
            Key("send", BYTES, "The frame of the message that the side itself sends.", _sent, True),
            Key("end", TRUTH, "Present where the other side closes the connection.", _ended, True),
            Key(
                "events",
                Several(_event(spec)),
                "What the session gives, up to the point where it waits.",
                attrgetter("events"),
            ),
            Key(
                "error",
                _error(),
                "The error after the events, or instead of sending.",
                lambda step: step if step.error or step.refused else None,
                True,
            ),
            Key("writes", BYTES, "The bytes to write.", lambda step: step.writes.hex()),
            Key(
                "after",
                _state("state-after", "The state of the session after a step.", True),
                "What holds then.",
                attrgetter("after"),
            ),
        ),
    )


def _error() -> Shape:
    return Shape(
        "conversation-error",
        "An error of one of the sides.",
        (
            Key(
                "place",
                one_of(("remote", "local")),
                "remote: the other side's, which ends the conversation; local: the own side's, "
                "which changes nothing.",
                lambda step: "remote" if step.error else "local",
            ),
            Key(
                "kind",
                one_of([*ERRORS, *SESSION_ERRORS]),
                "The kind of error.",
                lambda step: step.error or step.refused,
            ),
        ),
    )


def _event(spec: Spec) -> Shape:
    def is_message(event: Event) -> Message | None:
        return event.message if event.kind == "message" else None

    def agreed(event: Event) -> Json | None:
        return frame_values(spec, event.frame) if event.kind == "negotiated" else None

    return Shape(
        "conversation-event",
        "Something that a session gives, and its state then.",
        (
            Key(
                "kind",
                one_of(GivenEvent.ONE_OF),
                "What it is.",
                attrgetter("kind"),
            ),
            Key(
                "message",
                ID,
                "The message.",
                lambda event: (each := is_message(event)) and each.id,
                True,
            ),
            Key(
                "frame",
                BYTES,
                "The frame of the message.",
                lambda event: event.frame.hex() if is_message(event) else None,
                True,
            ),
            Key(
                "options",
                _OPTIONS,
                "What is agreed, as values of the message that negotiates.",
                agreed,
                True,
            ),
            Key(
                "finding",
                one_of(FINDINGS),
                "The kind of finding.",
                lambda event: event.finding or None,
                True,
            ),
            Key(
                "state",
                _state("state", "The state of the session at an event.", False),
                "The state at the event.",
                attrgetter("state"),
            ),
        ),
    )


def _state(name: str, doc: str, is_after: bool) -> Shape:
    closed = Key("closed", TRUTH, "Whether the conversation is over.", attrgetter("closed"))
    return Shape(
        name,
        doc,
        (
            Key("phase", ID, "The phase.", attrgetter("phase")),
            Key("in-message", TRUTH, "Whether a transaction is open.", attrgetter("in_message")),
            Key(
                "awaited",
                _AWAITED,
                "The command whose reply is awaited; empty if no reply is awaited.",
                attrgetter("awaited"),
            ),
            Key(
                "macros",
                _TEXTS,
                "All valid macros, by name, as they were sent; only of the responder.",
                _macros,
                True,
            ),
            *(closed,) * is_after,
        ),
    )


def _macros(state: State) -> Mapping[str, str] | None:
    return None if state.macros is None else dict(state.macros)


def _received(step: Step) -> list[str] | None:
    return [each.hex() for each in step.chunks] if step.action == "receive" else None


def _sent(step: Step) -> str | None:
    return step.chunks[0].hex() if step.action == "send" else None


def _ended(step: Step) -> bool | None:
    return True if step.action == "end" else None
