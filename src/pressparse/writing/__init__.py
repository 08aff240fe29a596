"""What a transcript is written as. Each module knows the model and nothing of how a text is read."""
