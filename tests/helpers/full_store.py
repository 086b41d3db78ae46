"""A library with something in each of its tables."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np

from photosim.core.holdings import Holdings
from photosim.core.types import Level, PhotoFacts
from photosim.storage.decisions import Vote
from photosim.storage.files import FileStat
from photosim.storage.journal import StepRow
from photosim.storage.pairs import PairRow
from photosim.storage.replicas import ConflictRow, JoinRow
from photosim.storage.rules import RuleReportRow, WatchRuleRow
from photosim.storage.searches import SearchRow
from photosim.storage.store import Store

ODD = os.fsdecode(b"caf\xe9 \xff/\xe4\xb8\xad.jpg")
"""A path that is no UTF-8."""


def fill(store: Store, photos: int = 3) -> None:
    """Put rows into every table; ids have gaps, and one photo has companions before it."""
    rng = np.random.default_rng(3)
    contents = [bytes([number]) * 20 for number in range(photos)]
    with store.transaction():
        folder = store.folders.add(Path("/photos"), ["out"])
        away = store.folders.add(Path("/") / os.fsdecode(b"\xff"))
        store.folders.set_online(away.id, False)
        raw = store.files.add_pending(folder.id, "a.cr2", FileStat(1, 2, 2**64 - 1, 2**63, 5))
        ids = []
        for number, content in enumerate(contents):
            taken = None if number else 1.5e9
            facts = PhotoFacts("jpeg", 40, 30, taken, "Canon\0\udcff", None, "1/60", 1.0, -2.5)
            held = Holdings(rating=number) if number else None
            photo = store.photos.add(content, 10**12, facts, 2**64 - 1 - number, held)
            file = store.files.add_pending(
                folder.id, ODD if number else "a.jpg", FileStat(1, 2, 3)
            ) if number < 2 else store.files.add_pending(
                away.id, f"{number}.jpg", FileStat(1, 10**18 + number, 3)
            )  # fmt: skip
            store.files.link(file, photo)
            if not number:
                store.files.set_primary(raw, file)
                store.files.link(raw, photo)
            store.vectors.add(
                photo, "base", rng.normal(size=9), rng.normal(size=4).astype(np.float16)
            )
            store.thumbnails.put(photo, rng.bytes(300))
            store.heirs.set_pixel_hash(photo, content)
            ids.append(photo)
        gone = store.photos.add(b"gone" * 5, 1, PhotoFacts("png", 1, 1), 0)
        store.photos.remove([gone])
        store.photos.set_sharpness({ids[0]: 2.5, ids[1]: float("nan")})
        store.vectors.add_embeddings(ids, "taught", rng.normal(size=(photos, 2)).astype(np.float16))
        failed = store.files.add_pending(folder.id, "broken.jpg", FileStat(1, 2, 3))
        store.files.fail(failed, "damaged file", reader=2, retry=True)
        store.files.mark_missing(store.files.add_pending(folder.id, "m", FileStat(1, 2, 3)), 9.5)
        store.files.link(store.files.at(away.id, "2.jpg").id, ids[0], succeeds=True)
        store.settings.set("é", ["\udcff", 1, {"a": None}])
        store.albums.delete(store.albums.create("gone", 1.0))
        album = store.albums.create("Rosés '; --", 2.0)
        store.albums.add(album, contents[:2], 3.0)
        store.albums.add(album, contents[2:], 4.0, refused=True)
        store.pairs.put([PairRow(ids[0], ids[1], Level.COPY, (), 0.75, (), (1.0, 2.0), True)])
        store.pairs.mark(ids, "method 1")
        store.decisions.put(contents[0], contents[1], "different", 5.0)
        store.guards.put(Path("/") / ODD, "protected")
        entry = store.journal.begin("removed", "trash\0", 6.0)
        store.journal.mark_undone(entry, 7.0)
        places = (Path("/a"), Path("/") / ODD, Path("/k"))
        store.journal.add(StepRow(entry, *places, contents[0], contents[1], 5, {"a": [1]}))
        store.votes.add([Vote(*contents[:3])], 8.0)
        store.heirs.hand_over(contents[2], b"heir" * 5, copy=False)
        store.replicas.agree({("label", "1/ab"): "true", ("x", "é"): "{}"})
        store.replicas.put_join(JoinRow("r", 2, 9.0, "laptop", "{}"))
        said = ("true", 1.5, "anna", None, None, "")
        store.replicas.add_conflicts(
            [ConflictRow(0, "r", 9.0, "label", "Rosés", contents[0], None, "replica", *said)]
        )
        store.searches.put(SearchRow(4, "Late", "camera:canon", "{}", 9.0))
        store.searches.put_data("digest", b"\0\xff")
        rule = store.rules.new_id()
        store.rules.put(WatchRuleRow(rule, "copy", Path("/photos"), album, (contents[0],), 1.0))
        store.rules.report(
            [
                RuleReportRow(
                    0, rule, "copy", "x", 2.0, contents[0], places[1], None, None, 0.5, True
                )
            ]
        )
        store.files.link(store.files.add_pending(folder.id, "new.jpg", FileStat(1, 1, 1)), ids[1])
