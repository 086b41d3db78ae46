"""The laboratory's use cases, as functions: train on class folders, export, compare methods.

``train`` takes a folder of class folders to a model file with its card and a report; a run that
was stopped goes on where it was. ``export`` writes the model of a run again, in INT8 too.
``compare_methods`` trains every loss, pooling and hash under one budget and tabulates them.
"""

from photosim.ml.train.lab.export import export, export_network
from photosim.ml.train.lab.figures import MethodRow, MethodTable, RunFigures
from photosim.ml.train.lab.options import TableOptions, TrainOptions
from photosim.ml.train.lab.recipes import RECIPES, Recipe
from photosim.ml.train.lab.table import compare_methods
from photosim.ml.train.lab.train import TrainResult, train

__all__ = [
    "RECIPES",
    "MethodRow",
    "MethodTable",
    "Recipe",
    "RunFigures",
    "TableOptions",
    "TrainOptions",
    "TrainResult",
    "compare_methods",
    "export",
    "export_network",
    "train",
]
