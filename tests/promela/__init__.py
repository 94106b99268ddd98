"""The Promela model, checked by Spin."""
