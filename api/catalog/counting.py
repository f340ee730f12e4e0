"""What the catalogue amounts to: its tree, counters (C67) and what was cut (C99). Pure."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from api.catalog.compressing import Compression, compression, together, working
from api.catalog.definition import Definition
from api.catalog.lists import looked_up, trips
from api.catalog.wordlists import APPLICANTS, DEPTHS, LEVELS, TYPES, Named


@dataclass(frozen=True)
class Branch:
    """A node of the tree. ``leaves`` are the items below it, itself included."""

    code: str
    name: Named
    kind: str  # catalogue | item | handling
    parent: str | None
    children: tuple[str, ...]
    leaves: tuple[str, ...]


@dataclass(frozen=True)
class Tally:
    """How many items share something."""

    by: str
    key: str
    name: Named
    count: int


@dataclass(frozen=True)
class Figure:
    """Sums over items, and how much was cut in them."""

    online: int
    zero_trip: int
    instant: int
    papers_looked_up: int
    days_cut: int  # of promises, against each item's first version, in working days
    compression: Compression


def tree(items: Sequence[Definition]) -> tuple[Branch, ...]:
    """The branches from the root down, each before its children; leaves are the items."""
    names: dict[str, tuple[Named, str, str | None]] = {}
    leaves: dict[str, list[str]] = {}
    for item in items:
        above: str | None = None
        for node in item.parents:
            names.setdefault(node.code, (Named(node.title, node.title_en), node.kind, above))
            leaves.setdefault(node.code, []).append(item.code)
            above = node.code
        names[item.code] = (Named(item.title, item.title_en or item.title), "handling", above)
        leaves[item.code] = [item.code]
    children: dict[str | None, list[str]] = {}
    for code in sorted(names):
        children.setdefault(names[code][2], []).append(code)
    return tuple(_walk(None, names, leaves, children))


def tallies(items: Iterable[Definition]) -> tuple[Tally, ...]:
    """How many items by kind of power, level that decides, depth online, and who applies."""
    known = tuple(items)
    sets: tuple[tuple[str, Mapping[str, Named], Counter[str]], ...] = (
        ("type", TYPES, Counter(item.item_type for item in known)),
        ("level", _texts(LEVELS), Counter(str(item.decide_level) for item in known)),
        ("online", DEPTHS, Counter(item.online for item in known)),
        ("applicant", _texts(APPLICANTS), Counter(str(a) for i in known for a in i.applicants)),
    )
    return tuple(
        Tally(by, key, name, count[key])
        for by, names, count in sets
        for key, name in names.items()
        if count[key]
    )


def figure(items: Iterable[Definition], first: Mapping[str, Definition]) -> Figure:
    """The sums over ``items``; ``first`` holds each item's first published version, by code."""
    known = tuple(items)
    return Figure(
        online=sum(item.online == "full" for item in known),
        zero_trip=sum(trips(item) == 0 for item in known),
        instant=sum(item.instant for item in known),
        papers_looked_up=sum(looked_up(spec) for item in known for spec in item.materials),
        days_cut=sum(_promise(first.get(item.code, item)) - _promise(item) for item in known),
        compression=together(compression(first.get(item.code, item), item) for item in known),
    )


def _walk(
    above: str | None,
    names: Mapping[str, tuple[Named, str, str | None]],
    leaves: Mapping[str, list[str]],
    children: Mapping[str | None, list[str]],
) -> Iterator[Branch]:
    for code in children.get(above, ()):
        name, kind, parent = names[code]
        below = tuple(children.get(code, ()))
        yield Branch(code, name, kind, parent, below, tuple(leaves[code]))
        yield from _walk(code, names, leaves, children)


def _promise(item: Definition) -> int:
    return working(item.promised_days, item.unit)


def _texts(names: Mapping[int, Named]) -> dict[str, Named]:
    return {str(key): name for key, name in names.items()}
