"""Statements as rustfmt breaks them."""

import re
from collections.abc import Sequence

LINE = 100
_CALLS = re.compile(r"(.*?\()(.*?\()(.*)\)\);")
_MACRO = re.compile(r"(.*!\()([^,]*), ([^,]*)\)")
_EITHER = re.compile(r"self(\.\w+)(\.unwrap_or\(.*\);)")
_TAKEN = (
    re.compile(r"(.*r\.(?:within|known)\()(.*)(\)\?\)*)"),
    re.compile(r"(.*\()(r\.number\(.*\)\?)(\)+)"),
)
_TEST = re.compile(r"( *let holds(?:_\d)? = )(?:(holds(?:_\d)?) && )?(.*);")
_CHAIN = re.compile(r"(self(?=\.))?(.+)(\.is_some_and\(\|value\| )(.*)\)")
_CHOICE = re.compile(r"(.*?)if (\S+) { (.*) } else { (.*) };")


def fit(line: str) -> str:
    """A statement or an arm of a `match`, in several lines if it does not fit one."""
    # What a call gives to a variable, or fails with, needs more room than it takes.
    is_tried = (" = r." in line or ".write(" in line) and line.endswith("?;")
    if len(line) <= LINE - 2 * is_tried:
        return line
    tab = re.match(" *", line)[0]  # type: ignore[index]
    head, arrow, value = line.partition(" => ")
    if arrow:
        return f"{head} => {{\n{tab}    {value.removesuffix(',')}\n{tab}}}"
    head, equals, value = line.partition(" = ")
    if equals:
        below = f"{tab}    {value}"
        if len(below) <= LINE:
            return f"{head} =\n{below}"
        if condition := _TEST.fullmatch(line):
            start, around, value = condition.groups()
            if around:
                deeper = f"{tab}    "
                return f"{start}{around}\n{_operand(deeper, f'{deeper}&& ', value)}"
            return _operand(tab, start, value)
        if choice := _CHOICE.fullmatch(line):
            start, test, first, second = choice.groups()
            otherwise = f"{tab}}} else {{\n{_sliced(tab + '    ', second)}\n{tab}}};"
            return f"{start}if {test} {{\n{_taken(tab + '    ', first)}\n{otherwise}"
        if either := _EITHER.fullmatch(value):
            name, call = either.groups()
            if len(tab + call) <= LINE - 4:
                return f"{head} = self\n{tab}    {name}\n{tab}    {call}"
        if calls := _CALLS.fullmatch(line):
            outer, inner, argument = calls.groups()
            if len(outer + inner) < LINE - 1:
                return f"{outer}{inner}\n{tab}    {argument},\n{tab}));"
            return f"{outer}\n{tab}    {inner}{argument}),\n{tab});"
        if "(" not in value or (len(below) <= LINE + 2 and "r." not in value):
            return f"{head} =\n{below}"
    head, _, rest = line.partition("(")
    arguments, _, tail = rest.rpartition(")")
    rows = "".join(f"{_row(tab + '    ', each)},\n" for each in _split(arguments))
    return f"{head}(\n{rows}{tab}){tail}"


def _taken(tab: str, value: str) -> str:
    """A value that is read, in several lines if it does not fit one."""
    deeper, inner = f"{tab}    ", value.removeprefix("Some(")[:-1]
    if len(tab + value) <= LINE:
        return tab + value
    if inner.endswith("?") and len(f"{deeper}{inner},") <= LINE:
        return f"{tab}Some(\n{deeper}{inner},\n{tab})"
    parts = next(filter(None, (each.fullmatch(value) for each in _TAKEN)), None)
    if not parts:
        return tab + value
    head, arguments, tail = parts.groups()
    rows = "".join(f"{deeper}{each},\n" for each in _split(arguments))
    return f"{tab}{head}\n{rows}{tab}{tail}"


def _row(tab: str, argument: str) -> str:
    line = tab + argument
    if len(line) < LINE:
        return line
    first, *others = line.split(" || ")
    return "\n".join([first, *(_alternative(f"{tab}    ", each) for each in others)])


def _alternative(tab: str, test: str) -> str:
    line = f"{tab}|| {test}"
    value, equals, other = test.partition(" == ")
    if len(line) < LINE or not equals:
        return line
    return f"{tab}|| {value}\n{_sliced(f'{tab}    ', f'== {other},').removesuffix(',')}"


def braced(head: str, items: Sequence[str], tail: str) -> str:
    """The items of a value between braces: on one line, or each on its own."""
    if not items:
        return head + tail
    line = f"{head} {', '.join(items)} {tail}"
    if len(line) <= LINE:
        return line
    tab = re.match(" *", head)[0]  # type: ignore[index]
    inner = (_sliced(f"{tab}    ", f"{each},") for each in items)
    return "\n".join([head, *inner, f"{tab}{tail}"])


def _sliced(tab: str, value: str) -> str:
    """A value, which may be a slice of long bytes."""
    line = tab + value
    if len(line) <= LINE:
        return line
    name, colon, rest = value.partition(": ")
    if colon and len(line.partition(".as_slice()")[0]) > LINE:
        return f"{tab}{name}:\n{_sliced(f'{tab}    ', rest)}"
    return line.replace(".as_slice()", f"\n{tab}    .as_slice()")


def _operand(tab: str, start: str, value: str, end: str = ";") -> str:
    """A test after the start of a line and before its end, in several lines if it does not fit."""
    line = f"{start}{value}{end}"
    if len(line) <= LINE:
        return line
    if chain := _CHAIN.fullmatch(value):
        root, name, call, test = chain.groups()
        last = f"{tab}    {call}{test}){end}"
        if len(last) <= LINE:
            parts = [root, name] if root else [name]
            return "\n".join([start + parts[0], *(f"{tab}    {x}" for x in parts[1:]), last])
        inner = _operand(f"{tab}    ", f"{tab}    ", test, "")
        return f"{start}{root or ''}{name}{call.rstrip()} {{\n{inner}\n{tab}}}){end}"
    if macro := _MACRO.fullmatch(value):
        call, number, pattern = macro.groups()
        some = _alternatives(f"{tab}    ", pattern)
        return f"{start}{call}\n{tab}    {number},\n{some}\n{tab}){end}"
    return line


def _alternatives(tab: str, pattern: str) -> str:
    line = tab + pattern
    return line if len(line) <= LINE else line.replace(" | ", f"\n{tab}    | ")


def _split(arguments: str) -> list[str]:
    """Arguments, at the commas that are in no brackets."""
    parts, depth = [""], 0
    for char in arguments:
        depth += (char in "([{<") - (char in ")]}>")
        if char == "," and not depth:
            parts.append("")
        else:
            parts[-1] += char
    return [each.strip() for each in parts]
