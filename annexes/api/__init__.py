"""The acts of States for machines: every fact with its sources, every conclusion with its reasons."""
