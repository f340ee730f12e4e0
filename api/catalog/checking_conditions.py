"""What the fields of a form say of one another: conditions and computed values. Pure."""

from collections.abc import Iterator, Mapping
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import SchemaError

from api.catalog.checking_computed import NUMBERS, Fields, fields_of, odd_rule, resolved
from api.catalog.conditions_possible import can_hold, odd_options
from api.catalog.refusals import Problem
from api.catalog.shapes import is_pattern
from api.catalog.source import Path, Source

Written = Mapping[str, Any]
Conditions = Mapping[str, Any]
_MANY = frozenset({"choices", "list"})
_KEYWORDS: Mapping[str, frozenset[str] | None] = {  # which types of field each makes sense for
    "const": None,
    "enum": None,
    "not": None,
    "allOf": None,
    "anyOf": None,
    "minimum": NUMBERS,
    "maximum": NUMBERS,
    "exclusiveMinimum": NUMBERS,
    "exclusiveMaximum": NUMBERS,
    "minLength": frozenset({"text", "longtext"}),
    "maxLength": frozenset({"text", "longtext"}),
    "pattern": frozenset(
        {"text", "longtext", "region", "date", "id-number", "credit-code", "phone"}
    ),
    "contains": frozenset({"choices"}),
    "minItems": _MANY,
    "maxItems": _MANY,
}
_NO_VALUE = frozenset({"person", "address", "photo", "signature"})


def condition_problems(source: Source, written: Written) -> Iterator[Problem]:
    """What is wrong with ``show_if``, ``require_if``, ``computed`` and ``asked_if``."""
    form = fields_of(written["form"])
    found = [*_of_pages(source, form, written["form"]), *_of_fields(source, form)]
    for number, paper in enumerate(written["materials"]):
        if "asked_if" in paper:
            path: Path = ("materials", number, "asked_if")
            found += _lines(source, form, path, paper["asked_if"], base="", before=None)
    yield from found
    if not found:
        yield from _circles(source, form)
        yield from _nevers(source, form, written)


def _of_pages(source: Source, form: Fields, pages: list[Written]) -> Iterator[Problem]:
    for number, page in enumerate(pages):
        first = form.order[f"/{page['page']}/{page['fields'][0]['key']}"]
        if "show_if" in page:
            path: Path = ("form", number, "show_if")
            yield from _lines(source, form, path, page["show_if"], base="", before=first)


def _of_fields(source: Source, form: Fields) -> Iterator[Problem]:
    for pointer, path in form.paths.items():
        one, base = form.fields[pointer], pointer.rpartition("/")[0]
        for name in ("show_if", "require_if"):
            if name in one:
                yield from _lines(
                    source, form, (*path, name), one[name], base=base, before=form.order[pointer]
                )
        if "computed" in one:
            said = odd_rule(form, pointer)
            if said:
                yield source.problem((*path, "computed"), "computed", said)


def _lines(
    source: Source, form: Fields, path: Path, asked: Conditions, *, base: str, before: int | None
) -> Iterator[Problem]:
    """Each line of a condition: ``base`` is what ./ stands for, ``before`` where it is asked."""
    for pointer, wanted in asked.items():
        target = resolved(pointer, base)
        here: Path = (*path, pointer)
        looked_at = form.fields.get(target)
        if looked_at is None or ("*" in target and not pointer.startswith("./")):
            said = f"表单里没有“{pointer}”这个字段；要写成 /页/字段，同一条里写 ./字段。"
            yield source.problem(here, "pointer", said)
        elif before is not None and form.order[target] >= before:
            said = f"“{pointer}”在后面才问到，条件只能看前面的字段。"
            yield source.problem(here, "later", said)
        elif looked_at["type"] in _NO_VALUE:
            said = f"“{pointer}”不是一个值，条件要看它里面的字段。"
            yield source.problem(here, "condition", said)
        else:
            yield from _wanted(source, here, looked_at, wanted)


def _wanted(source: Source, path: Path, looked_at: Written, wanted: Any) -> Iterator[Problem]:
    schema = wanted if isinstance(wanted, Mapping) else {"const": wanted}
    said = _odd(schema, looked_at["type"])
    if said:
        yield source.problem(path, "condition", said)
        return
    for option in odd_options(looked_at, schema):
        told = f"上面的字段没有“{option}”这个选项。"
        yield source.problem(path, "options", told)


def _odd(schema: Any, kind: str, *, inside: bool = False) -> str | None:
    """Why this is no condition, or None."""
    if not isinstance(schema, Mapping):
        return "条件要写值，或者写 {minimum: 3}、{enum: [a, b]} 这样的。"
    for keyword, asked in schema.items():
        if keyword not in _KEYWORDS:
            return f"条件里不能写“{keyword}”，可以写：{'、'.join(_KEYWORDS)}。"
        fits = _KEYWORDS[keyword]
        if fits is not None and kind not in fits and not inside:
            return f"“{keyword}”不能用在 {kind} 类型的字段上。"
        parts = asked if keyword in {"allOf", "anyOf"} and isinstance(asked, list) else [asked]
        if keyword in {"not", "contains", "allOf", "anyOf"}:
            deeper = inside or keyword == "contains"
            told = [_odd(part, kind, inside=deeper) for part in parts]
            if any(told):
                return next(filter(None, told))
    try:
        Draft202012Validator.check_schema(schema)
    except SchemaError:
        return "这个条件写得不对，请检查后面的值。"
    pattern = schema.get("pattern", "")
    return None if is_pattern(pattern) else "这个规则（正则表达式）写得不对，或者太复杂。"


def _circles(source: Source, form: Fields) -> Iterator[Problem]:
    """A computed value may look at later fields, so conditions on it may come back to it."""
    ways = {pointer: _depends(form, pointer) for pointer in form.paths}
    told: set[str] = set()
    for start, path in form.paths.items():
        reached = _reach(ways, start)
        if start in reached and start not in told:
            told |= reached
            said = "这几个字段互相依赖，绕成了一个圈，永远算不出来。"
            yield source.problem(path, "circle", said)


def _depends(form: Fields, pointer: str) -> set[str]:
    one, base = form.fields[pointer], pointer.rpartition("/")[0]
    found = {resolved(p, base) for name in ("show_if", "require_if") for p in one.get(name, {})}
    for asked in one.get("computed", {}).values():
        terms = asked if isinstance(asked, list) else [asked]
        found |= {resolved(term, base) for term in terms if isinstance(term, str)}
    holder = base.removesuffix("/*")
    return {p for p in found if p in form.paths} | ({holder} if holder in form.paths else set())


def _reach(ways: Mapping[str, set[str]], start: str) -> set[str]:
    seen: set[str] = set()
    todo = [start]
    while todo:
        for there in ways.get(todo.pop(), set()) - seen:
            seen.add(there)
            todo.append(there)
    return seen


def _nevers(source: Source, form: Fields, written: Written) -> Iterator[Problem]:
    """Fields and papers that nobody will ever see: their conditions exclude one another."""
    pages = {page["page"]: page.get("show_if", {}) for page in written["form"]}
    for pointer, path in form.paths.items():
        one = form.fields[pointer]
        for name in ("show_if", "require_if"):
            wanted = _all_of(form, pages, pointer, require=name == "require_if")
            if name in one and not _possible(form, wanted):
                said = "这个条件永远不会成立：它和前面的条件互相矛盾，或者那样的值填不出来。"
                yield source.problem((*path, name), "never", said)
                break
    for number, paper in enumerate(written["materials"]):
        wanted = _lines_of(form, pages, paper.get("asked_if", {}), "", set())
        if wanted and not _possible(form, wanted):
            path_ = ("materials", number, "asked_if")
            yield source.problem(path_, "never", "这个条件永远不会成立，谁也不会被要这份资料。")


Wanted = list[tuple[str, Any]]


def _all_of(
    form: Fields, pages: Mapping[str, Conditions], pointer: str, *, require: bool
) -> Wanted:
    own = _of_one(form, pages, pointer, set())
    if not require:
        return own
    base = pointer.rpartition("/")[0]
    return own + _lines_of(form, pages, form.fields[pointer].get("require_if", {}), base, set())


def _of_one(form: Fields, pages: Mapping[str, Conditions], pointer: str, seen: set[str]) -> Wanted:
    """Everything that must hold for a field to be there: its lines, its holders', and theirs."""
    if pointer in seen or pointer not in form.fields:
        return []
    base = pointer.rpartition("/")[0]
    lines = _lines_of(form, pages, form.fields[pointer].get("show_if", {}), base, {*seen, pointer})
    holder = base.removesuffix("/*")
    if holder in form.paths:
        lines += _of_one(form, pages, holder, {*seen, pointer})
    else:
        page = pages.get(pointer.split("/")[1], {})
        lines += _lines_of(form, pages, page, "", {*seen, pointer})
    return lines


def _lines_of(
    form: Fields, pages: Mapping[str, Conditions], asked: Conditions, base: str, seen: set[str]
) -> Wanted:
    found: Wanted = []
    for pointer, wanted in asked.items():
        target = resolved(pointer, base)
        found.append((target, wanted if isinstance(wanted, Mapping) else {"const": wanted}))
        found += _of_one(form, pages, target, seen)
    return found


def _possible(form: Fields, wanted: Wanted) -> bool:
    looked_at: dict[str, list[Any]] = {}
    for pointer, schema in wanted:
        looked_at.setdefault(pointer, []).append(schema)
    return all(can_hold(form.fields[pointer], asked) for pointer, asked in looked_at.items())
