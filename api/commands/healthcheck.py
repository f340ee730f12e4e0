"""`doorstep healthcheck`: for containers that have no curl."""

import json
import sys
import urllib.request
from argparse import ArgumentParser, Namespace

from api.settings import Settings


def arguments(parser: ArgumentParser) -> None:
    """Which door."""
    parser.add_argument("--door", choices=("citizen", "desk"), default="citizen")


def execute(settings: Settings, asked: Namespace) -> int:
    """0 when the door answers /readyz with 200, else 1. Says which year has no holidays yet."""
    url = f"http://127.0.0.1:{settings.port_of(asked.door)}/readyz"
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:
            calendar = str(json.loads(answer.read()).get("calendar", ""))
            if calendar.endswith("missing"):  # it works; somebody must enter the holidays
                sys.stderr.write(f"calendar: {calendar}\n")
            return 0 if answer.status == 200 else 1  # noqa: PLR2004 — OK
    except OSError:
        return 1
