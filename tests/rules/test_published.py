"""What is shown to readers is drawn from the code and current; what is announced is heard.

The exported schemas and every door's permissions are ``test_doors``'s.
"""

import ast
import re

import pytest

from api.applications.lifecycle import STEPS, diagram
from api.commands.settings_table import markdown
from api.settings import settings_table
from api.subscribers import WHEN, tell_citizen
from notifications import wording
from notifications.messages import CHANNELS
from notifications.wording import LANGUAGES
from tests.rules.source import ROOT, nodes

NAMED_SETTING = re.compile(r"`([A-Z][A-Z_]+)`")
README = (ROOT / "README.md").read_text(encoding="utf-8")
# Facts that are no subject of their own: subscribers choose another template for them.
TOLD_AS: dict[str, tuple[str, ...]] = {
    "office.asked": (),  # the desk hears that work arrived
    "parcel.moved": ("parcel.collected", "parcel.in_transit", "parcel.delivering", "parcel.lost"),
    "application.closed": ("application.closed", "application.served"),
    "card.given": ("card.yellow", "card.red"),
    "rights.erase_ready": ("desk.rights",),
}


def block(name: str) -> str:
    """What stands in the README between the two markers."""
    found = re.search(rf"<!-- {name} -->\n(.*?)\n<!-- /{name} -->", README, re.DOTALL)
    assert found, f"README has no block {name}"
    return found.group(1)


def announced() -> set[str]:
    """Every fact that our code writes: by the table of steps, or by name."""
    named = {
        argument.value
        for _, call in nodes(ast.Call, "api", "identity")
        if isinstance(call.func, ast.Name) and call.func.id in {"announce", "tell"} and call.args
        if isinstance(argument := call.args[0], ast.Constant)
    }
    return {str(name) for name in named} | {step.announces for step in STEPS.values()}


def test_the_readme_draws_the_lifecycle_as_it_is() -> None:
    assert block("lifecycle") == f"```mermaid\n{diagram()}\n```", "paste lifecycle.diagram()"


def test_the_readme_lists_every_setting_as_it_is() -> None:
    assert block("settings") == markdown(), "paste `doorstep settings-table`"
    assert all(f"| `{row.name}` |" in block("settings") for row in settings_table())


def test_the_readme_names_no_setting_that_does_not_exist() -> None:
    known = {row.name for row in settings_table()} | {"CI"}
    assert {name for name in NAMED_SETTING.findall(README) if "_" in name} <= known


def test_every_fact_announced_has_listeners_and_none_listens_in_vain() -> None:
    facts = announced()
    assert len(facts) > 30
    assert facts == set(WHEN)
    assert [name for name, heard_by in WHEN.items() if not heard_by] == []
    of_a_case = ("application.", "bill.", "certificate.", "delivery.", "parcel.")
    assert [n for n in WHEN if n.startswith(of_a_case) and tell_citizen not in WHEN[n]] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_template_that_can_be_told_is_worded_on_every_channel(language: str) -> None:
    told = {t for fact in WHEN for t in TOLD_AS.get(fact, (fact,))} | {
        *(
            "desk.arrived",
            "desk.astray",
            "desk.called_back",
            "desk.disowned",
            "desk.replied",
            "code",
            "counter_code",
            "enrolment_code",
            "join_code",
            "agent.step",
            "application.filed_for",
        )
    }
    assert told == {key.removeprefix("message.") for key in wording.keys(language, "message")}
    parts = {"title", "text", *(channel for channel in CHANNELS if channel != "inbox")}
    entries = wording._book(language)["message"]
    for template in told:
        entry = entries
        for step in template.split("."):
            entry = entry[step]
        assert {name for name, line in entry.items() if str(line).strip()} >= parts, template
