"""Dunnock: open-source credit control."""

__version__ = "0.1.0"
