"""Looking up lines of logs, names, codes and numbers."""
