"""What is told between two levels of one thing, in whatever words and order they stand.

Comes in: an article. Goes out: told changes with their levels, earlier and later. Never happens here: judging.
"""
