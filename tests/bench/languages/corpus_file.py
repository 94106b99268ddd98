"""Write the frames of the standard session to a file, one after the other, for other languages."""

import sys
from pathlib import Path

from tests.bench.corpus import SESSION


def write(file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(b"".join(sample.frame for sample in SESSION))


if __name__ == "__main__":
    write(Path(sys.argv[1]))
