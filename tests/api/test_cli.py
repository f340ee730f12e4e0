"""The console command: what it offers, and how it says no."""

import importlib
import ipaddress
import json
import socket
from pathlib import Path

import pytest

from api.cli import COMMANDS, main
from api.commands.settings_table import markdown
from api.embedded.home import CannotStart
from api.endpoints.shield import lan_address
from api.running import Run
from api.safety import read_settings
from api.settings import settings_table
from api.welcome import welcome


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_can_be_asked_for_help(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    module = importlib.import_module(f"api.commands.{name.replace('-', '_')}")
    assert callable(module.execute)
    with pytest.raises(SystemExit) as left:
        main([name, "--help"])
    assert left.value.code == 0
    assert COMMANDS[name] in " ".join(capsys.readouterr().out.split())


def test_an_unknown_command_shows_the_known(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fly"]) == 2
    assert main([]) == 2
    assert main(["--help"]) == 0
    said = capsys.readouterr().out
    assert all(name in said for name in COMMANDS)


def test_production_names_everything_and_exits(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("DOORSTEP_PROFILE", "production")
    assert main(["migrate"]) == 78
    said = capsys.readouterr().err
    assert said.startswith("Cannot start:")
    assert said.count("\n") >= 12
    assert "Traceback" not in said


def test_the_table_of_settings_has_a_row_for_each() -> None:
    assert markdown().count("\n") == len(settings_table()) + 1


def test_the_block_names_addresses_and_people(tmp_path: Path) -> None:
    people = [
        {"role": "citizen", "name": "张三", "phone": "13800138000", "idNumber": "110101…"},
        {"role": "window", "name": "李窗口", "phone": "13900139000"},
    ]
    (tmp_path / "demo.json").write_text(json.dumps({"people": people}), "utf-8")
    said = welcome(read_settings({"DOORSTEP_HOME": str(tmp_path)}))
    for word in ("http://localhost:8600", "http://localhost:8601", "张三", "13900139000", "窗口"):
        assert word in said
    assert "█" not in said


def test_a_phone_gets_a_code_to_scan(tmp_path: Path) -> None:
    settings = read_settings({"DOORSTEP_HOME": str(tmp_path), "DOORSTEP_PHONE": "1"})
    said = welcome(settings)
    assert f"http://{lan_address()}:8600" in said
    assert "█" in said


def test_the_address_in_the_network_is_an_address() -> None:
    assert ipaddress.ip_address(lan_address()).version == 4


def test_a_taken_port_is_named_before_anything_starts(tmp_path: Path) -> None:
    with socket.socket() as line:
        line.bind(("127.0.0.1", 0))
        line.listen()
        port = line.getsockname()[1]
        settings = read_settings({"DOORSTEP_HOME": str(tmp_path), "DOORSTEP_DESK_PORT": str(port)})
        with pytest.raises(CannotStart, match=f"port {port} is taken: set DOORSTEP_DESK_PORT"):
            Run(settings).start()
    assert list(tmp_path.iterdir()) == []
