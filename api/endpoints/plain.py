"""Pages in plain HTML, without script: readable in the dark, at any size of type, on any phone."""

import base64
import hashlib
from collections.abc import Iterable
from html import escape
from string import Template

from starlette.responses import HTMLResponse

_STYLE = """
:root{color-scheme:light dark;--ground:#f7f4ee;--card:#fff;--ink:#1c2321;--soft:#56605c;
--line:#e2ddd2;--yes:#1c5d50;--no:#9c2b22}
@media(prefers-color-scheme:dark){:root{--ground:#14191a;--card:#1e2526;--ink:#eceae4;--soft:#a9b3ae;
--line:#333d3c;--yes:#7cc7b4;--no:#f0998f}}
*{box-sizing:border-box;margin:0}
body{background:var(--ground);color:var(--ink);font:1rem/1.6 system-ui,"PingFang SC",
"Microsoft YaHei","Noto Sans CJK SC",sans-serif;padding:1.25rem}
main{max-width:34rem;margin:0 auto}
main.wide{max-width:60rem}
p.house{color:var(--yes);font-weight:600;margin-bottom:1rem}
section{background:var(--card);border:1px solid var(--line);border-radius:1rem;padding:1.5rem}
h1{font-size:1.5rem;line-height:1.3;margin-bottom:.25rem}
h2{font-size:1.125rem;margin:2rem 0 .25rem}
a{color:var(--yes)}
.state{font-size:1.25rem;font-weight:700;color:var(--yes);margin-bottom:1.25rem}
.state.no{color:var(--no)}
dl{display:grid;gap:.75rem}dt{color:var(--soft);font-size:.875rem}dd{overflow-wrap:anywhere}
dd.code{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.875rem}
.advice{color:var(--soft);margin-top:1.25rem;font-size:.9375rem}
.tabs{display:flex;gap:.5rem;margin:1rem 0}
.tabs a{flex:1;padding:.625rem;text-align:center;border:1px solid var(--yes);border-radius:.75rem;
text-decoration:none;font-weight:600}
.tabs a[aria-current]{color:var(--card);background:var(--yes)}
.ways{list-style:none;padding:0}.ways a{display:block;padding:.5rem 0}
dt a{display:inline-block;padding:.375rem 0;font-size:1rem}
.told p+p{margin-top:.75rem}
.acts>div{padding:.75rem 0;border-top:1px solid var(--line)}
.acts dt{color:var(--ink);font-size:1rem;font-weight:600}
.acts dd{font-size:.9375rem;color:var(--soft)}
.acts dd+dd{margin-top:.5rem}
.acts b{color:var(--ink);font-weight:400}
.later{display:inline-block;margin-left:.5rem;padding:0 .5rem;border:1px solid var(--line);
border-radius:1rem;font-size:.8125rem}
form{margin-top:1.5rem;padding-top:1.25rem;border-top:1px solid var(--line)}
label{display:block;font-weight:600;margin-bottom:.5rem}
input{display:block;width:100%;font:inherit;color:inherit;padding:1.25rem .75rem;
border:2px dashed var(--line);border-radius:.75rem}
.texts input{padding:.75rem;border:1px solid var(--soft);margin-bottom:1rem}
button{margin-top:1rem;min-height:2.75rem;padding:0 1.25rem;border:0;border-radius:.75rem;
font:inherit;font-weight:600;color:var(--card);background:var(--yes)}
@media(min-width:44rem){.acts>div{display:grid;grid-template-columns:18rem 1fr;gap:0 1.5rem}
.acts dt{grid-row:span 9}}
"""
_PAGE = Template(
    '<!doctype html><html lang="$language"><head><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width,initial-scale=1">'
    '<meta name="robots" content="noindex"><title>$title</title><style>$style</style></head>'
    '<body><main class="$width"><p class="house">家门口 Doorstep</p><section>$body</section></main>'
    "</body></html>"
)
_STYLE_HASH = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
_HEADERS = {
    "cache-control": "no-store",
    "content-security-policy": f"default-src 'none'; style-src 'sha256-{_STYLE_HASH}'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
}


def plain(
    language: str, title: str, body: str, *, status: int = 200, wide: bool = False
) -> HTMLResponse:
    """A page with this ``body``, which is HTML already."""
    html = _PAGE.substitute(
        language=language,
        title=escape(title),
        style=_STYLE,
        width="wide" if wide else "",
        body=body,
    )
    return HTMLResponse(html, status, headers=_HEADERS)


def checked_paper(
    title: str, state: str, *, good: bool, rows: Iterable[tuple[str, str]], advice: str
) -> str:
    """The body of a page that says what a paper is worth. The last row is a long code."""
    *lines, (label, digest) = rows
    shown = "".join(
        f"<div><dt>{escape(name)}</dt><dd>{escape(value)}</dd></div>" for name, value in lines
    )
    shown += f'<div><dt>{escape(label)}</dt><dd class="code">{escape(digest)}</dd></div>'
    return (
        f'<h1>{escape(title)}</h1><p class="{"state" if good else "state no"}">{escape(state)}</p>'
        f"<dl>{shown}</dl>" + (f'<p class="advice">{escape(advice)}</p>' if advice else "")
    )


def file_form(choose: str, send: str, promise: str) -> str:
    """Where a PDF is handed in to be checked."""
    return (
        '<form method="post" action="/check" enctype="multipart/form-data">'
        f'<label for="file">{escape(choose)}</label>'
        '<input id="file" name="file" type="file" accept="application/pdf,.pdf" required>'
        f'<button type="submit">{escape(send)}</button>'
        f'<p class="advice">{escape(promise)}</p></form>'
    )


def text_form(action: str, fields: Iterable[tuple[str, str, str]], send: str) -> str:
    """A form of short texts: name, label and what was typed already, each."""
    asked = "".join(
        f'<label for="{name}">{escape(label)}</label><input id="{name}" name="{name}" required'
        f' value="{escape(typed)}" maxlength="64" autocomplete="off" autocapitalize="characters">'
        for name, label, typed in fields
    )
    return (
        f'<form class="texts" method="post" action="{action}">{asked}'
        f'<button type="submit">{escape(send)}</button></form>'
    )


def check_link(text: str) -> str:
    """The way to that page."""
    return f'<p class="advice"><a href="/check">{escape(text)}</a></p>'


def unknown_paper(title: str, text: str) -> str:
    """The body of the page when no paper of ours has this code."""
    return f'<h1>{escape(title)}</h1><p class="advice">{escape(text)}</p>'
