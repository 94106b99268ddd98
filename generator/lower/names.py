"""Names of a spec in the manners of writing that languages have."""


def short(id_: str) -> str:
    """The part of an id after its kind."""
    return id_.partition("/")[2]


def pascal(name: str) -> str:
    """`two-words` as `TwoWords`."""
    return "".join(part.capitalize() for part in name.split("-"))


def camel(name: str) -> str:
    """`two-words` as `twoWords`."""
    text = pascal(name)
    return text[:1].lower() + text[1:]


def snake(name: str) -> str:
    """`two-words` as `two_words`."""
    return name.replace("-", "_")


def upper(name: str) -> str:
    """`two-words` as `TWO_WORDS`."""
    return snake(name).upper()
