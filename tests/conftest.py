"""Laws hold on slow machines too: an example may take as long as it takes. Tests keep nothing for the user's runs."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

from factcheck.cache.folder import VARIABLE
from tests.commands.drafts import Desk

settings.register_profile("factcheck", deadline=None)
settings.load_profile("factcheck")
os.environ[VARIABLE] = ""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Desk:
    """Return an empty folder, which is the current one."""
    monkeypatch.chdir(tmp_path)
    return Desk(tmp_path, capsys)
