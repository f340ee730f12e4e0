"""`doorstep export-verify FOLDER [--private-key PEM | --passphrase-file FILE] [--json]`."""

import base64
import json
import sys
from argparse import ArgumentParser, Namespace
from dataclasses import asdict
from pathlib import Path

from api.exchange.checking_over import WrongKey, look_over
from api.settings import Settings

_OWN_KEY = (
    "注意：没给 --key，签名只和这份导出自带的公钥核对过。有人整份重做，也能这样通过。"
    "请加上另外保管的公钥再核对一次：--key 公钥（导出完成时显示过）"
)


def arguments(parser: ArgumentParser) -> None:
    """Which export, and how to look inside."""
    parser.add_argument("folder", type=Path)
    parser.add_argument("--private-key", type=Path, help="the county's X25519 private key, PEM")
    parser.add_argument("--passphrase-file", type=Path)
    parser.add_argument("--key", help="the house's public key, base64, from a copy kept elsewhere")
    parser.add_argument("--json", action="store_true")


def execute(_settings: Settings, asked: Namespace) -> int:
    """0 when it is as it was written, 1 when not, 2 when the key does not fit."""
    try:
        report = look_over(
            asked.folder,
            private=asked.private_key.read_bytes() if asked.private_key else None,
            phrase=asked.passphrase_file.read_bytes().strip() if asked.passphrase_file else None,
            signer=base64.b64decode(asked.key, validate=True) if asked.key else None,
        )
    except WrongKey:
        print("这把钥匙打不开这份导出", file=sys.stderr)
        return 2
    if asked.json:
        print(json.dumps({"intact": report.intact, **asdict(report)}, ensure_ascii=False))
    elif report.intact:
        inside = (
            f"{report.files} 个文件，{report.rows} 行"
            if report.opened
            else f"{report.files} 个文件都没有改动；没给钥匙，没有数里面的行"
        )
        print(f"完好：{inside}")
        if report.own_key:
            print(_OWN_KEY)
    else:
        print("\n".join(("有问题：", *(f"  {problem}" for problem in report.problems))))
    return 0 if report.intact else 1
