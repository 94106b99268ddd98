"""Versions and stages that the spec tells are those of headers, programs and recordings.

No recording is of version 1 or of one above 6, and no header says with which version a verdict
came: of what needs no flag it is seen only that it is not newer than a conversation in which it was
said.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping

import milter_protocol as mp
from generator.model import Spec
from tests.interop.libmilter.listed import read
from tests.sessions.recordings import FILES, recorded

_POSTFIX = "postfix"
_OLDEST_RECORDED, _NEWEST_RECORDED = 2, 6
_INTERNAL = "group/internal"
_STEPS = "flags/steps"
_STAGES = "enum/macro-stage"

_ALWAYS = "connect"
README_OF_POSTFIX = {
    **dict.fromkeys(("j", "_", "v"), _ALWAYS),
    **dict.fromkeys(("{client_addr}", "{client_name}", "{client_port}"), _ALWAYS),
    **dict.fromkeys(("{daemon_addr}", "{daemon_name}", "{daemon_port}"), _ALWAYS),
    **dict.fromkeys(("{client_connections}", "{client_ptr}"), "connect"),
    **dict.fromkeys(("{cert_issuer}", "{cert_subject}"), "helo"),
    **dict.fromkeys(("{cipher}", "{cipher_bits}", "{tls_version}"), "helo"),
    **dict.fromkeys(("{auth_authen}", "{auth_author}", "{auth_type}"), "mail"),
    **dict.fromkeys(("{mail_addr}", "{mail_host}", "{mail_mailer}"), "mail"),
    **dict.fromkeys(("{rcpt_addr}", "{rcpt_host}", "{rcpt_mailer}"), "recipient"),
}
"""The first stage that MILTER_README of Postfix 3.7 names for a macro; for `i` it depends."""


def _conversations(program: str = "") -> Iterator[tuple[int, list[mp.Message]]]:
    """What was said after each negotiation, and the version that was agreed."""
    for file in FILES:
        if not file.startswith(program):
            continue
        said = recorded(file)
        for place, each in enumerate(said):
            if each.side != "mta" and isinstance(each.message, mp.Negotiate):
                yield each.message.version, [later.message for later in said[place + 1 :]]
                break


def _oldest(program: str = "") -> Mapping[str, int]:
    """The lowest version of a conversation in which a message was said, by its id."""
    oldest: dict[str, int] = {}
    for version, said in _conversations(program):
        for id_ in {type(each).ID for each in said}:
            oldest[id_] = min(version, oldest.get(id_, version))
    return oldest


def test_a_command_came_with_the_first_version_in_which_postfix_sends_it() -> None:
    spec, oldest = read(), _oldest(_POSTFIX)
    since = {
        each.id: max(each.since, _OLDEST_RECORDED)
        for each in spec.commands
        if each.since <= _NEWEST_RECORDED
    }
    sent = {id_: version for id_, version in oldest.items() if id_ in since}
    assert sent == {id_: since[id_] for id_ in sent}
    never = {"command/negotiate", "command/quit-new-connection"}
    assert set(since) - set(sent) == never


def test_a_reply_is_not_newer_than_its_recordings() -> None:
    spec, oldest = read(), _oldest()
    recorded_ones = (each for each in spec.replies if each.since <= _NEWEST_RECORDED)
    free = {each.id: each.since for each in recorded_ones if not each.requires}
    said = {id_: version for id_, version in oldest.items() if id_ in free}
    assert {id_ for id_, version in said.items() if free[id_] > version} == set()
    verdicts = {
        reply for each in spec.session.exchanges for end in each.final for reply in end.replies
    }
    assert {id_ for id_ in verdicts & set(free) if id_ not in said} <= {"reply/shutdown"}


def test_a_reply_that_needs_a_flag_came_with_it() -> None:
    """A flag can have come with one reply and serve a newer one as well."""
    spec = read()
    flags = {each.id: each.since for known in spec.flag_sets for each in known.members}
    by_flag: dict[str, list[int]] = defaultdict(list)
    for reply in spec.replies:
        if reply.requires:
            by_flag[reply.requires].append(reply.since)
    assert {flag: min(since) for flag, since in by_flag.items()} == {
        flag: flags[flag] for flag in by_flag
    }


def test_a_step_came_with_the_first_version_in_which_postfix_offers_it() -> None:
    spec = read()
    oldest: dict[int, int] = {}
    for file in FILES:
        first = recorded(file)[0].message
        if file.startswith(_POSTFIX) and isinstance(first, mp.Negotiate):
            for step in spec.flag_set(_STEPS).members:
                if step.bit & first.steps:
                    oldest[step.bit] = min(first.version, oldest.get(step.bit, first.version))
    steps = {
        step.bit: max(step.since, _OLDEST_RECORDED)
        for step in spec.flag_set(_STEPS).members
        if step.group != _INTERNAL and step.bit in oldest
    }
    assert oldest == steps


def _stages(spec: Spec) -> dict[str, set[str]]:
    return {each.macro: set(each.stages) for each in spec.macros}


def test_a_macro_belongs_to_the_stages_at_which_mtas_send_it_unasked() -> None:
    """Those that Postfix sends with a header or a piece of the body belong to no stage."""
    spec = read()
    stages = {
        chr(spec.message(value.command).code): value.id
        for value in spec.enum(_STAGES).values
        if value.command
    }
    recorded_at: dict[str, set[str]] = defaultdict(set)
    for file in FILES:
        said = [each.message for each in recorded(file)]
        if any(isinstance(each, mp.Negotiate) and each.macro_lists for each in said):
            continue
        for each in said:
            if isinstance(each, mp.Macro) and each.command in stages:
                for name, _ in each.macros:
                    recorded_at[name].add(stages[each.command])
    known = _stages(spec)
    assert dict(recorded_at) == {name: known[name] for name in recorded_at}


def test_a_macro_belongs_to_the_stages_of_the_default_lists() -> None:
    spec = read()
    listed: dict[str, set[str]] = defaultdict(set)
    for program in spec.implementations:
        for each in program.default_macros:
            for name in each.names:
                listed[name].add(each.stage)
    known = _stages(spec)
    assert dict(listed) == {name: known[name] for name in listed}


def test_the_first_stage_of_a_macro_is_that_of_the_readme_of_postfix() -> None:
    first = {each.macro: each.stages[0] for each in read().macros}
    named = {name: f"stage/{stage}" for name, stage in README_OF_POSTFIX.items()}
    assert named == {name: first[name] for name in named}
