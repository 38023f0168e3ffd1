"""The parts of a head, in head radii round its middle, y down."""
