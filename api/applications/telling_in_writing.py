"""What a notice is filled from: the fact with its case, and words of its own."""

from api.applications.models import Application, StatusChange
from api.applications.said import change_label
from api.catalog.definition import Definition
from api.clocks.counting import day_of
from identity.actor import THE_SYSTEM
from identity.sealing import Access, unseal_all
from notifications.delivering import Happened
from notifications.wording import CHINESE, sentence


class Told:
    """The fact with its case: what the fields are filled from."""

    def __init__(
        self, fact: Happened, application: Application, definition: Definition, step: StatusChange
    ) -> None:
        self.fact, self.application, self.definition = fact, application, definition
        self.step, self.day = step, day_of(fact.happened_at)
        self.access = Access(THE_SYSTEM, "making a notice", application.id, application.citizen_id)

    def param(self, name: str) -> str:
        """What the fact carries; "" for nothing."""
        value = self.fact.params.get(name)
        return "" if value is None else str(value)

    async def because(self) -> str:
        """The words of the step."""
        return await self.opened(change_label(str(self.step.said_id)), self.step.because_sealed)

    async def opened(self, label: str, sealed: bytes | None) -> str:
        """Sealed words in clear; the trail names the system."""
        if not sealed:
            return ""
        read = await unseal_all(self.application.owner_id, {label: sealed}, self.access)
        return read[label].decode()


def given(part: str, **params: object) -> str:
    """A sentence that stands on notices."""
    named = {name: str(value) for name, value in params.items()}
    return sentence(CHINESE, "notice.given", part=part, **named)
