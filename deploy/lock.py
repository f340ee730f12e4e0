"""Resolve requirements/*.in anew into requirements/*.txt, and the PWA's lock.

The Python locks hold hashes and no index address; so does the Node lock (docs/decisions/0007).
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from setup import PWA, ROOT

SIDE = ROOT / "build" / "lock"
OPTIONS = (
    *("--universal", "--python-version", "3.11", "--generate-hashes", "--upgrade"),
    *("--no-emit-index-url", "--no-header", "--quiet"),
)
LOCKED = ("run", "test", "ocr")


def main() -> None:
    """Both locks. The resolver lives beside the project's own environment."""
    uv = SIDE / "bin" / "uv"
    if not uv.exists():
        subprocess.run([sys.executable, "-m", "venv", str(SIDE)], check=True)
        subprocess.run([str(SIDE / "bin" / "pip"), "install", "-q", "uv"], check=True)
    for name in LOCKED:
        command = [str(uv), "pip", "compile", *OPTIONS, f"{name}.in", "-o", f"{name}.txt"]
        subprocess.run(command, cwd=ROOT / "requirements", check=True)
    lock_pages()


def lock_pages() -> None:
    """In an empty folder: beside installed packages npm forgets those of other platforms."""
    npm = ["npm", "install", "--package-lock-only", "--omit-lockfile-registry-resolved"]
    with tempfile.TemporaryDirectory() as name:
        shutil.copy(PWA / "package.json", name)
        subprocess.run([*npm, "--no-audit", "--no-fund"], cwd=name, check=True)
        shutil.copy(Path(name) / "package-lock.json", PWA)


if __name__ == "__main__":
    main()
