"""Days, weekdays, ages, spans and their order."""
