"""A model of both sides of a conversation in Promela, for the model checker Spin."""
