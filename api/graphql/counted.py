"""The catalogue counted, in the shape in which a door shows it."""

from collections.abc import Iterable, Mapping, Sequence

from api.catalog import counting
from api.catalog.definition import Definition
from api.graphql.catalogue import card_of
from api.graphql.types.catalogue import Branch, CatalogueNode, Figure


def county(*, english: bool) -> str:
    """What all departments together are called."""
    return "The whole county" if english else "全县"


def narrowed(
    items: Iterable[Definition], *, department: str | None, event: str | None, under: str | None
) -> list[Definition]:
    """The items of a department, of an event in life, below a branch: all that is given holds."""
    return [
        item
        for item in items
        if (department is None or item.department_code == department)
        and (event is None or event in item.events)
        and (under is None or under in (item.code, *(node.code for node in item.parents)))
    ]


def tree_of(items: Sequence[Definition], *, english: bool) -> list[CatalogueNode]:
    """The tree, flat."""
    return [
        CatalogueNode(
            code=one.code,
            title=one.name.told(english=english),
            kind=one.kind,
            parent=one.parent,
            children=list(one.children),
            count=len(one.leaves),
        )
        for one in counting.tree(items)
    ]


async def branch_of(items: Sequence[Definition], code: str, language: str) -> Branch | None:
    """A branch with the items below it; None for a leaf and for what is not there."""
    by_code = {item.code: item for item in items}
    for one in counting.tree(items):
        if one.code == code and one.kind != "handling":
            below = [await card_of(by_code[leaf], language) for leaf in one.leaves]
            title = one.name.told(english=language == "en")
            return Branch(code=one.code, title=title, kind=one.kind, children=below)
    return None


def figure_of(
    items: Iterable[Definition], code: str | None, title: str, first: Mapping[str, Definition]
) -> Figure:
    """The sums over some items."""
    sums = counting.figure(items, first)
    cut = sums.compression
    return Figure(
        code=code,
        title=title,
        items=cut.items,
        online=sums.online,
        zero_trip=sums.zero_trip,
        instant=sums.instant,
        legal_days=cut.legal_days,
        promised_days=cut.promised_days,
        saved_percent=cut.days_cut,
        papers=cut.papers,
        papers_before=cut.papers_before,
        papers_cut=cut.papers_before - cut.papers,
        papers_looked_up=sums.papers_looked_up,
        steps=cut.stages,
        steps_before=cut.stages_before,
        steps_cut=cut.stages_before - cut.stages,
        days_cut=sums.days_cut,
    )
