"""Library statistics: photos counted in the search lane (``counting``), shown in ``charts``."""
