"""`doorstep permissions-table`: docs/permissions.md, printed from the table that guards."""

from argparse import ArgumentParser, Namespace

from api.endpoints.permissions import markdown
from api.settings import Settings


def arguments(_parser: ArgumentParser) -> None:
    """None."""


def execute(_settings: Settings, _asked: Namespace) -> int:
    """Markdown on standard output."""
    print(markdown(), end="")
    return 0
