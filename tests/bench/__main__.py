"""Compare the codecs in one run over the same bytes; see ``--help``."""

import json
import sys
from pathlib import Path

import click

from tests.bench import environment, report
from tests.bench.codecs import STRAIGHT, installed, load
from tests.bench.groups import groups
from tests.bench.measure import measure

NOTE = """
"times" is the time taken as a multiple of the straight-line codec's, each round against the same \
round: the median and the middle half. The rest drifts with the machine.
Our messages keep the payload: decoding checks it, and a field is taken out when it is read. \
"+ fields read" therefore decodes and then reads each field, for every codec.
kilter.protocol and purepythonmilter read fields at once, but kilter.protocol's hold views \
of its buffer; there "+ fields read" copies them.
"µs" is the time of one run through the group's messages."""


@click.command()
@click.option("--rounds", default=51, show_default=True, help="Rounds for each group.")
@click.option(
    "--json",
    "json_file",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write the results to this file as well.",
)
def main(rounds: int, json_file: Path | None) -> None:
    """Decode a session and encode replies with each codec that is installed."""
    environment.steady()
    names = installed()
    codecs = [load(name) for name in names]
    reference = STRAIGHT if STRAIGHT in names else names[0]
    described = environment.describe()
    print(", ".join(f"{name} {version}" for name, version in described.items()))
    results = [
        report.result(group, measure(group.work, rounds), reference) for group in groups(codecs)
    ]
    report.show(results)
    print(NOTE)
    if json_file:
        document = {
            "versions": described,
            "rounds": rounds,
            "reference": reference,
            "groups": [result.plain() for result in results],
        }
        json_file.write_text(json.dumps(document, indent=2) + "\n")
    if not report.all_met(results):
        sys.exit(1)


main()
