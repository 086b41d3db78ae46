"""What every Python process of the tests runs first; see ``tests/conftest.py``."""
