"""Running the tools of a language in the folders of one spec, or of several at once."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

FOLDERS = "{folders}"
"""Stands for the folders of all specs; their names are those of folders in the current one."""
PATIENCE, EACH = 600, 60
"""How many seconds a command may take, and how many more for each spec."""

Command = Sequence[str]


class Tools:
    """The tools of a language.

    Attributes:
        here: the folder of the language, `{here}` in its commands.
        env: variables that the tools see.
    """

    def __init__(self, here: Path, env: Mapping[str, str]) -> None:
        self.here = here
        self.env = os.environ | env

    def command(self, command: Command, folders: Sequence[Path]) -> list[str]:
        """A command with everything in its place."""
        parts: list[str] = []
        for part in command:
            if part == FOLDERS:
                parts += [each.name for each in folders]
            else:
                parts.append(
                    part.replace("{python}", sys.executable).replace("{here}", str(self.here))
                )
        return parts

    def faults(self, commands: Sequence[Command], folders: Sequence[Path]) -> dict[Path, str]:
        """What commands say of the folders that they fail in; the later ones leave these out.

        A command with `{folders}` runs once for all of them.
        """
        found: dict[Path, str] = {}
        for command in commands:
            good = [each for each in folders if each not in found]
            if FOLDERS in command:
                found |= self._at_once(command, good)
            else:
                found |= self._in_each(command, good)
        return found

    def _in_each(self, command: Command, folders: Sequence[Path]) -> dict[Path, str]:
        return {each: said for each in folders if (said := self._fault(command, [each], each))}

    def _at_once(self, command: Command, folders: Sequence[Path]) -> dict[Path, str]:
        if not folders:
            return {}
        said = self._fault(command, folders, folders[0].parent)
        if not said:
            return {}
        if len(folders) == 1:
            return {folders[0]: said}
        # Tools name the files that they do not like; each of those is asked about alone.
        named = [each for each in folders if each.name in said] or folders
        others = [each for each in folders if each not in named]
        found: dict[Path, str] = {}
        for each in named:
            found |= self._at_once(command, [each])
        found |= self._at_once(command, others)
        assert found, f"it fails for several specs together, and for none alone: {said}"
        return found

    def _fault(self, command: Command, folders: Sequence[Path], current: Path) -> str:
        """What a command says when it fails, after a line with the command."""
        try:
            done = subprocess.run(
                self.command(command, folders),
                cwd=current,
                env=self.env,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                check=False,
                timeout=PATIENCE + EACH * len(folders),
            )
        except subprocess.TimeoutExpired as error:
            return f"{' '.join(command)}\nno end after {error.timeout:.0f} s"
        return f"{' '.join(command)}\n{done.stdout}" if done.returncode else ""
