"""What must be rejected, each within a second: forty files that attack, pretend or are cut."""

import io
import struct
import zlib
from functools import cache

from PIL import Image

from tests.api.materials.pictures import EICAR, chunk, photo, png

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_END = chunk(b"IEND", b"")
_LAUGHS = b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><l>&b;</l>'
_CIRCLE = b"""%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Count 9999999/Kids[2 0 R 2 0 R]>> endobj
trailer <</Root 1 0 R>>
%%EOF"""


@cache
def bombs() -> dict[str, bytes]:
    return {**_too_much(), **_cut_or_bent(), **_other_kinds()}


def _too_much() -> dict[str, bytes]:
    """More than it looks."""
    small = photo("PNG")
    zeros = zlib.compress(b"0" * 80_000_000, 9)
    text, profile = chunk(b"zTXt", b"k\0\0" + zeros), chunk(b"iCCP", b"k\0\0" + zeros)
    return {
        "64 megapixels": png(8_000, 8_000),
        "a line of 50 megapixels": png(50_000_000, 1),
        "zipped text": small[:33] + text * 12 + small[33:],
        "a zipped colour profile": small[:33] + profile + small[33:],
        "two billion lines": _SIGNATURE + _header(1, 2**31 - 1) + small[33:],
        "64 megapixels of 16 bits": _SIGNATURE + _header(8_000, 8_000, 16) + small[33:],
        "a JPEG that says 65,535 squared": _resized_jpeg(),
        "a PDF that goes round in circles": _CIRCLE,
    }


def _cut_or_bent() -> dict[str, bytes]:
    """What was a picture, or begins like one."""
    small, jpeg, webp, heic = (photo(kind) for kind in ("PNG", "JPEG", "WEBP", "HEIF"))
    pixels = small.index(b"IDAT")
    return {
        "empty": b"",
        "one byte": b"\xff",
        "cut JPEG": jpeg[:-900],
        "cut PNG": small[: len(small) // 2],
        "cut WEBP": webp[: len(webp) // 2],
        "cut HEIC": heic[: len(heic) // 2],
        "only a JPEG's start": b"\xff\xd8\xff" + b"\x00" * 5000,
        "only a HEIC's start": b"\0\0\0\x18ftypheic" + b"\0" * 5000,
        "only a WEBP's start": b"RIFF\xff\xff\xff\x7fWEBP" + b"\0" * 5000,
        "a PNG of no width": _SIGNATURE + _header(0, 8) + small[33:],
        "a PNG with a false header": small[:29] + b"\0\0\0\0" + small[33:],
        "a PNG without pixels": small[:33] + _END,
        "a PNG of noise": small[: pixels + 4] + EICAR * 40,
        "a broken PDF": b"%PDF-1.4\n%%EOF",
        "a PDF that is a script": b"%PDF-1.4\n" + EICAR * 50,
        "a JPEG behind a blank": b" " + jpeg,
    }


def _other_kinds() -> dict[str, bytes]:
    """What a phone's camera does not make."""
    frames = [Image.new("L", (8, 8)) for _ in range(100)]
    return {
        "an AVIF": b"\0\0\0\x18ftypavif" + b"\0" * 5000,
        "SVG": b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
        "HTML": b"<html><body onload=alert(1)>",
        "XML that laughs": _LAUGHS,
        "GIF": _saved("GIF"),
        "a GIF that is a script": b"GIF89a/*" + b"\0" * 99 + b"*/=1;alert(1)",
        "BMP": _saved("BMP"),
        "ICO": _saved("ICO"),
        "JPEG 2000": b"\0\0\0\x0cjP  \r\n\x87\n" + b"\0" * 99,
        "TIFF of 100 pages": _saved("TIFF", save_all=True, append_images=frames),
        "ZIP": b"PK\x03\x04" + b"\0" * 500,
        "gzip": b"\x1f\x8b\x08" + b"\0" * 500,
        "a film": b"\0\0\0\x18ftypmp42" + b"\0" * 5000,
        "a program": b"\x7fELF" + b"\0" * 500,
        "PostScript": b"%!PS-Adobe-3.0\n(%pipe%id) (w) file",
        "EICAR": EICAR,
    }


def _header(width: int, height: int, depth: int = 8) -> bytes:
    return chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, 2, 0, 0, 0))


def _resized_jpeg() -> bytes:
    jpeg = bytearray(photo())
    frame = jpeg.index(b"\xff\xc0") + 5
    jpeg[frame : frame + 4] = b"\xff\xff\xff\xff"
    return bytes(jpeg)


def _saved(kind: str, **how: object) -> bytes:
    out = io.BytesIO()
    Image.new("P", (9, 9)).save(out, kind, **how)
    return out.getvalue()
