"""The README's two pictures, from the screenshots that the browser's journeys left.

Run by `make screenshots`, with the project's own Python (it needs Pillow).
"""

from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parents[1]
SHOTS = ROOT / "build" / "screenshots"
PICTURES = ROOT / "docs" / "pictures"
PHONE = ("citizen/*-guide.png", "citizen/*-materials.png", "citizen/*-closed.png")
DESK = "window/*-case.png"
GAP = 24
HEIGHT = 640


def main() -> None:
    """Three screens of the phone side by side; one of the desk."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    screens = [_at_height(_newest(pattern), HEIGHT) for pattern in PHONE]
    width = sum(screen.width for screen in screens) + GAP * (len(screens) - 1)
    row = Image.new("RGB", (width, HEIGHT), "white")
    left = 0
    for screen in screens:
        row.paste(screen, (left, 0))
        left += screen.width + GAP
    _save(row, "phone")
    _save(_at_height(_newest(DESK), HEIGHT), "desk")


def _newest(pattern: str) -> Image.Image:
    return Image.open(max(SHOTS.glob(pattern), key=lambda path: path.stat().st_mtime))


def _at_height(picture: Image.Image, height: int) -> Image.Image:
    width = round(picture.width * height / picture.height)
    return picture.convert("RGB").resize((width, height), Image.Resampling.LANCZOS)


def _save(picture: Image.Image, name: str) -> None:
    picture.quantize(128).save(PICTURES / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
