"""The limits of a case and the cards it was given, on the desk's page."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Self
from uuid import UUID

import strawberry

from api.applications import beside_proof, look_reading
from api.applications.desk_views import Light
from api.clocks.models import ClockKind, Ended
from api.clocks.turning import Threshold
from api.graphql.context import Info
from api.supervision import appealing, ordering, orders, showing
from api.supervision.showing import CardLine
from identity.offices import offices

strawberry.enum(ClockKind)
strawberry.enum(Ended, name="ClockEnded")
strawberry.enum(Threshold, name="CardColour")


@strawberry.type
class CaseClock:
    """One limit of the case, running or over."""

    kind: ClockKind
    started_on: date
    due_on: date
    paused: bool
    paused_until: date | None
    ended_on: date | None
    how: Ended | None
    light: Light


@strawberry.type
class CardSaid:
    """What was said about a card."""

    kind: str = strawberry.field(description="appeal, upheld or withdrawn.")
    text: str
    by: str
    at: datetime

    @classmethod
    def all(cls, words: Iterable[appealing.CardWord], names: Mapping[UUID, str]) -> list[Self]:
        """With names."""
        return [cls(kind=w.kind, text=w.text, by=names.get(w.by_id, ""), at=w.at) for w in words]


@strawberry.type
class CardGiven:
    """A yellow or red card: it stays."""

    id: UUID
    rule: str = strawberry.field(description="The limit's kind, or the rule that was broken.")
    threshold: Threshold
    department: str
    person: str | None
    due_on: date | None
    given_on: date
    words: list[CardSaid]
    appealable: bool = strawberry.field(description="I may say why it is not mine.")

    @classmethod
    def of(cls, line: CardLine, names: Mapping[UUID, str]) -> Self:
        """With who said what."""
        return cls(**{**vars(line), "words": CardSaid.all(line.words, names)})


@strawberry.type
class AppealedCard:
    """A card, and what was said about it."""

    id: UUID
    rule: str
    threshold: Threshold
    given_on: date
    item: str
    reference: str | None
    person: str | None
    words: list[CardSaid]

    @classmethod
    def of(cls, card: appealing.AppealedCard, names: Mapping[UUID, str]) -> Self:
        """With names."""
        return cls(
            id=card.id,
            rule=card.rule,
            threshold=Threshold(card.threshold),
            given_on=card.given_on,
            item=card.item,
            reference=card.reference,
            person=names.get(card.person_id) if card.person_id else None,
            words=CardSaid.all(card.words, names),
        )


@strawberry.type
class AppealedCards:
    """What waits for an answer first, then what was answered."""

    cards: list[AppealedCard]


strawberry.enum(orders.Said, name="OrderSaid")


@strawberry.type
class OrderWord:
    """One thing that was said to an order, or that it is closed."""

    kind: orders.Said
    by: str
    at: datetime
    text: str


@strawberry.type
class SupervisionOrder:
    """督办单: what a supervisor asked of an office about one case, and what came of it."""

    id: UUID
    application_id: UUID
    reference: str | None
    item: str
    office: str
    asked_by: str
    due_on: date
    late: bool = strawberry.field(description="Its first answer did not come by its day.")
    answered: bool
    closed: bool
    words: list[OrderWord]
    may_ask: bool = strawberry.field(description="I oversee it: say more, or close it.")
    may_answer: bool = strawberry.field(description="I sit in the office that was asked.")

    @classmethod
    def of(cls, one: orders.Order) -> Self:
        """As it was read."""
        shown = {name: getattr(one, name) for name in one.__slots__ if name != "words"}
        said = [OrderWord(kind=w.kind, by=w.by, at=w.at, text=w.text) for w in one.words]
        return cls(**shown, words=said)


@strawberry.type
class Supervised:
    """A case, its limits, its cards and the orders about it."""

    id: UUID

    @strawberry.field(description="What runs first, soonest first; then what is over.")
    async def clocks(self) -> list[CaseClock]:
        """One statement."""
        return [CaseClock(**vars(one)) for one in await showing.clocks_of(self.id)]

    @strawberry.field(description="Oldest first.")
    async def cards(self, info: Info) -> list[CardGiven]:
        """Two statements."""
        actor, names = await info.context.visitor.actor(), (await offices()).staff
        return [CardGiven.of(one, names) for one in await showing.cards_of(actor, self.id)]

    @strawberry.field(description="I oversee it: give an order about it.")
    async def may_order(self, info: Info) -> bool:
        """As the door of the order says."""
        return await ordering.may_give(await info.context.visitor.actor(), self.id)

    @strawberry.field(description="I oversee it: read who looked at it.")
    async def may_read_looks(self, info: Info) -> bool:
        """As the door of the looks says."""
        return await look_reading.may_oversee(await info.context.visitor.actor(), self.id)

    @strawberry.field(description="It was signed beside a village's agent, and I oversee it.")
    async def may_open_consent(self, info: Info) -> bool:
        """As the door of the proof says."""
        return await beside_proof.may_open(await info.context.visitor.actor(), self.id)

    @strawberry.field(description="As far as they are mine to read; open ones first.")
    async def orders(self, info: Info) -> list[SupervisionOrder]:
        """One statement, and what was said opened."""
        visitor = info.context.visitor
        found = await orders.orders(
            await visitor.actor(), case_id=self.id, language=visitor.language
        )
        return [SupervisionOrder.of(one) for one in found]
