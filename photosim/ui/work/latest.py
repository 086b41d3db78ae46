"""Only the newest question counts: an answer that a newer question has overtaken is dropped."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

from PySide6.QtCore import QObject
from shiboken6 import isValid

from photosim.ui.work.lane import Job

P = ParamSpec("P")
T = TypeVar("T")
W = TypeVar("W")

Failed = Callable[[BaseException], None]
Submit = Callable[[str, W, Callable[[T], None], Failed | None], Job[T] | None]
"""How a question is put into a lane: ``Session.read`` or ``Session.ask``."""


class Latest:
    """The newest of the questions that ``owner`` asks one after another. GUI thread.

    No answer comes either once Qt has deleted ``owner``. ``number`` counts the questions, and
    those that were dropped.
    """

    def __init__(self, owner: QObject) -> None:
        self._owner = owner
        self._job: Job[Any] | None = None
        self.number = 0

    def ask(
        self,
        submit: Submit[W, T],
        what: str,
        work: W,
        on_done: Callable[[T], None],
        on_failed: Failed | None = None,
    ) -> None:
        """Ask anew; the answer to a question before is not wanted any more."""
        self.drop()
        failed = None if on_failed is None else self.only(on_failed)
        self.follow(submit(what, work, self.only(on_done), failed))

    def drop(self) -> None:
        """Want no answer any more to what was asked, and cancel its job."""
        self.number += 1
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def only(self, told: Callable[P, object]) -> Callable[P, None]:
        """``told`` for as long as no newer question was asked; then it does nothing."""
        number = self.number

        def tell(*args: P.args, **kwargs: P.kwargs) -> None:
            if number == self.number and isValid(self._owner):
                told(*args, **kwargs)

        return tell

    def follow(self, job: Job[Any] | None) -> None:
        """The job of the newest question, which the next one cancels."""
        self._job = job

    @property
    def waiting(self) -> bool:
        """Whether the newest question is not answered yet."""
        return self._job is not None and not self._job.ended
