"""From articles to readings, with a user's own actors."""

from pathlib import Path

from kg.config import load_settings
from kg.model import Article
from kg.reading import Reader

ROWS = "id,name,kind\nzorblat-front,Zorblat Front,Party\n"


def test_actors_of_the_own_folder_are_known(tmp_path: Path) -> None:
    (tmp_path / "actors").mkdir()
    (tmp_path / "actors" / "parties.csv").write_text(ROWS, "utf-8")
    reader = Reader(load_settings({"ontology": tmp_path}))
    (reading,) = reader.read([Article("a", "The Zorblat Front condemned the raid.", "0" * 64)])
    assert [(e.id, e.kind, e.identity) for e in reading.entities] == [("zorblat-front", "Party", "gazetteer")]
    assert [(f.type, f.agent.entity) for f in reading.facts if f.agent] == [("Condemnation", "zorblat-front")]


def test_texts_that_break_off_anywhere_are_read() -> None:
    reader = Reader(load_settings({}))
    texts = (
        "Ann Hill said. Tom Berg decries",
        "It could happen, said he",
        "The paper reported that Ann Hill added",
        "Officials, but not the cabinet, go on",
        "He said Chairman of the Joint Chiefs",
        "She voted with the Wisconsin GOP",
        "“We will not yield,” said a minister",
    )
    words = [text.split() for text in texts]
    pieces = [" ".join(w[a:b]) for w in words for a in range(len(w)) for b in range(a + 1, len(w) + 1)]
    articles = [Article(str(i), piece, f"{i:064x}") for i, piece in enumerate(pieces)]
    assert [reading.article for reading in reader.read(articles)] == articles
