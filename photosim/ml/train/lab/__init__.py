"""The laboratory's use cases, as functions: train on class folders, export, compare methods.

``train`` takes a folder of class folders to a model file with its card and a report; a run that
was stopped goes on where it was. ``export`` writes the model of a run again, in INT8 too.
``compare_methods`` trains every loss, pooling and hash under one budget and tabulates them.
"""
