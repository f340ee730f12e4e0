"""What lies beside the data of an export: how to read it without us, and what every column is."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from api.exchange.tables import SEALED, about, is_kept_back, left_out

_FOLDER = Path(__file__).with_name("handover")
SCRIPT = (_FOLDER / "read_export.py.txt").read_text("utf-8")
README = (_FOLDER / "README.md").read_text("utf-8").replace("{script}", SCRIPT.strip())
_TYPES = {
    "bytea": "hexadecimal digits",
    "uuid": "UUID",
    "timestamp with time zone": "time, ISO 8601 with offset",
    "date": "date, ISO 8601",
    "jsonb": "JSON",
    "ARRAY": "list",
    "boolean": "true or false",
}


def schema_of(columns: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Every table that is handed over, with its columns: type, and whether it was sealed."""
    told: dict[str, Any] = {}
    for row in columns:
        table, column = row["table"], row["column"]
        if table in left_out() or is_kept_back(column):
            continue
        entry = told.setdefault(table, {"about": about().get(table, ""), "columns": {}})
        was_sealed = column.endswith(SEALED)
        kind = "text" if was_sealed else _TYPES.get(row["type"], row["type"])
        entry["columns"][column.removesuffix(SEALED)] = {
            "type": kind,
            **({"sealed": True} if was_sealed else {}),
        }
    return {"tables": told, "leftOut": dict(left_out())}
