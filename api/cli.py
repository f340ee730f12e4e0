"""`doorstep …`: the console command. Finds the command, reads the settings, says what is wrong."""

import importlib
import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Protocol, cast

from api.embedded.home import CannotStart
from api.safety import read_settings
from api.settings import Settings, SettingsRefused

_NOT_CONFIGURED = 78  # EX_CONFIG of sysexits.h


class Command(Protocol):
    """A module of ``api.commands``."""

    def arguments(self, parser: ArgumentParser) -> None:
        """Declare what it takes."""

    def execute(self, settings: Settings, asked: Namespace) -> int:
        """Do it; the exit code."""


COMMANDS: Mapping[str, str] = MappingProxyType(
    {
        "run": "everything for a trial, until Ctrl-C",
        "web": "one door: citizen or desk",
        "worker": "deliver facts and messages, keep the timers",
        "sandbox": "the vendors, for development",
        "migrate": "bring the database to the newest schema",
        "seed": "a demo county: people, clerks, items, applications",
        "appoint-admins": "the first administrators of a county, while there is none",
        "catalog": "check or load the item definitions",
        "outbox-stats": "what is still untold",
        "rotate-keys": "wrap all keys under a new one, while the hall is open",
        "export": "the county's own copy of everything, in open formats, under its own key",
        "export-verify": "look whether an export is whole and unaltered",
        "import-results": "results made elsewhere, from a CSV; what has no case is told",
        "breach-report": "whom a breach touches, from the trail",
        "audit-verify": "look whether the trail was altered, row by row",
        "schema-script": "write schema.sql anew, after a migration was added",
        "verify-decision": "whether an approver's key signed exactly this decision; offline",
        "schema-dump": "write the GraphQL schemas to the repository, or check them",
        "seals": "every department's seal, and taking up a new one",
        "healthcheck": "exit 0 when a door is ready",
        "sms-templates": "every SMS, as it is registered with a vendor (JSON for SMS_ACCOUNTS)",
        "settings-table": "every setting, as a Markdown table",
        "permissions-table": "who may do what, as docs/permissions.md",
    }
)


def main(words: Sequence[str] | None = None) -> int:
    """Run one command. Returns the exit code."""
    words = sys.argv[1:] if words is None else words
    if not words or words[0] not in COMMANDS:
        print("usage: doorstep COMMAND …\n")
        print("\n".join(f"  {name:<18}{text}" for name, text in COMMANDS.items()))
        return 0 if words and words[0] in {"-h", "--help"} else 2
    name = words[0]
    command = cast(Command, importlib.import_module(f"api.commands.{name.replace('-', '_')}"))
    parser = ArgumentParser(prog=f"doorstep {name}", description=COMMANDS[name])
    command.arguments(parser)
    asked = parser.parse_args(words[1:])
    try:
        return command.execute(read_settings(os.environ), asked)
    except (SettingsRefused, CannotStart) as error:
        print(error, file=sys.stderr)
        return _NOT_CONFIGURED


if __name__ == "__main__":
    sys.exit(main())
