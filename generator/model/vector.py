"""What all conformance vectors have."""

from dataclasses import dataclass

from generator.model.part import Part
from generator.model.words import Count, Line, VectorId


@dataclass(frozen=True, kw_only=True)
class Vector(Part):
    """A conformance vector."""

    id: VectorId
    """The vector's id, in lower case with hyphens; unique among all vectors."""
    why: Line
    """What the vector is for."""


@dataclass(frozen=True, kw_only=True)
class VectorOfVersion(Vector):
    """A vector that is of one version of the protocol."""

    version: Count | None = None
    """The agreed version of the protocol; by default its topic's, or else the newest."""
