"""The words with which parties begin and recitals recite, in the languages that treaties are written in."""

import re

GOES_ON = re.compile(
    r"[\wàâéèêîïôû]*,?\s(?:that|the|of|to|in|with|also|further|by|their|its|que|qu'|le|la|les|l'|de|du|des|à|par|en|el|los|las|"
    r"dat|het|op|van|daß|dass|die|der|den|das)\b",
    re.I,
)

PARTIES = re.compile(
    r"(?:we,? )?(?:the|les|la|le|los|las|el|de|het|die|der|as|os|gli|i)?\s?(?:\w+\s){0,4}?"
    r"(?:stat(?:es?|en|i)|[\w-]*staa?ten|états?|estados?|part(?:ies|es|i)|parties|partijen|\w*parteien|governments?|"
    r"gouvernements?|governi|gobiernos?|regering(?:en)?|\w*regierung(?:en)?|members?|membres?|miembros?|leden|mitglied\w*|council|conseil|parliament|"
    r"peoples?|peuples|pueblos|president|président|presidente|king|queen|roi|majesty|majesté|majestad|conference|"
    r"conférence|conferencia|conferentie|commission|republic|république|república|kingdom|organi[sz]ation\w*)\b",
    re.I,
)

RECITES = re.compile(
    r"(?:\w+ing\b|\w+ly \w+ing\b|whereas|convinced|resolved|determined|concerned|mindful|aware|conscious|guided|"
    r"inspired|alarmed|encouraged|deeply|having regard|considérant|ayant|vu\b|\w+ant\b|convaincu|désireu|soucieu|"
    r"conscient|résolu|inspiré|préoccupé|attendu|\w+ndo\b|convencid|desios|deseos|conscient|decidid|preocupad|inspirad|resuelt|"
    r"overwegende|gelet|\w+end\b|in herinnering|indachtig|vastbesloten|geleid|verlangende|overtuigd|met waardering|"
    r"zich bewust|(?:in|von) der erwägung|in anbetracht|eingedenk|\w+end,|von dem wunsch|gestützt|entschlossen|"
    r"überzeugt)",
    re.I,
)


def recites_at(text: str, at: int) -> bool:
    """Whether a recital begins within a block: a word of reciting, with one after it that a name would not have."""
    found = RECITES.match(text, at)
    return found is not None and GOES_ON.match(text, found.end()) is not None
