"""The text for machines: read-only, without a key; every answer says which words it gives and what they are."""
