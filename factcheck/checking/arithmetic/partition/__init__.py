"""Wholes and their parts, found by unit, nearness and the sum itself instead of by a form of words.

Comes in: an article. Goes out: wholes with the parts that words tie to them. Never happens here: judging.
"""
