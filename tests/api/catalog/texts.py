"""Texts of items for tests: what is shipped, with something changed."""

from pathlib import Path
from typing import Any

from api.catalog import source
from api.catalog.loading import SHIPPED

HOUSE, CARD, SHOP = "990715001001", "992011004001", "990714001001"


def text_of(code: str) -> str:
    """What is shipped."""
    return (SHIPPED / f"{code}.yaml").read_text("utf-8")


def changed(**fields: Any) -> str:
    """The shipped text of HOUSE with other values in some of its fields."""
    return source.written({**source.read(text_of(HOUSE), HOUSE).raw, **fields})


def folder_of(path: Path, *texts: str) -> Path:
    """A folder with these texts as files; whatever was in it is gone."""
    for old in path.glob("*.yaml"):
        old.unlink()
    for place, text in enumerate(texts):
        (path / f"{place}.yaml").write_text(text, "utf-8")
    return path
