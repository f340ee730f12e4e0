"""查进度: how far a case is, for whoever holds its number and query code. Without script.

Below the form stands what anybody may see: how many were filed and closed, and the latest.
"""

from html import escape
from urllib.parse import parse_qs

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.applications import public_progress
from api.applications.public_progress import Feed, Progress
from api.endpoints.answering import at, small_body
from api.endpoints.plain import plain, text_form, unknown_paper
from api.policy import Operation
from api.visitor import Doorway, Visitor
from identity.throttle import spend
from notifications.wording import sentence

_MOST_BYTES = 2048
_LONGEST = 64


def routes(doorway: Doorway) -> list[Route]:
    """``GET`` and ``POST /progress``, at the citizens' door."""
    operation = Operation.VERIFY_CERTIFICATE
    asked = at(doorway, operation, ask)
    # A form without script cannot say that it is our page's; nothing is changed by it.
    found = at(doorway, operation, find, guarded=False)
    return [
        Route("/progress", asked, methods=["GET"]),
        Route("/progress", found, methods=["POST"]),
    ]


async def ask(request: Request, visitor: Visitor) -> Response:  # noqa: ARG001 — the router passes it
    """The form, and what is public of all cases."""
    language = visitor.language
    head = unknown_paper(_say(language, "title"), _say(language, "lead"))
    return _page(language, head, await public_progress.feed(language))


async def find(request: Request, visitor: Visitor) -> Response:
    """How far it is, or that nothing was found. Refuses TooManyRequests."""
    await spend("paper.client", visitor.address)
    language = visitor.language
    given = parse_qs((await small_body(request, _MOST_BYTES)).decode("utf-8", "replace"))
    number, code = (given.get(name, [""])[0][:_LONGEST] for name in ("number", "code"))
    found = await public_progress.progress_of(number, code, language)
    if found is None:
        head = unknown_paper(_say(language, "unknown_title"), _say(language, "unknown_text"))
        return _page(language, head, None, number, code, status=404)
    return _page(language, _known(found, language), None)


def _known(found: Progress, language: str) -> str:
    lines = [
        (_say(language, "reference"), found.reference),
        (_say(language, "submitted_on"), found.submitted_on.isoformat()),
        (_say(language, "moved_on"), found.moved_on.isoformat()),
    ]
    if found.promised_on:
        lines.append((_say(language, "promised_on"), found.promised_on.isoformat()))
    if found.days_left is not None:
        left = sentence(language, "page.progress", part="left", days=str(found.days_left))
        lines.append((_say(language, "days_left"), left))
    rows = "".join(
        f"<div><dt>{escape(name)}</dt><dd>{escape(value)}</dd></div>" for name, value in lines
    )
    state = f'<p class="state">{escape(found.status)}</p>'
    advice = "" if found.ended else f'<p class="advice">{escape(_say(language, "advice"))}</p>'
    return f"<h1>{escape(found.item)}</h1>{state}<dl>{rows}</dl>{advice}"


def _page(
    language: str,
    head: str,
    public: Feed | None,
    number: str = "",
    code: str = "",
    *,
    status: int = 200,
) -> Response:
    typed = {"number": number, "code": code}
    fields = [(name, _say(language, name), value) for name, value in typed.items()]
    form = text_form("/progress", fields, _say(language, "send"))
    body = head + form + (_told(public, language) if public else "")
    return plain(language, _say(language, "title"), body, status=status)


def _told(public: Feed, language: str) -> str:
    counts = {name: str(getattr(public, name)) for name in ("filed", "closed", "open")}
    sums = sentence(language, "page.progress", part="sums", **counts)
    rows = "".join(
        f"<div><dt>{escape(one.item)}</dt><dd>{one.reference} · {one.on.isoformat()}</dd></div>"
        for one in public.latest
    )
    return (
        f"<h2>{escape(_say(language, 'feed'))}</h2><p>{escape(sums)}</p>"
        f"<h2>{escape(_say(language, 'latest'))}</h2><dl>{rows}</dl>"
    )


def _say(language: str, part: str) -> str:
    return sentence(language, "page.progress", part=part)
