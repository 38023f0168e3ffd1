"""What becomes of things: in whose hand each is, how it flies, bounces, rolls and lies."""
