"""What is raised when a file cannot be read as a treaty's text."""


class Unreadable(Exception):
    """The message is one plain sentence for the person who chose the file: what is wrong, and what to do."""
