"""What anybody may look at without signing in: whether a certificate is ours and still holds.

Plain HTML, no script, readable in the dark, at any size of type.
"""

import base64
import hashlib
import re
from html import escape
from string import Template

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from api.certificates import verifying
from api.certificates.verifying import PublicView
from api.endpoints.answering import at
from api.policy import Operation
from api.visitor import Doorway, Visitor
from notifications.wording import sentence

_STYLE = """
:root{color-scheme:light dark;--ground:#f7f4ee;--card:#fff;--ink:#1c2321;--soft:#56605c;
--line:#e2ddd2;--yes:#1c5d50;--no:#9c2b22}
@media(prefers-color-scheme:dark){:root{--ground:#14191a;--card:#1e2526;--ink:#eceae4;--soft:#a9b3ae;
--line:#333d3c;--yes:#7cc7b4;--no:#f0998f}}
*{box-sizing:border-box;margin:0}
body{background:var(--ground);color:var(--ink);font:1rem/1.6 system-ui,"PingFang SC",
"Microsoft YaHei","Noto Sans CJK SC",sans-serif;padding:1.25rem}
main{max-width:34rem;margin:0 auto}
p.house{color:var(--yes);font-weight:600;margin-bottom:1rem}
section{background:var(--card);border:1px solid var(--line);border-radius:1rem;padding:1.5rem}
h1{font-size:1.5rem;line-height:1.3;margin-bottom:.25rem}
.state{font-size:1.25rem;font-weight:700;color:var(--yes);margin-bottom:1.25rem}
.state.no{color:var(--no)}
dl{display:grid;gap:.75rem}dt{color:var(--soft);font-size:.875rem}dd{overflow-wrap:anywhere}
dd.code{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.875rem}
.advice{color:var(--soft);margin-top:1.25rem;font-size:.9375rem}
"""
_PAGE = Template(
    '<!doctype html><html lang="$language"><head><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width,initial-scale=1">'
    '<meta name="robots" content="noindex"><title>$title</title><style>$style</style></head>'
    '<body><main><p class="house">家门口 Doorstep</p><section>$body</section></main></body></html>'
)
_STYLE_HASH = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
_HEADERS = {
    "cache-control": "no-store",
    "content-security-policy": f"default-src 'none'; style-src 'sha256-{_STYLE_HASH}'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
}

_TOKEN = re.compile(r"[\w-]{1,64}", re.ASCII)


def routes(doorway: Doorway) -> list[Route]:
    """``GET /c/{token}``."""
    check = at(doorway, Operation.VERIFY_CERTIFICATE, certificate)
    return [Route("/c/{token}", check, methods=["GET"])]


async def certificate(request: Request, visitor: Visitor) -> Response:
    """The certificate behind a QR code, masked; a friendly page when there is none."""
    token = request.path_params["token"]
    found = await verifying.by_token(token) if _TOKEN.fullmatch(token) else None
    body = _known(found, visitor.language) if found else _unknown(visitor.language)
    title = escape(_say(visitor.language, "title"))
    html = _PAGE.substitute(language=visitor.language, title=title, style=_STYLE, body=body)
    return HTMLResponse(html, 200 if found else 404, headers=_HEADERS)


def _known(found: PublicView, language: str) -> str:
    until = found.valid_until.isoformat() if found.valid_until else _say(language, "for_good")
    lines = (
        ("number", found.number),
        ("holder", found.holder_masked),
        ("issuer", found.issuer),
        ("issued_on", found.issued_on.isoformat()),
        ("valid_until", until),
    )
    rows = "".join(
        f"<div><dt>{escape(_say(language, key))}</dt><dd>{escape(value)}</dd></div>"
        for key, value in lines
    )
    rows += (
        f"<div><dt>{escape(_say(language, 'digest'))}</dt>"
        f'<dd class="code">{escape(found.sha256)}</dd></div>'
    )
    mark = "state" if found.valid else "state no"
    return (
        f'<h1>{escape(found.title)}</h1><p class="{mark}">{escape(_say(language, found.state))}</p>'
        f'<dl>{rows}</dl><p class="advice">{escape(_say(language, "advice"))}</p>'
    )


def _unknown(language: str) -> str:
    title, text = _say(language, "unknown_title"), _say(language, "unknown_text")
    return f'<h1>{escape(title)}</h1><p class="advice">{escape(text)}</p>'


def _say(language: str, part: str) -> str:
    return sentence(language, "page.certificate", part=part)
