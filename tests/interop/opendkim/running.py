"""Running OpenDKIM with a configuration and a key of its own."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.interop.program import listening

DOMAIN = "example.com"
SELECTOR = "interop"
AUTHSERV = "mx.example.net"
"""What OpenDKIM calls itself in its results."""


def make_key(folder: Path) -> None:
    """Make `key` in a folder, a private key, and `keys`, the public one as DNS would give it."""
    key = folder / "key"
    subprocess.run(["openssl", "genrsa", "-out", key, "1024"], check=True, capture_output=True)
    key.chmod(0o600)
    public = subprocess.run(
        ["openssl", "rsa", "-in", key, "-pubout"], check=True, capture_output=True, text=True
    ).stdout
    text = "".join(line for line in public.splitlines() if not line.startswith("-"))
    record = f"{SELECTOR}._domainkey.{DOMAIN} v=DKIM1; k=rsa; p={text}\n"
    (folder / "keys").write_text(record, "ascii")


@contextmanager
def opendkim(
    folder: Path, name: str, socket: Path | None = None, /, **settings: str
) -> Iterator[str]:
    """Run OpenDKIM as long as the context lasts.

    It signs mail of the domain from 127.0.0.1 and verifies all other.

    Args:
        folder: where `make_key` has been.
        name: a name for its configuration file and its socket.
        socket: its socket, if that is elsewhere.
        settings: what else stands there.

    Yields:
        The address at which it listens.
    """
    path = socket or folder / f"{name}.socket"
    configuration = {
        "Mode": "sv",
        "Domain": DOMAIN,
        "Selector": SELECTOR,
        "RequireSafeKeys": "no",
        "KeyFile": str(folder / "key"),
        "TestPublicKeys": str(folder / "keys"),
        "Canonicalization": "simple/simple",
        "InternalHosts": "127.0.0.1",
        "AuthservID": AUTHSERV,
        "AlwaysAddARHeader": "yes",
        "TemporaryDirectory": str(folder),
        "Socket": f"local:{path}",
    }
    lines = (f"{key} {value}\n" for key, value in (configuration | settings).items())
    file = folder / f"{name}.conf"
    file.write_text("".join(lines), "ascii")
    with listening(["opendkim", "-f", "-x", file], path):
        yield f"unix:{path}"
