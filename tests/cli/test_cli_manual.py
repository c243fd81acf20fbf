"""The manual covers every command, option and exit code."""

import re
from pathlib import Path

import pytest
import typer

from kg.cli import annotate, export, query
from kg.cli.app import EXIT_CODES, app

MANUAL = (Path(__file__).parents[2] / "docs" / "cli.md").read_text(encoding="utf-8")
COMMANDS = typer.main.get_command(app).commands  # type: ignore[attr-defined]


def section(name: str) -> str:
    found = re.search(rf"^## kg {name}$(.*?)(?=^## |\Z)", MANUAL, re.DOTALL | re.MULTILINE)
    assert found, f"docs/cli.md has no section on kg {name}"
    return found[1]


@pytest.mark.parametrize("name", COMMANDS)
def test_a_section_names_all_options_of_its_command_and_no_others(name: str) -> None:
    options = {
        o for p in COMMANDS[name].params if p.param_type_name == "option" for o in p.opts if o[:2] == "--"
    }
    told = set(re.findall(r"`(--[a-z-]+)", section(name).rpartition("\nTakes ")[2]))
    assert told == options


@pytest.mark.parametrize("name", COMMANDS)
def test_help_has_an_example_and_explains_every_option(name: str) -> None:
    command = COMMANDS[name]
    assert f"kg {name}" in command.help
    assert all(parameter.help for parameter in command.params)


def test_short_options_are_in_the_manual() -> None:
    shorts = {o for c in COMMANDS.values() for p in c.params for o in p.opts if len(o) == 2 and o[0] == "-"}
    assert all(f"`, `{short}" in MANUAL for short in shorts)


def test_formats_are_in_the_manual() -> None:
    for module in (annotate, export, query):
        name = module.__name__.rpartition(".")[2]
        assert all(f"`{format}`" in section(name) for format in module.Format)


def test_exit_codes_are_in_the_manual() -> None:
    codes = re.findall(r"\b(\d+) [a-z]", EXIT_CODES)
    assert codes == ["0", "1", "2", "3", "4", "130"]
    assert re.findall(r"^\| (\d+) \|", MANUAL, re.MULTILINE) == codes
