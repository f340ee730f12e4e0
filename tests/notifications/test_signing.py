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
def test_stale_and_future_signatures_are_refused(away: int) -> None:
    present = time.time()
    headers = signed("secret", BODY, clock=lambda: present + away)
    with pytest.raises(SignatureInvalid, match="stale"):
        Verifier("secret", clock=lambda: present).check(headers, BODY)


def test_nonces_are_forgotten_when_their_time_is_over() -> None:
    hours = [float(n * 60) for n in range(100)]
    verifier = Verifier("secret", clock=lambda: hours[0])
    while len(hours) > 1:
        verifier.check(signed("secret", BODY, clock=lambda: hours[0]), BODY)
        hours.pop(0)
    assert len(verifier._window._seen) <= 12
