"""The sessions of a generated Python package as a driver."""

from collections.abc import Mapping
from types import ModuleType
from typing import Any

from generator.model import Spec
from tests.conformance.conversations.driver import Json, LocalError, RemoteError

_SETTINGS = ("strict", "min-version", "max-length", "max-pending")


class PythonDriver:
    """A session in a conversation.

    Args:
        package: the package.
        spec: what it was generated from.
        conversation: the conversation.
    """

    def __init__(self, package: ModuleType, spec: Spec, conversation: Json) -> None:
        self._package: Any = package
        self._names = list(conversation["options"])
        framing = spec.protocol.framing
        self._longest = framing.length_with(framing.greatest_payload)
        self._phases = {each.id.partition("/")[2]: each.id for each in spec.session.phases}
        role = next(each for each in spec.protocol.roles if each.side == conversation["role"])
        settings = {
            name.replace("-", "_"): conversation[name] for name in _SETTINGS if name in conversation
        }
        options = {_attribute(name): _given(each) for name, each in conversation["options"].items()}
        begin = getattr(package, f"{role.title}Session")
        self._session = begin(package.Options(**options), **settings)

    def receive(self, data: bytes) -> None:
        self._session.receive_data(data)

    def end(self) -> None:
        self._session.receive_eof()

    def send(self, frame: bytes) -> None:
        message = self._package.decode(frame, self._longest, *self._terms())
        try:
            self._session.send(message)
        except self._package.EncodeError as error:
            raise LocalError(error.kind) from None
        except self._package.LocalProtocolError:
            raise LocalError from None

    def next_event(self) -> Json | None:
        package = self._package
        try:
            event = self._session.next_event()
        except package.RemoteProtocolError as error:
            raise RemoteError(error.kind) from None
        match event:
            case None:
                return None
            case package.Message():
                frame = package.encode(event, self._longest, *self._terms())
                return {"kind": "message", "message": event.ID, "frame": frame.hex()}
            case package.Negotiated(agreed=options):
                shown = {name: _shown(getattr(options, _attribute(name))) for name in self._names}
                return {"kind": "negotiated", "options": shown}
            case package.MessageAborted():
                return {"kind": "aborted"}
            case _:
                return {"kind": "finding", "finding": str(event.kind)}

    def written(self) -> bytes:
        data: bytes = self._session.data_to_send()
        return data

    def state(self) -> Json:
        session = self._session
        return {
            "phase": self._phases[session.phase.value],
            "in-message": session.in_message,
            "awaited": session.awaited.ID if session.awaited else "",
            "closed": session.closed,
        }

    def macros(self) -> Mapping[str, str]:
        macros: Mapping[str, str] = self._session.macros
        return macros

    def _terms(self) -> tuple[int, int] | tuple[()]:
        """The version and the flags on which the layout of messages depends."""
        return () if self._session.agreed is None else tuple(self._session.agreed._terms)


def _attribute(name: str) -> str:
    return name.replace("-", "_")


def _given(value: Any) -> Any:
    """A value of options as the package takes it: lists of records, whose texts are bytes here."""
    if not isinstance(value, list):
        return value
    return [tuple(map(_part, each.values())) for each in value]


def _part(part: Any) -> Any:
    return bytes.fromhex(part).decode() if isinstance(part, str) else part


def _shown(value: Any) -> Any:
    if not isinstance(value, tuple):
        return int(value)
    return [
        {
            name.replace("_", "-"): part.encode().hex() if isinstance(part, str) else int(part)
            for name, part in each._asdict().items()
        }
        for each in value
    ]
