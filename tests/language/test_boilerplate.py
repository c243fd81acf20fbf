import pytest
from spacy.language import Language

from kg.language.boilerplate import boilerplate, is_boilerplate, links, without_links
from kg.language.parts import parts


@pytest.mark.parametrize(
    "line",
    [
        "By Maria Lopez",
        "Maria Lopez and Juan Diaz contributed to this report.",
        "Contributing: Maria Lopez, Herald Staff",
        "SEE ALSO: Senate rejects the peace deal",
        "see also Senate rejects the peace deal The Senate said on Monday that it...",
        "More:Senate rejects the peace deal",
        "Ana Diaz:Sen. Ana Diaz says she may back the peace deal",
        "'A farce':Farmers protest against the peace deal",
        "RELATED: What the peace deal means for farmers",
        "Watch: The minister answers questions from pupils",
        "TIMELINE: A look at the peace deal",
        "This article tagged under: Ana Perez",
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
        "Photo: Ana Perez/Herald Agency; Video: By JUAN DIAZ",
        "Photo: Ana Perez; Video: Juan Diaz",
        "Also on the Herald Ticker",
        "The Herald receives support for climate coverage from the Perez Foundation.",
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
        "The vote:It was a farce.",
        "Recommended reforms were rejected by the Senate.",
        "Loading docks in the port remained closed.",
        "More than 40 envoys met in Vienna.",
        "Follow the money, the prosecutor told the jury.",
        "Emails showed that the minister knew.",
        "The minister signed up for the talks.",
        "Five years ago the party won two seats.",
        "By Tuesday evening the army had taken the town.",
        "Video of the raid was shown in court.",
        "Photo: Ana Perez waves to voters in Lima on Monday.",
        "Also on Monday, the minister left.",
        "Peru receives support for its reforms from the World Bank.",
    ],
)
def test_line_is_text(line: str) -> None:
    assert not is_boilerplate(line)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("The talks failed. (RELATED: What failed talks cost)", ["(RELATED: What failed talks cost)"]),
        ("The talks ( PHOTOS: The talks in pictures) failed.", ["( PHOTOS: The talks in pictures)"]),
        ("The talks ( TIMELINE: Talks by year) failed.", ["( TIMELINE: Talks by year)"]),
        ("The talks failed. Read more: Why talks fail", ["Read more: Why talks fail"]),
        ("( Also on HERALD: Why talks fail)", ["( Also on HERALD: Why talks fail)"]),
        ("Ana Diaz (Photo: Bob Hill, HBO, via AP)", ["(Photo: Bob Hill, HBO, via AP)"]),
        ("The two met. | AP Photos Talks fail Diaz left.", ["| AP Photos"]),
        ("The two met. | Ana Perez/Getty Images Talks fail", ["| Ana Perez/Getty Images"]),
        ("AP Photo Diaz leaves the talks", ["AP Photo"]),
        ("CLOSE President Diaz says she will leave.", ["CLOSE"]),
        ("Image President Diaz of Peru spoke.", ["Image"]),
        ("The AP reported it | the vote was fair.", []),
        ("He wants MORE from the talks, and the more he gets the better.", []),
        ("The group (more than 40 envoys) met.", []),
    ],
)
def test_inside_a_line(line: str, found: list[str]) -> None:
    assert [line[start:end] for start, end in boilerplate(line)] == found


@pytest.mark.parametrize(
    ("before", "link", "after"),
    [
        ("Sen. Ana Diaz ", "Ana Maria DiazSenate votes on deal Farmers fear the deal MORE", " (D) left."),
        ("Sen. Ana Diaz ", "Anabel (Ana) M. Diaz2020 hopefuls meet MORE", "’s deal failed."),
        ("Ana Diaz-Lopez ", "Ana Diaz-Lopez'A farce': farmers fear the deal MORE", " left."),
        ("Mayor Ana de Leon ", "Ana de LeonThe morning report MORE", " left."),
        ("Ana Diaz ", "Ana Maria Diaz Farmers fear the deal MORE", " left."),
        ("Ana Diazlopez", "Ana Maria DiazlopezFarmers fear the deal MORE", " left."),
        ("He wants ", "", "MORE from Diaz, and Ana Diaz gets the better."),
        ("John McCain met Ian McConnell, who wants ", "", "MORE."),
    ],
)
def test_links_behind_a_name(before: str, link: str, after: str) -> None:
    text = before + link + after
    assert [text[start:end] for start, end in links(text)] == [link] * bool(link)
    assert without_links(text) == before + " " * len(link) + after


def test_links_leave_their_sentence_whole(nlp: Language) -> None:
    doc = nlp("Ana Diaz Ana Maria DiazSenate votes: 'A farce' MORE told reporters that 40 envoys met.")
    told = next(token for token in doc if token.text == "told")
    assert next(child for child in told.children if child.dep_ == "nsubj").text == "Diaz"
    assert len(list(doc.sents)) == 1
    assert doc._.quotations == []


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
