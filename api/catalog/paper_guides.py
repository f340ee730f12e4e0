"""The guide (办事指南) on paper, and the poster for a wall: from structured data alone. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from api.catalog.definition import Definition, MaterialSpec, Stage
from api.catalog.lists import standing_on
from api.catalog.paper_forms import Publication, frame, material_form
from api.catalog.paper_words import condition, days, soft, yuan

_LEVELS = {2: "省", 3: "市", 4: "县", 5: "乡镇", 6: "村"}
_ROLES = {
    "window": "窗口人员",
    "reviewer": "审核人员",
    "approver": "审批人",
    "system": "系统",
}
_OFFICES = {"centre": "政务(便民)服务中心", "department": "主管部门", "other": "其他单位"}
_OUTCOMES = {"pass": "通过", "return": "退回补正", "other": "别的结果"}
_ITEM_TYPES = {
    "01": "行政许可",
    "02": "行政处罚",
    "03": "行政强制",
    "04": "行政征收",
    "05": "行政给付",
    "06": "行政检查",
    "07": "行政确认",
    "08": "行政奖励",
    "09": "行政裁决",
    "10": "其他行政权力",
    "20": "公共服务",
}
_CASE_TYPES = {"promised": "承诺件", "instant": "即办件", "appointment": "预约件，要当面办"}
_ONLINE = {"full": "手机上全程能办", "prefill": "网上先审，再到窗口", "booking": "网上预约、先填表"}
_CALLS = {
    "full": "手机扫一扫，在家就能办",
    "prefill": "手机扫一扫，先填好再来",
    "booking": "手机扫一扫，先约好时间",
}
_APPLICANTS = {
    1: "个人",
    2: "企业",
    3: "事业单位",
    4: "社会组织",
    5: "机关",
    6: "其他",
}
_MARKS = ("power", "negative", "supervision", "livelihood", "village", "instant", "zero_trip")
_WAYS = {"courier": "寄到家", "pickup": "到窗口取", "electronic": "电子版"}
_CHECKS = {"visit": "到窗口", "home_visit": "工作人员上门"}
_NEEDS = {"required": "必交", "optional": "有就交", "may_lag": "可以后补"}
# Elements of the guide that are told as text; the others are drawn from their own data.
_TOLD = ("conditions", "process", "samples", "result", "basis")


@dataclass(frozen=True)
class Spot:
    """Where it can be done in person."""

    name: str
    address: str
    hours: str
    phone: str


@dataclass(frozen=True)
class Signed:
    """Who put the version in force. ``signer`` empty: it came with the installation."""

    department: str
    signer: str
    on: str
    number: str


def guide(
    item: Definition, publication: Publication, spots: Sequence[Spot], signed: Signed
) -> dict[str, Any]:
    """Everything about the item, for a table in the hall."""
    return {
        **frame(item, publication),
        "subtitle": "办事指南",
        "mark": "",
        "tags": [one.name.zh for one in standing_on(item) if one.key in _MARKS],
        "first": _first(item),
        "facts": _facts(item),
        "told": [
            {"title": one.title, "text": soft(one.text)}
            for one in item.guide
            if one.key in _TOLD and one.text
        ],
        "steps": steps(item.stages),
        "materials": [_material(item, spec) for spec in item.materials],
        "fees": [[fee.name, f"{yuan(fee.fen)} 元", fee.basis] for fee in item.fees],
        "limits": _limits(item),
        "spots": [[spot.name, spot.address, spot.hours, spot.phone] for spot in spots],
        "place": [_text(item, "place"), _text(item, "hours")],
        "questions": [[one.q, one.a] for one in item.questions],
        "contacts": [["问谁", item.contacts.advice], ["投诉找谁", item.contacts.complaint]],
        "unsure": "标“待核实”的数字还没有对照法条原文核对过。" if item.unsure else "",
        "version": _version(item, signed),
    }


def poster(item: Definition, publication: Publication) -> dict[str, Any]:
    """One page for the wall: what, who, what to bring, how long, how much, and the code."""
    return {
        **frame(item, publication),
        "mark": "",
        "first": _first(item),
        "steps": steps(item.stages),
        "call": _CALLS.get(item.online, _CALLS["full"]),
        "contact": item.contacts.advice,
    }


def steps(stages: Sequence[Stage]) -> list[list[dict[str, Any]]]:
    """The flow chart, row by row; what shares a row is drawn side by side."""
    rows: list[list[dict[str, Any]]] = []
    for stage in stages:
        if stage.beside and rows:
            rows[-1].append(_step(stage))
        else:
            rows.append([_step(stage)])
    return rows


def _step(stage: Stage) -> dict[str, Any]:
    office = _OFFICES.get(stage.office, _OFFICES["other"])
    who = "、".join((_LEVELS.get(stage.level, "") + "级", _ROLES.get(stage.role, "工作人员")))
    if stage.role == "system":
        who = "系统自动"
    outcomes = [_OUTCOMES[one] for one in stage.outcomes if one in _OUTCOMES and one != "pass"]
    if stage.kind == "issue":
        outcomes = []
    return {
        "kind": stage.kind or stage.key,
        "title": stage.title,
        "who": who,
        "office": office,
        "days": f"{stage.limit_days} 个工作日" if stage.limit_days else "当场",
        "otherwise": "也可能：" + "、".join(outcomes) if outcomes else "",
    }


def _first(item: Definition) -> list[list[str]]:
    """The first screen: in words a villager uses."""
    price = f"{yuan(item.fee_fen)} 元" if item.fee_fen else "不要钱"
    if item.delivery.fee_fen and "courier" in item.delivery.ways:
        price += f"；要寄到家另付 {yuan(item.delivery.fee_fen)} 元"
    length = (
        "当场办好" if item.instant else f"{days(item.promised_days, item.unit)}办好(从受理算起)"
    )
    lines = [
        ["办什么", item.summary],
        ["谁能办", item.who],
        ["带什么", item.bring or _text(item, "materials").replace("\n", "；")],
        ["多少钱", price],
        ["多久", length],
    ]
    return [[name, soft(text)] for name, text in lines if text]


def _facts(item: Definition) -> list[list[str]]:
    """What civil servants call it."""
    delegated = "；".join(
        f"{_LEVELS.get(one.to_level, '')}级({one.basis}，{one.since.isoformat()} 起)"
        for one in item.delegated
    )
    lines = (
        ("上级目录", " → ".join(node.title for node in item.parents)),
        ("事项类型", _ITEM_TYPES.get(item.item_type, "其他")),
        ("办件类型", _CASE_TYPES.get(item.case_type, item.case_type)),
        ("网上办理", _ONLINE.get(item.online, item.online)),
        ("谁可以申请", "、".join(_APPLICANTS[one] for one in item.applicants)),
        ("决定机关", f"{_LEVELS.get(item.decide_level, '')}级"),
        ("受理", f"{_LEVELS.get(item.accept_level, '')}级"),
        ("最近在哪交", f"{_LEVELS.get(item.file_level, '')}级"),
        ("下放", delegated),
        ("拿到什么", item.result_title + _validity(item)),
        ("怎么拿", "、".join(_WAYS[way] for way in item.delivery.ways if way in _WAYS)),
        ("核对原件", _originals(item)),
        ("补正时间", f"{item.supplement_days} 个工作日" if item.supplement_days else ""),
    )
    return [[name, soft(text)] for name, text in lines if text]


def _validity(item: Definition) -> str:
    return f"(有效期 {item.validity_years} 年)" if item.validity_years else ""


def _originals(item: Definition) -> str:
    check = item.original_check
    if check is None:
        return "不用"
    return "、".join(_CHECKS[way] for way in check.ways) + f"：{check.site}({check.address})"


def _limits(item: Definition) -> dict[str, Any]:
    """Legal beside promised."""
    unsure = any(place.startswith("limits") for place in item.unsure)
    legal = days(item.legal_days, item.legal_unit) if item.legal_days else "法律没有规定"
    promised = "当场" if item.instant else days(item.promised_days, item.unit)
    return {
        "legal": legal + (" (待核实)" if unsure else ""),
        "promised": promised,
        "basis": item.legal_basis,
    }


def _material(item: Definition, spec: MaterialSpec) -> dict[str, Any]:
    asked = condition(item.form, spec.asked_if, "", "才要")
    looked_up = f"不用您交，由工作人员向{spec.lookup}查" if spec.lookup else ""
    valid = f"{spec.valid_months} 个月内开的" if spec.valid_months else ""
    original = "要核对原件" if spec.original_checked else ""
    said = (asked, looked_up, spec.hint.rstrip("。"), valid, original)
    return {
        "title": spec.title,
        "form": material_form(spec),
        "need": "查询" if spec.lookup else _NEEDS.get(spec.need, "必交"),
        "about": "；".join(one for one in said if one),
    }


def _version(item: Definition, signed: Signed) -> list[list[str]]:
    lines = (
        ("发布单位", signed.department),
        ("签发人", signed.signer),
        ("发布日期", signed.on),
        ("发布编号", signed.number),
        ("生效日期", item.effective_from.isoformat() if item.effective_from else ""),
        ("版本", f"第 {item.version} 版"),
    )
    return [[name, text] for name, text in lines if text]


def _text(item: Definition, key: str) -> str:
    return next((one.text for one in item.guide if one.key == key), "")
