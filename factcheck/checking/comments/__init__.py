"""Comments in an article that silence rules: those that are written wrongly, and those that silence nothing."""
