"""All that tests need, but for the languages, which say themselves what they need."""

import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from tests.needs.machine import has_ipv6
from tests.needs.need import Need

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = ROOT / "tests" / "conformance" / "languages"
TARGETS = ROOT / "generator" / "targets"
SENDMAIL_VARIABLE = "SENDMAIL_TREE"
UNPACK_SENDMAIL = "tests/interop/sendmail/unpack.sh"
LOG_SOURCES = ("postfix", "sendmail", "opendkim", "rspamd", "clamav")
FULL_DEVICE = Path("/dev/full")

_POSTFIX = ("postfix", "postconf", "postqueue", "postcat", "postsuper")


def sendmail_tree() -> Path:
    """The folder that Sendmail is unpacked into."""
    return Path(os.environ.get(SENDMAIL_VARIABLE) or ROOT / ".cache" / "sendmail")


def log_sources() -> Path:
    """The folder that source code is unpacked into whose log lines the spec explains."""
    return ROOT / ".cache" / "log-sources"


def _no_log_sources() -> str:
    absent = [each for each in LOG_SOURCES if not (log_sources() / each).is_dir()]
    return f"{', '.join(absent)} not in {log_sources()}" if absent else ""


def _no_root() -> str:
    return "" if os.geteuid() == 0 else "only root can run it"


def _no_sendmail() -> str:
    if not (sendmail_tree() / "usr" / "libexec" / "sendmail" / "sendmail").exists():
        return f"it is not in {sendmail_tree()}"
    return _no_root()


def _no_libmilter() -> str:
    look = ["gcc", "-E", "-include", "libmilter/mfapi.h", "-x", "c", "/dev/null"]
    done = subprocess.run(look, capture_output=True, check=False)
    return "no libmilter/mfapi.h" if done.returncode else ""


def _no_pmilter() -> str:
    done = subprocess.run(["perl", "-MSendmail::PMilter", "-e1"], capture_output=True, check=False)
    return "Perl has no module Sendmail::PMilter" if done.returncode else ""


@cache
def pymilter_python() -> str | None:
    """The interpreter that has pymilter: this one, or that of Debian."""
    for python in (sys.executable, "/usr/bin/python3"):
        command = [python, "-c", "import Milter"]
        if Path(python).exists() and not subprocess.run(command, capture_output=True).returncode:
            return python
    return None


def _no_module(name: str) -> str:
    return "" if find_spec(name) else f"{sys.executable} has no module {name}"


def _no_libyaml() -> str:
    if missing := _no_module("yaml"):
        return missing
    import yaml

    return "" if yaml.__with_libyaml__ else "PyYAML was built without it"


_NEEDS = (
    Need(
        "chromium",
        "the site and the TypeScript package in a browser",
        ("chromium|google-chrome",),
        ("chromium",),
    ),
    Need("postfix", "conversations with a real MTA", _POSTFIX, ("postfix",), lacks=_no_root),
    Need(
        "sendmail",
        "conversations with the MTA that the protocol comes from",
        ("cc",),
        ("gcc", "libc6-dev"),
        f"sh {UNPACK_SENDMAIL}, or {SENDMAIL_VARIABLE}",
        _no_sendmail,
    ),
    Need(
        "libmilter",
        "comparison with the library that filters are written with",
        ("gcc",),
        ("gcc", "libc6-dev", "libmilter-dev"),
        lacks=_no_libmilter,
    ),
    Need(
        "log-sources",
        "that programs log what the spec explains",
        elsewhere=f"sh tests/interop/logs/unpack.sh .cache/log-sources {' '.join(LOG_SOURCES)}",
        lacks=_no_log_sources,
    ),
    Need("mtasim", "conversations with another test MTA", ("mtasim",), ("mailfromd",)),
    Need(
        "pmilter",
        "conversations with a filter that breaks the limit",
        ("perl",),
        ("libsendmail-pmilter-perl",),
        lacks=_no_pmilter,
    ),
    Need(
        "pymilter",
        "the names in the guide to migrating",
        debian=("python3-milter",),
        elsewhere="PyPI",
        lacks=lambda: "" if pymilter_python() else "no Python has the module Milter",
    ),
    Need("miltertest", "conversations with a test MTA", ("miltertest",), ("miltertest",)),
    Need(
        "opendkim",
        "conversations with a real filter",
        ("opendkim", "openssl"),
        ("opendkim", "openssl"),
    ),
    Need(
        "clamav-milter",
        "what ask shows of a real filter",
        ("clamav-milter", "clamd"),
        ("clamav-milter", "clamav-daemon"),
    ),
    Need(
        "spamass-milter",
        "what ask shows of a real filter",
        ("spamass-milter", "spamd", "spamc"),
        ("spamass-milter", "spamd", "spamc"),
    ),
    Need("opendmarc", "what another filter answers to mtasim", ("opendmarc",), ("opendmarc",)),
    Need(
        "ipv6",
        "mail that comes over IPv6",
        elsewhere="the loopback interface",
        lacks=lambda: "" if has_ipv6() else "no ::1",
    ),
    Need(
        "wireshark",
        "the dissector, and its style",
        ("tshark", "sharkd", "luacheck", "luac5.2"),
        ("tshark", "lua-check", "lua5.2"),
    ),
    Need("ruby", "a decoder made from the JSON alone", ("ruby",), ("ruby",)),
    Need("pkg-config", "the C library, as others find it", ("pkg-config",), ("pkgconf",)),
    Need("lua-5.4", "the dissector, as newer programs read it", ("luac5.4",), ("lua5.4",)),
    Need(
        "kaitai",
        "the Kaitai format, compiled",
        ("node", "npm"),
        ("nodejs", "npm"),
        "npm: kaitai-struct-compiler",
    ),
    Need(
        "spin",
        "the model of both sides, searched for deadlocks and misread replies",
        ("spin", "cc"),
        ("spin", "gcc", "libc6-dev"),
    ),
    Need(
        "axe",
        "the site, checked for what people with disabilities would miss",
        ("node", "npm"),
        ("nodejs", "npm"),
        "npm: axe-core",
    ),
    Need(
        "pyodide",
        "the package on all versions of Python",
        ("node", "npm"),
        ("nodejs", "npm"),
        "npm: pyodide",
    ),
    Need(
        "ssh-agent",
        "a second protocol, spoken with a real program",
        ("ssh-agent", "ssh-add", "ssh-keygen"),
        ("openssh-client",),
    ),
    Need("systemd", "the units in the guide to deploying", ("systemd-analyze",), ("systemd",)),
    Need("xxd", "hex dumps that are read as traffic", ("xxd",), ("xxd",)),
    Need("hexdump", "hex dumps that are read as traffic", ("hexdump",), ("bsdextrautils",)),
    Need("od", "hex dumps that are read as traffic", ("od",), ("coreutils",)),
    Need(
        "full-device",
        "what is done when a disk is full",
        elsewhere="Linux",
        lacks=lambda: "" if FULL_DEVICE.exists() else f"no {FULL_DEVICE}",
    ),
    Need(
        "libyaml",
        "that both parsers of YAML read the same",
        elsewhere="PyPI: PyYAML",
        lacks=_no_libyaml,
    ),
    Need(
        "atheris",
        "fuzzing that is guided by coverage",
        elsewhere="PyPI: atheris, up to Python 3.13",
        lacks=lambda: _no_module("atheris"),
    ),
    Need(
        "kilter.protocol",
        "comparison with another codec",
        elsewhere="PyPI",
        lacks=lambda: _no_module("kilter"),
    ),
    Need(
        "purepythonmilter",
        "comparison with another codec",
        elsewhere="PyPI",
        lacks=lambda: _no_module("purepythonmilter"),
    ),
)


def _least(target: str) -> str:
    """The least version that a target states of what reads its output."""
    (least,) = tomllib.loads((TARGETS / target / "target.toml").read_text("utf-8"))[
        "least"
    ].values()
    assert isinstance(least, str)
    return least


def _numbers(version: str) -> list[int]:
    return [int(each) for each in version.split(".")]


def _too_old(least: str, command: Sequence[str]) -> Callable[[], str]:
    """Says that a program, which prints its version, is older than what a target states."""

    @cache
    def lacks() -> str:
        printed = subprocess.run(command, capture_output=True, text=True, check=False).stdout
        found = re.search(r"\d+(\.\d+)*", printed)
        if found and _numbers(found[0]) >= _numbers(least):
            return ""
        version = found[0] if found else "of an unknown version"
        return f"{command[0]} is {version}, and {least} or later is needed"

    return lacks


def _languages() -> list[Need]:
    found = []
    for file in sorted(LANGUAGES.glob("*/language.toml")):
        data = tomllib.loads(file.read_text("utf-8"))
        if needs := data["needs"]:
            debian = tuple(dict.fromkeys(" ".join(needs.values()).split()))
            name = file.parent.name
            purpose = f"the codec in {data['title']}, and its tools"
            lacks = _too_old(_least(name), data["version"]) if "version" in data else None
            downloads = data.get("downloads", "")
            found.append(Need(name, purpose, tuple(needs), debian, downloads, lacks))
    return found


NEEDS = {need.name: need for need in (*_NEEDS, *_languages())}
"""Every need by its name."""
