// It lets the functions without a body be linked.
