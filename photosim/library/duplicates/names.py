"""What the name of a file and its folders say: an original, a copy, an edited version. Pure.

Names prove nothing. They are asked only where files hold the same, to choose the one that a person
would call the original; whether a picture was edited the name alone says where it says so plainly.

Marks that programs put on for a copy, in the languages of the systems (``- Kopie (2)``,
``のコピー``), count wherever they stand. A number behind a name (``_1``, ``-001``) is a part of it
as a rule, so it counts only where the name without it stands beside it. Snapseed (``-01``) and
digiKam (``_v1``) mark their edited versions in this way.
"""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from pathlib import Path

from photosim.library.folders.rules import extension


def _folded(text: str) -> str:
    """A text as names are compared: without case, and with one form of each letter."""
    return unicodedata.normalize("NFKC", text).casefold()


_COPY = _folded(
    "copy|copied|duplicate|duplicated|dupe|dup|backup|"  # English
    "kopie|duplikat|sicherungskopie|sicherung|"  # German, Dutch, Czech
    "copie|doublon|"  # French, Romanian
    "copia|duplicado|duplicato|còpia|cópia|"  # Spanish, Italian, Catalan, Portuguese
    "kopia|kopi|kopio|koopia|kópia|kopija|afrit|"  # Polish, Nordic, Baltic, Slovak, Croatian
    "kopya|kopyası|másolat|másolata|"  # Turkish, Hungarian
    "копия|копія|копие|копија|αντίγραφο|αντιγραφή|"
    "bản sao|sao chép|salinan|สำเนา|कॉपी|प्रतिलिपि|"
    "نسخة|نسخه|رونوشت|עותק|העתק"
)
_COPY_TIGHT = _folded("副本|複本|复制|複製|拷贝|拷貝|コピー|사본|복사본")
"""Written without a blank before them."""
_OF = _folded(
    "of|von|vom|van|de|di|do|da|av|af|z|из|от|του|του αρχείου|của|dari|من|של|tiedostosta|～"
)
_ANOTHER = _folded(
    r"(?:\d{1,3}(?:st|nd|rd|th|[.aªºe]|re|ème)|another|weitere|dritte|autre|altra|otra|outra|andere|"
    r"en annan|другая|ещё одна|另一个|另一個|別の|다른)"
)
_CONFLICT = _folded(
    r"conflict(?:s|ed|ing)?|konflikt\w*|conflit|conflicto|conflito|in conflitto|conflicterende|"
    r"конфликт\w*|çakışma|冲突|衝突|競合|충돌"
)
_SURELY_EDITED = _folded(
    "edited|edit|edits|retouched|retouch|enhanced|colorized|colourized|denoised|upscaled|"
    "bearbeitet|retuschiert|modifié|modifiée|retouché|retouchée|ajusté|"
    "editado|editada|retocado|retocada|modificado|modificada|"
    "modificato|modificata|ritoccato|ritoccata|"
    "bewerkt|redigerad|redigeret|redigert|muokattu|edytowane|edytowany|zmodyfikowany|"
    "upraveno|upravené|upravena|szerkesztett|editat|düzenlendi|düzenlenmiş|"
    "изменено|измененный|изменённый|отредактировано|змінено|редактирано|επεξεργασμένη|"
    "đã chỉnh sửa|diedit|แก้ไขแล้ว|संपादित|معدل|معدلة|ערוך|נערך|lzn"
)
_PERHAPS_EDITED = _folded(
    "crop|cropped|collage|effects|filtered|restored|sharpened|denoise|denoiseai|gigapixel|topaz|"
    "dxo|lightroom|photoshop|snapseed|retouche|zugeschnitten|verbessert|recadré|recadrée|"
    "recortado|ritagliato|ред"
)
"""Words for what was done to a picture that may as well say what it shows."""
_EDITED_TIGHT = _folded("编辑|已编辑|編輯|已編輯|已修改|修图|編集済み|編集済|수정됨|편집됨")

_BREAK = r"[\s_\-–—.]"
_GAP = rf"{_BREAK}+"
_COUNT = r"(?:[\s_\-]*(?:\(\d{1,3}\)|\d{1,3}))?"


def _tail(words: str) -> re.Pattern[str]:
    """Words behind a name: "IMG_1-edited (2)", "IMG_1 (Bearbeitet)", "IMG_1-Enhanced-NR"."""
    return re.compile(
        rf"(?P<base>.+?)(?:{_GAP}[(\[]?|[(\[])(?:{words})(?:-(?:nr|sr|rd))*{_COUNT}[)\]]?"
    )


_FROM_APPLE = re.compile(r"img_e(\d{4,})")
_EDITS = (
    _tail(_SURELY_EDITED),
    re.compile(rf"(?P<base>.+?){_BREAK}*[(\[]?(?:{_EDITED_TIGHT}){_COUNT}[)\]]?"),
    re.compile(
        rf"(?:edited|retouched|bearbeitet|retuschiert|editad[oa]|modifié){_GAP}(?P<base>.+)"
    ),
)
_PERHAPS_EDITS = _tail(_PERHAPS_EDITED)
_COPIES = (
    # "IMG_1 - Kopie (2)", "IMG_1 copy 2", "IMG_1 (another copy)", "IMG_1 (3rd copy)"
    re.compile(rf"(?P<base>.+?)(?:{_GAP}[(\[]?|[(\[])(?:{_ANOTHER}\s)?(?:{_COPY}){_COUNT}[)\]]?"),
    # "IMG_1 (Kopie von Anna)": rare, and said by some sync programs
    re.compile(rf"(?P<base>.+?){_GAP}[(\[](?:{_COPY})\s[^()\[\]]+[)\]]"),
    # "IMG_1副本 2", "IMG_1のコピー", "IMG_1의 사본"
    re.compile(
        rf"(?P<base>.+?){_BREAK}*[(\[]?(?:的|の|의\s?)?(?:{_ANOTHER}\s?)?(?:{_COPY_TIGHT}){_COUNT}[)\]]?"
    ),
    # "Copy (2) of IMG_1", "Kopie von IMG_1", "Копия IMG_1", "Kopie – IMG_1"
    re.compile(rf"(?:{_COPY}){_COUNT}(?:\s(?:{_OF}))?{_GAP}(?P<base>.+)"),
    re.compile(rf"(?:{_COPY_TIGHT}){_COUNT}\s*(?:～|~)?{_BREAK}*(?P<base>.+)"),
    # Sync programs: "IMG_1 (Anna's conflicted copy 2020-01-01)", "IMG_1.sync-conflict-2020…"
    re.compile(rf"(?P<base>.+?)[\s_.\-]*[(\[][^()\[\]]*\b(?:{_CONFLICT})\b[^()\[\]]*[)\]]"),
    re.compile(rf"(?P<base>.+?){_GAP}(?:sync-)?(?:{_CONFLICT})(?:{_GAP}.*)?"),
    re.compile(r"(?P<base>.+?)-(?:desktop|laptop|pc)-[a-z0-9]{4,}"),  # OneDrive names the computer
    # "IMG_1 (1)", "IMG_1[2]", "IMG_1~2"
    re.compile(r"(?P<base>.+?)\s?[(\[]\d{1,3}[)\]]"),
    re.compile(r"(?P<base>.+?)~\d{1,2}"),
    # "IMG_1.jpg.jpg": saved once more by a program that adds its extension
    re.compile(r"(?P<base>.+?)\.(?:jpe?g|png|heic|webp)"),
)
_NUMBERED = re.compile(r"(?P<base>.+?)(?P<mark>[\s_\-]v?\d{1,3})")
_EDITED_NUMBERS = re.compile(r"-0\d|_v\d{1,2}")
_SENT = re.compile(
    r"(?:img|vid)-\d{8}-wa\d+|wa\d{4,}|whatsapp image .*|photo_\d{4}-\d\d-\d\d_\d\d-\d\d-\d\d.*|"
    r"signal-\d{4}-\d\d-\d\d.*|received_\d{6,}.*|fb_img_\d+|viber[_ ]image.*|mmexport\d+.*|"
    r"wx_camera_\d+|microsoftteams-image.*|line_album_.*|kakaotalk_.*|snapchat-\d+|telegram-.*|"
    r"\d{6,}_\d{9,}_\d{9,}_[no]"
)


class _Place(IntEnum):
    """What a folder is for; the larger, the less likely a person keeps photos there."""

    PLAIN = 0
    COPIES = 1
    DOWNLOADS = 2
    MESSENGER = 3
    REDUCED = 4
    TEMPORARY = 5
    TRASH = 6


def _words(text: str) -> frozenset[str]:
    return frozenset(word.strip() for word in _folded(text).split(","))


_FOLDERS = (
    (
        _Place.TRASH,
        _words(
            "trash, .trash, .trashes, recycle bin, recycle, #recycle, $recycle.bin, recycler, "
            ".recycle, bin, deleted, recently deleted, to delete, delete, lost.dir, lost+found, "
            "papierkorb, gelöscht, zuletzt gelöscht, corbeille, supprimés, papelera, eliminados, "
            "cestino, lixeira, prullenbak, kosz, koš, papperskorg, корзина, удаленные, 回收站, "
            "回收筒, 最近删除, 最近刪除, ごみ箱, ゴミ箱, 휴지통, çöp kutusu"
        ),
        re.compile(r"\.?trash-\d+"),
    ),
    (
        _Place.TEMPORARY,
        _words(
            "tmp, .tmp, temp, .temp, temporary, temporary items, temporary internet files, "
            "inetcache, cache, .cache, caches, cached, zwischenspeicher, temporär, temporaire, "
            "temporal, временные, кэш, 临时, 缓存, キャッシュ, 캐시"
        ),
        re.compile(r"(?:com\.[a-z.]+\.)?cache\d*|.*[ ._-]cache"),
    ),
    (
        _Place.REDUCED,
        _words(
            "thumbnails, thumbnail, thumbs, thumb, @eadir, previews, preview, proxies, resized, "
            "ipod photo cache, lowres, low-res, vorschau, vorschaubilder, miniaturen, miniatures, "
            "miniaturas, miniature, миниатюры, эскизы, 缩略图, 縮圖, サムネイル"
        ),
        re.compile(r"\.?thumb(?:nail)?s?(?:[ _.-]?\d+)?|.*\.thumbnails|.*previews\.lrdata"),
    ),
    (
        _Place.MESSENGER,
        _words(
            "wechat, weixin, micromsg, messenger, viber, sent, received, received files, line, "
            "kakaotalk, imo, skype, snapchat, threema, discord, slack, teams, instagram, facebook, "
            "twitter, qq, qq_images, tencent, bluetooth, attachments, mail downloads, gesendet, "
            "empfangen, 微信, 朋友圈"
        ),
        re.compile(r"(?:org\.|com\.)?(?:whatsapp|telegram|signal|wechat|weixin|viber)\b.*"),
    ),
    (
        _Place.DOWNLOADS,
        _words(
            "downloads, download, my downloads, downloaded, heruntergeladen, téléchargements, "
            "descargas, transferências, scaricati, pobrane, stažené, stiahnuté, letöltések, "
            "descărcări, hämtade filer, hämtat, nedlastinger, overførsler, lataukset, "
            "indirilenler, İndirilenler, загрузки, завантаження, изтегляния, λήψεις, "
            "下载, 下載, ダウンロード, 다운로드, "
            "التنزيلات, הורדות, ดาวน์โหลด, tải xuống, unduhan"
        ),
        re.compile(r"downloads?[ _-]?\(?\d*\)?"),
    ),
    (
        _Place.COPIES,
        _words(
            "copy, copies, kopie, kopien, copie, copias, cópias, kopie zapasowe, duplicates, dupes"
        ),
        re.compile(rf"(?:{_COPY}|{_COPY_TIGHT})"),
    ),
)


@dataclass(frozen=True, slots=True)
class NameMarks:
    """What a file's name says of itself.

    base: the name without extension and marks, as names are compared (case and width of letters
    apart). copies: how many marks say that it is a copy. edited: it says that it is an edited
    version.
    """

    base: str
    copies: int = 0
    edited: bool = False


def read_name(name: str, others: Collection[str] = ()) -> NameMarks:
    """What a file's name says.

    others: names of the files beside it, or in its group; marks that may as well be a part of
    the name count only where the name without them is one of these.
    """
    beside = frozenset(_comparable(other) for other in others if other != name)
    base, copies, edited = _comparable(name), 0, False
    while True:
        numbered = _NUMBERED.fullmatch(base)
        perhaps = _PERHAPS_EDITS.fullmatch(base)
        if perhaps is not None and perhaps["base"] in beside:
            base, edited = perhaps["base"], True
        elif numbered is not None and numbered["base"] in beside:
            if _EDITED_NUMBERS.fullmatch(numbered["mark"]):
                edited = True
            else:
                copies += 1
            base = numbered["base"]
        elif (shorter := _without_edit(base)) is not None:
            base, edited = shorter, True
        elif (shorter := _without_copy(base)) is not None:
            base, copies = shorter, copies + 1
        else:
            return NameMarks(base, copies, edited)


def says_edited(name: str, others: Collection[str] = ()) -> bool:
    """Whether a file's name says that it is an edited version; others: see :func:`read_name`."""
    return read_name(name, others).edited


def ranks(paths: Sequence[Path]) -> list[float]:
    """How much each of some files looks like the original, by name and folders; more is better.

    Only folders in which the paths differ count, by what they are for and never by how deep they
    lie, and count more than names. Of two names the one with fewer marks is better.
    """
    names = [path.name for path in paths]
    shared = _shared_parts(paths)
    return [-float(_unlikely(path, shared, names)) for path in paths]


def _unlikely(path: Path, shared: int, names: Sequence[str]) -> int:
    place = max((_place(part) for part in path.parts[shared:-1]), default=_Place.PLAIN)
    said = read_name(path.name, names)
    sent = bool(_SENT.fullmatch(said.base))
    name = 4 * min(said.copies, 5) + 2 * sent + said.edited
    return 32 * int(place) + name


def _shared_parts(paths: Sequence[Path]) -> int:
    """How many folders, from the root, all paths begin with."""
    levels = zip(*(path.parts[:-1] for path in paths), strict=False)
    return sum(1 for _ in itertools.takewhile(lambda parts: len({*parts}) == 1, levels))


@lru_cache(maxsize=4096)
def _place(folder: str) -> _Place:
    name = _folded(folder).strip()
    for place, words, pattern in _FOLDERS:
        if name in words or pattern.fullmatch(name):
            return place
    if any(pattern.fullmatch(name) for pattern in _COPIES[:-3]):
        return _Place.COPIES
    return _Place.PLAIN


@lru_cache(maxsize=4096)
def _without_edit(base: str) -> str | None:
    apple = _FROM_APPLE.fullmatch(base)
    if apple is not None:
        return f"img_{apple[1]}"
    return _base(base, _EDITS)


@lru_cache(maxsize=4096)
def _without_copy(base: str) -> str | None:
    return _base(base, _COPIES)


def _base(name: str, patterns: Iterable[re.Pattern[str]]) -> str | None:
    """What the first of some patterns leaves of a name; None where none fits."""
    for pattern in patterns:
        match = pattern.fullmatch(name)
        if match is not None and (base := match["base"].strip(" _-–—.")):
            return base
    return None


@lru_cache(maxsize=4096)
def _comparable(name: str) -> str:
    """A file's name without its extension, as names are compared."""
    kind = extension(name)
    return _folded(name[: -len(kind) - 1] if kind else name)
