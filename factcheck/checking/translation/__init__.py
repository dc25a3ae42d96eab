"""What goes wrong when a text is translated from Chinese."""
