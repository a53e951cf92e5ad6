"""The words of the treaty: one tree, its wordings, what cites what."""
