"""What names and folders say: tables of cases."""

from __future__ import annotations

import random
import unicodedata
from pathlib import Path

import pytest

from photosim.library.duplicates.names import ranks, read_name, says_edited

COPIES = [
    "IMG_0013 (1).JPG", "IMG_0013(1).JPG", "IMG_0013[1].jpg", "IMG_0013（2）.jpg",
    "IMG_0013 - Copy.JPG", "IMG_0013 - Copy (2).JPG", "IMG_0013 copy.jpg",
    "IMG_0013 copy 2.jpg", "IMG_0013_copy.jpg", "IMG_0013-copy1.jpg", "Copy of IMG_0013.jpg",
    "Copy (3) of IMG_0013.jpg", "IMG_0013 (copy).jpg", "IMG_0013 (another copy).jpg",
    "IMG_0013 (3rd copy).jpg", "IMG_0013 (Anna's conflicted copy 2020-01-31).jpg",
    "IMG_0013 (conflicted copy 2020-01-31 120000).jpg",
    "IMG_0013.sync-conflict-20200131-120000-ABCDEFG.jpg",
    "IMG_0013_conflict-20200131-120000.jpg", "IMG_0013 (Case Conflict).jpg",
    "IMG_0013 Konflikt.jpg", "IMG_0013-DESKTOP-AB12CD3.jpg", "IMG_0013 duplicate.jpg",
    "IMG_0013~2.jpg", "IMG_0013.jpg.jpg", "IMG_0013 backup.jpg", "IMG_0013 - Kopie.JPG",
    "IMG_0013 - Kopie (2).JPG", "IMG_0013 Kopie 2.jpg", "Kopie von IMG_0013.jpg",
    "IMG_0013 (Kopie).jpg", "IMG_0013 (weitere Kopie).jpg", "Kopie van IMG_0013.jpg",
    "IMG_0013 (in Konflikt stehende Kopie von Anna 2020-01-31).jpg", "IMG_0013 - Copie.jpg",
    "IMG_0013 copie.jpg", "Copie de IMG_0013.jpg", "IMG_0013 (autre copie).jpg",
    "IMG_0013 - copia.jpg", "Copia de IMG_0013.jpg", "Copia di IMG_0013.jpg",
    "IMG_0013 copia 2.jpg", "Cópia de IMG_0013.jpg", "IMG_0013 - Cópia (2).jpg",
    "IMG_0013 — kopia.jpg", "Kopia IMG_0013.jpg", "IMG_0013 - Kopi.jpg",
    "Kopi av IMG_0013.jpg", "IMG_0013 – kopie.jpg", "IMG_0013 - Kopya.jpg",
    "IMG_0013 kopyası.jpg", "IMG_0013 - másolat.jpg", "IMG_0013 — копия.jpg",
    "Копия IMG_0013.jpg", "IMG_0013 - Копія.jpg", "IMG_0013 - Αντίγραφο.jpg",
    "IMG_0013 - 副本.jpg", "IMG_0013副本.jpg", "IMG_0013的副本 2.jpg", "IMG_0013 - 複製.jpg",
    "IMG_0013 - コピー.jpg", "IMG_0013のコピー.jpg",
    "コピー ～ IMG_0013.jpg", "IMG_0013 - コピー (2).jpg",
    "IMG_0013 - 복사본.jpg", "IMG_0013 사본.jpg", "IMG_0013의 사본.jpg", "IMG_0013 - สำเนา.jpg",
    "IMG_0013 - Sao chép.jpg", "IMG_0013 - نسخة.jpg", "IMG_0013 - עותק.jpg",
    "IMG_0013 - Copy - Copy.jpg", "IMG_0013 (1) (1).jpg",
]  # fmt: skip

EDITED = [
    "IMG_0013-edited.jpg", "IMG_0013-edited(1).jpg", "IMG_0013_edited.jpg",
    "IMG_0013 edited.jpg", "IMG_0013-Edit.tif", "IMG_0013-Edit-2.tif", "IMG_0013_edit.jpg",
    "edited_IMG_0013.jpg", "IMG_0013-Enhanced-NR.dng", "IMG_0013 retouched.jpg",
    "IMG_0013_lzn.jpg", "IMG_0013-bearbeitet.jpg", "IMG_0013 (Bearbeitet).jpg",
    "IMG_0013 Kopie bearbeitet.jpg", "IMG_0013 retuschiert.jpg", "IMG_0013-modifié.jpg",
    "IMG_0013-modifié(1).jpg", "IMG_0013-editado.jpg", "IMG_0013-modificato.jpg",
    "IMG_0013-bewerkt.jpg", "IMG_0013-redigerad.jpg", "IMG_0013-muokattu.jpg",
    "IMG_0013-upraveno.jpg", "IMG_0013-изменено.jpg", "IMG_0013-已编辑.jpg", "IMG_0013已编辑.jpg",
    "IMG_0013-編集済み.jpg", "IMG_0013-수정됨.jpg", "IMG_E0013.HEIC", "IMG_E0013 (1).JPG",
]  # fmt: skip

PLAIN = [
    "IMG_0013.JPG", "DSC_0001.NEF", "DSC_0001_1.jpg", "IMG-001.jpg", "photocopy.jpg",
    "Photocopy shop.jpg", "copyright.png", "Holiday (2019).jpg", "Kopenhagen.jpg",
    "Copacabana 2.jpg", "corn crop.jpg", "edition 2.jpg", "credits.jpg", "a collage.jpg",
    "2020-01-31 12.00.00.jpg", "_MG_0013.CR2", "IMG_EDGE.jpg", "P1000123.RW2", "scan 12",
    "holiday 12.08", "PXL_20210101_120000.MP.jpg", "Snapseed-01.jpg", "-edited.jpg", "(1).jpg",
    "copy.jpg", "Версия 2.jpg", "Peter und Paul-2.jpg",
]  # fmt: skip

IN_COMPANY: list[tuple[str, str, tuple[int, bool]]] = [
    # name, what lies beside it, (marks of a copy, edited)
    ("IMG_0013_1.jpg", "IMG_0013.jpg", (1, False)),
    ("IMG_0013_1.jpg", "IMG_0014.jpg", (0, False)),
    ("IMG_0013-001.jpg", "IMG_0013.heic", (1, False)),
    ("IMG_0013 2.jpg", "img_0013.JPG", (1, False)),
    ("IMG_0013_1 (1).jpg", "IMG_0013.jpg", (2, False)),
    ("IMG_0013.jpg", "IMG.jpg", (0, False)),  # four digits are a number of its own
    ("IMG_0013-01.jpeg", "IMG_0013.jpg", (0, True)),  # Snapseed
    ("IMG_0013-01.jpeg", "IMG_0012.jpg", (0, False)),
    ("IMG_0013_v1.jpg", "IMG_0013.jpg", (0, True)),  # digiKam
    ("IMG_0013_DxO.jpg", "IMG_0013.jpg", (0, True)),
    ("IMG_0013 crop.jpg", "IMG_0013.jpg", (0, True)),
    ("corn crop.jpg", "IMG_0013.jpg", (0, False)),
    ("IMG_0013_1.jpg", "IMG_0013_1.jpg", (0, False)),  # itself is no other
]


@pytest.mark.parametrize("name", COPIES)
def test_names_of_copies(name: str) -> None:
    for form in ("NFC", "NFD"):
        said = read_name(unicodedata.normalize(form, name))
        assert said.copies >= 1
        assert not said.edited
        assert said.base == "img_0013"


@pytest.mark.parametrize("name", EDITED)
def test_names_of_edited_versions(name: str) -> None:
    said = read_name(name)
    assert said.edited
    assert said.base == "img_0013"
    assert says_edited(name)


@pytest.mark.parametrize("name", PLAIN)
def test_names_that_say_nothing(name: str) -> None:
    said = read_name(name)
    assert (said.copies, said.edited) == (0, False)


@pytest.mark.parametrize(("name", "beside", "expected"), IN_COMPANY)
def test_marks_that_need_the_name_without_them(
    name: str, beside: str, expected: tuple[int, bool]
) -> None:
    said = read_name(name, [beside, name])
    assert (said.copies, said.edited) == expected


RANKED = [
    # the original first, then what loses against it
    ["Camera/Rode Back 2019/IMG_0013.JPG", "Downloads/IMG_0013 (1).JPG"],
    ["Camera/deep/er/and/deeper/IMG_0013.JPG", "Download/IMG_0013.JPG"],
    ["a/IMG_0013.JPG", "a/IMG_0013 (1).JPG", "a/IMG_0013 (1) - Copy.JPG"],
    ["a/IMG_0013.JPG", "a/IMG_0013_1.JPG"],
    ["a/IMG_0013.JPG", "a/IMG_0013-edited.JPG", "a/IMG_0013 copy.JPG"],
    ["a/IMG_0013 (1).JPG", "tmp/IMG_0013.JPG"],
    ["a/x.jpg", "b copy/x.jpg", "Downloads/x.jpg", "WhatsApp Images/x.jpg", "b/.thumbnails/x.jpg"],
    ["a/x.jpg", "a/IMG-20190101-WA0001.jpg"],
    ["a/x.jpg", "a/photo_2020-01-01_12-00-00.jpg", "a/photo_2020-01-01_12-00-00 (2).jpg"],
    ["2019/x.jpg", "Android/media/com.whatsapp/WhatsApp/Media/WhatsApp Images/Sent/x.jpg"],
    ["2019/x.jpg", "Telegram Desktop/x.jpg", "iPod Photo Cache/x.jpg", "Papierkorb/x.jpg"],
    ["2019/x.jpg", "Signal/x.jpg", "@eaDir/x.jpg", "cache/x.jpg"],
    ["2019/x.jpg", "微信/x.jpg", "缩略图/x.jpg", "回收站/x.jpg"],
    ["2019/x.jpg", "Téléchargements/x.jpg", "WeChat/x.jpg", "Corbeille/x.jpg"],
    ["tmp/lib/2019/x.jpg", "tmp/lib/Downloads/x.jpg"],  # what all share says nothing
    ["2019/x.jpg", "2019/x/Trash-1000/x.jpg"],
]


@pytest.mark.parametrize("order", RANKED)
def test_the_original_comes_first(order: list[str]) -> None:
    for seed in range(5):
        mixed = random.Random(seed).sample(order, len(order))
        found = dict(zip(mixed, ranks([Path("/photos", name) for name in mixed]), strict=True))
        values = [found[name] for name in order]
        assert values == sorted(values, reverse=True)
        assert len(set(values)) == len(values)


def test_depth_and_plain_names_make_no_difference() -> None:
    same = [
        "a/x.jpg",
        "b/c/d/e/x.jpg",
        "Cached memories of 2019/x.jpg",
        "Signals/x.jpg",
        "z/long name of it.jpg",
    ]
    assert len(set(ranks([Path("/photos", name) for name in same]))) == 1
    assert ranks([]) == []
