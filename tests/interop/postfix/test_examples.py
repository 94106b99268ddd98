"""The programs of docs/examples behind Postfix."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from tests.interop import counts
from tests.interop.postfix.conftest import HEADERS, World, mail_of
from tests.interop.process import PROJECT, serving
from tests.interop.program import wait_for
from tests.interop.smtp import Transaction

EXAMPLES = ("add_header.py", "first_filter.py", "greylist.py", "replace_body.py", "threads.py")


@contextmanager
def _example(world: World, name: str, *options: str) -> Iterator[None]:
    program = str(PROJECT / "docs" / "examples" / name)
    with serving(world.spare, [program, "ADDRESS", *options]):
        yield
    counts.cover(world.suite, "examples", name, EXAMPLES)


def _send(
    world: World,
    content: bytes,
    recipient: str = "<bert@example.net>",
    sender: str = "<anna@example.org>",
) -> Transaction:
    with world.client("spare") as client:
        client.ehlo()
        done = client.mail(content, sender=sender, recipients=[recipient])
        client.quit()
    return done


def test_add_header(world: World, token: str) -> None:
    forged = b"X-Checked: forged\r\nX-Other: kept\r\nx-checked: forged, too\r\n"
    with _example(world, "add_header.py"):
        for number, more_headers in enumerate((forged, b"")):
            done = _send(world, mail_of(f"{token}{number}", more_headers=more_headers))
            assert done.accepted
            assert done.end is not None
            (mail,) = world.arrived(f"{token}{number}")
            assert mail.values_of("X-Checked") == [f"yes, as {done.end.text.split()[-1]}"]
            kept = ["X-Other"] if more_headers else []
            names = [name for name, _ in mail.headers]
            assert names == ["Received", *HEADERS, *kept, "X-Checked"]


@contextmanager
def _threads(world: World) -> Iterator[None]:
    """The adapter for threads, which listens itself, as it does for its users."""
    program = PROJECT / "docs" / "examples" / "threads.py"
    variables = os.environ | {"PYTHONPATH": str(PROJECT / "generated" / "python")}
    command = [sys.executable, str(program), f"unix:{world.spare}"]
    with subprocess.Popen(command, env=variables, stderr=subprocess.PIPE, text=True) as process:
        try:
            wait_for(world.spare, process)
            world.spare.chmod(0o666)
            yield
            process.send_signal(signal.SIGTERM)
            _, complaints = process.communicate(timeout=30)
            assert complaints == ""
            assert process.returncode == 0
        finally:
            process.kill()
            world.spare.unlink(missing_ok=True)
    counts.cover(world.suite, "examples", program.name, EXAMPLES)


def test_threads(world: World, token: str) -> None:
    with _threads(world), world.client("spare") as client:
        client.ehlo()
        stranger = client.mail(
            mail_of(f"{token}x"), sender="<ads@example.com>", recipients=["<b@x>"]
        )
        assert str(stranger.mail) == "550 5.7.1 Mail from example.com is not welcome"
        for number in range(2):
            # A header that Postfix passes on in one frame of more than one read.
            long = b"X-Long: " + b"x" * 50_000 + b"\r\n"
            text = mail_of(f"{token}{number}", b"text\r\n" * 20_000, more_headers=long)
            done = client.mail(text, sender="<a@example.org>", recipients=["<bert@example.net>"])
            assert done.end is not None
            (mail,) = world.arrived(f"{token}{number}")
            assert mail.values_of("X-Checked") == [f"yes, as {done.end.text.split()[-1]}"]
        client.quit()


def test_first_filter(world: World, token: str) -> None:
    attached = b'Content-Type: application/octet-stream; name="run.exe"\r\n'
    with _example(world, "first_filter.py"):
        refused = _send(world, mail_of(token), sender="<ads@spam.example>")
        assert str(refused.mail) == "550 5.7.1 We do not want your mail"
        done = _send(world, mail_of(token, b"Buy now!!!\r\n"))
        assert done.end is not None
        (mail,) = world.arrived(token)
        assert mail.values_of("X-Score") == [f"1 for {done.end.text.split()[-1]}"]
        assert mail.values_of("Subject")[0].startswith("[External] ")
        assert mail.body == b"Buy now!!!\r\n\r\nChecked by example.net\r\n"
        held = _send(world, mail_of(f"{token}held", more_headers=attached))
        assert held.end is not None
        assert world.postfix.listed()[held.end.text.split()[-1]] == "hold"


def test_greylist(world: World, token: str) -> None:
    later = "451 4.7.1 Greylisted"
    known, other = f"<{token}@example.net>", f"<other.{token}@example.net>"
    with _example(world, "greylist.py", "--delay", "0"):
        assert str(_send(world, mail_of(token), known).last).startswith(later)
        assert world.vanished(token)
        assert _send(world, mail_of(token), known).accepted
        (mail,) = world.arrived(token)
        assert [recipient.split()[0] for recipient in mail.recipients] == [known]
        assert str(_send(world, mail_of(token), other).last).startswith(later)
    with _example(world, "greylist.py", "--delay", "300"):
        for _ in range(2):
            assert str(_send(world, mail_of(token), known).last).startswith(later)


def test_replace_body(world: World, token: str) -> None:
    long = b"0123456789abcdef0123456789abcd\r\n" * 4500
    encoded = b"Content-Transfer-Encoding: base64\r\n"
    mails = {
        b"Hello\r\n": b"Hello\r\nSent by Example Ltd.\r\n",
        long: long + b"Sent by Example Ltd.\r\n",
    }
    with _example(world, "replace_body.py", "--footer", "Sent by Example Ltd."):
        for number, (body, new) in enumerate(mails.items()):
            assert _send(world, mail_of(f"{token}{number}", body)).accepted
            assert world.arrived(f"{token}{number}")[0].body == new
        assert _send(world, mail_of(f"{token}e", b"SGVsbG8=\r\n", encoded)).accepted
        assert world.arrived(f"{token}e")[0].body == b"SGVsbG8=\r\n"
    with _example(world, "replace_body.py", "--replace", "teh", "the"):
        assert _send(world, mail_of(f"{token}r", b"teh end of tehran\r\n")).accepted
        assert world.arrived(f"{token}r")[0].body == b"the end of tehran\r\n"
