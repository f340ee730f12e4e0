"""Lists as files that a spreadsheet opens: CSV and XLSX. What a cell says is never a formula."""

import csv
import io
from collections.abc import Iterable
from datetime import UTC, datetime

import xlsxwriter

from api.catalog.opening import COLUMNS, Row

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_WIDE = {"name", "content", "basis", "condition", "limit", "supervision", "delegated"}
_LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)  # the same list is the same file


def as_csv(rows: Iterable[Row]) -> bytes:
    """UTF-8 with a mark at its beginning, without which spreadsheets guess another encoding."""
    page = io.StringIO()
    writer = csv.writer(page, quoting=csv.QUOTE_ALL)
    writer.writerow(COLUMNS.values())
    for row in rows:
        writer.writerow([_harmless(row.cells[key]) for key in COLUMNS])
    return page.getvalue().encode("utf-8-sig")


def as_xlsx(title: str, rows: Iterable[Row]) -> bytes:
    """One sheet with a heading that stays in view."""
    file = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(file, options) as book:
        book.set_properties({"title": title, "created": _LONG_AGO})
        sheet = book.add_worksheet("清单")
        head = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        body = book.add_format({"text_wrap": True, "valign": "top"})
        for column, (key, heading) in enumerate(COLUMNS.items()):
            sheet.set_column(column, column, 36 if key in _WIDE else 16)
            sheet.write_string(0, column, heading, head)
        for line, row in enumerate(rows, start=1):
            for column, key in enumerate(COLUMNS):
                sheet.write_string(line, column, row.cells[key], body)
        sheet.freeze_panes(1, 2)
    return file.getvalue()


def _harmless(text: str) -> str:
    """A text that a spreadsheet would take for a formula begins with an apostrophe."""
    return f"'{text}" if text.startswith(_FORMULA) else text
