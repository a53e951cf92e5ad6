"""What weighs how much. Every number that decides the order of results stands here."""

# Where a word is found: in the provision's heading, its words, the headings above it, the words around it.
PLACES = {"heading": 1.0, "words": 1.6, "above": 1.0, "extra": 0.5}
HEADING = 2.5  # for a word in the heading, whatever the length of the heading
TIE = 0.25  # what the other places add to the best one
EXACT = 0.5  # for the very form that was typed, beside its family
NEXT_TO = {"heading": 2.0, "words": 1.5}  # for neighbours that stay neighbours
NEXT_TO_SLOP = 3
SUBJECT = 40.0  # for a heading that is the query
DEFINED = 12.0  # for a provision that defines it
LABEL = 30.0  # for a provision that is named
CITING = 4.0  # for words that name it
AGAIN = 0.8  # each further point of one article counts this much less in a flat list
