"""The Dockerfile's commands, run over what it copies, in a clean folder and never as root.

No image is built here (there may be no Docker): what is not tried is the base images and the two
package installations, which `make run` does the same way.
"""

import json
import os
import pwd
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.serving import ROOT, free_ports

TEXT = (ROOT / "Dockerfile").read_text(encoding="utf-8")
LAST = TEXT[TEXT.rindex("\nFROM ") :]
ENTRYPOINT: list[str] = json.loads(re.findall(r"^ENTRYPOINT (.*)$", LAST, re.MULTILINE)[0])


@pytest.fixture
def image() -> Iterator[Path]:
    """What the last stage copies from here, and nothing else."""
    parent = Path(tempfile.mkdtemp(prefix="dst-image-"))
    parent.chmod(0o755)
    for words in re.findall(r"^COPY (.*)$", LAST, re.MULTILINE):
        source, target = words.split()[-2:]
        if "=packages" in words:
            continue  # the environment of this very test stands in for it
        from_here = ROOT / source.removeprefix("/doorstep/")
        shutil.copytree(from_here, parent / target, ignore=shutil.ignore_patterns("__pycache__"))
    (parent / "data").mkdir()
    (parent / "data").chmod(0o777)
    yield parent
    shutil.rmtree(parent, ignore_errors=True)


class Container:
    """Runs the image's commands as somebody who is not root."""

    def __init__(self, folder: Path, settings: Mapping[str, str]) -> None:
        self.folder = folder
        self.before = not_as_root()
        self.environment = {
            "PATH": os.defpath,
            "PYTHONDONTWRITEBYTECODE": "1",
            "DOORSTEP_HOME": str(folder / "data"),
            **settings,
        }

    def start(self, *words: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [*self.before, sys.executable, *ENTRYPOINT[1:], *words],
            cwd=self.folder,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def run(self, *words: str) -> tuple[int, str]:
        with self.start(*words) as process:
            said, _ = process.communicate(timeout=60)
        return process.returncode, said


def not_as_root() -> tuple[str, ...]:
    """What stands before a command so that it runs as a plain user.

    That user may still read everything, because root's own interpreter can lie where only root may
    go; write it may only where anybody may.
    """
    if os.geteuid() != 0:
        return ()
    if shutil.which("setpriv") is None:
        if os.environ.get("CI"):
            pytest.fail("setpriv (util-linux) is missing")
        pytest.skip("setpriv (util-linux) is missing: root cannot become a plain user")
    reading = ("--inh-caps=+dac_read_search", "--ambient-caps=+dac_read_search")
    nobody = pwd.getpwnam("nobody")
    who = (f"--reuid={nobody.pw_uid}", f"--regid={nobody.pw_gid}", "--clear-groups")
    return ("setpriv", *who, *reading)


def test_the_image_does_not_run_as_root() -> None:
    user = re.findall(r"^USER (.*)$", LAST, re.MULTILINE)
    assert user == ["doorstep"]
    assert LAST.index("\nUSER ") < LAST.index("\nENTRYPOINT ")


def test_the_image_is_for_production_and_says_what_is_missing(image: Path) -> None:
    code, said = Container(image, {"DOORSTEP_PROFILE": "production"}).run("migrate")
    assert code == 78
    assert said.startswith("Cannot start:")
    assert "DATABASE_URL_CITIZEN is missing" in said
    assert "Traceback" not in said


def test_every_command_of_the_image_works(
    image: Path, database_urls: Mapping[str, str], redis_url: str
) -> None:
    ports = free_ports(2)
    container = Container(
        image,
        {
            "DOORSTEP_PROFILE": "test",
            "DATABASE_URL": database_urls["owner"],
            **{f"DATABASE_URL_{r.upper()}": u for r, u in database_urls.items() if r != "owner"},
            "REDIS_URL": redis_url,
            "DOORSTEP_CITIZEN_PORT": str(ports[0]),
            "DOORSTEP_DESK_PORT": str(ports[1]),
        },
    )
    assert container.run("migrate") == (0, "")
    commands = (("web", "--door", "citizen"), ("web", "--door", "desk"), ("worker",))
    running = [container.start(*words) for words in commands]
    try:
        for door in ("citizen", "desk"):
            until = time.monotonic() + 180
            while container.run("healthcheck", "--door", door)[0]:
                assert time.monotonic() < until
                assert [process.poll() for process in running] == [None, None, None]
    finally:
        for process in running:
            process.terminate()
        ended = [process.wait(20) for process in running]
    assert ended[2] == 0
    assert "root" not in {path.owner() for path in (image / "data").rglob("*")}
