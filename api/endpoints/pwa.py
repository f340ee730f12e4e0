"""The built pages: hashed assets for ever, everything else asked anew each time.

Every address that is none of ours shows the door's page, which knows its own addresses.
"""

import asyncio
import mimetypes
import os
import re
from html import escape
from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from api.catalog import published
from api.database import is_away
from api.endpoints.answering import at, told
from api.materials.deciphering import can_read
from api.policy import Operation
from api.visitor import Doorway, Visitor
from notifications.refusals import Refusal

_PAGE = {"citizen": "index.html", "desk": "desk.html"}
_FOR_EVER = {"cache-control": "public, max-age=31536000, immutable"}
_ASK_AGAIN = {"cache-control": "no-cache"}
# What lies beside the pages and may be fetched. The trusted documents lie there too, and may not.
_BESIDE = re.compile(
    r"((desk-)?sw|registerSW|workbox-[\w-]+)\.js|[\w-]+\.(svg|png|ico|webmanifest)"
)
_ASSET = re.compile(r"[\w.-]+")
_GUIDE = re.compile(r"items/([0-9A-Za-z-]{1,50})", re.ASCII)
_NAMELESS = re.compile(r'<meta name="description"[^>]*>')
_LONGEST_NAME = 200  # bytes; a disk's own limit is an error, not an answer
# Addresses of machines: what is wrong there is told, not shown as a page.
_NO_PAGES = frozenset(
    {
        *(
            "api",
            "assets",
            "c",
            "card-readings",
            "certificates",
            "development",
            "events",
            "files",
            "graphql",
            "n",
            "notices",
        ),
        *("policy", "sandbox", "sharing", "uploads", "webhooks", "wechat"),
    }
)
_NOT_BUILT = "The pages are not built yet. Run: make run\n"


def routes(doorway: Doorway) -> list[BaseRoute]:
    """Configuration, assets and pages; the last one takes every other GET."""
    show = Operation.READ_CATALOGUE
    found: list[BaseRoute] = [
        Route("/config.json", at(doorway, show, config), methods=["GET"]),
        Route("/assets/{name}", at(doorway, show, asset), methods=["GET"]),
    ]
    if doorway.name == "citizen" and doorway.settings.development:
        found.append(Route("/sandbox", at(doorway, show, stage), methods=["GET"]))
    return [*found, Route("/{path:path}", at(doorway, show, page), methods=["GET"])]


async def config(_request: Request, visitor: Visitor) -> Response:
    """What the pages must know of this installation."""
    settings = visitor.doorway.settings
    return told(
        {
            "profile": settings.profile.value,
            "sandbox": settings.development,
            "language": visitor.language,
            "readsCards": can_read(),
            "pushKey": visitor.doorway.vendors.browser_key,
            "wechatTemplate": visitor.doorway.settings.wechat_template.partition(":")[0],
            "citizen": settings.citizen_origin,
            "desk": settings.desk_origin if settings.development else None,
        }
    )


async def asset(request: Request, visitor: Visitor) -> Response:
    """A file whose name holds its hash."""
    name = request.path_params["name"]
    if not _ASSET.fullmatch(name) or name.endswith(".br"):
        return _absent()
    path = visitor.doorway.pages / "assets" / name
    for_ever = _FOR_EVER | {"vary": "accept-encoding"}
    if _reads_brotli(request.headers.get("accept-encoding", "")):
        kind, _ = mimetypes.guess_type(name)
        small = path.with_name(f"{name}.br")  # the build wrote it
        if found := _file(small, for_ever | {"content-encoding": "br"}, kind):
            return found
    return _file(path, for_ever) or _absent()


def _reads_brotli(accepted: str) -> bool:
    """Whether the header names it, and not to refuse it (``br;q=0``)."""
    named = (one.replace(" ", "").lower().partition(";") for one in accepted.split(","))
    return any(name == "br" and not re.fullmatch(r"q=0(\.0*)?", how) for name, _, how in named)


async def stage(_request: Request, visitor: Visitor) -> Response:
    """The sandbox's page, in development."""
    return _file(visitor.doorway.pages / "sandbox.html", _ASK_AGAIN) or _not_built()


async def page(request: Request, visitor: Visitor) -> Response:
    """A file beside the pages, or the door's page."""
    name = request.path_params["path"]
    if _BESIDE.fullmatch(name):
        return _file(visitor.doorway.pages / name, _ASK_AGAIN) or _absent()
    if "." in name.rpartition("/")[2] or name.partition("/")[0] in _NO_PAGES:
        return _absent()
    html = visitor.doorway.pages / _PAGE[visitor.doorway.name]
    if visitor.doorway.name == "citizen" and (guide := _GUIDE.fullmatch(name)):
        return await _shared(guide[1], visitor) or _file(html, _ASK_AGAIN) or _not_built()
    return _file(html, _ASK_AGAIN) or _not_built()


async def _shared(code: str, visitor: Visitor) -> Response | None:
    """The page with the guide's name and summary in its head: whoever is sent the address sees
    them before it is opened.
    """
    try:
        item = await published.published(code)
    except Exception as error:
        if isinstance(error, Refusal) or is_away(error):
            return None  # the page is shown all the same
        raise
    built = await asyncio.to_thread(_text, visitor.doorway.pages / _PAGE["citizen"])
    if not built:
        return None
    origin, title = visitor.doorway.settings.citizen_origin, f"{item.title} · 家门口"
    told = {
        "og:type": "article",
        "og:site_name": "家门口 Doorstep",
        "og:title": item.title,
        "og:description": item.summary,
        "og:url": f"{origin}/items/{code}",
        "og:image": f"{origin}/api/items/{code}/poster.png",
    }
    head = f"<title>{escape(title)}</title>" + "".join(
        f'<meta property="{name}" content="{escape(text)}">' for name, text in told.items()
    )
    head += f'<meta name="description" content="{escape(item.summary)}">'
    page = _NAMELESS.sub("", built).replace("<title>家门口</title>", head, 1)
    return HTMLResponse(page, headers={**_ASK_AGAIN, "x-content-type-options": "nosniff"})


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def _file(path: Path, headers: dict[str, str], kind: str | None = None) -> Response | None:
    if len(os.fsencode(path.name)) > _LONGEST_NAME or not path.is_file():
        return None
    told = {**headers, "x-content-type-options": "nosniff"}
    return FileResponse(path, headers=told, media_type=kind)


def _absent() -> Response:
    return PlainTextResponse("Not found.\n", 404)


def _not_built() -> Response:
    return PlainTextResponse(_NOT_BUILT, 404)
