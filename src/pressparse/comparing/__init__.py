"""Two transcripts of one speech side by side. Each module knows the model and nothing of how a text is read."""
