"""Fields that depend on others, and what all fields depend on."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated

from generator.model.choice import OneOf
from generator.model.fields import Leaf, Records
from generator.model.versions import Agreed
from generator.model.words import AnyRef, Length, Name, Some


@dataclass(frozen=True, kw_only=True)
class When(Agreed):
    """Fields that are present only for some values of an earlier field: an enum, or flags."""

    when: Annotated[Mapping[Name, Some[AnyRef]], Length(1, 1)]
    """The name of an earlier field, and the ids of its values for which the fields are present: of
    an enum the values, of flags those of which at least one is set."""
    fields: Some[Annotated[Leaf, OneOf({"when": "a condition cannot stand in another condition"})]]
    """The fields."""

    @property
    def field(self) -> str:
        """The name of the earlier field."""
        (name,) = self.when
        return name

    @property
    def values(self) -> tuple[str, ...]:
        """The values for which the fields are present."""
        (values,) = self.when.values()
        return values


Field = Leaf | When


def deciding_flags(fields: Iterable[Field]) -> Iterator[str]:
    """The negotiated flags that fields depend on, those in conditions and records too."""
    for each in fields:
        if each.negotiated_with:
            yield each.negotiated_with
        if isinstance(each, When | Records):
            yield from deciding_flags(each.fields)
