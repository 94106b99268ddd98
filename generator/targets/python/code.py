"""Lines of code as Python's formatters lay them out."""

from collections.abc import Sequence

LINE = 100


def call(indent: int, head: str, arguments: Sequence[str], tail: str) -> list[str]:
    """`head`, arguments and `tail` on one line, else on a line below, else on a line each."""
    margin = " " * indent
    one = f"{margin}{head}{', '.join(arguments)}{tail}"
    if len(one) <= LINE or not arguments:
        return [one]
    below = f"{margin}    {', '.join(arguments)}"
    if len(below) <= LINE:
        return [f"{margin}{head}", below, f"{margin}{tail}"]
    return [f"{margin}{head}", *(f"{margin}    {each}," for each in arguments), f"{margin}{tail}"]


def tuple_of(items: Sequence[str]) -> str:
    """A tuple on one line."""
    return f"({', '.join(items)}{',' if len(items) == 1 else ''})"


def call_with_tuple(indent: int, head: str, items: Sequence[str], tail: str) -> list[str]:
    """A call whose only argument is a tuple."""
    margin = " " * indent
    if len(f"{margin}    {tuple_of(items)}") <= LINE:
        return call(indent, head, [tuple_of(items)], tail)
    return [f"{margin}{head}", *display(indent + 4, "", items), f"{margin}{tail}"]


def display(indent: int, head: str, items: Sequence[str]) -> list[str]:
    """A tuple on one line, else its items on a line each."""
    margin = " " * indent
    one = f"{margin}{head}{tuple_of(items)}"
    if len(one) <= LINE:
        return [one]
    return [f"{margin}{head}(", *(f"{margin}    {each}," for each in items), f"{margin})"]


def operation(
    indent: int, head: str, operands: Sequence[str], operator: str, tail: str = ""
) -> list[str]:
    """Operands joined by an operator on one line, else in parentheses on a line each."""
    margin = " " * indent
    one = f"{margin}{head}{f' {operator} '.join(operands)}{tail}"
    if len(one) <= LINE:
        return [one]
    inner = f"{margin}    {f' {operator} '.join(operands)}"
    if len(inner) <= LINE:
        return [f"{margin}{head}(", inner, f"{margin}){tail}"]
    lines = [f"{margin}{head}(", f"{margin}    {operands[0]}"]
    lines += [f"{margin}    {operator} {each}" for each in operands[1:]]
    return [*lines, f"{margin}){tail}"]


def choice(indent: int, head: str, value: str, when: str, otherwise: str) -> list[str]:
    """A conditional expression on one line, else in parentheses, else with its parts on lines."""
    one = operation(indent, head, [f"{value} if {when} else {otherwise}"], "")
    if max(map(len, one)) <= LINE:
        return one
    margin = " " * indent
    parts = (value, f"if {when}", f"else {otherwise}")
    return [f"{margin}{head}(", *(f"{margin}    {part}" for part in parts), f"{margin})"]


def condition(indent: int, expression: str) -> list[str]:
    """An `if` with one expression.

    One that is too long has its last `and` on a line of its own. But one that begins with a
    parenthesis gets no other around it: its last call is broken, or else that parenthesis.
    """
    margin = " " * indent
    lines = operation(indent, "if ", expression.rsplit(" and ", 1), "and", ":")
    if len(lines) == 1 or not expression.startswith("("):
        return lines
    before, _, rest = expression.rpartition("(")
    argument, _, after = rest.partition(")")
    first, _, others = expression[1:].partition(")")
    for opening, inner, closing in ((f"{before}(", argument, after), ("(", first, others)):
        broken = [f"{margin}if {opening}", f"{margin}    {inner}", f"{margin}){closing}:"]
        if max(map(len, broken)) <= LINE:
            return broken
    return lines
