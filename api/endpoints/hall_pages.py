"""A hall's own screens: ``/kiosk`` to touch, ``/wall`` to look at (C73). Nobody signs in there.

The terminal tells what is public, and what somebody may know who has a number and its code, or a
paper, in hand. It keeps nothing: no cookie, nothing typed in an address, back to the beginning
after a minute.
"""

import re
from collections.abc import Callable
from html import escape
from urllib.parse import parse_qs

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.applications import public_progress
from api.applications.speaking import titled
from api.appointments import queueing
from api.catalog import published
from api.catalog.definition import Definition
from api.certificates import verifying
from api.endpoints.answering import at, small_body
from api.endpoints.screens import keyed_form, terminal, tiles, wall
from api.paper import qr
from api.policy import Operation
from api.visitor import Doorway, Visitor
from identity.offices import offices
from identity.throttle import spend
from notifications.now import SHANGHAI, now
from notifications.refusals import Refusal
from notifications.wording import sentence

_MOST_BYTES = 2048
_LONGEST = 256
_TOKEN = re.compile(r"[\w-]{1,64}", re.ASCII)
_CODE = re.compile(r"[0-9A-Za-z-]{1,50}", re.ASCII)


def routes(doorway: Doorway) -> list[Route]:
    """The citizens' door alone."""
    read, verify = Operation.READ_CATALOGUE, Operation.VERIFY_CERTIFICATE
    # A form without script cannot say that it is our page's; nothing is changed by it.
    progress = at(doorway, verify, find_case, guarded=False)
    paper = at(doorway, verify, find_paper, guarded=False)
    return [
        Route("/kiosk", at(doorway, read, start), methods=["GET"]),
        Route("/kiosk/items", at(doorway, read, departments), methods=["GET"]),
        Route("/kiosk/items/{code}", at(doorway, read, item), methods=["GET"]),
        Route("/kiosk/departments/{code}", at(doorway, read, items), methods=["GET"]),
        Route("/kiosk/progress", at(doorway, read, ask_case), methods=["GET"]),
        Route("/kiosk/progress", progress, methods=["POST"]),
        Route("/kiosk/check", at(doorway, read, ask_paper), methods=["GET"]),
        Route("/kiosk/check", paper, methods=["POST"]),
        Route("/wall", at(doorway, Operation.READ_FIGURES, on_the_wall), methods=["GET"]),
    ]


async def start(_request: Request, visitor: Visitor) -> Response:
    """Three things to tap."""
    language = visitor.language
    ways = [(f"/kiosk/{one}", _say(language, one)) for one in ("items", "progress", "check")]
    lead = f'<p class="soft">{escape(_say(language, "lead"))}</p>'
    return _page(language, _say(language, "title"), lead + tiles(ways), start=True)


async def departments(_request: Request, visitor: Visitor) -> Response:
    """Who offers something."""
    language, names = visitor.language, (await offices()).department_names
    held = sorted({one.department_code for one in await published.every()})
    links = [(f"/kiosk/departments/{code}", names.get(code, code)) for code in held]
    return _page(language, _say(language, "items"), tiles(links))


async def items(request: Request, visitor: Visitor) -> Response:
    """What a department offers."""
    language, code = visitor.language, request.path_params["code"]
    found = [one for one in await published.every() if one.department_code == code]
    if not found:
        return _absent(language)
    name = (await offices()).department_names.get(code, code)
    links = [(f"/kiosk/items/{one.code}", titled(one, language)) for one in found]
    return _page(language, name, tiles(links))


async def item(request: Request, visitor: Visitor) -> Response:
    """What it takes, and the way to go on with it on one's own phone."""
    language, code = visitor.language, request.path_params["code"]
    try:
        found = await published.published(code) if _CODE.fullmatch(code) else None
    except Refusal:
        found = None
    if found is None:
        return _absent(language)
    url = f"{visitor.doorway.settings.citizen_origin}/items/{code}"
    rows = "".join(
        f"<div><dt>{escape(_say(language, name))}</dt><dd>{escape(text)}</dd></div>"
        for name, text in _facts(found, language)
        if text
    )
    onto = (
        f'<div class="card"><h2>{escape(_say(language, "phone"))}</h2>'
        f'<div class="code" role="img" aria-label="{escape(url)}">{qr.svg(url)}</div></div>'
    )
    body = f'<div class="two"><dl class="card">{rows}</dl>{onto}</div>'
    return _page(language, titled(found, language), body)


async def ask_case(_request: Request, visitor: Visitor) -> Response:
    """Number and code, by keys on the screen."""
    return _page(visitor.language, _say(visitor.language, "progress"), _case_form(visitor.language))


async def find_case(request: Request, visitor: Visitor) -> Response:
    """How far it is; of what was typed nothing is shown again. Refuses TooManyRequests."""
    language, title = visitor.language, _say(visitor.language, "progress")
    await spend("paper.client", visitor.address)
    given = await _given(request)
    found = await public_progress.progress_of(given("number"), given("code"), language)
    if found is None:
        sorry = sentence(language, "page.progress", part="unknown_text")
        body = f'<p class="card no">{escape(sorry)}</p>{_case_form(language)}'
        return _page(language, title, body, status=404)
    lines = [("reference", found.reference), ("moved_on", found.moved_on.isoformat())]
    if found.promised_on:
        lines.append(("promised_on", found.promised_on.isoformat()))
    rows = "".join(
        f"<div><dt>{escape(sentence(language, 'page.progress', part=name))}</dt>"
        f"<dd>{escape(value)}</dd></div>"
        for name, value in lines
    )
    state = f'<p class="state">{escape(found.status)}</p>'
    return _page(language, found.item, f'<div class="card">{state}<dl>{rows}</dl></div>')


async def ask_paper(_request: Request, visitor: Visitor) -> Response:
    """By the terminal's own reader, which types what it read."""
    return _page(visitor.language, _say(visitor.language, "check"), _paper_form(visitor.language))


async def find_paper(request: Request, visitor: Visitor) -> Response:
    """Whether the certificate is ours and holds. Refuses TooManyRequests."""
    language = visitor.language
    await spend("paper.client", visitor.address)
    read = re.split("[?#]", (await _given(request))("read").strip(), maxsplit=1)[0]
    token = read.rpartition("/")[2]
    found = await verifying.by_token(token) if _TOKEN.fullmatch(token) else None
    if found is None:
        sorry = sentence(language, "page.certificate", part="unknown_text")
        body = f'<p class="card no">{escape(sorry)}</p>{_paper_form(language)}'
        return _page(language, _say(language, "check"), body, status=404)
    until = found.valid_until.isoformat() if found.valid_until else ""
    lines = [("number", found.number), ("holder", found.holder_masked), ("issuer", found.issuer)]
    lines += [("issued_on", found.issued_on.isoformat()), ("valid_until", until)]
    rows = "".join(
        f"<div><dt>{escape(sentence(language, 'page.certificate', part=name))}</dt>"
        f"<dd>{escape(value)}</dd></div>"
        for name, value in lines
        if value
    )
    said = sentence(language, "page.certificate", part=found.state)
    state = f'<p class="state{"" if found.valid else " no"}">{escape(said)}</p>'
    return _page(language, found.title, f'<div class="card">{state}<dl>{rows}</dl></div>')


async def on_the_wall(request: Request, visitor: Visitor) -> Response:
    """Today's counts, what was closed last, and at ``?site=`` the numbers that are called."""
    await spend("catalogue.client", visitor.address)
    language, hall, moment = visitor.language, await offices(), await now()
    site_id = hall.site_ids.get(request.query_params.get("site", ""))
    public, today = await public_progress.feed(language), await public_progress.today()
    sums = "".join(
        f"<div><b>{count}</b>{escape(_wall(language, name))}</div>"
        for name, count in (("filed", today.filed), ("closed", today.closed), ("open", public.open))
    )
    parts = [
        _list(
            _wall(language, "latest"),
            [(one.item, one.reference) for one in public.latest],
            _wall(language, "none"),
        )
    ]
    if site_id is not None:
        called = await queueing.called_at(site_id)
        turns = [(str(n), sentence(language, "page.wall", part="window", n=w)) for n, w in called]
        parts.insert(0, _list(_wall(language, "called"), turns, _wall(language, "nobody")))
    name = hall.sites[site_id].name if site_id else _wall(language, "title")
    body = f'<div class="sums card">{sums}</div><div class="two">{"".join(parts)}</div>'
    return wall(language, name, body, f"{moment.astimezone(SHANGHAI):%Y-%m-%d %H:%M}")


def _list(title: str, lines: list[tuple[str, str]], none: str) -> str:
    rows = "".join(f"<li><span>{escape(a)}</span><b>{escape(b)}</b></li>" for a, b in lines)
    told = f"<ol>{rows}</ol>" if rows else f'<p class="soft">{escape(none)}</p>'
    return f'<section class="card"><h2>{escape(title)}</h2>{told}</section>'


def _facts(found: Definition, language: str) -> list[tuple[str, str]]:
    chinese = language != "en"
    free, fee = _say(language, "free"), f"{found.fee_fen / 100:g}"
    return [
        ("what", found.what if chinese else found.what_en or found.what),
        ("who", found.who if chinese else found.who_en or found.who),
        ("bring", found.bring if chinese else found.bring_en or found.bring),
        ("days", sentence(language, "page.kiosk", part="days_of", n=found.promised_days)),
        ("fee", sentence(language, "page.kiosk", part="yuan", n=fee) if found.fee_fen else free),
    ]


def _case_form(language: str) -> str:
    fields = [(name, sentence(language, "page.progress", part=name)) for name in ("number", "code")]
    return keyed_form("/kiosk/progress", fields, _keys(language))


def _paper_form(language: str) -> str:
    label = escape(_say(language, "read"))
    return (
        '<form class="card" method="post" action="/kiosk/check">'
        f'<label for="read">{label}</label><input id="read" name="read" required autofocus'
        f' maxlength="{_LONGEST}" autocomplete="off" inputmode="none">'
        f'<button class="go" type="submit">{escape(_say(language, "send"))}</button></form>'
    )


def _keys(language: str) -> dict[str, str]:
    return {name: _say(language, name) for name in ("send", "back", "clear", "keys")}


async def _given(request: Request) -> Callable[[str], str]:
    typed = parse_qs((await small_body(request, _MOST_BYTES)).decode("utf-8", "replace"))
    return lambda name: typed.get(name, [""])[0][:_LONGEST]


def _absent(language: str) -> Response:
    gone = escape(_say(language, "gone"))
    return _page(language, _say(language, "items"), f'<p class="card">{gone}</p>', status=404)


def _page(
    language: str, title: str, body: str, *, start: bool = False, status: int = 200
) -> Response:
    return terminal(language, title, body, _say(language, "home"), start=start, status=status)


def _say(language: str, part: str) -> str:
    return sentence(language, "page.kiosk", part=part)


def _wall(language: str, part: str) -> str:
    return sentence(language, "page.wall", part=part)
