"""What a catalogue file must fulfil to be published. Pure; every problem is named at once.

Shape comes first: the rules below may rely on it.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from api.catalog import library
from api.catalog.checking_forms import form_problems
from api.catalog.checking_stages import stage_problems
from api.catalog.compiling import chinese
from api.catalog.compiling_forms import pointers
from api.catalog.lint import first_screen
from api.catalog.refusals import Problem
from api.catalog.shapes import shape_problems
from api.catalog.source import Path, Source
from api.paper.typesetting import templates
from identity.idnumbers import is_credit_code
from identity.regions import is_region_code

Written = Mapping[str, Any]
_WEEK = {"working": 5, "calendar": 7}  # days of a week that count
_FORMAT = 2
_COUNTY, _VILLAGE = 4, 6
_NEVER_PRINTED = frozenset({"list", "person", "photo", "signature", "declaration"})
_BRANCH = "000"  # how the code of a basic entry and of a branch ends


def problems(source: Source, written: Any) -> tuple[Problem, ...]:
    """Everything that keeps the file from being published. ``written`` is its expanded content."""
    if source.problems:
        return source.problems
    if not isinstance(written, Mapping) or written.get("format") != _FORMAT:
        said = "第一项要写 format: 2。请照着模板写（doorstep catalog template）。"
        return (source.problem(("format",), "format", said),)
    shape = tuple(shape_problems(source, written))
    return shape or tuple(sorted(_rules(source, written), key=lambda problem: problem.line))


def _rules(source: Source, written: Written) -> Iterator[Problem]:
    yield from _codes(source, written)
    yield from _limits(source, written["limits"])
    yield from _pauses(source, written)
    yield from _dates(source, written)
    yield from _where(source, written)
    yield from _papers(source, written)
    yield from _handing_over(source, written)
    yield from _result(source, written)
    yield from _unsure(source, written)
    yield from stage_problems(source, written)
    yield from first_screen(source, written)
    yield from form_problems(source, written)


def is_basic(written: Written) -> bool:
    """Whether this is an entry of the basic catalogue: for files to inherit from."""
    return str(written.get("code", "")).endswith(_BRANCH)


def over(promise: Written, legal: Written) -> bool:
    """Whether a limit is longer than another; working days are five to a week."""
    here, there = _WEEK[legal["unit"]], _WEEK[promise["unit"]]
    return bool(promise["days"] * here > legal["days"] * there)


def _codes(source: Source, written: Written) -> Iterator[Problem]:
    code, full = written["code"], written.get("implementation_code")
    if is_basic(written):
        if full is not None:
            said = "基本目录里的条目没有实施编码，请删掉这一行。"
            yield source.problem(("implementation_code",), "code", said)
    elif full is None:
        yield source.problem(("implementation_code",), "missing", "缺少“implementation_code”。")
    elif not full.endswith(code) or not is_credit_code(full[:18]) or full[18] not in "456":
        said = "实施编码 = 18 位信用代码（校验位要对）+ 层级（4、5、6）+ 12 位事项编码。"
        yield source.problem(("implementation_code",), "code", said)
    codes = [node["code"] for node in written["tree"].values()]
    if len(set(codes)) < len(codes) or (code in codes and not is_basic(written)):
        said = "基本目录、事项、业务办理项的编码不能一样。"
        yield source.problem(("tree",), "tree", said)


def _limits(source: Source, limits: Written) -> Iterator[Problem]:
    legal, promise = limits["legal"], limits["promise"]
    if legal != "none" and over(promise, legal):
        said = f"承诺时限 {_days(promise)}比法定时限 {_days(legal)}长；承诺只能等于或者短于法定。"
        yield source.problem(("limits", "promise", "days"), "promise-over-legal", said)


def _pauses(source: Source, written: Written) -> Iterator[Problem]:
    """Extension and special procedures: of what is decided later, and within what the law says."""
    limits, instant = written["limits"], written["case_type"] == "instant"
    for key in ("extension", "special"):
        if instant and limits.get(key):
            said = "即办件当场决定，不写延长（extension）和特别程序（special）。"
            yield source.problem(("limits", key), "pauses", said)
    legal, longer = limits["legal"], {"days": limits.get("extension", 0), "unit": "working"}
    if not instant and legal != "none" and over(longer, legal):
        said = f"延长 {_days(longer)}比法定时限 {_days(legal)}还长。"
        yield source.problem(("limits", "extension"), "pauses", said)


def _days(limit: Written) -> str:
    return f"{limit['days']} " + ("个工作日" if limit["unit"] == "working" else "天（自然日）")


def _dates(source: Source, written: Written) -> Iterator[Problem]:
    begins, ends = written.get("effective_from", ""), written.get("cancelled_on", "9")
    if ends <= begins:  # both are ISO: texts sort like days
        yield source.problem(("cancelled_on",), "dates", "取消日要晚于生效日。")


def _where(source: Source, written: Written) -> Iterator[Problem]:
    """Levels, regions, and what the lists say of them."""
    levels, lists = written["levels"], written["lists"]
    if not levels["decide"] <= levels["accept"] <= levels["file"]:
        said = "受理的层级不能比决定的高，提交的层级不能比受理的高（4 县、5 乡镇、6 村）。"
        yield source.problem(("levels",), "levels", said)
    if "instant" in lists and written["case_type"] != "instant":
        said = "lists 里写了 instant（即办），case_type 就要是 instant。"
        yield source.problem(("lists",), "instant", said)
    if "village" in lists and levels["file"] != _VILLAGE:
        said = "写了 village（村级可办），levels.file 就要是 6。"
        yield source.problem(("lists",), "levels", said)
    if "township" in lists and not written.get("delegated") and levels["accept"] == _COUNTY:
        said = "写了 township（下放乡镇），就要写 delegated 或者由乡镇受理。"
        yield source.problem(("lists",), "levels", said)
    if written["case_type"] == "appointment" and written["online"] == "full":
        said = "预约件要当面才能办，online 写 prefill（预填、预审）或者 booking（预约）。"
        yield source.problem(("online",), "online", said)
    ways = written.get("original_check", {"ways": ["home_visit"]})["ways"]
    trips = written["case_type"] == "appointment" or "home_visit" not in ways
    if "zero_trip" in lists and trips:
        said = "写了 zero_trip（零跑腿），就不能要群众来：没有预约件，核对原件也要能上门。"
        yield source.problem(("lists",), "online", said)
    for path, code in _regions(written):
        if not is_region_code(code):
            yield source.problem(path, "region", f"没有“{code}”这个行政区划。")


def _regions(written: Written) -> Iterator[tuple[Path, str]]:
    for number, code in enumerate(written.get("pilot", ())):
        yield ("pilot", number), code
    for number, one in enumerate(written.get("delegated", ())):
        for place, code in enumerate(one.get("regions", ())):
            yield ("delegated", number, "regions", place), code


def _papers(source: Source, written: Written) -> Iterator[Problem]:
    seen: set[str] = set()
    for number, paper in enumerate(written["materials"]):
        path: Path = ("materials", number)
        if paper["id"] in seen:
            yield source.problem((*path, "id"), "duplicate", f"“{paper['id']}”写了两次。")
        seen.add(paper["id"])
        fewest, most = paper.get("pages", (1, 1))
        if fewest > most:
            said = f"最少 {fewest} 页比最多 {most} 页还多。"
            yield source.problem((*path, "pages"), "pages", said)
        if "lookup" in paper and paper.get("original_checked"):
            said = "由平台去查的资料不用交，也就不能要求核对原件。"
            yield source.problem((*path, "original_checked"), "lookup", said)
        if "lookup" in paper and paper.get("need") == "may_lag":
            said = "由平台去查的资料不用交，也就没有后补。"
            yield source.problem((*path, "need"), "lookup", said)
        if paper.get("example", "") not in {"", *library.examples()}:
            known = "、".join(library.examples())
            said = f"没有“{paper['example']}”这张样图，可以写：{known}。"
            yield source.problem((*path, "example"), "example", said)
    yield from _originals(source, written)


def _originals(source: Source, written: Written) -> Iterator[Problem]:
    """How originals are checked stands exactly when some are."""
    papers = enumerate(written["materials"])
    checked = [number for number, paper in papers if paper.get("original_checked")]
    if checked and "original_check" not in written:
        said = "有资料要核对原件，就要写 original_check（怎么核对、在哪里）。"
        place: Path = ("materials", checked[0], "original_checked")
        yield source.problem(place, "original-check", said)
    if "original_check" in written and not checked:
        said = "没有资料要核对原件，请删掉 original_check。"
        yield source.problem(("original_check",), "original-check", said)


def _handing_over(source: Source, written: Written) -> Iterator[Problem]:
    """Fees, and how the result comes to the citizen."""
    if bool(written["fees"]) != ("pay_at" in written):
        said = "收费的才写 pay_at，而且一定要写。"
        where: Path = ("fees",) if written["fees"] else ("pay_at",)
        yield source.problem(where, "pay-at", said)
    delivery = written["delivery"]
    yield from _postage(source, written)
    if delivery["fee_fen"] and "courier" not in delivery["ways"]:
        said = "不寄的就没有邮费，fee_fen 写 0。"
        yield source.problem(("delivery", "fee_fen"), "delivery", said)
    if delivery["to_person_only"] and delivery["ways"] == ["electronic"]:
        said = "只发电子版的，没有本人签收。"
        yield source.problem(("delivery", "to_person_only"), "delivery", said)


def _postage(source: Source, written: Written) -> Iterator[Problem]:
    """Who pays the courier; and who pays less of the fees."""
    delivery = written["delivery"]
    by = delivery.get("postage", "county")
    if "courier" in delivery["ways"] and (by == "county") == bool(delivery["fee_fen"]):
        said = "邮费由县里出，fee_fen 写 0；申请人出，写 postage（on_delivery、online）和多少钱。"
        yield source.problem(("delivery", "fee_fen"), "delivery", said)
    known_early = delivery["ways"] == ["courier"] or delivery["confirm"] == "at_filing"
    if by == "online" and not (written["fees"] and known_early):
        said = (
            "和费用一起交的邮费，要有别的费用，还要先知道寄不寄：写 confirm: at_filing 或者只寄。"
        )
        yield source.problem(("delivery", "postage"), "delivery", said)
    papers = {paper["id"] for paper in written["materials"]}
    for number, one in enumerate(written.get("exemptions", ())):
        if not written["fees"] or one["material"] not in papers:
            said = f"“{chinese(one['title'])}”的减免要有收费，凭的资料要在 materials 里。"
            yield source.problem(("exemptions", number, "material"), "exemption", said)


def _result(source: Source, written: Written) -> Iterator[Problem]:
    result = written["result"]
    if result["kind"] not in templates():
        said = f"没有“{result['kind']}”这种版式，可以写：{'、'.join(sorted(templates()))}。"
        yield source.problem(("result", "kind"), "result", said)
    known = {pointer: field["type"] for pointer, field, _ in pointers(written["form"])}
    for number, pointer in enumerate(result.get("prints", ())):
        if "*" in pointer or known.get(pointer, "list") in _NEVER_PRINTED:
            said = f"印在结果上的“{pointer}”不是表里的一项，或者是印不上去的一项。"
            yield source.problem(("result", "prints", number), "result", said)


def _unsure(source: Source, written: Written) -> Iterator[Problem]:
    for number, place in enumerate(written.get("unsure", ())):
        if not _is_there(written, place):
            said = f"文件里没有“{place}”这个位置。"
            yield source.problem(("unsure", number), "unsure", said)


def _is_there(written: Written, place: str) -> bool:
    """Whether a place like ``limits.legal``, ``fees.0.fen`` or ``materials.id_card`` is there."""
    here: Any = written
    for step in place.split("."):
        if isinstance(here, list):
            named = [one for one in here if isinstance(one, Mapping) and step in one.values()]
            here = (
                here[int(step)]
                if step.isdigit() and int(step) < len(here)
                else next(iter(named), None)
            )
        else:
            here = here.get(step) if isinstance(here, Mapping) else None
        if here is None:
            return False
    return True
