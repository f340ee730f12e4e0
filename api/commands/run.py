"""`doorstep run`."""

from argparse import ArgumentParser, Namespace

from api.embedded.home import CannotStart
from api.running import run
from api.settings import Profile, Settings


def arguments(_parser: ArgumentParser) -> None:
    """None: settings say everything."""


def execute(settings: Settings, _asked: Namespace) -> int:
    """Until Ctrl-C. For trying out: production runs `migrate`, `web` and `worker` by themselves."""
    if settings.profile is Profile.PRODUCTION:
        raise CannotStart("`run` is for trying out: start `migrate`, `web` and `worker` instead")
    return run(settings)
