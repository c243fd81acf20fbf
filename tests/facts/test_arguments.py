from kg.facts.arguments import Resolver


def test_a_pair_is_those_named_before(nlp):
    doc = nlp("Ana Petrova met Tom Berg in Oslo. The two leaders agreed.")
    token = next(token for token in doc if token.text == "leaders")
    assert [Resolver(doc).entity(member).span.text for member in Resolver(doc).listed(token)] == [
        "Ana Petrova",
        "Tom Berg",
    ]


def test_others_are_themselves(nlp):
    doc = nlp("Ana Petrova met leaders in Oslo.")
    token = next(token for token in doc if token.text == "leaders")
    assert Resolver(doc).listed(token) == [token]
