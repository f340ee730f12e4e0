"""`doorstep audit-verify [--json]`."""

import asyncio
import base64
import json
from argparse import ArgumentParser, Namespace
from dataclasses import asdict
from pathlib import Path

from api.embedded.servers import servers_at_hand
from api.settings import Settings
from api.wiring import open_hall
from identity.auditing import Verdict, verify

_WORDS = {
    "row_altered": "改过的留痕",
    "row_missing": "被删的留痕",
    "link_altered": "链被重算过",
    "link_missing": "链上缺一环",
    "smuggled": "绕过封存写进来的留痕",
    "backdated": "倒填时间的留痕",
    "seal_altered": "封存记录被改过",
    "anchor_differs": "和库外存证不一致",
    "anchor_missing": "库外的存证不见了",
    "witness_missing": "库外的留痕记录不见了",
    "anchor_forged": "库外存证的签名不对",
    "cut_off": "库里少了库外已经存证的留痕",
}


def arguments(parser: ArgumentParser) -> None:
    """How to print, where the anchors are, and a copy of the public key kept elsewhere."""
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--anchors", type=Path, help="folder of the anchors (default: settings)")
    parser.add_argument("--key", help="public key of the anchors, base64 (default: ours)")


def execute(settings: Settings, asked: Namespace) -> int:
    """0 when nothing was altered, else 1."""
    folder = asked.anchors or settings.anchor_folder
    key = base64.b64decode(asked.key, validate=True) if asked.key else None
    with servers_at_hand(settings) as resolved:
        verdict = asyncio.run(_look(resolved, folder, key))
    print(json.dumps(_told(verdict)) if asked.json else _read_out(verdict))
    return 0 if verdict.intact else 1


async def _look(settings: Settings, folder: Path, key: bytes | None) -> Verdict:
    async with open_hall(settings, "owner"):
        return await verify(folder, key)


def _told(verdict: Verdict) -> dict[str, object]:
    return {"intact": verdict.intact, **asdict(verdict)}


def _read_out(verdict: Verdict) -> str:
    head = f"{verdict.rows} 条留痕，库外存证 {verdict.witnessed} 条、{verdict.anchors} 个锚点"
    if verdict.intact:
        return f"完好：{head}。链尾 {verdict.head}"
    lines = (
        f"  {_WORDS[found.what]}  链上第 {found.position or '—'} 环  留痕 {found.row_id or '—'}"
        for found in verdict.findings
    )
    return "\n".join((f"有改动：{head}。", *lines))
