"""What goes along with the words of a file, set apart from them: annotations with their footnotes, and references.

One module for each kind of file; in all of them it is said of every annotation that it is not part of the text.
"""
