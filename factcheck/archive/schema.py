"""The tables of an archive, and the way from each version of them to the next.

    articles   what was added: one row an article, with what makes it the same article as another
    bands      the smallest numbers of the articles' sketches: articles of nearly the same text share one
    claims     one row a figure: `body` is its place and its sentence; the number of its article is in its own
    keys       what makes claims comparable, the topic it belongs to, and the topic of what its subject is a part of,
               or 0; `text` is "" where a slot is unknown
    topics     a measure of a subject; `words` finds it by the words of either
    buckets    the distinct figures within a key: how many claims have it, which was the first in print, its slots
    past       versions of articles that others have replaced, without their claims; `past_bands` finds them by sketch

A bucket is what all comparing reads: however often a figure was printed, it is one row. It is written in the same
transaction as its claims. `low` and `high` are the wide interval as floats, good for leaving out keys that agree, never
for finding that two figures differ.
"""

# Marks a database of SQLite as an archive of factcheck: "fact" in ASCII.
APPLICATION = 0x66616374
# The number of a claim is that of its article times this, and its order in the article.
CLAIMS_PER_ARTICLE = 1 << 20

_FIRST = """
CREATE TABLE articles (
    id INTEGER PRIMARY KEY,
    uri TEXT NOT NULL UNIQUE,
    link TEXT NOT NULL,
    digest BLOB NOT NULL,
    published TEXT NOT NULL,
    title TEXT NOT NULL,
    sketch BLOB NOT NULL
);
CREATE INDEX articles_by_link ON articles (link) WHERE link <> '';
CREATE TABLE bands (band INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (band, article)) WITHOUT ROWID;
CREATE TABLE claims (
    id INTEGER PRIMARY KEY,
    key INTEGER NOT NULL,
    bucket INTEGER NOT NULL,
    day TEXT NOT NULL,
    body TEXT NOT NULL
);
CREATE INDEX claims_by_bucket ON claims (bucket, day);
CREATE TABLE topics (id INTEGER PRIMARY KEY, subject TEXT NOT NULL, measure TEXT NOT NULL);
CREATE TABLE words (word TEXT NOT NULL, topic INTEGER NOT NULL, PRIMARY KEY (word, topic)) WITHOUT ROWID;
CREATE TABLE keys (
    id INTEGER PRIMARY KEY,
    topic INTEGER NOT NULL,
    whole INTEGER NOT NULL,
    period TEXT NOT NULL,
    text TEXT NOT NULL
);
CREATE INDEX keys_by_topic ON keys (topic, period);
CREATE INDEX keys_by_whole ON keys (whole, period) WHERE whole <> 0;
CREATE TABLE buckets (
    key INTEGER NOT NULL,
    id INTEGER NOT NULL,
    low REAL NOT NULL,
    high REAL NOT NULL,
    count INTEGER NOT NULL,
    first INTEGER NOT NULL,
    slots TEXT NOT NULL,
    PRIMARY KEY (key, id)
) WITHOUT ROWID;
CREATE INDEX buckets_by_count ON buckets (key, count);
"""

_PAST = """
CREATE TABLE past (
    id INTEGER PRIMARY KEY,
    uri TEXT NOT NULL UNIQUE,
    link TEXT NOT NULL,
    digest BLOB NOT NULL,
    published TEXT NOT NULL,
    sketch BLOB NOT NULL,
    figures TEXT NOT NULL
);
CREATE INDEX past_by_link ON past (link) WHERE link <> '';
CREATE TABLE past_bands (band INTEGER NOT NULL, version INTEGER NOT NULL, PRIMARY KEY (band, version)) WITHOUT ROWID;
"""

# The script at index n takes an archive from version n to version n + 1; an empty file has version 0.
STEPS: tuple[str, ...] = (_FIRST, _PAST)
