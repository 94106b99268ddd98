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


def condition(indent: int, expression: str) -> list[str]:
    """An `if` with one expression, whose last `and` goes to a line of its own where it must."""
    return operation(indent, "if ", expression.rsplit(" and ", 1), "and", ":")
