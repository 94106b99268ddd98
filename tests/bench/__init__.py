"""Benchmarks: run ``python -m tests.bench`` and ``python -m tests.bench.message_class``.

The machine's speed drifts, so only the ratios of one run mean anything.
"""
