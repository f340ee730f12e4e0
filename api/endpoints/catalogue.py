"""The catalogue as open data: for everybody, without signing in, to check and to use elsewhere.

An item's document lies under its own hash and never changes. Everything else says by its ETag
whether it did.
"""

import hashlib
import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import NamedTuple

import orjson
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.catalog import counting, history, lists, opening, published, sheets
from api.catalog.definition import Definition
from api.catalog.lists import ItemList
from api.endpoints.answering import at, said
from api.policy import Operation
from api.visitor import Doorway, Visitor
from identity.offices import offices
from identity.throttle import spend

Build = Callable[[], Awaitable[bytes]]
_JSON, _CSV = "application/json", "text/csv; charset=utf-8"
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_TYPES = {"json": _JSON, "csv": _CSV, "xlsx": _XLSX}
_OPEN = {
    "access-control-allow-origin": "*",
    "cross-origin-resource-policy": "cross-origin",
    "x-content-type-options": "nosniff",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
}
_FOR_EVER = "public, max-age=31536000, immutable"
_A_MINUTE = "public, max-age=60"
_CODE, _HASH, _KEY = (
    re.compile(p) for p in (r"[0-9A-Za-z]{1,50}", r"[0-9a-f]{64}", r"[\w-]{1,48}")
)
_MOST_KEPT = 64
_built: dict[tuple[str, str], bytes] = {}  # by name and state; what was built for the newest state


class File(NamedTuple):
    """Something to hand out: its name, kind, and what makes it."""

    name: str
    kind: str
    build: Build


def routes(doorway: Doorway) -> list[Route]:
    """Index, figures, documents and lists."""
    paths = (
        ("/api/catalogue.json", index),
        ("/api/catalogue/figures.json", figures),
        ("/api/items/{code}/{digest}.json", document),
        ("/api/lists.json", all_lists),
        ("/api/lists/{key}.{kind}", one_list),
    )
    read = Operation.READ_CATALOGUE
    return [Route(path, at(doorway, read, act), methods=["GET"]) for path, act in paths]


async def index(request: Request, visitor: Visitor) -> Response:
    """Every item with the hash and address of its document."""
    await spend("catalogue.client", visitor.address)
    items = await published.every()

    async def build() -> bytes:
        wanted = ("code", "name", "owner", "version", "publishedOn", "contentHash", "document")
        found = [opening.as_json(row) for row in await opening.rows(items)]
        return orjson.dumps({"items": [{key: row[key] for key in wanted} for row in found]})

    return await _answer(request, items, File("catalogue", "json", build))


async def document(request: Request, visitor: Visitor) -> Response:
    """One published version, to the byte: its SHA-256 is the name it lies under."""
    await spend("catalogue.client", visitor.address)
    code, digest = request.path_params["code"], request.path_params["digest"]
    if not (_CODE.fullmatch(code) and _HASH.fullmatch(digest)):
        return _absent()
    content = await opening.document(code, digest)
    if content is None:
        return _absent()  # also to who says to have it: an answer is kept for a year
    tag = f'"{digest}"'
    if _knows(request, tag):
        return _unchanged(tag, _FOR_EVER)
    return _given(content, _JSON, tag, _FOR_EVER)


async def all_lists(request: Request, visitor: Visitor) -> Response:
    """Which lists there are, each department's among them."""
    await spend("catalogue.client", visitor.address)
    items = await published.every()

    async def build() -> bytes:
        names = (await offices()).department_names
        held = {item.department_code for item in items}
        found = [*lists.LISTS, *(lists.of_department(c, names.get(c, c)) for c in sorted(held))]
        return orjson.dumps({"lists": [_told(one, items) for one in found]})

    return await _answer(request, items, File("lists", "json", build))


async def one_list(request: Request, visitor: Visitor) -> Response:
    """One list with its items' seven elements, as JSON or for a spreadsheet."""
    await spend("catalogue.client", visitor.address)
    key, kind = request.path_params["key"], request.path_params["kind"]
    names = dict((await offices()).department_names)
    chosen = lists.named(key, names) if _KEY.fullmatch(key) and kind in _TYPES else None
    if chosen is None:
        return _absent()
    items = [item for item in await published.every() if chosen.holds(item)]

    async def build() -> bytes:
        rows = await opening.rows(items)
        if kind == "csv":
            return sheets.as_csv(rows)
        if kind == "xlsx":
            return sheets.as_xlsx(chosen.name.zh, rows)
        found = [opening.as_json(row) for row in rows]
        return orjson.dumps({**_told(chosen, items), "items": found})

    answer = await _answer(request, items, File(f"list-{chosen.key}", kind, build))
    if kind != "json":
        answer.headers["content-disposition"] = f'attachment; filename="{chosen.key}.{kind}"'
    return answer


async def figures(request: Request, visitor: Visitor) -> Response:
    """How far promises lie below the law, and what was cut: county and departments (C99)."""
    await spend("catalogue.client", visitor.address)
    items = await published.every()

    async def build() -> bytes:
        first, names = await history.first_versions(), (await offices()).department_names
        found = [{"code": None, "name": "全县", **_figure(items, first)}]
        for code in sorted({item.department_code for item in items}):
            own = [item for item in items if item.department_code == code]
            found.append({"code": code, "name": names.get(code, code), **_figure(own, first)})
        return orjson.dumps({"figures": found})

    return await _answer(request, items, File("figures", "json", build))


def _figure(items: Sequence[Definition], first: Mapping[str, Definition]) -> dict[str, int]:
    sums = counting.figure(items, first)
    cut = sums.compression
    return {
        "items": cut.items,
        "online": sums.online,
        "zeroTrip": sums.zero_trip,
        "instant": sums.instant,
        "legalDays": cut.legal_days,
        "promisedDays": cut.promised_days,
        "savedPercent": cut.days_cut,
        "papers": cut.papers,
        "papersBefore": cut.papers_before,
        "papersCutPercent": cut.papers_cut,
        "papersLookedUp": sums.papers_looked_up,
        "steps": cut.stages,
        "stepsBefore": cut.stages_before,
        "stepsCutPercent": cut.stages_cut,
        "daysCut": sums.days_cut,
    }


def _told(one: ItemList, items: Sequence[Definition]) -> dict[str, object]:
    return {
        "key": one.key,
        "title": one.name.zh,
        "titleEn": one.name.en,
        "about": one.about.zh,
        "aboutEn": one.about.en,
        "count": sum(map(one.holds, items)),
    }


async def _answer(request: Request, items: Sequence[Definition], file: File) -> Response:
    """The file as it is for these items; built once for each state of the catalogue."""
    state = hashlib.sha256()
    for item in items:
        state.update(item.version_id.bytes)
    for names in ((await offices()).department_names, (await offices()).staff):
        state.update(repr(sorted(names.values())).encode())
    name, tag = f"{file.name}.{file.kind}", f'"{state.hexdigest()[:32]}-{file.kind}"'
    if _knows(request, tag):
        return _unchanged(tag, _A_MINUTE)
    content = _built.get((name, tag))
    if content is None:
        content = await file.build()
        for old in [key for key in _built if key[0] == name or len(_built) >= _MOST_KEPT]:
            del _built[old]
        _built[name, tag] = content
    return _given(content, _TYPES[file.kind], tag, _A_MINUTE)


def _knows(request: Request, tag: str) -> bool:
    """Whether who asks has it already."""
    given = request.headers.get("if-none-match", "")
    return given == "*" or tag in {one.strip().removeprefix("W/") for one in given.split(",")}


def _given(content: bytes, kind: str, tag: str, keep: str) -> Response:
    headers = {**_OPEN, "etag": tag, "cache-control": keep}
    return Response(content, media_type=kind, headers=headers)


def _unchanged(tag: str, keep: str) -> Response:
    return Response(status_code=304, headers={**_OPEN, "etag": tag, "cache-control": keep})


def _absent() -> Response:
    return said("NotFound", "", 404)
