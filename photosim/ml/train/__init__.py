"""The training laboratory: the only package that needs torch.

``efficientnet_lite`` is the backbone of the shipped models, ``embedding_network`` puts a head on
it, ``onnx_export`` and ``quantize`` make the two ONNX files, ``level_calibration`` finds the
levels of similarity, ``benchmark`` hands out what is measured with. ``lab`` has the use cases of
the command line, ``deep`` is deep teaching, ``shipped`` makes the models that travel with the app.
The other packages are what these are built of.
"""
