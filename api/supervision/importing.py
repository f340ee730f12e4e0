"""Results that another system made, brought in row by row: all of a file, or nothing of it.

A result belongs to a case of its office. One that names none, or one that is not there or ended
without a result, is brought in all the same, and whoever oversees its office is told: somebody was
given something without a case (C63).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid4

from api.clocks.counting import day_of
from identity.founding import THE_CONSOLE
from identity.offices import offices
from identity.trail import record
from notifications.now import now
from notifications.outbox import announce
from notifications.transactions import query, transaction

COLUMNS = ("number", "item_code", "department", "issued_on", "reference")
MOST = 10_000
_LONGEST = {"number": 64, "item_code": 50, "reference": 32}
_KNOWN = """
SELECT ARRAY(SELECT number FROM certificate WHERE number = ANY($1::text[])) AS ours,
       ARRAY(SELECT number FROM imported_result WHERE number = ANY($1::text[])) AS here,
       ARRAY(SELECT code FROM item WHERE code = ANY($2::text[])) AS items
"""
_CASES = """
SELECT reference, id, item_code, department_id FROM application
WHERE reference = ANY($1::text[])
  AND status NOT IN ('draft', 'withdrawn', 'not_accepted', 'terminated')
"""
_ONE_AT_A_TIME = "LOCK TABLE imported_result IN SHARE ROW EXCLUSIVE MODE"
_BRING = """
INSERT INTO imported_result (id, number, item_code, department_id, issued_on, reference,
    application_id, because, brought_by, at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
"""


@dataclass(frozen=True)
class Wrong:
    """What is wrong in one row; rows are counted as a spreadsheet counts them."""

    row: int
    column: str
    why: str


@dataclass(frozen=True)
class Result:
    """One row that may come in."""

    number: str
    item_code: str
    department_id: UUID
    issued_on: date
    reference: str | None
    application_id: UUID | None


@dataclass(frozen=True)
class Looked:
    """A file that was looked through. With anything ``wrong`` nothing of it comes in."""

    results: tuple[Result, ...]
    wrong: tuple[Wrong, ...]

    @property
    def without_case(self) -> tuple[Result, ...]:
        """Those that raise an event."""
        return tuple(one for one in self.results if one.application_id is None)


async def look(rows: Sequence[Mapping[str, str]]) -> Looked:
    """Every row against the catalogue, the offices, the cases, and what is here already."""
    numbers = [row["number"] for row in rows]
    (known,) = await query(_KNOWN, numbers, [row["item_code"] for row in rows])
    cases = {row["reference"]: row for row in await query(_CASES, [r["reference"] for r in rows])}
    hall, today = await offices(), day_of(await now())
    results, wrong, seen = [], [], set[str]()
    for at, row in enumerate(rows, 2):  # the first row names the columns
        found = _in_itself(row, today)
        if row["number"] in seen:
            found["number"] = "这个编号在文件里出现了两次"
        elif row["number"] in known["ours"]:
            found["number"] = "这个编号是本系统发的，不用导入"
        elif row["number"] in known["here"]:
            found["number"] = "这个编号已经导入过"
        if row["item_code"] not in known["items"]:
            found.setdefault("item_code", "没有这个事项编码")
        if row["department"] not in hall.department_ids:
            found.setdefault("department", "没有这个部门编码")
        case = cases.get(row["reference"])
        if case and case["item_code"] != row["item_code"]:
            found.setdefault("reference", "这个办件办的不是这个事项")
        seen.add(row["number"])
        wrong += [Wrong(at, column, why) for column, why in found.items()]
        if not found:
            of = hall.department_ids[row["department"]]
            day, named = date.fromisoformat(row["issued_on"]), row["reference"] or None
            case_id = case["id"] if case and case["department_id"] == of else None
            results.append(Result(row["number"], row["item_code"], of, day, named, case_id))
    return Looked(tuple(results), tuple(wrong))


async def bring_in(rows: Sequence[Mapping[str, str]], because: str, by: str) -> Looked:
    """All of it in one transaction, or nothing where anything is wrong. Supervisors of each office
    hear once how many have no case; the newest of these stand in their list.
    """
    async with transaction():
        await query(_ONE_AT_A_TIME)
        looked = await look(rows)
        if looked.wrong:
            return looked
        at, alone = await now(), looked.without_case
        for one in looked.results:
            await query(_BRING, uuid4(), *vars(one).values(), because[:255], by[:64], at)
        batch = uuid4()
        counted = {"rows": len(looked.results), "without_case": len(alone), "by": by[:64]}
        await record(
            THE_CONSOLE,
            "results.imported",
            subject_kind="import",
            subject_id=batch,
            purpose=because[:255],
            details=dict(counted),
        )
        for department_id in sorted({one.department_id for one in alone}):
            count = sum(one.department_id == department_id for one in alone)
            await announce("result.without_case", uuid4(), department_id=department_id, count=count)
    return looked


def _in_itself(row: Mapping[str, str], today: date) -> dict[str, str]:
    """What is wrong whatever else there is: empty, too long, no day. Pure."""
    found = {column: "没有填" for column in COLUMNS if column != "reference" and not row[column]}
    found |= {
        column: f"最多 {most} 个字符"
        for column, most in _LONGEST.items()
        if len(row[column]) > most
    }
    if "issued_on" not in found:
        try:
            day = date.fromisoformat(row["issued_on"])
        except ValueError:
            found["issued_on"] = "日期要写成 2026-11-23 这样"
        else:
            if day > today:
                found["issued_on"] = "日期还没到"
    return found
