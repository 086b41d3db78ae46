"""Two whole pictures that a proof has laid on each other, compared at full resolution.

:mod:`.fine` asks all the questions: the larger picture is laid on the smaller (:mod:`.laying`, on
the :mod:`.planes` of both), then where they differ (:mod:`.changes`), whether they are one shot
(:mod:`.same_shot`), which was saved better (:mod:`.fidelity`, and :mod:`.palette` of one in few
colours), and whether one was reworked as a whole (:mod:`.reworked`). :mod:`.enlarged` tells
enlarging from reducing.
"""
