import pytest
from spacy.language import Language

from kg.language.boilerplate import boilerplate, is_boilerplate
from kg.language.parts import parts


@pytest.mark.parametrize(
    "line",
    [
        "By Maria Lopez",
        "Maria Lopez and Juan Diaz contributed to this report.",
        "Contributing: Maria Lopez, Herald Staff",
        "SEE ALSO: Senate rejects the peace deal",
        "More:Senate rejects the peace deal",
        "RELATED: What the peace deal means for farmers",
        "Watch: The minister answers questions from pupils",
        "Related Coverage Senate rejects the peace deal",
        "Senate rejects peace deal as protests grow Read more",
        "Read or Share this story: https://example.org/1",
        "Follow Maria Lopez on Twitter: @mlopez",
        "The Herald newsletter Sign up today to receive the best of the week",
        "All the day's news: sign up for our newsletter",
        "We use cookies to improve your experience.",
        "Get the Herald Stories you care about delivered to your inbox.",
        "JUST WATCHED Minister on peace Replay More Videos ... MUST WATCH Minister on deal 02:14",
        "Enlarge this image toggle caption Ana Perez/Herald Ana Perez/Herald",
        "The views expressed in this commentary are her own.",
        "Slideshow (4 Images)",
        "5 years ago",
        "Advertisement",
        "[pullquote]",
    ],
)
def test_line_is_boilerplate(line: str) -> None:
    assert is_boilerplate(line)


@pytest.mark.parametrize(
    "line",
    [
        "Related parties said they would appeal.",
        "Recommended reforms were rejected by the Senate.",
        "Loading docks in the port remained closed.",
        "More than 40 envoys met in Vienna.",
        "Follow the money, the prosecutor told the jury.",
        "Emails showed that the minister knew.",
        "The minister signed up for the talks.",
        "Five years ago the party won two seats.",
        "By Tuesday evening the army had taken the town.",
        "Video of the raid was shown in court.",
    ],
)
def test_line_is_text(line: str) -> None:
    assert not is_boilerplate(line)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("The talks failed. (RELATED: What failed talks cost)", ["(RELATED: What failed talks cost)"]),
        ("The talks ( PHOTOS: The talks in pictures) failed.", ["( PHOTOS: The talks in pictures)"]),
        (
            "Sen. Ana Diaz Ana Maria DiazSenate votes on peace deal Farmers fear the deal MORE (D) left.",
            [" Ana Maria DiazSenate votes on peace deal Farmers fear the deal MORE"],
        ),
        ("The talks failed. Read more: Why talks fail", ["Read more: Why talks fail"]),
        ("He wants MORE from the talks, and the more he gets the better.", []),
        ("The group (more than 40 envoys) met.", []),
    ],
)
def test_inside_a_line(line: str, found: list[str]) -> None:
    assert [line[start:end] for start, end in boilerplate(line)] == found


def test_text_around_boilerplate_stays_text() -> None:
    text = "The talks (WATCH: The talks in two minutes) failed on Sunday. The envoys left."
    assert [(part.kind, text[part.start : part.end]) for part in parts(text)] == [
        ("body", "The talks"),
        ("credit", "(WATCH: The talks in two minutes)"),
        ("body", "failed on Sunday. The envoys left."),
    ]


def test_nothing_is_said_in_a_credit(nlp: Language) -> None:
    doc = nlp("The envoy said the talks failed.\n\nSEE ALSO: Mayor says the vote was unfair\n\nHe left.")
    assert [doc[a.cue[0]].text for a in doc._.attributions] == ["said"]
