import marshal
from pathlib import Path

import pytest

from factcheck.config import Config, ConfigError, load_file, remembering
from factcheck.config.remembering import remember, remembered
from factcheck.model.finding import Level

FULL = Config(
    select=("dates",),
    levels={"unit-drift": Level.ERROR},
    options={"unit-drift": {"tolerance": 0.5, "units": ("mile",), "round": False}},
    per_file_ignores={"*.md": ("headline",)},
    archive="archive",
    fail_level=Level.NOTE,
    min_level=Level.WARNING,
    jobs=3,
)


@pytest.fixture(autouse=True)
def nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembering, "REMEMBERED", {})


def test_what_was_remembered_comes_back_whole_and_can_be_kept() -> None:
    remember("factcheck.toml", "text", FULL._replace(path="/a/factcheck.toml", root="/a"))
    remembering.REMEMBERED = marshal.loads(marshal.dumps(remembering.REMEMBERED))
    again = remembered("factcheck.toml", "text")
    assert again == FULL
    assert again is not None
    assert type(again.levels["unit-drift"]) is type(again.fail_level) is Level


def test_another_text_or_name_is_not_remembered() -> None:
    remember("factcheck.toml", "text", FULL)
    assert remembered("factcheck.toml", "another text") is None
    assert remembered("pyproject.toml", "text") is None


def test_the_same_text_in_another_folder_has_the_same_settings_and_its_own_root(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "factcheck.toml").write_text("jobs = 2\n", encoding="utf-8")
    one, two = (load_file(str(tmp_path / name / "factcheck.toml")) for name in ("one", "two"))
    assert len(remembering.REMEMBERED) == 1
    assert (one.jobs, two.jobs) == (2, 2)
    assert (one.root, two.root) == (str(tmp_path / "one"), str(tmp_path / "two"))
    assert two.path == str(tmp_path / "two" / "factcheck.toml")


def test_a_mistake_is_told_each_time(tmp_path: Path) -> None:
    path = tmp_path / "factcheck.toml"
    path.write_text("jobs = 0\n", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(ConfigError, match="jobs"):
            load_file(str(path))
    assert not remembering.REMEMBERED
