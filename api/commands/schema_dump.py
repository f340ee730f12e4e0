"""`doorstep schema-dump [--check]`."""

from argparse import ArgumentParser, Namespace

from api.graphql.dump import schema_dump
from api.settings import Settings


def arguments(parser: ArgumentParser) -> None:
    """Write or check."""
    parser.add_argument("--check", action="store_true", help="only say what is out of date")


def execute(_settings: Settings, asked: Namespace) -> int:
    """0 unless ``--check`` finds something."""
    stale = schema_dump(check=asked.check)
    for path in stale:
        print(
            f"{path} {'is out of date: run `doorstep schema-dump`' if asked.check else 'written'}"
        )
    return 1 if asked.check and stale else 0
