"""Where the public checks a paper: the address behind its QR code, and in its signature."""

import re

_KEY = b"/ContactInfo ("
# Strangers hand in files: no address of ours is longer, and ours stands behind everything else.
_SAYS = re.compile(rb"((?:[^()\\]|\\[0-7]{3}){0,400})\)")
_PLACES = 8
_ESCAPED = re.compile(r"\\([0-7]{3})")

_public_address: str | None = None


def bind_public_address(address: str) -> None:
    """The citizens' door, as the public reaches it. Once per process, by wiring."""
    global _public_address  # noqa: PLW0603 — bound once per process (R11)
    _public_address = address.rstrip("/")


def check_url(kind: str, token: str) -> str:
    """``<address>/c/<token>`` of a result, ``/n/`` of a notice. It holds nothing personal."""
    if _public_address is None:
        raise RuntimeError("bind_public_address() was not called in this process")
    return f"{_public_address}/{kind}/{token}"


def named_in(pdf: bytes) -> tuple[str, str] | None:
    """Which paper of ours a file says it is: kind and token. The file is not parsed.

    It proves nothing: whoever asks compares the hash.
    """
    at = len(pdf)
    for _ in range(_PLACES):
        at = pdf.rfind(_KEY, 0, at)
        found = _SAYS.match(pdf, at + len(_KEY)) if at >= 0 else None
        told = _ESCAPED.sub(_meant, found[1].decode("latin-1")) if found else ""
        if told.startswith(f"{_public_address}/"):
            kind, _, token = told.removeprefix(f"{_public_address}/").partition("/")
            return kind, token
    return None


def _meant(code: re.Match[str]) -> str:
    return chr(int(code[1], 8))
