from pathlib import Path

import pytest

from kg.config import DEFAULT_BASE, Settings, load_settings
from kg.errors import SettingsError

KEYS = ("STORE", "BASE", "MODEL", "ONTOLOGY", "ENDPOINT", "THRESHOLD", "CONFIG")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for key in KEYS:
        monkeypatch.delenv(f"KG_{key}", raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_defaults() -> None:
    assert load_settings() == Settings(Path("kg-store"), DEFAULT_BASE, None, None, None, 0.5)


def test_flag_beats_environment_beats_file_beats_default(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "kg.toml").write_text('store = "file"\nmodel = "file"\nbase = "https://example.org/file/"\n')
    monkeypatch.setenv("KG_STORE", "environment")
    monkeypatch.setenv("KG_MODEL", "environment")
    settings = load_settings({"store": "flag", "model": None})
    assert settings == Settings(Path("flag"), "https://example.org/file/", "environment")


def test_an_empty_variable_is_not_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_STORE", "")
    assert load_settings().store == Path("kg-store")


def test_every_setting_has_a_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    values = ("s", "https://example.org/", "m", "o", "http://localhost:7878/query", "0.25")
    for key, value in zip(KEYS, values, strict=False):
        monkeypatch.setenv(f"KG_{key}", value)
    assert load_settings() == Settings(Path("s"), values[1], "m", Path("o"), values[4], 0.25)


def test_paths_of_a_named_file_start_at_its_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "conf").mkdir()
    (folder / "conf" / "mine.toml").write_text('store = "here"\nontology = "/there"\nthreshold = 0.5\n')
    monkeypatch.setenv("KG_CONFIG", "conf/mine.toml")
    settings = load_settings()
    assert (settings.store, settings.ontology, settings.threshold) == (Path("conf/here"), Path("/there"), 0.5)


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("stor = 'x'", "stor"),
        ("store = 3", "store"),
        ("store = ''", "store"),
        ("base = 'example'", "base"),
        ("base = 'https://example.org/#'", "base"),
        ("base = 'https://example.org/a b/'", "base"),
        ("base = 'https://example.org/id'", "base"),
        ("model = ' '", "model"),
        ("ontology = []", "ontology"),
        ("endpoint = 'localhost:7878'", "endpoint"),
        ("threshold = 1.5", "threshold"),
        ("threshold = 'high'", "threshold"),
        ("threshold = true", "threshold"),
        ("threshold = nan", "threshold"),
    ],
)
def test_a_wrong_setting_is_named_with_its_file(folder: Path, line: str, key: str) -> None:
    (folder / "kg.toml").write_text(line)
    with pytest.raises(SettingsError, match=rf"^kg\.toml: (unknown setting )?{key}\b"):
        load_settings()


def test_a_wrong_variable_or_option_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SettingsError, match=r"^command line: threshold"):
        load_settings({"threshold": -1})
    monkeypatch.setenv("KG_THRESHOLD", "high")
    with pytest.raises(SettingsError, match="KG_THRESHOLD"):
        load_settings()


@pytest.mark.parametrize("content", [b"store = ", b"\xff\xfe", None])
def test_an_unreadable_file_is_named(
    folder: Path, monkeypatch: pytest.MonkeyPatch, content: bytes | None
) -> None:
    if content is not None:
        (folder / "mine.toml").write_bytes(content)
    monkeypatch.setenv("KG_CONFIG", "mine.toml")
    with pytest.raises(SettingsError, match=r"^mine\.toml: cannot be read"):
        load_settings()
