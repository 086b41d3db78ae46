"""What files hold, and whether one covers another: what may be removed without losing anything.

A file *holds* things (:mod:`.values`): its picture, its fidelity, more pictures, facts, what lies
beside it, a person's work. :func:`.cover.losses` says what would be lost if one file went while
another stays; where that is nothing, the other *covers* it. No rule for the kept file can change
that: rules choose among files that nothing else covers.
"""
