import pytest

from kg.errors import OntologyError
from kg.gazetteer import fold, load_gazetteer, slug


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Guaidó", "guaido"), ("U.S.", "us"), ("Russia's", "russia"), ("Côte d’Ivoire", "cote d'ivoire")],
)
def test_fold(text, folded):
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Juan Guaidó", "juan-guaido"), ("The Hague's", "the-hague"), ("Côte d'Ivoire", "cote-divoire")],
)
def test_slug(text, expected):
    assert slug(text) == expected


@pytest.mark.parametrize(
    ("text", "entry", "form"),
    [
        ("United States", "united-states", "name"),
        ("U.S.", "united-states", "name"),
        ("Venezuelan", "venezuela", "demonym"),
        ("Caracas", "venezuela", "capital"),
        ("Norwegians", "norway", "people"),
        ("NATO", "nato", "name"),
        ("EUROPEAN UNION", "european-union", "name"),
    ],
)
def test_a_form_means_an_entry(text, entry, form):
    senses = {(sense.entry.id, sense.form) for sense in load_gazetteer().senses(text)}
    assert (entry, form) in senses


@pytest.mark.parametrize("text", ["us", "who", "Us", "the", ""])
def test_acronyms_are_no_words(text):
    assert not load_gazetteer().senses(text)


def test_a_generic_name_has_several_readings():
    entries = {sense.entry.country for sense in load_gazetteer().senses("National Assembly")}
    assert {"VEN", "FRA", "KOR"} <= entries
    assert load_gazetteer().find("National Assembly") is None


def test_every_country_of_an_actor_is_known():
    gazetteer = load_gazetteer()
    codes = {entry.country for entry in gazetteer.entries.values() if entry.country}
    assert not [code for code in codes if gazetteer.country(code) is None]


def test_ids_are_slugs_and_qids_are_unique():
    entries = load_gazetteer().entries.values()
    assert not [entry.id for entry in entries if entry.id != slug(entry.id)]
    qids = [entry.wikidata for entry in entries if entry.wikidata]
    assert len(qids) == len(set(qids))


def test_rows_of_the_user_come_on_top(tmp_path):
    (tmp_path / "mine.csv").write_text(
        "id,name,kind,aliases\n"
        "landlord-league,Landlord League,Organization,LL-League\n"
        "venezuela,Venezuela!,Country,\n"
    )
    gazetteer = load_gazetteer(str(tmp_path))
    assert gazetteer.find("LL-League").id == "landlord-league"
    assert gazetteer.entries["venezuela"].name == "Venezuela!"
    assert load_gazetteer().entries["venezuela"].name == "Venezuela"


def test_a_wrong_row_is_named(tmp_path):
    (tmp_path / "mine.csv").write_text("id,name,kind\nx,X,Robot\n")
    with pytest.raises(OntologyError, match="Robot"):
        load_gazetteer(str(tmp_path))


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(FileNotFoundError, match="nowhere"):
        load_gazetteer(str(tmp_path / "nowhere"))
