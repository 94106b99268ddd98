"""The state table: a model check over all phases and suppressed steps, and its answers."""

from collections.abc import Iterator
from functools import partial
from itertools import combinations

import pytest

import milter_protocol as mp
from milter_protocol._table import EXCHANGES, FINAL, SUPPRESSED_BY, TRANSITIONS
from tests.story import VERSION

P = mp.Phase
S = mp.Steps
STEPS = [flag for flag in SUPPRESSED_BY.values() if isinstance(flag, S)]


def all_options() -> Iterator[mp.Options]:
    for size in range(len(STEPS) + 1):
        for chosen in combinations(STEPS, size):
            steps = S(0)
            for step in chosen:
                steps |= step
            yield mp.Options(steps=steps)


def reachable(options: mp.Options) -> set[mp.Phase]:
    found: set[mp.Phase] = set()
    waiting = [mp.INITIAL_PHASE]
    while waiting:
        phase = waiting.pop()
        if phase in found:
            continue
        found.add(phase)
        for command in mp.allowed_commands(phase, options):
            to = mp.phase_after(phase, command, options)
            assert to is not None
            waiting.append(to)
            for reply in mp.allowed_replies(command, options).final:
                waiting.append(mp.phase_after_reply(to, command, reply, options))
    return found


def test_every_phase_is_reached_and_has_a_way_to_the_end() -> None:
    assert reachable(mp.Options()) == set(P) - {P.BODY_SKIPPED}
    assert reachable(mp.Options(steps=S.SKIP)) == set(P)
    for options in all_options():
        for phase in reachable(options) - FINAL:
            assert mp.Close in mp.allowed_commands(phase, options), phase


def test_a_message_can_be_passed_whatever_is_suppressed() -> None:
    for options in all_options():
        commands = mp.allowed_commands(P.GREETED, options)
        suppressed = {c for c, flag in SUPPRESSED_BY.items() if options.has(flag)}
        assert not commands & suppressed
        assert mp.EndOfMessage in reachable_commands(P.GREETED, options)


def reachable_commands(phase: mp.Phase, options: mp.Options) -> set[type[mp.Message]]:
    seen: set[mp.Phase] = set()
    commands: set[type[mp.Message]] = set()
    waiting = [phase]
    while waiting:
        here = waiting.pop()
        if here in seen:
            continue
        seen.add(here)
        for command in mp.allowed_commands(here, options) - {mp.Close, mp.QuitNewConnection}:
            commands.add(command)
            to = mp.phase_after(here, command, options)
            assert to
            waiting.append(to)
    return commands


def test_suppressed_steps_are_passed_over() -> None:
    none = mp.Options()
    assert mp.phase_after(P.GREETED, mp.EnvelopeRecipient, none) is None
    no_mail = mp.Options(steps=S.NO_MAIL)
    assert mp.phase_after(P.GREETED, mp.EnvelopeRecipient, no_mail) is P.RECIPIENTS
    no_end_of_headers = mp.Options(steps=S.NO_END_OF_HEADERS)
    assert mp.phase_after(P.HEADERS, mp.Body, none) is None
    assert mp.phase_after(P.HEADERS, mp.Body, no_end_of_headers) is P.BODY
    assert mp.phase_after(P.DATA, mp.EndOfMessage, no_end_of_headers) is P.END_OF_MESSAGE
    everything = mp.Options(steps=S(0x37F))
    assert mp.phase_after(P.NEGOTIATED, mp.EndOfMessage, everything) is P.END_OF_MESSAGE


def test_what_stays_stays_in_the_phase_that_it_was_sent_in() -> None:
    no_mail = mp.Options(steps=S.NO_CONNECT | S.NO_HELO)
    assert mp.phase_after(P.NEGOTIATED, mp.Unknown, no_mail) is P.NEGOTIATED
    assert mp.phase_after(P.MAIL, mp.Unknown, mp.Options()) is P.MAIL


@pytest.mark.parametrize(
    ("phase", "command"),
    [
        (P.OPENED, mp.Connect),
        (P.NEGOTIATED, mp.Negotiate),
        (P.NEGOTIATED, mp.Helo),
        (P.CONNECTED, mp.EnvelopeRecipient),
        (P.MAIL, mp.Data),
        (P.HEADERS, mp.EnvelopeFrom),
        (P.HEADERS, mp.EnvelopeRecipient),
        (P.HEADERS, mp.Unknown),
        (P.END_OF_HEADERS, mp.Header),
        (P.BODY, mp.EndOfHeaders),
        (P.CLOSED, mp.Close),
    ],
)
def test_out_of_order(phase: mp.Phase, command: type[mp.Message]) -> None:
    assert mp.phase_after(phase, command, mp.Options()) is None


def test_what_follows_when_somebody_else_refuses_is_allowed() -> None:
    """Another filter, or the MTA itself, refuses a step that this filter let pass."""
    for phase, command, to in (
        (P.MAIL, mp.EnvelopeFrom, P.MAIL),
        (P.DATA, mp.EnvelopeRecipient, P.RECIPIENTS),
        (P.DATA, mp.Data, P.DATA),
        (P.DATA, mp.EnvelopeFrom, P.MAIL),
    ):
        assert mp.phase_after(phase, command, mp.Options()) is to


def test_who_is_awaited() -> None:
    options = mp.Options(steps=S.NO_REPLY_HEADER)
    assert not mp.awaits_reply(mp.Header, options)
    assert mp.allowed_replies(mp.Header, options) == (frozenset(), frozenset())
    assert mp.awaits_reply(mp.Body, options)
    unanswered = {mp.Macro, mp.Abort, mp.Close, mp.QuitNewConnection}
    commands = {each.command for row in TRANSITIONS.values() for each in row}
    assert {c for c in commands if not mp.awaits_reply(c, mp.Options())} == unanswered


def test_which_replies_are_allowed() -> None:
    none = mp.Options()
    assert mp.Skip not in mp.allowed_replies(mp.Body, none).final
    assert mp.Skip in mp.allowed_replies(mp.Body, mp.Options(steps=S.SKIP)).final
    granted = mp.Options(version=6, actions=mp.Actions.ADD_HEADERS)
    assert mp.allowed_replies(mp.EndOfMessage, granted).interim == {
        mp.AddHeader,
        mp.InsertHeader,
        mp.Progress,
    }
    assert mp.allowed_replies(mp.Negotiate, none).final == {mp.Negotiate}
    for command, exchange in EXCHANGES.items():
        assert bool(exchange.interim) == (command is mp.EndOfMessage)


def test_where_verdicts_lead() -> None:
    after = partial(mp.phase_after_reply, options=mp.Options())
    assert after(P.RECIPIENTS, mp.EnvelopeRecipient, mp.Reject) is P.RECIPIENTS
    assert after(P.RECIPIENTS, mp.EnvelopeRecipient, mp.Discard) is P.GREETED
    assert after(P.MAIL, mp.EnvelopeFrom, mp.TemporaryFailure) is P.GREETED
    assert after(P.DATA, mp.Data, mp.Reject) is P.RECIPIENTS
    assert after(P.END_OF_MESSAGE, mp.EndOfMessage, mp.Continue) is P.GREETED
    assert after(P.END_OF_MESSAGE, mp.EndOfMessage, mp.AddHeader) is P.END_OF_MESSAGE
    assert after(P.BODY, mp.Body, mp.Skip) is P.BODY_SKIPPED
    assert after(P.RECIPIENTS, mp.Unknown, mp.Reject) is P.RECIPIENTS
    assert after(P.RECIPIENTS, mp.Unknown, mp.Accept) is P.GREETED


def test_the_limit_of_frames_is_agreed() -> None:
    assert mp.max_length_of(mp.Options(VERSION)) == mp.DEFAULT_MAX_LENGTH == 65536
    assert mp.max_length_of(mp.Options(VERSION, steps=S.DATA_SIZE_256K)) == 262144
    both = mp.Options(VERSION, steps=S.DATA_SIZE_256K | S.DATA_SIZE_1M)
    assert mp.max_length_of(both) == 1048576


def test_a_flag_of_another_kind_is_refused() -> None:
    from enum import IntFlag

    class Other(IntFlag):
        ONE = 1

    with pytest.raises(mp.LocalProtocolError, match="never negotiated"):
        mp.Options().has(Other.ONE)
