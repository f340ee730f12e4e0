"""`doorstep sandbox`."""

import asyncio
from argparse import ArgumentParser, Namespace

from api.commands.parent import end_with_parent
from api.embedded.home import CannotStart, with_embedded
from api.endpoints.sandbox.server import serve
from api.endpoints.sandbox.stage import stage_of
from api.logs import write_logs
from api.settings import Profile, Settings


def arguments(parser: ArgumentParser) -> None:
    """How it ends."""
    parser.add_argument("--with-parent", action="store_true", help="end when standard input does")


def execute(settings: Settings, asked: Namespace) -> int:
    """Serve until told to stop. Does not exist in production."""
    if settings.profile is Profile.PRODUCTION:
        raise CannotStart("the sandbox does not exist in production")
    write_logs(settings.log_level)
    if asked.with_parent:
        end_with_parent()
    asyncio.run(serve(with_embedded(settings), stage_of(settings)))
    return 0
