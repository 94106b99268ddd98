"""Rendering targets: a pure function of the spec and the folder of a target."""

import importlib
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

import jinja2

from generator.model import Spec

TARGETS_FOLDER = Path(__file__).resolve().parent / "targets"
STAMP = 'Code generated from spec/ by "python -m generator". DO NOT EDIT.'

Plan = Mapping[PurePosixPath, str]
"""The text of each file, by its path below the folder for all output."""

View = Callable[[Spec], Mapping[str, Any]]


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
    folder: Path

    def stamp(self, path: PurePosixPath) -> str:
        """The stamp as a comment in the language of a file."""
        style = self.comments.get(path.suffix) or self.comments.get(path.name)
        if style is None:
            raise TargetError(f"{self.name}: the manifest has no comment for {path.name}")
        return style.format(STAMP)


def targets() -> tuple[Target, ...]:
    """All targets, by name."""
    manifests = sorted(TARGETS_FOLDER.glob("*/target.toml"))
    return tuple(_read_manifest(manifest) for manifest in manifests)


def _read_manifest(manifest: Path) -> Target:
    data = tomllib.loads(manifest.read_text(encoding="utf-8"))
    return Target(
        name=manifest.parent.name,
        summary=data["summary"],
        output=PurePosixPath(data["output"]),
        comments=data.get("comments", {}),
        files=tuple(data["files"]),
        folder=manifest.parent,
    )


def render(target: Target, spec: Spec) -> Plan:
    """All files of a target.

    A file of the manifest is made from a template with the view's values. With `each`, it is made
    once for every item of that list of the view, whose `path` fills the output's name.

    Raises:
        TargetError: the manifest, the view and the templates do not fit together.
    """
    module = importlib.import_module(f"generator.targets.{target.name}.view")
    view: View = module.view
    values = view(spec)
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(target.folder / "templates"),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
    )
    plan: dict[PurePosixPath, str] = {}
    for path, template, item in _files(target, values):
        if path in plan:
            raise TargetError(f"{target.name}: two files are to be written to {path}")
        stamp = target.stamp(path) if target.comments else STAMP
        try:
            text = environment.get_template(template).render(values, stamp=stamp, item=item)
        except jinja2.TemplateError as error:
            raise TargetError(f"{target.name}: {template}: {error}") from error
        plan[path] = text
    for source in sorted((target.folder / "runtime").rglob("*")):
        if source.is_file() and "__pycache__" not in source.parts:
            path = target.output / source.relative_to(target.folder / "runtime").as_posix()
            plan[path] = f"{target.stamp(path)}\n{source.read_text(encoding='utf-8')}"
    return plan


def _files(target: Target, values: Mapping[str, Any]) -> Iterator[tuple[PurePosixPath, str, Any]]:
    for file in target.files:
        if "each" in file:
            for item in values[file["each"]]:
                yield target.output / file["output"].format(path=item.path), file["template"], item
        else:
            yield target.output / file["output"], file["template"], None
