"""From a folder of class folders to batches for training.

``load_classes`` reads the folder and drops what is ambiguous; ``PixelStore`` decodes every photo
once and keeps its pixels in one mapped file; ``hold_out`` sets photos aside for measuring;
``ImageBatches`` draws, augments and normalises the photos of a step as a pure function of the
step's number.
"""
