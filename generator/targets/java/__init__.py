"""The Java module."""
