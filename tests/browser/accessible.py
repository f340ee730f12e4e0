"""Whether everybody can use a screen: axe's rules of WCAG 2.2 AA, and of good practice (R24)."""

from functools import cache
from typing import Any

from playwright.sync_api import Page

from tests.serving import ROOT

# Sizes are not asked of axe: it measures the dot of a choice, and the row around it is its label.
_RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
_RUN = """rules => axe.run(document, {
  runOnly: {type: 'tag', values: rules}, resultTypes: ['violations'],
  rules: {'target-size': {enabled: false}}
}).then(found => found.violations)"""


@cache
def _axe() -> str:
    return (ROOT / "pwa/node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")


def barriers(page: Page) -> list[str]:
    """What keeps somebody out of the screen as it stands now: rule, element, what to do."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(_axe())
    found: list[dict[str, Any]] = page.evaluate(_RUN, list(_RULES))
    return [
        f"{rule['id']}: {node['html'][:200]} ({' '.join(node['failureSummary'].split())})"
        for rule in found
        for node in rule["nodes"]
    ]
