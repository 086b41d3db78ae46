"""Models of one library: the base model, and the heads that its albums taught.

The way of a taught model: its file and card are kept in the library's folder → every photo gets
its place under it, from the stored features, while the model in use answers on (both in
``runtime``) → one transaction makes it the one in use (:mod:`.service`). Killed anywhere, the old
model is in use and whole, and what was placed already need not be placed again.
"""
