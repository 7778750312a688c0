"""The bundled faces and one typesetter for all tests of this folder."""

import pytest

from planner.documents.typesetting.faces import Faces
from planner.documents.typesetting.typesetter import Typesetter
from planner.paths import resources


@pytest.fixture(scope="session")
def faces() -> Faces:
    return Faces(resources() / "fonts")


@pytest.fixture(scope="session")
def typesetter(faces: Faces) -> Typesetter:
    return Typesetter(faces)
