"""Frames: lengths, limits, strangers."""

from generator.model import Spec
from generator.targets.docs.blocks import Block, Claims, Figure, Page, Prose, Table, section
from generator.targets.docs.drawing.layout import draw_layout
from generator.targets.docs.drawing.parts import Cell, Group
from generator.targets.docs.fields import head_cells
from generator.targets.docs.index import FRAMING, Index
from generator.targets.docs.notes import malformed_input_blocks, program_blocks
from generator.targets.docs.words import code
from generator.targets.docs.writer import Writer

_FIRST_BYTE = {"big": "highest", "little": "lowest"}


def framing_page(spec: Spec, index: Index) -> Page:
    """The page of the frames."""
    writer = Writer(spec, index, FRAMING)
    framing = spec.protocol.framing
    least = f" − {framing.least_length}" if framing.least_length else ""
    payload = Cell(name="payload", offset=str(framing.payload_start), size=f"length{least}")
    cells = (*head_cells(spec, "code"), payload)
    title = f"A frame: {', '.join(cell.name for cell in cells)}"
    drawing = draw_layout(title, (Group(cells=cells),))
    blocks: list[Block] = [
        Prose(writer.text(spec.protocol.framing.doc)),
        Figure(
            drawing,
            "The offset of each part is above it; the payload may be empty. Numbers begin with "
            f"their {_FIRST_BYTE[spec.protocol.byte_order]} byte.",
        ),
    ]
    blocks += section(2, "Limits", _limits(writer), "limits")
    blocks += section(2, "Lengths that are tolerated", _tolerated(writer), "tolerated")
    blocks += section(2, "Other protocols", _strangers(writer), "strangers")
    ids = ("protocol/framing", *(limit.id for limit in spec.limits))
    blocks += program_blocks(writer, ids)
    blocks += section(2, "Malformed frames", malformed_input_blocks(writer, ids), "malformed")
    return Page(
        path=FRAMING,
        title="Framing",
        anchor="framing",
        blocks=tuple(blocks),
        nav_title="Framing",
        description="How a frame is laid out, and how long it may be.",
    )


def _limits(writer: Writer) -> list[Block]:
    blocks: list[Block] = []
    for limit in writer.spec.limits:
        when = writer.range(limit.versions)
        if limit.negotiated_with:
            when = f"if {writer.link(limit.negotiated_with)} was negotiated {when}".strip()
        elif limit.default:
            when = "the default"
        elif limit.tolerated_by:
            when = f"accepted by {writer.links(limit.tolerated_by)} without negotiation"
        elif limit.plausible:
            when = "the most that a reader of recordings believes; not a rule"
        said = writer.said(limit.doc, limit)
        size = f"{writer.place(limit.id)}**{limit.payload} bytes of payload**"
        lead = f"{size}, {when}." if when else f"{size}."
        blocks.append(Claims((type(said)(f"{lead} {said.text}", said.proofs),)))
    return blocks


def _tolerated(writer: Writer) -> list[Block]:
    framing = writer.spec.protocol.framing
    rows = tuple(
        (
            _span(each.least, each.greatest, 2 * framing.length),
            f"read as {each.read_as} by {writer.links(each.by)}",
            writer.proven(each.doc, each),
        )
        for each in framing.tolerated
    )
    if not rows:
        return []
    lead = writer.own(
        "Some lengths are wrong, but real responders read on after them. A responder's session "
        "that is not strict also reads on, and reports the error. The first bytes of another "
        "protocol are still an error."
    )
    return [Prose(lead), Table(("Length", "Result", "More"), rows)]


def _span(least: int, greatest: int, digits: int) -> str:
    if least == greatest:
        return str(least)
    return f"0x{least:0{digits}x} to 0x{greatest:0{digits}x}"


def _strangers(writer: Writer) -> list[Block]:
    rows = tuple(
        (code(" ".join(_pairs(each.digits))), _text(each.digits), writer.proven(each.is_, each))
        for each in writer.spec.strangers
    )
    if not rows:
        return []
    lead = (
        "These bytes at the beginning of a stream show that the peer speaks another protocol. "
        "A dot stands for any digit."
    )
    return [Prose(lead), Table(("Bytes", "As text", "Who is there"), rows)]


def _pairs(digits: str) -> list[str]:
    return [digits[at : at + 2] for at in range(0, len(digits), 2)]


def _text(digits: str) -> str:
    if "." in digits:
        return ""
    data = bytes.fromhex(digits)
    return code(data.decode("ascii")) if data.isascii() and data.decode().isprintable() else ""
