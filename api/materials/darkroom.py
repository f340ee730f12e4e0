"""Where strangers' files are decoded: a child process that forks once per file.

Run as ``python -m api.materials.darkroom`` by developing.py, without our environment. Each file
gets a fresh fork with limits on memory, processor and wall time; whatever it does ends with it.
Only re-encoded pixels come back: no EXIF, no position, no thumbnail, no trailing bytes.

On stdin: ``>II`` (length of mark, of file), mark, file. On stdout: ``>II`` (length of the answer as
JSON, of the preview), answer, preview.
"""

import io
import json
import os
import resource
import signal
import sys
import warnings
from typing import BinaryIO

import pillow_heif
from PIL import Image, ImageOps

from api.materials.framing import ACROSS, FRAME, SMALL, SMALL_SIDE, WALL_SECONDS
from api.materials.marking import printed_across, printed_at_foot
from api.materials.sniffing import HEAD, HEIC, JPEG, PDF, PNG, WEBP, kind_of
from api.paper.typesetting import PageUnreadable, draw_page

MEMORY_BYTES = 768 * 1024 * 1024  # 512 MiB for the file on top of what the libraries map
CPU_SECONDS = 8
PIXELS = 40_000_000
LONGEST_SIDE = 1600
PDF_PAGES = 6  # drawn into one preview; the original keeps them all
_FORMATS = {JPEG: "JPEG", PNG: "PNG", WEBP: "WEBP", HEIC: "HEIF"}
_QUALITY = 80


class Unreadable(Exception):
    """Not a picture we can show. ``args[0]``: kind, pixels, broken."""


def serve(source: BinaryIO, sink: BinaryIO) -> None:
    """Answer until the parent closes its end."""
    while head := source.read(FRAME.size):
        mark_length, length = FRAME.unpack(head)
        mark, data = source.read(mark_length).decode(), source.read(length)
        sink.write(_in_a_fork(data, mark))
        sink.flush()


def develop(data: bytes, mark: str) -> tuple[str, int, bytes]:
    """MIME type, pages drawn, preview as JPEG. Raises Unreadable."""
    kind = kind_of(data[:HEAD])
    if kind is None:
        raise Unreadable("kind")
    pictures = _pdf_pages(data) if kind == PDF else [_picture(io.BytesIO(data), _FORMATS[kind])]
    whole = _stacked(pictures)
    return kind, len(pictures), _saved(printed_at_foot(whole, mark) if mark else whole)


def overprint(data: bytes, mark: str, side: int = LONGEST_SIDE) -> bytes:
    """A preview of ours with ``mark`` all over it. Raises Unreadable.

    ``side``: smaller, a square from its top.
    """
    if kind_of(data[:HEAD]) != JPEG:
        raise Unreadable("kind")
    image: Image.Image = Image.open(io.BytesIO(data), formats=("JPEG",))
    if side < LONGEST_SIDE:
        image.draft("RGB", (side, side))
        image = ImageOps.fit(image, (side, side), centering=(0.5, 0))
    return _saved(printed_across(image, mark))


def _in_a_fork(data: bytes, mark: str) -> bytes:
    """The framed answer; a child that died of its limits answers like a broken file."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _limit()
        with os.fdopen(writing, "wb") as out:
            out.write(_answer(data, mark))
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as answer:
        framed = answer.read()
    os.waitpid(child, 0)
    complete = len(framed) >= FRAME.size and len(framed) == FRAME.size + sum(
        FRAME.unpack(framed[: FRAME.size])
    )
    return framed if complete else _framed({"why": "limits"})


def _limit() -> None:
    signal.setitimer(signal.ITIMER_REAL, WALL_SECONDS)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _answer(data: bytes, mark: str) -> bytes:
    try:
        if mark.startswith((ACROSS, SMALL)):
            side = SMALL_SIDE if mark.startswith(SMALL) else LONGEST_SIDE
            return _framed({"mime": JPEG, "pages": 1}, overprint(data, mark[1:], side))
        kind, pages, preview = develop(data, mark)
    except Unreadable as error:
        return _framed({"why": error.args[0]})
    except MemoryError:
        return _framed({"why": "limits"})
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        return _framed({"why": "pixels"})
    except Exception:  # noqa: BLE001 — decoders raise what they like; all of it means: not a picture
        return _framed({"why": "broken"})
    return _framed({"mime": kind, "pages": pages}, preview)


def _framed(answer: dict[str, object], preview: bytes = b"") -> bytes:
    told = json.dumps(answer).encode()
    return FRAME.pack(len(told), len(preview)) + told + preview


def _picture(source: BinaryIO, kind: str) -> Image.Image:
    """The picture upright, small, without anything but pixels."""
    image: Image.Image = Image.open(source, formats=(kind,))
    if image.width * image.height > PIXELS:
        raise Unreadable("pixels")
    image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
    image.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    image = ImageOps.exif_transpose(image)
    paper = Image.new("RGB", image.size, "white")
    if image.mode in {"RGBA", "LA", "PA", "P"}:
        image = image.convert("RGBA")
        paper.paste(image, mask=image)
    else:
        paper.paste(image.convert("RGB"))
    return paper


def _pdf_pages(data: bytes) -> list[Image.Image]:
    """The first pages. The file lies in memory only: typst reads it through its descriptor."""
    descriptor = os.memfd_create("scan")
    os.write(descriptor, data)
    pages: list[Image.Image] = []
    try:
        while len(pages) < PDF_PAGES:
            pages.append(_picture(io.BytesIO(draw_page(descriptor, len(pages) + 1)), "PNG"))
    except PageUnreadable as error:
        if not pages:
            raise Unreadable("broken") from error
    return pages


def _stacked(pictures: list[Image.Image]) -> Image.Image:
    if len(pictures) == 1:
        return pictures[0]
    width = max(picture.width for picture in pictures)
    paper = Image.new("RGB", (width, sum(picture.height for picture in pictures)), "white")
    top = 0
    for picture in pictures:
        paper.paste(picture, (0, top))
        top += picture.height
    return paper


def _saved(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "JPEG", quality=_QUALITY, optimize=True)
    return out.getvalue()


def main() -> None:
    """Prepare once what every fork then has, and serve."""
    warnings.simplefilter("error", Image.DecompressionBombWarning)
    Image.MAX_IMAGE_PIXELS = PIXELS
    pillow_heif.register_heif_opener()
    Image.init()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which closes our stdin
    serve(sys.stdin.buffer, sys.stdout.buffer)


if __name__ == "__main__":
    main()
