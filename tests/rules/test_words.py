"""The repository speaks of itself alone, and names no registry and no machine."""

import re
import subprocess

from tests.rules.source import ROOT

# Spelled in pieces so that this file does not find itself.
HOSTS = "|".join(
    ("registry[.]np" + "mjs", "py" + "pi[.]org", "python" + "hosted", "deb[.]deb" + "ian")
)


def tracked(pattern: str, *paths: str) -> list[str]:
    """Lines of tracked files that match an extended regular expression."""
    found = subprocess.run(
        ["git", "grep", "-nIE", pattern, "--", *(paths or (".",))],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    return found.stdout.splitlines()


def test_no_registry_is_named() -> None:
    """Locks carry hashes, not addresses: any mirror will do."""
    assert tracked(HOSTS) == []


def test_the_npm_lock_holds_no_addresses() -> None:
    locks = ("pwa/package-lock.json", "bench/lighthouse/package-lock.json")
    assert tracked('"resolved"', *locks) == []


def test_no_unfinished_work_is_marked_in_the_product() -> None:
    words = "|".join(("NotImplemented" + "Error", "TO" + "DO", "FIX" + "ME", "XX" + "X"))
    found = tracked(rf"\b({words})\b", "api", "identity", "notifications", "pwa/src")
    assert [line for line in found if not re.search(r"generated/", line)] == []
