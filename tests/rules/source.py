"""Reading our own source, for the rules that imports cannot express."""

import ast
import functools
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

ROOT = Path(__file__).resolve().parents[2]
Node = TypeVar("Node", bound=ast.AST)
PACKAGES = ("api", "identity", "notifications")


@functools.cache
def modules(*packages: str) -> tuple[tuple[str, ast.Module], ...]:
    """(path relative to the root, parsed module) of every module of ours, migrations left out."""
    names = packages or PACKAGES
    paths = sorted(p for name in names for p in (ROOT / name).rglob("*.py"))
    return tuple(
        (str(path.relative_to(ROOT)), ast.parse(path.read_text(encoding="utf-8")))
        for path in paths
        if "migrations" not in path.parts
    )


def nodes(kind: type[Node], *packages: str) -> Iterator[tuple[str, Node]]:
    """Every node of a kind, with its file."""
    for path, tree in modules(*packages):
        for node in ast.walk(tree):
            if isinstance(node, kind):
                yield path, node


def importers(module: str) -> set[str]:
    """Files that import ``module`` or something in it."""
    found = set()
    for path, tree in modules():
        for node in ast.walk(tree):
            names: list[str] = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
                names = [node.module]
            if any(name == module or name.startswith(f"{module}.") for name in names):
                found.add(path)
    return found
