"""Balances: figures of one account that have to add up by what they are called.

Comes in: an article. Goes out: totals and balances, with the parts that make them. Never happens here: adding up what
no name ties together; that is for the kinds of `arithmetic`.
"""
