"""What the table opens somebody asks for, and what comes later nobody does."""

import ast

from api.policy import LATER, MAY, Operation
from tests.rules.source import nodes

# Named by no door of its own, and why the row is there all the same.
NOT_ASKED = {
    Operation.READ_OWN_PROFILE: "`me` answers everybody: with nothing to who is not signed in",
    Operation.READ_FIGURES: "today's sums are of READ_DESK and READ_CATALOGUE",
}
HERE = {"api/permissions.py", "api/endpoints/permissions.py"}


def named() -> set[Operation]:
    return {
        Operation[node.attr]
        for path, node in nodes(ast.Attribute, "api", "identity")
        if path not in HERE
        and isinstance(node.value, ast.Name)
        and node.value.id == "Operation"
        and node.attr in Operation.__members__
    }


def test_what_is_open_is_asked_somewhere() -> None:
    opened = {operation for operation, cells in MAY.items() if cells}
    assert opened - named() - set(NOT_ASKED) == set(), "move the cells to LATER, or say why not"


def test_what_nobody_may_yet_is_asked_nowhere() -> None:
    closed = {operation for operation, cells in MAY.items() if not cells}
    assert closed & named() == set(), "move the cells from LATER to MAY"
    assert closed - set(LATER) == {Operation.CHANGE_TRAIL}
