"""How bodies move: one interface, (beats, actor, seed) to joints and contacts, and who fills it."""
