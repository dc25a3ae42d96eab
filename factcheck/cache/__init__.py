"""What earlier runs worked out, kept in a folder of the user's, so that it need not be worked out again."""
