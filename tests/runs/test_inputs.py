from pathlib import Path

import pytest

from factcheck.runs.inputs import Inputs, Wishes, inputs, run_config
from tests.commands.drafts import CLEAN, Desk


def found(paths: tuple[str, ...], wishes: Wishes = Wishes()) -> Inputs:  # noqa: B008 - an immutable value
    return inputs(paths, wishes, run_config(paths, wishes))


def test_an_article_of_the_corpus_that_is_asked_for_is_read_once(desk: Desk) -> None:
    for name in ("articles/a.txt", "articles/b.txt", "c.txt"):
        desk.put(name, CLEAN)
    run = found(("./articles/a.txt", "c.txt"), Wishes(corpus=("articles",)))

    assert [file.uri for file in run.targets] == ["./articles/a.txt", "c.txt"]
    assert [file.uri for file in run.corpus] == ["articles/b.txt"]
    assert run.members == {"./articles/a.txt"}


def test_a_corpus_elsewhere_keeps_its_whole_path(desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "b.txt"
    elsewhere.write_text(CLEAN)
    desk.put("a.txt", CLEAN)

    assert [file.path for file in found(("a.txt",), Wishes(corpus=(str(elsewhere),))).corpus] == [str(elsewhere)]


def test_two_files_that_show_under_the_same_name_are_not_mixed_up(desk: Desk) -> None:
    run = found(("-", "a.txt"), Wishes(stdin=b"5", stdin_name=str(desk.put("a.txt", CLEAN).relative_to(desk.folder))))

    assert len(run.targets) == 1
    assert run.failures[0].reason.startswith("another file of this run shows under the same name")


def test_the_folder_of_standard_input_decides_about_its_settings(desk: Desk) -> None:
    desk.put("news/factcheck.toml", "fail-level = 'note'\nignore = ['conversion']\n")
    wishes = Wishes(stdin=b"5", stdin_name="news/draft.md")

    assert run_config(("-",), wishes).fail_level == "note"
    assert found(("-",), wishes).targets[0].config.ignore == ("conversion",)


@pytest.mark.usefixtures("desk")
def test_a_path_called_minus_is_a_file_where_nothing_is_said_of_standard_input() -> None:
    assert [failure.uri for failure in found(("-",)).failures] == ["-"]


def test_the_configuration_of_an_article_is_the_nearest(desk: Desk) -> None:
    desk.put("factcheck.toml", "")
    desk.put("b/factcheck.toml", "")
    desk.put("a/a.txt", CLEAN)
    desk.put("b/b.txt", CLEAN)

    assert [Path(file.config.path).parent.name for file in found((".",)).targets] == [desk.folder.name, "b"]
