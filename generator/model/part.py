"""What all mappings of the spec language have in common."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from pydantic import ConfigDict, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from generator.model.keys import REST, keys_of, spelled


class Part:
    """A mapping of the spec language, whose keys are the attributes of a dataclass."""

    WITHOUT: ClassVar[Sequence[str]] = ()
    """Attributes of a base class that are not keys of this one."""
    ONE_OF: ClassVar[Sequence[str]] = ()
    """Keys of which exactly one must be there."""
    ANY_OF: ClassVar[Sequence[str]] = ()
    """Keys of which at least one must be there."""
    NOT_BOTH: ClassVar[Sequence[str]] = ()
    """Keys that may not be there together."""
    NEEDS: ClassVar[Mapping[str, str]] = {}
    """Keys that may be there only with another one."""

    __pydantic_config__: ClassVar[ConfigDict]

    def __init_subclass__(cls) -> None:
        cls.__pydantic_config__ = ConfigDict(extra="forbid", alias_generator=cls._alias_of)

    @classmethod
    def _alias_of(cls, attribute: str) -> str:
        # What is not a key has an alias that nobody can write.
        return f"\0{attribute}" if attribute in cls.WITHOUT else spelled(attribute)

    @classmethod
    def __get_pydantic_core_schema__(cls, _: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        inner = {**handler(cls)}
        # By this it is found for a second use of the class, which has to arrange its data too.
        ref = inner.pop("ref")
        return core_schema.no_info_before_validator_function(cls._arranged, inner, ref=ref)

    @classmethod
    def _arranged(cls, data: Any) -> Any:
        """The data with keys that belong together, and those without an attribute under one."""
        if not isinstance(data, dict):
            return data
        for alike in (cls.ONE_OF, cls.NOT_BOTH):
            if sum(key in data for key in alike) > 1:
                message = f"there is more than one of the keys {', '.join(alike)}"
                raise wrong("contradicting-keys", message, "write one of them")
        for needed in (cls.ONE_OF, cls.ANY_OF):
            if needed and not any(key in data for key in needed):
                raise wrong("missing-key", f"one of the keys {', '.join(needed)} is missing")
        for key, other in cls.NEEDS.items():
            if key in data and other not in data:
                raise wrong("missing-key", f"the key '{key}' needs the key '{other}' beside it")
        keys = keys_of(cls)
        if REST not in keys:
            return data
        others = {key: value for key, value in data.items() if key not in keys}
        return {key: value for key, value in data.items() if key in keys} | {REST: others}

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        found = handler.resolve_ref_schema(handler(schema))
        keys = keys_of(cls)
        properties = {
            key: {**found["properties"][key], "description": keys[key].doc} for key in keys
        }
        found["description"] = (cls.__doc__ or "").partition("\n")[0]
        found["properties"] = properties
        if rest := properties.pop(REST, None):
            found |= {key: rest[key] for key in ("additionalProperties", "propertyNames")}
        found["required"] = [key for key, each in keys.items() if each.required and key != REST]
        if cls.ONE_OF:
            found["oneOf"] = [{"required": [key]} for key in cls.ONE_OF]
        if cls.ANY_OF:
            found["anyOf"] = [{"required": [key]} for key in cls.ANY_OF]
        if cls.NOT_BOTH:
            found["not"] = {"required": list(cls.NOT_BOTH)}
        if cls.NEEDS:
            found["dependentRequired"] = {key: [other] for key, other in cls.NEEDS.items()}
        return found


def wrong(
    rule: str, message: str, hint: str = "", below: Sequence[str | int] = ()
) -> PydanticCustomError:
    """What a validator raises: the rule, what is wrong, what to do, and where below the value."""
    context = {"message": message, "hint": hint, "below": list(below)}
    return PydanticCustomError(rule, "{message}", context)
