import pytest

from kg.actors.posts import names_office, normal_role, post
from kg.model import Entity

ECUADOR = Entity("ecuador", "Ecuador", "Country", country="ECU")
ASSEMBLY = Entity("assembly-of-ecuador", "Assembly of Ecuador", "Organization", country="ECU", sector="LEG")
PARTY = Entity("farmers-party", "Farmers Party", "Party", sector="PTY")
COURT = Entity("supreme-court-ecuador", "Supreme Court", "Organization", sector="JUD")


@pytest.mark.parametrize(
    ("office", "organization", "expected"),
    [
        ("Speaker of the Assembly", ASSEMBLY, "speaker-assembly-of-ecuador"),
        ("parliament speaker", None, "speaker-assembly-of-ecuador"),
        ("assembly president", None, "speaker-assembly-of-ecuador"),
        ("leader of the Assembly", ASSEMBLY, "speaker-assembly-of-ecuador"),
        ("head of the opposition-dominated legislature", ASSEMBLY, "speaker-assembly-of-ecuador"),
        ("chairwoman of parliament", ASSEMBLY, "speaker-assembly-of-ecuador"),
        ("speaker", None, "speaker-assembly-of-ecuador"),
        ("deputy speaker", None, "deputy-speaker-assembly-of-ecuador"),
        ("majority leader", ASSEMBLY, "majority-leader-assembly-of-ecuador"),
        ("lawmakers", None, "member-assembly-of-ecuador"),
        ("president", None, "president-ecuador"),
        ("acting president", None, "president-ecuador"),
        ("self-proclaimed interim President of Ecuador", ECUADOR, "president-ecuador"),
        ("vice president", None, "vice-president-ecuador"),
        ("premier", None, "prime-minister-ecuador"),
        ("Foreign Minister", ECUADOR, "foreign-minister-ecuador"),
        ("minister of foreign affairs", None, "foreign-minister-ecuador"),
        ("Minister for Defence", None, "defense-minister-ecuador"),
        ("leader of the opposition", None, "opposition-leader-ecuador"),
        ("special envoy for Peru", ECUADOR, "special-envoy-ecuador"),
        ("himself president", None, "president-ecuador"),
        ("secretary of state", None, "secretary-of-state-ecuador"),
        ("chairman", PARTY, "leader-farmers-party"),
        ("president", COURT, "president-supreme-court-ecuador"),
        ("baker", None, "baker-0123abcd"),
    ],
)
def test_post(office, organization, expected):
    found = post(
        office, organization=organization, legislature=ASSEMBLY, country=ECUADOR, digest="0123abcdef"
    )
    assert found.id == expected


def test_a_post_knows_its_organization_and_label():
    found = post("acting Speaker of the Assembly", organization=ASSEMBLY)
    assert found.organization == "assembly-of-ecuador"
    assert found.label == "Speaker of the Assembly of Ecuador"


def test_without_country_a_post_is_local():
    assert post("president", digest="0123abcdef").id == "president-0123abcd"
    assert post("president", digest="0123abcdef").organization is None


@pytest.mark.parametrize(
    ("office", "role"),
    [
        ("de facto ex-president", "president"),
        ("Secretary of State", "secretary of state"),
        ("MPs", "mp"),
        ("leads", "leader"),
    ],
)
def test_normal_role(office, role):
    assert normal_role(office) == role


@pytest.mark.parametrize(
    ("office", "expected"),
    [
        ("interim president", True),
        ("herself mayor", True),
        ("chief of staff", True),
        ("second term", False),
        ("his party", False),
    ],
)
def test_names_office(office, expected):
    assert names_office(office) == expected


def test_the_president_of_a_regime_is_of_its_country():
    regime = Entity("regime-0123abcd", "regime", "Organization", identity="description")
    assert post("foreign minister", organization=regime, country=ECUADOR).id == "foreign-minister-ecuador"
