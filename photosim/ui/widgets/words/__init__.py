"""Values in the words of the window: one module for each kind of value, nothing else says them."""
