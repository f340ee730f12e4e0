"""`doorstep settings-table`: what README shows."""

from argparse import ArgumentParser, Namespace

from api.settings import Settings, settings_table


def arguments(_parser: ArgumentParser) -> None:
    """None."""


def execute(_settings: Settings, _asked: Namespace) -> int:
    """Markdown on standard output."""
    print(markdown())
    return 0


def markdown() -> str:
    """The table, a setting a row."""
    rows = [
        f"| `{name}` | {default or '–'} | {meaning} |"
        for name, default, meaning in settings_table()
    ]
    return "\n".join(("| setting | default | meaning |", "|---|---|---|", *rows))
