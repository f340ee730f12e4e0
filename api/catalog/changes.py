"""What a new version changes, in words for everybody. Pure.

The reform log (C114) and what the second person reads before signing are these sentences.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from api.catalog.compressing import asked, working
from api.catalog.definition import Definition, MaterialSpec
from api.catalog.forms import fields_of

_UNITS = {"working": ("个工作日", "working days"), "calendar": ("天", "days")}
_ONLINE = {
    "full": ("全程网上办", "done on line from beginning to end"),
    "prefill": ("网上先填、先审，再到现场", "filled in and checked on line, finished in person"),
    "booking": ("网上预约，现场办", "booked on line, done in person"),
}
_LEVELS = {
    4: ("县里", "the county"),
    5: ("乡镇", "the township"),
    6: ("村里", "the village"),
}
_FEN = 100  # to the yuan
_NAMED = 4  # more names than these are counted, not told


@dataclass(frozen=True)
class Change:
    """One thing that is different. ``kind`` is stable, the sentences are for people."""

    kind: str
    zh: str
    en: str


def differences(old: Definition, new: Definition) -> tuple[Change, ...]:
    """What ``new`` changes, what people feel first: time, papers, steps, money, then the rest."""
    return (
        *_days(old, new),
        *_papers(old, new),
        *_stages(old, new),
        *_fees(old, new),
        *_where(old, new),
        *_fields(old, new),
        *_texts(old, new),
    )


def sentences(old: Definition, new: Definition, *, english: bool) -> tuple[str, ...]:
    """The same as sentences only."""
    return tuple(change.en if english else change.zh for change in differences(old, new))


def _days(old: Definition, new: Definition) -> Iterator[Change]:
    before, after = (old.promised_days, old.unit), (new.promised_days, new.unit)
    if before != after:
        way = "缩短到" if working(*after) < working(*before) else "延长到"
        said, said_en = _long(*after), _long(*after, english=True)
        if old.unit == new.unit:
            said = f"{new.promised_days} {_UNITS[new.unit][0][0]}"
            said_en = str(new.promised_days)
        yield Change(
            "promise",
            f"承诺从 {_long(*before)}{way} {said}",
            f"Promised in {said_en} instead of {_long(*before, english=True)}",
        )
    if (old.legal_days, old.legal_unit) != (new.legal_days, new.legal_unit):
        yield Change(
            "law",
            f"法定期限从{_law(old)}改为{_law(new)}",
            f"The law's limit is {_law(new, english=True)} instead of {_law(old, english=True)}",
        )
    if old.extension_days != new.extension_days:
        yield Change(
            "extension",
            f"最多延长从 {old.extension_days} 个工作日改为 {new.extension_days} 个工作日",
            f"Extended by at most {new.extension_days} working days instead of"
            f" {old.extension_days}",
        )


def _papers(old: Definition, new: Definition) -> Iterator[Change]:
    before, after = asked(old), asked(new)
    held = [spec for spec in new.materials if spec.lookup and spec.id in before]
    if held:
        yield Change(
            "looked up",
            f"{_names(spec.title for spec in held)}不用交了，由窗口去查",
            f"No longer asked for, we look it up: {_names_en(held)}",
        )
    looked_up = {spec.id for spec in held}
    gone = [spec for key, spec in before.items() if key not in after and key not in looked_up]
    come = [spec for key, spec in after.items() if key not in before]
    if gone:
        yield Change(
            "fewer papers",
            f"少交 {len(gone)} 份：{_names(spec.title for spec in gone)}",
            f"{_count(len(gone), 'paper')} fewer: {_names_en(gone)}",
        )
    if come:
        yield Change(
            "more papers",
            f"多交 {len(come)} 份：{_names(spec.title for spec in come)}",
            f"{_count(len(come), 'paper')} more: {_names_en(come)}",
        )
    yield from _needed(before, after)


def _needed(before: dict[str, MaterialSpec], after: dict[str, MaterialSpec]) -> Iterator[Change]:
    for key in before.keys() & after.keys():
        was, now = before[key], after[key]
        if was.required and not now.required:
            said = "可以不交了" if now.need != "may_lag" else "可以先办后补了"
            may = "optional" if now.need != "may_lag" else "may follow later"
            yield Change("needed", f"{now.title}{said}", f"{now.title_en or now.title}: {may} now")
        elif now.required and not was.required:
            yield Change(
                "needed", f"{now.title}必须交了", f"{now.title_en or now.title}: required now"
            )
        if was.original_checked and not now.original_checked:
            yield Change(
                "original",
                f"{now.title}不用核对原件了",
                f"{now.title_en or now.title}: the original need not be shown any more",
            )
        elif now.original_checked and not was.original_checked:
            yield Change(
                "original",
                f"{now.title}要核对原件",
                f"{now.title_en or now.title}: the original must be shown",
            )


def _stages(old: Definition, new: Definition) -> Iterator[Change]:
    before = Counter(stage.kind or stage.key for stage in old.stages)
    after = Counter(stage.kind or stage.key for stage in new.stages)
    for fewer, (had, has, source) in {
        True: (before, after, old),
        False: (after, before, new),
    }.items():
        kinds = had - has
        named = [stage for stage in source.stages if kinds[stage.kind or stage.key]]
        if count := sum(kinds.values()):
            yield Change(
                "fewer stages" if fewer else "more stages",
                f"{'少' if fewer else '多'} {count} 个环节：{_names(s.title for s in named)}",
                f"{_count(count, 'step')} {'fewer' if fewer else 'more'}: "
                + _listed(stage.title_en or stage.title for stage in named),
            )


def _fees(old: Definition, new: Definition) -> Iterator[Change]:
    was, now = old.fee_fen, new.fee_fen
    if old.exemptions != new.exemptions:
        yield Change("fee", "减免费用的规定改了", "Who pays less is ruled anew")
    if was == now:
        return
    if not now:
        yield Change(
            "fee", f"不收费了，原来 {_yuan(was)} 元", f"Free now; it was {_yuan(was)} yuan"
        )
    elif not was:
        yield Change("fee", f"要收费 {_yuan(now)} 元", f"A fee of {_yuan(now)} yuan")
    else:
        way = "降到" if now < was else "涨到"
        yield Change(
            "fee",
            f"收费从 {_yuan(was)} 元{way} {_yuan(now)} 元",
            f"The fee is {_yuan(now)} yuan instead of {_yuan(was)}",
        )


def _where(old: Definition, new: Definition) -> Iterator[Change]:
    if old.online != new.online:
        zh, en = _ONLINE[new.online]
        yield Change("on line", f"改为{zh}", f"Now {en}")
    for name, zh, en in (
        ("file_level", "申请", "Filed with"),
        ("accept_level", "受理", "Accepted by"),
        ("decide_level", "决定", "Decided by"),
    ):
        was, now = getattr(old, name), getattr(new, name)
        if was != now and was in _LEVELS and now in _LEVELS:
            yield Change(
                "level",
                f"{zh}从{_LEVELS[was][0]}改到{_LEVELS[now][0]}",
                f"{en} {_LEVELS[now][1]} instead of {_LEVELS[was][1]}",
            )
    if old.instant != new.instant:
        yield Change(
            "at once",
            "当场就办好" if new.instant else "不再当场办好",
            "Done on the spot" if new.instant else "No longer done on the spot",
        )


def _fields(old: Definition, new: Definition) -> Iterator[Change]:
    before = {pointer: title for pointer, title, _ in fields_of(old.form)}
    after = {pointer: title for pointer, title, _ in fields_of(new.form)}
    gone = [before[pointer] for pointer in before if pointer not in after]
    come = [after[pointer] for pointer in after if pointer not in before]
    if gone:
        yield Change(
            "fewer fields",
            f"少填 {len(gone)} 项：{_names(gone)}",
            f"{_count(len(gone), 'field')} fewer on the form",
        )
    if come:
        yield Change(
            "more fields",
            f"多填 {len(come)} 项：{_names(come)}",
            f"{_count(len(come), 'field')} more on the form",
        )


def _texts(old: Definition, new: Definition) -> Iterator[Change]:
    """Guide elements that say something else; what follows from other fields is told above."""
    derived = {"name", "code", "materials", "time_limit", "fees", "result", "who"}
    before = {element.key: element.text for element in old.guide}
    if old.title != new.title:
        yield Change(
            "title",
            f"名称从“{old.title}”改为“{new.title}”",
            f"Now called “{new.title_en}”, before “{old.title_en}”",
        )
    changed = [
        element
        for element in new.guide
        if element.key not in derived and before.get(element.key) != element.text
    ]
    if old.who != new.who:
        changed = [*(e for e in new.guide if e.key == "who"), *changed]
    if changed:
        yield Change(
            "guide",
            f"说明改了：{_names(element.title for element in changed)}",
            "The guide says something else at: "
            + _listed(element.title_en or element.title for element in changed),
        )


def _long(days: int, unit: str, *, english: bool = False) -> str:
    return f"{days} {_UNITS[unit][english]}"


def _law(item: Definition, *, english: bool = False) -> str:
    if item.legal_days is None:
        return "none" if english else "没有规定"
    length = _long(item.legal_days, item.legal_unit, english=english)
    return length if english else f" {length}"


def _yuan(fen: int) -> str:
    return f"{fen / _FEN:g}"


def _names(names: Iterable[str]) -> str:
    told = list(names)
    rest = "等" if len(told) > _NAMED else ""
    return "、".join(told[:_NAMED]) + rest


def _names_en(specs: Sequence[MaterialSpec]) -> str:
    return _listed(spec.title_en or spec.title for spec in specs)


def _listed(names: Iterable[str]) -> str:
    told = list(names)
    rest = " and others" if len(told) > _NAMED else ""
    return ", ".join(told[:_NAMED]) + rest


def _count(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"
