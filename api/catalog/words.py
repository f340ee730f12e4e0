"""What an item is called, and what somebody who searches may mean. Pure."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from api.catalog.definition import Definition
from api.catalog.pinyin import initials, sound, spellings
from api.catalog.wordlists import canonical, events, idle_words

LONGEST = 40  # characters of a question that are looked at
_LONGEST_WORD = 64
_HAN = re.compile(r"[㐀-䶿一-鿿]+")
_LATIN = re.compile(r"[a-z]+")
_KEPT = re.compile(r"[0-9a-z㐀-䶿一-鿿]+")
_PARTS_HAN, _PARTS_LATIN = (2, 10), (4, 16)  # lengths of the pieces of a sentence looked up
_PAIR = 2
_SHORTEST_SOUND = 3  # syllables: shorter ones mean too many things
_MOST_GRAMS = 48
_MOST_PAIRS = 500
_MOST_SLIPS = 96
_LONGEST_INSIDE = 16  # no word that people search for contains more
_SLIPS_HAN, _SLIPS_LATIN = (3, 8), (5, 24)  # lengths in which one place is easily recognised
_ENGLISH_IDLE = frozenset(
    {"and", "for", "the", "of", "in", "on", "with", "your", "to", "a", "an", "s"}
)


class Word(NamedTuple):
    """One thing an item can be found by. ``said`` is how people write it."""

    word: str
    said: str
    kind: str  # title, word, code, synonym, branch, event, english, pinyin, …
    weight: int


def plain(text: str) -> str:
    """Letters, digits and Chinese characters only: full width, case, blanks and marks are gone."""
    return "".join(_KEPT.findall(unicodedata.normalize("NFKC", text).casefold()))


def standard(text: str) -> str:
    """The text with every way of saying a thing replaced by the standard one."""
    said = canonical()
    return _pattern(tuple(said)).sub(lambda found: said.get(found[0], found[0]), text)


def grams(text: str) -> list[str]:
    """Chinese characters alone and in pairs, other letters in threes; in order, bounded."""
    found: dict[str, None] = {}
    for run in _HAN.findall(text):
        found |= dict.fromkeys(run) | dict.fromkeys(_slices(run, 2, 2))
    for run in _LATIN.findall(text):
        found |= dict.fromkeys(_slices(run, 3, 3))
    return list(found)[:_MOST_GRAMS]


def slips(word: str) -> list[str]:
    """A word, and each way to leave one place of it out: what is left of a slip of the finger.

    Two words that differ by one character left out, put in, exchanged or changed share one.
    """
    shortest, longest = _SLIPS_HAN if _HAN.fullmatch(word) else _SLIPS_LATIN
    if not shortest <= len(word) <= longest:
        return []
    left = (word[:place] + word[place + 1 :] for place in range(len(word)))
    return [f"~{one}" for one in dict.fromkeys((word, *left))]


def words_of(item: Definition) -> tuple[Word, ...]:
    """Everything one published item can be found by."""
    names = [(item.title, "title", 10), *((word, "word", 9) for word in item.keywords)]
    names += [(node.title, "branch", 5) for node in item.parents]
    found = [Word(item.code, item.code, "code", 10)]
    for said, kind, weight in names:
        found += _spoken(said, kind, weight)
    for key in item.events:
        event = events().get(key)
        for said in (event.name.zh, *event.words) if event else ():
            found.append(Word(plain(said), said, "event", 2))
    found += _english(item.title_en)
    found.append(Word(plain(item.summary), item.summary, "summary", 1))
    best: dict[tuple[str, str], Word] = {}
    for word in found:
        cut = Word(word.word[:_LONGEST_WORD], word.said[:_LONGEST_WORD], word.kind, word.weight)
        place = (cut.word, "sound" if cut.kind in {"pinyin", "initials"} else "text")
        if cut.word and (place not in best or best[place].weight < cut.weight):
            best[place] = cut
    # Not a word but all of them: what of a question an item covers.
    return (*best.values(), Word(f"{item.code}:", "", "everything", 0))


def grams_of(word: Word, words: Iterable[Word]) -> list[str]:
    """The pieces a word is kept with; of everything: the pairs of all that is written."""
    if word.kind in {"title", "word", "synonym", "pinyin"}:
        return [*grams(word.word), *slips(word.word)]
    if word.kind != "everything":
        return grams(word.word)
    written = {"title", "word", "synonym", "branch", "event", "summary"}
    pairs = dict.fromkeys(
        gram
        for one in words
        if one.kind in written
        for gram in grams(one.word)
        if len(gram) == _PAIR
    )
    return list(pairs)[:_MOST_PAIRS]


@dataclass(frozen=True)
class Question:
    """What somebody typed, read in every way that is looked up. All of it is bounded."""

    text: str  # plain

    @classmethod
    def of(cls, text: str) -> "Question":
        """Read a question; everything behind the first characters is left out."""
        return cls(plain(text[: LONGEST * 4])[:LONGEST])

    @cached_property
    def core(self) -> str:
        """Without the words that only ask."""
        return _pattern(tuple(sorted(idle_words(), key=lambda word: -len(word)))).sub("", self.text)

    @cached_property
    def whole(self) -> tuple[str, ...]:
        """Under which words the whole question may be meant."""
        ways = [self.text, standard(self.text), self.core, standard(self.core)]
        if _HAN.fullmatch(self.text):
            ways.append("".join(sound(self.text)))
        return tuple(dict.fromkeys(way for way in ways if way))

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """Pieces of it that may be words of their own."""
        found: dict[str, None] = {}
        for text in dict.fromkeys((self.text, standard(self.text))):
            for run in _HAN.findall(text):
                found |= dict.fromkeys(_slices(run, *_PARTS_HAN))
            for run in _LATIN.findall(text):
                found |= dict.fromkeys(_slices(run, *_PARTS_LATIN))
        return tuple(part for part in found if part not in idle_words() and part != self.text)

    @cached_property
    def sounds(self) -> tuple[str, ...]:
        """How its pieces sound: another character of the same sound is a common slip."""
        found: dict[str, None] = {}
        for run in _HAN.findall(self.text):
            syllables = sound(run)
            for first in range(len(syllables)):
                for end in range(first + _SHORTEST_SOUND, min(len(syllables), first + 7) + 1):
                    found["".join(syllables[first:end])] = None
        return tuple(found)

    @cached_property
    def inside(self) -> list[str]:
        """Pieces of it that a word which contains it has; the rare ones where there are any."""
        if len(self.text) > _LONGEST_INSIDE:
            return []
        every = grams(self.text)
        return [gram for gram in every if len(gram) > 1] or every

    @cached_property
    def meant(self) -> list[str]:
        """Of what it asks for, in standard words."""
        return grams(standard(self.core or self.text))

    @cached_property
    def near(self) -> list[str]:
        """For what is only like it: pairs of its characters."""
        return [gram for gram in self.meant if len(gram) == _PAIR]

    @cached_property
    def slips(self) -> list[str]:
        """The whole of it and its longer pieces with one place left out."""
        pieces = dict.fromkeys((*self.whole, *(p for p in self.parts if _HAN.fullmatch(p))))
        every = dict.fromkeys(slip for piece in pieces for slip in slips(piece))
        return list(every)[:_MOST_SLIPS]


def understood(said: Iterable[tuple[str, str]], most: int = 5) -> tuple[str, ...]:
    """The words to show as understood, of pairs (kind, said): none inside another.

    What only means the same is shown where nothing was met as it is written.
    """
    pairs = [(kind, word) for kind, word in said if kind not in {"summary", "code"}]
    written = [word for kind, word in pairs if kind not in {"synonym", "event"}]
    shown: list[str] = []
    for word in written or [word for _, word in pairs]:
        if any(word in other for other in shown):
            continue
        shown = [other for other in shown if other not in word] + [word]
    return tuple(shown[:most])


def _spoken(said: str, kind: str, weight: int) -> Iterator[Word]:
    """A name as it is written, in standard words, and by its sound."""
    word = plain(said)
    yield Word(word, said, kind, weight)
    other = standard(word)
    if other != word:
        yield Word(other, said, "synonym", weight - 1)
    if kind != "branch" and _HAN.search(word):
        for spelling in spellings(word):
            yield Word(spelling, said, "pinyin", weight - 4)
        for letters in initials(word):
            if len(letters) > 1:
                yield Word(letters, said, "initials", weight - 5)


def _english(title: str) -> Iterator[Word]:
    if title:
        yield Word(plain(title), title, "english", 7)
    for word in _LATIN.findall(title.casefold()):
        if word not in _ENGLISH_IDLE:
            yield Word(word, word, "english", 4)


def _slices(run: str, shortest: int, longest: int) -> Iterator[str]:
    for length in range(shortest, min(longest, len(run)) + 1):
        for first in range(len(run) - length + 1):
            yield run[first : first + length]


_patterns: dict[tuple[str, ...], re.Pattern[str]] = {}


def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """Any of the words, the longest that fits at each place."""
    if words not in _patterns:
        _patterns[words] = re.compile("|".join(map(re.escape, words)) or "(?!)")
    return _patterns[words]
