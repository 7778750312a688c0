"""Pictures that no camera took: a crowd with banners at dusk, drawn by arithmetic, the same on every machine."""

import base64
from dataclasses import replace
from functools import cache
from io import BytesIO
from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageFilter

from planner.domain.picture import Focus, Picture
from planner.domain.plan import Plan, live
from planner.domain.text import Text

Colour = tuple[int, int, int]

ZENITH, HORIZON, SUN = (24, 44, 92), (250, 178, 96), (255, 236, 190)
FAR, NEAR = (122, 88, 108), (16, 15, 26)
CLOTHS: tuple[Colour, ...] = ((176, 38, 30), (206, 58, 40), (226, 208, 170), (150, 30, 34), (236, 226, 200))
GPS_CANARY = "Aktau harbour 43.6353N 51.1680E"


def blend(one: Colour, other: Colour, share: float) -> Colour:
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


@cache
def crowd(width: int = 1800, height: int = 1200) -> Image.Image:
    """Return a picture of a crowd under a low sun, its banners against the sky; the sun stands at 0.68, 0.36."""
    draw = Random(1216)
    scene = _sky(width, height)
    _skyline(scene, draw)
    for row in range(7):
        _row(scene, draw, row / 6)
    return _grained(scene, draw)


def _sky(width: int, height: int) -> Image.Image:
    ramp = Image.linear_gradient("L").resize((width, height))
    sky = Image.composite(Image.new("RGB", (width, height), HORIZON), Image.new("RGB", (width, height), ZENITH), ramp)
    glow = Image.radial_gradient("L").resize((round(2.4 * width), round(2.4 * width)))
    glow = ImageChops.invert(glow).point(lambda value: round(230 * (value / 255) ** 3.4))
    light = Image.new("L", (width, height))
    light.paste(glow, (round(0.68 * width - glow.width / 2), round(0.36 * height - glow.height / 2)))
    sky.paste(Image.new("RGB", sky.size, SUN), mask=light)
    pen, radius = ImageDraw.Draw(sky), 0.055 * width
    middle = (0.68 * width, 0.36 * height)
    pen.ellipse([middle[0] - radius, middle[1] - radius, middle[0] + radius, middle[1] + radius], fill=(255, 246, 222))
    return sky.filter(ImageFilter.GaussianBlur(width / 700))


def _skyline(scene: Image.Image, draw: Random) -> None:
    """Stand refinery towers and blocks of flats at the horizon."""
    pen, (width, height) = ImageDraw.Draw(scene), scene.size
    for layer, foot in ((0.25, 0.60), (0.42, 0.64)):
        colour, x = blend(HORIZON, FAR, 0.35 + layer), 0.0
        while x < width:
            wide = draw.uniform(0.02, 0.07) * width
            tall = draw.choice((0.05, 0.08, 0.12, 0.17, 0.22)) * height * (0.6 + layer)
            if tall > 0.14 * height * (0.6 + layer):
                wide *= 0.3
            pen.rectangle([x, foot * height - tall, x + wide, height], fill=colour)
            x += wide * draw.uniform(0.95, 1.5)


def _row(scene: Image.Image, draw: Random, near: float) -> None:
    """Stand a row of people before what is there; ``near`` runs from 0 at the back to 1 at the front."""
    pen, (width, height) = ImageDraw.Draw(scene), scene.size
    head = width * (0.008 + 0.028 * near**1.3)
    foot = height * (0.66 + 0.26 * near)
    colour = blend(FAR, NEAR, 0.25 + 0.75 * near)
    x = -head
    while x < width + head:
        top = foot + draw.uniform(-0.9, 0.9) * head
        if draw.random() < 0.16:
            _placard(pen, draw, (x, top), head, colour)
        elif draw.random() < 0.12:
            _fist(pen, draw, (x, top), head, colour)
        _person(pen, (x, top), head, height, colour)
        x += head * draw.uniform(1.7, 2.5)
    if near in (1 / 6 * 2, 1 / 6 * 4):
        _banner(scene, draw, foot, head)


def _person(pen: ImageDraw.ImageDraw, at: tuple[float, float], head: float, height: int, colour: Colour) -> None:
    x, top = at
    pen.ellipse([x - 0.62 * head, top - 0.8 * head, x + 0.62 * head, top + 0.8 * head], fill=colour)
    pen.rounded_rectangle([x - 1.35 * head, top + 0.8 * head, x + 1.35 * head, height + head], head, fill=colour)
    pen.rectangle([x - 0.3 * head, top + 0.4 * head, x + 0.3 * head, top + 1.2 * head], fill=colour)


def _fist(pen: ImageDraw.ImageDraw, draw: Random, at: tuple[float, float], head: float, colour: Colour) -> None:
    x, top = at[0] + draw.choice((-1, 1)) * 1.2 * head, at[1]
    reach = top - draw.uniform(2.0, 3.2) * head
    pen.line([x, top + 1.6 * head, x, reach], fill=colour, width=round(0.55 * head))
    pen.rounded_rectangle(
        [x - 0.45 * head, reach - 0.5 * head, x + 0.45 * head, reach + 0.4 * head], 0.2 * head, colour
    )


def _placard(pen: ImageDraw.ImageDraw, draw: Random, at: tuple[float, float], head: float, colour: Colour) -> None:
    x, top = at
    reach, cloth = top - draw.uniform(4.0, 7.0) * head, blend(draw.choice(CLOTHS), colour, 0.18)
    wide, tall = draw.uniform(1.6, 2.4) * head, draw.uniform(1.2, 1.8) * head
    pen.line([x, top + 2 * head, x, reach], fill=blend(colour, NEAR, 0.5), width=max(2, round(0.16 * head)))
    pen.rectangle([x - wide, reach - tall, x + wide, reach + tall], fill=cloth)
    for line in range(3):  # writing too far away to be read
        y, share = reach + (line - 1) * 0.55 * tall, draw.uniform(0.5, 0.8)
        pen.rectangle([x - share * wide, y - 0.1 * tall, x + share * wide, y + 0.1 * tall], blend(cloth, NEAR, 0.75))


def _banner(scene: Image.Image, draw: Random, foot: float, head: float) -> None:
    """Stretch a banner between two poles, sagging in the middle."""
    pen, width = ImageDraw.Draw(scene), scene.width
    left = draw.uniform(0.06, 0.3) * width
    right, top, tall = left + 0.34 * width, foot - 7.5 * head, 3.2 * head
    for x in (left, right):
        pen.line([x, top - 0.5 * head, x, foot + 2 * head], fill=NEAR, width=max(3, round(0.2 * head)))
    steps = [(left + (right - left) * each / 24, 4 * (each / 24) * (1 - each / 24) * 0.5 * head) for each in range(25)]
    upper, lower = [(x, top + sag) for x, sag in steps], [(x, top + tall + sag) for x, sag in reversed(steps)]
    pen.polygon([*upper, *lower], fill=CLOTHS[0])
    for letter in range(3, 22, 2):
        (x, sag), step = steps[letter], (right - left) / 24
        pen.rectangle(
            [x - 0.5 * step, top + sag + 0.28 * tall, x + 0.5 * step, top + sag + 0.72 * tall], fill=CLOTHS[4]
        )


def _grained(scene: Image.Image, draw: Random) -> Image.Image:
    """Give a picture the soft edges and the grain of film."""
    soft = scene.filter(ImageFilter.GaussianBlur(scene.width / 2400))
    small = (scene.width // 2, scene.height // 2)
    grain = Image.frombytes("L", small, draw.randbytes(small[0] * small[1])).resize(scene.size)
    return Image.blend(soft, Image.merge("RGB", [grain] * 3), 0.05)


def encoded(picture: Image.Image, kind: str = "JPEG", **options: object) -> bytes:
    """Return a picture as the bytes of a file."""
    out = BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


def with_metadata(picture: Image.Image, kind: str = "JPEG", orientation: int = 1) -> bytes:
    """Return a picture as a telephone leaves it: where, when and with what it was taken, and a comment."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010E] = GPS_CANARY
    exif[0x013B] = "CANARY-ARTIST"
    exif.get_ifd(0x8825).update({1: "N", 2: (43.0, 38.0, 7.0), 3: "E", 4: (51.0, 10.0, 5.0), 29: "2011:12:16"})
    options: dict[str, object] = {"exif": exif.tobytes()}
    if kind in ("JPEG", "WEBP"):
        options["xmp"] = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>CANARY-XMP</x:xmpmeta>"
    if kind == "JPEG":
        options["comment"] = b"CANARY-COMMENT"
    return encoded(picture, kind, **options)


ALT = {
    "en": "A crowd with banners before a low sun",
    "ru": "Толпа с транспарантами на закате",
    "kk": "Күн батқан кездегі транспарант ұстаған жұрт",
    "ar": "حشد يرفع اللافتات عند الغروب",
    "he": "קהל עם שלטים מול שמש שוקעת",
    "hi": "डूबते सूरज के सामने बैनरों के साथ भीड़",
    "th": "ฝูงชนถือป้ายหน้าดวงอาทิตย์ยามเย็น",
}
CAPTION = {
    "en": "On the square at dusk",
    "ru": "На площади в сумерках",
    "kk": "Алаңда, ымыртта",
    "ar": "في الساحة عند الغسق",
    "he": "בכיכר עם ערב",
    "hi": "शाम को चौक पर",
    "th": "ที่จัตุรัสยามค่ำ",
}


@cache
def picture_of_a_crowd(width: int = 2700, height: int = 1800) -> Picture:
    """Return the crowd as a record, described in every language that the tests speak."""
    return Picture(
        id="crowd",
        data=base64.b64encode(encoded(crowd(width, height), quality=88)).decode(),
        width=width,
        height=height,
        alt=Text.of(ALT),
        caption=Text.of(CAPTION),
        credit=Text.of({"en": "Campaign archive"}),
        focus=Focus(x=0.62, y=0.5),
    )


def illustrated(plan: Plan) -> Plan:
    """Return a plan each of whose leaflets carries the picture of a crowd."""
    picture = picture_of_a_crowd()
    return plan.put(picture, *(replace(leaflet, image=picture.id) for leaflet in live(plan.leaflets)))
