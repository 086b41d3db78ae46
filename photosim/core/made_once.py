"""Parts of an object that are made when somebody first asks for them."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

T = TypeVar("T")


class MadeOnce(Generic[T]):
    """A property that is made once, by whichever thread asks first; others wait for it.

    ``functools.cached_property`` makes it more than once where threads ask at the same moment.
    """

    _turn = threading.RLock()  # one for all: a part may ask for another

    def __init__(self, make: Callable[[Any], T]) -> None:
        self._make = make
        self._name = make.__name__
        self.__doc__ = make.__doc__

    @overload
    def __get__(self, instance: None, owner: type) -> Self: ...

    @overload
    def __get__(self, instance: object, owner: type) -> T: ...

    def __get__(self, instance: object, owner: type) -> T | Self:
        if instance is None:
            return self
        kept = vars(instance)
        if self._name not in kept:  # what is made is there for all while another part is being made
            with self._turn:
                if self._name not in kept:
                    kept[self._name] = self._make(instance)
        made: T = kept[self._name]
        return made
