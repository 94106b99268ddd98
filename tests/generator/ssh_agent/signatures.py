"""Signatures of files as `ssh-keygen -Y` makes and checks them; see OpenSSH's PROTOCOL.sshsig."""

import base64
import hashlib
import subprocess
from pathlib import Path

from tests.needs.asking import need

NAMESPACE = "file"
MAGIC = b"SSHSIG"


def string(data: bytes) -> bytes:
    """Bytes behind their length, as SSH writes them."""
    return len(data).to_bytes(4, "big") + data


def to_be_signed(message: bytes) -> bytes:
    """What the agent signs for a message."""
    digest = hashlib.sha512(message).digest()
    return MAGIC + b"".join(map(string, (NAMESPACE.encode(), b"", b"sha512", digest)))


def verify(
    folder: Path, public_line: str, key: bytes, signature: bytes, message: bytes
) -> "subprocess.CompletedProcess[str]":
    """Let OpenSSH check a signature."""
    parts = (key, NAMESPACE.encode(), b"", b"sha512", signature)
    whole = MAGIC + (1).to_bytes(4, "big") + b"".join(map(string, parts))
    kind = "SSH SIGNATURE"
    armoured = f"-----BEGIN {kind}-----\n{base64.b64encode(whole).decode()}\n-----END {kind}-----\n"
    (folder / "signature").write_text(armoured)
    (folder / "allowed").write_text(f"tester {public_line}")
    command = [need("ssh-agent").program(2), "-Y", "verify", "-f", str(folder / "allowed")]
    command += ["-I", "tester", "-n", NAMESPACE, "-s", str(folder / "signature")]
    return subprocess.run(
        command, input=message.decode(), capture_output=True, text=True, check=False
    )
