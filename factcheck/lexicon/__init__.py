"""The lexicon: what the words and signs around a number mean, kept as data.

What comes in: `units.toml` (units of measurement), `currencies.toml` (money) and one file a language (`en.toml`),
all written to be read and extended by hand. `compiling` checks them, takes every exact factor from pint and writes
one plain table a language, which is committed. What goes out: `load`, the table as `factcheck.model.lexicon.Lexicon`.

At run time nothing here parses TOML, imports pint or works a factor out.
"""

from factcheck.lexicon.loading import load

__all__ = ["load"]
