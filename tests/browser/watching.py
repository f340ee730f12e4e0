"""What a page complains of while a person uses it."""

from dataclasses import dataclass, field

from playwright.sync_api import ConsoleMessage, Page


@dataclass
class Watch:
    """Errors of the console and of scripts, from every page it was put on."""

    complaints: list[str] = field(default_factory=list)

    def over(self, page: Page) -> None:
        """Listen to this page from now on."""
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self.complaints.append(f"{page.url}: {error}"))

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.complaints.append(f"{message.location.get('url')}: {message.text}")
