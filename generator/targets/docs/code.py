"""A frame as programs make and read it."""

from generator.languages import samples_of
from generator.lower.samples import Sample, sampled_values
from generator.model import Message, MessageVector, Spec
from generator.targets.docs.blocks import Block, Prose, Tab, Tabs
from generator.targets.docs.examples import examples_of
from generator.targets.docs.words import code

_LONGEST = 160
"""The length of a frame in bytes up to which a program with its values is easy to read."""


def code_blocks(spec: Spec, message: Message) -> list[Block]:
    """The first example that programs can make, in a tab for each language; nothing without one."""
    for vector in examples_of(spec, message.id):
        values = sampled_values(spec, vector)
        if values is not None and len(vector.frame) <= _LONGEST:
            size = len(vector.frame)
            tabs = tuple(
                Tab(title, (Prose(_fenced(title, samples.of(message.id, values, size))),))
                for title, samples in samples_of(spec).items()
            )
            return [Prose(_lead(spec, vector)), Tabs(tabs)] if tabs else []
    return []


def _lead(spec: Spec, vector: MessageVector) -> str:
    start = vector.frame[: spec.protocol.framing.payload_start].hex()
    return f"How programs build and read the frame [{code(start)}](#vector-{vector.id}):"


def _fenced(title: str, sample: Sample) -> str:
    return f"```{title.lower()}\n{sample.imports}\n\n{sample.code}\n```"
