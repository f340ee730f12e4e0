"""Texts of items for tests: what is shipped, with something changed."""

from pathlib import Path
from typing import Any

from api.catalog import source
from api.catalog.loading import SHIPPED

HOUSE, CARD, SHOP = "990715001001", "992011004001", "990714001001"


def text_of(code: str) -> str:
    """What is shipped."""
    return (SHIPPED / f"{code}.yaml").read_text("utf-8")


# The shipped version of HOUSE, and the two that tests publish after it.
NOW: int = source.read(text_of(HOUSE), HOUSE).raw["version"]
NEXT, LATER = NOW + 1, NOW + 2


def changed(*, promise: int | None = None, **fields: Any) -> str:
    """The shipped text of HOUSE with other values; ``promise`` in working days."""
    raw = source.read(text_of(HOUSE), HOUSE).raw
    if promise is not None:
        limits = {**raw["limits"], "promise": {"days": promise, "unit": "working"}}
        fields = {"limits": limits, **fields}
    return source.written({**raw, **fields})


def elsewhere(code: str, **fields: Any) -> str:
    """The same item once more, under another code of its department."""
    own: dict[str, Any] = {
        "code": code,
        "implementation_code": f"11990126000000158U4{code}",
        "version": 1,
    }
    return changed(**own, **fields)


def folder_of(path: Path, *texts: str) -> Path:
    """A folder with these texts as files; whatever was in it is gone."""
    for old in path.glob("*.yaml"):
        old.unlink()
    for place, text in enumerate(texts):
        (path / f"{place}.yaml").write_text(text, "utf-8")
    return path
