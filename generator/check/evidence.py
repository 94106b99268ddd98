"""Evidence points to something that exists."""

from collections.abc import Iterator
from pathlib import Path as FilePath

from generator.load import Problem
from generator.model import Spec
from generator.resolve import Places

CHECKOUT = FilePath(__file__).resolve().parents[2]


def unknown_capture(spec: Spec, places: Places) -> Iterator[Problem]:
    """A file that is named as evidence is there to be looked at."""
    sources = {source.id: source for source in spec.sources}
    for each in places.references:
        if each.id in sources:
            line = str(each.spot.document.at(each.spot.path))
            file = sources[each.id].file(line.partition(" ")[2].strip())
            if file and not (CHECKOUT / file).is_file():
                place = each.spot.place()
                yield Problem(place, "unknown-capture", f"the file {file} does not exist")


def unused_source(spec: Spec, places: Places) -> Iterator[Problem]:
    """A source that nothing points to is a mistake in one or the other."""
    used = {each.id for each in places.references}
    for source in spec.sources:
        if source.id not in used:
            yield Problem(places.place(source.id), "unused-source", "no evidence points to it")
