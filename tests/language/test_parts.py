import pytest

from kg.language.parts import paragraphs, parts

BODY = "The cabinet approved the budget after a long debate.\n\nIt takes effect in May."


def kinds(text: str) -> list[tuple[str, str]]:
    return [(part.kind, text[part.start : part.end]) for part in parts(text)]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Senate rejects the peace deal", "headline"),
        ("Rebel Leaders Accept Truce After Talks.", "headline"),
        ("FILE PHOTO: The president waves to supporters in Lima.", "caption"),
        ("Protesters gather outside the court. REUTERS/Ana Perez", "caption"),
        ("The minister speaks to reporters in Quito, Ecuador, March 3, 2019.", "caption"),
        ("Image caption The minister in Quito", "caption"),
        ("Facebook Twitter Pinterest The minister in Quito", "caption"),
        ("By Maria Lopez", "credit"),
        ("By Maria Lopez and Juan Diaz, Herald Staff", "credit"),
        ("Sign up for our newsletter", "credit"),
        ("Copyright 2020 The Daily Herald", "credit"),
        ("Maria Lopez contributed to this report.", "credit"),
        ("ADVERTISEMENT", "credit"),
        ("Monday, May 18, 2015", "dateline"),
        ("By Tuesday evening the army had taken the town.", "body"),
        ("Related parties said they would appeal. " * 6, "body"),
    ],
)
def test_kind_of_opening_line(line: str, kind: str) -> None:
    assert kinds(f"{line}\n\n{BODY}")[-3][0] == kind


@pytest.mark.parametrize(
    "opening",
    [
        "LIMA (Reuters) - ",
        "MANILA, Philippines — ",
        "ST. PAUL, Minn., Sept. 26 (UPI) — ",
        "WASHINGTON -- ",
        "USA - ",
        "MIAMI—",
        "San Salvador (AFP) – ",
        "(CNN) ",
        "Thursday, May 7, 2015 ",
    ],
)
def test_dateline(opening: str) -> None:
    sentence = "The cabinet met on Sunday."
    assert kinds(opening + sentence) == [("dateline", opening.rstrip()), ("body", sentence)]


@pytest.mark.parametrize(
    "text",
    [
        "NEW DELHI: The cabinet met.",
        "He met the U.S. envoy - again.",
        "May said on Sunday she would go.",
    ],
)
def test_sentence_without_dateline(text: str) -> None:
    assert kinds(text) == [("body", text)]


def test_headings_inside_an_article() -> None:
    text = "The vote was close.\n\nPower cut\n\nDuring the vote the lights went out."
    assert [kind for kind, _ in kinds(text)] == ["body", "headline", "body"]


def test_credit_at_the_end_of_a_paragraph() -> None:
    text = "The talks go on in May. (Reporting by Ana Perez; Editing by Jo Roe)"
    assert kinds(text) == [
        ("body", "The talks go on in May."),
        ("credit", "(Reporting by Ana Perez; Editing by Jo Roe)"),
    ]


def test_player_message_is_split_from_its_caption() -> None:
    text = f"Media playback is unsupported on your device Media caption Why the strike matters\n\n{BODY}"
    assert kinds(text)[:2] == [
        ("credit", "Media playback is unsupported on your device Media caption"),
        ("caption", "Why the strike matters"),
    ]


def test_wrapped_lines_are_one_paragraph() -> None:
    line = "the committee of the upper house has put off its vote on the new law\n"
    assert len(paragraphs(f"{line * 4}until May.\n\n{line * 3}until June.")) == 2


def test_single_newlines_divide_paragraphs() -> None:
    assert len(paragraphs("The vote was close.\nThe mayor resigned.\r\nShe leaves in May.")) == 3


@pytest.mark.parametrize("text", ["", "\n \n", "One line", "  padded \n\n"])
def test_odd_texts(text: str) -> None:
    assert [text[p.start : p.end] for p in parts(text)] == ([text.strip()] if text.strip() else [])
