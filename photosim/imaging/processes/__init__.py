"""Processes that decode, each within limits, and how what they find travels back."""
