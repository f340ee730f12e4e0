"""Who may do what, for anybody to read: printed from MAY and LATER, in words, as page and document.

Nothing about permissions is said here that the table does not hold.
"""

from collections.abc import Iterator, Mapping
from html import escape
from typing import NamedTuple

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.endpoints.answering import at
from api.endpoints.plain import plain
from api.permissions import LATER, MACHINES, MAY, STAFF, Cells, Need, Operation
from api.visitor import Doorway, Visitor
from identity.actor import Role
from notifications.wording import CHINESE, LANGUAGES, sentence

# The headings, and with which operation each begins: the table's own order.
_HEADINGS: Mapping[Operation, str] = {
    Operation.READ_CATALOGUE: "open",
    Operation.SIGN_IN: "self",
    Operation.EDIT_DRAFT: "apply",
    Operation.READ_DESK: "offices",
    Operation.READ_DRAFTS: "catalogue",
    Operation.REQUEST_SHARE: "sharing",
    Operation.CORRECT_RECORDS: "people",
    Operation.MANAGE_STAFF: "admin",
    Operation.READ_TRAIL: "trail",
    Operation.SET_PAYMENT: "machines",
}
_PUBLIC = frozenset(Role) - MACHINES


class Line(NamedTuple):
    """Who, on which conditions; ``later``: not open yet."""

    who: str
    needs: str
    later: bool


class Act(NamedTuple):
    """One operation in words. Without lines nobody may."""

    what: str
    lines: tuple[Line, ...]


def routes(doorway: Doorway) -> list[Route]:
    """``GET /policy``; ``?language=`` for who reads another one than the browser says."""
    return [Route("/policy", at(doorway, Operation.READ_CATALOGUE, page), methods=["GET"])]


async def page(request: Request, visitor: Visitor) -> Response:
    """The table as it stands in the running program."""
    asked = request.query_params.get("language", "")
    language = asked if asked in LANGUAGES else visitor.language
    other = next(one for one in LANGUAGES if one != language)
    turn = escape(_say(language, "other"))
    parts = [
        f"<h1>{escape(_say(language, 'title'))}</h1>",
        f'<p class="advice">{escape(_say(language, "lead"))}</p>',
        f'<p class="advice">{escape(_say(language, "seen"))}</p>',
        f'<p class="advice"><a href="?language={other}" lang="{other}">{turn}</a></p>',
    ]
    for heading, acts in explained(language):
        rows = "".join(_row(act, language) for act in acts)
        parts.append(f'<h2>{escape(heading)}</h2><dl class="acts">{rows}</dl>')
    return plain(language, _say(language, "title"), "".join(parts), wide=True)


def explained(language: str) -> Iterator[tuple[str, list[Act]]]:
    """Every operation under its heading."""
    heading, acts = "", list[Act]()
    for operation in MAY:
        if operation in _HEADINGS:
            if acts:
                yield heading, acts
            heading, acts = _say(language, _HEADINGS[operation]), []
        lines = (
            *_lines(MAY[operation], language, later=False),
            *_lines(LATER.get(operation, {}), language, later=True),
        )
        acts.append(Act(sentence(language, f"permission.{operation}"), lines))
    yield heading, acts


def markdown() -> str:
    """The same as a document: ``doorstep permissions-table``."""
    said = []
    for language in (CHINESE, "en"):
        colon = _say(language, "colon")
        said += [f"# {_say(language, 'title')}", "", _say(language, "lead"), ""]
        for heading, acts in explained(language):
            said += [f"## {heading}", ""]
            for act in acts:
                lines = [_words(line, language) for line in act.lines]
                told = _say(language, "and").join(lines) or _say(language, "nobody")
                said.append(f"- **{act.what}**{colon}{told}")
            said.append("")
    return "\n".join(said).rstrip() + "\n"


def _lines(cells: Cells, language: str, *, later: bool) -> list[Line]:
    """Roles with the same conditions in one line."""
    alike: dict[frozenset[Need], list[Role]] = {}
    for role, needs in cells.items():
        alike.setdefault(needs, []).append(role)
    between = _say(language, "between")
    return [
        Line(
            who=between.join(_who(roles, language)),
            needs=between.join(
                sentence(language, f"permission_need.{need.name.lower()}")
                for need in Need
                if need in needs
            ),
            later=later,
        )
        for needs, roles in alike.items()
    ]


def _who(roles: list[Role], language: str) -> list[str]:
    names: list[str] = [role.value for role in roles]
    if set(roles) >= _PUBLIC:
        names = ["everybody", *(role for role in names if Role(role) not in _PUBLIC)]
    elif set(roles) >= set(STAFF):
        names = [*(role for role in names if Role(role) not in STAFF), "staff"]
    return [sentence(language, f"permission_role.{name}") for name in names]


def _words(line: Line, language: str) -> str:
    who = line.who + (f" *({_say(language, 'later')})*" if line.later else "")
    return f"{who}{_say(language, 'colon')}{line.needs}" if line.needs else who


def _row(act: Act, language: str) -> str:
    told = "".join(
        f"<dd><b>{escape(line.who)}</b>"
        + (f'<span class="later">{escape(_say(language, "later"))}</span>' if line.later else "")
        + (f"<br>{escape(line.needs)}" if line.needs else "")
        + "</dd>"
        for line in act.lines
    )
    nobody = f"<dd><b>{escape(_say(language, 'nobody'))}</b></dd>"
    return f"<div><dt>{escape(act.what)}</dt>{told or nobody}</div>"


def _say(language: str, part: str) -> str:
    return sentence(language, "page.permissions", part=part)
