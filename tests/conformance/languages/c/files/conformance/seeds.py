"""Puts the frames and streams of the vectors where the fuzzer finds them."""

import json
from pathlib import Path

HERE = Path(__file__).parent


def main() -> None:
    (HERE / "seeds").mkdir(exist_ok=True)
    lines = (HERE.parent / "questions.jsonl").read_text("utf-8").splitlines()
    questions = [json.loads(line) for line in lines]
    read = [items for asked, *items in questions if asked in {"frame", "stream"}]
    for number, items in enumerate(read):
        data = "".join(item for item in items if isinstance(item, str))
        (HERE / "seeds" / f"{number:04}").write_bytes(bytes.fromhex(data))


if __name__ == "__main__":
    main()
