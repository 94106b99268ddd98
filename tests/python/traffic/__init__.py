"""Reading recorded traffic, through the command as people run it."""
