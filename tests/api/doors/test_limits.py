"""What would cost too much is turned away before any statement reaches the database (G31)."""

import statistics
import time

import pytest

from tests.api.doors.conftest import Browser, Doors, codes_of
from tests.sizes import Figure, size

LAUGHS = (
    "{me{...F0}}"
    + "".join(f" fragment F{n} on Me{{...F{n + 1} ...F{n + 1}}}" for n in range(40))
    + " fragment F40 on Me{id}"
)
CODES = {"BAD_REQUEST", "TOO_COMPLEX", "TOO_LARGE", "UNKNOWN_DOCUMENT"}
VECTORS: dict[str, object] = {
    "depth": {
        "query": '{application(id:"00000000-0000-0000-0000-000000000000")'
        + "{item" * 12
        + "{code}"
        + "}" * 13
    },
    "introspected depth": {"query": "{__schema{types{" + "ofType{" * 12 + "name" + "}" * 15},
    "aliases": {"query": "{" + " ".join(f"a{n}:me{{id}}" for n in range(50)) + "}"},
    "aliases by the thousand": {
        "query": "{" + " ".join(f"a{n}:me{{id}}" for n in range(1000)) + "}"
    },
    "the same field by the thousand": {"query": "{" + "me{id} " * 1000 + "}"},
    "directives": {"query": "{me" + "@include(if:true)" * 500 + "{id}}"},
    "fragment cycle": {"query": "{me{...A}} fragment A on Me{...B} fragment B on Me{...A}"},
    "a billion laughs": {"query": LAUGHS},
    "too many rows": {"query": "{applications(first:1000000000){hasMore}}"},
    "too many rows in a variable": {
        "query": "query($n:Int!){applications(first:$n){hasMore}}",
        "variables": {"n": 10**9},
    },
    "batch": [{"query": "{me{id}}"}] * 20,
    "defer": {"query": "{me{...@defer{id}}}"},
    "two mutations": {"query": "mutation{a:signOut{ok} b:signOut{ok}}"},
    "two mutations in a fragment": {
        "query": "mutation{...F} fragment F on Mutation{a:signOut{ok} b:signOut{ok}}"
    },
    "a number that no JSON holds": {
        "query": 'mutation{resubmitApplication(id:"00000000-0000-0000-0000-000000000000",'
        'key:"beyond-64-bits",answers:{a:{b:18446744073709551616}}){__typename}}'
    },
    "a number of a thousand digits": {
        "query": f"{{applications(first:{'9' * 1000}){{hasMore}}}}",
    },
    "two operations": {"query": "query A{me{id}} query B{me{id}}", "operationName": "A"},
    "huge variables": {"query": "{me{id}}", "variables": {"x": "y" * 110_000}},
    "unknown document": {"documentId": "sha256:" + "0" * 64},
    "another person's cursor": {"query": '{applications(after:""){hasMore}}'},
}


@pytest.mark.proof("G31", "12 vectors × 50: all rejected, ≤ 50 ms, 0 statements")
@pytest.mark.parametrize("name", VECTORS)
@pytest.mark.usefixtures("quiet")
async def test_it_is_turned_away_without_a_statement(
    citizen: Browser, statements: list[str], name: str, figure: Figure
) -> None:
    citizen.http.cookies.set("sid", "somebody")
    took = []
    for _ in range(size(1, 50)):
        began = time.perf_counter()
        response = await citizen.post(VECTORS[name])
        took.append(time.perf_counter() - began)
        assert codes_of(response), response.text
        assert set(codes_of(response)) <= CODES
    middle = statistics.median(took)
    figure(vectors=1, requests=len(took), statements=len(statements), median_s=round(middle, 3))
    assert statements == []
    assert middle < size(30.0, 0.05)  # the laughs took for ever with one walk per use


async def test_a_get_with_a_query_is_turned_away(citizen: Browser, statements: list[str]) -> None:
    response = await citizen.call("GET", "/graphql", params={"query": "{me{id}}"})
    assert response.status_code == 405
    assert statements == []


async def test_a_body_beyond_100_kb_is_too_large(citizen: Browser, statements: list[str]) -> None:
    response = await citizen.post(b'{"query":"{me{id}}","x":"' + b"y" * 102_400 + b'"}')
    assert response.status_code == 413
    assert codes_of(response) == ["TOO_LARGE"]
    assert statements == []


async def test_what_is_within_the_limits_is_answered(citizen: Browser) -> None:
    aliases = " ".join(f"a{n}:me{{id}}" for n in range(15))
    assert await citizen.ask(f"{{{aliases}}}") == {f"a{n}": None for n in range(15)}


async def test_a_door_opened_to_no_introspection_does_not_answer_it(doors: Doors) -> None:
    closed = doors.browser(introspection=False)
    response = await closed.post({"query": "{__schema{types{name}}}"})
    assert codes_of(response) == ["BAD_REQUEST"] * len(codes_of(response)) != []
    opened = doors.browser(introspection=True)
    assert await opened.ask("{__schema{queryType{name}}}")


async def test_names_are_not_suggested(citizen: Browser) -> None:
    response = await citizen.post({"query": "{applicatons{hasMore}}"})
    assert "Did you mean" not in response.text
