"""The bytes that the sides of a conversation send."""

from collections.abc import Mapping
from functools import cached_property

from generator.model import (
    Conversation,
    MalformedVector,
    Message,
    MessageVector,
    Numbers,
    Pairs,
    Records,
    SaidBytes,
    SaidMessage,
    Spec,
    Texts,
)
from generator.model.values import Value
from generator.telling.parts import TellingError
from generator.wire import newest, read_frame
from generator.writing import Given, RefusalError, raw_value, write_frame

_LISTS = (Numbers, Texts, Pairs, Records)


class Frames:
    """What is said in a conversation, as bytes.

    Attributes:
        agreed: the frame with what is agreed, from where the conversation begins with it.
    """

    def __init__(self, spec: Spec, of: Conversation) -> None:
        self.spec = spec
        self.negotiation = spec.session.negotiation
        self._version = of.version
        self.agreed: bytes | None = None
        if of.answer is not None:
            self.agreed = self.options(of.answer)

    @cached_property
    def _shown(self) -> Mapping[str, MessageVector | MalformedVector]:
        return {
            each.id: each
            for topic in self.spec.vectors
            for vectors in (topic.messages, topic.malformed)
            for each in vectors
        }

    def options(self, given: Mapping[str, Value]) -> bytes:
        """The frame of a message that negotiates, from what is given of it."""
        negotiation = self.negotiation
        if negotiation is None:
            raise TellingError("the session has no negotiation")
        values = {
            negotiation.version: newest(self.spec) if self._version is None else self._version,
            **dict.fromkeys(negotiation.flags, 0),
            **given,
        }
        return self.written(self.spec.message(negotiation.message), values)

    def written(self, message: Message, values: Mapping[str, Value]) -> bytes:
        """The frame of a message with some values."""
        known = {each.name: each for each in message.leaf_fields}
        version, flags = self.terms(message)
        try:
            raw: dict[str, Given]
            raw = {each.name: () for each in message.value_fields if isinstance(each, _LISTS)}
            raw |= {name: raw_value(self.spec, known[name], each) for name, each in values.items()}
            longest = self.spec.protocol.framing.length_with(
                self.spec.protocol.framing.greatest_payload
            )
            return write_frame(self.spec, message, raw, longest, version, flags)
        except (KeyError, TypeError, ValueError) as error:
            raise TellingError(f"a value does not fit {message.id}: {error}") from None
        except RefusalError as error:
            raise TellingError(f"{message.id} cannot be written: {error}") from None

    def terms(self, message: Message) -> tuple[int | None, int]:
        """The version and the flags under which a message is written."""
        negotiation = self.negotiation
        is_negotiated = negotiation is None or message.id == negotiation.message
        return terms_in(self.spec, None if is_negotiated else self.agreed)

    def frame_of(self, said: str | SaidMessage | SaidBytes) -> tuple[bytes, Message | None]:
        """The bytes of something in a step, and the message that they are."""
        match said:
            case SaidBytes(stream=stream):
                return stream, None
            case SaidMessage(message=id_, values=values):
                message = self.spec.message(id_)
                return self.written(message, values), message
        vector = self._shown.get(said)
        if vector is None:
            raise TellingError(f"'{said}' is not a vector of a message or of a malformed frame")
        if isinstance(vector, MessageVector):
            return vector.frame, self.spec.message(vector.message)
        return vector.frame, None


def terms_in(spec: Spec, agreed: bytes | None) -> tuple[int | None, int]:
    """The version and the flags on which layouts depend, from the frame with what is agreed."""
    negotiation = spec.session.negotiation
    if negotiation is None or agreed is None:
        return None, 0
    values = read_frame(spec, agreed).values
    layout = spec.layout_flags
    bits = next((values[n] for n, each in spec.negotiated.items() if each is layout), 0)
    version = values[negotiation.version]
    assert isinstance(version, int)
    assert isinstance(bits, int)
    return version, bits
