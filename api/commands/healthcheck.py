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
    """0 when the door answers /readyz with 200, else 1. Says what somebody must see to: a year
    without holidays, a seal that ends, codes by SMS that run out.
    """
    url = f"http://127.0.0.1:{settings.port_of(asked.door)}/readyz"
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:
            state = json.loads(answer.read())
            for part in ("calendar", "seals", "codes"):  # it works; somebody must see to it
                if state.get(part, "ok") not in {"ok", "unknown"}:
                    sys.stderr.write(f"{part}: {state[part]}\n")
            return 0 if answer.status == 200 else 1  # noqa: PLR2004 — OK
    except OSError:
        return 1
