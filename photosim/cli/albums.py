"""``photosim album …``: labels, made, filled, looked at, taken along."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from photosim.cli.command import Answer, absolute, command, group
from photosim.core import quantities
from photosim.core.language import clauses, tr, tr_n
from photosim.storage.rights import Right

if TYPE_CHECKING:
    from photosim.library.albums.values import Album, SignedLabel
    from photosim.library.library import Library

app = group(tr("Albums: labels on photos, from which photosim learns what belongs together."))

Name = Annotated[str, typer.Argument(metavar="NAME")]
PhotoWords = Annotated[
    list[str],
    typer.Argument(metavar="PHOTO", help=tr("Files, folders, or ids that album show prints.")),
]


def _photos(words: Sequence[str]) -> list[int | Path]:
    """Digits are an id, unless there is a file of that name."""
    return [
        int(word) if word.isdecimal() and not Path(word).exists() else absolute(Path(word))
        for word in words
    ]


@app.command()
@command(write=Right.LABEL)
def create(
    library: Library,
    name: Name,
    photos: Annotated[list[str] | None, typer.Argument(metavar="PHOTO")] = None,
) -> Answer:
    """Make an album, and put photos into it."""
    added = len(library.albums.add(name, _photos(photos or []), new=True).photos)
    return Answer(
        {"album": name, "added": added},
        [tr("made {name} with {photos}", name=name, photos=quantities.photos(added))],
    )


@app.command()
@command(write=Right.LABEL)
def add(library: Library, name: Name, photos: PhotoWords) -> Answer:
    """Put photos into an album; of a folder, all its photos."""
    added = len(library.albums.add(name, _photos(photos)).photos)
    return Answer(
        {"album": name, "added": added},
        [tr("{photos} added to {name}", photos=quantities.photos(added), name=name)],
    )


@app.command()
@command(write=Right.LABEL)
def remove(library: Library, name: Name, photos: PhotoWords) -> Answer:
    """Take photos out of an album; the files stay where they are."""
    removed = len(library.albums.remove(name, _photos(photos)).photos)
    return Answer(
        {"album": name, "removed": removed},
        [tr("{photos} taken out of {name}", photos=quantities.photos(removed), name=name)],
    )


@app.command()
@command(write=Right.LABEL)
def refuse(library: Library, name: Name, photos: PhotoWords) -> Answer:
    """Say that photos do not belong to an album: they teach it what it is not."""
    refused = len(library.albums.refuse(name, _photos(photos)).photos)
    return Answer(
        {"album": name, "refused": refused},
        [tr("{photos} refused for {name}", photos=quantities.photos(refused), name=name)],
    )


@app.command("list")
@command()
def list_albums(library: Library) -> Answer:
    """List the albums with their counts."""
    albums = library.albums.all()
    return Answer(
        {"albums": [_counts(album) for album in albums]},
        [tr("{name}  ({words})", name=album.name, words=_in_words(album)) for album in albums],
        [] if albums else [tr("There is no album yet: photosim album create NAME [PHOTO]...")],
    )


def _counts(album: Album) -> dict[str, Any]:
    return {
        "name": album.name,
        "photos": len(album.photos),
        "refused": len(album.refused),
        "absent": album.absent,
        "by": album.person,
        "created_at": album.created_at,
        "labellers": [dataclasses.asdict(one) for one in album.labellers],
    }


def _in_words(album: Album) -> str:
    counts = [quantities.photos(len(album.photos))]
    counts += [tr("{count} refused", count=len(album.refused))] if album.refused else []
    counts += [tr("{absent} not in the library", absent=album.absent)] if album.absent else []
    return clauses(counts)


@app.command()
@command()
def show(library: Library, name: Name) -> Answer:
    """Print the photos of an album."""
    album = library.albums.get(name)
    labels = {one.photo_id: one for one in library.albums.labelled(name)}
    photos, refused = (
        [{**row, **_label(labels.get(row["id"]))} for row in _rows(library, ids)]
        for ids in (album.photos, album.refused)
    )
    document = {"name": album.name, "photos": photos, "refused": refused, "absent": album.absent}
    lines = [f"{row['id']:>8}  {row['path']}" for row in photos]
    return Answer(document, lines, [_in_words(album)])


def _label(one: SignedLabel | None) -> dict[str, Any]:
    """Who put a photo into an album, and when; a label may have gone between two questions."""
    return {} if one is None else {"by": one.person, "at": one.since}


def _rows(library: Library, ids: Sequence[int]) -> list[dict[str, Any]]:
    """Photos as id and first path; the path is empty where no file shows the photo now."""
    return [
        {"id": one.photo_id, "path": str(one.paths[0]) if one.paths else ""}
        for one in library.details(ids)
    ]


@app.command()
@command()
def suggest(
    library: Library,
    name: Name,
    count: Annotated[
        int, typer.Option("-k", min=1, max=10_000, metavar="N", help=tr("How many at most."))
    ] = 20,
    unsure: Annotated[
        bool,
        typer.Option(
            "--unsure", help=tr("Those hardest to tell from another album: worth a label.")
        ),
    ] = False,
) -> Answer:
    """Print photos that most likely belong to an album, best first.

    album add takes one in. What album refuse names is not suggested again, and photos more like
    it than like the album come later.
    """
    found = library.albums.suggestions(name, count, unsure=unsure).photos
    rows = {row["id"]: row for row in _rows(library, [one.photo_id for one in found])}
    # A photo may have gone between the two questions.
    found = tuple(one for one in found if one.photo_id in rows)
    suggestions = [
        {**rows[one.photo_id], "likeness": round(one.likeness, 6), "rival": one.rival}
        for one in found
    ]
    return Answer(
        {"album": name, "unsure": unsure, "suggestions": suggestions},
        [
            f"{one.photo_id:>8}  {one.likeness:.3f}  {rows[one.photo_id]['path']}"
            + (tr("  (or {rival})", rival=one.rival) if one.rival else "")
            for one in found
        ],
        [] if found else [tr("There is no photo left to suggest.")],
    )


@app.command()
@command(write=Right.LABEL)
def rename(
    library: Library, name: Name, new: Annotated[str, typer.Argument(metavar="NEW")]
) -> Answer:
    """Give an album another name."""
    library.albums.rename(name, new)
    return Answer({"album": new, "was": name}, [tr("{name} is now {new}", name=name, new=new)])


@app.command()
@command(write=Right.LABEL)
def merge(
    library: Library,
    sources: Annotated[list[str], typer.Argument(metavar="NAME", help=tr("Albums that go."))],
    into: Annotated[str, typer.Option("--into", metavar="NAME", help=tr("The album that stays."))],
) -> Answer:
    """Put the photos of albums into one, which may be new; the others go."""
    library.albums.merge(sources, into)
    photos = len(library.albums.get(into).photos)
    return Answer(
        {"album": into, "photos": photos},
        [tr("{into} has {photos} now", into=into, photos=quantities.photos(photos))],
    )


@app.command()
@command(write=Right.LABEL)
def delete(library: Library, name: Name) -> Answer:
    """Forget an album; its photos stay."""
    library.albums.delete(name)
    return Answer(
        {"album": name, "deleted": True}, [tr("forgot {name}; its photos stay", name=name)]
    )


@app.command()
@command()
def export(
    library: Library,
    file: Annotated[Path, typer.Argument(metavar="FILE")],
    names: Annotated[list[str] | None, typer.Argument(metavar="NAME")] = None,
) -> Answer:
    """Write albums (all, with the votes between models, or those named) to a plain file."""
    count = library.albums.export(absolute(file), names or [])
    return Answer(
        {"file": str(file), "albums": count},
        [tr("{albums} written to {file}", albums=quantities.albums(count), file=file)],
    )


@app.command("import")
@command(write=Right.LABEL)
def import_albums(
    library: Library,
    source: Annotated[
        Path,
        typer.Argument(
            metavar="FILE|FOLDER",
            help=tr("A file of albums, or a folder each of whose folders becomes an album."),
        ),
    ],
) -> Answer:
    """Take albums from a file, or class folders as albums."""
    path, albums = absolute(source), library.albums
    done = albums.import_folder(path) if path.is_dir() else albums.import_file(path)
    counts = {"added": done.added, "absent": done.absent, "votes": done.votes}
    lines = [
        tr(
            "{albums}, {photos} added",
            albums=quantities.albums(len(done.albums)),
            photos=quantities.photos(done.added),
        )
    ]
    lines += (
        [tr_n("{n} vote between models added", "{n} votes between models added", done.votes)]
        if done.votes
        else []
    )
    lines += (
        [
            tr_n(
                "{n} label waits for a photo that is not in the library",
                "{n} labels wait for photos that are not in the library",
                done.absent,
            )
        ]
        if done.absent
        else []
    )
    return Answer({"albums": list(done.albums), **counts}, lines)
