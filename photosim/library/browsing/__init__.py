"""What the library has, for lists and grids: rows of the database → files, facts, states."""
