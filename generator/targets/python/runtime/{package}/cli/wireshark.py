"""`wireshark`: the plugin that shows the protocol in Wireshark."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import click

from .._project import NAME
from .status import FINE
from .whole_files import write_whole

_PROGRAMS = ("tshark", "wireshark")
_TITLE = "Personal Lua Plugins:"


@click.command()
@click.option(
    "--install",
    is_flag=True,
    help="Copy the plugin to the folder where Wireshark looks for plugins.",
)
@click.option(
    "--folder",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where to copy it; by default the folder of personal Lua plugins.",
)
def wireshark(install: bool, folder: Path | None) -> int:
    """Print the path of the Wireshark plugin that this package contains, or install the plugin."""
    plugin = _plugin()
    if not install:
        click.echo(plugin)
        return FINE
    target = (folder or _personal_folder()) / plugin.name
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        write_whole(target, plugin.read_bytes())
    except OSError as error:
        raise click.FileError(str(target), error.strerror) from None
    click.echo(f"{target} is installed; start Wireshark again, or reload its Lua plugins")
    return FINE


def _plugin() -> Path:
    """The file that was installed beside the package."""
    # It takes its time to be imported, and no other command needs it.
    from importlib.metadata import PackageNotFoundError, files

    try:
        found = [file for file in files(NAME) or () if file.suffix == ".lua"]
    except PackageNotFoundError:
        found = []
    if not found:
        raise click.ClickException(f"the plugin is not there; install {NAME} with pip")
    return Path(str(found[0].locate())).resolve()


def _personal_folder() -> Path:
    """The folder of personal Lua plugins: the one that Wireshark names, or else the usual one."""
    for program in filter(None, map(shutil.which, _PROGRAMS)):
        done = subprocess.run([program, "-G", "folders"], capture_output=True, check=False)
        for line in done.stdout.decode("utf-8", "replace").splitlines():
            if line.startswith(_TITLE):
                return Path(line.removeprefix(_TITLE).strip())
    if sys.platform == "win32":
        return Path(os.environ.get("APPDATA", "~")).expanduser() / "Wireshark" / "plugins"
    return Path("~/.local/lib/wireshark/plugins").expanduser()
