"""Offices as printed, normalised to posts that articles share.

``speaker-national-assembly-of-venezuela`` is one post, be it printed as "Speaker of the National Assembly",
"assembly president", "head of the legislature", or, in an article on that legislature, "speaker". Acting,
interim and self-declared holders claim the same post as elected ones.
"""

import re

from kg.gazetteer import fold, slug
from kg.language.nouns import noun_of
from kg.model import Entity, Post

_STATUS = re.compile(
    r"\b(?:acting|interim|caretaker|provisional|temporary|transitional|de facto|rightful|legitimate|"
    r"so-called|self-(?:declared|proclaimed|styled|appointed)|former|ex-|then-?|current|new|newly|elected|re-elected|"
    r"next|incoming|outgoing|longtime|long-time|embattled|incumbent|constitutional|sole|country'?s|nation'?s|its|his|"
    r"her|their|himself|herself|the|a|an)\b-?",
    re.IGNORECASE,
)
_OPPOSITION = re.compile(r"(?:leader|head|chief) of the (?:\S+ )?opposition\b(?!-)")
_COMPLEMENT = re.compile(r"(?<!minister)(?<!secretary) (?:for|in|to|at|on|as|from|with)\b.*")
_FIXED = re.compile(r"(?:secretary|minister|head) of (?:state|government)|chief of staff")
_LEGISLATURE = re.compile(
    r"\b(?:parliament(?:ary|'s)?|legislature|legislative|assembly|congress|congressional|senate|house|chamber|"
    r"knesset|duma|bundestag|rada)\b"
)
_PRESIDING = frozenset(
    ["speaker", "president", "head", "leader", "chair", "chairman", "chairwoman", "chairperson", "chief"]
)
_LEADING = frozenset(
    ["leader", "head", "chief", "chairman", "chairwoman", "chair", "chairperson", "president", "boss"]
)
_MEMBERS = frozenset(
    {"lawmaker", "legislator", "mp", "parliamentarian", "congressman", "congresswoman", "assemblyman"}
    | {"assemblywoman", "deputy", "member", "representative", "congressperson"}
)
_DEPUTIES = frozenset({"deputy", "vice"})
_LAWMAKERS = frozenset({"lawmaker", "legislator", "mp", "parliamentarian"})
_SAME = {
    **dict.fromkeys(("heads", "headed", "runs", "run", "oversees", "overseen", "helms"), "head"),
    **dict.fromkeys(("leads", "led"), "leader"),
    **dict.fromkeys(("chairs", "chaired", "co-chairs", "cochairs"), "chair"),
    **dict.fromkeys(("directs", "directed"), "director"),
    **dict.fromkeys(("commands", "commanded"), "commander"),
    "premier": "prime minister",
    "pm": "prime minister",
    "foreign secretary": "foreign minister",
    "secretary general": "secretary-general",
    "vice-president": "vice president",
    "chairwoman": "chair",
    "chairman": "chair",
    "chairperson": "chair",
    "spokesman": "spokesperson",
    "spokeswoman": "spokesperson",
    "congresswoman": "representative",
    "congressman": "representative",
}
_NATIONAL = re.compile(
    r"president|prime minister|chancellor|king|queen|emir|sultan|monarch|minister|attorney general|"
    r"secretary of|national security advis|leader|chief justice|ruler|dictator|ambassador|first lady"
)


def post(
    office: str,
    *,
    organization: Entity | None = None,
    legislature: Entity | None = None,
    country: Entity | None = None,
    digest: str = "",
) -> Post:
    """Return the post that an office as printed means.

    `organization` is the body or country named in or beside the office; `legislature` the only one of the
    article, for offices that name it by a common noun or not at all ("speaker"); `country` the one that a
    national office without organization belongs to. Where none applies, the id is made local by `digest`,
    the article's hash in hex.
    """
    role = normal_role(office)
    place = _place(role, organization, legislature, country)
    role = _role_in(role, place)
    if place is None:
        return Post("-".join(filter(None, (slug(role), digest[:8]))), _capital(role))
    return Post(f"{slug(role)}-{place.id}", f"{_capital(role)} of {_with_article(place)}", place.id)


def names_office(office: str) -> bool:
    """Tell whether the head noun of a text is that of an office or position ("a second term" is none)."""
    role = normal_role(office)
    noun = noun_of("chief" if _FIXED.search(role) else role.rpartition(" ")[2])
    return noun is not None and noun.sort == "person"


def normal_role(office: str) -> str:
    """Return the role of an office in lower case: no status, no complement, one word for equal offices."""
    text = _OPPOSITION.sub("opposition leader", fold(re.sub(r"[’`]", "'", office)))
    text = " ".join(_STATUS.sub(" ", text).split())
    if fixed := _FIXED.search(text):
        return text[: fixed.end()]
    if portfolio := re.fullmatch(r"(minister|secretary) (?:of|for) (.+)", text):
        text = f"{portfolio[2].partition(' of ')[0]} {portfolio[1]}"
    text = _COMPLEMENT.sub("", text).partition(" of ")[0]
    text = _singular(text.replace(" affairs", "").replace("defence", "defense"))
    return _SAME.get(text, text)


def _singular(text: str) -> str:
    last = text.rpartition(" ")[2]
    return text[:-1] if last.endswith("s") and noun_of(last) is None and noun_of(last[:-1]) else text


def _place(
    role: str, organization: Entity | None, legislature: Entity | None, country: Entity | None
) -> Entity | None:
    national = _NATIONAL.search(role) is not None
    described = (
        organization is not None and organization.identity == "description" and organization.country is None
    )
    if national and described:
        organization = country
    if organization is not None and organization.kind != "Country":
        return organization
    words = role.split()
    of_house = words[-1:] == ["speaker"] or role in _LAWMAKERS or _LEGISLATURE.search(role)
    if legislature is not None and of_house:
        return legislature
    if organization is not None:
        return organization
    return country if national else None


def _role_in(role: str, place: Entity | None) -> str:
    """Return the role as the place calls it: a legislature has a speaker, a party a leader."""
    if place is None:
        return role
    words = [word for word in _LEGISLATURE.sub(" ", role).split() if word not in {"national", "'s", "s"}]
    head = words[-1] if words else role
    deputy = "deputy " if _DEPUTIES & set(words[:-1]) else ""
    if place.sector == "LEG":
        if head in _PRESIDING and not {"majority", "minority", "opposition", "party"} & set(words):
            return f"{deputy}speaker"
        return "member" if head in _MEMBERS and len(words) == 1 else " ".join(words) or role
    if place.kind == "Party" and head in _LEADING:
        return f"{deputy}leader"
    return _SAME.get(role, role)


def _with_article(place: Entity) -> str:
    proper = place.kind in {"Country", "Person", "Place"} or len(place.name.split()) == 1
    plural = re.match(r"United |Netherlands|Philippines|Maldives|Bahamas", place.name)
    return f"the {place.name}" if (not proper or plural) and not place.name.startswith("The ") else place.name


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
