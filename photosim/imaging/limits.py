"""How much one photo may cost."""

from __future__ import annotations

from dataclasses import dataclass

GIB = 1 << 30


@dataclass(frozen=True, slots=True)
class Limits:
    """What a photo may take at most; beyond it, it is refused with a reason.

    pixels: width × height written in the header, checked before anything is decoded.
    decoded_bytes: estimated memory of the decoded picture. Formats that decode at a reduced
        size (JPEG) reach ``pixels`` first, the others this one.
    file_bytes: size of the file, which is read whole.
    memory_bytes: what a worker may use above its size at rest.
    seconds: wall-clock time for one photo in a worker, from the request to the answer.

    Raises ValueError where a limit is not positive.
    """

    pixels: int = 500_000_000
    decoded_bytes: int = 5 * GIB // 2
    file_bytes: int = 2 * GIB
    memory_bytes: int = 4 * GIB
    seconds: float = 60.0

    def __post_init__(self) -> None:
        for name in ("pixels", "decoded_bytes", "file_bytes", "memory_bytes", "seconds"):
            if not getattr(self, name) > 0:
                raise ValueError(f"the limit {name} must be positive, not {getattr(self, name)}")


DEFAULT_LIMITS = Limits()
