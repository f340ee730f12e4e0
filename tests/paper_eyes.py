"""What a phone's camera reads off a page of a PDF, which is drawn: nothing is looked up in it."""

import importlib
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from api.paper.typesetting import draw_page
from tests.paper_text import pages_of

_WIDTH = 1240  # pixels: 150 to an inch of A4
_CLOSER = (1, 2)  # a camera looks many times a second, from near and far


def scanned(pdf: bytes) -> str:
    """What the QR code on the last page says; empty where none can be read. Needs ``models``."""
    cv2: Any = importlib.import_module("cv2")  # optional, as the reading of cards is
    eye = cv2.QRCodeDetectorAruco()
    with TemporaryDirectory() as folder:
        paper, picture = Path(folder, "paper.pdf"), Path(folder, "page.png")
        paper.write_bytes(pdf)
        with paper.open("rb") as file:
            last = pages_of(pdf[: pdf.index(b"%%EOF")])
            picture.write_bytes(draw_page(file.fileno(), last, _WIDTH))
        page = cv2.imread(str(picture), cv2.IMREAD_GRAYSCALE)
    looks = (
        cv2.resize(page, None, fx=times, fy=times, interpolation=cv2.INTER_CUBIC)
        for times in _CLOSER
    )
    return next((text for look in looks if (text := eye.detectAndDecode(look)[0])), "")
