"""Anybody hands in a PDF and hears whether it is what was issued here: 真, 已被改动, 已撤销.

A plain form, without script. The hash of the whole file decides; the file is not parsed, not kept,
and nothing is written. A file that says which paper of ours it is, and is not, was altered: what
that paper says stands below.
"""

import hashlib
import re

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.certificates import verifying
from api.endpoints import notices, public
from api.endpoints.answering import at
from api.endpoints.plain import file_form, plain, unknown_paper
from api.notices import reading
from api.paper.checking import named_in
from api.policy import Operation
from api.visitor import Doorway, Visitor
from identity.throttle import spend
from notifications.wording import sentence

_MOST = 4_000_000  # bytes; a paper of ours has some 40,000
_MOST_READ = 12_000_000  # of what says nothing of its length; more is cut off
_PARTS = 2  # the file, and the end of the form
_BOUNDARY = re.compile(r'boundary="?([\w\'()+,./:=?-]{1,70})"?', re.ASCII)


def routes(doorway: Doorway) -> list[Route]:
    """``GET`` and ``POST /check``, at the citizens' door."""
    operation = Operation.VERIFY_CERTIFICATE
    asked = at(doorway, operation, ask)
    # A form without script cannot say that it is our page's; nothing is changed by it.
    checked = at(doorway, operation, check, guarded=False)
    return [
        Route("/check", asked, methods=["GET"]),
        Route("/check", checked, methods=["POST"]),
    ]


async def ask(request: Request, visitor: Visitor) -> Response:  # noqa: ARG001 — the router passes it
    """The form."""
    return _page(visitor.language, _head(visitor.language, "lead"))


async def check(request: Request, visitor: Visitor) -> Response:
    """The verdict, and the form for the next one. Refuses TooManyRequests."""
    await spend("paper.client", visitor.address)
    language = visitor.language
    body = await _body(request)
    if len(body) > _MOST:
        return _page(language, _head(language, "too_large"), status=413)
    pdf = _file_in(request.headers.get("content-type", ""), body)
    if not pdf:
        return _page(language, _head(language, "nothing"), status=400)
    said = await _genuine(pdf, language) or await _altered(pdf, language)
    unknown = unknown_paper(_say(language, "unknown_title"), _say(language, "unknown_text"))
    return _page(language, said or unknown)


async def _genuine(pdf: bytes, language: str) -> str | None:
    digest = hashlib.sha256(pdf).hexdigest()
    if certificate := await verifying.by_digest(digest):
        told = _say(language, f"genuine_{certificate.state}")
        return public.known(certificate, language, told, "", good=certificate.valid)
    if notice := await reading.by_digest(digest, language):
        told = f"{_say(language, 'genuine')}{notices.stands(notice, language)}"
        return notices.known(notice, language, told, "", good=notice.overtaken is None)
    return None


async def _altered(pdf: bytes, language: str) -> str | None:
    kind, token = named_in(pdf) or ("", "")
    told, advice = _say(language, "altered"), _say(language, "altered_advice")
    if kind == "c" and (certificate := await verifying.by_token(token)):
        return public.known(certificate, language, told, advice, good=False)
    if kind == "n" and (notice := await reading.by_token(token, language)):
        return notices.known(notice, language, told, advice, good=False)
    return None


async def _body(request: Request) -> bytes:
    """What was sent; of more than we take only that there was more. It is read to its end all the
    same, as long as a form may be: a browser that is cut short shows no answer.
    """
    kept, read = bytearray(), 0
    async for chunk in request.stream():
        read += len(chunk)
        if len(kept) <= _MOST:
            kept += chunk
        if read > _MOST_READ:
            break
    return bytes(kept)


def _file_in(kind: str, body: bytes) -> bytes:
    """The one field of our form; nothing when it is another's, or ended early: half a file would
    look altered.
    """
    found = _BOUNDARY.search(kind)
    if found is None:
        return b""
    begin, *parts = (b"\r\n" + body).split(f"\r\n--{found[1]}".encode(), _PARTS + 1)
    if begin or len(parts) != _PARTS or parts[1].strip() != b"--":
        return b""
    head, _, content = parts[0].partition(b"\r\n\r\n")
    return content if b'name="file"' in head else b""


def _page(language: str, body: str, *, status: int = 200) -> Response:
    form = file_form(_say(language, "choose"), _say(language, "send"), _say(language, "promise"))
    return plain(language, _say(language, "title"), body + form, status=status)


def _head(language: str, part: str) -> str:
    return unknown_paper(_say(language, "title"), _say(language, part))


def _say(language: str, part: str) -> str:
    return sentence(language, "page.check", part=part)
