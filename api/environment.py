"""How the environment is read: described fields, defaults that follow from others, values as text.

Every unreadable value is named at once.
"""

import dataclasses
import os
import types
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Any

_ON, _OFF = frozenset({"1", "true", "yes", "on"}), frozenset({"0", "false", "no", "off", ""})


class Profile(StrEnum):
    """What the process is for."""

    DEVELOPMENT = "development"
    TEST = "test"
    PRODUCTION = "production"


class SettingsRefused(Exception):
    """The environment is not fit to start with; one line per problem."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("Cannot start:\n" + "\n".join(f"  - {problem}" for problem in problems))
        self.problems = problems


def setting(
    name: str, default: str, meaning: str, *, shown: str = "", secret: bool = False
) -> Any:  # what the field holds follows from its annotation
    """A field of Settings, described."""
    about = {"name": name, "default": default, "meaning": meaning, "shown": shown or default}
    return dataclasses.field(metadata=about, repr=not secret)


def server(name: str, who: str) -> Any:
    """A field: an address of PostgreSQL."""
    return setting(name, "", f"PostgreSQL as {who}", shown="an embedded server", secret=True)


def with_defaults(
    rows: Sequence[Mapping[str, str]], environment: Mapping[str, str]
) -> dict[str, str]:
    """What is set, then what follows from it, then the table's defaults."""
    given = {row["name"]: environment.get(row["name"], "") or row["default"] for row in rows}
    home = given["DOORSTEP_HOME"] or _default_home(environment)
    profile = given["DOORSTEP_PROFILE"]
    port = "http://localhost:{}".format
    follows = {
        "DOORSTEP_HOME": home,
        "DOORSTEP_CITIZEN_ORIGIN": port(given["DOORSTEP_CITIZEN_PORT"]),
        "DOORSTEP_DESK_ORIGIN": port(given["DOORSTEP_DESK_PORT"]),
        "SANDBOX_URL": port(given["DOORSTEP_SANDBOX_PORT"]),
        "DOORSTEP_MASTER_KEY_FILE": f"{home}/master.key",
        "VAPID_KEY_FILE": f"{home}/vapid.pem",
        "STORAGE_FOLDER": f"{home}/files",
        "DOORSTEP_ANCHOR_FOLDER": f"{home}/anchors",
        "SEAL_FOLDER": f"{home}/seals",
        "DOORSTEP_INTROSPECTION": str(int(profile == Profile.DEVELOPMENT)),
        "DOORSTEP_OPEN_DOCUMENTS": str(int(profile != Profile.PRODUCTION)),
        "DOORSTEP_SECURE_COOKIES": str(int(profile == Profile.PRODUCTION)),
    }
    return given | {name: given[name] or value for name, value in follows.items()}


def _default_home(environment: Mapping[str, str]) -> str:
    if os.geteuid() == 0:
        return "/var/lib/doorstep"
    data = environment.get("XDG_DATA_HOME") or f"{Path.home()}/.local/share"
    return f"{data}/doorstep"


def _profile(text: str) -> Profile:
    if text not in set(Profile):
        raise ValueError(f"not one of {', '.join(Profile)}")
    return Profile(text)


def _switch(text: str) -> bool:
    if text.lower() not in _ON | _OFF:
        raise ValueError("neither 1 nor 0")
    return text.lower() in _ON


def _number(text: str) -> int:
    if not text.lstrip("-").isdecimal():
        raise ValueError("not a whole number")
    return int(text)


PARSERS: Mapping[object, Callable[[str], object]] = types.MappingProxyType(
    {Profile: _profile, bool: _switch, int: _number, Path: lambda text: Path(text).absolute()}
)
