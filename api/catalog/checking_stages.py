"""The route of a catalogue file: who does what, in which order (C23, C24, C28, C29). Pure."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from api.catalog.refusals import Problem
from api.catalog.source import Source

Written = Mapping[str, Any]
_TITLES = {
    "receive": "收件",
    "accept": "受理",
    "investigate": "调查",
    "publicise": "公示",
    "review": "审核",
    "approve": "审批",
    "issue": "出件",
}
_PLACES = {
    "receive": 0,
    "accept": 1,
    "investigate": 2,
    "publicise": 2,
    "review": 2,
    "approve": 3,
    "issue": 4,
}
_ROLES = {
    "receive": ("window",),
    "accept": ("window",),
    "investigate": ("reviewer", "window"),
    "publicise": ("reviewer", "window"),
    "review": ("reviewer",),
    "approve": ("approver",),
    "issue": ("system", "window"),
}
_BESIDE = ("investigate", "review")  # what may be done at the same time as the one before
_AT_THE_CENTRE = frozenset({"receive", "accept", "issue"})  # 统一受理、统一出件
_ONCE = ("receive", "accept", "approve", "issue")


def stage_problems(source: Source, written: Written) -> Iterator[Problem]:
    """What is wrong with the stages and the checklists of those who work in them."""
    stages = written["stages"]
    yield from _counts(source, stages, written["case_type"])
    yield from _order(source, stages)
    yield from _side_by_side(source, stages)
    for number, stage in enumerate(stages):
        yield from _stage(source, number, stage)
    yield from _checklists(source, written)


def _counts(source: Source, stages: list[Written], case_type: str) -> Iterator[Problem]:
    counts = Counter(stage["kind"] for stage in stages)
    for kind in _ONCE:
        if counts[kind] != 1:
            said = f"要有而且只能有一个“{_TITLES[kind]}”（{kind}）环节，现在有 {counts[kind]} 个。"
            yield source.problem(("stages",), "stage-order", said)
    beside = Counter(stage["kind"] for stage in stages if stage.get("beside"))
    reviews = counts["review"] - beside["review"]
    if case_type == "promised" and reviews != 1:
        said = f"承诺件要一审一批：审核（review）、审批（approve）各一个，现在审核有 {reviews} 个。"
        yield source.problem(("stages",), "stage-order", said)
    if case_type == "instant" and reviews:
        said = "即办件当场受理、当场决定，不写审核（review）环节。"
        yield source.problem(("stages",), "stage-order", said)
    if case_type == "appointment" and reviews > 1:
        yield source.problem(("stages",), "stage-order", "审核（review）最多一个。")


def _order(source: Source, stages: list[Written]) -> Iterator[Problem]:
    before = 0
    for number, stage in enumerate(stages):
        place = _PLACES[stage["kind"]]
        if place < before:
            said = "顺序不对：收件 → 受理 →（调查、公示、审核）→ 审批 → 出件。"
            yield source.problem(("stages", number, "kind"), "stage-order", said)
        before = max(before, place)


def _side_by_side(source: Source, stages: list[Written]) -> Iterator[Problem]:
    """What is done at the same time is another office's, which only says what it thinks."""
    main: Written = {"kind": ""}
    for number, stage in enumerate(stages):
        if not stage.get("beside"):
            after = stages[number + 1 :]
            lonely = all(_PLACES[one["kind"]] > _PLACES["publicise"] for one in after)
            if stage["kind"] == "publicise" and lonely:
                said = "公示到期自动往下走，后面还要有审核（review）或者调查（investigate）。"
                yield source.problem(("stages", number, "kind"), "stage-order", said)
            main = stage
            continue
        at = ("stages", number, "beside")
        if {stage["kind"], main["kind"]} - set(_BESIDE):
            said = "只有调查（investigate）、审核（review）能和前一个调查、审核同时进行。"
            yield source.problem(at, "stage-beside", said)
        elif (stage["office"], stage["level"]) == (main["office"], main["level"]):
            said = "同时进行的环节是请另一个部门或者另一级看，office 或 level 要和前一个不一样。"
            yield source.problem(at, "stage-beside", said)
        elif "return" in stage["outcomes"] or stage["role"] != "reviewer":
            said = "同时进行的环节只提意见：role 写 reviewer，outcomes 里不写 return（退回）。"
            yield source.problem(at, "stage-beside", said)


def _stage(source: Source, number: int, stage: Written) -> Iterator[Problem]:
    kind, title = stage["kind"], _TITLES[stage["kind"]]
    if stage["role"] not in _ROLES[kind]:
        said = f"{title}环节的 role 只能写：{'、'.join(_ROLES[kind])}。"
        yield source.problem(("stages", number, "role"), "stage-role", said)
    if (stage["office"] == "centre") != (kind in _AT_THE_CENTRE):
        said = (
            f"{title}归政务中心，office 写 centre。"
            if kind in _AT_THE_CENTRE
            else f"{title}归主管部门，office 写 department 或者别的部门的代码。"
        )
        yield source.problem(("stages", number, "office"), "stage-office", said)
    if "pass" not in stage["outcomes"]:
        said = "outcomes 里至少要有 pass（通过）。"
        yield source.problem(("stages", number, "outcomes"), "stage-outcomes", said)
    returns = kind in {"accept", "review", "approve"} and not stage.get("beside")
    if returns and "return" not in stage["outcomes"]:
        said = f"{title}环节要能退回，outcomes 里加上 return。"
        yield source.problem(("stages", number, "outcomes"), "stage-outcomes", said)


def _checklists(source: Source, written: Written) -> Iterator[Problem]:
    for name in ("accept_checklist", "checklist"):
        seen: set[str] = set()
        for number, line in enumerate(written[name]):
            if line["key"] in seen:
                said = f"“{line['key']}”写了两次。"
                yield source.problem((name, number, "key"), "duplicate", said)
            seen.add(line["key"])
    if not written["accept_checklist"]:
        said = "窗口受理前要逐条打钩，至少写一条。"
        yield source.problem(("accept_checklist",), "checklist", said)
    if not written["checklist"] and written["case_type"] != "appointment":
        said = "审核、审批的人要逐条打钩，至少写一条。"
        yield source.problem(("checklist",), "checklist", said)
