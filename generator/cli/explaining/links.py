"""What other parts of a spec say about an id."""

from generator.cli.explaining.facts import Facts, Row, evidence_lines
from generator.model import Claim, Spec


def common(spec: Spec, claim: Claim) -> Facts:
    """What every explanation ends with: notes, malformed input, evidence and confidence."""
    return {
        **about(spec, claim.id),
        "evidence": evidence_lines(claim.evidence),
        "confidence": claim.confidence,
    }


def about(spec: Spec, id_: str) -> Facts:
    """What real programs do about an id."""
    notes: list[Row] = [
        {
            "program": program.title,
            "note": note.id,
            "doc": note.doc,
            "confidence": note.confidence,
        }
        for program, note in spec.notes_about(id_)
    ]
    malformed: list[Row] = [
        {
            "program": program.title,
            "input": each.input,
            "result": each.result,
            "confidence": each.confidence,
        }
        for program in spec.implementations
        for each in program.malformed_input
        if id_ in each.about
    ]
    return {"notes": notes, "malformed input": malformed}
