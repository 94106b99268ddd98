"""A script: a YAML file of mails and what is expected about each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import yaml

from ...testing.envelope import bracketed
from ...testing.naming import beginning_of
from ...testing.taking import with_envelope
from .cases import Case, Expected
from .options import any_step_of, client_of, end_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from ...testing import MailOptions, Profile


class ScriptError(ValueError):
    """A script, or a file that it names, cannot be used."""


def read_script(file: Path, profile: Profile, options: MailOptions) -> list[Case]:
    """Read a script.

    Args:
        file: the file; the names of files in it are relative to its folder.
        profile: the program that takes the mails.
        options: what holds for each mail that does not say something else.

    Raises:
        ScriptError: a part of it is wrong.
    """
    try:
        script = yaml.safe_load(file.read_bytes())
    except OSError as error:
        raise ScriptError(f"cannot be read: {error.strerror}") from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise ScriptError(f"this is not YAML: {' '.join(str(error).split())}") from error
    if not isinstance(script, list) or not script:
        raise ScriptError("a script must be a list of mails")
    return [
        _Entry(each, f"mail {number}", file.parent).case(profile, options)
        for number, each in enumerate(script, 1)
    ]


class _Entry:
    """One mail of a script, whose keys are taken one by one."""

    def __init__(self, given: Any, where: str, folder: Path) -> None:
        self._where = where
        self._folder = folder
        if not isinstance(given, dict):
            raise self._error("this is not a mapping of keys to values")
        self._left: dict[Any, Any] = dict(given)

    def case(self, profile: Profile, options: MailOptions) -> Case:
        """The mail.

        Raises:
            ScriptError: a part of it is wrong.
        """
        path = self._text("mail")
        text = self._text("text")
        if (path is None) == (text is None):
            raise self._error("give either 'mail', the name of a file, or 'text'")
        name = self._text("name") or path or self._where
        self._where += f", {name}" * (name != self._where)
        data = self._file("mail", path) if path is not None else (text or "").encode()
        told = self._options(options)
        expected = self._expected()
        joins = bool(self._taken("same-connection", bool))
        if self._left:
            key = next(iter(self._left))
            raise self._error(f"{key!r} is not a key; keys are {', '.join(_KEYS)}")
        mail, oddities = self._tried("mail", with_envelope, data, profile)
        return Case(
            name=name, mail=mail, oddities=oddities, options=told, expected=expected, joins=joins
        )

    def _options(self, options: MailOptions) -> MailOptions:
        told = options.copy()
        for key in ("sender", "helo", "auth"):
            if (text := self._text(key)) is not None:
                told[key] = text
        if (recipients := self._texts("recipients")) is not None:
            told["recipients"] = recipients
        if (macros := self._mapping("macros")) is not None:
            told["macros"] = {**options.get("macros", {}), **macros}
        if (client := self._text("client")) is not None:
            told["client"] = self._tried("client", client_of, client)
        if (step := self._text("abort-after")) is not None:
            told["stop_after"] = self._tried("abort-after", end_of, step)
        return told

    def _expected(self) -> Expected:
        verdict, at = self._text("expect"), self._text("at")
        refused, changes = self._mapping("refused"), self._texts("modifications")
        delivered = self._text("delivered")
        wanted = None if verdict is None else self._tried("expect", beginning_of, verdict)
        if refused is not None:
            refused = {
                self._tried("refused", bracketed, to, to): self._tried("refused", beginning_of, why)
                for to, why in refused.items()
            }
        return Expected(
            verdict=wanted,
            step=None if at is None else self._tried("at", any_step_of, at),
            refused=refused,
            modifications=None if changes is None else tuple(changes),
            delivered=None if delivered is None else self._file("delivered", delivered),
        )

    def _file(self, key: str, path: str) -> bytes:
        try:
            return (self._folder / path).read_bytes()
        except OSError as error:
            raise self._error(f"{key}: cannot read {path}: {error.strerror}") from error

    def _text(self, key: str) -> str | None:
        text: str | None = self._taken(key, str)
        return text

    def _texts(self, key: str) -> list[str] | None:
        texts: list[str] | None = self._taken(key, list)
        self._check_all(key, texts or ())
        return texts

    def _mapping(self, key: str) -> dict[str, str] | None:
        mapping: dict[str, str] | None = self._taken(key, dict)
        self._check_all(key, (*(mapping or {}), *(mapping or {}).values()))
        return mapping

    def _taken(self, key: str, kind: type) -> Any:
        value = self._left.pop(key, None)
        if value is not None and not isinstance(value, kind):
            raise self._error(f"{key} must be {_KINDS[kind]}, not {value!r}{_QUOTE}")
        return value

    def _check_all(self, key: str, texts: Any) -> None:
        for each in texts:
            if not isinstance(each, str):
                raise self._error(f"{key} must have texts only, not {each!r}{_QUOTE}")

    def _tried(self, key: str, make: Callable[..., Any], *arguments: Any) -> Any:
        try:
            return make(*arguments)
        except ValueError as error:
            raise self._error(f"{key}: {error}") from error

    def _error(self, reason: str) -> ScriptError:
        return ScriptError(f"{self._where}: {reason}")


_QUOTE = "; a text that YAML takes for something else goes in quotation marks"
_KINDS: Mapping[type, str] = {
    str: "a text",
    list: "a list of texts",
    dict: "a mapping of texts to texts",
    bool: "true or false",
}
_KEYS = (
    *("name", "mail", "text", "sender", "recipients", "client", "helo", "auth", "macros"),
    *("abort-after", "same-connection"),
    *("expect", "at", "refused", "modifications", "delivered"),
)
