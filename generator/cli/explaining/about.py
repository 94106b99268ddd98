"""From an id to its explanation."""

from collections.abc import Callable, Iterator
from functools import partial

from generator.cli.explaining import logs, options, programs, vocabulary
from generator.cli.explaining.errors import error_explanations
from generator.cli.explaining.facts import Explanation, Facts, with_content
from generator.cli.explaining.fields import field_explanations
from generator.cli.explaining.links import about, common
from generator.cli.explaining.messages import message_facts
from generator.cli.explaining.vectors import vector_explanations
from generator.cli.explaining.words import FRAMING
from generator.model import Claim, Spec

Gather = Callable[[], Facts]


def explanation(spec: Spec, id_: str) -> Explanation:
    """What an id that the spec has is."""
    found = next(each for each in _all(spec, id_) if each.id == id_)
    return Explanation(
        id=found.id,
        what=found.what,
        summary=found.summary,
        doc=found.doc,
        facts=with_content(found.facts),
    )


def _all(spec: Spec, id_: str) -> Iterator[Explanation]:
    for claim, what, gather in _claims(spec):
        if claim.id == id_:
            yield Explanation(
                id=claim.id,
                what=what,
                summary=claim.summary,
                doc=claim.doc,
                facts={**gather(), **common(spec, claim)},
            )
    framing = Claim(id=FRAMING, doc=spec.protocol.framing.doc)
    yield Explanation(
        id=FRAMING,
        what="framing",
        summary=framing.summary,
        doc=framing.doc,
        facts={**vocabulary.framing_facts(spec), **about(spec, FRAMING)},
    )
    yield from error_explanations(spec)
    yield from field_explanations(spec)
    yield from vector_explanations(spec)


def _claims(spec: Spec) -> Iterator[tuple[Claim, str, Gather]]:
    """Everything that has an id, what it is in words, and how to gather the facts."""
    words = vocabulary
    yield spec.protocol, "protocol", partial(words.protocol_facts, spec, spec.protocol)
    for command in spec.commands:
        yield command, "command", partial(message_facts, spec, command)
    for reply in spec.replies:
        yield reply, "reply", partial(message_facts, spec, reply)
    for version in spec.versions:
        yield version, "version", partial(words.version_facts, spec, version)
    for limit in spec.limits:
        yield limit, "limit", partial(words.limit_facts, spec, limit)
    for rule in spec.rules:
        yield rule, "rule for text", partial(words.rule_facts, spec, rule)
    for enum in spec.enums:
        yield enum, "enum", partial(words.enum_facts, spec, enum)
        for value in () if enum.of_messages else enum.values:
            yield value, "value", partial(words.value_facts, spec, enum, value)
    for flags in spec.flag_sets:
        yield flags, "set of flags", partial(options.flag_set_facts, spec, flags)
        for group in flags.groups:
            yield group, "group of flags", partial(options.group_facts, spec, group)
        for flag in flags.members:
            yield flag, "flag", partial(options.flag_facts, spec, flags, flag)
    for macro in spec.macros:
        yield macro, "macro", partial(words.macro_facts, spec, macro)
    for phase in spec.session.phases:
        yield phase, "phase", partial(programs.phase_facts, spec, phase)
    for source in spec.sources:
        yield source, "source", partial(words.source_facts, spec, source)
    yield from _programs(spec)
    for log in spec.logs:
        yield log, "log", partial(logs.log_facts, log)
        for symptom in log.symptoms:
            yield symptom, "symptom", partial(logs.symptom_facts, spec, log, symptom)
    for cause in spec.causes:
        yield cause, "cause", partial(logs.cause_facts, spec, cause)
    for failure in spec.failures:
        yield failure, "error of the system", partial(logs.failure_facts, spec, failure)


def _programs(spec: Spec) -> Iterator[tuple[Claim, str, Gather]]:
    for program in spec.implementations:
        yield program, "program", partial(programs.implementation_facts, spec, program)
        for note in program.notes:
            yield note, "behaviour", partial(programs.note_facts, program, note)
        for malformed in program.malformed_input:
            gather = partial(programs.malformed_facts, program, malformed)
            yield malformed, "malformed input", gather
        for state_rule in program.state_table.rules if program.state_table else ():
            yield state_rule, "rule of a state table", partial(programs.owner_facts, program)
        for difference in program.state_table.differences if program.state_table else ():
            gather = partial(programs.difference_facts, program, difference)
            yield difference, "difference of a state table", gather
