"""Asking, and what is shown: from a drop to the results in the grid.

What is dropped, pasted or opened (:mod:`.drop_data`, :mod:`.drop_target`) becomes the chips of a
query (:mod:`.query`); the :mod:`.controller` asks the library, keeps the places that a person can
go back to (:mod:`.places`) and fills the grid with :mod:`.results`. Around the grid are the
:mod:`.query_bar`, the photo that is current (:mod:`.photo_side`), and a page that says why there
are no photos (:mod:`.empty_states`).
"""
