"""How Chinese words sound: full pinyin and initials, every reading of a character that has many."""

import functools
import itertools

from pypinyin import Style, lazy_pinyin, pinyin

_MOST_READINGS = 12
_LONGEST = 16  # characters; nobody spells out more


@functools.lru_cache(maxsize=4096)
def sound(word: str) -> tuple[str, ...]:
    """The usual reading, syllable by syllable; what is not Chinese stays as it is."""
    return tuple(lazy_pinyin(word[:_LONGEST]))


def spellings(word: str) -> tuple[str, ...]:
    """Every way to write a Chinese word in letters, the usual one first."""
    return _joined(word, Style.NORMAL)


def initials(word: str) -> tuple[str, ...]:
    """The first letters of its syllables, in every reading: 身份证 → sfz."""
    return _joined(word, Style.FIRST_LETTER)


def _joined(word: str, style: Style) -> tuple[str, ...]:
    short = word[:_LONGEST]
    usual = "".join(lazy_pinyin(short, style=style))
    readings = pinyin(short, style=style, heteronym=True)
    others = ("".join(one) for one in itertools.product(*readings))
    bounded = itertools.islice(dict.fromkeys(itertools.islice(others, 64)), _MOST_READINGS)
    return tuple(dict.fromkeys((usual, *bounded)))
