"""From a folder of class folders to batches for training.

``load_classes`` reads the folder and drops what is ambiguous; ``PixelStore`` decodes every photo
once and keeps its pixels in one mapped file; ``hold_out`` sets photos aside for measuring;
``ImageBatches`` draws, augments and normalises the photos of a step as a pure function of the
step's number.
"""

from photosim.ml.train.data.batches import ArrayBatches, Augmentation, ImageBatches, augment
from photosim.ml.train.data.classes import ClassSet, SkippedFile, hold_out, load_classes
from photosim.ml.train.data.pixels import PixelStore, open_pixels

__all__ = [
    "ArrayBatches",
    "Augmentation",
    "ClassSet",
    "ImageBatches",
    "PixelStore",
    "SkippedFile",
    "augment",
    "hold_out",
    "load_classes",
    "open_pixels",
]
