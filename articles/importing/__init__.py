"""Official text as people find it, read into one outline. Nothing here knows Django, or any one treaty.

A file's bytes become lines (`markdown`, `plain`, `pdf`, `html`), lines become blocks (`paragraphs`), and blocks become
provisions (`structure`); Akoma Ntoso names its provisions itself (`akn`). `reading.read` does all of it.
"""
