"""What time does to appointments: the day before, a word; the day after, the place was lost.

And to numbers: after a month they are forgotten.
"""

from api.appointments.booking import note_missed, remind
from api.appointments.queueing import forget_numbers
from notifications.transactions import transaction


async def go_round() -> None:
    """All that is due by the hall's clock, some hundred at a time."""
    for step in (remind, note_missed, forget_numbers):
        while True:
            async with transaction():
                if not await step():
                    break
