"""What marks the same part of a frame in drawings, tables and links."""


def field_part(field: str) -> str:
    """The mark of a field, which is also its anchor on the page of its message."""
    return f"field-{field}"


def head_part(name: str) -> str:
    """The mark of what stands in front of the payload."""
    return f"head-{name}"


def marked(cell: str, part: str) -> str:
    """A cell of a table with the mark of a part."""
    return f'{cell} {{ data-part="{part}" }}'.lstrip()
