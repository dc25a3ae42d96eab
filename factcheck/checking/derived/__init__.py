"""Figures that were worked out from others: dimensions, products and quotients, means, and how far they miss."""
