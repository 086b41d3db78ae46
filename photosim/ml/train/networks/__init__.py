"""Networks: backbone, pooling and head put together from a few words.

A backbone maps model input float32 (n, 3, h, w) (``(pixel - 127) / 128``, as the preprocessing of
photosim gives it) to a map of activations (n, c, h', w'). ``build`` makes a whole
:class:`MetricNetwork` of a :class:`NetworkSpec`.
"""
