"""Ways to spoil a good catalogue file in one place, and what must be said of each."""

from dataclasses import dataclass

from api.catalog.loading import SHIPPED

TEMPLATE = (SHIPPED / "_template.yaml").read_text("utf-8")
HOUSE = (SHIPPED / "990715001001.yaml").read_text("utf-8")
CARD = (SHIPPED / "992011004001.yaml").read_text("utf-8")


@dataclass(frozen=True)
class Spoiling:
    """``old`` becomes ``new``; ``rule`` is broken on the line that then holds ``at``."""

    old: str
    new: str
    rule: str
    at: str = ""  # by default: the first line of ``new``
    base: str = TEMPLATE

    @property
    def text(self) -> str:
        """The spoilt file."""
        assert self.base.count(self.old) == 1, self.old
        return self.base.replace(self.old, self.new)

    @property
    def line(self) -> int:
        """Where the problem must be told."""
        marker = self.at or self.new.strip().split("\n")[0]
        lines = self.text.split("\n")
        found = [number for number, line in enumerate(lines, 1) if marker in line]
        assert found, marker
        return found[0]


ADD = "  - page: money\n"
NEW_PAGE = """  - page: extra
    title: {zh: 别的, en: Else}
    fields:
"""


def field(line: str, rule: str, at: str = "") -> Spoiling:
    """One more field on a page of its own, in front of the last page."""
    return Spoiling(ADD, f"{NEW_PAGE}      - {line}\n{ADD}", rule, at or line[:60])


def about(line: str, rule: str, at: str = "") -> Spoiling:
    """One more field on the applicant's own page."""
    return Spoiling(
        "      - use: phone\n", f"      - use: phone\n      - {line}\n", rule, at or line[:40]
    )
