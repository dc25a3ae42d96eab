"""What a clause tells of one change: by how much, from where, to where; each figure found by the words right beside it.

Comes in: an article. Goes out: turns. Never happens here: comparing values.
"""
