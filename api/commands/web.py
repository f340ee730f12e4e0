"""`doorstep web --door citizen|desk`."""

from argparse import ArgumentParser, Namespace

import uvicorn

from api.app import create_app
from api.commands.parent import end_with_parent
from api.embedded.home import with_embedded
from api.logs import write_logs
from api.settings import Settings


def arguments(parser: ArgumentParser) -> None:
    """Which door."""
    parser.add_argument("--door", choices=("citizen", "desk"), required=True)
    parser.add_argument("--with-parent", action="store_true", help="end when standard input does")


def execute(settings: Settings, asked: Namespace) -> int:
    """Serve until told to stop (trust.md 5.1)."""
    write_logs(settings.log_level)
    if asked.with_parent:
        end_with_parent()
    opened = settings.phone and settings.development and asked.door == "citizen"
    uvicorn.run(
        create_app(with_embedded(settings), asked.door),
        host="0.0.0.0" if opened else settings.host,  # noqa: S104 — PHONE=1 asks for it
        port=settings.port_of(asked.door),
        ws="none",
        log_config=None,
        access_log=False,
        server_header=False,
        limit_concurrency=1000,
        timeout_keep_alive=5,
        # Open event streams are waited for this long: a developer's Ctrl-C should not be.
        timeout_graceful_shutdown=1 if settings.development else 10,
        h11_max_incomplete_event_size=16 * 1024,
        forwarded_allow_ips=settings.trusted_proxies,
    )
    return 0
