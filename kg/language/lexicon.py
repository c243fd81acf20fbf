"""Word lists under ``ontology/lexicon``, read once."""

from functools import lru_cache
from typing import Any

import yaml

from kg.errors import OntologyError
from kg.resources import data_folder, read_yaml


@lru_cache(maxsize=16)
def read_lexicon(name: str) -> dict[str, Any]:
    """Return the content of ``ontology/lexicon/<name>.yaml``. Raises OntologyError where it is no mapping."""
    path = data_folder("ontology") / "lexicon" / f"{name}.yaml"
    try:
        content = read_yaml(path)
    except (OSError, yaml.YAMLError) as error:
        raise OntologyError(f"{path}: cannot be read: {error}") from error
    if not isinstance(content, dict):
        raise OntologyError(f"{path}: a lexicon is a mapping from a key to words")
    return content


@lru_cache(maxsize=256)
def words(name: str, key: str) -> frozenset[str]:
    """Return one list of words of a lexicon, in lower case. Raises OntologyError where the key is missing."""
    lexicon = read_lexicon(name)
    if key not in lexicon:
        raise OntologyError(f"lexicon {name!r}: add the key {key!r}; it has {sorted(lexicon)}")
    return frozenset(word.lower() for word in lexicon[key])
