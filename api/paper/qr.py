"""QR codes. The only importer of qrcode (R4)."""

import io
from functools import lru_cache
from typing import Any

import qrcode
from qrcode.image.svg import SvgPathImage

_LONGEST = 512  # what we encode is an address of ours; more is a mistake


@lru_cache(maxsize=256)
def svg(text: str) -> str:
    """An SVG element that scales to whatever holds it. The same few are asked for all the time."""
    image = _code(text).make_image(image_factory=SvgPathImage)
    out = io.BytesIO()
    image.save(out)
    return out.getvalue().decode()


def terminal(text: str) -> str:
    """Half-block characters, for a dark terminal."""
    out = io.StringIO()
    _code(text).print_ascii(out=out, invert=True)
    return out.getvalue()


def _code(text: str) -> "qrcode.QRCode[Any]":
    if len(text) > _LONGEST:
        raise ValueError(f"a QR code of ours holds at most {_LONGEST} characters")
    code: qrcode.QRCode[Any] = qrcode.QRCode(
        error_correction=qrcode.constants.ERROR_CORRECT_M, border=2
    )
    code.add_data(text)
    code.make(fit=True)
    return code
