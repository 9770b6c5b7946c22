"""As much of JSON Schema as resources/timeline.schema.json uses."""

from __future__ import annotations

from typing import Any

TYPES = {"object": dict, "array": list, "string": str, "integer": int, "number": (int, float), "boolean": bool}
UNDERSTOOD = {
    *("$schema", "$defs", "$ref", "title", "description", "type", "enum", "const", "anyOf", "required", "properties"),
    *("items", "prefixItems", "minItems", "maxItems", "minimum", "maximum"),
}


def breaches(value: Any, schema: dict[str, Any], root: dict[str, Any], at: str = "$") -> list[str]:
    """Where a value is not what a schema says."""
    assert schema.keys() <= UNDERSTOOD
    if "$ref" in schema:
        return breaches(value, root["$defs"][schema["$ref"].rpartition("/")[2]], root, at)
    if "anyOf" in schema:
        told = [breaches(value, one, root, at) for one in schema["anyOf"]]
        return [] if [] in told else told[-1]
    if not _is(value, schema.get("type")):
        return [f"{at}: {value!r} is no {schema['type']}"]
    wrong = [f"{at}: {value!r}"] if not _allowed(value, schema) else []
    if isinstance(value, dict):
        wrong += [f"{at}: no {name}" for name in schema.get("required", ()) if name not in value]
        for name, part in value.items():
            if name not in schema.get("properties", {}):
                wrong.append(f"{at}.{name} is unknown")
            else:
                wrong += breaches(part, schema["properties"][name], root, f"{at}.{name}")
    if isinstance(value, list):
        firsts = schema.get("prefixItems", ())
        for number, part in enumerate(value):
            rule = firsts[number] if number < len(firsts) else schema.get("items", {})
            wrong += breaches(part, rule, root, f"{at}[{number}]")
    return wrong


def _is(value: Any, name: str | None) -> bool:
    if name is None:
        return True
    if name == "null":
        return value is None
    return isinstance(value, TYPES[name]) and (name == "boolean" or not isinstance(value, bool))


def _allowed(value: Any, schema: dict[str, Any]) -> bool:
    size = len(value) if isinstance(value, list) else 0
    number = value if isinstance(value, int | float) else 0
    return (
        value in schema.get("enum", (value,))
        and value == schema.get("const", value)
        and schema.get("minItems", 0) <= size <= schema.get("maxItems", size)
        and schema.get("minimum", number) <= number <= schema.get("maximum", number)
    )
