"""The acts of States: who has signed, ratified, declared; which annex binds whom."""
