"""Foreign pictures: what is taken, what it looks like then, and what is turned away with which sentence."""

from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops, ImageCms, ImageStat

from planner.domain.errors import PlannerError
from planner.domain.picture import MOST_BYTES, MOST_PIXELS
from planner.exchange.jpeg import clean_size
from planner.exchange.picture_reader import TURNS, read
from planner.exchange.pictures import CleanPicture, clean_picture
from planner.exchange.refusal import RefusedError
from tests.documents.pictures import GPS_CANARY, crowd, encoded, with_metadata

RED, GREEN = (200, 30, 40), (40, 200, 30)
CANARIES = (GPS_CANARY.encode(), b"CANARY", b"Exif", b"GPS", b"2011:12:16", b"xmp", b"8BIM", b"ICC_PROFILE")
NO_PICTURE = "This is no JPEG, PNG or WebP picture: save it as one of them first."
DAMAGED = "The picture is damaged or cut short: take another copy of it."
TOO_LARGE = "The picture is too large to be read safely: make it smaller first."


def small() -> Image.Image:
    return crowd().resize((180, 120))


def seen(picture: CleanPicture) -> Image.Image:
    return Image.open(BytesIO(picture.jpeg)).convert("RGB")


def difference(one: Image.Image, other: Image.Image) -> float:
    """Return how far two pictures are from each other on average, from 0 to 255."""
    return max(ImageStat.Stat(ImageChops.difference(one, other)).mean)


def sentence(data: bytes) -> str:
    with pytest.raises(PlannerError) as refused:
        clean_picture(data)
    return str(refused.value)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_of_a_telephones_picture_only_the_picture_remains(kind: str) -> None:
    data = with_metadata(small(), kind)
    assert GPS_CANARY.encode() in data
    picture = clean_picture(data)
    assert not [canary for canary in CANARIES if canary in picture.jpeg]
    assert Image.open(BytesIO(picture.jpeg)).getexif() == {}
    assert (picture.width, picture.height) == (180, 120)
    assert difference(seen(picture), small()) < 6


def test_a_clean_picture_comes_back_byte_for_byte() -> None:
    once = clean_picture(with_metadata(small()))
    assert clean_picture(once.jpeg) == once


def test_the_same_picture_makes_the_same_bytes() -> None:
    assert clean_picture(encoded(small(), "PNG")) == clean_picture(encoded(small(), "PNG"))


@pytest.mark.parametrize("orientation", TURNS)
def test_a_picture_is_upright_whichever_way_the_telephone_was_held(orientation: int) -> None:
    back = {5: 5, 6: 8, 7: 7, 8: 6}.get(orientation, orientation)
    stored = small().transpose(TURNS[back])
    picture = CleanPicture(jpeg=read(with_metadata(stored, "PNG", orientation)), width=180, height=120)
    assert clean_size(picture.jpeg) == (180, 120)
    assert difference(seen(picture), small()) < 6


def test_colours_are_those_that_the_profile_means() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    swapped = profile.replace(b"rXYZ", b"----").replace(b"gXYZ", b"rXYZ").replace(b"----", b"gXYZ")
    data = encoded(Image.new("RGB", (40, 40), RED), "PNG", icc_profile=swapped)
    assert difference(seen(clean_picture(data)), Image.new("RGB", (40, 40), (30, 200, 40))) < 25
    unreadable = encoded(Image.new("RGB", (40, 40), RED), "PNG", icc_profile=b"no profile")
    assert difference(seen(clean_picture(unreadable)), Image.new("RGB", (40, 40), RED)) < 6


def test_what_is_transparent_becomes_white() -> None:
    clear = Image.new("RGBA", (40, 40), (*RED, 0))
    assert difference(seen(clean_picture(encoded(clear, "PNG"))), Image.new("RGB", (40, 40), "white")) < 2
    assert difference(seen(clean_picture(encoded(clear, "WEBP"))), Image.new("RGB", (40, 40), "white")) < 2


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_every_way_to_store_pixels_is_understood(mode: str) -> None:
    grey = (
        Image.new("I;16", (40, 40), 128 << 8) if mode == "I;16" else Image.new("RGB", (40, 40), "#808080").convert(mode)
    )
    shown = seen(CleanPicture(jpeg=read(encoded(grey, "PNG")), width=40, height=40))
    assert difference(Image.new("RGB", (1, 1), "#808080"), shown.resize((1, 1), Image.Resampling.BOX)) < 8


def test_printers_colours_become_the_screens() -> None:
    data = encoded(Image.new("RGB", (40, 40), "#d02030").convert("CMYK"))
    assert difference(seen(clean_picture(data)), Image.new("RGB", (40, 40), "#d02030")) < 12


def test_a_long_side_is_brought_to_the_most_that_is_kept() -> None:
    picture = clean_picture(encoded(crowd().resize((6000, 2000))))
    assert (picture.width, picture.height) == (MOST_PIXELS, MOST_PIXELS // 3)


def test_a_picture_of_noise_is_kept_in_few_enough_bytes() -> None:
    picture = clean_picture(encoded(Image.effect_noise((3600, 2400), 120).convert("RGB"), quality=95))
    assert len(picture.jpeg) <= MOST_BYTES


def test_only_the_first_frame_of_a_moving_picture_is_taken() -> None:
    frames = [Image.new("RGB", (40, 40), colour) for colour in (RED, GREEN)]
    data = encoded(frames[0], "WEBP", save_all=True, append_images=frames[1:], lossless=True)
    assert difference(seen(clean_picture(data)), frames[0]) < 6


def test_what_is_hidden_behind_a_picture_is_gone() -> None:
    behind = b"PK\x03\x04 CANARY <script>alert(1)</script>"
    picture = clean_picture(encoded(small()) + behind)
    assert behind not in picture.jpeg
    clean = clean_picture(encoded(small())).jpeg
    assert clean_picture(clean + behind).jpeg != clean + behind


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xd8",
        b"<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>",
        b"%PDF-1.7\n",
        b"MZ" + bytes(100),
        b"RIFF\x00\x00\x00\x00WAVE",
        encoded(Image.new("RGB", (4, 4)), "GIF"),
        encoded(Image.new("RGB", (4, 4)), "TIFF"),
        encoded(Image.new("RGB", (4, 4)), "BMP"),
        b"PK\x03\x04" + encoded(Image.new("RGB", (4, 4))),
    ],
)
def test_what_is_no_picture_of_the_three_kinds_is_turned_away_whatever_its_name(data: bytes) -> None:
    assert sentence(data) == NO_PICTURE


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_picture_that_is_cut_short_is_turned_away(kind: str) -> None:
    whole = encoded(small(), kind)
    assert sentence(whole[: len(whole) // 2]) == DAMAGED


def test_a_bomb_is_turned_away_before_it_goes_off() -> None:
    assert sentence(encoded(Image.new("1", (60_000, 2_000)), "PNG")) == TOO_LARGE
    claimed = bytearray(encoded(Image.new("RGB", (8, 8))))
    frame = claimed.index(b"\xff\xc0")
    claimed[frame + 5 : frame + 9] = b"\xff\xff\xff\xff"
    assert sentence(bytes(claimed)) == TOO_LARGE
    assert sentence(bytes(64_000_001)) == TOO_LARGE


def test_of_a_file_that_only_claims_to_be_clean_nothing_foreign_is_kept() -> None:
    clean = clean_picture(encoded(small())).jpeg
    comment = b"\xff\xfe\x00\x08CANARY"
    application = b"\xff\xe5\x00\x08CANARY"
    for at in (2, 20):
        for segment in (comment, application):
            assert b"CANARY" not in clean_picture(clean[:at] + segment + clean[at:]).jpeg
    assert clean_size(clean) == (180, 120)
    assert clean_size(clean + b"\xff\xd9") is None
    assert clean_size(clean[:-2]) is None
    assert clean_size(encoded(small(), progressive=True)) is None
    assert clean_size(b"") is None


def tried(data: bytes) -> None:
    """Read damaged bytes: they become a clean picture or are turned away, and nothing else happens."""
    try:
        clean = read(data)
    except RefusedError:
        return
    size = clean_size(clean)
    assert size is not None
    assert max(size) <= MOST_PIXELS


SEEDS = {kind: with_metadata(crowd().resize((60, 40)), kind, 6) for kind in ("JPEG", "PNG", "WEBP")} | {
    "progressive": encoded(crowd().resize((60, 40)), progressive=True)
}
CHANGES = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), min_size=1, max_size=12)


def changed(data: bytes, changes: list[tuple[float, int]], kept: float) -> bytes:
    out = bytearray(data)
    for place, value in changes:
        out[min(len(out) - 1, int(place * len(out)))] = value
    return bytes(out[: max(1, int(kept * len(out)))])


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("kind", SEEDS)
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(changes=CHANGES, kept=st.floats(0.3, 1) | st.just(1.0))
def test_a_damaged_picture_is_read_or_turned_away(kind: str, changes: list[tuple[float, int]], kept: float) -> None:
    tried(changed(SEEDS[kind], changes, kept))


@pytest.mark.sweep
@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("kind", SEEDS)
@settings(max_examples=5000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(changes=CHANGES, kept=st.floats(0.3, 1) | st.just(1.0))
def test_thousands_of_damaged_pictures_are_read_or_turned_away(
    kind: str, changes: list[tuple[float, int]], kept: float
) -> None:
    tried(changed(SEEDS[kind], changes, kept))


@pytest.mark.sweep
@pytest.mark.parametrize("kind", SEEDS)
@settings(max_examples=250, deadline=None)
@given(changes=CHANGES, kept=st.floats(0.3, 1) | st.just(1.0))
def test_damaged_pictures_get_through_the_gateway_whole_or_not_at_all(
    kind: str, changes: list[tuple[float, int]], kept: float
) -> None:
    try:
        picture = clean_picture(changed(SEEDS[kind], changes, kept))
    except PlannerError:
        pass
    else:
        assert clean_size(picture.jpeg) == (picture.width, picture.height)
