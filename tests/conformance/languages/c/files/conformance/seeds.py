"""Puts the frames and streams of the vectors where the fuzzer finds them."""

import json
from pathlib import Path

HERE = Path(__file__).parent


def main() -> None:
    (HERE / "seeds").mkdir(exist_ok=True)
    lines = (HERE.parent / "questions.jsonl").read_text("utf-8").splitlines()
    for number, line in enumerate(lines):
        data = "".join(item for item in json.loads(line)[1:] if isinstance(item, str))
        (HERE / "seeds" / f"{number:04}").write_bytes(bytes.fromhex(data))


if __name__ == "__main__":
    main()
