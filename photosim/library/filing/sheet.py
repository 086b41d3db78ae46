"""A contact sheet: many photos small on one page, each with its name and date.

As HTML it is one file with the pictures in it, which every browser opens and prints.
"""

from __future__ import annotations

import base64
import html
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from photosim.core.language import tr_n
from photosim.core.types import PhotoId
from photosim.library.browsing import catalog
from photosim.library.filing.values import SheetPhoto
from photosim.storage.store import Store

_STYLE = """
body { font: 14px/1.4 system-ui, sans-serif; margin: 24px; color: #1c1c1e; background: #fff }
h1 { font-size: 20px; font-weight: 600; margin: 0 } p { margin: 2px 0 20px; color: #6b6b70 }
main { display: grid; grid-template-columns: repeat(auto-fill, minmax(180px, 1fr)); gap: 20px 16px }
figure { margin: 0; break-inside: avoid; text-align: center }
figure div { height: 180px; display: flex; align-items: center; justify-content: center }
img { max-width: 100%; max-height: 180px; box-shadow: 0 0 0 1px #0001 }
figcaption { margin-top: 6px; font-size: 12px; overflow-wrap: anywhere }
figcaption span { display: block; color: #6b6b70 }
@media print { body { margin: 0 } main { grid-template-columns: repeat(4, 1fr) } }
"""

AT_ONCE = 500


def sheet_photos(store: Store, ids: Sequence[PhotoId]) -> list[SheetPhoto]:
    """What stands on a sheet of photos, in their order; unknown ones are left out."""
    found: list[SheetPhoto] = []
    for start in range(0, len(ids), AT_ONCE):
        part = ids[start : start + AT_ONCE]
        pictures = store.thumbnails.get_many(part)
        for one in catalog.details(store, part):
            name = one.paths[0].name if one.paths else ""
            found.append(
                SheetPhoto(name, taken_text(one.facts.taken_at), pictures.get(one.photo_id))
            )
    return found


def taken_text(taken_at: float | None) -> str:
    """When a photo was taken, by the clock of its camera."""
    if taken_at is None:
        return ""
    return datetime.fromtimestamp(taken_at, UTC).strftime("%Y-%m-%d %H:%M")


def as_html(photos: Iterable[SheetPhoto], title: str) -> str:
    """The sheet as one HTML document that needs no other file."""
    listed = list(photos)
    count = tr_n("{n} photo", "{n} photos", len(listed))
    head = html.escape(title)
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        f"<title>{head}</title><style>{_STYLE}</style></head><body>\n"
        f"<h1>{head}</h1><p>{count}</p>\n"
        f"<main>\n{''.join(map(_figure, listed))}</main></body></html>\n"
    )


def _figure(photo: SheetPhoto) -> str:
    # Names may have bytes in them that are no text.
    name = html.escape(photo.name.encode("utf-8", "replace").decode())
    picture = ""
    if photo.thumbnail is not None:
        data = base64.b64encode(photo.thumbnail).decode("ascii")
        picture = f'<img alt="{name}" src="data:image/jpeg;base64,{data}">'
    taken = f"<span>{photo.taken}</span>" if photo.taken else ""
    return f"<figure><div>{picture}</div><figcaption>{name}{taken}</figcaption></figure>\n"
