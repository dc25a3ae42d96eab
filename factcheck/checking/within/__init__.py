"""One article against itself: the same claim twice, counts and lists, bounds."""
