"""How a library is doing: counts (:mod:`.status`), damage and its repair (:mod:`.check`)."""
