"""Playing a conversation to an implementation, and telling where it first goes another way."""

from collections.abc import Iterator, Mapping
from typing import Any

from tests.conformance.conversations.driver import Driver, Json, LocalError, RemoteError

_OF_EVENT = {
    "message": "frame",
    "negotiated": "options",
    "finding": "finding",
}
"""What makes up an event of a kind, apart from the state."""
_MOST = 100
"""More events than any step has."""


def for_each_session(conversation: Json) -> Iterator[Json]:
    """A conversation for a lenient session and for a strict one, or for the one that it states."""
    kinds = (conversation["strict"],) if "strict" in conversation else (False, True)
    return ({**conversation, "strict": kind} for kind in kinds)


def first_difference(conversation: Json, driver: Driver, size: int | None = None) -> str | None:
    """Where an implementation first differs from a conversation; `None` if it never does.

    Args:
        conversation: the conversation, as it is published.
        driver: the implementation, in a session that has just begun.
        size: how many bytes arrive at a time; by default as the conversation has them.
    """
    for number, step in enumerate(conversation["steps"], 1):
        if size and "receive" in step:
            step = {**step, "receive": [*_cut("".join(step["receive"]), 2 * size)]}
        for told in _differences(step, driver):
            return f"step {number}, {told}"
    return None


def _differences(step: Json, driver: Driver) -> Iterator[str]:
    events, error = _played(step, driver)
    for number, (wanted, got) in enumerate(zip(step["events"], events, strict=False), 1):
        known = {key: wanted[key] for key in ("kind", _OF_EVENT.get(wanted["kind"])) if key}
        yield from _unlike(f"event {number}", known, got)
        yield from _unlike(f"at event {number}", wanted["state"], got["state"])
    if len(events) != len(step["events"]):
        yield f"{len(step['events'])} events wanted, got {[each['kind'] for each in events]}"
    yield from _unlike("error", {"error": step.get("error")}, {"error": error})
    yield from _unlike("to write", {"writes": step["writes"]}, {"writes": driver.written().hex()})
    after = step["after"]
    yield from _unlike("after it", after, _state(after, driver))


def _played(step: Json, driver: Driver) -> tuple[list[Json], Json | None]:
    """What comes of a step: the events with their states, and the error."""
    events: list[Json] = []
    states = [each["state"] for each in step["events"]]
    try:
        for act in _acts(step):
            _do(driver, act)
            while (event := driver.next_event()) is not None and len(events) < _MOST:
                state = states[len(events)] if len(events) < len(states) else {}
                events.append({**event, "state": _state(state, driver)})
    except RemoteError as error:
        return events, {"place": "remote", "kind": str(error)}
    except LocalError as error:
        # What may not be sent now has no kind of its own in most implementations.
        kind = str(error) or "not-now"
        return events, {"place": "local", "kind": kind}
    return events, None


def _acts(step: Json) -> Iterator[tuple[str, bytes]]:
    if "end" in step:
        yield "end", b""
    elif "send" in step:
        yield "send", bytes.fromhex(step["send"])
    else:
        yield from (("receive", bytes.fromhex(each)) for each in step["receive"])


def _cut(digits: str, size: int) -> Iterator[str]:
    return (digits[at : at + size] for at in range(0, len(digits), size))


def _do(driver: Driver, act: tuple[str, bytes]) -> None:
    match act:
        case "receive", data:
            driver.receive(data)
        case "send", frame:
            driver.send(frame)
        case _:
            driver.end()


def _state(wanted: Json, driver: Driver) -> Json:
    state = driver.state()
    if "macros" in wanted:
        state["macros"] = _named(wanted["macros"], driver.macros())
    return state


def _named(wanted: Mapping[str, str], macros: Mapping[str, str]) -> dict[str, str]:
    """Macros by the names under which they are wanted, if they are found so."""
    found = {name: macros[name] for name in wanted if name in macros}
    return found if len(found) == len(macros) else {**macros, **found}


def _unlike(what: str, wanted: Mapping[str, Any], got: Mapping[str, Any]) -> Iterator[str]:
    for key, value in wanted.items():
        if got.get(key) != value:
            yield f"{what}: {key} is {got.get(key)!r}, not {value!r}"
