"""A sentence for a person, still to be translated."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, init=False)
class Message:
    """Hold a whole English sentence with named places, and what stands in them.

    Whoever shows it translates ``template`` and fills the places; nothing below the window or the command line does.
    """

    template: str
    values: tuple[tuple[str, str | int], ...]

    def __init__(self, template: str, /, **values: str | int) -> None:
        object.__setattr__(self, "template", template)
        object.__setattr__(self, "values", tuple(sorted(values.items())))

    def filled(self, template: str | None = None) -> str:
        """Return the sentence with its places filled, from ``template`` when a translation is at hand."""
        return (self.template if template is None else template).format(**dict(self.values))

    def __str__(self) -> str:
        return self.filled()
