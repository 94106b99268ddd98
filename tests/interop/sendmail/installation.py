"""Sendmail from its packages, unpacked into a folder: it cannot be installed beside Postfix."""

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from tests.needs.asking import need
from tests.needs.catalogue import sendmail_tree

HERE = Path(__file__).parent

_PROGRAM = Path("usr/libexec/sendmail/sendmail")
_M4 = Path("usr/bin/m4")
_RULES = Path("usr/share/sendmail/cf")


@dataclass(frozen=True)
class Installation:
    """Where Sendmail was unpacked to.

    Attributes:
        tree: the folder that stands for the root of the file system.
    """

    tree: Path

    @classmethod
    def find(cls) -> Self:
        """Find it and what else is needed; where that is not there, end the test."""
        need("sendmail")
        return cls(sendmail_tree())

    @property
    def program(self) -> str:
        """The path of Sendmail itself."""
        return str(self.tree / _PROGRAM)

    @property
    def environment(self) -> dict[str, str]:
        """The environment in which programs of the tree find their libraries."""
        folders = {file.parent for file in self.tree.rglob("*.so*")}
        return {**os.environ, "LD_LIBRARY_PATH": ":".join(map(str, sorted(folders)))}

    def environment_offline(self, folder: Path) -> dict[str, str]:
        """The environment in which Sendmail asks no name server, and logs into a file.

        Args:
            folder: where to put a library for that, and the file `maillog`.
        """
        library = str(folder / "offline.so")
        command = ["cc", "-shared", "-fPIC", "-o", library, str(HERE / "offline.c")]
        subprocess.run(command, check=True)
        log = str(folder / "maillog")
        return {**self.environment, "LD_PRELOAD": library, "SENDMAIL_LOG": log}

    def configuration(self, short: str, **macros: object) -> str:
        """The configuration that m4 and the files of Sendmail make of a short one.

        Args:
            short: the short one.
            macros: macros of m4 that it uses.
        """
        command = [str(self.tree / _M4), f"-D_CF_DIR_={self.tree / _RULES}/"]
        command += [f"-D{name}={value}" for name, value in macros.items()]
        command += [str(self.tree / _RULES / "m4" / "cf.m4"), "-"]
        done = subprocess.run(
            command,
            input=short,
            env=self.environment,
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
        return done.stdout
