"""What is rendered, with long lines broken as google-java-format breaks them."""

import re
from collections.abc import Mapping
from itertools import pairwise
from pathlib import PurePosixPath

LINE = 100
_WHOLE = ("*", "/", "import ", "package ")
_OF_A_VARIABLE = re.compile(r"!?[a-z]\w*\.")
_METHOD = re.compile(r"\.\w+\(")
_QUOTED = re.compile(r'"(?:\\.|[^"\\])*"')


def formatted(texts: Mapping[PurePosixPath, str]) -> Mapping[PurePosixPath, str]:
    """The texts by their paths, without lines that are too long in code."""
    return {
        path: "\n".join(map(_line, text.split("\n"))) if path.suffix == ".java" else text
        for path, text in texts.items()
    }


def _line(line: str) -> str:
    code = line.lstrip()
    return line if code.startswith(_WHOLE) else broken(len(line) - len(code), code)


def broken(indent: int, code: str) -> str:
    """Code in one line, or broken from the outermost part on, as far as there is no room.

    Args:
        indent: how far it is indented.
        code: a statement or the beginning of a block, in one line.
    """
    pad, deeper = " " * indent, indent + 4
    if indent + len(code) <= LINE:
        return pad + code
    plain = _QUOTED.sub(lambda quoted: "_" * len(quoted[0]), code)
    signature, throws, what = code.partition(" throws ")
    if throws and indent + len(signature) <= LINE:
        return f"{pad}{signature}\n{' ' * deeper}throws {what}"
    for sign in (" =", " ->", " ?", " :"):
        if (end := plain.find(sign + " ")) < 0:
            continue
        if sign == " ?":
            other = plain.find(" : ", end)
            choice = (code[:end], code[end + 1 : other], code[other + 1 :])
            return pad + f"\n{' ' * deeper}".join(choice)
        head, rest = code[: end + len(sign)], code[end + len(sign) + 1 :]
        return f"{pad}{head}\n{broken(deeper, rest)}"
    if " || " in plain:
        return pad + f"\n{' ' * deeper}|| ".join(code.split(" || "))
    if both := _outside(plain, " && "):
        return f"{pad}{code[:both]}\n{' ' * deeper}{code[both + 1 :]}"
    dots = _calls_in_a_row(plain)
    if len(dots) > 1:
        parts = (code[start:end] for start, end in pairwise([*dots, len(code)]))
        return "\n".join([pad + code[: dots[0]], *(broken(deeper, each) for each in parts)])
    cuts = _last_call(plain)
    if len(cuts) < 2:
        return pad + code
    items = [code[start:end].removeprefix(", ") for start, end in pairwise(cuts)]
    head, tail = code[: cuts[0]], code[cuts[-1] :]
    inner = f"{' ' * deeper}{', '.join(items)}{tail}"
    if len(inner) > LINE:
        lines = [f"{each}," for each in items[:-1]] + [items[-1] + tail]
        inner = "\n".join(broken(deeper, each) for each in lines)
    return f"{pad}{head}\n{inner}"


def _calls_in_a_row(code: str) -> list[int]:
    """The dots before calls of a variable's methods, each of what the one before it gives."""
    if not _OF_A_VARIABLE.match(code):
        return []
    dots = (each.start() for each in _METHOD.finditer(code))
    return [each for each in dots if code.count("(", 0, each) == code.count(")", 0, each)]


def _last_call(code: str) -> list[int]:
    """The places in which the arguments of the last call begin, and where the last of them ends."""
    depth, cuts, found = 0, list[int](), list[int]()
    for place, char in enumerate(code):
        if char == "(":
            depth += 1
            cuts = [place + 1] if depth == 1 else cuts
        elif char == ")" and depth:
            depth -= 1
            found = found if depth else [*cuts, place]
        elif depth == 1 and code.startswith(", ", place):
            cuts.append(place)
    return found


def _outside(code: str, sign: str) -> int:
    """Where a sign stands that is in no brackets; 0 if there is none."""
    places = (place for place in range(len(code)) if code.startswith(sign, place))
    return next(
        (place for place in places if code.count("(", 0, place) == code.count(")", 0, place)), 0
    )
