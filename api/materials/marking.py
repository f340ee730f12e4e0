"""Words printed into a picture, so that a copy of it says where it comes from."""

from functools import cache

from PIL import Image, ImageDraw, ImageFont

from api.paper.fonts import SANS

_SLANT = 24  # degrees
_FAINT = 84  # of 255: read through, not over
_DARK, _LIGHT = (40, 44, 52), (250, 250, 250)


def printed_at_foot(image: Image.Image, mark: str) -> Image.Image:
    """The mark in a quiet strip at the foot: for which purpose it was taken in, and when."""
    font = _font(max(12, image.width // 45))
    draw = ImageDraw.Draw(image, "RGBA")
    _, _, width, height = draw.textbbox((0, 0), mark, font=font)
    top = image.height - height - 12
    draw.rectangle((0, top, width + 20, image.height), fill=(0, 0, 0, 120))
    draw.text((10, top + 4), mark, font=font, fill=(255, 255, 255, 235))
    return image


def printed_across(image: Image.Image, mark: str) -> Image.Image:
    """The mark aslant all over, dark with a light edge: it cannot be cut off or painted over."""
    # Long names are written smaller: about two marks stand side by side.
    size = max(14, min(image.width // 58, image.width // (len(mark) + 1)))
    stamp = _stamp(mark, size)
    step_x, step_y = stamp.width + size, stamp.height // 2 + 4 * size  # neighbours do not touch
    for row, top in enumerate(range(-stamp.height, image.height, step_y)):
        for left in range((row % 2) * step_x // 2 - step_x, image.width, step_x):
            image.paste(_LIGHT, (left + 1, top + 1), stamp)
            image.paste(_DARK, (left, top), stamp)
    return image


def _stamp(mark: str, size: int) -> Image.Image:
    """The words as a mask, in two lines."""
    parts = mark.split(" · ")
    half = (len(parts) + 1) // 2
    text = "\n".join(line for line in (" · ".join(parts[:half]), " · ".join(parts[half:])) if line)
    font = _font(size)
    measure = ImageDraw.Draw(Image.new("L", (1, 1)))
    left, upper, right, lower = (int(edge) for edge in measure.textbbox((0, 0), text, font=font))
    words = Image.new("L", (right - left + 4, lower - upper + 4))
    ImageDraw.Draw(words).text((2 - left, 2 - upper), text, font=font, fill=_FAINT)
    return words.rotate(_SLANT, expand=True, resample=Image.Resampling.BILINEAR)


@cache
def _font(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(SANS), size)
