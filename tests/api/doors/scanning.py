"""Documents made from the exported schemas: every field of a door, asked for in full."""

from collections.abc import Iterator, Mapping
from typing import Any

from graphql import (
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInputType,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLUnionType,
    get_named_type,
    is_leaf_type,
    is_required_argument,
)

from api.graphql.citizen.schema import citizen_schema
from api.graphql.desk.schema import desk_schema

SCHEMAS = {"citizen": citizen_schema()._schema, "desk": desk_schema()._schema}
_DEEP = 4


def fields(door: str, root: str) -> Mapping[str, Any]:
    """The fields of ``query`` or ``mutation``."""
    kind = getattr(SCHEMAS[door], f"{root}_type")
    found: Mapping[str, Any] = kind.fields
    return found


def document(door: str, root: str, name: str) -> str:
    """One field with all its required arguments, and everything that can be read in its answer."""
    field = fields(door, root)[name]
    wanted = {key: arg for key, arg in field.args.items() if is_required_argument(arg)}
    head = ", ".join(f"${key}: {arg.type}" for key, arg in wanted.items())
    given = ", ".join(f"{key}: ${key}" for key in wanted)
    body = f"{name}{f'({given})' if given else ''} {_selection(field.type, _DEEP)}"
    return f"{root}{f'({head})' if head else ''} {{ {body} }}"


def variables(door: str, root: str, name: str, known: Mapping[str, Any]) -> dict[str, Any]:
    """A value of the right shape for every required argument; ``known`` by name comes first."""
    args: Mapping[str, GraphQLArgument] = fields(door, root)[name].args
    return {
        key: known.get(f"{name}.{key}", known.get(key, _value(arg.type, known)))
        for key, arg in args.items()
        if is_required_argument(arg)
    }


def strings(answer: Any) -> Iterator[str]:
    """Every string in an answer, wherever it stands."""
    if isinstance(answer, Mapping):
        for value in answer.values():
            yield from strings(value)
    elif isinstance(answer, list):
        for value in answer:
            yield from strings(value)
    elif isinstance(answer, str):
        yield answer


def _selection(kind: Any, deep: int) -> str:
    named = get_named_type(kind)
    if is_leaf_type(named):
        return ""
    if isinstance(named, GraphQLUnionType):
        parts = [_on(member, deep) for member in named.types]
        return f"{{ __typename {' '.join(parts)} }}"
    assert isinstance(named, GraphQLObjectType | GraphQLInterfaceType)
    parts = []
    for name, field in named.fields.items():
        if any(is_required_argument(arg) for arg in field.args.values()):
            continue
        below = get_named_type(field.type)
        if is_leaf_type(below):
            parts.append(name)
        elif deep > 1:
            inner = _selection(field.type, deep - 1)
            if inner != "{ __typename  }":
                parts.append(f"{name} {inner}")
    return f"{{ __typename {' '.join(parts)} }}"


def _on(member: GraphQLObjectType, deep: int) -> str:
    if any(interface.name == "Refusal" for interface in member.interfaces):
        return f"... on {member.name} {{ code message }}"
    return f"... on {member.name} {_selection(member, deep)}"


def _value(kind: GraphQLInputType, known: Mapping[str, Any]) -> Any:
    if isinstance(kind, GraphQLNonNull):
        return _value(kind.of_type, known)
    if isinstance(kind, GraphQLList):
        inner = get_named_type(kind)
        names = isinstance(inner, GraphQLInputObjectType) and "id" in inner.fields
        return [_value(kind.of_type, known)] if names else []
    if isinstance(kind, GraphQLEnumType):
        return next(iter(kind.values))
    if isinstance(kind, GraphQLInputObjectType):
        return {
            name: known.get(name, _value(field.type, known))
            for name, field in kind.fields.items()
            if isinstance(field.type, GraphQLNonNull)
        }
    return {
        "UUID": known.get("id"),
        "Int": 1,
        "Float": 1.0,
        "Boolean": True,
        "JSON": {},
        "DateTime": "2027-06-01T00:00:00+08:00",
        "Date": "2027-06-01",
    }.get(kind.name, "something")
