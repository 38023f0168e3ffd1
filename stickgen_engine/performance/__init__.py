"""A scene as it is performed: who reacts to what, who touches whom, where every thing flies."""
