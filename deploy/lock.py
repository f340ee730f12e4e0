"""Resolve requirements/*.in anew into requirements/*.txt, and the locks of Node's.

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
    """All of them. The resolver lives beside the project's own environment."""
    uv = SIDE / "bin" / "uv"
    if not uv.exists():
        subprocess.run([sys.executable, "-m", "venv", str(SIDE)], check=True)
        subprocess.run([str(SIDE / "bin" / "pip"), "install", "-q", "uv"], check=True)
    for name in LOCKED:
        command = [str(uv), "pip", "compile", *OPTIONS, f"{name}.in", "-o", f"{name}.txt"]
        subprocess.run(command, cwd=ROOT / "requirements", check=True)
    for package in (PWA, ROOT / "bench" / "lighthouse"):
        lock_node(package)


def lock_node(package: Path) -> None:
    """In an empty folder: beside installed packages npm forgets those of other platforms."""
    npm = ["npm", "install", "--package-lock-only", "--omit-lockfile-registry-resolved"]
    with tempfile.TemporaryDirectory() as name:
        shutil.copy(package / "package.json", name)
        for _ in range(2):  # at once npm leaves out what stands under another package
            subprocess.run([*npm, "--no-audit", "--no-fund"], cwd=name, check=True)
        shutil.copy(Path(name) / "package-lock.json", package)


if __name__ == "__main__":
    main()
