"""Papers: what anybody may print of an item, and the own form as it was filled in."""

import asyncio
import re
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryFile
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.applications import printing as forms
from api.catalog import printing, published
from api.endpoints.answering import PRIVATE, Act, at
from api.paper import press, qr
from api.paper.typesetting import draw_page
from api.policy import Operation
from api.visitor import Doorway, Visitor
from identity.throttle import spend
from notifications.refusals import NotFound

_EXAMPLES = Path(__file__).parents[1] / "catalog" / "examples"
_KEY = re.compile(r"[a-z][a-z0-9_]{0,39}", re.ASCII)
_CODE = re.compile(r"[0-9A-Za-z-]{1,50}", re.ASCII)
_VILLAGE = re.compile(r"\d{12}", re.ASCII)
_LONGEST_REASON = 200
_PUBLIC = {
    "cache-control": "public, max-age=300",
    "cross-origin-resource-policy": "same-origin",
    "x-content-type-options": "nosniff",
}
_DRAWING = {"content-security-policy": "default-src 'none'; sandbox"}
_TITLES = {"guide": "办事指南", "blank": "空白表", "sample": "填写示例", "poster": "海报"}


def routes(doorway: Doorway) -> list[Route]:
    """What anybody may have of an item, example pictures, and ``/api/applications/{id}/form.pdf``:
    at the desk masked, or with ``?because=`` in full.
    """
    own = own_form if doorway.name == "citizen" else case_form
    open_to_all = [
        *((f"/api/items/{{code}}/{kind}.pdf", _paper(kind)) for kind in printing.PAPERS),
        ("/api/items/{code}/qr.svg", code_of_page),
        ("/api/items/{code}/poster.png", picture),
        ("/api/examples/{key}.svg", example),
    ]
    return [
        *(
            Route(path, at(doorway, Operation.READ_CATALOGUE, act), methods=["GET"])
            for path, act in open_to_all
        ),
        Route(
            "/api/applications/{id:uuid}/form.pdf",
            at(doorway, Operation.READ_CASE, own),
            methods=["GET"],
        ),
    ]


def _paper(kind: str) -> Act:
    template, fill = printing.PAPERS[kind]

    async def show(request: Request, visitor: Visitor) -> Response:
        item = await published.published(_asked(request, "code", _CODE))
        data = await fill(item, _home(visitor))
        name = press.fingerprint(template, data)
        if _holds(request, name):
            return Response(status_code=304, headers={**_PUBLIC, "etag": f'"{name}"'})
        content = press.kept(name)
        if content is None:
            await spend("paper.client", visitor.address)
            content = await press.press_for_all(name, template, data)
        return _pdf(content, f"{item.title}-{_TITLES[kind]}", {**_PUBLIC, "etag": f'"{name}"'})

    return show


async def picture(request: Request, visitor: Visitor) -> Response:
    """The poster as a picture: what is shown where somebody is sent the guide's address."""
    item = await published.published(_asked(request, "code", _CODE))
    template, fill = printing.PAPERS["poster"]
    data = await fill(item, _home(visitor))
    name = press.fingerprint(template, data)
    if _holds(request, name):
        return Response(status_code=304, headers={**_PUBLIC, "etag": f'"{name}"'})
    await spend("paper.client", visitor.address)
    content = press.kept(name) or await press.press_for_all(name, template, data)
    drawn = await asyncio.to_thread(_drawn, content)
    headers = {**_PUBLIC, "etag": f'"{name}"', "cross-origin-resource-policy": "cross-origin"}
    return Response(drawn, media_type="image/png", headers=headers)


def _drawn(pdf: bytes) -> bytes:
    with TemporaryFile() as file:
        file.write(pdf)
        file.flush()
        return draw_page(file.fileno(), 1)


async def code_of_page(request: Request, visitor: Visitor) -> Response:
    """The QR code of an item's guide; ``?village=``: on a poster that hangs there."""
    item = await published.published(_asked(request, "code", _CODE))
    village = request.query_params.get("village", "")
    if village and not _VILLAGE.fullmatch(village):
        raise NotFound
    drawing = qr.svg(printing.guide_address(_home(visitor), item.code, village))
    return Response(drawing, media_type="image/svg+xml", headers={**_PUBLIC, **_DRAWING})


async def example(request: Request, visitor: Visitor) -> Response:  # noqa: ARG001 — an Act
    """What a paper looks like when it is photographed well; everybody on it is made up."""
    path = _EXAMPLES / f"{_asked(request, 'key', _KEY)}.svg"
    if not path.is_file():
        raise NotFound
    drawing = path.read_bytes()
    return Response(drawing, media_type="image/svg+xml", headers={**_PUBLIC, **_DRAWING})


async def own_form(request: Request, visitor: Visitor) -> Response:
    """A citizen's own, with everything on it. Refuses NotFound, TooManyRequests."""
    actor = await visitor.actor()
    await spend("paper.person", str(actor.me))
    data = await forms.own_form(actor, request.path_params["id"], _home(visitor))
    return await _private(data)


async def case_form(request: Request, visitor: Visitor) -> Response:
    """The form of a claimed case. Refuses NotFound, NotClaimed, ClaimedByOther, TooManyRequests."""
    because = request.query_params.get("because", "")[:_LONGEST_REASON].replace("\x00", "")
    actor = await visitor.actor()
    await spend("paper.person", str(actor.me))
    data = await forms.case_form(actor, request.path_params["id"], because, _home(visitor))
    return await _private(data)


async def _private(data: printing.Data) -> Response:
    sheet = await press.press("papers/form", data)
    return _pdf(sheet.pdf, f"{data['title']}-{data['subtitle']}", PRIVATE)


def _pdf(content: bytes, title: str, headers: Mapping[str, str]) -> Response:
    disposition = f"inline; filename*=UTF-8''{quote(title, safe='')}.pdf"
    return Response(
        content,
        media_type="application/pdf",
        headers={**headers, "content-disposition": disposition},
    )


def _asked(request: Request, name: str, shape: re.Pattern[str]) -> str:
    """What stands in the address, if it can be the name of anything."""
    value = str(request.path_params[name])
    if not shape.fullmatch(value):
        raise NotFound
    return value


def _holds(request: Request, name: str) -> bool:
    """Whether the browser says that it has this very paper."""
    return f'"{name}"' in request.headers.get("if-none-match", "")


def _home(visitor: Visitor) -> str:
    """The citizens' door: what the codes on papers lead to."""
    return visitor.doorway.settings.origin_of("citizen")
