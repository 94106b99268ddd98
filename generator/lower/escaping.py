"""How a text of the spec is written where it lands: one function for each kind of place.

The loader has refused all control characters, so that a text never breaks a line. Elements of HTML
and XML are written with Jinja's own filter `e`.
"""

import json
import re
from collections.abc import Callable, Mapping

_PARTS = re.compile(r"((?<!`)(?:`[^`]+`|``(?!`).+?(?<!`)``)(?!`)|\[\[[^\]]+\]\])", re.DOTALL)


def quoted(text: str) -> str:
    """A string of JSON, which is one of TOML, YAML and JavaScript too."""
    return json.dumps(text, ensure_ascii=False)


def chars(data: bytes) -> str:
    """Bytes as most languages write them between quotes."""
    return "".join(
        chr(byte) if 0x20 <= byte < 0x7F and byte not in b"\"'\\" else f"\\x{byte:02x}"
        for byte in data
    )


def comment(text: str) -> str:
    """A text in a comment that begins with `/*`; `??/` is a backslash to C."""
    return text.replace("*/", "* /").replace("/*", "/ *").replace("??/", "? ?/")


def markdown(text: str) -> str:
    """A text that Markdown shows as it is, anywhere but at the beginning of a line."""
    text = text.replace("&", "&amp;").replace("<", "&lt;")
    return re.sub(r"[\\`*{}\[\]|]", r"\\\g<0>", text)


def markdown_line(line: str) -> str:
    """A line of Markdown that begins nothing but a paragraph."""
    if line.startswith(("~", "=")):
        return f"&#{ord(line[0])};{line[1:]}"
    return re.sub(r"^(\d+)(?=[.)])|^(?=[-+#>])", r"\1\\", line)


def prose(
    text: str,
    link: Callable[[str], str],
    plain: Callable[[str], str] = str,
    code: Callable[[str], str] = str,
) -> str:
    """A text of the spec, in which code and links to ids are all that is not plain.

    Args:
        text: the text.
        link: gives a link from an id.
        plain: escapes what is neither code nor a link.
        code: writes code, which it gets with its backticks.
    """

    def one(part: str) -> str:
        return link(part[2:-2]) if part.startswith("[[") else code(part)

    parts = _PARTS.split(text)
    return "".join(one(each) if at % 2 else plain(each) for at, each in enumerate(parts))


def hexadecimal(number: int, digits: int = 2) -> str:
    """A number as most languages write it."""
    return f"0x{number:0{digits}x}"


FILTERS: Mapping[str, Callable[..., str]] = {
    "hex": hexadecimal,
    "quoted": quoted,
    "comment": comment,
    "markdown": markdown,
}
"""Those that templates have."""
