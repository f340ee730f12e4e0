"""Every mutation and query, with what a careless or hostile client may put into its arguments."""

import random
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    get_named_type,
)

from api.applications.lifecycle import Status
from api.graphql.citizen.schema import citizen_schema
from api.graphql.desk.schema import desk_schema
from tests.api.doors.acting import CLAIM, START, at_the_desk, verified
from tests.api.doors.conftest import Browser, Doors, codes_of
from tests.makers import SHOP, a_county
from tests.sizes import Figure, size

SCHEMAS = {"citizen": citizen_schema(), "desk": desk_schema()}
TEXTS = [
    "",
    " ",
    "x",
    "x" * 6_000,
    "办" * 300,
    "'; DROP TABLE application; --",
    "\u202e\ufeff",
    "../../etc/passwd",
    "%s%n",
    "13800138000",
    "{}",
    "🐼" * 100,
    "\r\n\t",
    "/applicant/name",
]
NUMBERS = [0, -1, 1, 2**31 - 1, -(2**31)]
JSONS: list[Any] = [
    {},
    [],
    None,
    0,
    "x",
    {"a": {"b": [1, 2, {"c": None}]}},
    {"": ""},
    {"applicant": "x"},
    {"applicant": {"name": 7}},
    {"x" * 500: 1},
    {"rawId": "AA", "response": {}},
    {"__proto__": 1},
]
MOMENTS = [
    "2026-01-01T00:00:00",
    "2026-01-01T00:00:00Z",
    "0001-01-01T00:00:00+14:00",
    "9999-12-31T23:59:59-14:00",
    "1999-12-31T00:00:00Z",
]


def some(kind: Any, chance: random.Random, known: str) -> Any:
    """A value that GraphQL accepts for a type, as odd as may be."""
    if isinstance(kind, GraphQLNonNull):
        return some(kind.of_type, chance, known)
    if isinstance(kind, GraphQLList):
        return [some(kind.of_type, chance, known) for _ in range(chance.choice((0, 1, 3, 300)))]
    if isinstance(kind, GraphQLEnumType):
        return chance.choice(list(kind.values))
    if isinstance(kind, GraphQLInputObjectType):
        return {name: some(field.type, chance, known) for name, field in kind.fields.items()}
    makers: dict[str, Callable[[], Any]] = {
        "String": lambda: chance.choice(TEXTS),
        "ID": lambda: chance.choice([*TEXTS, "1", "9" * 30, "-1"]),
        "Int": lambda: chance.choice(NUMBERS),
        "Boolean": lambda: chance.choice((True, False)),
        "UUID": lambda: chance.choice((known, known, str(uuid4()))),
        "JSON": lambda: chance.choice(JSONS),
        "DateTime": lambda: chance.choice(MOMENTS),
        "Date": lambda: chance.choice(("2026-01-01", "0001-01-01", "9999-12-31")),
        "Time": lambda: chance.choice(("00:00:00", "23:59:59.999999", "09:00:00+14:00")),
        "Float": lambda: chance.choice((0.0, -1.5, 1e308, 90.0, 1e-320)),
    }
    return makers[kind.name]()


def questions(door: str, known: str, times: int) -> list[dict[str, Any]]:
    """Each field of both roots, ``times`` over, with odd arguments in variables."""
    chance, asked = random.Random(11), []
    schema = SCHEMAS[door]._schema
    for word, root in (("query", schema.query_type), ("mutation", schema.mutation_type)):
        assert root is not None
        for name, field in root.fields.items():
            heads = ", ".join(f"${arg}: {given.type}" for arg, given in field.args.items())
            passed = ", ".join(f"{arg}: ${arg}" for arg in field.args)
            answer = get_named_type(field.type)
            plain = isinstance(answer, GraphQLObjectType)
            inner = "__typename" if plain else "__typename ... on Refusal { code message }"
            text = f"{word} {f'({heads})' if heads else ''} {{ {name}"
            text += f"{f'({passed})' if passed else ''} {{ {inner} }} }}"
            for _ in range(times if field.args else 1):
                variables = {
                    arg: some(given.type, chance, known) for arg, given in field.args.items()
                }
                asked.append({"query": text, "variables": variables})
    return asked


async def at(doors: Doors, door: str) -> tuple[Browser, str]:
    """Somebody signed in, and what they may work on: a draft, or a claimed case."""
    county = await a_county(doors.hall)
    if door == "citizen":
        citizen = await verified(doors.browser())
        return citizen, (await citizen.do(START, item=SHOP, key="odd-arguments"))["id"]
    walk = await county.a_case(Status.SUBMITTED, SHOP)
    clerk = doors.browser("desk")
    await at_the_desk(clerk, county.staff["window"])
    await clerk.do(CLAIM, id=str(walk.id))
    return clerk, str(walk.id)


@pytest.mark.proof("G30", "with the others ≥ 10,000 inputs: 0 × 5xx, 0 uncoded errors")
@pytest.mark.parametrize("door", SCHEMAS)
@pytest.mark.usefixtures("quiet")
async def test_odd_arguments_are_refused_or_answered_never_a_fault(
    doors: Doors, door: str, figure: Figure
) -> None:
    browser, known = await at(doors, door)
    cookies = dict(browser.http.cookies)
    asked = questions(door, known, size(6, 60))
    figure(inputs=len(asked))
    assert len(asked) > 75
    for body in asked:
        if "ignOut" in body["query"] or "ignIn" in body["query"]:
            continue  # these end the session; their own tests ask them odd things
        browser.http.cookies.update(cookies)
        response = await browser.post(body)
        assert response.status_code < 500, body
        assert set(codes_of(response)) <= {"BAD_REQUEST", "TOO_LARGE", "NOT_ALLOWED"}, (
            body,
            response.text,
        )
