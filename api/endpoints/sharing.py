"""The shared data catalogue, for everybody: what departments may look up from one another.

Plain HTML and open data. Who was granted what is the departments' own business; whose data it is,
how far it is lent and on what legal basis is everybody's (C117).
"""

from collections.abc import Mapping
from html import escape

import orjson
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.endpoints.answering import at
from api.endpoints.plain import plain
from api.exchange.fields import SharedField, ShareGrade, shared_fields
from api.policy import Operation
from api.visitor import Doorway, Visitor
from identity.offices import offices
from identity.throttle import spend
from notifications.wording import LANGUAGES, sentence

_OPEN = {
    "access-control-allow-origin": "*",
    "cross-origin-resource-policy": "cross-origin",
    "x-content-type-options": "nosniff",
    "cache-control": "public, max-age=60",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
}
_LINES = ("purpose", "format", "guide")


def routes(doorway: Doorway) -> list[Route]:
    """``GET /sharing`` and ``GET /api/sharing.json``."""
    read = Operation.READ_CATALOGUE
    return [
        Route("/sharing", at(doorway, read, page), methods=["GET"]),
        Route("/api/sharing.json", at(doorway, read, data), methods=["GET"]),
    ]


async def page(request: Request, visitor: Visitor) -> Response:
    """The catalogue by grade, readable without a script."""
    await spend("catalogue.client", visitor.address)
    asked = request.query_params.get("language", "")
    language = asked if asked in LANGUAGES else visitor.language
    other = next(one for one in LANGUAGES if one != language)
    names = (await offices()).department_names
    turn, data_link = escape(_say(language, "other")), escape(_say(language, "data"))
    parts = [
        f"<h1>{escape(_say(language, 'title'))}</h1>",
        f'<p class="advice">{escape(_say(language, "lead"))}</p>',
        f'<p class="advice"><a href="?language={other}" lang="{other}">{turn}</a></p>',
        f'<p class="advice"><a href="/api/sharing.json">{data_link}</a></p>',
        *(_of_grade(grade, names, language) for grade in ShareGrade),
    ]
    return plain(language, _say(language, "title"), "".join(parts), wide=True)


async def data(_request: Request, visitor: Visitor) -> Response:
    """The same as JSON."""
    await spend("catalogue.client", visitor.address)
    names = (await offices()).department_names
    told = [_told(field, names) for field in shared_fields().values()]
    body = orjson.dumps({"fields": told})
    return Response(body, media_type="application/json", headers=_OPEN)


def _of_grade(grade: ShareGrade, names: Mapping[str, str], language: str) -> str:
    fields = [field for field in shared_fields().values() if field.grade is grade]
    rows = "".join(_row(field, names, language) for field in fields)
    name, text = escape(_say(language, grade.value)), escape(_say(language, f"{grade.value}_text"))
    return f'<h2>{name}</h2><p class="advice">{text}</p><dl class="acts">{rows}</dl>'


def _row(field: SharedField, names: Mapping[str, str], language: str) -> str:
    lines = [("owner", names.get(field.owner, field.owner))]
    lines += [(name, getattr(field, name).in_language(language)) for name in _LINES]
    lines.append(("basis", field.basis))
    told = "".join(
        f"<dd><b>{escape(_say(language, name))}</b> {escape(text)}</dd>"
        for name, text in lines
        if text != "—"
    )
    return f"<div><dt>{escape(field.title.in_language(language))}</dt>{told}</div>"


def _told(field: SharedField, names: Mapping[str, str]) -> dict[str, object]:
    said = {
        name: {"zh": getattr(field, name).zh, "en": getattr(field, name).en}
        for name in ("title", *_LINES)
    }
    owner = {"code": field.owner, "name": names.get(field.owner, field.owner)}
    kept = {"key": field.key, "grade": field.grade.value, "basis": field.basis}
    return {**kept, "owner": owner, **said}


def _say(language: str, part: str) -> str:
    return sentence(language, "page.sharing", part=part)
