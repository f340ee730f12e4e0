"""Trusted documents: the PWA's build writes down what it asks; production answers nothing else."""

from dataclasses import dataclass, field
from pathlib import Path

import orjson

from api.graphql.errors import Code
from api.graphql.guard import Asked, Rejected


@dataclass
class Documents:
    """The documents of one build: SHA-256 → text. Read again when the build wrote a new file."""

    file: Path
    open_to_others: bool
    _texts: dict[str, str] = field(default_factory=dict)
    _written: float = 0.0

    def text_of(self, asked: Asked) -> str:
        """What to execute. Raises ``Rejected``: not one of ours."""
        if asked.document_id is None:
            if not self.open_to_others or asked.query is None:
                raise Rejected(400, Code.UNKNOWN_DOCUMENT, "Only known documents are answered.")
            return asked.query
        key = asked.document_id.removeprefix("sha256:")
        text = self._texts.get(key) or self._reread().get(key)
        if text is None:
            raise Rejected(400, Code.UNKNOWN_DOCUMENT, "No such document in this build.")
        return text

    def _reread(self) -> dict[str, str]:
        """The file's texts, if it is newer than what was read."""
        try:
            written = self.file.stat().st_mtime
            if written != self._written:
                known = orjson.loads(self.file.read_bytes())
                self._texts = {key.removeprefix("sha256:"): text for key, text in known.items()}
                self._written = written
        except FileNotFoundError:
            self._texts = {}
        return self._texts
