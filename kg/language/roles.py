"""Roles: offices, memberships and places that a text gives with its names, as `doc._.roles`."""

from spacy.language import Language
from spacy.tokens import Doc

from kg.language import annotations
from kg.language.annotations import Role
from kg.language.namespans import name_spans
from kg.language.officeholders import office_roles
from kg.language.offices import office_phrases
from kg.language.titles import Titles, load_titles

annotations.register_extensions()


@Language.factory("kg_roles", requires=["token.dep", "doc.ents"], assigns=["doc._.roles"])
def create_roles(nlp: Language, name: str) -> "RoleReader":
    """Create the component that reads offices, memberships and locations off noun phrases."""
    return RoleReader(load_titles())


class RoleReader:
    """Sets `doc._.roles`."""

    def __init__(self, titles: Titles) -> None:
        self.titles = titles

    def __call__(self, doc: Doc) -> Doc:
        """Read the roles of a document; `doc._.names` and the parse must be there."""
        doc._.roles = read_roles(doc, self.titles)
        return doc


def read_roles(doc: Doc, titles: Titles) -> list[Role]:
    """Return the roles of a document in the order of their holders."""
    names = name_spans(doc)
    phrases = list(office_phrases(doc, titles, names))
    roles = [role for _, role in office_roles(doc, phrases, names)]
    return sorted(roles, key=lambda role: (role.holder, role.start))
