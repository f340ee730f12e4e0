"""`doorstep run`."""

from argparse import ArgumentParser, Namespace

from api.running import run
from api.settings import Settings


def arguments(_parser: ArgumentParser) -> None:
    """None: settings say everything."""


def execute(settings: Settings, _asked: Namespace) -> int:
    """Until Ctrl-C."""
    return run(settings)
