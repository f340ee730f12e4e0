"""The county's SMS accounts: a JSON file, because each account has its own templates.

A list of objects with ``name``, ``weight``, ``key_id``, ``secret``, ``sign_name``, ``base_url``,
``receipts_token`` and ``templates``. Receipts are told to ``/webhooks/sms/RECEIPTS_TOKEN``: they
are not signed, the token is all there is; and replies to ``…/RECEIPTS_TOKEN/replies``. Who wants
to know the caller as well names its networks in ``told_from``. ``templates`` is what ``doorstep
sms-templates`` prints, with the vendor's ``code`` filled in: language → message → versions, the
longest first.
"""

import hmac
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network
from pathlib import Path
from typing import Any

import orjson

from notifications import wording
from notifications.sms.contract import Caller, ReceiptInvalid

BASE_URL = "https://dysmsapi.aliyuncs.com"
_MOST_WEIGHT = 100
_SHORTEST_TOKEN = 32


@dataclass(frozen=True)
class Version:
    """One registered template, and the variables it needs."""

    code: str
    params: tuple[str, ...]


Templates = Mapping[str, Mapping[str, tuple[Version, ...]]]


@dataclass(frozen=True)
class Account:
    """One account. ``weight``: its share of the messages while all is well, of 100."""

    name: str
    weight: int
    key_id: str
    secret: str = field(repr=False)
    sign_name: str
    base_url: str
    receipts_token: str = field(repr=False)
    templates: Templates = field(repr=False)
    told_from: tuple[IPv4Network | IPv6Network, ...] = ()  # none: from anywhere

    def admit(self, caller: Caller) -> None:
        """Who knows the token and calls from where the vendor does. Raises ReceiptInvalid."""
        if not hmac.compare_digest(caller.token.encode(), self.receipts_token.encode()):
            raise ReceiptInvalid("token")
        if self.told_from and not self._from_there(caller.address):
            raise ReceiptInvalid("address")

    def _from_there(self, address: str) -> bool:
        try:
            known = ip_address(address)
        except ValueError:
            return False
        return any(known in network for network in self.told_from)

    def version(self, language: str, template: str, said: Mapping[str, str]) -> Version | None:
        """The longest registered version that can be said; in Chinese if in no other language."""
        for tongue in dict.fromkeys((language, wording.CHINESE)):
            for version in self.templates.get(tongue, {}).get(template, ()):
                if all(said.get(name) for name in version.params):
                    return version
        return None


def read_accounts(path: Path) -> tuple[Account, ...]:
    """The accounts in the file. Raises ValueError that says what is wrong with it."""
    try:
        rows = orjson.loads(path.read_bytes())
        accounts = tuple(_account(row) for row in rows)
    except (AttributeError, KeyError, TypeError, OSError, ValueError) as error:
        raise ValueError(f"not a list of SMS accounts ({type(error).__name__}: {error})") from error
    problems = [problem for account in accounts for problem in _problems(account)]
    if len({account.name for account in accounts}) != len(accounts) or not accounts:
        problems.append("accounts need names of their own, and there must be one")
    if problems:
        raise ValueError("; ".join(problems))
    return accounts


def _account(row: Mapping[str, Any]) -> Account:
    templates = {
        language: {name: _versions(versions) for name, versions in book.items()}
        for language, book in row["templates"].items()
    }
    return Account(
        name=str(row["name"]),
        weight=int(row["weight"]),
        key_id=str(row["key_id"]),
        secret=str(row["secret"]),
        sign_name=str(row["sign_name"]),
        base_url=str(row.get("base_url", BASE_URL)).rstrip("/"),
        receipts_token=str(row["receipts_token"]),
        templates=templates,
        told_from=tuple(ip_network(one) for one in row.get("told_from", ())),
    )


def _versions(rows: Sequence[Mapping[str, Any]]) -> tuple[Version, ...]:
    """Those that have a code: a version may be left out."""
    filled = [row for row in rows if row["code"]]
    return tuple(Version(str(row["code"]), tuple(row["params"])) for row in filled)


def _problems(account: Account) -> list[str]:
    """Weights out of range, and messages that could not be said by this account."""
    found = []
    if not 0 <= account.weight <= _MOST_WEIGHT:
        found.append(f"{account.name}: a weight is 0 to {_MOST_WEIGHT}")
    if len(account.receipts_token) < _SHORTEST_TOKEN:
        found.append(f"{account.name}: receipts_token has less than {_SHORTEST_TOKEN} letters")
    missing = [
        key
        for key in (
            name.removeprefix("message.") for name in wording.keys(wording.CHINESE, "message")
        )
        if account.version(wording.CHINESE, key, _least(key)) is None
    ]
    if missing:
        found.append(f"{account.name}: no template for {', '.join(sorted(missing))}")
    return found


def _least(template: str) -> dict[str, str]:
    """What is there even when nothing is known but what the sentence cannot do without."""
    return dict.fromkeys(wording.registered(wording.CHINESE, template)[-1].params, "·")
