"""At home on the desktop: what photosim is beside its window.

``instance``: of all starts for one library there is one window; a later start hands its photos to
it and ends. None of it knows what the window shows; ``app`` and ``window`` put them together.
"""
