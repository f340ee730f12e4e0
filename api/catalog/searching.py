"""Finding items by what people say."""

from collections.abc import Sequence
from dataclasses import dataclass

from api.catalog import published
from api.catalog.definition import Definition


@dataclass(frozen=True)
class Answer:
    """What was found, best first, and what was understood of the question."""

    items: Sequence[Definition]
    words: tuple[str, ...] = ()


async def find(text: str, region: str | None = None) -> Answer:
    """Items for the citizen's own words; all of them for none."""
    return Answer(await published.search(text[:100]))


async def suggested(text: str) -> tuple[str, ...]:
    """Words that lead somewhere, for when nothing was found."""
    return tuple(item.keywords[0] for item in await published.every() if item.keywords)[:6]
