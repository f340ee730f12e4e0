"""What a text that somebody typed must not hold, wherever others read it."""

import re

# Control characters but tab and line ends, what turns the order of reading around, and code points
# that are no characters. Joiners and blanks of every script may stay.
_MISLEADING = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufff9-\ufffb"
    "\U000e0000-\U000e007f"
    + "".join(f"{chr(0x10000 * n + 0xFFFE)}-{chr(0x10000 * n + 0xFFFF)}" for n in range(17))
    + "]"
)


def is_plain(text: str) -> bool:
    """Whether a clerk, a printed paper and a program read the same in it."""
    return not _MISLEADING.search(text)
