"""The pages and fields of a catalogue file: parts, personal data, held data, sample. Pure."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from api.catalog import forms
from api.catalog.checking_conditions import condition_problems
from api.catalog.compiling_forms import compile_form, label_of, passed_on
from api.catalog.refusals import Problem
from api.catalog.source import Path, Source
from notifications.wording import sentence

Field = Mapping[str, Any]
_EVERYWHERE = frozenset(
    {
        "key",
        "type",
        "title",
        "hint",
        "required",
        "label",
        "purpose",
        "basis",
        "show_if",
        "require_if",
    }
)
_NUMBERS = frozenset({"min", "max", "above", "computed"})
_PARTS: Mapping[str, frozenset[str]] = {  # what each type of field may have besides
    "text": frozenset({"min", "max", "pattern", "known", "mask", "organisation"}),
    "longtext": frozenset({"min", "max"}),
    "number": _NUMBERS,
    "integer": _NUMBERS,
    "money": _NUMBERS,
    "date": frozenset({"known"}),
    "id-number": frozenset({"known"}),
    "phone": frozenset({"known"}),
    "credit-code": frozenset({"organisation"}),
    "bank-account": frozenset(),
    "region": frozenset({"depth"}),
    "address": frozenset({"depth"}),
    "choice": frozenset({"options"}),
    "choices": frozenset({"options"}),
    "yesno": frozenset(),
    "person": frozenset({"fields"}),
    "list": frozenset({"fields", "min", "max", "item"}),
    "photo": frozenset({"material"}),
    "signature": frozenset({"material"}),
    "declaration": frozenset({"text"}),
}
_NEEDED = ("options", "fields", "material", "text")  # parts that are needed wherever they may be
_OF_ORGANISATION = {"text": "name", "credit-code": "creditCode"}
_KNOWN = {
    "name": "text",
    "idNumber": "id-number",
    "phone": "phone",
    "birthDate": "date",
    "sex": "text",
}
_HOLDERS = frozenset({"person", "list"})
_LONGEST = {"text": 500, "longtext": 2000, "list": 50}
_HELD_KEYS = frozenset(
    {
        *("name", "realname", "idnumber", "idcard", "idno", "phone", "mobile", "tel"),
        *("birthdate", "birthday", "sex", "gender", "age"),
    }
)
_WHOSE = "您的?|你的?|本人的?|申请人的?|我的"
_HELD = (
    "姓名|名字|身份证号码?|身份证|证件号码?|公民身份号码|手机号?码?|联系电话|联系方式|电话号?码?"
    "|性别|出生日期|出生年月日?|生日|年龄|岁数|周岁"
)
_HELD_TITLE = re.compile(f"(?:{_WHOSE})?(?:{_HELD})")
_HELD_OF_APPLICANT = re.compile(f"(?:{_WHOSE})(?:{_HELD})")
_ABOUT_TITLE = re.compile("(?:申请人|本人|您|个人)(?:的?(?:基本)?(?:信息|情况)|[（(]您[)）])?")
_PERSONAL_TITLE = re.compile(
    "姓名|身份证号|证件号|手机号|联系电话|银行卡号|家庭住址|住在哪|出生日期"
)
_UNLABELLED = frozenset({"text", "longtext", "date", "integer", "number"})
_SAMPLE_DAY = date(2026, 11, 1)  # ages in samples are counted to this day


def form_problems(source: Source, written: Mapping[str, Any]) -> Iterator[Problem]:
    """What is wrong with the form; conditions and the sample only once its fields are sound."""
    found = [*_keys(source, written["form"], ("form",), "page")]
    for number, page in enumerate(written["form"]):
        path: Path = ("form", number)
        found += _held(source, path, page)
        found += _fields(source, page, path, passed_on(page), within=None)
    found += _papers(source, written)
    yield from found
    if found:
        return
    told = [*condition_problems(source, written)]
    yield from told or _sample(source, written)


def _keys(source: Source, entries: list[Field], path: Path, name: str) -> Iterator[Problem]:
    seen: set[str] = set()
    for number, one in enumerate(entries):
        if one[name] in seen:
            said = f"“{one[name]}”写了两次，每个名字只能用一次。"
            yield source.problem((*path, number, name), "duplicate", said)
        seen.add(one[name])


def _fields(
    source: Source, holder: Field, path: Path, passed: Field, *, within: str | None
) -> Iterator[Problem]:
    yield from _keys(source, holder["fields"], (*path, "fields"), "key")
    for number, field in enumerate(holder["fields"]):
        here = (*path, "fields", number)
        if within and field["type"] in {*_HOLDERS, "photo", "signature"}:
            said = "一个人、一条一条加的里面，不能再放 person、list、photo、signature。"
            yield source.problem((*here, "type"), "nested", said)
        if within and "known" in field:
            said = "平台知道的只是申请人本人的，不能用在别人身上；别人的用 other_ 开头的。"
            yield source.problem((*here, "known"), "known", said)
        if "known" in field and field["type"] != _KNOWN[field["known"]]:
            said = f"平台知道的“{field['known']}”是 {_KNOWN[field['known']]} 类型的。"
            yield source.problem((*here, "type"), "known", said)
        theirs = field.get("organisation")
        if theirs is not None and theirs != _OF_ORGANISATION.get(field["type"]):
            said = "单位名称是 text 类型的，统一社会信用代码是 credit-code 类型的。"
            yield source.problem((*here, "organisation"), "known", said)
        yield from _parts(source, here, field)
        yield from _bounds(source, here, field)
        yield from _personal(source, here, field, {**passed, **field})
        if field["type"] in _HOLDERS and "fields" in field:
            inner = {**passed, **passed_on(field)}
            yield from _fields(source, field, here, inner, within=field["type"])


def _parts(source: Source, path: Path, field: Field) -> Iterator[Problem]:
    kind = field["type"]
    allowed = _PARTS[kind]
    for name in field:
        if name not in allowed and name not in _EVERYWHERE:
            said = f"{kind} 类型的字段不能写“{name}”。"
            yield source.problem((*path, name), "field-part", said)
    for name in _NEEDED:
        if name in allowed and name not in field:
            said = f"{kind} 类型的字段要写“{name}”。"
            yield source.problem((*path, name), "field-part", said)
    if "require_if" in field and field.get("required"):
        said = "写了 require_if（符合条件才必填），就不要再写 required: true。"
        yield source.problem((*path, "require_if"), "field-part", said)
    if "computed" in field and {"require_if", "min", "max", "above"} & set(field):
        said = "程序自己算的，不用写必填和范围。"
        yield source.problem((*path, "computed"), "field-part", said)


def _bounds(source: Source, path: Path, field: Field) -> Iterator[Problem]:
    least, most = field.get("min"), field.get("max")
    if least is not None and most is not None and least > most:
        said = f"最小 {least} 比最大 {most} 还大。"
        yield source.problem((*path, "min"), "bounds", said)
    longest = _LONGEST.get(field["type"])
    for name, value in (("min", least), ("max", most)):
        if value is None:
            continue
        if longest is not None and not (isinstance(value, int) and 0 <= value <= longest):
            said = f"这里写 0 到 {longest} 的整数。"
            yield source.problem((*path, name), "bounds", said)
        elif field["type"] in {"integer", "money"} and not isinstance(value, int):
            said = "这里写整数；钱以“分”为单位。"
            yield source.problem((*path, name), "bounds", said)


def _personal(source: Source, path: Path, field: Field, told: Field) -> Iterator[Problem]:
    if field["type"] in _HOLDERS:
        return
    label = label_of(field)
    title = field["title"] if isinstance(field["title"], str) else field["title"]["zh"]
    hidden = field["type"] in _UNLABELLED and _PERSONAL_TITLE.search(title)
    if label is None and (hidden or "known" in field):
        said = "这是个人信息：请用公共字段库里的，或者写 label（L2 到 L4）、purpose、basis。"
        yield source.problem((*path, "title"), "personal", said)
    if label is None or label == "L1":
        return
    for name, word in (("purpose", "用途"), ("basis", "法律依据")):
        if name not in told:
            said = f"这是个人信息，要写{word}（{name}）：写在这里，或者写在这一页、这一组上。"
            yield source.problem((*path, name), "personal", said)


def _held(source: Source, path: Path, page: Field) -> Iterator[Problem]:
    """Questions about the applicant that the platform can answer itself (C27)."""
    heading = page["title"] if isinstance(page["title"], str) else page["title"]["zh"]
    about = (
        page.get("about") == "applicant"
        or any("known" in one for one in page["fields"])
        or bool(_ABOUT_TITLE.fullmatch(heading))
    )
    for number, field in enumerate(page["fields"]):
        if "known" in field or "computed" in field or field["type"] in _HOLDERS:
            continue
        title = field["title"] if isinstance(field["title"], str) else field["title"]["zh"]
        key = field["key"].casefold().replace("_", "")
        pattern = _HELD_TITLE if about else _HELD_OF_APPLICANT
        if pattern.fullmatch(title.strip("（）()：: ")) or (about and key in _HELD_KEYS):
            said = (
                f"“{title}”平台已经有了，不能再问：请写 use: name、idNumber、phone、birthDate"
                " 或者 sex；年龄用 computed: {age: …} 算。"
            )
            yield source.problem((*path, "fields", number), "already-held", said)


def _papers(source: Source, written: Mapping[str, Any]) -> Iterator[Problem]:
    """Photo and signature fields collect a paper of the list, each another one."""
    papers = {paper["id"]: paper for paper in written["materials"]}
    taken: set[str] = set()
    for number, page in enumerate(written["form"]):
        for place, field in enumerate(page["fields"]):
            wanted = field.get("material")
            path: Path = ("form", number, "fields", place, "material")
            if wanted is None:
                continue
            if wanted not in papers:
                said = f"资料清单（materials）里没有“{wanted}”。"
                yield source.problem(path, "material", said)
            elif "lookup" in papers[wanted]:
                said = f"“{wanted}”由平台去查，不用群众拍。"
                yield source.problem(path, "material", said)
            elif wanted in taken:
                said = f"“{wanted}”已经有别的字段在收了。"
                yield source.problem(path, "material", said)
            taken.add(wanted)


def _sample(source: Source, written: Mapping[str, Any]) -> Iterator[Problem]:
    """The filled example must itself be right."""
    form, sample = compile_form(written["form"]), written["sample"]
    settled = forms.settled(form, sample, {}, _SAMPLE_DAY)
    for problem in forms.problems(form, settled, complete=True):
        said = sentence("zh-CN", f"field.{problem.key}", **problem.params)
        steps = [int(step) if step.isdigit() else step for step in problem.pointer.split("/")[1:]]
        where = problem.pointer or "整个示例"
        yield source.problem(("sample", *steps), "sample", f"填写示例里 {where}：{said}。")
