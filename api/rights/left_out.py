"""Tables that point to a person and are not in the personal copy: each with its reason."""

from collections.abc import Mapping
from types import MappingProxyType

LEFT_OUT: Mapping[str, str] = MappingProxyType(
    {
        "owner_key": "the key itself; with it everything else is told",
        "challenge": "five minutes old at most, says nothing about anybody",
        "once_key": "which requests were answered already; nothing else, gone after 30 days",
        "fact": "the queue behind steps and messages, both told",
        "asked_office": "what other departments think, under the department's own key",
        "objection": "what a neighbour said of a notice, under the department's own key",
        "opinion": "the department's own thoughts, under its own key; the decision is told",
        "redress": "an office's question about a decision; the decision that came of it is told",
        "look_seal": "that an investigation keeps a look back; from its day on the look is told",
        "card": "that an office was late: about whoever worked on it, not the applicant",
        "dossier": "whether uploads are open; nothing about the person",
    }
)
