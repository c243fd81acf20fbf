"""Boilerplate in the text of an article: by-lines, credits, links, pleas to subscribe. No spaCy in here."""

import re
from collections.abc import Iterator
from functools import lru_cache

_NAMES = r"[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){0,4}"
_LINE = re.compile(
    rf"By\s{_NAMES}(?:,.{{0,40}}|\sand\s.{{0,40}})?$"
    r"|\(?(?:Additional )?(?:Reporting|Editing|Writing|Compiled) by\b|Copyright\b|©|\(c\)|All rights reserved"
    r"|(?:The )?(?:Associated Press|Reuters|AFP|AP|USA ?TODAY|CNN|BBC News)$"
    r"|(?:Sign up|Subscribe|Click|Read more|Read also|Read next|READ MORE|Read the rest|Read or Share"
    r"|Send letters|Send tips|Send a tip|SHARE|Share this|Story continues|Story Continued|ADVERTISEMENT"
    r"|Advertisement|Skip to|SEE ALSO|[Ss]ee also|View more|Watch the latest|Get the [A-Z]\w+ Stories"
    r"|Content created by|More [Oo]n This|MORE FROM|Please verify|Please consider|JUST WATCHED)\b.{0,160}$"
    r"|(?:Watch|WATCH|Listen|Read|READ|More|MORE|ALSO|RELATED|Related|Recommended|Latest|PHOTOS|VIDEO|GALLERY|TIMELINE)"
    r":.{0,160}$"
    r"|(?:Related|RELATED|Recommended|Loading)\b.{0,160}(?<![.?!”\"])$|Loading\.\.\.$"
    r"|(?:- )?(?:Follow|Join|Check out)\b.{0,80}(?:@\w+|Twitter|Facebook|Instagram)\b.{0,40}$"
    r"|(?:Data|Chart|Graphic|Source|Sources|Credit|Illustration|Map|Graph|Photographer|Contributing)"
    r":\s.{0,120}$"
    rf"|(?:Photos?|Photographs?|Images?|Pictures?|Videos?)(?: [Cc]redit)?:\s(?:[Bb]y\s|Courtesy\s)?{_NAMES}"
    r"(?:\s?/\s?[^.!?]{2,80}|;.{0,80})$"
    r"|Also on (?:the )?[A-Z][\w’' ]{1,40}:?$"
    r"|(?:The )?[A-Z][^.!?]{2,60} receives support for [^.!?]{0,60}\b(?:coverage|journalism|reporting) from\b"
    r"|-?(?:Updated|UPDATED|Last updated|Published|Posted)\b.{0,60}$|(?:ABSTRACT|FULL TEXT)\.?$"
    r"|(?:Editor|EDITOR|Editors)['’]?[sS]?\s(?:note|Note|NOTE)|(?:CLARIFICATION|CORRECTION|Correction)\b"
    r"|.{3,120}\bcontributed to this (?:report|story|article)\.?$"
    r"|\(?This (?:report|story|article|post) (?:last|contains|includes|was|has been|originally|tagged)\b"
    r"|The (?:opinions|views) expressed\b.{0,200}$|(?:[\w’' ]{3,40}: )?[Ss]ign up (?:for|to)\b.{0,160}$"
    r"|.{0,80}\bnewsletters?\b.{0,40}\bSign [Uu]p\b|Newsletter Sign Up\b"
    r"|(?:We|This (?:site|website)) uses? cookies\b|By (?:signing up|continuing|using)\b.{0,60}\byou agree\b"
    r"|(?:AD|CLOSE|Photo|Video|PHOTOS|VIDEO|WhatsApp|Email|Copy|Tweet|Facebook|Twitter|\[pullquote\])$"
    r"|Related Video\b"
    r"|(?=.{10,160}$)[A-Z'‘\"“][^\s:][^:.!?]{0,40}:(?=['‘\"“]?[A-Z])"
    r"(?:[^.!?]|\.(?=\S)|(?<=[A-Z][a-z])\.|(?<=[A-Z][a-z][a-z])\.)*[^.!?\s]$"
    r"|Slideshow \(\d+|\d+ (?:hours?|days?|weeks?|months?|years?) ago$|With .{3,30}\swires$"
    r"|Media playback is (?:un)?supported on (?:your|this) device$|Enlarge this image$"
    r"|Enlarge this image\s+toggle caption\s+(?P<name>\S.{1,60}?)(?:\s(?P=name))?$"
    r"|(?=.{10,140}$)[^.!?]+\s(?:Read more|READ MORE|Read More)$"
)
_INSIDE = re.compile(
    r"\((?:Photos?|Images?|Pictures?|Videos?|Credit|Source)(?: [Cc]redit)?:\s[^()]{3,120}\)"
    r"|\(\s?(?:RELATED|Related|READ MORE|Read more|READ|WATCH|Watch|MORE|PHOTOS|VIDEO|TIMELINE|SEE ALSO|ALSO"
    r"|Also on \w+)\b:?\s[^()]{3,200}\)"
    r"|\|\s(?:[^|/]{2,60}/)?(?:AP Photos?|AP|Getty(?: Images)?|AFP|POLITICO|Reuters)\b(?:/\w+)?"
    r"|^(?:AP Photos?|CLOSE|Image|Story highlights)(?=\s[A-Z'\"“‘])"
    r"|^[A-Z][\w.’']+(?:,?[ -][A-Z][\w.’']*){0,4} \((?:CNN|AP|Reuters|AFP)(?: [A-Z]\w+)?\)(?=\s[A-Z'\"“‘])"
    r"|JUST WATCHED\s.{3,150}?\sMUST WATCH(?:\s.{3,150}?\s\d\d:\d\d)?"
    r"|\[pullquote\]|Advertisement Continue reading the main story"
)
_FORENAMES = r"(?:(?:[A-Z(][\w.'’()-]*|d[aeu]|v[ao]n)\s)"
_LINKS = re.compile(
    r"\b(?P<last>[A-Z][\w’'-]*[a-z])(?:\s|(?<=[a-z]{3})(?=[A-Z]))"
    rf"(?P<glued>{_FORENAMES}{{1,6}}?(?P=last)l?(?=[A-Z\d'‘“\"\[(])"
    r".{0,900}?MORE\b)"
    rf"|\b(?P<first>[A-Z][\w’'-]+)\s(?P<name>[A-Z][\w’'-]+)\s(?P<spaced>(?P=first)\s{_FORENAMES}{{0,4}}(?P=name)"
    r"\s.{10,900}?\sMORE\b)"
)
_TRAILING = re.compile(
    r"\((?:Additional |Other )?(?:[Rr]eporting|[Ee]diting|[Ww]riting)\s[^()]*\)$"
    r"|(?<=[.)] )(?:Image|Photo|Photograph|Picture|Source|Credit|Copyright):?\s[A-Z].{1,60}$"
    r"|(?<=[.!?”\"] )(?:Read more|READ MORE|SEE ALSO|RELATED|Sign up (?:for|to)|Click here)\b.{0,120}$"
)


@lru_cache(maxsize=4)
def links(text: str) -> list[tuple[int, int]]:
    """Return the characters of the links that some sites print behind a name, in the text's order.

    They are its bearer's full name and headlines: "Sen. Ana Diaz [Ana Maria DiazSenate votes MORE] said".
    """
    if "MORE" not in text:
        return []
    return [match.span(match.lastgroup or 0) for match in _LINKS.finditer(text)]


def without_links(text: str) -> str:
    """Return `text` with blanks for each character of its `links`."""
    for start, end in links(text):
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def is_boilerplate(line: str) -> bool:
    """Tell whether a whole line, without white space around it, is no text of the article's."""
    return _LINE.match(line) is not None or _INSIDE.fullmatch(line) is not None


def boilerplate(line: str) -> Iterator[tuple[int, int]]:
    """Yield the characters of boilerplate that stands inside a line or ends it, in the text's order.

    Inside a line stand links in brackets and video players.
    """
    yield from (match.span() for match in _INSIDE.finditer(line))
    trailing = _TRAILING.search(line)
    if trailing is not None and trailing.start() > 0:
        yield trailing.span()
