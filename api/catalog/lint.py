"""The words of a catalogue file, read as a villager reads them (C125). Pure.

What is too long for the first screen keeps a file from being published; the rest is advice.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from api.catalog.refusals import Problem
from api.catalog.source import Path, Source

Written = Mapping[str, Any]
_FIRST_SCREEN = 60  # characters of a sentence on the first screen of a guide
_LONG = 45  # characters of any other sentence, before it is hard to follow aloud
_CLAUSES = 6  # commas' worth of clauses in one sentence
_ENDS = re.compile("[。！？；!?;→\n]+")
_PAUSES = re.compile("[，、,]")
# Officials' words, and what one says instead.
STIFF: Mapping[str, str] = {
    "兹": "现在",
    "予以": "给、会",
    "不予": "不",
    "须": "要",
    "应当": "要",
    "应于": "要在",
    "之日起": "那天起",
    "之规定": "的规定",
    "之需": "的需要",
    "逾期": "过了时间",
    "届时": "到时候",
    "上述": "上面说的",
    "下述": "下面说的",
    "系指": "是",
    "均": "都",
    "即可": "就行",
    "方可": "才能",
    "如需": "要是需要",
    "凭": "拿着",
    "出具": "开",
    "递交": "交",
    "填报": "填",
    "申报": "报",
    "户籍": "户口",
    "配合": "帮忙",
    "贵单位": "您单位",
    "该项": "这一项",
    "该证": "这个证",
    "该单位": "这个单位",
    "特此": "",
    "鉴于": "因为",
    "依照": "按",
    "相关": "写清楚是哪些",
    "有关部门": "写清楚是哪个部门",
}
_FINE = re.compile("必须|平均|人均|均收入|均衡|凭证|凭据|须知|应该项")
_LAW = re.compile("《[^》]*》")  # a law keeps its name


def first_screen(source: Source, written: Written) -> Iterator[Problem]:
    """Sentences of the first screen that nobody reads to their end."""
    for name in ("what", "who", "bring"):
        for sentence in _sentences(_chinese(written["plain"][name])):
            if len(sentence) > _FIRST_SCREEN:
                said = (
                    f"这句话有 {len(sentence)} 个字，第一屏每句最多 {_FIRST_SCREEN} 个字，请拆开。"
                )
                yield source.problem(("plain", name), "first-screen", said)


def warnings(source: Source, written: Written) -> tuple[Problem, ...]:
    """Advice on a file without problems; it can be published as it is."""
    found = [
        *_wording(source, written),
        *_language(source, written),
        *_pictures(source, written),
        *_unsure(source, written),
    ]
    return tuple(sorted(found, key=lambda problem: problem.line))


def _wording(source: Source, written: Written) -> Iterator[Problem]:
    for path, text in _texts(written):
        said = _LAW.sub("", text)
        for word, instead in STIFF.items():
            if word in _FINE.sub("", said):
                better = f"，可以说“{instead}”" if instead else "，可以不写"
                yield source.problem(path, "stiff", f"“{word}”太像公文{better}。")
        for sentence in _sentences(said):
            if len(sentence) > _LONG and path[0] != "plain":
                told = f"这句话有 {len(sentence)} 个字，拆成两句更好懂：{sentence[:12]}……"
                yield source.problem(path, "long-sentence", told)
            if len(_PAUSES.findall(sentence)) >= _CLAUSES:
                told = f"这句话停顿太多，念起来费劲，可以分成几条：{sentence[:12]}……"
                yield source.problem(path, "hard-to-read", told)


def _sentences(text: str) -> list[str]:
    return [sentence.strip() for sentence in _ENDS.split(text) if sentence.strip()]


def _language(source: Source, written: Written) -> Iterator[Problem]:
    """Citizens' texts without English."""
    places: list[tuple[Path, Any]] = [
        (("title",), written["title"]),
        *((("plain", name), text) for name, text in written["plain"].items()),
        *((("guide", name), text) for name, text in written["guide"].items() if name != "basis"),
        *((("stages", n, "title"), one["title"]) for n, one in enumerate(written["stages"])),
        *((("materials", n, "title"), one["title"]) for n, one in enumerate(written["materials"])),
        *_form_texts(written["form"], ("form",)),
    ]
    for path, text in places:
        if isinstance(text, str) or "en" not in text:
            yield source.problem(path, "no-english", "没有英文，会用中文代替。")


def _form_texts(holders: list[Written], path: Path) -> Iterator[tuple[Path, Any]]:
    for number, holder in enumerate(holders):
        for name in ("title", "purpose"):
            if name in holder:
                yield (*path, number, name), holder[name]
        for name, text in holder.get("options", {}).items():
            yield (*path, number, "options", name), text
        yield from _form_texts(holder.get("fields", []), (*path, number, "fields"))


def _pictures(source: Source, written: Written) -> Iterator[Problem]:
    for number, paper in enumerate(written["materials"]):
        if "example" not in paper and "lookup" not in paper:
            said = "没有样图（example），群众不知道拍成什么样。"
            yield source.problem(("materials", number), "no-picture", said)


def _unsure(source: Source, written: Written) -> Iterator[Problem]:
    for number, place in enumerate(written.get("unsure", ())):
        said = f"{place} 还没有对照法条原文核实，群众会看到“待核实”。"
        yield source.problem(("unsure", number), "to-verify", said)


def _texts(written: Written) -> Iterator[tuple[Path, str]]:
    """What citizens read, in Chinese; not the names of laws in bases."""
    for name in ("what", "who", "bring"):
        yield ("plain", name), _chinese(written["plain"][name])
    for name, text in written["guide"].items():
        if name != "basis":
            yield ("guide", name), _chinese(text)
    for number, paper in enumerate(written["materials"]):
        yield ("materials", number, "hint"), _chinese(paper["hint"])
    for number, page in enumerate(written["form"]):
        if "hint" in page:
            yield ("form", number, "hint"), _chinese(page["hint"])
        yield from _hints(page, ("form", number))
    for number, one in enumerate(written["questions"]):
        yield ("questions", number, "a"), _chinese(one["a"])


def _hints(holder: Written, path: Path) -> Iterator[tuple[Path, str]]:
    for number, field in enumerate(holder["fields"]):
        for name in ("hint", "text"):
            if name in field:
                yield (*path, "fields", number, name), _chinese(field[name])
        if "fields" in field:
            yield from _hints(field, (*path, "fields", number))


def _chinese(text: Any) -> str:
    return text if isinstance(text, str) else str(text["zh"])
