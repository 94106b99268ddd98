"""The spec in the terms that all languages share: what targets of codecs start from."""
