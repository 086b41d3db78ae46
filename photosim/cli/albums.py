"""``photosim album …``: labels, made, filled, looked at, taken along."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from photosim.cli import commands, output
from photosim.cli.options import JsonOption, LibraryOption, open_library

if TYPE_CHECKING:
    from photosim.library.albums.values import Album
    from photosim.library.library import Library

app = typer.Typer(
    help="Albums: labels on photos, from which photosim learns what belongs together.",
    add_completion=False,
    rich_markup_mode=None,
    no_args_is_help=True,
)

Name = Annotated[str, typer.Argument(metavar="NAME")]
PhotoWords = Annotated[
    list[str],
    typer.Argument(metavar="PHOTO", help="Files, folders, or ids that album show prints."),
]


def _photos(words: Sequence[str]) -> list[int | Path]:
    """Digits are an id, unless there is a file of that name."""
    return [
        int(word) if word.isdecimal() and not Path(word).exists() else commands.absolute(Path(word))
        for word in words
    ]


def _say(document: dict[str, Any], line: str, *, as_json: bool) -> None:
    if as_json:
        output.say_json(document)
    else:
        output.say(line)


@app.command()
def create(
    context: typer.Context,
    name: Name,
    photos: Annotated[list[str] | None, typer.Argument(metavar="PHOTO")] = None,
    library: LibraryOption = None,
    json: JsonOption = False,
) -> None:
    """Make an album, and put photos into it."""
    with open_library(context, library, write=True) as opened:
        opened.albums.create(name)
        added = opened.albums.add(name, _photos(photos)) if photos else 0
    _say({"album": name, "added": added}, f"made {name} with {added} photos", as_json=json)


@app.command()
def add(
    context: typer.Context,
    name: Name,
    photos: PhotoWords,
    library: LibraryOption = None,
    json: JsonOption = False,
) -> None:
    """Put photos into an album; of a folder, all its photos."""
    with open_library(context, library, write=True) as opened:
        added = opened.albums.add(name, _photos(photos))
    _say({"album": name, "added": added}, f"{added} photos added to {name}", as_json=json)


@app.command()
def remove(
    context: typer.Context,
    name: Name,
    photos: PhotoWords,
    library: LibraryOption = None,
    json: JsonOption = False,
) -> None:
    """Take photos out of an album; the files stay where they are."""
    with open_library(context, library, write=True) as opened:
        removed = opened.albums.remove(name, _photos(photos))
    line = f"{removed} photos taken out of {name}"
    _say({"album": name, "removed": removed}, line, as_json=json)


@app.command()
def refuse(
    context: typer.Context,
    name: Name,
    photos: PhotoWords,
    library: LibraryOption = None,
    json: JsonOption = False,
) -> None:
    """Say that photos do not belong to an album: they teach it what it is not."""
    with open_library(context, library, write=True) as opened:
        refused = opened.albums.refuse(name, _photos(photos))
    line = f"{refused} photos refused for {name}"
    _say({"album": name, "refused": refused}, line, as_json=json)


@app.command("list")
def list_albums(
    context: typer.Context, library: LibraryOption = None, json: JsonOption = False
) -> None:
    """List the albums with their counts."""
    with open_library(context, library, write=False) as opened:
        albums = opened.albums.all()
    if json:
        output.say_json({"albums": [_counts(album) for album in albums]})
        return
    if not albums:
        output.note("There is no album yet: photosim album create NAME [PHOTO]...")
    for album in albums:
        output.say(f"{album.name}  ({_in_words(album)})")


def _counts(album: Album) -> dict[str, Any]:
    return {
        "name": album.name,
        "photos": len(album.photos),
        "refused": len(album.refused),
        "absent": album.absent,
    }


def _in_words(album: Album) -> str:
    counts = [f"{len(album.photos)} photos"]
    counts += [f"{len(album.refused)} refused"] if album.refused else []
    counts += [f"{album.absent} not in the library"] if album.absent else []
    return ", ".join(counts)


@app.command()
def show(
    context: typer.Context, name: Name, library: LibraryOption = None, json: JsonOption = False
) -> None:
    """Print the photos of an album."""
    with open_library(context, library, write=False) as opened:
        album = opened.albums.get(name)
        photos = _rows(opened, album.photos)
        refused = _rows(opened, album.refused)
    if json:
        document = {"name": album.name, "photos": photos, "refused": refused}
        output.say_json({**document, "absent": album.absent})
        return
    for row in photos:
        output.say(f"{row['id']:>8}  {row['path']}")
    output.note(_in_words(album))


def _rows(library: Library, ids: Sequence[int]) -> list[dict[str, Any]]:
    """Photos as id and first path; the path is empty where no file shows the photo now."""
    return [
        {"id": one.photo_id, "path": str(one.paths[0]) if one.paths else ""}
        for one in library.details(ids)
    ]


@app.command("suggest")
def suggest_photos(  # noqa: PLR0917 - one parameter for each option
    context: typer.Context,
    name: Name,
    count: Annotated[
        int, typer.Option("-k", min=1, max=10_000, metavar="N", help="How many at most.")
    ] = 20,
    unsure: Annotated[
        bool,
        typer.Option("--unsure", help="Those hardest to tell from another album: worth a label."),
    ] = False,
    library: LibraryOption = None,
    json: JsonOption = False,
) -> None:
    """Print photos that most likely belong to an album, best first.

    album add takes one in. What album refuse names is not suggested again, and photos more like
    it than like the album come later.
    """
    with open_library(context, library, write=False) as opened:
        found = list(opened.albums.suggestions(name, count, unsure=unsure).photos)
        rows = {row["id"]: row for row in _rows(opened, [one.photo_id for one in found])}
    # A photo may have gone between the two questions.
    found = [one for one in found if one.photo_id in rows]
    if json:
        suggestions = [
            {**rows[one.photo_id], "likeness": round(one.likeness, 6), "rival": one.rival}
            for one in found
        ]
        output.say_json({"album": name, "unsure": unsure, "suggestions": suggestions})
        return
    for one in found:
        rival = f"  (or {one.rival})" if one.rival else ""
        output.say(f"{one.photo_id:>8}  {one.likeness:.3f}  {rows[one.photo_id]['path']}{rival}")
    if not found:
        output.note("There is no photo left to suggest.")


@app.command()
def rename(
    context: typer.Context,
    name: Name,
    new: Annotated[str, typer.Argument(metavar="NEW")],
    library: LibraryOption = None,
    json: JsonOption = False,
) -> None:
    """Give an album another name."""
    with open_library(context, library, write=True) as opened:
        opened.albums.rename(name, new)
    _say({"album": new, "was": name}, f"{name} is now {new}", as_json=json)


@app.command()
def merge(
    context: typer.Context,
    sources: Annotated[list[str], typer.Argument(metavar="NAME", help="Albums that go.")],
    into: Annotated[str, typer.Option("--into", metavar="NAME", help="The album that stays.")],
    library: LibraryOption = None,
    json: JsonOption = False,
) -> None:
    """Put the photos of albums into one, which may be new; the others go."""
    with open_library(context, library, write=True) as opened:
        opened.albums.merge(sources, into)
        photos = len(opened.albums.get(into).photos)
    _say({"album": into, "photos": photos}, f"{into} has {photos} photos now", as_json=json)


@app.command()
def delete(
    context: typer.Context, name: Name, library: LibraryOption = None, json: JsonOption = False
) -> None:
    """Forget an album; its photos stay."""
    with open_library(context, library, write=True) as opened:
        opened.albums.delete(name)
    _say({"album": name, "deleted": True}, f"forgot {name}; its photos stay", as_json=json)


@app.command()
def export(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE")],
    names: Annotated[list[str] | None, typer.Argument(metavar="NAME")] = None,
    library: LibraryOption = None,
    json: JsonOption = False,
) -> None:
    """Write albums (all, with the votes between models, or those named) to a plain file."""
    with open_library(context, library, write=False) as opened:
        count = opened.albums.export(commands.absolute(file), names or [])
    _say({"file": str(file), "albums": count}, f"{count} albums written to {file}", as_json=json)


@app.command("import")
def import_albums(
    context: typer.Context,
    source: Annotated[
        Path,
        typer.Argument(
            metavar="FILE|FOLDER",
            help="A file of albums, or a folder each of whose folders becomes an album.",
        ),
    ],
    library: LibraryOption = None,
    json: JsonOption = False,
) -> None:
    """Take albums from a file, or class folders as albums."""
    path = commands.absolute(source)
    with open_library(context, library, write=True) as opened:
        albums = opened.albums
        done = albums.import_folder(path) if path.is_dir() else albums.import_file(path)
    if json:
        counts = {"added": done.added, "absent": done.absent, "votes": done.votes}
        output.say_json({"albums": list(done.albums), **counts})
        return
    output.say(f"{len(done.albums)} albums, {done.added} photos added")
    if done.votes:
        output.say(f"{done.votes} votes between models added")
    if done.absent:
        output.say(f"{done.absent} labels wait for photos that are not in the library")
