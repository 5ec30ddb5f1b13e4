"""Whether the names are well chosen, judged blind and not by our own score."""
