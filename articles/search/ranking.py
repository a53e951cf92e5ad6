"""What weighs how much. Every number that decides the order of results stands here."""

# Where a word is found: in the provision's heading, its words, the headings above it, the words around
# it, the words under it.
PLACES = {"heading": 1.0, "words": 2.0, "above": 1.0, "extra": 0.5, "under": 0.15}
HEADING = 2.2  # for a word in the heading, whatever the length of the heading
TIE = 0.35  # what the other places add to the best one
EXACT = 0.5  # for the very form that was typed, beside its family
NEXT_TO = {"heading": 2.0, "words": 1.0}  # for neighbours that stay neighbours
NEXT_TO_SLOP = 3
HEADED = 12.0  # for a heading that has all of the words
SUBJECT = 500.0  # for a heading that is the query: it wins
OTHER_SUBJECT = 20.0  # for one that is the query in other words
WITHIN = 14.0  # for a heading that stands whole in a longer query
DEFINED = 26.0  # for a provision that defines it
QUOTED = 3.0  # for words in quotation marks
LABEL = 30.0  # for a provision that is named
CITING = 4.0  # for words that name it
ALONE = 1.5  # for a provision that alone has all words, among others that lack some
AGAIN = 0.87  # each further point of one article counts this much less in a flat list
LAYERS = {"annotation": 0.35, "note": 0.35}  # what is said about a provision comes after the provision that says it
