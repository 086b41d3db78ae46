"""The training laboratory: the only package that needs torch.

``efficientnet_lite`` is the backbone, ``network`` puts a head on it, ``photos`` hands out decoded
photos from a cache, ``export`` and ``quantize`` make the two ONNX files, ``levels`` calibrates
the similarity levels, ``publish`` measures and writes the cards. ``base_model`` and
``default_model`` are the two recipes that make a model to ship.
"""
