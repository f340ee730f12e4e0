"""The text of a PDF that we made, without a library: pages in order, no spaces, no line breaks.

Knows what the typesetter writes: plain objects, Flate streams, fonts with a ToUnicode map.
"""

import re
import zlib
from collections.abc import Iterator, Mapping

_OBJECT = re.compile(rb"(?:^|\n)(\d+) 0 obj(.*?)\nendobj", re.DOTALL)
_LENGTH = re.compile(rb"/Length (\d+)")
_PAIR = re.compile(rb"<([0-9A-Fa-f]+)> <([0-9A-Fa-f]+)>")
_FONT = re.compile(rb"/(f\d+) (\d+) 0 R")
_PLAIN = rb"[^()\\]|\\."  # brackets stand for themselves in pairs
_NESTED = rb"\((?:" + _PLAIN + rb"|\((?:" + _PLAIN + rb"|\((?:" + _PLAIN + rb")*\))*\))*\)"
_LITERAL = _NESTED + rb"|<[0-9A-Fa-f]*>"
_SHOWN = re.compile(
    rb"/(f\d+) [\d.]+ Tf|\[((?:" + _LITERAL + rb"|[-\d. ])*)\]TJ|(?:" + _LITERAL + rb")Tj",
    re.DOTALL,
)
_STRING = re.compile(_LITERAL, re.DOTALL)
_ESCAPE = re.compile(rb"\\([0-7]{1,3}|.)", re.DOTALL)
_LETTERS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_BLANK = re.compile(r"[\s\u200b]+")


def text_of(pdf: bytes) -> str:
    """Everything on the pages, in the order in which it is drawn."""
    objects = {int(n): body for n, body in _OBJECT.findall(pdf)}
    pages = [body for body in objects.values() if re.search(rb"/Type/Page\b(?!s)", body)]
    told: list[str] = []
    for page in pages:
        resources = objects[_reference(page, rb"Resources")]
        fonts = {name: _map(objects, int(number)) for name, number in _FONT.findall(resources)}
        told.extend(_spoken(_content(objects[_reference(page, rb"Contents")]), fonts))
    return _BLANK.sub("", "".join(told))


def squeezed(text: str) -> str:
    """A text as ``text_of`` tells it."""
    return _BLANK.sub("", text)


def pages_of(pdf: bytes) -> int:
    """How many pages it has."""
    return len(re.findall(rb"/Type/Page\b(?!s)", pdf))


def _reference(body: bytes, name: bytes) -> int:
    found = re.search(rb"/" + name + rb" (\d+) 0 R", body)
    assert found is not None
    return int(found[1])


def _content(body: bytes) -> bytes:
    head, _, stream = body.partition(b"stream\n")
    length = _LENGTH.search(head)
    assert length is not None
    return zlib.decompress(stream[: int(length[1])])


def _map(objects: Mapping[int, bytes], number: int) -> dict[bytes, str]:
    """Glyphs of a font to characters."""
    pairs = _PAIR.findall(_content(objects[_reference(objects[number], rb"ToUnicode")]))
    return {
        bytes.fromhex(g.decode()): bytes.fromhex(c.decode()).decode("utf-16-be") for g, c in pairs
    }


def _spoken(content: bytes, fonts: Mapping[bytes, Mapping[bytes, str]]) -> Iterator[str]:
    font: Mapping[bytes, str] = {}
    for found in _SHOWN.finditer(content):
        if found[1]:
            font = fonts[found[1]]
            continue
        for text in _STRING.findall(found[2] or found[0]):
            inner = text[1:-1]
            hexed = text.startswith(b"<")
            glyphs = bytes.fromhex(inner.decode()) if hexed else _ESCAPE.sub(_unescaped, inner)
            for at in range(0, len(glyphs), 2):
                yield font.get(glyphs[at : at + 2], "")


def _unescaped(found: re.Match[bytes]) -> bytes:
    code = found[1]
    return bytes([int(code, 8)]) if code.isdigit() else _LETTERS.get(code, code)
