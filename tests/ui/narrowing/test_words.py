from __future__ import annotations

import pytest

from photosim.core.filter_text import parse
from photosim.storage.filters import FilterChoices
from photosim.ui.narrowing.picks import parts
from photosim.ui.narrowing.words import condition_words

TABLE = [
    ("beach", "“beach”"),
    ("-sea,lake", "Not “sea” or “lake”"),
    ("name:IMG_*", "Name: IMG_*"),
    ("folder:/home/me/Garden", "Folder: Garden"),
    ("camera:canon,nikon", "Camera: canon or nikon"),
    ("-camera:canon", "Not camera: canon"),
    ("camera:none", "No camera"),
    ("album:*", "In an album"),
    ("-album:*", "In no album"),
    ("format:jpg", "Format: JPEG"),
    ("date:2019", "Date: 2019"),
    ("date:2019-05", "Date: 2019-05"),
    ("date:2019..2020-03-04", "Date: 2019 to 2020-03-04"),
    ("after:2019-05", "From 2019-05 on"),
    ("before:2019-05-03", "Before 2019-05-03"),
    ("date:none", "No date taken"),
    ("rating:>=4", "Rating 4 or more"),
    ("rating:<3", "Rating 2 or less"),
    ("rating:5", "Rating 5"),
    ("rating:2..4", "Rating 2 to 4"),
    ("rating:none", "Not rated"),
    ("rating:rejected", "Rejected"),
    ("size:>=12MP", "Size 12 MP or more"),
    ("size:<=200kB", "Size 200 kB or less"),
    ("width:>=900", "Width 900 px or more"),
    ("orientation:portrait", "Portrait"),
    ("-orientation:square,panorama", "Not square or Panorama"),
    ("has:copies", "Has copies"),
    ("-has:copies", "No copies"),
    ("is:offline", "Offline"),
    ("-is:offline", "Not offline"),
]


@pytest.mark.parametrize(("text", "words"), TABLE, ids=[row[0] for row in TABLE])
def test_what_a_chip_says(text: str, words: str) -> None:
    assert condition_words(parse(text).conditions[0]) == words


def test_what_can_be_picked_is_what_photos_have() -> None:
    choices = FilterChoices((("Canon EOS 5D", 12),), (("jpeg", 3),), 2)
    found = dict(parts(choices, ["Garden"], 2026))
    assert [text for text, _ in found["Camera"]] == ["Canon EOS 5D  (12)", "No camera"]
    assert [text for text, _ in found["Album"]] == ["Garden", "In an album", "In no album"]
    assert found["Format"][0][1] == parse("format:jpeg").conditions[0]
    assert found["Rating"][1] == ("★★★★ or more", parse("rating:>=4").conditions[0])
    assert found["Date"][0] == ("2026", parse("date:2026").conditions[0])
    assert found["Date"][-2] == ("Before 2015", parse("before:2015").conditions[0])
    assert not {"Camera", "Format"} & set(dict(parts(FilterChoices(), [], 2026)))
