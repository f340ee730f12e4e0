"""Everything that checks the project, one line per step; the tests' own summary comes last.

Run by `make test` after `deploy/setup.py test`. What fails does not stop the rest.
"""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from setup import PWA, PYTHON, ROOT, digest

BIN = PYTHON.parent
# Side by side, each process with servers of its own; a file's tests stay together.
TESTS = ("-q", "--no-header", "-n", "auto", "--maxprocesses", "4", "--dist", "loadfile")
GENERATED = ("src/hall/generated", "src/desk/generated")


def main() -> int:
    """Run every check; the number of those that failed."""
    programs()
    failed = [
        name
        for name, command, folder in (
            ("ruff", [str(BIN / "ruff"), "check", "-q", "."], ROOT),
            ("format", [str(BIN / "ruff"), "format", "-q", "--check", "."], ROOT),
            ("mypy", [str(BIN / "mypy"), "--no-error-summary"], ROOT),
            ("imports", [str(BIN / "lint-imports")], ROOT),
            ("schemas", [str(PYTHON), "-m", "api.cli", "schema-dump", "--check"], ROOT),
            ("vue-tsc", ["npm", "run", "-s", "types"], PWA),
            ("vitest", ["npm", "run", "-s", "test"], PWA),
        )
        if not passes(name, command, folder)
    ]
    if not generated_is_current():
        failed.append("codegen")
    pytest = subprocess.run([str(BIN / "pytest"), *TESTS], cwd=ROOT, check=False)
    if pytest.returncode:
        failed.append("pytest")
    if failed:
        print(f"Failed: {', '.join(failed)}")
    return len(failed)


def passes(name: str, command: list[str], folder: Path) -> bool:
    """Run one check; its output only if it fails."""
    began = time.monotonic()
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    mark = "✗" if done.returncode else "✓"
    print(f"  {mark} {name}  {time.monotonic() - began:.1f} s", flush=True)
    if done.returncode:
        print(done.stdout[-20000:] + done.stderr[-5000:], flush=True)
    return done.returncode == 0


def generated_is_current() -> bool:
    """Whether the PWA's types are what codegen makes of the exported schemas."""
    before = digest([PWA / folder for folder in GENERATED])
    made = passes("codegen", ["npm", "run", "-s", "codegen"], PWA)
    if made and digest([PWA / folder for folder in GENERATED]) != before:
        print("  ✗ codegen changed pwa/src/*/generated: commit what it made")
        return False
    return made


def programs() -> None:
    """What some tests need beside Python and Node: a browser, and a key module in software. Where
    they are missing those tests are skipped by name, or fail where CI is set.
    """
    wanted = {
        "chromium": ("chromium", "chromium-browser", "google-chrome"),
        "softhsm2": ("softhsm2-util",),
    }
    missing = [name for name, programs in wanted.items() if not any(map(shutil.which, programs))]
    if not missing or not shutil.which("apt-get") or os.geteuid() != 0:
        return
    print(f"  … {', '.join(missing)}", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for words in (["apt-get", "update", "-q"], ["apt-get", "install", "-yq", *missing]):
        subprocess.run(words, env=environment, capture_output=True, check=False)


if __name__ == "__main__":
    sys.exit(main())
