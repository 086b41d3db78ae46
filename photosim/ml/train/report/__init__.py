"""What a run did, to look at: one HTML file that needs nothing else, and TensorBoard files.

``write_html`` draws the curves, two maps of the embeddings, twenty random queries with their ten
nearest, and the worst queries. ``write_tensorboard`` gives the same scalars, the network's graph
and the embeddings to TensorBoard.
"""

from photosim.ml.train.report.html import RunReport, write_html
from photosim.ml.train.report.neighbours import QueryRow, random_queries, worst_queries
from photosim.ml.train.report.projection import pca_map, tsne_map
from photosim.ml.train.report.tensorboard import write_tensorboard

__all__ = [
    "QueryRow",
    "RunReport",
    "pca_map",
    "random_queries",
    "tsne_map",
    "worst_queries",
    "write_html",
    "write_tensorboard",
]
