"""Decode the standard session beside libmilter's own splitting of arguments; see ``--help``.

It needs gcc, and apt-get for the source of Sendmail, which is compiled as it is.
"""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median

import click

from tests.bench import corpus, report
from tests.bench.languages import corpus_file
from tests.bench.measure import Timing

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[3]
CACHE = ROOT / ".cache" / "bench" / "c"
SENDMAIL = ROOT / ".cache" / "sendmail-source"
GENERATED = ROOT / "generated" / "c"

PAIRS = {
    "decode": "libmilter's splitting",
    "decode, lists taken apart": "libmilter's splitting",
    "decode a stream": "libmilter's copying and splitting",
}
"""Who is compared with whom; the first pair has a floor."""

NOTE = """
"times" is the processor's time taken as a multiple of libmilter's, each round against the same \
round: the median and the middle half.
libmilter splits the arguments of macros, senders, recipients and headers; other frames cost it \
nothing here. It does not look for the NUL of a header's value. The decoder checks whole frames.
"copying" is how libmilter reads a frame, into memory of its own for each; the decoder's stream is \
copied into its memory."""


def run(*command: str | Path) -> str:
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(done.stdout + done.stderr)
    return done.stdout


def build() -> Path:
    """Compile both sides with the same options."""
    CACHE.mkdir(parents=True, exist_ok=True)
    run("sh", HERE / "unpack.sh", SENDMAIL)
    system = SENDMAIL / "include" / "sm" / "os" / "sm_os_linux.h"
    (CACHE / "sm_os.h").write_bytes(system.read_bytes())
    theirs = [f"-I{SENDMAIL / name}" for name in ("libmilter", "include", "sendmail")]
    # What of libmilter is not used needs other parts of it, so it is left out when linking.
    options = ("gcc", "-O2", "-ffunction-sections", f"-I{CACHE}", f"-I{HERE}", "-c")
    run(*options, "-w", *theirs, HERE / "splitting.c", "-o", CACHE / "splitting.o")
    for source in (HERE / "bench.c", GENERATED / "milter.c"):
        ours = ("-std=c11", "-Wall", "-Wextra", "-Werror", f"-I{GENERATED}")
        run(*options, *ours, source, "-o", CACHE / f"{source.stem}.o")
    objects = [CACHE / f"{name}.o" for name in ("bench", "milter", "splitting")]
    run("gcc", "-Wl,--gc-sections", "-Wl,--wrap=malloc", *objects, "-o", CACHE / "bench")
    return CACHE / "bench"


def cells(name: str, timing: Timing, base: Timing, allocations: str) -> Sequence[str]:
    low, high = timing.middle_half(base)
    return (
        name,
        f"{len(corpus.SESSION) / timing.median * 1e9:,.0f}",
        f"{timing.median:,.0f}",
        f"{timing.times(base):.2f}",
        f"{low:.2f}-{high:.2f}",
        allocations,
    )


@click.command()
@click.option("--rounds", default=501, show_default=True, help="Rounds of 200 sessions each.")
def main(rounds: int) -> None:
    """Decode the standard session with the C library and in libmilter's way, in one run."""
    program = build()
    session = CACHE / "session"
    corpus_file.write(session)
    lines = run(program, session, str(rounds)).splitlines()
    first, rest = lines[:-rounds], lines[-rounds:]
    allocated = dict(line.split("\t") for line in first)
    columns = zip(*(map(float, line.split("\t")) for line in rest), strict=True)
    timings = dict(zip(allocated, map(Timing, columns), strict=True))
    rows = [
        cells(name, timing, timings[PAIRS.get(name, name)], allocated[name])
        for name, timing in timings.items()
    ]
    size = session.stat().st_size
    title = f"Whole session in C ({len(corpus.SESSION)} messages, {size:,} bytes)"
    headings = ("", "messages/s", "ns", "times", "middle half", "allocations")
    report.table(title, headings, rows)
    ours, theirs = next(iter(PAIRS.items()))
    ratio = median(timings[ours].ratios(timings[theirs]))
    met = ratio <= 1 and allocated[ours] == "0"
    print(NOTE)
    print(f"\n{ours} : {theirs}, at most 1, without allocations: {'met' if met else 'NOT MET'}")
    sys.exit(0 if met else 1)


if __name__ == "__main__":
    main()
