"""The JSON Schema of the spec language, for editors."""

from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from generator.model.file import File


class _Schema(GenerateJsonSchema):
    """A schema of what is written: what is not there is left out, and names have one form."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        return {
            "type": "object",
            "propertyNames": self.generate_inner(schema["keys_schema"]),
            "additionalProperties": self.generate_inner(schema["values_schema"]),
        }

    def field_title_should_be_set(self, _: Any) -> bool:
        return False


def schema() -> dict[str, Any]:
    """The schema of a file of a spec."""
    return TypeAdapter(File).json_schema(schema_generator=_Schema)
