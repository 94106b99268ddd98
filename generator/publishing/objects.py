"""The Python API as text: what a builder puts in place of a directive such as `::: package`."""

import re
from collections.abc import Iterator
from functools import cache

import griffe

_DIRECTIVE = re.compile(r"^::: (\S+)\n(?:[ ]{4}.*\n)*", re.MULTILINE)
_HEADING = re.compile(r'<h(\d) id="(\S+)" class="doc doc-heading">')


def with_objects(text: str, built: str) -> str:
    """The text of a page with the objects, in the order and depth of the built page."""
    headings = [(int(level), path) for level, path in _HEADING.findall(built)]

    def told(found: re.Match[str]) -> str:
        return "".join(_told(_object(found[1]), headings))

    return _DIRECTIVE.sub(told, text)


@cache
def _package(name: str) -> griffe.Module:
    package = griffe.load(name)
    assert isinstance(package, griffe.Module)
    return package


def _object(path: str) -> griffe.Object | griffe.Alias:
    package, _, rest = path.partition(".")
    return _package(package)[rest] if rest else _package(package)


def _told(root: griffe.Object | griffe.Alias, headings: list[tuple[int, str]]) -> Iterator[str]:
    if root.is_module and root.docstring:
        yield f"{root.docstring.value}\n\n"
    for level, path in headings:
        if not f"{path}.".startswith((f"{root.path}.", f"{root.canonical_path}.")):
            continue
        shown = _object(path)
        told = "".join(f"\n{docstring.value}\n" for docstring in _docstrings(shown))
        yield f"{'#' * level} {shown.name}\n\n```python\n{_signature(shown)}\n```\n{told}\n"


def _signature(shown: griffe.Object | griffe.Alias) -> str:
    target = shown.final_target if isinstance(shown, griffe.Alias) else shown
    match target:
        case griffe.Attribute(annotation=annotation) if annotation:
            return f"{shown.name}: {annotation}"
        case griffe.Class() | griffe.Function():
            return target.signature()
        case _:
            return shown.name


def _docstrings(shown: griffe.Object | griffe.Alias) -> Iterator[griffe.Docstring]:
    if shown.docstring:
        yield shown.docstring
    begin = shown.members.get("__init__") if shown.is_class else None
    if begin and begin.docstring:
        yield begin.docstring
