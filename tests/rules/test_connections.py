"""Connections go back to the pool as they are (api/database.py): nothing may stay on one."""

import ast
import re

from tests.rules.source import nodes

STAYS = re.compile(
    r"^\s*(SET\s+(?!LOCAL\b)|LISTEN\b|PREPARE\b|DECLARE\b|DISCARD\b|CREATE\s+TEMP)"
    r"|pg_(try_)?advisory_lock(_shared)?\(|set_config\("
)


def test_no_statement_leaves_anything_on_its_connection() -> None:
    """For one transaction there are SET LOCAL and pg_advisory_xact_lock."""
    own_connection = {"api/database.py"}  # migrations wait for each other on one they close
    offenders = {
        f"{path}:{node.lineno}"
        for path, node in nodes(ast.Constant)
        if isinstance(node.value, str) and STAYS.search(node.value) and path not in own_connection
    }
    assert offenders == set()
