"""Models of one library: the base model, and the heads that its albums taught.

The way of a taught model: :mod:`.store` publishes its file and card in the library's folder →
:mod:`.placing` gives every photo its place under it, from the stored features, while the model
in use answers on → one transaction makes it the one in use (:mod:`.service`). Killed anywhere,
the old model is in use and whole, and what was placed already need not be placed again.
"""
