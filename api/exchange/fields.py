"""The shared catalogue (共享目录): which fields departments lend each other, whose, and how far."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import yaml

_FILE = Path(__file__).with_name("fields.yaml")


class ShareGrade(StrEnum):
    """How far a field is shared (分级共享)."""

    UNCONDITIONAL = "unconditional"  # 无条件共享
    CONDITIONAL = "conditional"  # 有条件共享
    NONE = "none"  # 不予共享


@dataclass(frozen=True)
class Said:
    """The same in both languages."""

    zh: str
    en: str

    def in_language(self, language: str) -> str:
        """As this asker reads it."""
        return self.en if language == "en" else self.zh


@dataclass(frozen=True)
class SharedField:
    """One field. ``owner``: a department's code; ``origin``: where the value comes from."""

    key: str
    title: Said
    owner: str
    grade: ShareGrade
    purpose: Said
    format: Said
    guide: Said
    basis: str
    origin: Mapping[str, str]


@cache
def shared_fields() -> Mapping[str, SharedField]:
    """The whole catalogue, by key, in the file's order."""
    rows: list[dict[str, Any]] = yaml.safe_load(_FILE.read_text("utf-8"))["fields"]
    return MappingProxyType({row["key"]: _field(row) for row in rows})


def _field(row: Mapping[str, Any]) -> SharedField:
    texts = {name: Said(**row[name]) for name in ("title", "purpose", "format", "guide")}
    return SharedField(
        key=row["key"],
        owner=row["owner"],
        grade=ShareGrade(row["grade"]),
        basis=row["basis"],
        origin=MappingProxyType(dict(row["from"])),
        **texts,
    )
