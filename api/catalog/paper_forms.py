"""A form on paper: blank, filled in, or filled in as an example. One schema, one builder. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from api.catalog.definition import Definition, MaterialSpec
from api.catalog.forms import asked, settled
from api.catalog.paper_cells import Pen, cells
from api.catalog.paper_words import Texts, condition, soft, spoken

_HOW = (
    "用黑色笔写，字写清楚；方框里打钩。标 ＊ 的一定要填，橙色小字说的是什么时候才要填。"
    "不会填、看不清，拿身份证到窗口，工作人员帮您填。手机上填更省事：扫右上角的码。"
)
_FORMS = {"original": "原件", "copy": "复印件", "electronic": "电子版"}
_NEEDS = {"required": "", "optional": "有就交", "may_lag": "可以以后补"}
_ENDING = "本表由事项定义生成，和手机上填的是同一张。页脚的编号可以核对这张表有没有被改过。"


@dataclass(frozen=True)
class Publication:
    """Who answers for what is printed, and where to look it up."""

    address: str  # the guide's page: what the code holds
    code_svg: str
    department: str
    day: date  # of publication: the same version is the same paper


@dataclass(frozen=True)
class Filed:
    """Who handed the answers in, and when."""

    applicant: str
    at: str
    reference: str
    masked: bool = False
    handed: frozenset[str] = field(default_factory=frozenset)
    asked: frozenset[str] | None = None  # materials that were asked for; None: not yet decided


def blank(item: Definition, publication: Publication) -> dict[str, Any]:
    """The form for a pen."""
    return {
        **_frame(item, publication, Pen(item.form)),
        "subtitle": "申请表",
        "how": _HOW,
        "filed": [],
        "mark": "",
        "closing": True,
        "ending": _ENDING,
    }


def sample(
    item: Definition, publication: Publication, regions: Mapping[str, str]
) -> dict[str, Any]:
    """The form as a fictional person filled it in. ``regions``: names by code."""
    answers = settled(item.form, item.sample, {}, publication.day)
    wanted = frozenset(spec.id for spec in asked(item, answers))
    pen = Pen(item.form, spoken(item.form, answers, regions), wanted)
    return {
        **_frame(item, publication, pen, wanted),
        "subtitle": "填写示例",
        "how": "这是给您照着看的样子，人是编的，号码是假的。",
        "filed": [],
        "mark": "示例",
    }


def filled(
    item: Definition, publication: Publication, texts: Texts, filed: Filed
) -> dict[str, Any]:
    """The form as it was handed in."""
    reference = filed.reference or "草稿，还没有提交"
    lines = [["申请人", filed.applicant], ["办件编号", reference]]
    lines += [["提交时间", filed.at]] if filed.at else []
    lines += [["说明", "姓名、号码等已遮住"]] if filed.masked else []
    return {
        **_frame(item, publication, Pen(item.form, texts, filed.handed), filed.asked),
        "subtitle": "申请表",
        "how": "",
        "filed": [[name, soft(value)] for name, value in lines],
        "mark": "" if filed.reference else "草稿",
    }


def frame(item: Definition, publication: Publication) -> dict[str, Any]:
    """What stands on every paper of an item: its name, its code, its version, its number."""
    day = publication.day
    return {
        "title": item.title,
        "department": publication.department,
        "day": {"year": day.year, "month": day.month, "day": day.day},
        "address": publication.address,
        "qr": publication.code_svg,
        "codes": f"事项编码 {item.code}　实施编码 {item.implementation_code}",
        "foot": f"{item.title}　{item.code}　第 {item.version} 版",
        "hash_line": f"内容编号 SHA-256 {item.content_hash}",
    }


def material_form(spec: MaterialSpec) -> str:
    """Original or copy, and how many."""
    if spec.lookup:
        return "不用交"
    copies = f" {spec.copies} 份" if spec.copies else ""
    return _FORMS.get(spec.form, spec.form) + copies


def _frame(
    item: Definition, publication: Publication, pen: Pen, wanted: frozenset[str] | None = None
) -> dict[str, Any]:
    """The form's own part. ``wanted``: ids of the materials to list; None: all of them."""
    form = item.form
    return {
        **frame(item, publication),
        "pages": [
            page
            for place, key in enumerate(form["x-order"], 1)
            if (page := _page(pen, key, form["properties"][key], place))["fields"]
        ],
        "materials": [
            _material(item, spec, pen)
            for spec in item.materials
            if wanted is None or spec.id in wanted
        ],
        "materials_note": "手机上办，拍照就行。“不用交”的由工作人员去查。" if pen.blank else "",
        "closing": False,
        "ending": "",
    }


def _page(pen: Pen, key: str, group: Mapping[str, Any], place: int) -> dict[str, Any]:
    # Beside fields that are brought along the hint speaks of the phone: "no need to fill in".
    known = any("x-known" in field for field in group["properties"].values())
    return {
        "number": str(place),
        "title": group["title"],
        "hint": group.get("description", "") if pen.blank and not known else "",
        "fields": cells(pen, f"/{key}", group, f"{place}."),
    }


def _material(item: Definition, spec: MaterialSpec, pen: Pen) -> dict[str, Any]:
    asked = condition(item.form, spec.asked_if, "", "请交")
    looked_up = f"由工作人员向{spec.lookup}查" if spec.lookup else ""
    valid = f"开出 {spec.valid_months} 个月内有效" if spec.valid_months else ""
    original = "要核对原件" if spec.original_checked else ""
    said = (asked, _NEEDS.get(spec.need, ""), looked_up, spec.hint.rstrip("。"), valid, original)
    return {
        "title": spec.title,
        "required": spec.required and pen.blank,
        "form": material_form(spec),
        "about": "；".join(one for one in said if one),
        "on": not pen.blank and spec.id in pen.handed,
    }
