"""A process of the app's own at the other end of a pipe: started, killed and reaped."""

from __future__ import annotations

import contextlib
import multiprocessing
import threading
from collections.abc import Callable

_SPAWN = multiprocessing.get_context("spawn")
_REAP_SECONDS = 5.0

# Starting and reaping children from several threads at once confuses multiprocessing's book
# of them: one thread may reap the child that another is about to ask for its exit status.
_children = threading.Lock()


class ChildProcess:
    """A started process; ``target`` gets its end of ``pipe``, then ``args``.

    For the thread that starts it, but for :meth:`kill`. Raises OSError where it can't be started.
    """

    def __init__(self, target: Callable[..., object], *args: object, name: str) -> None:
        self.pipe, theirs = _SPAWN.Pipe()
        self._process = _SPAWN.Process(target=target, args=(theirs, *args), name=name, daemon=True)
        try:
            with _children:
                self._process.start()
        except BaseException:
            self.pipe.close()
            raise
        finally:
            theirs.close()
        self.pid: int = self._process.pid or 0

    def kill(self) -> None:
        """End it now. Any thread; the owner still has to :meth:`close`."""
        with contextlib.suppress(ValueError):  # closed already
            self._process.kill()

    def exit_status(self) -> int | None:
        """Of a process that ends: its status, minus the signal that ended it; None if it lives."""
        with _children:
            self._process.join(_REAP_SECONDS)
            return self._process.exitcode

    def close(self) -> None:
        """End and reap it and release its handles."""
        self.pipe.close()
        with _children:
            self._process.kill()
            self._process.join(_REAP_SECONDS)
            if self._process.exitcode is not None:
                self._process.close()
