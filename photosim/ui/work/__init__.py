"""Between the window and the library: threads, and who is told what.

A question or a write goes to the :mod:`.session`, from there into a :mod:`.lane`, and comes back
to the GUI thread as exactly one end. An answer that a newer question has overtaken is dropped
(:mod:`.latest`); work that takes long gives way to a person's writes (:mod:`.long_jobs`), and
lessons write by turns (:mod:`.lesson_lane`). Each write's ``Change`` is told once, by
``Session.changed``.
"""
