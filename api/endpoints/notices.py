"""A statutory notice on paper: for whom it is about, at the counter, and the public's check."""

import re

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.applications.printing import case_notice
from api.endpoints.answering import PRIVATE, at
from api.endpoints.plain import check_link, checked_paper, plain, unknown_paper
from api.notices import reading
from api.notices.reading import PublicNotice
from api.policy import Operation
from api.visitor import Doorway, Visitor
from identity.throttle import spend
from notifications.wording import sentence

_TOKEN = re.compile(r"[\w-]{1,64}", re.ASCII)


def routes(doorway: Doorway) -> list[Route]:
    """``GET /notices/{id}.pdf``; at the citizens' door also ``GET /n/{token}``."""
    citizen = doorway.name == "citizen"
    shown = at(doorway, Operation.PRINT_NOTICE, own if citizen else of_case)
    paper = Route("/notices/{id:uuid}.pdf", shown, methods=["GET"])
    check = at(doorway, Operation.VERIFY_CERTIFICATE, checked)
    return [paper, Route("/n/{token}", check, methods=["GET"])] if citizen else [paper]


async def own(request: Request, visitor: Visitor) -> Response:
    """Byte for byte as it was sealed; the trail knows. Refuses NotFound: also somebody else's."""
    actor = await visitor.actor()
    await spend("paper.person", str(actor.me))
    return _pdf(request, await reading.own_pdf(request.path_params["id"], actor))


async def of_case(request: Request, visitor: Visitor) -> Response:
    """Printed for the person at the counter. Refuses NotFound, NotAllowed, TooManyRequests."""
    actor = await visitor.actor()
    await spend("paper.person", str(actor.me))
    return _pdf(request, await case_notice(actor, request.path_params["id"]))


async def checked(request: Request, visitor: Visitor) -> Response:
    """The notice behind a QR code, masked; a friendly page when there is none."""
    token, language = request.path_params["token"], visitor.language
    found = await reading.by_token(token, language) if _TOKEN.fullmatch(token) else None
    if found is None:
        return plain(language, _say(language, "page_title"), _unknown(language), status=404)
    state, advice = stands(found, language), _say(language, "check")
    body = known(found, language, state, advice, good=found.overtaken is None)
    link = check_link(sentence(language, "page.check", part="link"))
    return plain(language, _say(language, "page_title"), body + link)


def _pdf(request: Request, content: bytes) -> Response:
    name = f'inline; filename="{request.path_params["id"]}.pdf"'
    headers = {**PRIVATE, "content-disposition": name}
    return Response(content, media_type="application/pdf", headers=headers)


def stands(found: PublicNotice, language: str) -> str:
    """Whether it still stands as it was."""
    return _say(language, found.overtaken.value if found.overtaken else "good")


def known(found: PublicNotice, language: str, state: str, advice: str, *, good: bool) -> str:
    """What a notice of ours says, between ``state`` and ``advice``."""
    lines = (
        ("number_line", found.number),
        ("person", found.person_masked),
        ("issuer", found.issuer),
        ("issued_on", found.issued_on.isoformat()),
        ("sealed_by", found.sealed_by),
        ("digest", found.sha256),
    )
    return checked_paper(
        found.title,
        state,
        good=good,
        rows=[(_say(language, key), value) for key, value in lines],
        advice=advice,
    )


def _unknown(language: str) -> str:
    return unknown_paper(_say(language, "unknown_title"), _say(language, "unknown_text"))


def _say(language: str, part: str) -> str:
    return sentence(language, "notice.all", part=part)
