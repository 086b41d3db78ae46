"""Values in the words of the command line: one module for each kind of value, nothing else says
them. JSON has the same words, for whoever reads it; programs read the values beside them."""
