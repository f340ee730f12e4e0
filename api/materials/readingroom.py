"""Where the letters of a photograph are read: a child process that holds the models (C7).

Run as ``python -m api.materials.readingroom`` by deciphering.py, without our environment. It never
sees a stranger's bytes: the darkroom decoded them, and only its re-encoded pixels come here. The
library is optional (requirements/ocr.txt): nothing else imports this module.

On stdin: ``>II`` (length of nothing, of a JPEG), JPEG. On stdout: ``>II`` (length of the answer as
JSON, 0), answer: ``{"pieces": [[text, score, [[x, y] four times]]]}`` or ``{"why"}``.
"""

import json
import logging
import os
import resource
import signal
import sys
from collections.abc import Callable
from typing import Any, BinaryIO

from rapidocr import RapidOCR

from api.materials.framing import FRAME

MEMORY_BYTES = 3 * 1024**3  # the models and what they map; some 0.5 GB of it are ever touched
LONGEST_SIDE = 960  # pixels; more made it slower and read nothing more
THREADS = 2
AT_MOST = 200  # pictures, then the child ends and the next one begins clean
_NICE = 10  # a door is more urgent

Read = Callable[[bytes], list[list[Any]]]


def serve(read: Read, source: BinaryIO, sink: BinaryIO) -> None:
    """Answer until the parent closes its end, or enough was read."""
    for _ in range(AT_MOST):
        head = source.read(FRAME.size)
        if not head:
            return
        _, length = FRAME.unpack(head)
        told = json.dumps(_answer(read, source.read(length))).encode()
        sink.write(FRAME.pack(len(told), 0) + told)
        sink.flush()


def _answer(read: Read, picture: bytes) -> dict[str, object]:
    try:
        return {"pieces": read(picture)}
    except MemoryError:
        return {"why": "limits"}
    except Exception:  # noqa: BLE001 — whatever the models stumble over: nothing was read
        return {"why": "broken"}


def reader() -> Read:
    """Load the models; it takes some seconds."""
    logging.disable(logging.CRITICAL)
    engine: Any = RapidOCR(
        params={
            "Global.log_level": "critical",
            "Global.max_side_len": LONGEST_SIDE,
            "EngineConfig.onnxruntime.intra_op_num_threads": THREADS,
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
        }
    )

    def read(picture: bytes) -> list[list[Any]]:
        found = engine(picture)
        if found.boxes is None:
            return []
        return [
            [text, float(score), box.tolist()]
            for text, score, box in zip(found.txts, found.scores, found.boxes, strict=True)
        ]

    return read


def main() -> None:
    """Limits first, then the models, then work."""
    os.nice(_NICE)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which closes our stdin
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what a library prints is no answer
    serve(reader(), sys.stdin.buffer, answers)


if __name__ == "__main__":
    main()
