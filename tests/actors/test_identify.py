import pytest

from kg.actors.identify import canonical_body, dominant_country, identify
from kg.actors.sectors import sector_of
from kg.gazetteer import load_gazetteer
from kg.language.annotations import Cluster, ClusterMention

DIGEST = "0123abcdef"


def cluster(name, kind, *, form="name", gazetteer=None, country="", number=0, mentions=1):
    spans = [ClusterMention(i, i + 1, i, form) for i in range(mentions)]
    return Cluster(number, name, kind, spans, gazetteer=gazetteer, country=country)


@pytest.mark.parametrize(
    ("given", "identifier", "reason"),
    [
        (
            cluster("European Union", "Organization", gazetteer="european-union"),
            "european-union",
            "gazetteer",
        ),
        (cluster("Ana Petrova", "Person"), "ana-petrova", "name"),
        (cluster("Petrova", "Person"), "petrova-0123abcd", "name"),
        (cluster("police", "Group", form="description"), "police-0123abcd", "description"),
        (cluster("Foreign Ministry", "Organization", country="KEN"), "foreign-ministry-kenya", "name"),
        (
            cluster("Ministry of Foreign Affairs", "Organization", country="KEN"),
            "foreign-ministry-kenya",
            "name",
        ),
        (cluster("Kenyan Navy", "Organization", country="KEN"), "navy-kenya", "name"),
        (cluster("Supreme Court", "Organization"), "supreme-court-0123abcd", "name"),
        (
            cluster("Kenyan government", "Organization", form="description", country="KEN"),
            "government-kenya",
            "description",
        ),
        (cluster("Harbour Workers Union", "Organization"), "harbour-workers-union", "name"),
    ],
)
def test_ids(given, identifier, reason):
    entity = identify([given], DIGEST, load_gazetteer())[0]
    assert (entity.id, entity.identity) == (identifier, reason)


def test_the_gazetteer_gives_name_qid_country_and_sector():
    entity = identify([cluster("U.S.", "Country", gazetteer="united-states")], DIGEST, load_gazetteer())[0]
    assert (entity.name, entity.wikidata, entity.country, entity.sector) == (
        "United States", "Q30", "USA", "GOV",
    )  # fmt: skip


def test_no_two_entities_share_an_id():
    clusters = [
        cluster("Jordan", "Country", gazetteer="jordan", number=0),
        cluster("Jordan", "Person", number=1),
        cluster("rebels", "Group", form="description", number=2),
        cluster("rebels", "Group", form="description", number=3),
        cluster("Al Noor", "Party", number=4),
        cluster("Al Noor", "Place", number=5),
    ]
    entities = identify(clusters, DIGEST, load_gazetteer())
    assert len({entity.id for entity in entities.values()}) == len(clusters)
    assert entities[0].id == "jordan"


def test_a_generic_body_belongs_to_the_country_of_the_article():
    clusters = [
        cluster("Kenya", "Country", gazetteer="kenya", number=0, mentions=5),
        cluster("Uganda", "Country", gazetteer="uganda", number=1),
        cluster("Supreme Court", "Organization", number=2),
    ]
    assert dominant_country(clusters, load_gazetteer()) == "KEN"
    assert identify(clusters, DIGEST, load_gazetteer())[2].id == "supreme-court-kenya"


def test_no_country_dominates_where_two_are_named_alike():
    clusters = [
        cluster("Kenya", "Country", gazetteer="kenya", number=0, mentions=3),
        cluster("Uganda", "Country", gazetteer="uganda", number=1, mentions=2),
    ]
    assert dominant_country(clusters, load_gazetteer()) is None


@pytest.mark.parametrize(
    ("name", "slug"),
    [("Ministry of Foreign Affairs", "foreign-ministry"), ("Department of Defence", "defense-department")],
)
def test_canonical_body(name, slug):
    assert canonical_body(name) == slug


@pytest.mark.parametrize(
    ("name", "kind", "titles", "sector"),
    [
        ("security forces", "Group", (), "COP"),
        ("government troops", "Group", (), "GOV"),
        ("opposition lawmakers", "Group", (), "OPP"),
        ("lawmakers", "Group", (), "LEG"),
        ("about 200 rebels", "Group", (), "REB"),
        ("leaders of the protest", "Group", (), "GOV"),
        ("", "Person", ("Foreign Minister",), "GOV"),
        ("", "Person", ("lawmaker",), "LEG"),
        ("", "Person", (), None),
        ("Green Alliance", "Party", (), "PTY"),
        ("bridge", "Place", (), None),
    ],
)
def test_sector(name, kind, titles, sector):
    assert sector_of(name, kind, titles) == sector
