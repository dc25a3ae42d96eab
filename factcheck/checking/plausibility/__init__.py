"""Figures that cannot be, or can hardly be."""
