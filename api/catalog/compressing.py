"""How much was cut: days against the law, papers and steps against the first version. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass

from api.catalog.definition import Definition, MaterialSpec


@dataclass(frozen=True)
class Compression:
    """How much was cut: the promise against the law, papers and steps against the first version.

    Of several items: sums. Items to which the law sets no limit count in ``days`` not at all.
    """

    items: int
    legal_days: int
    promised_days: int
    papers_before: int
    papers: int
    stages_before: int
    stages: int

    @property
    def days_cut(self) -> int:
        """By how much the promise is shorter than the law, in whole percent."""
        return _cut(self.legal_days, self.promised_days)

    @property
    def papers_cut(self) -> int:
        """By how much fewer papers are asked for, in whole percent."""
        return _cut(self.papers_before, self.papers)

    @property
    def stages_cut(self) -> int:
        """By how much fewer steps there are, in whole percent."""
        return _cut(self.stages_before, self.stages)


def compression(first: Definition, today: Definition) -> Compression:
    """Of one item. Calendar days of law or promise are counted as five working days a week."""
    limited = today.legal_days is not None
    return Compression(
        items=1,
        legal_days=working(today.legal_days or 0, today.legal_unit),
        promised_days=working(today.promised_days, today.unit) if limited else 0,
        papers_before=len(asked(first)),
        papers=len(asked(today)),
        stages_before=len(first.stages),
        stages=len(today.stages),
    )


def together(found: Iterable[Compression]) -> Compression:
    """Of several items, for instance a department's."""
    each = tuple(found)
    return Compression(
        items=sum(one.items for one in each),
        legal_days=sum(one.legal_days for one in each),
        promised_days=sum(one.promised_days for one in each),
        papers_before=sum(one.papers_before for one in each),
        papers=sum(one.papers for one in each),
        stages_before=sum(one.stages_before for one in each),
        stages=sum(one.stages for one in each),
    )


def asked(item: Definition) -> dict[str, MaterialSpec]:
    """The papers that people must find themselves."""
    return {spec.id: spec for spec in item.materials if not spec.lookup}


def working(days: int, unit: str) -> int:
    """Days as working days, five to a week."""
    return days if unit == "working" else -(-days * 5 // 7)


def _cut(before: int, after: int) -> int:
    return round(100 * (before - after) / before) if before else 0
