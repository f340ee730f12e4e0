"""What anybody may look at without signing in: whether a certificate is ours and still holds."""

import re

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.certificates import verifying
from api.certificates.verifying import PublicView
from api.endpoints.answering import at
from api.endpoints.plain import check_link, checked_paper, plain, unknown_paper
from api.policy import Operation
from api.visitor import Doorway, Visitor
from notifications.wording import sentence

_TOKEN = re.compile(r"[\w-]{1,64}", re.ASCII)


def routes(doorway: Doorway) -> list[Route]:
    """``GET /c/{token}``."""
    check = at(doorway, Operation.VERIFY_CERTIFICATE, certificate)
    return [Route("/c/{token}", check, methods=["GET"])]


async def certificate(request: Request, visitor: Visitor) -> Response:
    """The certificate behind a QR code, masked; a friendly page when there is none."""
    token = request.path_params["token"]
    found = await verifying.by_token(token) if _TOKEN.fullmatch(token) else None
    language = visitor.language
    if found is None:
        return plain(language, _say(language, "title"), _unknown(language), status=404)
    state, advice = _say(language, found.state), _say(language, "advice")
    body = known(found, language, state, advice, good=found.valid)
    link = check_link(sentence(language, "page.check", part="link"))
    return plain(language, _say(language, "title"), body + link)


def known(found: PublicView, language: str, state: str, advice: str, *, good: bool) -> str:
    """What a result of ours says, between ``state`` and ``advice``."""
    until = found.valid_until.isoformat() if found.valid_until else _say(language, "for_good")
    lines = (
        ("number", found.number),
        ("holder", found.holder_masked),
        ("issuer", found.issuer),
        ("issued_on", found.issued_on.isoformat()),
        ("valid_until", until),
        *((("revoked_on", found.revoked_on.isoformat()),) if found.revoked_on else ()),
        *((("sealed_by", found.sealed_by),) if found.sealed_by else ()),
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
    return sentence(language, "page.certificate", part=part)
