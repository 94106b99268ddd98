"""The state table as the sessions use it: all phases, commands and replies under what is agreed."""

import random
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import reduce
from itertools import combinations
from operator import or_

import pytest

import milter_protocol as mp
from milter_protocol._machine import ALWAYS_LAST, Row, Step, rows_of
from milter_protocol._values import kinds_to_check
from tests.generator.folders import SPEC
from tests.generator.specs import read_once
from tests.sessions.talking import (
    EVERY_ACTION,
    EXAMPLES,
    INSTEAD_OF_THE_END,
    STEPS_OF,
    A,
    P,
    S,
    flags_in,
)
from tests.story import VERSION

SUPPRESSED_BY: dict[type[mp.Message], S] = {
    mp.Connect: S.NO_CONNECT,
    mp.Helo: S.NO_HELO,
    mp.EnvelopeFrom: S.NO_MAIL,
    mp.EnvelopeRecipient: S.NO_RECIPIENT,
    mp.Data: S.NO_DATA,
    mp.Unknown: S.NO_UNKNOWN,
    mp.Header: S.NO_HEADERS,
    mp.EndOfHeaders: S.NO_END_OF_HEADERS,
    mp.Body: S.NO_BODY,
}
UNANSWERED_WITH: dict[type[mp.Message], S] = {
    mp.Connect: S.NO_REPLY_CONNECT,
    mp.Helo: S.NO_REPLY_HELO,
    mp.EnvelopeFrom: S.NO_REPLY_MAIL,
    mp.EnvelopeRecipient: S.NO_REPLY_RECIPIENT,
    mp.Data: S.NO_REPLY_DATA,
    mp.Unknown: S.NO_REPLY_UNKNOWN,
    mp.Header: S.NO_REPLY_HEADER,
    mp.EndOfHeaders: S.NO_REPLY_END_OF_HEADERS,
    mp.Body: S.NO_REPLY_BODY,
}
ENTERED_BY = {
    P.CONNECTED: mp.Connect,
    P.MAIL: mp.EnvelopeFrom,
    P.RECIPIENTS: mp.EnvelopeRecipient,
    P.DATA: mp.Data,
    P.HEADERS: mp.Header,
    P.END_OF_HEADERS: mp.EndOfHeaders,
    P.BODY: mp.Body,
}
"""The phases that nothing but a command leads to, if it is not a reply told below."""


def subsets(flags: Iterable[S]) -> Iterator[S]:
    several = list(flags)
    for size in range(len(several) + 1):
        for chosen in combinations(several, size):
            steps = S(0)
            for flag in chosen:
                steps |= flag
            yield steps


SUPPRESSED = list(subsets(SUPPRESSED_BY.values()))
UNANSWERED = list(subsets(UNANSWERED_WITH.values()))


def all_options() -> Iterator[mp.Options]:
    """What can be left out in every combination, and what gets no reply with some of those."""
    chance = random.Random(3)
    for suppressed in SUPPRESSED:
        for skip in (S(0), S.SKIP):
            yield mp.Options(VERSION, steps=suppressed | skip)
            actions = A(chance.getrandbits(9))
            yield mp.Options(
                VERSION, actions=actions, steps=suppressed | skip | chance.choice(UNANSWERED)
            )
    for unanswered in UNANSWERED:
        for suppressed in (S(0), chance.choice(SUPPRESSED)):
            yield mp.Options(VERSION, actions=EVERY_ACTION, steps=S.SKIP | suppressed | unanswered)


ALL = list(all_options())


def in_any_version() -> Iterator[mp.Options]:
    """What can be agreed in each version, with flags at random."""
    chance, (spec, _) = random.Random(5), read_once(SPEC)
    for version in spec.spoken_versions:
        for share in (0, 1, *30 * [0.3]):
            every = flags_in(version)
            steps = (each for each in S if each & every["steps"] and chance.random() < share)
            yield mp.Options(version, A(every["actions"]), reduce(or_, steps, S(0)))


ANY = list(in_any_version())


def reachable(options: mp.Options, start: mp.Phase = P.OPENED, version: int = VERSION) -> set[Row]:
    """The rows to which commands of a version and replies lead."""
    found: set[Row] = set()
    waiting = [rows_of(options)[start]]
    while waiting:
        row = waiting.pop()
        if row not in found:
            found.add(row)
            for command, step in row.steps.items():
                if version >= command.SINCE:
                    waiting += [step.row, *(after for after, _ in (step.finals or {}).values())]
    return found


def test_there_are_as_many_as_there_should_be() -> None:
    assert len(SUPPRESSED) == len(UNANSWERED) == 512
    assert len({options.steps for options in ALL}) > 2_000


def test_every_phase_is_reached_unless_what_leads_there_is_left_out() -> None:
    for options in ALL:
        steps = options.steps
        expected = {phase for phase, by in ENTERED_BY.items() if SUPPRESSED_BY[by] not in steps}
        expected |= {P.OPENED, P.NEGOTIATED, P.GREETED, P.END_OF_MESSAGE, P.CLOSED}
        if not steps & (S.NO_DATA | S.NO_REPLY_DATA):
            # Where the reply to it refuses it.
            expected.add(P.RECIPIENTS)
        if S.SKIP in steps and not steps & (S.NO_BODY | S.NO_REPLY_BODY):
            expected.add(P.BODY_SKIPPED)
        assert {row.phase for row in reachable(options)} == expected, options


@pytest.mark.parametrize("version", STEPS_OF)
def test_in_every_version_each_message_can_come_to_its_end(version: int) -> None:
    for suppressed in SUPPRESSED:
        options = mp.Options(version=version, steps=suppressed & STEPS_OF[version])
        for row in reachable(options, version=version):
            if not row.is_final and row.phase is not P.OPENED:
                onward = {each.phase for each in reachable(options, row.phase, version)}
                assert {P.END_OF_MESSAGE, P.GREETED, P.CLOSED} <= onward, (options, row.phase)


def test_in_any_version_there_is_a_way_on_to_each_end() -> None:
    for options in ANY:
        for row in reachable(options, version=options.version):
            if not row.is_final and row.phase is not P.OPENED:
                onward = reachable(options, row.phase, options.version)
                ends = {P.END_OF_MESSAGE, P.GREETED, P.CLOSED}
                assert ends <= {each.phase for each in onward}, (options, row.phase)
            for command, step in row.steps.items():
                # Replies may come first only where one comes last.
                assert step.finals or (step.finals is None and not step.interim), (options, command)


def test_nobody_ever_waits_for_nothing() -> None:
    """Where a reply is owed there is one to send, and where none is there is a command to send."""
    for options in ALL:
        for row in reachable(options):
            assert row.steps or row.is_final, (options, row.phase)
            for command, step in row.steps.items():
                owed = step.finals is not None
                flag = UNANSWERED_WITH.get(command)
                quiet = {mp.Macro, mp.Abort, mp.QuitNewConnection, mp.Close}
                unanswered = flag is not None and flag in options.steps
                assert owed is not (command in quiet or unanswered), (options, command)
                if step.finals is not None and command is not mp.Negotiate:
                    assert mp.Continue in step.finals
                if step.finals is None:
                    assert not step.interim


def test_a_verdict_never_leads_out_of_the_table() -> None:
    for options in (*ALL, *ANY):
        rows = rows_of(options)
        assert list(rows) == list(P)
        for phase, row in rows.items():
            assert row.phase is phase
            for step in row.steps.values():
                for after in (step.row, *(after for after, _ in (step.finals or {}).values())):
                    assert after is rows[after.phase]


def check_step(options: mp.Options, row: Row, command: type[mp.Message], step: Step) -> None:
    assert step.command is command
    assert step.row.phase is mp.phase_after(row.phase, command, options)
    assert (step.finals is not None) is mp.awaits_reply(command, options)
    interim, final = mp.allowed_replies(command, options)
    assert (step.interim, frozenset(step.finals or ())) == (interim, final)
    for reply, (after, _) in (step.finals or {}).items():
        assert after.phase is mp.phase_after_reply(step.row.phase, command, reply, options)


def test_the_rows_say_what_looking_up_says() -> None:
    for options in (*ALL[::3], *ANY):
        for phase, row in rows_of(options).items():
            assert frozenset(row.steps) == mp.allowed_commands(phase, options)
            for command, step in row.steps.items():
                check_step(options, row, command, step)
            for kind in set(EXAMPLES) - set(row.steps):
                assert mp.phase_after(phase, kind, options) is None


def test_what_a_row_says_of_its_phase() -> None:
    rows = rows_of(mp.Options(VERSION))
    outside = {P.OPENED, P.NEGOTIATED, P.CONNECTED, P.GREETED, P.CLOSED}
    reached = reachable(mp.Options(VERSION))
    assert {row.phase for row in reached if not row.in_message} == outside
    assert {phase for phase, row in rows.items() if row.is_final} == {P.CLOSED}
    assert not rows[P.CLOSED].steps


def test_what_is_quick_is_what_changes_nothing_but_the_phase() -> None:
    options = mp.Options(VERSION)
    emulated = frozenset({mp.Header, mp.Helo})
    slow = {mp.Negotiate, *emulated, *kinds_to_check(options)}
    for row in rows_of(options, emulated).values():
        dropping = set(INSTEAD_OF_THE_END) if row.in_message else set()
        ending = {mp.Abort} if row.in_message else set()
        assert {command for command, step in row.steps.items() if step.drops} <= dropping
        assert {command for command, step in row.steps.items() if step.ends_a_message} == ending
        assert set(row.quick) == set(row.steps) - slow - dropping - ending
        assert all(row.steps[command] is step for command, step in row.quick.items())
        assert {command for command, step in row.steps.items() if step.is_emulated} <= emulated
    assert rows_of(options)[P.CONNECTED].quick.keys() >= {mp.Helo}


def test_how_long_macros_last() -> None:
    steps = [step for row in rows_of(mp.Options(VERSION)).values() for step in row.steps.values()]
    assert {step.command for step in steps if step.announces is not None} == {mp.Macro}
    scopes = {step.command: step.scope for step in steps}
    order = [mp.Connect, mp.Helo, mp.EnvelopeFrom, mp.EnvelopeRecipient, mp.Data, mp.Header]
    order += [mp.EndOfHeaders, mp.Body, mp.EndOfMessage]
    assert [scopes[command] for command in order] == list(range(9))
    assert scopes.pop(mp.QuitNewConnection) == -1
    assert {scopes[command] for command in set(scopes) - set(order)} == {ALWAYS_LAST}


def test_a_message_ends_by_what_ends_it_and_nothing_else() -> None:
    """An open message stays open unless it is dropped, ended or judged."""
    leaving = {mp.Abort, mp.Helo, mp.QuitNewConnection, mp.Close}
    judging = {mp.Accept, mp.Discard, mp.Shutdown}
    refusing = {mp.Reject, mp.TemporaryFailure, mp.ReplyCode}
    refused_alone = {mp.EnvelopeRecipient, mp.Data, mp.Unknown}
    for options in ALL:
        for row in reachable(options):
            for command, step in row.steps.items():
                if row.in_message:
                    assert step.row.in_message is (command not in leaving), (options, command)
                for reply, (after, _) in (step.finals or {}).items() if step.row.in_message else ():
                    ends = reply in judging or command is mp.EndOfMessage
                    ends |= reply in refusing and command not in refused_alone
                    assert after.in_message is not ends, (options, command, reply)


def test_macro_lists_change_nothing() -> None:
    lists = (mp.MacroList(mp.MacroStage.CONNECT, "j"),)
    plain = mp.Options(VERSION, actions=A.SET_MACRO_LIST, steps=S.NO_HELO)
    assert rows_of(replace(plain, macro_lists=lists)) is rows_of(plain)


def test_an_older_version_lacks_what_came_later() -> None:
    plain = mp.Options(VERSION, steps=S.NO_HELO)
    for version in STEPS_OF:
        older, newer = rows_of(replace(plain, version=version)), rows_of(plain)
        for phase in P:
            later = {kind for kind in newer[phase].steps if version < kind.SINCE}
            assert set(older[phase].steps) == set(newer[phase].steps) - later
            assert set(older[phase].lacking) == later
