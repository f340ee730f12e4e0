"""Signatures on the line to the sandboxed vendors."""

import time

import pytest

from notifications import signing
from notifications.signing import SignatureInvalid, Verifier, signed

BODY = b'{"amount":8000}'


def test_what_was_signed_is_believed_once() -> None:
    verifier, headers = Verifier("secret"), signed("secret", BODY)
    verifier.check(headers, BODY)
    with pytest.raises(SignatureInvalid, match="replayed"):
        verifier.check(headers, BODY)


@pytest.mark.parametrize("name", [signing.TIMESTAMP, signing.NONCE, signing.SIGNATURE])
@pytest.mark.parametrize("value", [None, "", "0", "签", "x" * 500])
def test_altered_headers_are_refused(name: str, value: str | None) -> None:
    headers = {k: v for k, v in signed("secret", BODY).items() if k != name}
    if value is not None:
        headers[name] = value
    with pytest.raises(SignatureInvalid):
        Verifier("secret").check(headers, BODY)


def test_another_body_or_secret_is_refused() -> None:
    with pytest.raises(SignatureInvalid):
        Verifier("secret").check(signed("secret", BODY), BODY + b" ")
    with pytest.raises(SignatureInvalid):
        Verifier("secret").check(signed("other", BODY), BODY)


@pytest.mark.parametrize("away", [-301, 301, 7 * 86_400])
def test_stale_and_future_signatures_are_refused(
    away: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    present = time.time()
    monkeypatch.setattr(signing.time, "time", lambda: present + away)
    headers = signed("secret", BODY)
    monkeypatch.setattr(signing.time, "time", lambda: present)
    with pytest.raises(SignatureInvalid, match="stale"):
        Verifier("secret").check(headers, BODY)


def test_nonces_are_forgotten_when_their_time_is_over(monkeypatch: pytest.MonkeyPatch) -> None:
    verifier, present = Verifier("secret"), time.time()
    for n in range(100):
        monkeypatch.setattr(signing.time, "time", lambda n=n: present + n * 60)
        verifier.check(signed("secret", BODY), BODY)
    assert len(verifier._seen) <= 12
