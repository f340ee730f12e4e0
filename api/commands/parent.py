"""A child process of `doorstep run` must not outlive it, not even when that was killed."""

import os
import signal
import sys
import threading


def end_with_parent() -> None:
    """Stop as if told to (SIGTERM) when standard input ends."""
    threading.Thread(target=_watch, daemon=True).start()


def _watch() -> None:
    while sys.stdin.buffer.read(1):
        pass
    os.kill(os.getpid(), signal.SIGTERM)
