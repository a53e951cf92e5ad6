"""The names of a provision: eid "art_8__para_3__point_a", label "Article 8(3)(a)", path "/articles/8/3/a/".

The eid follows the Akoma Ntoso naming convention (AKN-NC 1.0, 5.2): each step is an abbreviation and a number, without
brackets, dots or spaces. Articles number through the parts, so an eid begins where its number is unique. A paragraph's
number begins with a digit; directly under an article or annex, that alone tells it from a point.
"""

import re
from functools import lru_cache

ABBREVIATIONS = {
    "part": "part",
    "chapter": "chp",
    "section": "sec",
    "preamble": "preamble",
    "recital": "rec",
    "article": "art",
    "annex": "annex",
    "closing": "closing",
    "paragraph": "para",
    "point": "point",
}
KINDS = {abbreviation: kind for kind, abbreviation in ABBREVIATIONS.items()}
DIVISIONS = ("part", "chapter", "section")
UNNUMBERED = ("preamble", "closing")

_NUM, _PARAGRAPH, _FIRST_POINT = r"[0-9A-Za-z]+", r"[0-9][0-9A-Za-z]*", r"[A-Za-z][0-9A-Za-z]*"
EID = (
    rf"preamble(__rec_{_NUM})?|closing"
    rf"|part_{_NUM}(__chp_{_NUM})?(__sec_{_NUM})?|chp_{_NUM}(__sec_{_NUM})?|sec_{_NUM}"
    rf"|(art|annex)_{_NUM}((__para_{_PARAGRAPH}|__point_{_FIRST_POINT})(__point_{_NUM})*)?"
)
_EID = re.compile(EID)
_ROOMS = {"part": "parts", "chapter": "chapters", "section": "sections", "article": "articles", "annex": "annexes"}
_KINDS_BY_ROOM = {room: kind for kind, room in _ROOMS.items()}

Steps = list[tuple[str, str]]


def is_eid(text: str) -> bool:
    """Whether the text has the form of an eid; not whether such a provision exists."""
    return _EID.fullmatch(text) is not None


def steps(eid: str) -> Steps:
    """The eid as (kind, num) from the top down: [("article", "8"), ("paragraph", "3")]; ValueError if it is none."""
    if not is_eid(eid):
        raise ValueError(f"“{eid}” is not an eid; one looks like art_8__para_3__point_a.")
    parts = (step.partition("_") for step in eid.split("__"))
    return [(KINDS[abbreviation], num) for abbreviation, _, num in parts]


def build(way: Steps) -> str:
    """The eid of (kind, num) steps, the inverse of `steps`; a number loses its spaces: "8 bis" gives art_8bis."""
    names = (ABBREVIATIONS[kind] + (f"_{num.replace(' ', '')}" if num else "") for kind, num in way)
    eid = "__".join(names)
    if not is_eid(eid):
        raise ValueError(f"{way} does not make an eid.")
    return eid


def parent(eid: str) -> str | None:
    """The eid of the provision around it as far as the eid itself tells; None at the top."""
    return eid.rpartition("__")[0] or None


def ancestors(eid: str) -> list[str]:
    """The eids around it from the top down, its own left out."""
    names = eid.split("__")
    return ["__".join(names[:depth]) for depth in range(1, len(names))]


def top(eid: str) -> str:
    """The eid of the article, annex, part or preamble in which it stands."""
    return eid.partition("__")[0]


def step_kind(num: str, first: bool) -> str:
    """What a number under an article or annex counts: only a first step that begins with a digit is a paragraph."""
    return "paragraph" if first and num[:1].isdigit() else "point"


@lru_cache(maxsize=10_000)
def label(eid: str) -> str:
    """How a lawyer writes it: "Article 30(1)(b)(ii)", "Annex F(2)", "Part III", "Preamble, recital 3"."""
    (kind, num), *rest = steps(eid)
    if kind in _ROOMS and kind not in DIVISIONS:
        return f"{kind.title()} {spaced(num)}" + "".join(f"({spaced(n)})" for _, n in rest)
    if kind in DIVISIONS:
        return ", ".join(f"{k.title()} {spaced(n)}" for k, n in [(kind, num), *rest])
    return "Closing words" if kind == "closing" else ", ".join(["Preamble", *(f"recital {spaced(n)}" for _, n in rest)])


def called(eid: str) -> str:
    """What stands before its heading: its label, without the divisions that a chapter or section stands in."""
    return label(eid).rpartition(", ")[2] if steps(eid)[-1][0] in DIVISIONS else label(eid)


@lru_cache(maxsize=10_000)
def name(eid: str) -> str:
    """The label in full words, for reading aloud: "Article 30, paragraph 1, point b, point ii"."""
    way = steps(eid)
    if way[0][0] in UNNUMBERED:
        return label(eid)
    words = [f"{kind} {spaced(num)}" for kind, num in way]
    return ", ".join([words[0][0].upper() + words[0][1:], *words[1:]])


@lru_cache(maxsize=10_000)
def path(eid: str) -> str:
    """Its address on the site, from the root: "/articles/8/3/a/"."""
    segments = []
    for kind, num in steps(eid):
        room = kind if kind in UNNUMBERED else _ROOMS.get(kind)
        segments += [segment for segment in (room, num) if segment]
    return "/" + "/".join(segments) + "/"


def eid_of_path(address: str) -> str:
    """The eid of an address that `path` writes; ValueError for any other."""
    room, *nums = address.strip("/").split("/")
    if room in UNNUMBERED:
        return build([(room, ""), *(("recital", num) for num in nums)])
    kind = _KINDS_BY_ROOM.get(room)
    if kind is None or not nums or "" in nums:
        raise ValueError(f"No provision has the address {address}.")
    if kind not in DIVISIONS:
        return build([(kind, nums[0]), *numbered_steps(nums[1:])])
    rooms, nums = [room, *nums[1::2]], nums[0::2]
    if len(rooms) != len(nums) or not set(rooms) <= set(_KINDS_BY_ROOM):
        raise ValueError(f"No provision has the address {address}.")
    return build([(_KINDS_BY_ROOM[r], n) for r, n in zip(rooms, nums, strict=True)])


def numbered_steps(nums: list[str]) -> Steps:
    """The steps under an article or annex that numbers in brackets stand for: 3, a → paragraph 3, point a."""
    return [(step_kind(num, first=place == 0), num) for place, num in enumerate(nums)]


def spaced(num: str) -> str:
    """A number as it is written: "8bis" of an eid is "8 bis"."""
    return re.sub(r"(?<=\d)(?=[a-z]{2,}$)", " ", num)
