"""From a template and data to a PDF. The only importer of typst.

Data reaches a template as JSON through ``sys.inputs`` and nothing else: text interpolated into
markup would be code, and once silently ate the stars of a masked number.
"""

import asyncio
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import orjson
import typst

from api.paper.fonts import FOLDER

ARCHIVAL: Literal["a-2b"] = "a-2b"
_TEMPLATES = Path(__file__).parent / "templates"
_WITHOUT_SHAPE = re.compile(r'text `"(.+?)"` could not be displayed')
_ASCII = 0x7F
_PAGE_TEMPLATE = b"""#set page(width: auto, height: auto, margin: 0pt)
#image(sys.inputs.at("file"), format: "pdf", page: int(sys.inputs.at("page")),
       width: int(sys.inputs.at("width")) * 1pt)"""
_PAGE_WIDTH = 800  # pixels


class TemplateBroken(Exception):
    """The template and the data do not go together: a mistake of ours."""


class PageUnreadable(Exception):
    """Not a page of a PDF that can be drawn."""


@dataclass(frozen=True)
class Sheet:
    """A finished PDF. ``glyphs_missing``: a character has no shape in our fonts, so its number
    stands in its place and the paper says so; a person must look.
    """

    pdf: bytes
    glyphs_missing: bool


def templates() -> frozenset[str]:
    """The kinds of results that ``typeset`` knows."""
    return frozenset(path.stem for path in _TEMPLATES.glob("[!_]*.typ"))


def papers() -> frozenset[str]:
    """What ``typeset`` knows beside results: forms, guides, posters."""
    return frozenset(f"papers/{path.stem}" for path in _TEMPLATES.glob("papers/[!_]*.typ"))


def sources() -> tuple[Path, ...]:
    """Every file that papers are made from, in a fixed order."""
    return tuple(sorted(path for path in _TEMPLATES.rglob("*") if path.is_file()))


async def typeset(template: str, data: Mapping[str, object]) -> Sheet:
    """Typeset in a thread. Raises TemplateBroken."""
    return await asyncio.to_thread(_typeset, template, orjson.dumps(data).decode())


def _typeset(template: str, data: str) -> Sheet:
    if template not in templates() | papers():
        raise TemplateBroken(f"no template {template!r}")
    path = _TEMPLATES / f"{template}.typ"
    try:
        return Sheet(_compile(path, data, archival=True), glyphs_missing=False)
    except typst.TypstError as error:
        # PDF/A forbids a character without a glyph: that is how a rare name is noticed.
        if not _is_about_glyphs(error):
            raise TemplateBroken(f"{template}: {error.message}") from error
        spelt = _spelt(data, f"{error.message} {error.diagnostic}")
    try:
        return Sheet(_compile(path, spelt, archival=True), glyphs_missing=True)
    except typst.TypstError:
        return Sheet(_compile(path, data, archival=False), glyphs_missing=True)


def _spelt(data: str, told: str) -> str:
    """Each character without a shape by its number, and a sentence that says so on the paper."""
    rare = dict.fromkeys(one for text in _WITHOUT_SHAPE.findall(told) for one in text)
    names = {one: f"〔U+{ord(one):04X}〕" for one in rare if ord(one) > _ASCII}
    for one, name in names.items():
        data = data.replace(one, name)
    note = f"{'、'.join(names.values())} 是字库里还没有的字的国际编码，写法以身份证件为准。"
    return orjson.dumps({**orjson.loads(data), "rare": note}).decode()


def _compile(path: Path, data: str, *, archival: bool) -> bytes:
    pdf: bytes = typst.compile(
        path,
        root=_TEMPLATES,
        font_paths=[FOLDER],
        ignore_system_fonts=True,
        sys_inputs={"data": data},
        format="pdf",
        pdf_standards=[ARCHIVAL] if archival else [],
    )
    return pdf


def _is_about_glyphs(error: typst.TypstError) -> bool:
    told = f"{error.message} {error.diagnostic}".lower()
    return "glyph" in told or "could not be displayed" in told


def draw_page(descriptor: int, page: int, width: int = _PAGE_WIDTH) -> bytes:
    """Page ``page`` (from 1) of the PDF open at ``descriptor``, as PNG, ``width`` pixels wide.
    Raises PageUnreadable.

    For a limited child process: the file is a stranger's.
    """
    compiled: Any = typst.compile  # its types want root to be of input's type
    try:
        png: bytes = compiled(
            _PAGE_TEMPLATE,
            root=f"/proc/{os.getpid()}/fd",
            ignore_system_fonts=True,
            sys_inputs={"file": f"/{descriptor}", "page": str(page), "width": str(width)},
            format="png",
            ppi=72,
        )
    except typst.TypstError as error:
        raise PageUnreadable(error.message) from error
    return png
