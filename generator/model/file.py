"""What a file of a spec may hold."""

from dataclasses import dataclass

from generator.model.evolution import MeantChange
from generator.model.implementation import Implementation
from generator.model.logs import Cause, Failure, Log
from generator.model.messages import Command, Reply
from generator.model.part import Part
from generator.model.project import Project
from generator.model.protocol import Limit, Protocol, Rule, Stranger, Version
from generator.model.session import Session
from generator.model.vectors import VectorTopic
from generator.model.vocabulary import Enum, FlagSet, Macro, Source


@dataclass(frozen=True, kw_only=True)
class File(Part):
    """The language of the files under spec/. See spec/README.md."""

    project: Project | None = None
    """The project, as the manifests of its packages name it."""
    protocol: Protocol | None = None
    """The protocol as a whole."""
    versions: tuple[Version, ...] = ()
    """The versions of the protocol."""
    limits: tuple[Limit, ...] = ()
    """Limits on the payload of a frame."""
    strangers: tuple[Stranger, ...] = ()
    """First bytes of peers that speak another protocol."""
    rules: tuple[Rule, ...] = ()
    """Rules for text."""
    enums: tuple[Enum, ...] = ()
    """Sets of values."""
    flags: tuple[FlagSet, ...] = ()
    """Sets of flags."""
    commands: tuple[Command, ...] = ()
    """Messages of the side that opens the connection."""
    replies: tuple[Reply, ...] = ()
    """Messages of the other side."""
    macros: tuple[Macro, ...] = ()
    """Well-known macros."""
    sources: tuple[Source, ...] = ()
    """What evidence points to."""
    session: Session | None = None
    """The state table."""
    implementation: Implementation | None = None
    """What a real program does."""
    log: Log | None = None
    """What a program logs."""
    causes: tuple[Cause, ...] = ()
    """Why it logs that."""
    failures: tuple[Failure, ...] = ()
    """Errors of the operating system."""
    vectors: VectorTopic | None = None
    """Conformance vectors of one topic."""
    changes: tuple[MeantChange, ...] = ()
    """Intended changes since a released version of the spec."""
