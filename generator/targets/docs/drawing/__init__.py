"""Drawings: their shapes as data; a template prints them as SVG."""
