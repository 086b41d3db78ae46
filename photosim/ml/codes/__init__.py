"""Embeddings as bits, and search among them by Hamming distance. NumPy alone.

An encoder is fitted to vectors (``fit``) and turns vectors into packed bits (``encode``), eight to
a byte; ``HammingIndex`` finds the codes with the fewest differing bits. Random hyperplanes need no
data, PCA-ITQ and spectral hashing learn from the vectors, ``ProjectionCodes`` applies a learned
hash (the hashing head of a network). ``compare`` puts encoders, exact search and any other search
into one table of recall, bytes per photo and time.
"""
