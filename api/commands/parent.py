"""A child process of `doorstep run` must not outlive it, not even when that was killed."""

import os
import signal
import threading


def end_with_parent() -> None:
    """Stop as if told to (SIGTERM) when standard input ends."""
    threading.Thread(target=_watch, daemon=True).start()


def _watch() -> None:
    while os.read(0, 1):  # not sys.stdin: its lock would be held when the interpreter ends
        pass
    os.kill(os.getpid(), signal.SIGTERM)
