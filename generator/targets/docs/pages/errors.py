"""The kinds of malformed input, and a frame for each case."""

from collections.abc import Mapping

from generator.lower.escaping import markdown
from generator.model import Spec
from generator.model.errors import ENCODE_ERRORS, FRAME_ERRORS, PAYLOAD_ERRORS
from generator.targets.docs.blocks import Block, Heading, Page, Prose, section
from generator.targets.docs.index import ERRORS, Index
from generator.targets.docs.mistakes import malformed_vectors, mistakes_table
from generator.targets.docs.writer import Writer


def errors_page(spec: Spec, index: Index) -> Page:
    """The page of malformed input."""
    writer = Writer(spec, index, ERRORS)
    blocks: list[Block] = [
        Prose(
            "Each malformed frame is an error of one of these kinds, at a byte of the frame. "
            "Errors of framing are about the length, the code or the end of a frame; errors in a "
            "payload are about its fields."
        )
    ]
    blocks += section(2, "Errors of framing", _kinds(writer, FRAME_ERRORS))
    blocks += section(2, "Errors in a payload", _kinds(writer, PAYLOAD_ERRORS))
    refused = "\n".join(f"- `{kind}`: {meaning}." for kind, meaning in ENCODE_ERRORS.items())
    blocks += section(2, "Refused on writing", [Prose(refused)], "writing")
    programs = [
        f"- [{markdown(each.title)}]({writer.path(index[each.id].page, 'malformed-input')})"
        for each in spec.implementations
        if each.malformed_input
    ]
    lead = "The page of each program lists what it does with malformed input:"
    listed: list[Block] = [Prose("\n".join([lead, "", *programs]))] if programs else []
    blocks += section(2, "What programs do with malformed input", listed, "programs")
    return Page(
        path=ERRORS,
        title="Malformed input",
        anchor="errors",
        blocks=tuple(blocks),
        nav_title="Malformed input",
        description="The kinds of malformed input, with frames that show each of them.",
    )


def _kinds(writer: Writer, kinds: Mapping[str, str]) -> list[Block]:
    blocks: list[Block] = []
    for kind, meaning in kinds.items():
        frames = [each for each in malformed_vectors(writer.spec) if each.error.kind == kind]
        sentence = f"{meaning[:1].upper()}{meaning[1:]}."
        blocks += [Heading(3, kind, kind), Prose(sentence), *mistakes_table(writer, frames)]
    return blocks
