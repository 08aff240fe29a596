"""What is done with the words of a transcript once it is there: they are looked up."""
