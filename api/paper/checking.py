"""Where the public checks a paper: the address behind its QR code."""

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
