"""A run: paths and wishes come in, the articles of the run and what was found in them go out."""
