"""Which macros hold in a conversation, as the spec says."""

from collections.abc import Mapping

from generator.model import Message, Pairs, Spec
from generator.wire import WireError, read_frame


class LastingMacros:
    """The macros that hold, after one message of the initiator and another."""

    def __init__(self, spec: Spec) -> None:
        self.spec = spec
        scopes = spec.session.macro_scopes
        order = scopes.order if scopes else ()
        self._last = len(order)
        self._scopes = {id_: scope for scope, id_ in enumerate(order)}
        self._scopes |= dict.fromkeys(scopes.ended_by if scopes else (), -1)
        self._sets: list[tuple[int, Mapping[str, str]]] = []
        # The scopes of sets whose command is yet to come.
        self._ahead: set[int] = set()

    def take(self, message: Message, frame: bytes) -> None:
        """Go over a message."""
        scope = self._scopes.get(message.id, self._last)
        if scope in self._ahead:
            self._ahead.remove(scope)
            scope += 1
        self._forget(scope)
        if message.announces:
            self._announce(message, frame)

    def _announce(self, message: Message, frame: bytes) -> None:
        pairs = next(each.name for each in message.leaf_fields if isinstance(each, Pairs))
        try:
            values = read_frame(self.spec, frame).values
        except WireError:
            return
        codes = {each.code: each.id for each in self.spec.commands}
        code = values[str(message.announces)]
        scope = self._scopes.get(codes.get(code, "") if isinstance(code, int) else "", self._last)
        self._forget(scope)
        found = values[pairs]
        assert isinstance(found, tuple)
        texts = [[_text(half) for half in pair] for pair in found if isinstance(pair, tuple)]
        self._sets.append((scope, dict(texts)))
        self._ahead.add(scope)

    def _forget(self, scope: int) -> None:
        self._sets = [each for each in self._sets if each[0] < scope]
        self._ahead = {each for each in self._ahead if each < scope}

    @property
    def by_name(self) -> Mapping[str, str]:
        """Those that hold; of the same name, the one that came last."""
        return {name: value for _, each in self._sets for name, value in each.items()}


def _text(half: object) -> str:
    assert isinstance(half, bytes)
    return half.decode("utf-8", "surrogateescape")
