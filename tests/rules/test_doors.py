"""Every way in names its permission, declares its refusals, and stands in the exported schema."""

import dataclasses
from collections.abc import Iterator
from typing import Any

import pytest
from graphql import GraphQLObjectType, GraphQLUnionType, get_named_type
from starlette.routing import Route
from strawberry.types.base import get_object_definition

from api.endpoints import addresses
from api.graphql import mounting
from api.graphql.citizen.schema import citizen_schema
from api.graphql.coded_schema import CodedSchema
from api.graphql.desk.schema import desk_schema
from api.graphql.dump import schema_dump
from api.graphql.types.refusals import Refusal as Spoken
from api.policy import MAY, Operation
from api.visitor import Doorway
from notifications.refusals import Refusal
from notifications.wording import LANGUAGES, knows
from tests.conftest import Hall

SCHEMAS = {"citizen": citizen_schema(), "desk": desk_schema()}
# What answers without a union, because nothing can be refused.
NEVER_REFUSED = {"signOut", "passkeySignIn"}


def resolvers(schema: CodedSchema) -> Iterator[tuple[str, Any]]:
    """Every field of Query and Mutation with the function behind it."""
    for root in (schema.query, schema.mutation):
        definition = get_object_definition(root, strict=True)
        for field in definition.fields:
            assert field.base_resolver is not None, field.python_name
            yield f"{definition.name}.{field.python_name}", field.base_resolver.wrapped_func


@pytest.mark.parametrize("door", SCHEMAS)
def test_every_query_and_mutation_names_its_operation(door: str) -> None:
    found = dict(resolvers(SCHEMAS[door]))
    assert len(found) > 10
    unnamed = {
        name
        for name, resolve in found.items()
        if not isinstance(getattr(resolve, "operation", None), Operation)
    }
    assert unnamed == set()
    assert {resolve.operation for resolve in found.values()} <= set(MAY)


@pytest.mark.parametrize("door", ["citizen", "desk"])
async def test_every_route_names_its_operation(hall: Hall, door: Any) -> None:
    doorway = Doorway(name=door, settings=hall.settings, vendors=hall.gateways)
    routes = [route for route in addresses.routes(doorway) if isinstance(route, Route)]
    assert len(routes) == len(addresses.routes(doorway)) > 3
    unnamed = [r.path for r in routes if not isinstance(_operation(r.endpoint), Operation)]
    assert unnamed == []
    graphql = [r.path for r in mounting.routes(doorway) if isinstance(r, Route)]
    assert graphql == ["/graphql"]


@pytest.mark.parametrize("door", SCHEMAS)
def test_every_mutation_answers_with_a_union_that_declares_refusals(door: str) -> None:
    mutation = SCHEMAS[door]._schema.mutation_type
    assert mutation is not None
    bare = set()
    for name, field in mutation.fields.items():
        answer = get_named_type(field.type)
        if isinstance(answer, GraphQLUnionType):
            refusals = [member for member in answer.types if _is_refusal(member)]
            assert refusals, name
            assert len(answer.types) == len(refusals) + 1, f"{name}: one answer that is a yes"
        else:
            bare.add(name)
    assert bare <= NEVER_REFUSED


@pytest.mark.parametrize("door", SCHEMAS)
def test_mutations_of_a_case_or_application_can_say_not_found(door: str) -> None:
    mutation = SCHEMAS[door]._schema.mutation_type
    assert mutation is not None
    lacking = [
        name
        for name, field in mutation.fields.items()
        if "id" in field.args
        and "NotFound" not in {member.name for member in get_named_type(field.type).types}
    ]
    assert lacking == []


def test_every_refusal_can_be_said_in_every_language() -> None:
    """Also those that only REST says."""
    kinds = [kind.__name__ for kind in _below(Refusal)]
    assert len(kinds) > 40
    silent = [
        (n, tongue) for n in kinds for tongue in LANGUAGES if not knows(tongue, f"refusal.{n}")
    ]
    assert silent == []


def test_every_spoken_refusal_is_one_of_the_domain_with_the_same_fields() -> None:
    raised = {kind.__name__: kind for kind in _below(Refusal)}
    for spoken in _below(Spoken):
        if spoken.__name__.startswith("_"):
            continue
        assert spoken.__name__ in raised, spoken.__name__
        wanted = {f.name for f in dataclasses.fields(spoken)} - {"code", "message", "theirs"}
        given = {f.name for f in dataclasses.fields(raised[spoken.__name__])}
        assert wanted <= given, spoken.__name__


def test_the_exported_schemas_are_current() -> None:
    assert schema_dump(check=True) == (), "run `doorstep schema-dump`"


@pytest.mark.parametrize("door", SCHEMAS)
def test_no_type_shows_more_than_was_written_by_hand(door: str) -> None:
    """The types are ours alone: none is made from a table."""
    for name, kind in SCHEMAS[door]._schema.type_map.items():
        if isinstance(kind, GraphQLObjectType) and not name.startswith("__"):
            origin = kind.extensions["strawberry-definition"].origin
            assert origin.__module__.startswith("api.graphql."), name


def _operation(endpoint: Any) -> Any:
    return getattr(endpoint, "operation", None)


def _is_refusal(member: GraphQLObjectType) -> bool:
    return any(interface.name == "Refusal" for interface in member.interfaces)


def _below(base: type[Any]) -> Iterator[type[Any]]:
    kinds: list[type[Any]] = base.__subclasses__()
    for kind in kinds:
        yield kind
        yield from _below(kind)
