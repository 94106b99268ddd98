"""The version of the protocol that rehearsals invent: the one after the newest."""

from pathlib import Path

from generator.wire import newest
from tests.generator.folders import SPEC
from tests.generator.specs import read_once

NEWEST = newest(read_once(SPEC)[0])
NEXT = NEWEST + 1


def declare(spec: Path, more: str = "") -> None:
    """Let a copy of the spec have it, with what else stands in its file."""
    (spec / f"version-{NEXT}.yaml").write_text(
        f"""\
versions:
  - id: version/{NEXT}
    number: {NEXT}
    status: current
    doc: Invented for a rehearsal.
    evidence: [LM engine.c invented]
    confidence: inferred
{more}""",
        "utf-8",
    )


def free_letters() -> list[str]:
    """The printable characters that no message has for a code, and no vector calls unknown."""
    spec, _ = read_once(SPEC)
    taken = {message.letter for message in spec.messages}
    for topic in spec.vectors:
        taken |= {
            chr(each.frame[spec.protocol.framing.code_at])
            for each in topic.malformed
            if each.error.kind == "unknown-code"
        }
    return sorted(set(map(chr, range(33, 127))) - taken)


def free_bits(flags: str) -> list[int]:
    """The bits that no flag of a set has."""
    members = read_once(SPEC)[0].flag_set(flags).members
    taken = sum(each.bit for each in members)
    return [1 << place for place in range(32) if not taken >> place & 1]
