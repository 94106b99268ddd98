"""libmilter's own state table, as the spec tells of it, read by the rules that the spec tells."""

from typing import NamedTuple

from generator.model import StateTable


class Move(NamedTuple):
    """What a command does to libmilter.

    Attributes:
        aborts: whether the message that was open is over first.
        takes: whether the command is acted upon; otherwise it is dropped without a reply.
        state: the state that it leads to, before the verdict.
    """

    aborts: bool
    takes: bool
    state: str


class Machine:
    """The table of one process, by the steps that were left out on any of its connections."""

    def __init__(self, table: StateTable, left_out: frozenset[str]) -> None:
        self.initial = table.order[0]
        self._reset = table.reset
        self._order = table.order
        rows = table.rows.items()
        self._next = {state: frozenset(row.next) for state, row in rows}
        self._entered = {row.entered_by: state for state, row in rows if row.entered_by}
        self._in_message = {state for state, row in rows if row.in_message}
        self._passed_over = {state for state, row in rows if row.skippable_with in left_out}
        self._moves: dict[tuple[str, str], Move] = {}

    def in_message(self, state: str) -> bool:
        """Whether a message is open."""
        return state in self._in_message

    def move(self, state: str, command: str) -> Move:
        """What a command does, by its id, where the connection is in a state."""
        known = self._moves.get((state, command))
        if known is None:
            known = self._moves[state, command] = self._find(state, command)
        return known

    def after(self, state: str, command: str, verdict: str) -> str:
        """The state after the reply to a command that was taken, by their ids."""
        refused = verdict in {"reply/reject", "reply/discard", "reply/temporary-failure"}
        goes_on = command in {"command/envelope-recipient", "command/unknown"}
        if verdict == "reply/accept" or (refused and not goes_on):
            return self._reset
        return state

    def _find(self, state: str, command: str) -> Move:
        to = self._entered.get(command)
        if to is None:
            return Move(aborts=False, takes=True, state=state)
        if self._leads(state, to):
            return Move(aborts=False, takes=True, state=to)
        takes = self._leads(self._reset, to)
        return Move(state in self._in_message, takes, to if takes else self._reset)

    def _leads(self, state: str, to: str) -> bool:
        if to in self._next[state]:
            return True
        place = self._order.index(state) + 1
        for passed in self._order[place:]:
            if passed not in self._passed_over:
                return False
            if to in self._next[passed]:
                return True
        return False
