"""What phases, programs and their behaviours are."""

from generator.cli.explaining.facts import Facts, Row, in_versions, leads_to
from generator.model import Implementation, MalformedInput, Note, Phase, Spec, StateDifference


def phase_facts(spec: Spec, phase: Phase) -> Facts:
    """A phase of the conversation."""
    transitions = spec.session.transitions
    sent: list[Row] = [
        {
            "command": each.on,
            "leads to": leads_to(each.to),
            "versions": in_versions(each),
            "doc": each.doc,
        }
        for each in transitions
        if phase.id in each.sources
    ]
    entered = list(dict.fromkeys(each.on for each in transitions if each.to == phase.id))
    entered += [
        f"{command} answered by {reply}"
        for exchange in spec.session.exchanges
        for final in exchange.final
        if final.to == phase.id
        for command in exchange.commands
        for reply in final.replies
    ]
    return {
        "first": phase.id == spec.session.initial,
        "in message": phase.in_message,
        "final": phase.final,
        "may be sent": sent,
        "entered by": entered,
    }


def implementation_facts(spec: Spec, program: Implementation) -> Facts:
    """A program."""
    offers: list[Row] = [
        {
            "setting": each.setting,
            "version": each.version,
            **{name: f"{value:#010x}" for name, value in each.flags},
            "confidence": each.confidence,
        }
        for each in program.offers
    ]
    return {
        "title": program.title,
        "role": spec.protocol.titles[program.role],
        "examined": program.examined,
        "offers": offers,
        "default macros": [
            {"stage": each.stage, "macros": " ".join(each.names), "confidence": each.confidence}
            for each in program.default_macros
        ],
        "its notes": [{"note": each.id, "doc": each.summary} for each in program.notes],
        "its malformed input": [each.id for each in program.malformed_input],
        "its state table": _states(program),
    }


def _states(program: Implementation) -> list[Row]:
    if program.state_table is None:
        return []
    return [
        {
            "state": state,
            "entered by": row.entered_by,
            "next": " ".join(row.next),
            "skippable with": row.skippable_with,
            "in message": row.in_message,
        }
        for state, row in program.state_table.rows.items()
    ]


def owner_facts(program: Implementation) -> Facts:
    """The program that something belongs to."""
    return {"program": program.id, "examined": program.examined}


def note_facts(program: Implementation, note: Note) -> Facts:
    """A behaviour of a program."""
    return {**owner_facts(program), "about": list(note.about)}


def malformed_facts(program: Implementation, malformed: MalformedInput) -> Facts:
    """Malformed input and what a program does with it."""
    return {
        **owner_facts(program),
        "input": malformed.input,
        "result": malformed.result,
        "about": list(malformed.about),
        "outcome": malformed.outcome,
        "a decoder": list(malformed.decoder),
    }


def difference_facts(program: Implementation, difference: StateDifference) -> Facts:
    """Commands that a program's table takes otherwise than the session does."""
    return {
        **owner_facts(program),
        "commands": list(difference.commands),
        "its states": list(difference.states),
        "phases": list(difference.phases),
        "only where left out": difference.left_out,
        "session": difference.session,
        "program itself": difference.program,
        "drops the message alone": difference.aborts,
    }
