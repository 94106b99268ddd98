"""Rendering targets: a pure function of the spec and the files of the project."""

import importlib
import tomllib
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path, PurePosixPath
from typing import Any

import jinja2

from generator.lower.escaping import FILTERS
from generator.lower.roles import Roles
from generator.model import Spec

PROJECT_FOLDER = Path(__file__).resolve().parents[1]
TARGETS_FOLDER = PROJECT_FOLDER / "generator" / "targets"
STAMP = 'Code generated from spec/ by "python -m generator". DO NOT EDIT.'

Plan = Mapping[PurePosixPath, str]
"""The text of each file, by its path below the folder for all output."""

View = Callable[[Spec], object]
Formatted = Callable[[Plan], Plan]


class TargetError(Exception):
    """A target's own files do not fit together."""


@dataclass(frozen=True, slots=True)
class Target:
    """A folder below `generator/targets`, as its manifest describes it."""

    name: str
    summary: str
    output: PurePosixPath
    comments: Mapping[str, str]
    files: tuple[Mapping[str, str], ...]
    copies: Mapping[str, str]
    includes: Mapping[str, str]
    least: Mapping[str, str]
    optional: Mapping[str, str]
    downloads: tuple[Mapping[str, str], ...]
    folder: Path

    def stamp(self, path: PurePosixPath, words: Mapping[str, str]) -> str:
        """The stamp as a comment in the language of a file."""
        style = self.comments.get(path.name) or self.comments.get(path.suffix)
        if style is None:
            raise TargetError(f"{self.name}: the manifest has no comment for {path.name}")
        return self.filled(style, STAMP, **words)

    def filled(self, text: str, /, *places: str, **words: str) -> str:
        """A text of the manifest with words of the view in it."""
        try:
            return text.format(*places, **words)
        except (KeyError, IndexError, ValueError) as error:
            raise TargetError(f"{self.name}: target.toml: '{text}': {error}") from error


def targets() -> tuple[Target, ...]:
    """All targets, by name."""
    manifests = sorted(TARGETS_FOLDER.glob("*/target.toml"))
    return tuple(_read_manifest(manifest) for manifest in manifests)


def _read_manifest(manifest: Path) -> Target:
    name = manifest.parent.name
    try:
        data = tomllib.loads(manifest.read_text(encoding="utf-8"))
        return Target(
            name=name,
            summary=data["summary"],
            output=PurePosixPath(data["output"]),
            comments=data.get("comments", {}),
            files=tuple(data["files"]),
            copies=data.get("copies", {}),
            includes=data.get("includes", {}),
            least=data.get("least", {}),
            optional=data.get("optional", {}),
            downloads=tuple(data.get("downloads", ())),
            folder=manifest.parent,
        )
    except tomllib.TOMLDecodeError as error:
        raise TargetError(f"{name}: {manifest.name}: {error}") from error
    except KeyError as error:
        raise TargetError(f"{name}: {manifest.name}: the key {error} is missing") from error


class _Loader(jinja2.FileSystemLoader):
    """Reads templates, in which the sides have the names of the protocol."""

    def __init__(self, templates: Path, spelled: Callable[[str], str]) -> None:
        super().__init__(templates)
        self._spelled = spelled

    def get_source(
        self, environment: jinja2.Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        text, path, is_fresh = super().get_source(environment, template)
        return self._spelled(text), path, is_fresh


def environment_of(templates: Path, spelled: Callable[[str], str] = str) -> jinja2.Environment:
    """How templates are read: no value may be missing, and blocks leave no lines behind.

    They have the filters of `generator.lower.escaping` beside those of Jinja, and their text is
    put through `spelled`.
    """
    environment = jinja2.Environment(
        loader=_Loader(templates, spelled),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
    )
    environment.filters.update(FILTERS)
    return environment


def values_of(target: Target, spec: Spec) -> Mapping[str, Any]:
    """What the view of a target gives to templates: its public attributes, by their names.

    Raises:
        TargetError: the view is missing, fails or gives nothing that has attributes.
    """
    where = f"{target.name}: view.py"
    if not (target.folder / "view.py").is_file():
        raise TargetError(f"{where}: the file is missing")
    try:
        module = importlib.import_module(f"generator.targets.{target.name}.view")
        view: View | None = getattr(module, "view", None)
        found = view(spec) if callable(view) else None
    except Exception as error:
        raise TargetError(f"{where}: {_told(target, error)}") from error
    if not callable(view):
        raise TargetError(f"{where}: it has no function 'view'")
    if found is None or isinstance(found, Mapping):
        raise TargetError(f"{where}: 'view' must return a record, not {type(found).__name__}")
    return {name: getattr(found, name) for name in dir(found) if not name.startswith("_")}


def render(target: Target, spec: Spec) -> Plan:
    """All files of a target.

    A file of the manifest is made from a template with the view's values. With `each`, it is made
    once for every item of that list of the view, whose `path` fills the output's name. Other words
    in braces are texts of the view; `{protocol}` is the id of the protocol, `{initiator}` and
    `{responder}` are the words for its sides. What `optional` lists, a file or a folder, is left
    out unless the view gives something true by the name beside it. In templates and in files of
    `runtime` the words for the sides are replaced too; see `generator.lower.roles`. What `includes`
    lists is a folder of another target's output, which is written here too. Where `view.py` has a
    function `formatted`, it gets all these files, and what it returns is taken.

    Raises:
        TargetError: the manifest, the view and the templates do not fit together.
    """
    made = unformatted(target, spec)
    return _unique(target, chain(_formatted(target, made).items(), _copies(target)))


def unformatted(target: Target, spec: Spec) -> Plan:
    """The files of a target that are made, as `formatted` of its view gets them.

    Raises:
        TargetError: the manifest, the view and the templates do not fit together.
    """
    values = values_of(target, spec)
    words = {name: value for name, value in values.items() if isinstance(value, str)}
    given = values.get("roles")
    roles = given if isinstance(given, Roles) else Roles(spec)
    words |= {"protocol": spec.protocol.id, **roles.sides}
    templates = _rendered(target, spec, values, words, roles)
    runtime = _runtime(target, values, words, roles)
    return _unique(target, chain(templates, runtime, _included(target, spec)))


def _unique(target: Target, files: Iterable[tuple[PurePosixPath, str]]) -> Plan:
    plan: dict[PurePosixPath, str] = {}
    for path, text in files:
        if path in plan:
            raise TargetError(f"{target.name}: two files are to be written to {path}")
        plan[path] = text
    return plan


def _rendered(
    target: Target, spec: Spec, values: Mapping[str, Any], words: Mapping[str, str], roles: Roles
) -> Iterator[tuple[PurePosixPath, str]]:
    environment = environment_of(target.folder / "templates", roles.spelled)
    for path, template, item in _files(target, values, words):
        stamp = target.stamp(path, words) if target.comments else STAMP
        beside = {"stamp": stamp, "item": item, "project": spec.project, "least": target.least}
        try:
            text = environment.get_template(template).render(values, **beside)
        except jinja2.TemplateError as error:
            raise TargetError(f"{target.name}: {template}: {error}") from error
        except Exception as error:
            raise TargetError(f"{target.name}: {template}: {_told(target, error)}") from error
        yield path, text


def _formatted(target: Target, made: Plan) -> Plan:
    module = importlib.import_module(f"generator.targets.{target.name}.view")
    formatted: Formatted | None = getattr(module, "formatted", None)
    if formatted is None:
        return made
    try:
        return dict(formatted(made))
    except Exception as error:
        raise TargetError(f"{target.name}: {_told(target, error)}") from error


def _runtime(
    target: Target, values: Mapping[str, Any], words: Mapping[str, str], roles: Roles
) -> Iterator[tuple[PurePosixPath, str]]:
    for source in sorted((target.folder / "runtime").rglob("*")):
        name = source.relative_to(target.folder / "runtime").as_posix()
        is_wanted = "__pycache__" not in source.parts and _is_wanted(target, values, name)
        if source.is_file() and is_wanted:
            path = target.output / target.filled(name, **words)
            text = roles.spelled(source.read_text(encoding="utf-8"))
            yield path, f"{target.stamp(path, words)}\n{text}"


def _included(target: Target, spec: Spec) -> Iterator[tuple[PurePosixPath, str]]:
    for folder, source in target.includes.items():
        name, _, below = source.partition("/")
        other = next((each for each in targets() if each.name == name), None)
        if other is None:
            raise TargetError(f"{target.name}: target.toml: includes: there is no target {name!r}")
        for path, text in render(other, spec).items():
            if path.is_relative_to(other.output / below):
                yield target.output / folder / path.relative_to(other.output / below), text


def _is_wanted(target: Target, values: Mapping[str, Any], name: str) -> bool:
    """Whether a file is written, by its name in the manifest or below `runtime`."""
    path = PurePosixPath(name)
    for place, condition in target.optional.items():
        if condition not in values:
            where = f"{target.name}: target.toml: optional: {place}"
            raise TargetError(f"{where}: the view gives no '{condition}'")
        if PurePosixPath(place) in (path, *path.parents) and not values[condition]:
            return False
    return True


def _copies(target: Target) -> Iterator[tuple[PurePosixPath, str]]:
    """Files of the project that a package takes along word for word, such as the licence."""
    for name, source in target.copies.items():
        try:
            yield target.output / name, (PROJECT_FOLDER / source).read_text(encoding="utf-8")
        except OSError as error:
            where = f"{target.name}: target.toml: copies: {source}"
            raise TargetError(f"{where}: {error.strerror}") from error


def _told(target: Target, error: Exception) -> str:
    """An exception of a target's own code in one line, with the place in its files."""
    text = " ".join(f"{type(error).__name__}: {error}".split())
    frames = traceback.extract_tb(error.__traceback__)
    inside = [each for each in frames if Path(each.filename).is_relative_to(target.folder)]
    if not inside or isinstance(error, SyntaxError):
        return text
    return f"{text} ({Path(inside[-1].filename).name}, line {inside[-1].lineno})"


def _items(target: Target, values: Mapping[str, Any], name: str) -> Iterator[Any]:
    where = f"{target.name}: view.py"
    if name not in values:
        raise TargetError(f"{where}: it gives no list '{name}'")
    try:
        items = list(values[name])
    except Exception as error:
        raise TargetError(f"{where}: '{name}': {_told(target, error)}") from error
    for item in items:
        if not hasattr(item, "path"):
            kind = type(item).__name__
            raise TargetError(f"{where}: an item of '{name}' ({kind}) has no attribute 'path'")
        yield item


def _files(
    target: Target, values: Mapping[str, Any], words: Mapping[str, str]
) -> Iterator[tuple[PurePosixPath, str, Any]]:
    for file in target.files:
        if not _is_wanted(target, values, file["output"]):
            continue
        output = partial(target.filled, file["output"], **words)
        if "each" in file:
            for item in _items(target, values, file["each"]):
                yield target.output / output(path=item.path), file["template"], item
        else:
            yield target.output / output(), file["template"], None
