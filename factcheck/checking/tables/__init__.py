"""Tables: their columns and rows added up, their cells against the text."""
