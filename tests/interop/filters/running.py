"""Running the filters with as little as they need: a signature, a rule, a key."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from tests.interop.opendkim.running import make_key, opendkim
from tests.interop.process import PROJECT, serving
from tests.interop.program import listening
from tests.needs.asking import need

Running = Callable[[Path, Path], AbstractContextManager[object]]
"""Runs a filter with a folder of its own, at a socket."""
_VIRUS, _SPAM = "interop-virus", "interop-spam"
_HEADERS = """\
Date: Mon, 3 Jun 2024 10:00:00 +0000
Message-Id: <{token}@example.org>
From: anna@example.org
Subject: """
"""With these in a mail, servers add none but their `Received`."""
MAILS = {
    name: f"{_HEADERS}{text}\n".encode()
    for name, text in {
        "plain": "{token}\n\nHello",
        "virus": f"{{token}}\n\n{_VIRUS}",
        "spam": f"{_SPAM} {{token}}\n\nBuy",
        "worse": f"{_SPAM} {_SPAM} {{token}}\n\nBuy now",
    }.items()
}
"""Mails that the filters tell apart; `{token}` stands for what makes each unique."""
OUTCOMES = {("clamav-milter", "virus"): "held", ("spamass-milter", "worse"): "refused"}
"""What becomes of a mail, by filter and mail, if it is not delivered with changes."""


@contextmanager
def running_opendkim(folder: Path, path: Path) -> Iterator[None]:
    """OpenDKIM, which verifies all mail."""
    need("opendkim")
    make_key(folder)
    with opendkim(folder, "filter", path, InternalHosts="192.0.2.0/24", UMask="0"):
        yield


@contextmanager
def running_clamav(folder: Path, path: Path) -> Iterator[None]:
    """clamav-milter, with a clamd that knows one signature."""
    need("clamav-milter")
    database = folder / "database"
    database.mkdir()
    (database / "test.ndb").write_text(f"Interop.Test:0:*:{_VIRUS.encode().hex()}\n")
    daemon = folder / "daemon"
    common = f"Foreground yes\nTemporaryDirectory {folder}\n"
    (folder / "clamd.conf").write_text(
        f"{common}DatabaseDirectory {database}\nLocalSocket {daemon}\nDisableCache yes\n"
    )
    (folder / "milter.conf").write_text(
        f"{common}MilterSocket unix:{path}\nMilterSocketMode 666\nClamdSocket unix:{daemon}\n"
        "AddHeader Replace\nOnInfected Quarantine\n"
    )
    with (
        listening(["clamd", "-c", folder / "clamd.conf"], daemon),
        listening(["clamav-milter", "-c", folder / "milter.conf"], path),
    ):
        yield


@contextmanager
def running_spamassassin(_: Path, path: Path) -> Iterator[None]:
    """spamass-milter, with a spamd that knows two rules."""
    need("spamass-milter")
    with tempfile.TemporaryDirectory(prefix="spamd-") as name:
        # spamd becomes another user before it reads anything; folders of pytest are closed.
        open_to_all = Path(name)
        open_to_all.chmod(0o755)
        with _spamassassin(open_to_all, path):
            yield


@contextmanager
def _spamassassin(folder: Path, path: Path) -> Iterator[None]:
    rules, site = folder / "rules", folder / "site"
    rules.mkdir()
    site.mkdir()
    (site / "init.pre").write_text("loadplugin Mail::SpamAssassin::Plugin::Check\n")
    (rules / "rules.cf").write_text(
        f"header ONE Subject =~ /{_SPAM}/\nscore ONE 10\n"
        f"header TWO Subject =~ /{_SPAM} {_SPAM}/\nscore TWO 10\n"
        "report_safe 0\nuse_bayes 0\nadd_header spam Flag _YESNOCAPS_\n"
        "add_header all Status _YESNO_, score=_SCORE_ required=_REQD_ tests=_TESTS_\n"
    )
    daemon = folder / "daemon"
    spamd = ["spamd", "--local", "--nouser-config", f"--configpath={rules}"]
    spamd += [f"--siteconfigpath={site}", f"--socketpath={daemon}", "--syslog=stderr"]
    spamc = ["-U", str(daemon)]
    with (
        listening(spamd, daemon),
        listening(["spamass-milter", "-p", path, "-r", "15", "--", *spamc], path),
    ):
        path.chmod(0o666)
        yield


@contextmanager
def running_example(_: Path, path: Path) -> Iterator[None]:
    """The first filter of this package."""
    with serving(path, [str(PROJECT / "docs" / "examples" / "first_filter.py"), "ADDRESS"]):
        yield


FILTERS: dict[str, Running] = {
    "opendkim": running_opendkim,
    "clamav-milter": running_clamav,
    "spamass-milter": running_spamassassin,
    "first filter": running_example,
}
