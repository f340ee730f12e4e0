"""Bad input is answered with a code: never a 5xx, a traceback or a text of the database (G30)."""

import os
import string
from pathlib import Path

import httpx
import orjson
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.api.doors.conftest import Browser, codes_of
from tests.sizes import Figure, size

ME = b"{ me { id } }"
BODIES: list[bytes] = [
    b"",
    b" ",
    b"1",
    b"-1",
    b"1.5",
    b'"x"',
    b"null",
    b"true",
    b"[]",
    b"[1]",
    b"[null]",
    b'[{"query":"{me{id}}"}]',
    b'[{"query":"{me{id}}"},{"query":"{me{id}}"}]',
    b"{",
    b"{}",
    b"{]",
    b"}{",
    b'{"query"}',
    b'{"query":}',
    b'{"query":null}',
    b'{"query":1}',
    b'{"query":[]}',
    b'{"query":{}}',
    b'{"query":""}',
    b'{"query":" "}',
    b'{"query":"{"}',
    b'{"query":"}"}',
    b'{"query":"{}"}',
    b'{"query":"{me}"}',
    b'{"query":"{nothing}"}',
    b'{"query":"{me{id}"}',
    b'{"query":"query"}',
    b'{"query":"mutation"}',
    b'{"query":"subscription{x}"}',
    b'{"query":"fragment F on Me{id}"}',
    b'{"query":"{...F}"}',
    b'{"query":"{me{...F}} fragment F on Me{...F}"}',
    b'{"query":"{me{id}}","operationName":1}',
    b'{"query":"{me{id}}","operationName":[]}',
    b'{"query":"{me{id}}","operationName":"Other"}',
    b'{"query":"{me{id}}","variables":1}',
    b'{"query":"{me{id}}","variables":"{}"}',
    b'{"query":"{me{id}}","variables":[]}',
    b'{"query":"query($n:Int!){items(first:$n){hasMore}}"}',
    b'{"query":"query($n:Int!){items(first:$n){hasMore}}","variables":{"n":"x"}}',
    b'{"query":"query($n:Int!){items(first:$n){hasMore}}","variables":{"n":2147483648}}',
    b'{"query":"query($n:Int!){items(first:$n){hasMore}}","variables":{"n":-9999999999999}}',
    b'{"query":"query($n:Int!){items(first:$n){hasMore}}","variables":{"n":1e30}}',
    b'{"query":"query($n:Int!){items(first:$n){hasMore}}","variables":{"n":1' + b"0" * 5000 + b"}}",
    b'{"query":"{items(first:1' + b"0" * 5000 + b'){hasMore}}"}',
    b'{"query":"{items(first:0){hasMore}}"}',
    b'{"query":"{items(first:-1){hasMore}}"}',
    b'{"query":"{items(first:51){hasMore}}"}',
    b'{"query":"{items(after:\\"\\"){hasMore}}"}',
    b'{"query":"{items(after:\\"%%%\\"){hasMore}}"}',
    b'{"query":"{item(code:\\"\\u0000\\"){code}}"}',
    b'{"query":"{item(code:\\"\\\\u0000\\"){code}}"}',
    b'{"query":"{item(code:\\"\\\\ud800\\"){code}}"}',
    b'{"query":"query($c:String!){item(code:$c){code}}","variables":{"c":"\\u0000"}}',
    b'{"query":"query($c:String!){item(code:$c){code}}","variables":{"c":"\\ud800"}}',
    b'{"query":"query($c:String!){item(code:$c){code}}","variables":{"c":{"a":[1]}}}',
    b'{"query":"{application(id:\\"nope\\"){id}}"}',
    b'{"query":"{application(id:7){id}}"}',
    b'{"query":"{me{id}}\\u0000"}',
    b'\xff\xfe{"query":"{me{id}}"}',
    b'\xef\xbb\xbf{"query":"{me{id}}"}',
    b'{"query":"{me{id}} \xff"}',
    b"[" * 100_000,
    b'{"a":' * 2_000 + b"1" + b"}" * 2_000,
    b'{"query":"{me{id}}","variables":' + b'{"a":' * 40 + b"1" + b"}" * 40 + b"}",
    b'{"query":"' + b"{me" * 400 + b'"}',
    b'{"query":"' + b"a " * 2_000 + b'"}',
    b'{"query":"{me{id}}","query":"{nothing}"}',
    b'{"query":"{me{id}}","variables":{"__proto__":{}},"extensions":7}',
    b'{"query":"{__schema{nothing}}"}',
    b'{"documentId":"nope"}',
    b'{"documentId":7,"query":"{me{id}}"}',
    b'{"documentId":"sha256:' + b"0" * 64 + b'"}',
]


@pytest.mark.proof("G30", "with the others ≥ 10,000 inputs: 0 × 5xx, 0 uncoded errors")
@pytest.mark.parametrize("number", range(len(BODIES)))
@pytest.mark.usefixtures("quiet")
async def test_a_malformed_body_is_answered_with_a_code(
    citizen: Browser, number: int, figure: Figure
) -> None:
    response = await citizen.post(BODIES[number])
    figure(inputs=1)
    assert well_answered(response)


def test_there_are_enough_of_them() -> None:
    assert len(BODIES) >= 60


@pytest.mark.parametrize("method", ["GET", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD", "TRACE"])
async def test_only_post_is_answered(citizen: Browser, method: str) -> None:
    response = await citizen.call(method, "/graphql?query={me{id}}")
    assert 400 <= response.status_code < 500


@pytest.mark.parametrize(
    "content_type",
    [
        "",
        "text/plain",
        "application/json; charset=utf-8",
        "application/json; charset=idna",
        "application/graphql",
        "multipart/form-data; boundary=x",
        "multipart/form-data",
        "application/x-www-form-urlencoded",
        "APPLICATION/JSON,text/plain",
        "application/json ",
        "☃",
    ],
)
@pytest.mark.usefixtures("quiet")
async def test_only_exactly_json_is_read(citizen: Browser, content_type: str) -> None:
    every = {**citizen.headers, "content-type": content_type}
    headers = [(name.encode(), value.encode()) for name, value in every.items()]
    response = await citizen.http.post("/graphql", content=b'{"query":"{me{id}}"}', headers=headers)
    if content_type.strip().lower() != "application/json":
        assert response.status_code == 415
    assert well_answered(response)


def dumped(value: object) -> bytes:
    try:
        return orjson.dumps(value, option=orjson.OPT_NON_STR_KEYS)
    except (TypeError, orjson.JSONEncodeError):  # halves of surrogate pairs, huge numbers
        return repr(value).encode("utf-8", "surrogatepass")


TOKENS = """me id items first { } ( ) : ... on Me query mutation fragment $x @include if true null
  "a" 1 -1 2e9 [ ] ! application signIn phone # & | = __typename __schema"""
WORDS = st.sampled_from(TOKENS.split())
LEAVES = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20))
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(st.text(max_size=8), inner, max_size=4)
    ),
    max_leaves=12,
)
QUERIES = st.lists(WORDS, max_size=30).map(" ".join) | st.text(string.printable, max_size=80)
GENERATED = st.one_of(
    st.binary(max_size=200),
    VALUES.map(dumped),
    st.fixed_dictionaries(
        {"query": QUERIES}, optional={"variables": VALUES, "operationName": VALUES}
    ).map(dumped),
)


@pytest.mark.proof("G30", "≥ 10,000 inputs: 0 × 5xx, 0 tracebacks, resident memory + ≤ 100 MB")
@pytest.mark.usefixtures("quiet")
async def test_generated_bodies_are_answered_with_codes(citizen: Browser, figure: Figure) -> None:
    seen: list[bytes] = []

    @settings(
        max_examples=size(200, 10_000),
        deadline=None,
        database=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
    )
    @given(body=GENERATED)
    def collect(body: bytes) -> None:
        seen.append(body)

    collect()
    assert len(seen) >= size(200, 10_000)
    before = resident()
    for body in seen:
        assert well_answered(await citizen.post(body)), body
    grown = (resident() - before) / 1e6
    figure(inputs=len(seen), grown_megabytes=round(grown, 1))
    assert grown < 100


def resident() -> int:
    """Bytes of memory this process, the door's, has."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def well_answered(response: httpx.Response) -> bool:
    assert response.status_code < 500, response.text
    codes = codes_of(response)
    assert codes or response.json().get("data") is not None
    assert "INTERNAL" not in codes
    for leaked in ("Traceback", "asyncpg", "syntax error at or near", "invalid byte sequence"):
        assert leaked not in response.text
    return True
