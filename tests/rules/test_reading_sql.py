"""R13: the reading files' static SQL names only tables and columns that exist."""

import re
from types import ModuleType

import pytest

from api.applications import case_reading, desk_reading, queue_walks, reading, screen_parts
from tests.conftest import Hall
from tests.makers import query

READING = (reading, desk_reading, queue_walks, case_reading, screen_parts)
_TABLES = re.compile(r"(?<!DISTINCT )(?:FROM|JOIN)\s+(\w+)\s+(\w+)")
_COLUMNS = re.compile(r"\b([a-z]\w*)\.(\w+)")


def statements(module: ModuleType) -> list[str]:
    """Module constants that are SQL, with what they are spliced from."""
    values = [v for name, v in vars(module).items() if name.isupper() or name.startswith("_")]
    texts = [v for v in values if isinstance(v, str)]
    texts += [str(text) for v in values if isinstance(v, dict) for text in v.values()]
    return [text for text in texts if re.search(r"\bFROM\b", text)]


@pytest.mark.parametrize("module", READING, ids=lambda module: module.__name__)
async def test_what_reading_files_name_exists(hall: Hall, module: ModuleType) -> None:
    rows = await query(
        "SELECT table_name, column_name FROM information_schema.columns"
        " WHERE table_schema = 'public'"
    )
    known = {(row["table_name"], row["column_name"]) for row in rows}
    tables = {table for table, _ in known}
    found = statements(module)
    assert found
    for sql in found:
        names = {alias: table for table, alias in _TABLES.findall(sql)} | {"a": "application"}
        strange = {table for table in names.values() if table not in tables}
        strange |= {
            f"{alias}.{column}"
            for alias, column in _COLUMNS.findall(sql)
            if alias in names and (names[alias], column) not in known
        }
        assert strange == set(), sql
