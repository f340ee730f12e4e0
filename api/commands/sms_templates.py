"""`doorstep sms-templates`: what somebody registers with an SMS vendor, before there is an account.

The county's person registers each ``text``, writes the vendor's code beside it, and puts the whole
under ``templates`` of the account in SMS_ACCOUNTS. A version may keep an empty code, but the last
of each message may not.
"""

from argparse import ArgumentParser, Namespace

import orjson

from api.settings import Settings
from notifications import wording


def arguments(parser: ArgumentParser) -> None:
    """None."""


def execute(settings: Settings, asked: Namespace) -> int:  # noqa: ARG001 — a command's shape
    """Print them."""
    print(orjson.dumps(templates(), option=orjson.OPT_INDENT_2).decode())
    return 0


def templates() -> dict[str, dict[str, list[dict[str, object]]]]:
    """Language → message → versions without codes."""
    return {
        language: {
            name: [
                {"code": "", "params": list(version.params), "text": version.text}
                for version in wording.registered(language, name)
            ]
            for name in (key.removeprefix("message.") for key in wording.keys(language, "message"))
        }
        for language in wording.LANGUAGES
    }
