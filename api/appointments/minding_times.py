"""What time does to appointments: the day before, a word; the day after, the place was lost."""

from api.appointments.booking import note_missed, remind
from notifications.transactions import transaction


async def go_round() -> None:
    """All that is due by the hall's clock, some hundred at a time."""
    for step in (remind, note_missed):
        while True:
            async with transaction():
                if not await step():
                    break
