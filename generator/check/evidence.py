"""Evidence points to something that exists."""

from collections.abc import Iterator
from pathlib import Path as FilePath

from generator.load import Problem
from generator.load.document import Data, Path
from generator.model import Spec
from generator.resolve import Places

CHECKOUT = FilePath(__file__).resolve().parents[2]


def unknown_capture(spec: Spec, places: Places) -> Iterator[Problem]:
    """A file that is named as evidence is there to be looked at."""
    sources = {source.id: source for source in spec.sources}
    for id_, spot in places.references:
        line = _value(dict(spot.document.data), spot.path) if id_ in sources else ""
        file = sources[id_].file(str(line).partition(" ")[2].strip()) if id_ in sources else None
        if file and not (CHECKOUT / file).is_file():
            yield Problem(spot.place(), "unknown-capture", f"the file {file} does not exist")


def unused_source(spec: Spec, places: Places) -> Iterator[Problem]:
    """A source that nothing points to is a mistake in one or the other."""
    used = {id_ for id_, _ in places.references}
    for source in spec.sources:
        if source.id not in used:
            yield Problem(places.place(source.id), "unused-source", "no evidence points to it")


def _value(data: Data, path: Path) -> Data:
    for key in path:
        if isinstance(data, list):
            assert isinstance(key, int)
            data = data[key]
        else:
            assert isinstance(data, dict)
            assert isinstance(key, str)
            data = data[key]
    return data
