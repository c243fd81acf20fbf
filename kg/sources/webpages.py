"""Web pages saved as HTML: main text and metadata, found by trafilatura (extra ``html``).

Method: Barbaresi (2021), Trafilatura: A Web Scraping Library and Command-Line Tool for Text Discovery and
Extraction, ACL 2021 demonstrations.
"""

import logging
import re
from collections.abc import Iterator
from io import BufferedReader

from kg.errors import SourceError
from kg.sources.encodings import decode, read_whole
from kg.sources.records import Notice, Record

_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_TAG = re.compile(r"<(?:meta|time|span)\b[^>]*>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([\w-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_LINKED_DATA = re.compile(r'"datePublished"\s*:\s*"([^"]+)"')
_PATH = re.compile(r"/(\d{4}/\d{1,2}/\d{1,2})(?:/|$)")
_PUBLISHED = frozenset(
    {"article:published_time", "citation_publication_date", "date", "datepublished", "dc.date"}
    | {"dc.date.issued", "dcterms.date", "dcterms.issued", "parsely-pub-date", "pubdate"}
    | {"publication_date", "publish_date", "publishdate", "sailthru.date"}
)
"""Names, in lower case, of metadata that give the day of publication."""


def read_html(stream: BufferedReader) -> Iterator[Record | Notice]:
    """Yield the main article of a page.

    Raises SourceError where trafilatura is not installed or finds no article.
    """
    try:
        from trafilatura import bare_extraction
        from trafilatura.settings import Document
    except ImportError as error:
        raise SourceError(
            "HTML needs the package trafilatura", "Run: pip install 'political-events-kg[html]'"
        ) from error
    for name in ("trafilatura", "htmldate"):
        logging.getLogger(name).addHandler(logging.NullHandler())
    markup = _markup(read_whole(stream))
    try:
        page = bare_extraction(markup, with_metadata=True, include_comments=False)
    except Exception as error:
        raise SourceError(f"trafilatura fails on it ({error})", "Save its text as a .txt file.") from error
    if not isinstance(page, Document) or not page.text:
        raise SourceError("no article found in the page", "Save its text as a .txt file.")
    date = publication_date(markup, page.url)
    yield Record(page.text, title=page.title, date=date, url=page.url, publisher=page.sitename)


def publication_date(markup: str, url: str | None) -> str | None:
    """Return the day of publication, as written, where a page states it in metadata or in its own address.

    Dates in the text are not considered: they may be dates of anything.
    """
    for tag in _TAG.finditer(markup):
        attributes: dict[str, str] = {
            name.lower(): one or other for name, one, other in _ATTRIBUTE.findall(tag[0])
        }
        names = {attributes.get(key, "").lower() for key in ("property", "name", "itemprop")}
        value = attributes.get("content") or attributes.get("datetime")
        if value and names & _PUBLISHED:
            return value
    found = _LINKED_DATA.search(markup) or _PATH.search(url or "")
    return str(found[1]) if found else None


def _markup(data: bytes) -> str:
    """Decode a page: its declared charset stands where it is not UTF-8."""
    declared = _CHARSET.search(data[:4096])
    if declared:
        try:
            data.decode("utf-8")
        except UnicodeDecodeError:
            try:
                return data.decode(declared[1].decode("ascii"))
            except (LookupError, UnicodeDecodeError):
                pass
    return decode(data)
