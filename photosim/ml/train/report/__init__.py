"""What a run did, to look at: one HTML file that needs nothing else, and TensorBoard files.

``write_html`` draws the curves, two maps of the embeddings, twenty random queries with their ten
nearest, and the worst queries. ``write_tensorboard`` gives the same scalars, the network's graph
and the embeddings to TensorBoard.
"""
