"""Find a provision: one box that answers like a colleague who knows the treaty by heart.

`current.finder()` gives the searcher for what the database holds now: `find` for a page or a feed. `answers.answer`
gives a search as plain data, `completions.complete` the rows under the box as one types.
"""
