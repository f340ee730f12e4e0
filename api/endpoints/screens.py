"""The frame of a hall's screens: big type and targets; nothing of who asked stays.

A terminal goes back to its beginning by itself (without a script too). The one small script types
by the keys on the screen and puts the going back off for as long as somebody taps; its links take
the place of the page, so that nobody's form is behind them to be sent again. Its hash stands in the
page's own policy. What was typed stands in no address.
"""

import base64
import hashlib
from html import escape
from string import Template

from starlette.responses import HTMLResponse

IDLE_SECONDS = 60
_STYLE = """
:root{color-scheme:light dark;--ground:#f3f5ef;--card:#fff;--ink:#1c2321;--soft:#4f5955;
--line:#c9d0c8;--yes:#17493c;--no:#9c2b22;--on:#fff}
.wall{color-scheme:dark;--ground:#0f2f27;--card:#17493c;--ink:#fff;--soft:#cfe3da;--line:#2f6b5a;
--yes:#f6d58c;--no:#f0998f;--on:#0f2f27;background:#0f2f27}
*{box-sizing:border-box;margin:0}
body{background:var(--ground);color:var(--ink);min-height:100vh;padding:3vmin;
font:clamp(1.125rem,2.4vmin,2.25rem)/1.5 system-ui,"PingFang SC","Noto Sans CJK SC",sans-serif;
display:flex;flex-direction:column;gap:2.5vmin;overflow-wrap:anywhere}
header{display:flex;flex-wrap:wrap;gap:1rem;justify-content:space-between;align-items:center}
h1{font-size:1.75em;line-height:1.25}h2{font-size:1.25em}
main{flex:1;display:grid;gap:2.5vmin;align-content:start}
.card{background:var(--card);border:2px solid var(--line);border-radius:1.25rem;padding:3vmin}
.tiles{display:grid;gap:2vmin;grid-template-columns:repeat(auto-fit,minmax(min(100%,17em),1fr))}
a.tile,button{display:flex;align-items:center;justify-content:center;text-align:center;
min-height:max(4rem,7vmin);padding:1.5vmin 2vmin;border:2px solid var(--yes);border-radius:1rem;
color:var(--yes);background:var(--card);font:inherit;font-weight:700;text-decoration:none}
a.tile:first-child:nth-last-child(-n+4),a.tile:first-child:nth-last-child(-n+4)~a.tile{
min-height:24vmin;font-size:1.5em}
button.go,a.go{background:var(--yes);color:var(--on)}
.soft{color:var(--soft)}.state{font-size:1.5em;font-weight:700;color:var(--yes)}.no{color:var(--no)}
dl{display:grid;gap:1.5vmin}dt{color:var(--soft)}dd{font-weight:700}
form{display:grid;gap:2vmin}label{font-weight:700}
input{width:100%;min-height:max(4rem,7vmin);padding:0 1em;font:inherit;font-size:1.5em;
color:inherit;
background:var(--ground);border:2px solid var(--soft);border-radius:1rem}
:focus-visible{outline:4px solid var(--no);outline-offset:2px}
.keys{display:grid;gap:1vmin;grid-template-columns:repeat(auto-fill,minmax(max(3.25rem,7vmin),1fr))}
.keys button{min-height:max(3.25rem,6vmin);padding:0}.keys button.long{grid-column:span 2}
.code{width:min(60vw,14em);background:#fff;padding:1vmin;border-radius:1rem}
.code svg{display:block;width:100%;height:auto}
.sums{display:grid;gap:2.5vmin;grid-template-columns:repeat(auto-fit,minmax(9em,1fr))}
.sums b{display:block;font-size:3.5em;line-height:1.1;color:var(--yes)}
.two{display:grid;gap:2.5vmin;grid-template-columns:repeat(auto-fit,minmax(min(100%,22em),1fr))}
ol{list-style:none;padding:0;display:grid;gap:1.25vmin}
ol li{display:flex;gap:1em;justify-content:space-between;border-top:1px solid var(--line);
padding-top:1.25vmin}
ol li b{white-space:nowrap;color:var(--yes)}
"""
_SCRIPT = """
(function(){
var left,idle=function(){clearTimeout(left);left=setTimeout(function(){location.replace('/kiosk')},
%IDLE%)},at=document.querySelector('input');
['pointerdown','keydown','input'].forEach(function(on){addEventListener(on,idle)});idle();
addEventListener('pageshow',function(on){if(on.persisted)location.replace('/kiosk')});
document.querySelectorAll('a').forEach(function(one){one.addEventListener('click',function(on){
on.preventDefault();location.replace(one.href)})});
document.querySelectorAll('input').forEach(function(one){
one.addEventListener('focus',function(){at=one})});
document.querySelectorAll('.keys').forEach(function(keys){keys.hidden=false;
keys.addEventListener('click',function(on){var key=on.target.closest('button');if(!key||!at)return;
var k=key.value;if(k==='back')at.value=at.value.slice(0,-1);else if(k==='clear')at.value='';
else if(at.value.length<at.maxLength)at.value+=k})});
})();
""".replace("%IDLE%", str(IDLE_SECONDS * 1000))
_AGAIN = """
setInterval(function(){fetch(location.href,{cache:'no-store'}).then(function(got){
if(got.ok)location.reload()}).catch(function(){})},30000);
"""
_PAGE = Template(
    '<!doctype html><html lang="$language"><head><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width,initial-scale=1">'
    '<meta name="robots" content="noindex">$refresh<title>$title</title><style>$style</style>'
    '</head><body class="$look"><header><h1>$title</h1>$way</header><main>$body</main>$script'
    "</body></html>"
)
_KEYS = "0123456789ABCDEFGHJKLMNPQRTUWXY"  # what our numbers and codes are made of


def _hash(text: str) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"


_POLICY = (
    f"default-src 'none'; style-src {_hash(_STYLE)}; script-src {_hash(_SCRIPT)} {_hash(_AGAIN)}; "
    "connect-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
_HEADERS = {
    "cache-control": "no-store",
    "content-security-policy": _POLICY,
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
}


def terminal(
    language: str, title: str, body: str, back: str, *, start: bool = False, status: int = 200
) -> HTMLResponse:
    """A page of the terminal. ``back``: what the way to the beginning is called."""
    way = "" if start else f'<a class="tile" href="/kiosk">{escape(back)}</a>'
    again = f'<meta http-equiv="refresh" content="{IDLE_SECONDS};url=/kiosk">'
    refresh = "" if start else f"<noscript>{again}</noscript>"  # once read it is not called off
    script = "" if start else f"<script>{_SCRIPT}</script>"
    html = _PAGE.substitute(
        language=language,
        title=escape(title),
        refresh=refresh,
        style=_STYLE,
        look="kiosk",
        way=way,
        body=body,
        script=script,
    )
    return HTMLResponse(html, status, headers=_HEADERS)


def wall(language: str, title: str, body: str, clock: str) -> HTMLResponse:
    """A screen that nobody touches; it comes anew by itself, and stays while we are away."""
    html = _PAGE.substitute(
        language=language,
        title=escape(title),
        refresh="",
        style=_STYLE,
        look="wall",
        way=f"<p>{escape(clock)}</p>",
        body=body,
        script=f"<script>{_AGAIN}</script>",
    )
    return HTMLResponse(html, headers=_HEADERS)


def tiles(links: list[tuple[str, str]], look: str = "tile") -> str:
    """Big links: address and what stands on it."""
    made = "".join(
        f'<a class="{look}" href="{escape(href)}">{escape(text)}</a>' for href, text in links
    )
    return f'<nav class="tiles">{made}</nav>'


def keyed_form(action: str, fields: list[tuple[str, str]], said: dict[str, str]) -> str:
    """Texts that are typed by keys on the screen. ``said``: send, back, clear."""
    asked = "".join(
        f'<label for="{name}">{escape(label)}</label><input id="{name}" name="{name}" required'
        ' maxlength="64" autocomplete="off" autocapitalize="characters" inputmode="none">'
        for name, label in fields
    )
    keys = "".join(f'<button type="button" value="{key}">{key}</button>' for key in _KEYS)
    for name in ("back", "clear"):
        keys += f'<button type="button" class="long" value="{name}">{escape(said[name])}</button>'
    return (
        f'<form class="card" method="post" action="{action}">{asked}'
        f'<div class="keys" role="group" aria-label="{escape(said["keys"])}" hidden>{keys}</div>'
        f'<button class="go" type="submit">{escape(said["send"])}</button></form>'
    )
