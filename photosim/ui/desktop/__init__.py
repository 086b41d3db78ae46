"""At home on the desktop: what photosim is beside its window.

``instance``: of all starts for one library there is one window; a later start hands its photos to
it and ends. ``opened_files``: on macOS photos come by events instead. ``tray``: the icon by which
photosim goes on watching without a window. ``login``: starting with the desktop, on request alone.
``notices``: what is told while a person looks elsewhere; ``ended``: that long work has ended. None
of it knows what the window shows; ``app`` and ``window`` put them together.
"""
