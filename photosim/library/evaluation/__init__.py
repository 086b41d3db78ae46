"""How well copies are told from look-alikes, measured on known pairs."""
