import contextlib
import os
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.config import Config, ConfigError, ignores_for, is_excluded, load_file, paths, resolved


def excluded(pattern: str, path: str) -> bool:
    return is_excluded(Config(root="/news", exclude=(pattern,)), f"/news/{path}")


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("README.md", "README.md"),
        ("README.md", "a/b/README.md"),
        ("drafts", "a/drafts/x.txt"),
        ("drafts/", "drafts/x.txt"),
        ("drafts/", "a/drafts/b/x.txt"),
        ("drafts/", "a/drafts/"),
        ("*.bak", "a/x.bak"),
        ("/x.txt", "x.txt"),
        ("a/*.txt", "a/x.txt"),
        ("a/**", "a/b/c.txt"),
        ("a/**/c.txt", "a/c.txt"),
        ("a/**/c.txt", "a/b/b/c.txt"),
        ("**/c.txt", "c.txt"),
        ("**/old/*.md", "a/b/old/x.md"),
        ("**", "a/b/c.txt"),
        ("x?.txt", "x1.txt"),
        ("x[0-9].txt", "x1.txt"),
        ("x[!0-9].txt", "xa.txt"),
        ("a+b (1).txt", "a+b (1).txt"),
        ("*.txt", ".hidden.txt"),
        ("café.txt", "café.txt"),
    ],
)
def test_a_pattern_matches(pattern: str, path: str) -> None:
    assert excluded(pattern, path)


@pytest.mark.parametrize(
    ("pattern", "path"),
    [
        ("README.md", "README.md.txt"),
        ("README.md", "my-README.md"),
        ("drafts/", "drafts"),
        ("drafts/", "drafts.txt"),
        ("*.bak", "a.bak.txt"),
        ("/x.txt", "a/x.txt"),
        ("a/*.txt", "a/b/x.txt"),
        ("a/*.txt", "c/a/x.txt"),
        ("a/**", "b/a/c.txt"),
        ("x?.txt", "x/.txt"),
        ("x[0-9].txt", "xa.txt"),
        ("x[!a].txt", "x/.txt"),
        ("README.MD", "README.md"),
        ("x.txt", "xatxt"),
    ],
)
def test_a_pattern_does_not_match(pattern: str, path: str) -> None:
    assert not excluded(pattern, path)


def test_nothing_outside_the_root_is_excluded_and_neither_is_the_root() -> None:
    config = Config(root="/news/today", exclude=("**", "today/", "news"))
    assert is_excluded(config, "/news/today/x.txt")
    assert not is_excluded(config, "/news/x.txt")
    assert not is_excluded(config, "/news/today")


def test_without_a_config_file_patterns_are_relative_to_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    config = Config(exclude=("/drafts",))
    assert is_excluded(config, "drafts/x.txt")
    assert is_excluded(config, str(tmp_path / "drafts" / "x.txt"))
    assert not is_excluded(config, "news/drafts/x.txt")


def test_the_rules_of_all_matching_patterns_are_silent() -> None:
    config = Config(root="/n", per_file_ignores={"*.md": ("a",), "drafts/": ("b", "c"), "x.html": ("d",)})
    assert ignores_for(config, "/n/drafts/x.md") == {"a", "b", "c"}
    assert ignores_for(config, "/n/x.txt") == frozenset()
    assert ignores_for(Config(), "x.txt") == frozenset()


def test_paths_of_the_configuration_are_relative_to_its_folder() -> None:
    assert resolved(Config(root="/news"), "corpus") == os.path.join("/news", "corpus")
    assert resolved(Config(root="/news"), "/elsewhere") == "/elsewhere"
    assert resolved(Config(), "corpus") == "corpus"


@given(st.text(alphabet="abc/*?.-+()[]!^$&~|\\", min_size=1), st.text(alphabet="abc/.", min_size=1))
def test_a_pattern_either_works_or_is_a_bad_set(pattern: str, path: str) -> None:
    with contextlib.suppress(re.error):
        excluded(pattern, path)


@given(st.from_regex(r"[a-z ]{1,8}(/[a-z ]{1,8}){0,3}\.txt", fullmatch=True))
def test_every_path_without_special_characters_matches_itself(path: str) -> None:
    assert excluded("/" + path, path)
    assert excluded(path, path)


# On a deep path each further `**` doubles and doubles again what a pattern has to try.
COSTLY = "**/a/" * 40 + "b[cd]"
DEEP = "/news/" + "a/" * 1_900 + "bx"


@pytest.mark.parametrize(
    ("config", "place"),
    [
        (Config(root="/news", exclude=("drafts/", COSTLY)), "exclude: "),
        (Config(root="/news", per_file_ignores={COSTLY: ("dates",)}), "per-file-ignores: "),
    ],
)
def test_a_pattern_that_takes_too_long_is_named_with_a_remedy(config: Config, place: str) -> None:
    with pytest.raises(ConfigError) as raised:
        is_excluded(config, DEEP) or ignores_for(config, DEEP)
    (problem,) = raised.value.problems
    assert str(problem).startswith(f'{place}the pattern "{COSTLY}" takes too long, here on the path "a/a/')
    assert str(problem).endswith('..."; write several patterns with fewer * and **')


def test_the_line_of_a_pattern_that_takes_too_long_is_told(tmp_path: Path) -> None:
    file = tmp_path / "factcheck.toml"
    file.write_text(f'exclude = [\n    "drafts/",\n    "{COSTLY}",\n]\n', encoding="utf-8")
    with pytest.raises(ConfigError, match=r"factcheck\.toml:3: exclude: the pattern"):
        is_excluded(load_file(str(file)), str(tmp_path) + DEEP)


@pytest.mark.parametrize("pattern", ["**/a/*b*/**/*c?.[a-z]d", "*a*b*c*.txt", "**/**/**/x/*.txt"])
@pytest.mark.parametrize("path", ["a/xbx/q/r/c1.zd", "abc.txt", "x/1.txt", "y/x/2.txt", "aXbYcZ.txt", "a/b/c.txt"])
def test_patterns_with_many_wildcards_mean_the_same(pattern: str, path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    found = excluded(pattern, path)
    monkeypatch.setattr(paths, "_has_few_wildcards", lambda _: True)
    assert excluded(pattern, path) == found
