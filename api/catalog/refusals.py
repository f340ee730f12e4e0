"""What the catalogue says no with."""

from dataclasses import dataclass


@dataclass(eq=False)
class DefinitionInvalid(ValueError):
    """A catalogue file that cannot be published. ``problems`` name each place and what is wrong."""

    source: str
    problems: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.source}: " + "; ".join(self.problems)


@dataclass(eq=False)
class VersionTaken(ValueError):
    """This code and version were published with another text (R19): give it a new version."""

    code: str
    version: int

    def __str__(self) -> str:
        return f"{self.code} version {self.version} was published with another text"
