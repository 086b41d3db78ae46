"""Filters as they are written: what each means, and one sentence for each mistake."""

from __future__ import annotations

import pytest

from photosim.core.errors import UsageError
from photosim.core.filter_text import EXAMPLES, parse, written
from photosim.core.filters import Condition, Field, Filter

MAY = (1556668800.0, 1559347200.0)  # 2019-05-01 and 2019-06-01
Y2019 = (1546300800.0, 1577836800.0)


def one(field: Field, *words: str, unless: bool = False, **bounds: float) -> Condition:
    return Condition(field, words, bounds.get("least"), bounds.get("below"), unless)


TABLE = [
    ("beach", one(Field.TEXT, "beach"), None),
    ("-beach", one(Field.TEXT, "beach", unless=True), None),
    ('"new york"', one(Field.TEXT, "new york"), None),
    ('"12:30"', one(Field.TEXT, "12:30"), None),
    ("12:30", one(Field.TEXT, "12:30"), '"12:30"'),
    ('"-x"', one(Field.TEXT, "-x"), None),
    ("sea,lake", one(Field.TEXT, "sea", "lake"), None),
    ("name:IMG_*", one(Field.NAME, "IMG_*"), None),
    ("file:x", one(Field.NAME, "x"), "name:x"),
    ("folder:2019", one(Field.FOLDER, "2019"), None),
    ('in:"/my photos"', one(Field.FOLDER, "/my photos"), 'folder:"/my photos"'),
    ("camera:canon", one(Field.CAMERA, "canon"), None),
    ('camera:"EOS 5D",nikon', one(Field.CAMERA, "EOS 5D", "nikon"), None),
    ("Camera:canon,canon", one(Field.CAMERA, "canon"), "camera:canon"),
    ("camera:*", one(Field.CAMERA, "*"), None),
    ("camera:none", one(Field.CAMERA, "*", unless=True), "-camera:*"),
    ("-camera:none", one(Field.CAMERA, "*"), "camera:*"),
    ("album:Garden", one(Field.ALBUM, "Garden"), None),
    ("-album:*", one(Field.ALBUM, "*", unless=True), None),
    ('album:"none"', one(Field.ALBUM, "none"), None),
    ("album:none", one(Field.ALBUM, "*", unless=True), "-album:*"),
    ("format:JPG,raw", one(Field.FORMAT, "jpeg", "raw"), "format:jpeg,raw"),
    ("date:2019-05", one(Field.DATE, least=MAY[0], below=MAY[1]), None),
    ("date:2019-5", one(Field.DATE, least=MAY[0], below=MAY[1]), "date:2019-05"),
    ("date:2019", one(Field.DATE, least=Y2019[0], below=Y2019[1]), None),
    ("date:2020-02-29", one(Field.DATE, least=1582934400.0, below=1583020800.0), None),
    ("date:2019-05..2019-05", one(Field.DATE, least=MAY[0], below=MAY[1]), "date:2019-05"),
    ("date:2019..2020-03-04", one(Field.DATE, least=Y2019[0], below=1583366400.0), None),
    ("date:2019..", one(Field.DATE, least=Y2019[0]), "after:2019"),
    ("date:..2019", one(Field.DATE, below=Y2019[1]), "before:2020"),
    ("after:2019-05", one(Field.DATE, least=MAY[0]), None),
    ("before:2019-05", one(Field.DATE, below=MAY[0]), None),
    ("date:>2019-04", one(Field.DATE, least=MAY[0]), "after:2019-05"),
    ("date:<=2019-04", one(Field.DATE, below=MAY[0]), "before:2019-05"),
    ("date:none", one(Field.DATE, "*", unless=True), "-date:*"),
    ("size:>5MB", one(Field.BYTES, least=5_000_001), None),
    ("size:>=5MB", one(Field.BYTES, least=5_000_000), None),
    ("size:<1.5GB", one(Field.BYTES, below=1_500_000_000), None),
    ("size:<=300kb", one(Field.BYTES, below=300_001), "size:<=300kB"),
    ("size:1MB..5MB", one(Field.BYTES, least=1_000_000, below=5_000_001), None),
    ("size:>=12MP", one(Field.PIXELS, least=12_000_000), None),
    ("size:<0.3mp", one(Field.PIXELS, below=300_000), "size:<0.3MP"),
    ("width:1920", one(Field.WIDTH, least=1920, below=1921), None),
    ("height:<800px", one(Field.HEIGHT, below=800), "height:<800"),
    ("rating:>=4", one(Field.RATING, least=4), None),
    ("rating>3", one(Field.RATING, least=4), "rating:>=4"),
    ("rating:5", one(Field.RATING, least=5, below=6), None),
    ("rating:=5", one(Field.RATING, least=5, below=6), "rating:5"),
    ("rating:2..4", one(Field.RATING, least=2, below=5), None),
    ("rating:<3", one(Field.RATING, least=1, below=3), None),
    ("rating:>=1", one(Field.RATING, least=1), None),
    ("rating:rejected", one(Field.RATING, least=-1, below=0), None),
    ("rating:none", one(Field.RATING, "*", unless=True), "-rating:*"),
    ("orientation:portrait", one(Field.ORIENTATION, "portrait"), None),
    ("is:Square", one(Field.ORIENTATION, "square"), "orientation:square"),
    ("-orientation:landscape,panorama",
     one(Field.ORIENTATION, "landscape", "panorama", unless=True), None),
    ("has:copies", one(Field.COPIES), None),
    ("-is:offline", one(Field.OFFLINE, unless=True), None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "condition", "again"), TABLE, ids=[row[0] for row in TABLE])
def test_what_a_text_means(text: str, condition: Condition, again: str | None) -> None:
    found = parse(text)
    assert found == Filter((condition,))
    assert written(found) == (again or text)
    assert parse(written(found)) == found


def test_several_conditions_all_hold_and_each_is_asked_once() -> None:
    text = "camera:canon after:2019-05 rating:>=4 -album:* beach"
    found = parse(f"  {text}   camera:canon ")
    assert [one.field for one in found.conditions] == [
        Field.CAMERA, Field.DATE, Field.RATING, Field.ALBUM, Field.TEXT,
    ]  # fmt: skip
    assert written(found) == text
    assert found & parse("beach sea") == parse(f"{text} sea")
    assert found.without(found.conditions[0]) == parse(text.removeprefix("camera:canon "))
    assert not parse("  ")


def test_the_examples_can_be_written() -> None:
    for text, _ in EXAMPLES:
        assert parse(text)


MISTAKES = [
    ("-", "A minus stands directly before what is not wanted, as in -album:*."),
    ('a "b c', "A quotation mark is missing at the end of “\"b c”."),
    ("camra:x", "There is no “camra:” to filter by: did you mean “camera:”?"),
    ("zz:x", 'There is no “zz:” to filter by: put a name with a colon in it in quotation marks,'
     ' as in "zz:x".'),
    ("camera:", "Something is missing after “camera:”."),
    ('camera:""', "There is no word in “camera:\"\"”."),
    ("rating:7", "A rating is 1 to 5, rejected or none, as in rating:>=4."),
    ("rating:good", "A rating is 1 to 5, rejected or none, as in rating:>=4."),
    ("rating:4..2", "“rating:4..2” ends before it begins."),
    ("date:May", "“date:May” has no date: one is written 2019, 2019-05 or 2019-05-31."),
    ("after:2019-13", "There is no such day as 2019-13."),
    ("date:2019-02-29", "There is no such day as 2019-02-29."),
    ("date:0001", "A year lies between 1800 and 2999, not 1."),
    ("date:..", "“date:..” has neither a begin nor an end."),
    ("date:2020..2019", "“date:2020..2019” ends before it begins."),
    ("size:5MB", "A size is compared with, as in size:>5MB, size:<=12MP or size:1MB..5MB."),
    ("size:>big", "“size:>big” has no size: one is written 500kB, 5MB or 12MP."),
    ("size:>5", "“size:>5” has no size: one is written 500kB, 5MB or 12MP."),
    ("width:wide", "“width:wide” has no number: it is written as in width:>=1920."),
    ("orientation:up", "An orientation is landscape, portrait, square or panorama, not “up”."),
    ("has:stars", "“has:stars” isn't known: there is has:copies."),
    ("is:big", "“is:big” isn't known: there is is:offline and is:portrait."),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sentence"), MISTAKES, ids=[row[0] for row in MISTAKES])
def test_a_mistake_is_one_sentence(text: str, sentence: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse(text)
    assert caught.value.message == sentence
