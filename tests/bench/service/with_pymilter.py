"""pymilter, on libmilter, with a callback for every step."""

import sys

import Milter


class Handling(Milter.Base):  # type: ignore[misc]
    """Goes on at every step, and accepts at the end."""

    def _go_on(self, *arguments: object) -> int:
        return int(Milter.CONTINUE)

    connect = hello = envfrom = envrcpt = data = header = eoh = body = unknown = _go_on

    def eom(self) -> int:
        return int(Milter.ACCEPT)


if __name__ == "__main__":
    Milter.factory = Handling
    Milter.set_flags(Milter.ADDHDRS)
    Milter.runmilter("bench", f"unix:{sys.argv[1]}", 60)
