"""Items in the shape in which a door shows them. Both doors use it."""

from collections.abc import Iterable, Iterator
from typing import cast
from uuid import UUID

from strawberry.scalars import JSON

from api.catalog import history
from api.catalog.changes import sentences
from api.catalog.definition import Definition, Node
from api.catalog.definition import Stage as StageRule
from api.catalog.guide import Question
from api.catalog.lists import asked, looked_up, standing_on, trips
from api.catalog.sites import shared, takes_in
from api.catalog.wordlists import LEVELS, SITE_KINDS
from api.clocks.calendar import add_days
from api.delivery.models import DeliveryWay
from api.graphql.delegated import powers_of
from api.graphql.types.items import (
    Contacts,
    ForMe,
    GuideElement,
    HowLong,
    Item,
    ItemCard,
    ItemListName,
    ItemParent,
    ItemPlace,
    ItemQuestion,
    Publication,
)
from api.graphql.types.routes import MaterialSpec, Stage
from api.graphql.types.shared import FeeLine, ItemExemption
from identity.offices import Offices, Place, offices
from notifications.now import SHANGHAI, now
from notifications.wording import sentence

_HALL = {"zh-CN": "政务服务中心", "en": "Service hall"}
_SYSTEM = {"zh-CN": "系统自动", "en": "Automatic"}
_SAME = ("code", "version", "icon", "instant", "case_type", "minutes", "fee_fen", "content_hash")
_CARD = ("code", "instant", "promised_days", "unit", "fee_fen", "minutes", "icon")
_MATERIAL = (
    *("id", "required", "source", "lookup", "form", "copies", "valid_months", "min_pages"),
    *("max_pages", "kind", "original_checked", "example", "field", "asked_if"),
)
_cards: tuple[Offices, dict[tuple[UUID, str], ItemCard]] = (Offices(), {})
_PLACE = ("name", "kind", "address", "hours", "phone", "latitude", "longitude")


async def item_of(
    definition: Definition,
    language: str,
    *,
    region: str | None = None,
    publication: Publication | None = None,
    changes: Iterable[str] = (),
) -> Item:
    """A version in full; the promised day as if it were filed now. ``region``: where one lives."""
    english, known = language == "en", await offices()
    how_long = await _how_long(definition)
    same = {name: getattr(definition, name) for name in _SAME}
    return Item(
        title=_either(definition.title, definition.title_en, english=english),
        summary=_either(definition.summary, definition.summary_en, english=english),
        what=_either(definition.what or definition.summary, definition.what_en, english=english),
        who=_either(definition.who, definition.who_en, english=english),
        bring=_either(definition.bring, definition.bring_en, english=english),
        department=known.department_names.get(definition.department_code, ""),
        department_code=definition.department_code,
        online_depth=definition.online,
        applicants=list(definition.applicants),
        how_long=how_long,
        guide=list(_guide(definition, english=english)),
        fees=[
            FeeLine(
                name=_either(fee.name, fee.name_en, english=english), fen=fee.fen, basis=fee.basis
            )
            for fee in definition.fees
        ],
        materials=list(_materials(definition, english=english)),
        stages=[_stage(stage, known, language) for stage in definition.stages],
        form=cast(JSON, definition.form),
        sample=cast(JSON, definition.sample),
        delivery_ways=[DeliveryWay(way) for way in definition.delivery.offered],
        delivery_fee_fen=definition.delivery.fee_fen,
        postage=definition.delivery.postage,
        exemptions=[
            ItemExemption(
                title=_either(one.title, one.title_en, english=english),
                evidence=_either(paper.title, paper.title_en, english=english),
                percent=one.percent,
            )
            for one in definition.exemptions
            if (paper := definition.material(one.material)) is not None
        ],
        original_check=definition.original_check is not None,
        parents=[_parent(node, english=english) for node in definition.parents],
        questions=[_question(one, english=english) for one in definition.questions],
        lists=[
            ItemListName(key=one.key, title=one.name.told(english=english))
            for one in standing_on(definition)
        ],
        delegated=powers_of(definition, known, english=english),
        pilot=[known.region_names.get(code, code) for code in definition.pilot],
        places=[
            _place(place, known, english=english) for place in places(definition, known, region)
        ],
        contacts=_contacts(definition, english=english),
        unsure=list(definition.unsure),
        publication=publication,
        changes=list(changes),
        for_me=_for_me(definition, how_long),
        **same,
    )


async def published_item(
    definition: Definition, language: str, *, region: str | None = None
) -> Item:
    """A published version with who published it and what it changed."""
    fact, before = await history.fact_of(definition), await history.earlier(definition)
    changed = sentences(before, definition, english=language == "en") if before else ()
    known = await offices()
    signer = known.staff.get(fact.signer_id) if fact and fact.signer_id else None
    told = (
        None
        if fact is None
        else Publication(
            version=fact.version,
            department=known.department_names.get(
                fact.department_code or definition.department_code, ""
            ),
            signer=signer,
            published_on=fact.published_on,
            number=fact.number,
            content_hash=fact.content_hash,
            effective_from=fact.effective_from,
        )
    )
    return await item_of(definition, language, region=region, publication=told, changes=changed)


async def card_of(definition: Definition, language: str) -> ItemCard:
    """A version's line in the catalogue; made once while the offices stay as they are."""
    global _cards  # noqa: PLW0603 — a cache of this process
    known = await offices()
    if _cards[0] is not known:
        _cards = known, {}
    key = definition.version_id, language
    if key not in _cards[1]:
        _cards[1][key] = _card(definition, known, english=language == "en")
    return _cards[1][key]


def _card(definition: Definition, known: Offices, *, english: bool) -> ItemCard:
    papers, same = asked(definition), {name: getattr(definition, name) for name in _CARD}
    return ItemCard(
        **same,
        title=_either(definition.title, definition.title_en, english=english),
        summary=_either(definition.summary, definition.summary_en, english=english),
        department=known.department_names.get(definition.department_code, ""),
        material_count=len(papers),
        held_count=sum(looked_up(spec) for spec in papers),
        online_depth=definition.online,
        trips=trips(definition),
        level_names=[LEVELS[level].told(english=english) for level in levels(definition)],
        lists=[one.key for one in standing_on(definition)],
        applicants=list(definition.applicants),
    )


def levels(item: Definition) -> tuple[int, ...]:
    """Where it can be handed in, from the county down to the village."""
    lowest = max(item.file_level, item.accept_level, *(one.to_level for one in item.delegated), 4)
    return tuple(level for level in LEVELS if level <= lowest)


def places(item: Definition, known: Offices, region: str | None = None) -> tuple[Place, ...]:
    """Where one can go for an item, what is nearest to ``region`` (a code) first."""
    here = region or ""
    fitting = [place for place in known.sites.values() if takes_in(item, place)]
    kinds = list(SITE_KINDS)

    def distance(place: Place) -> tuple[int, int, str]:
        kind = kinds.index(place.kind) if place.kind in kinds else len(kinds)
        return -shared(here, place.region), kind, place.region

    return tuple(sorted(fitting, key=distance))


async def _how_long(definition: Definition) -> HowLong:
    today = (await now()).astimezone(SHANGHAI).date()
    return HowLong(
        promised_days=definition.promised_days,
        legal_days=definition.legal_days,
        unit=definition.unit,
        legal_unit=definition.legal_unit,
        legal_basis=definition.legal_basis,
        promised_on=await add_days(today, definition.promised_days, definition.unit),
    )


def _for_me(definition: Definition, how_long: HowLong) -> ForMe:
    papers = asked(definition)
    return ForMe(
        minutes=definition.minutes,
        papers=len(papers),
        held=sum(looked_up(spec) for spec in papers),
        perhaps=len(definition.materials) - len(papers),
        fee_fen=definition.fee_fen,
        postage_fen=definition.delivery.fee_fen if "courier" in definition.delivery.ways else 0,
        latest_on=how_long.promised_on,
        trips=trips(definition),
    )


def _guide(definition: Definition, *, english: bool) -> Iterator[GuideElement]:
    for one in definition.guide:
        yield GuideElement(
            key=one.key,
            title=_either(one.title, one.title_en, english=english),
            text=_either(one.text, one.text_en, english=english),
        )


def _materials(definition: Definition, *, english: bool) -> Iterator[MaterialSpec]:
    for spec in definition.materials:
        yield MaterialSpec(
            title=_either(spec.title, spec.title_en, english=english),
            hint=_either(spec.hint, spec.hint_en, english=english),
            need=spec.need or ("required" if spec.required else "optional"),
            held=looked_up(spec),
            conditional=bool(spec.asked_if),
            **{name: getattr(spec, name) for name in _MATERIAL},
        )


def _stage(stage: StageRule, known: Offices, language: str) -> Stage:
    english = language == "en"
    role = _SYSTEM[language] if stage.role == "system" else sentence(language, f"role.{stage.role}")
    return Stage(
        key=stage.key,
        kind=stage.kind or stage.key,
        title=_either(stage.title, stage.title_en, english=english),
        role=stage.role,
        role_name=role,
        level=stage.level,
        level_name=LEVELS[stage.level].told(english=english),
        office=_office(stage, known, language),
        limit_days=stage.limit_days,
        outcomes=list(stage.outcomes),
        beside=stage.beside,
    )


def _office(stage: StageRule, known: Offices, language: str) -> str:
    """The hall, the item's own department (nothing to add), or another one by name."""
    if stage.office == "centre":
        return _HALL[language]
    return known.department_names.get(stage.office, "")


def _place(place: Place, known: Offices, *, english: bool) -> ItemPlace:
    kind = SITE_KINDS.get(place.kind)
    return ItemPlace(
        region=known.region_names.get(place.region, ""),
        kind_name=kind.told(english=english) if kind else "",
        **{name: getattr(place, name) for name in _PLACE},
    )


def _parent(node: Node, *, english: bool) -> ItemParent:
    title = _either(node.title, node.title_en, english=english)
    return ItemParent(code=node.code, title=title, kind=node.kind)


def _question(one: Question, *, english: bool) -> ItemQuestion:
    question = _either(one.q, one.q_en, english=english)
    return ItemQuestion(question=question, answer=_either(one.a, one.a_en, english=english))


def _contacts(definition: Definition, *, english: bool) -> Contacts:
    """Whom to ask; versions of before say it in their guide."""
    said = {one.key: one.text for one in definition.guide}
    contacts = definition.contacts
    return Contacts(
        advice=_either(contacts.advice, contacts.advice_en, english=english)
        or said.get("contact", ""),
        complaint=_either(contacts.complaint, contacts.complaint_en, english=english)
        or said.get("complaint", ""),
    )


def _either(chinese: str, other: str, *, english: bool) -> str:
    """The English words where they are wanted and there; otherwise the Chinese ones."""
    return other if english and other else chinese
