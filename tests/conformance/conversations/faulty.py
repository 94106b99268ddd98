"""Faulty implementations, which the harness must find out."""

from collections.abc import Mapping

from tests.conformance.conversations.driver import Driver, Json, LocalError, RemoteError


class Faulty:
    """A driver that passes everything on to a good one."""

    def __init__(self, good: Driver) -> None:
        self.good = good

    def receive(self, data: bytes) -> None:
        self.good.receive(data)

    def end(self) -> None:
        self.good.end()

    def send(self, frame: bytes) -> None:
        self.good.send(frame)

    def next_event(self) -> Json | None:
        return self.good.next_event()

    def written(self) -> bytes:
        return self.good.written()

    def state(self) -> Json:
        return self.good.state()

    def macros(self) -> Mapping[str, str]:
        return self.good.macros()


class AcceptsAll(Faulty):
    """It finds nothing wrong with either side."""

    def send(self, frame: bytes) -> None:
        try:
            self.good.send(frame)
        except LocalError:
            return

    def next_event(self) -> Json | None:
        try:
            event = self.good.next_event()
        except RemoteError:
            return None
        return self.next_event() if event and event["kind"] == "finding" else event


class RefusesAll(Faulty):
    """It takes nothing of either side but the negotiation."""

    def send(self, frame: bytes) -> None:
        raise LocalError

    def next_event(self) -> Json | None:
        event = self.good.next_event()
        if event and event["kind"] == "message":
            raise RemoteError("out-of-order")
        return event


class KeepsMacros(Faulty):
    """Its macros hold for ever."""

    def __init__(self, good: Driver) -> None:
        super().__init__(good)
        self.kept: dict[str, str] = {}

    def macros(self) -> Mapping[str, str]:
        self.kept |= self.good.macros()
        return self.kept


class RunsAhead(Faulty):
    """Its state is that of the last event that can be had, not of the one that is handed out."""

    def __init__(self, good: Driver) -> None:
        super().__init__(good)
        self.events: list[Json | RemoteError] = []

    def next_event(self) -> Json | None:
        try:
            while (event := self.good.next_event()) is not None:
                self.events.append(event)
        except RemoteError as error:
            self.events.append(error)
        if not self.events:
            return None
        first = self.events.pop(0)
        if isinstance(first, RemoteError):
            raise first
        return first
