"""The public corner: 公开, 服务, 互动, without signing in and without a script (C72, C74)."""

from collections.abc import Iterable
from html import escape

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.applications import public_progress
from api.applications.speaking import titled
from api.catalog import lists, published
from api.catalog.definition import Definition
from api.clocks.counting import day_of
from api.endpoints.answering import at
from api.endpoints.plain import plain
from api.policy import Operation
from api.talking import announcing, figures, replying
from api.visitor import Doorway, Visitor
from identity.offices import offices
from identity.throttle import spend
from notifications.wording import sentence

_TABS = {"open": "/public", "services": "/public/services", "talk": "/public/talk"}


def routes(doorway: Doorway) -> list[Route]:
    """The citizens' door alone."""
    read = Operation.READ_CATALOGUE
    return [
        Route("/public", at(doorway, read, disclosed), methods=["GET"]),
        Route("/public/services", at(doorway, read, services), methods=["GET"]),
        Route("/public/talk", at(doorway, read, talk), methods=["GET"]),
        Route("/public/announcements/{id:uuid}", at(doorway, read, announcement), methods=["GET"]),
    ]


async def disclosed(_request: Request, visitor: Visitor) -> Response:
    """公开: announcements, what was filed and closed, the lists and open data."""
    await spend("catalogue.client", visitor.address)
    language = visitor.language
    feed, told = await public_progress.feed(language), await announcing.shown()
    shelves = [
        (f"/api/lists/{one.key}.xlsx", one.name.en if language == "en" else one.name.zh)
        for one in lists.LISTS
    ]
    news = "".join(
        f'<div><dt><a href="/public/announcements/{one.id}">{escape(one.title)}</a></dt>'
        f"<dd>{escape(one.office)} · {day_of(one.published_at)}</dd></div>"
        for one in told
        if one.published_at
    )
    counts = {name: str(getattr(feed, name)) for name in ("filed", "closed", "open")}
    latest = "".join(
        f"<div><dt>{escape(one.item)}</dt><dd>{one.reference} · {one.on.isoformat()}</dd></div>"
        for one in feed.latest
    )
    ways = [("/figures", "figures"), ("/sharing", "sharing"), ("/policy", "policy")]
    parts = [
        _part(language, "news", f"<dl>{news}</dl>" if news else _none(language, "no_news")),
        f"<h2>{escape(sentence(language, 'page.progress', part='feed'))}</h2>",
        f"<p>{escape(sentence(language, 'page.progress', part='sums', **counts))}</p>",
        _part(language, "latest", f"<dl>{latest}</dl>") if latest else "",
        _part(language, "data", _links((href, _say(language, name)) for href, name in ways)),
        _part(language, "lists", _links(shelves)),
    ]
    return _page(language, "open", "".join(parts))


async def services(_request: Request, visitor: Visitor) -> Response:
    """服务: everything that can be done, by office; progress and papers looked up."""
    await spend("catalogue.client", visitor.address)
    language, names = visitor.language, (await offices()).department_names
    by_office: dict[str, list[Definition]] = {}
    for item in await published.every():
        by_office.setdefault(item.department_code, []).append(item)
    ways = [("/", "apply"), ("/progress", "progress"), ("/check", "check"), ("/browse", "search")]
    parts = [_links((href, _say(language, name)) for href, name in ways)]
    for code in sorted(by_office):
        items = ((f"/items/{one.code}", titled(one, language)) for one in by_office[code])
        parts.append(f"<h2>{escape(names.get(code, code))}</h2>{_links(items)}")
    return _page(language, "services", "".join(parts))


async def talk(_request: Request, visitor: Visitor) -> Response:
    """互动: ask, read what others asked, and how content people were."""
    await spend("catalogue.client", visitor.address)
    language = visitor.language
    items = {one.code: titled(one, language) for one in await published.every()}
    answers = "".join(
        f"<div><dt>{escape(one.question)}</dt>"
        + (f"<dd>{escape(items[one.item_code])}</dd>" if one.item_code in items else "")
        + f"<dd><b>{escape(one.answer)}</b></dd></div>"
        for one in await replying.open_answers()
    )
    ratings = await figures.ratings()
    whole = {_say(language, "county"): ratings.county} if ratings.county else {}
    of_items = {items.get(code, code): one for code, one in ratings.items.items()}
    rows = [*whole.items(), *ratings.departments.items(), *of_items.items()]
    shown = "".join(_figure(language, name, one) for name, one in rows)
    parts = [
        _links([("/ask", _say(language, "ask")), ("tel:12345", _say(language, "call"))]),
        _part(language, "answers", _lines(answers) if answers else _none(language, "no_answers")),
        _part(language, "ratings", _none(language, "ratings_text")),
        f"<dl>{shown}</dl>" if shown else _none(language, "no_ratings"),
    ]
    return _page(language, "talk", "".join(parts))


async def announcement(request: Request, visitor: Visitor) -> Response:
    """One of them, as long as it is shown."""
    await spend("catalogue.client", visitor.address)
    language = visitor.language
    found = await announcing.shown(request.path_params["id"])
    if not found:
        return _page(language, "open", _none(language, "gone"), status=404)
    (one,) = found
    text = "".join(f"<p>{escape(line)}</p>" for line in one.text.splitlines() if line.strip())
    on = f"{day_of(one.published_at)}" if one.published_at else ""
    head = f'<h2>{escape(one.title)}</h2><p class="advice">{escape(one.office)} · {on}</p>'
    return _page(language, "open", f'{head}<div class="told">{text}</div>')


def _figure(language: str, name: str, one: figures.Figure) -> str:
    said = sentence(
        language,
        "page.corner",
        part="figure",
        average=f"{one.average:g}",
        content=one.content,
        n=one.count,
    )
    return f"<div><dt>{escape(name)}</dt><dd>{escape(said)}</dd></div>"


def _part(language: str, name: str, inner: str) -> str:
    return f"<h2>{escape(_say(language, name))}</h2>{inner}"


def _links(ways: Iterable[tuple[str, str]]) -> str:
    rows = "".join(f'<li><a href="{escape(href)}">{escape(text)}</a></li>' for href, text in ways)
    return f'<ul class="ways">{rows}</ul>'


def _lines(rows: str) -> str:
    return f'<dl class="acts">{rows}</dl>'


def _none(language: str, name: str) -> str:
    return f'<p class="advice">{escape(_say(language, name))}</p>'


def _page(language: str, tab: str, inner: str, *, status: int = 200) -> Response:
    links = "".join(
        f'<a href="{href}"{" aria-current=page" if name == tab else ""}>'
        f"{escape(_say(language, name))}</a>"
        for name, href in _TABS.items()
    )
    title = _say(language, "title")
    nav = f'<nav class="tabs" aria-label="{escape(title)}">{links}</nav>'
    body = f"<h1>{escape(title)}</h1>{nav}{inner}"
    return plain(language, f"{_say(language, tab)} · {title}", body, status=status, wide=True)


def _say(language: str, part: str) -> str:
    return sentence(language, "page.corner", part=part)
