"""The archive: statements kept for years in one file, and found again in the time of a keystroke.

Comes in: articles with their statements. Goes out: what was printed about the same thing, as statements. Never happens
here: reading an article, comparing figures, deciding which is right. SQLite alone keeps the file; nothing here is
imported by a run that names no archive.
"""
