"""Files that people, and attackers, send."""

import base64
import hashlib
import io
import struct
import zlib
from functools import cache

import pillow_heif
import typst
from PIL import Image

pillow_heif.register_heif_opener()
EICAR = b"X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"


@cache
def photo(kind: str = "JPEG", size: tuple[int, int] = (640, 480), seed: int = 0) -> bytes:
    """A photo as a phone takes it: turned, with position, maker, thumbnail and comment."""
    image = Image.new("RGB", size, (200, 180 - seed * 9 % 160, 90))
    image.paste((20, 60, 120), (0, 0, size[0] // 2, size[1] // 3))
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by 90°
    exif[0x010F] = "HUAWEI"
    exif.get_ifd(0x8825)[2] = (30.0, 15.0, 0.0)  # GPS latitude
    out = io.BytesIO()
    more = {"comment": b"made at home"} if kind == "JPEG" else {}
    image.save(out, kind, exif=exif.tobytes(), **more)
    return out.getvalue()


@cache
def scan(pages: int = 2) -> bytes:
    """A PDF."""
    source = "#pagebreak()".join(f"Page {n}" for n in range(1, pages + 1))
    pdf: bytes = typst.compile(source.encode(), format="pdf")
    return pdf


@cache
def png(width: int, height: int) -> bytes:
    """A valid black PNG of any size, made without its pixels."""
    row = b"\0" * (1 + width * 3)
    packer = zlib.compressobj(9)
    data = b"".join(packer.compress(row) for _ in range(height)) + packer.flush()
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def chunk(kind: bytes, data: bytes) -> bytes:
    """One chunk of a PNG."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def digest(part: bytes) -> str:
    """As the header carries it."""
    return base64.b64encode(hashlib.sha256(part).digest()).decode()


def sha256(content: bytes) -> str:
    """As it is declared."""
    return hashlib.sha256(content).hexdigest()
