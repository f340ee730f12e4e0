"""Set up what the project needs, in the checkout itself: Python and Node packages, the PWA.

    python3 deploy/setup.py run     what `make run` needs
    python3 deploy/setup.py test    that, and what the tests need

Each step remembers the hash of what it was made from, so that a second run does nothing. Only the
standard library is used here, because nothing else is there yet.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
PWA = ROOT / "pwa"
LEAST_PYTHON, LEAST_NODE = (3, 11), (20, 19)
_LEAST = ".".join(str(n) for n in LEAST_NODE)
PWA_SOURCES = ("src", "public", "codegen", "package-lock.json", "*.html", "*.ts", "*.json")


def main(purpose: str) -> None:
    """Every step that is not done yet."""
    if sys.version_info < LEAST_PYTHON:
        stop("Python 3.11 or newer is needed: make PYTHON=python3.12 …")
    python_packages(purpose)
    reading_packages()
    node_packages()
    pages()


def python_packages(purpose: str) -> None:
    """A virtual environment with the locked packages."""
    version = f"Python {sys.version_info.major}.{sys.version_info.minor}"
    locks = {name: ROOT / "requirements" / f"{name}.txt" for name in ("run", "test")}
    wanted = {name: f"{version} {name} {digest([lock])}" for name, lock in locks.items()}
    stamp = VENV / ".packages.stamp"
    if is_stamped(stamp, wanted[purpose]):
        return
    if not PYTHON.exists():
        step("Python 环境 · virtual environment", [sys.executable, "-m", "venv", str(VENV)])
    install = [str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check"]
    options = ["--require-hashes", "--progress-bar", "off", "-r", str(locks[purpose])]
    step("Python 软件包 · packages", [*install, *options])
    done = wanted.values() if purpose == "test" else [wanted["run"]]  # test's holds all of run's
    stamp.write_text("\n".join(done) + "\n")


def reading_packages() -> None:
    """What reads identity cards from photos. Optional: without it people type, and that is said.

    It is tried again at the next set-up, and left out where OCR=0 is set.
    """
    lock = ROOT / "requirements" / "ocr.txt"
    stamp, wanted = VENV / ".reading.stamp", f"{sys.version_info[:2]} {digest([lock])}"
    if is_stamped(stamp, wanted) or os.environ.get("OCR") == "0":
        return
    options = ["--require-hashes", "--no-deps", "--only-binary=:all:", "--progress-bar", "off"]
    install = [str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check", *options]
    if tried("识别身份证 · reading ID cards", [*install, "-r", str(lock)]):
        stamp.write_text(wanted)
    else:
        print("    识别身份证的软件包装不上，其他功能不受影响 · without it everything else works")


def node_packages() -> None:
    """What the PWA is built with."""
    node = shutil.which("node")
    if node is None:
        stop(f"Node {_LEAST} or newer is needed to build the PWA, and npm with it")
    said = subprocess.run([node, "--version"], capture_output=True, text=True, check=True).stdout
    if tuple(int(n) for n in said.strip().lstrip("v").split(".")[:2]) < LEAST_NODE:
        stop(f"Node {_LEAST} or newer is needed; this is {said.strip()}")
    wanted = digest([PWA / "package-lock.json"])
    stamp = PWA / "node_modules" / ".doorstep.stamp"
    if not is_stamped(stamp, wanted):
        step("Node 软件包 · packages", ["npm", "ci", "--no-audit", "--no-fund"], PWA)
        stamp.write_text(wanted)


def pages() -> None:
    """The built PWA."""
    stamp = PWA / "dist" / ".doorstep.stamp"
    if not is_stamped(stamp, digest(page_sources())):
        step("网页 · pages", ["npm", "run", "build"], PWA)
        stamp.write_text(digest(page_sources()))  # now: the build rewrites a declaration file


def page_sources() -> list[Path]:
    """What the PWA is built from."""
    return [path for pattern in PWA_SOURCES for path in PWA.glob(pattern)]


def step(name: str, command: list[str], folder: Path = ROOT) -> None:
    """Run one command that must not fail; its output only if it does."""
    lines: list[str] = []
    if not tried(name, command, folder, lines):
        print("".join(lines[-60:]))
        stop(f"{name} failed: {' '.join(command)}")


def tried(
    name: str, command: list[str], folder: Path = ROOT, lines: list[str] | None = None
) -> bool:
    """Run one command, saying every few seconds that it goes on. Whether it worked."""
    said = [] if lines is None else lines
    began = time.monotonic()
    print(f"  … {name}", flush=True)
    environment = {**os.environ, "PIP_ROOT_USER_ACTION": "ignore"}
    process = subprocess.Popen(
        command,
        cwd=folder,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )
    reader = threading.Thread(target=lambda: said.extend(process.stdout or ()), daemon=True)
    reader.start()
    while reader.is_alive():
        reader.join(10)
        if reader.is_alive():
            last = said[-1].strip()[:60] if said else ""
            print(f"    {time.monotonic() - began:4.0f} s  {last}", flush=True)
    if process.wait():
        print(f"  ✗ {name}", flush=True)
        return False
    print(f"  ✓ {name}  {time.monotonic() - began:.0f} s", flush=True)
    return True


def digest(paths: Iterable[Path]) -> str:
    """SHA-256 over names and contents, folders with everything in them."""
    found = hashlib.sha256()
    for path in sorted(paths):
        files = sorted(path.rglob("*")) if path.is_dir() else [path]
        for file in files:
            if file.is_file():
                found.update(str(file.relative_to(ROOT)).encode() + b"\0" + file.read_bytes())
    return found.hexdigest()


def is_stamped(stamp: Path, wanted: str) -> bool:
    """Whether the step was done from exactly this."""
    return stamp.is_file() and wanted in stamp.read_text().splitlines()


def stop(message: str) -> NoReturn:
    """Say why and end."""
    sys.exit(f"Cannot set up: {message}")


if __name__ == "__main__":
    main(sys.argv[1])
