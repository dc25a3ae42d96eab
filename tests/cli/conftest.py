from pathlib import Path

import pytest

from tests.cli.drafts import Desk


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Desk:
    """Return an empty folder, which is the current one."""
    monkeypatch.chdir(tmp_path)
    return Desk(tmp_path, capsys)
