"""Kinds that compare articles with one another, by their statements alone: the articles need not be at hand."""
