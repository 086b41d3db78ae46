"""The files of one scene, made in the ways in which files come to be, and what each holds."""

from __future__ import annotations

import io
import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache

import cv2
import numpy as np
import numpy.typing as npt
import pillow_heif
from PIL import Image, ImageCms, ImageDraw, ImageFilter, ImageFont

from tests.helpers.heic import QUICKLY
from tests.helpers.pictures import finely_drawn, photo_like
from tests.helpers.profiles import DISPLAY_P3

WIDTH, HEIGHT = 640, 480
SIZE = (WIDTH, HEIGHT)

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Facts:
    """What the metadata say. time: second, fraction, zone, the latter two perhaps empty."""

    time: tuple[str, str, str] | None = None
    place: tuple[float, float] | None = None
    camera: str = ""
    rating: int | None = None
    words: frozenset[str] = frozenset()
    """Caption, keywords and people, each with its kind."""


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """A file and what it holds.

    picture: which picture it shows: the scene, the moment, and all that was done to it but saving
        and resizing. Two of one name show the same.
    detail: pixels across the picture that really are in it; enlarging adds none.
    bits, wide, opaque: of the picture, not of the format: what was made of 8 bits has 8.
    with_it: whatever else is in the file: frames, pages, film, a gain map, by names.
    history: its metadata tell of a person's work.
    ideal: the picture as it was drawn, 0 to 255; decoded: as the file has it.
    """

    name: str
    extension: str
    data: bytes
    picture: str
    detail: int
    ideal: Floats
    decoded: Floats
    facts: Facts = Facts()
    bits: int = 8
    wide: bool = False
    transparent: bool = False
    with_it: frozenset[str] = frozenset()
    history: bool = False


FACTS = Facts(("2023:05:06 12:13:14", "", ""), (48.2, 16.4), "Acme One")
PRECISE = replace(FACTS, time=("2023:05:06 12:13:14", "37", "+02:00"))
RATED = replace(FACTS, rating=4, words=frozenset({"keyword lake", "keyword summer"}))
TOLD = replace(FACTS, words=frozenset({"caption At the lake", "person Ada"}))


def scene(seed: int) -> Floats:
    """A drawn scene with detail down to the last pixel: (HEIGHT, WIDTH, 3), 8 to 247, and not in
    whole numbers, so that more than 8 bits of it can be told apart."""
    rng = np.random.default_rng(seed)
    soft = np.asarray(photo_like(1000 + seed, SIZE), dtype=np.float32)
    fine = np.asarray(finely_drawn(2000 + seed, SIZE), dtype=np.float32)
    drawn = 0.75 * soft + 0.3 * (fine - 128) + 24
    drawn = drawn + rng.normal(0, 1, drawn.shape)
    return np.asarray(np.clip(drawn, 8, 247), dtype=np.float32)


# -- pictures --------------------------------------------------------------------------------


def _image(pixels: Floats) -> Image.Image:
    return Image.fromarray(np.clip(np.rint(pixels), 0, 255).astype(np.uint8))


def _pixels(image: Image.Image) -> Floats:
    return np.asarray(image.convert("RGB"), dtype=np.float32)


def scaled(pixels: Floats, size: tuple[int, int]) -> Floats:
    """Resized to a width and height by areas, or enlarged."""
    if (pixels.shape[1], pixels.shape[0]) == size:
        return pixels
    way = cv2.INTER_AREA if size[0] < pixels.shape[1] else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(pixels, size, interpolation=way), dtype=np.float32)


def _drawn_on(pixels: Floats, draw: Callable[[ImageDraw.ImageDraw], None]) -> Floats:
    """Something drawn on a picture; whatever it does not touch is as it was."""
    image = _image(pixels)
    before = _pixels(image)
    draw(ImageDraw.Draw(image))
    after = _pixels(image)
    return np.asarray(np.where(before == after, pixels, after), dtype=np.float32)


def _sticker(pixels: Floats) -> Floats:
    return _drawn_on(pixels, lambda draw: draw.ellipse((420, 300, 480, 360), fill=(250, 220, 40)))


def _stamp(pixels: Floats) -> Floats:
    font = ImageFont.load_default(22)
    return _drawn_on(
        pixels, lambda draw: draw.text((470, 440), "6 5 2023", fill=(255, 150, 30), font=font)
    )


def _passer_by(pixels: Floats) -> Floats:
    def draw(on: ImageDraw.ImageDraw) -> None:
        on.ellipse((196, 210, 220, 238), fill=(214, 168, 140))
        on.rectangle((188, 238, 228, 330), fill=(40, 46, 90))

    return _drawn_on(pixels, draw)


def _sign(text: str) -> Callable[[Floats], Floats]:
    def put(pixels: Floats) -> Floats:
        def draw(on: ImageDraw.ImageDraw) -> None:
            on.rectangle((40, 40, 190, 72), fill=(240, 240, 235))
            on.text((48, 44), text, fill=(20, 20, 20), font=ImageFont.load_default(20))

        return _drawn_on(pixels, draw)

    return put


def _recoloured(pixels: Floats) -> Floats:
    grey = pixels.mean(axis=2, keepdims=True)
    return np.asarray(
        np.clip((grey + 1.35 * (pixels - grey) - 128) * 1.15 + 132, 0, 255), np.float32
    )


def _grey(pixels: Floats) -> Floats:
    grey = pixels @ np.array([0.299, 0.587, 0.114], dtype=np.float32)
    return np.repeat(grey[:, :, None], 3, axis=2)


def _framed(pixels: Floats) -> Floats:
    canvas = np.full((HEIGHT + 120, WIDTH + 120, 3), 250, dtype=np.float32)
    canvas[60:-60, 60:-60] = pixels
    return canvas


def _story(pixels: Floats) -> Floats:
    ground = _image(pixels).resize((480, 854)).filter(ImageFilter.GaussianBlur(25))
    small = _image(scaled(pixels, (480, 360)))
    ground.paste(small, (0, 247))
    return _pixels(ground)


def _next_moment(pixels: Floats) -> Floats:
    """The camera moved a little, somebody came nearer, and the noise is another one."""
    moved = cv2.warpAffine(
        pixels,
        np.array([[1.01, 0.004, -14], [-0.004, 1.01, 5]], dtype=np.float32),
        SIZE,
        borderMode=cv2.BORDER_REFLECT,
    )
    rng = np.random.default_rng(99)
    moved = _passer_by(np.asarray(moved, dtype=np.float32))
    return np.clip(moved + rng.normal(0, 3, moved.shape), 0, 255).astype(np.float32)


# -- files -----------------------------------------------------------------------------------


def _saved(image: Image.Image, kind: str, **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def _jpeg(pixels: Floats, quality: int = 92, **options: object) -> bytes:
    return _saved(_image(pixels), "JPEG", quality=quality, **options)


def _heic(pixels: Floats, bits: int, quality: int = 90) -> bytes:
    out = io.BytesIO()
    if bits == 8:
        pillow_heif.from_pillow(_image(pixels)).save(out, quality=quality, enc_params=QUICKLY)
    else:
        deep = np.clip(np.rint(pixels * 257), 0, 65535).astype(np.uint16)
        size = (deep.shape[1], deep.shape[0])
        file = pillow_heif.from_bytes("RGB;16", size, deep.tobytes())
        file.save(out, quality=quality, bit_depth=bits, enc_params=QUICKLY)
    return out.getvalue()


def _deep(pixels: Floats, extension: str) -> bytes:
    deep = np.clip(np.rint(pixels * 257), 0, 65535).astype(np.uint16)
    done, data = cv2.imencode(f".{extension}", np.ascontiguousarray(deep[:, :, ::-1]))
    assert done
    return data.tobytes()


def _decoded(data: bytes, extension: str) -> Floats:
    if extension in {"heic", "avif"}:
        opened = pillow_heif.open_heif(io.BytesIO(data), convert_hdr_to_8bit=True)
        return _pixels(opened.to_pillow())
    with Image.open(io.BytesIO(data)) as image:
        return _pixels(image)


def _exif(facts: Facts) -> bytes:
    exif = Image.Exif()
    if facts.camera:
        exif[271], exif[272] = facts.camera.split()
    if facts.time:
        second, fraction, zone = facts.time
        inner = {36867: second, 37521: fraction, 36881: zone}
        exif.get_ifd(34665).update({tag: value for tag, value in inner.items() if value})
    if facts.place:
        exif.get_ifd(34853).update(
            {
                1: "N",
                2: (float(int(facts.place[0])), facts.place[0] % 1 * 60, 0.0),
                3: "E",
                4: (float(int(facts.place[1])), facts.place[1] % 1 * 60, 0.0),
            }
        )
    return exif.tobytes() if facts.camera or facts.time or facts.place else b""


_SPACES = (
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"'
    ' xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"'
    ' xmlns:stEvt="http://ns.adobe.com/xap/1.0/sType/ResourceEvent#"'
    ' xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"'
    ' xmlns:hdrgm="http://ns.adobe.com/hdr-gain-map/1.0/"'
    ' xmlns:crs="http://ns.adobe.com/camera-raw-settings/1.0/"'
)


def _xmp(
    facts: Facts, *, history: bool = False, settings: bool = False, gain_map: bool = False
) -> bytes:
    said: Mapping[str, list[str]] = {
        kind: sorted(one.split(" ", 1)[1] for one in facts.words if one.startswith(kind))
        for kind in ("caption", "keyword", "person")
    }
    if not (facts.words or facts.rating is not None or history or settings or gain_map):
        return b""
    body = "" if facts.rating is None else f"<xmp:Rating>{facts.rating}</xmp:Rating>"
    for text in said["caption"]:
        body += '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">'
        body += f"{text}</rdf:li></rdf:Alt></dc:description>"
    for name, kind in (("dc:subject", "keyword"), ("Iptc4xmpExt:PersonInImage", "person")):
        if said[kind]:
            items = "".join(f"<rdf:li>{one}</rdf:li>" for one in said[kind])
            body += f"<{name}><rdf:Bag>{items}</rdf:Bag></{name}>"
    if history:
        body += '<xmpMM:History><rdf:Seq><rdf:li stEvt:action="saved" stEvt:changed="/"/>'
        body += "</rdf:Seq></xmpMM:History>"
    if settings:
        body += "<crs:HasSettings>True</crs:HasSettings><crs:Exposure2012>+0.50</crs:Exposure2012>"
    version = ' hdrgm:Version="1.0"' if gain_map else ""
    return (
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f"<rdf:Description rdf:about='' {_SPACES}{version}>{body}</rdf:Description>"
        "</rdf:RDF></x:xmpmeta>"
    ).encode()


def with_facts(
    jpeg: bytes, facts: Facts, *, history: bool = False, settings: bool = False
) -> bytes:
    """A JPEG with metadata put in and the picture left alone."""
    segments = b""
    if exif := _exif(facts):
        segments += _segment(0xE1, exif if exif.startswith(b"Exif") else b"Exif\0\0" + exif)
    if xmp := _xmp(facts, history=history, settings=settings):
        segments += _segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + xmp)
    return jpeg[:2] + segments + jpeg[2:]


def _segment(marker: int, data: bytes) -> bytes:
    return b"\xff" + bytes([marker]) + struct.pack(">H", len(data) + 2) + data


def film(number: int, size: int = 20_000) -> bytes:
    """Bytes with the head of an MP4 file, different ones for each number."""
    noise = np.random.default_rng(number).bytes(size - 8)
    return b"\0\0\0\x18ftypmp42\0\0\0\0isommp42" + struct.pack(">I", size) + b"mdat" + noise


class Scene:
    """All files of one scene, each made when it is first asked for."""

    def __init__(self, seed: int) -> None:
        self.seed = seed
        self._drawn = scene(seed)
        self._made: dict[str, Known] = {}

    def file(self, name: str) -> Known:
        """The file of a recipe (see :data:`RECIPES`)."""
        if name not in self._made:
            self._made[name] = RECIPES[name](self)
        return self._made[name]

    @property
    def drawn(self) -> Floats:
        """The scene as it is."""
        return self._drawn

    def known(
        self,
        name: str,
        extension: str,
        data: bytes,
        *,
        done: str = "",
        ideal: Floats | None = None,
        decoded: Floats | None = None,
        detail: int = 0,
        facts: Facts = Facts(),
        **more: object,
    ) -> Known:
        """A file; done: what was done to the scene, in a word; ideal: what it shows then."""
        shows = self._drawn if ideal is None else ideal
        return Known(
            name,
            extension,
            data,
            f"{self.seed} {done}".strip(),
            detail or shows.shape[1],
            shows,
            _decoded(data, extension) if decoded is None else decoded,
            facts,
            **more,  # type: ignore[arg-type]
        )


Recipe = Callable[[Scene], Known]
RECIPES: dict[str, Recipe] = {}
"""How each file of a scene is made, by its name."""


def recipe(make: Recipe) -> Recipe:
    """Note a recipe under its function's name."""
    RECIPES[make.__name__] = make
    return make


@cache
def _base(seed: int) -> bytes:
    return _jpeg(scene(seed))


def _told(name: str, facts: Facts, *, history: bool = False) -> Recipe:
    """The camera's JPEG, to the byte but for these metadata."""

    def make(of: Scene) -> Known:
        data = with_facts(_base(of.seed), facts, history=history)
        return of.known(name, "jpg", data, facts=facts, history=history)

    return make


RECIPES |= {
    "camera": _told("camera", FACTS),
    "bare": _told("bare", Facts()),
    "precise": _told("precise", PRECISE),
    "rated": _told("rated", RATED),
    "told": _told("told", TOLD),
    "untimed": _told("untimed", replace(FACTS, time=None)),
    "elsewhere": _told("elsewhere", replace(FACTS, place=(47.1, 15.2))),
}


def _again(name: str, quality: int, width: int = WIDTH, facts: Facts = Facts()) -> Recipe:
    """The camera's JPEG, opened, perhaps reduced, and saved again."""

    def make(of: Scene) -> Known:
        decoded = of.file("camera").decoded
        small = scaled(decoded, (width, width * HEIGHT // WIDTH))
        data = with_facts(_jpeg(small, quality), facts)
        return of.known(name, "jpg", data, detail=width, facts=facts)

    return make


RECIPES |= {
    "again_75": _again("again_75", 75, facts=FACTS),
    "again_75_bare": _again("again_75_bare", 75),
    "again_40": _again("again_40", 40, facts=FACTS),
    "again_95": _again("again_95", 95, facts=FACTS),
    "half": _again("half", 85, WIDTH // 2, FACTS),
    "half_bare": _again("half_bare", 85, WIDTH // 2),
    "messenger": _again("messenger", 70, 400),
    "small": _again("small", 85, WIDTH // 4),
}


@recipe
def large(of: Scene) -> Known:
    """Enlarged from the half."""
    half = of.file("half").decoded
    data = with_facts(_jpeg(scaled(half, (960, 720)), 95), FACTS)
    return of.known("large", "jpg", data, detail=WIDTH // 2, facts=FACTS)


@recipe
def back_to_size(of: Scene) -> Known:
    """The half, enlarged to where it came from."""
    half = of.file("half").decoded
    data = with_facts(_jpeg(scaled(half, SIZE), 95), FACTS)
    return of.known("back_to_size", "jpg", data, detail=WIDTH // 2, facts=FACTS)


@recipe
def export_png(of: Scene) -> Known:
    """The scene without loss."""
    data = _saved(_image(of.drawn), "PNG")
    return of.known("export_png", "png", data)


@recipe
def export_tiff(of: Scene) -> Known:
    """The same, in another container."""
    return of.known("export_tiff", "tif", _saved(_image(of.drawn), "TIFF"))


@recipe
def unpacked(of: Scene) -> Known:
    """A PNG made of the camera's JPEG."""
    data = _saved(_image(of.file("camera").decoded), "PNG")
    return of.known("unpacked", "png", data)


@recipe
def unpacked_tiff(of: Scene) -> Known:
    """A TIFF of it that keeps its facts."""
    picture = _image(of.file("camera").decoded)
    data = _saved(picture, "TIFF", exif=_exif(FACTS))
    return of.known("unpacked_tiff", "tif", data, facts=FACTS)


@recipe
def deep_png(of: Scene) -> Known:
    """The scene with 16 bits."""
    data = _deep(of.drawn, "png")
    return of.known("deep_png", "png", data, decoded=of.drawn, bits=16)


@recipe
def deep_tiff(of: Scene) -> Known:
    """The same as TIFF."""
    data = _deep(of.drawn, "tiff")
    return of.known("deep_tiff", "tif", data, decoded=of.drawn, bits=16)


@recipe
def webp(of: Scene) -> Known:
    """WebP made of the camera's JPEG."""
    data = _saved(_image(of.file("camera").decoded), "WEBP", quality=80)
    return of.known("webp", "webp", data)


@recipe
def heic(of: Scene) -> Known:
    """HEIC of 8 bits from the camera."""
    return of.known("heic", "heic", _heic(of.drawn, 8))


@recipe
def heic_10(of: Scene) -> Known:
    """HEIC of 10 bits from the camera."""
    return of.known("heic_10", "heic", _heic(of.drawn, 10), bits=10)


@recipe
def heic_as_jpeg(of: Scene) -> Known:
    """What a converter makes of it."""
    return of.known("heic_as_jpeg", "jpg", _jpeg(of.file("heic_10").decoded, 88))


@recipe
def heic_as_png(of: Scene) -> Known:
    """And what another does."""
    return of.known("heic_as_png", "png", _saved(_image(of.file("heic_10").decoded), "PNG"))


def _edit(
    name: str,
    done: str,
    change: Callable[[Floats], Floats],
    facts: Facts = FACTS,
    *,
    quality: int = 92,
    history: bool = False,
) -> Recipe:
    """A person's work on the camera's JPEG, saved with its facts."""

    def make(of: Scene) -> Known:
        ideal = change(of.file("camera").decoded)
        data = with_facts(_jpeg(ideal, quality), facts, history=history)
        return of.known(name, "jpg", data, done=done, ideal=ideal, facts=facts, history=history)

    return make


RECIPES |= {
    "grey": _edit("grey", "grey", _grey),
    "sticker": _edit("sticker", "sticker", _sticker),
    "stamp": _edit("stamp", "stamp", _stamp),
    "passer_by": _edit("passer_by", "passer-by", _passer_by),
    "sign_192": _edit("sign_192", "sign 192", _sign("Total 192.00")),
    "sign_214": _edit("sign_214", "sign 214", _sign("Total 214.00")),
    "cropped": _edit("cropped", "cropped", lambda pixels: pixels[30:450, 40:600]),
    "framed": _edit("framed", "framed", _framed),
    "story": _edit("story", "story", _story, Facts()),
    "recoloured": _edit("recoloured", "recoloured", _recoloured),
    "developed": _edit("developed", "recoloured", _recoloured, quality=90, history=True),
    "mirrored": _edit("mirrored", "mirrored", lambda pixels: pixels[:, ::-1].copy()),
    "turned": _edit("turned", "turned", lambda pixels: np.rot90(pixels).copy()),
    "touched": _told("touched", FACTS, history=True),
}


def _copy_of(name: str, original: str, quality: int, share: float = 1.0) -> Recipe:
    """Another file saved again, perhaps reduced, with its facts."""

    def make(of: Scene) -> Known:
        source = of.file(original)
        height, width = source.decoded.shape[:2]
        small = scaled(source.decoded, (round(width * share), round(height * share)))
        return of.known(
            name,
            "jpg",
            with_facts(_jpeg(small, quality), source.facts),
            done=source.picture.partition(" ")[2],
            ideal=source.ideal,
            detail=min(round(source.detail * share), round(width * share)),
            facts=source.facts,
        )

    return make


RECIPES |= {
    "sticker_again": _copy_of("sticker_again", "sticker", 75),
    "grey_half": _copy_of("grey_half", "grey", 85, 0.5),
    "cropped_again": _copy_of("cropped_again", "cropped", 75),
    "sign_192_half": _copy_of("sign_192_half", "sign_192", 85, 0.5),
}


@recipe
def next_moment(of: Scene) -> Known:
    """The next picture of a burst."""
    ideal = _next_moment(of.drawn)
    facts = replace(FACTS, time=("2023:05:06 12:13:15", "", ""))
    data = with_facts(_jpeg(ideal), facts)
    return of.known("next_moment", "jpg", data, done="next moment", ideal=ideal, facts=facts)


@recipe
def next_moment_again(of: Scene) -> Known:
    """It, saved worse."""
    return _copy_of("next_moment_again", "next_moment", 60)(of)


def _animated(name: str, frames: str, step: int, extension: str) -> Recipe:
    """An animation that begins with the scene."""

    def make(of: Scene) -> Known:
        first = _image(of.drawn)
        turning = [
            _image(np.roll(of.drawn, step * number, axis=number % 2)) for number in range(1, 6)
        ]
        if extension == "gif":
            pictures = [one.quantize(128) for one in (first, *turning)]
            data = _saved(
                pictures[0], "GIF", save_all=True, append_images=pictures[1:], duration=80, loop=0
            )
        else:
            kind = {"webp": "WEBP", "png": "PNG"}[extension]
            options: dict[str, object] = {"quality": 80} if extension == "webp" else {}
            data = _saved(first, kind, save_all=True, append_images=turning, duration=80, **options)
        return of.known(name, extension, data, with_it=frozenset({frames}))

    return make


RECIPES |= {
    "gif": _animated("gif", "frames a", 9, "gif"),
    "webp_animated": _animated("webp_animated", "frames a", 9, "webp"),
    "webp_otherwise": _animated("webp_otherwise", "frames b", 31, "webp"),
    "apng": _animated("apng", "frames a", 9, "png"),
}


@recipe
def first_frame(of: Scene) -> Known:
    """A JPEG of the first frame of the WebP animation."""
    return of.known("first_frame", "jpg", _jpeg(of.file("webp_animated").decoded))


@recipe
def gif_still(of: Scene) -> Known:
    """A PNG of the first frame of the GIF."""
    return of.known("gif_still", "png", _saved(_image(of.file("gif").decoded), "PNG"))


def _scanned(name: str, second: int) -> Recipe:
    """A TIFF whose first page is the scene."""

    def make(of: Scene) -> Known:
        other = photo_like(second, (320, 240))
        data = _saved(_image(of.drawn), "TIFF", save_all=True, append_images=[other])
        return of.known(name, "tif", data, with_it=frozenset({f"page {second}"}))

    return make


@recipe
def settings(of: Scene) -> Known:
    """The camera's JPEG, in which a developer wrote settings that no pixel shows."""
    data = with_facts(_base(of.seed), FACTS, settings=True)
    return of.known("settings", "jpg", data, facts=FACTS, with_it=frozenset({"settings"}))


RECIPES |= {"pages_a": _scanned("pages_a", 7), "pages_b": _scanned("pages_b", 8)}


def _motion(name: str, number: int) -> Recipe:
    """The camera's JPEG with a film behind it."""

    def make(of: Scene) -> Known:
        data = of.file("camera").data + film(number)
        return of.known(name, "jpg", data, facts=FACTS, with_it=frozenset({f"film {number}"}))

    return make


RECIPES |= {"motion_a": _motion("motion_a", 1), "motion_b": _motion("motion_b", 2)}


@recipe
def gain_map(of: Scene) -> Known:
    """A JPEG with a gain map behind it."""
    picture = _image(of.drawn)
    data = _saved(
        picture,
        "MPO",
        save_all=True,
        append_images=[picture.convert("L").resize((160, 120))],
        quality=92,
        xmp=_xmp(Facts(), gain_map=True),
    )
    return of.known("gain_map", "jpg", data, with_it=frozenset({"gain map"}))


@recipe
def gain_map_as_png(of: Scene) -> Known:
    """What a converter leaves of it."""
    data = _saved(_image(of.file("gain_map").decoded), "PNG")
    return of.known("gain_map_as_png", "png", data)


@recipe
def display_p3(of: Scene) -> Known:
    """The scene in the colours of a phone's screen."""
    data = _jpeg(of.drawn, icc_profile=DISPLAY_P3)
    return of.known("display_p3", "jpg", data, done="in p3", wide=True)


def _converted(pixels: Floats) -> Image.Image:
    converted = ImageCms.profileToProfile(
        _image(pixels),
        ImageCms.ImageCmsProfile(io.BytesIO(DISPLAY_P3)),
        ImageCms.createProfile("sRGB"),
    )
    assert converted is not None
    converted.info = {}
    return converted


@recipe
def p3_as_png(of: Scene) -> Known:
    """What a converter to sRGB makes of it."""
    data = _saved(_converted(of.file("display_p3").decoded), "PNG")
    ideal = _pixels(_converted(of.drawn))
    return of.known("p3_as_png", "png", data, done="in p3", ideal=ideal)


@recipe
def cut_out(of: Scene) -> Known:
    """A PNG of which a corner is cut out."""
    picture = _image(of.drawn)
    mask = Image.new("L", SIZE, 255)
    ImageDraw.Draw(mask).polygon([(0, 0), (120, 0), (0, 90)], fill=0)
    picture.putalpha(mask)
    data = _saved(picture, "PNG")
    return of.known("cut_out", "png", data, done="cut out", decoded=of.drawn, transparent=True)
