"""A headline against its body."""
