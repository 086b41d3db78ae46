"""How a command is made: its options, the library it works on, and how its answer is printed.

A command is a function under :func:`command`; :mod:`.main` names it in one line.
"""

from __future__ import annotations

import contextlib
import inspect
import os
import typing
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from photosim import storage
from photosim.cli import interrupts, output
from photosim.core import log, paths
from photosim.core.errors import Cancelled, Remedy, UsageError
from photosim.core.language import listed, sentence, tr
from photosim.core.language_files import paragraphs
from photosim.core.types import PhotoId
from photosim.storage.address import ServerAddress
from photosim.storage.rights import Right

if TYPE_CHECKING:
    from photosim.core.jobs import JobContext, Progress
    from photosim.library.library import Library


def checked(sound: Callable[[Any], bool], wrong: str) -> Callable[[Any], Any]:
    """A callback of an option, which refuses what is not sound; ``wrong`` says why."""

    def check(value: Any) -> Any:
        if value is not None and not sound(value):
            shown = str(value) if isinstance(value, Path) else value
            raise typer.BadParameter(sentence(f"{shown!r} {wrong}"))
        return value

    return check


def group(words: str) -> typer.Typer:
    """Commands below one word (``photosim album …``); ``words`` say what they are for."""
    return typer.Typer(
        help=words, add_completion=False, rich_markup_mode=None, no_args_is_help=True
    )


def one_of(known: Iterable[str]) -> Callable[[Any], Any]:
    """A callback of an option that takes one of some words."""
    words = tuple(known)
    return checked(
        words.__contains__,
        tr("is none of {names} and {words}", names=listed(words[:-1]), words=words[-1]),
    )


LibraryOption = Annotated[
    str | None,
    typer.Option(
        "--library",
        metavar="DIR|URL",
        help=tr("The library: a folder, or postgresql://… for a shared one; default: your own."),
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help=tr("Print one JSON document."))]
ProviderOption = Annotated[
    str,
    typer.Option(
        "--provider",
        callback=one_of(("auto", "cpu", "cuda")),
        metavar="auto|cpu|cuda",
        help=tr("Where the model runs."),
    ),
]

FilterOption = Annotated[
    str | None,
    typer.Option(
        "--filter",
        metavar="TEXT",
        help=tr(
            "Only photos that it leaves, such as 'camera:canon after:2019-05 rating:>=4 -album:*'."
            " Words without a colon are parts of names and folders."
        ),
    ),
]

BaseModelOption = Annotated[
    str | None,
    typer.Option(
        "--model",
        metavar="default|light|ID",
        help=tr("The base model of the library from now on; light is for slow computers."),
    ),
]

#: What a command may ask for by name: no option, but made for it.
_MADE = {"context", "directory", "library", "job"}
_LATE = {"Library": Any, "JobContext": Any}  # imported by no command before it runs


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command found.

    document: for ``--json``; None where the lines are printed in any case.
    lines: the same for a person. notes: what else to tell them, on standard error.
    status: the exit status.
    """

    document: dict[str, Any] | None
    lines: Iterable[str] = ()
    notes: Iterable[str] = ()
    status: int = 0


def command(
    *, write: Right | None = None, json: bool = True
) -> Callable[[Callable[..., Answer | None]], Callable[..., None]]:
    """Make a command of a function whose parameters are its arguments and options.

    A parameter ``library`` gets the library that ``--library`` names, which must be there;
    ``directory`` only its folder, for commands that need not have one; ``job`` a job with a
    progress bar, which an interrupt cancels; ``context`` typer's. The answer is printed once the
    library is closed. write: open the library to change it, by who may do that. json: whether
    there is ``--json``.
    """

    def made(function: Callable[..., Answer | None]) -> Callable[..., None]:
        asked = inspect.signature(function).parameters

        def run(context: typer.Context, **given: Any) -> None:
            named, as_json = given.pop("library", None), given.pop("json", False)
            with contextlib.ExitStack() as stack:
                if "context" in asked:
                    given["context"] = context
                if "directory" in asked:
                    given["directory"] = directory_of(context, named)
                if "library" in asked:
                    opened = open_library(directory_of(context, named), write=write)
                    given["library"] = stack.enter_context(opened)
                if "job" in asked:
                    given["job"] = stack.enter_context(working())
                answer = function(**given)
            if answer is not None:
                _print(answer, as_json)

        hints = typing.get_type_hints(function, localns=_LATE, include_extras=True)
        options = [
            one.replace(annotation=hints[one.name], kind=one.KEYWORD_ONLY)
            for one in asked.values()
            if one.name not in _MADE
        ]
        if asked.keys() & {"directory", "library"}:
            options.append(_option("library", LibraryOption, None))
        if json:
            options.append(_option("json", JsonOption, False))
        options.sort(key=lambda one: one.name == "provider")
        options.insert(0, _option("context", typer.Context, inspect.Parameter.empty))
        run.__signature__ = inspect.Signature(options)  # type: ignore[attr-defined]
        run.__annotations__ = {one.name: one.annotation for one in options}
        run.__name__, run.__doc__ = function.__name__, tr(paragraphs(function.__doc__ or ""))
        return run

    return made


def _option(name: str, annotation: Any, default: Any) -> inspect.Parameter:
    kind = inspect.Parameter.KEYWORD_ONLY
    return inspect.Parameter(name, kind, annotation=annotation, default=default)


def _print(answer: Answer, as_json: bool) -> None:
    if as_json and answer.document is not None:
        output.say_json(answer.document)
    else:
        for line in answer.lines:
            output.say(line)
        for line in answer.notes:
            output.note(line)
    if answer.status:
        raise typer.Exit(answer.status)


def directory_of(context: typer.Context, library: str | None) -> Path:
    """The library's folder: named with the command, before it, or the default one; of a library on
    a server, the one here that belongs to it. Raises UsageError for an address that is none."""
    named = library or context.obj
    return place_named(named or str(paths.default_library()))


def place_named(text: str) -> Path:
    """The folder of a library that a person named by its folder or its address on a server.

    Raises UsageError for an address that is none, LibraryError for one where nobody answers.
    """
    if ServerAddress.is_one(text):
        return storage.folder_for(ServerAddress.parse(text))
    return Path(text).expanduser().absolute()


def open_library(
    directory: Path, *, write: Right | None, create: bool = False, provider: str = "auto"
) -> Library:
    """The library in a folder, to read, or to change by who may do that.

    Raises LibraryError where there is none and none is to be made, NotPermitted.
    """
    from photosim.library.library import Library

    log.set_up(file=paths.log_dir() / "photosim.log")
    if write is None:
        return Library.open(directory, write=False, provider=provider)
    return Library.open(directory, write=True, needs=write, create=create, provider=provider)


@contextlib.contextmanager
def working(words: Callable[[Progress], str] | None = None) -> Iterator[JobContext]:
    """A job with a progress bar, which an interrupt cancels; ``words`` as the bar has them."""
    with output.progress_job(words) as job, interrupts.cancels(job):
        yield job


@contextlib.contextmanager
def going_on() -> Iterator[None]:
    """Work that the same command takes up again where it was stopped: a person is told so."""
    try:
        yield
    except Cancelled as stopped:
        raise Cancelled(tr("the same command goes on from there")) from stopped


def absolute(path: Path) -> Path:
    """The path that a person named, absolute."""
    # Not Path.resolve: a link stays as the person named it.
    return Path(os.path.abspath(path.expanduser()))  # noqa: PTH100


def photo_at(library: Library, path: Path) -> PhotoId:
    """The photo of a file. Raises UsageError where the library has none there."""
    photo = library.photo_at(path)
    if photo is None:
        raise UsageError(
            tr("No such photo"),
            tr("The library has no photo at {path}.", path=path),
            Remedy.INDEX_AGAIN,
        )
    return photo
