"""Which steps a filter that is a class asks the MTA to leave out."""

import pytest

import milter_protocol as mp
from milter_protocol import aio
from tests.aio.support import connect, run
from tests.story import OFFERED

S = mp.Steps
LEFT_OUT = S.NO_DATA | S.NO_UNKNOWN | S.NO_HEADERS | S.NO_END_OF_HEADERS | S.NO_BODY
LOGGED = S.NO_REPLY_CONNECT | S.NO_REPLY_HELO | S.NO_REPLY_RECIPIENT
ALL_LEFT_OUT = LEFT_OUT | LOGGED


class Bare(aio.Filter):
    """Has no handlers."""


class Some(aio.Filter):
    """Has some handlers."""

    async def header(self, message: mp.Header) -> None: ...

    async def close(self, message: mp.Close) -> None: ...


class Derived(Some):
    """Has one handler more than the class it is derived from."""

    async def helo(self, message: mp.Helo) -> None: ...


class Requesting(Some):
    """Has a request of its own."""

    request = mp.Options(actions=mp.Actions.ADD_HEADERS, steps=S.SKIP)


class Adapting(Some):
    """Makes its request from the offer."""

    def request_for(self, offer: mp.Message) -> mp.Options:
        assert isinstance(offer, mp.Negotiate)
        return mp.Options(steps=S.NO_REPLY_HEADER & offer.steps)


class Old(Bare):
    """Speaks an old version only."""

    request = mp.Options(version=3)


def agreed(filter: type[aio.Filter], offer: mp.Options = OFFERED) -> mp.Options:
    """What a filter agrees on with an MTA."""

    async def main() -> mp.Options | None:
        async with (
            aio.Server(filter, "inet:0@127.0.0.1") as server,
            await connect(server, offer=offer) as client,
        ):
            return client.session.agreed

    result = run(main)
    assert result
    return result


@pytest.mark.parametrize(
    ("filter", "steps"),
    [
        (Bare, ALL_LEFT_OUT),
        (Some, ALL_LEFT_OUT & ~S.NO_HEADERS),
        (Derived, ALL_LEFT_OUT & ~S.NO_HEADERS & ~S.NO_REPLY_HELO),
        (Requesting, ALL_LEFT_OUT & ~S.NO_HEADERS | S.SKIP),
        (Adapting, ALL_LEFT_OUT & ~S.NO_HEADERS | S.NO_REPLY_HEADER),
        # A version without Data needs no flag for it, and this one has none for replies.
        (Old, LEFT_OUT & ~S.NO_DATA),
    ],
)
def test_steps_without_a_handler_are_left_out(filter: type[aio.Filter], steps: mp.Steps) -> None:
    assert agreed(filter).steps == steps


def test_only_what_is_offered_is_left_out() -> None:
    offer = mp.Options(version=6, steps=S.NO_HELO | S.NO_DATA | S.NO_REPLY_CONNECT)
    assert agreed(Bare, offer).steps == S.NO_DATA | S.NO_REPLY_CONNECT


def test_a_request_for_actions_is_kept() -> None:
    assert agreed(Requesting).actions == mp.Actions.ADD_HEADERS


def test_what_is_wanted_only_if_offered_is_left_out_where_it_is_not() -> None:
    class Adaptable(Some):
        request = mp.Options(if_offered=(S.SKIP,))

    assert agreed(Adaptable).steps == ALL_LEFT_OUT & ~S.NO_HEADERS | S.SKIP
    old = mp.Options(version=4, steps=S.NO_DATA)
    assert agreed(Adaptable, old).steps == S.NO_DATA


@pytest.mark.parametrize(
    "step", [S.NO_MAIL, S.NO_CONNECT, S.NO_RECIPIENT], ids=lambda step: step.name
)
def test_what_the_log_shows_is_left_out_if_that_is_requested(step: mp.Steps) -> None:
    class Blind(aio.Filter):
        request = mp.Options(steps=step)

    assert agreed(Blind).steps == ALL_LEFT_OUT | step
