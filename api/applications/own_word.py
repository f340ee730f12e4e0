"""What the link in an SMS holds beside the case, so that nobody else can make it."""

from base64 import urlsafe_b64encode
from uuid import UUID

from identity.sealing import keyed_hash


def word_of(application_id: UUID) -> str:
    """Twenty-two letters of the one case: they open what says that it was not me, and no more."""
    digest = keyed_hash("not_mine", str(application_id))[:16]
    return urlsafe_b64encode(digest).decode().rstrip("=")
