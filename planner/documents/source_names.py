"""Sources as papers name them."""

from planner.documents.wording import Wording
from planner.domain.fact import Source, SourceKind
from planner.i18n.catalogue import catalogue, marked

_KINDS = {
    SourceKind.EYEWITNESS: marked("eyewitnesses"),
    SourceKind.ORGANISATION: marked("an organisation"),
    SourceKind.MEDIA: marked("news media"),
    SourceKind.OFFICIAL: marked("official sources"),
    SourceKind.DOCUMENT: marked("documents"),
}


def source_name(source: Source, wording: Wording) -> str:
    """Return a source's name, or only what sort it is where its name is more closed than the paper."""
    if source.visibility.may_stand_on(wording.visibility):
        return wording.foreign(source.name)
    return catalogue(wording.language, "papers").gettext(_KINDS[source.kind])
