"""The nouns of factcheck: immutable values that every room shares.

Comes in: nothing. Goes out: types. Never happens here: reading files, looking words up, deciding what is
wrong. Everything is a NamedTuple or a plain function over them; only the standard library is imported, because
every run pays for these imports.
"""
