"""The citizens' questions to the catalogue: what there is, found in their own words."""

import base64
from collections import Counter as Tally

import strawberry

from api.applications.cursors import CursorInvalid
from api.applications.wanting import most_wanted
from api.catalog import counting, history, missing, published, searching
from api.catalog.lists import LISTS, chosen
from api.catalog.wordlists import events
from api.graphql.catalogue import card_of, published_item
from api.graphql.context import Info
from api.graphql.counted import branch_of, county, figure_of, narrowed, tree_of
from api.graphql.paging import reading_a_cursor
from api.graphql.refusals import reading
from api.graphql.types.catalogue import (
    Branch,
    Catalogue,
    Counter,
    DepartmentCount,
    EventCount,
    Figures,
    ItemList,
)
from api.graphql.types.items import Item, ItemPage
from api.policy import Operation
from identity.offices import offices
from notifications.refusals import NotFound


@strawberry.type
class CatalogueQuery:
    """What can be asked of the catalogue without signing in."""

    @strawberry.field(
        description="Published items. `search` is the citizen's own words; of `lists` all must "
        "hold; `under` is a branch of the tree; `region` leaves out what is tried out elsewhere. "
        "Without `search`, what is filed most comes first."
    )
    @reading(Operation.READ_CATALOGUE)
    async def items(
        self,
        info: Info,
        search: str | None = None,
        lists: list[str] | None = None,
        department: str | None = None,
        event: str | None = None,
        under: str | None = None,
        region: str | None = None,
        first: int = 20,
        after: str | None = None,
    ) -> ItemPage:
        """One statement for the words; the rest from the process's memory."""
        answer = await searching.find(search or "", region)
        if not answer.items:
            await missing.note(search or "", info.context.visitor.address)
        found = narrowed(
            chosen(answer.items, lists or ()), department=department, event=event, under=under
        )
        if not search:
            found = await most_wanted(found)
        with reading_a_cursor():
            start = _place(after, [item.code for item in found])
        some = found[start : start + first]
        return ItemPage(
            edges=[await card_of(item, info.context.visitor.language) for item in some],
            end_cursor=_cursor(some[-1].code) if some else None,
            has_more=start + first < len(found),
            total=len(found),
            words=list(answer.words),
            nothing=[] if found else list(await searching.suggested(search or "")),
        )

    @strawberry.field(description="The version that holds today; `region`: where one lives.")
    @reading(Operation.READ_CATALOGUE)
    async def item(self, info: Info, code: str, region: str | None = None) -> Item | None:
        """Null when there is none."""
        try:
            definition = await published.published(code, region)
        except NotFound:
            return None
        return await published_item(definition, info.context.visitor.language, region=region)

    @strawberry.field(description="A branch of the tree with the items below it.")
    @reading(Operation.READ_CATALOGUE)
    async def branch(self, info: Info, code: str) -> Branch | None:
        """Null for a leaf, and for what is not there."""
        return await branch_of(await published.every(), code, info.context.visitor.language)

    @strawberry.field(description="Everything one can start from.")
    @reading(Operation.READ_CATALOGUE)
    async def catalogue(self, info: Info) -> Catalogue:
        """Counted anew: all of it is in memory."""
        items, english = await published.every(), info.context.visitor.language == "en"
        departments = (await offices()).department_names
        return Catalogue(
            tree=tree_of(items, english=english),
            lists=[
                ItemList(
                    key=one.key,
                    title=one.name.told(english=english),
                    about=one.about.told(english=english),
                    count=sum(map(one.holds, items)),
                )
                for one in LISTS
            ],
            departments=[
                DepartmentCount(code=code, title=departments.get(code, code), count=count)
                for code, count in sorted(Tally(item.department_code for item in items).items())
            ],
            events=[
                EventCount(
                    key=key,
                    title=event.name.told(english=english),
                    count=sum(key in item.events for item in items),
                )
                for key, event in events().items()
            ],
            counters=[
                Counter(
                    by=one.by, key=one.key, title=one.name.told(english=english), count=one.count
                )
                for one in counting.tallies(items)
            ],
            figures=figure_of(items, None, county(english=english), await history.first_versions()),
        )

    @strawberry.field(description="What was saved, for the county and for each department.")
    @reading(Operation.READ_CATALOGUE)
    async def figures(self, info: Info) -> Figures:
        """Promises against the law, and each item against its first version."""
        items, first = await published.every(), await history.first_versions()
        departments = (await offices()).department_names
        english = info.context.visitor.language == "en"
        return Figures(
            county=figure_of(items, None, county(english=english), first),
            departments=[
                figure_of(
                    [item for item in items if item.department_code == code],
                    code,
                    departments.get(code, code),
                    first,
                )
                for code in sorted({item.department_code for item in items})
            ],
        )


def _cursor(code: str) -> str:
    return base64.urlsafe_b64encode(code.encode()).decode()


def _place(after: str | None, codes: list[str]) -> int:
    """Where the page begins: behind the item the cursor names; at the start if it left the list."""
    if after is None:
        return 0
    try:
        code = base64.urlsafe_b64decode(after).decode()
    except ValueError:
        raise CursorInvalid(after) from None
    return codes.index(code) + 1 if code in codes else 0
