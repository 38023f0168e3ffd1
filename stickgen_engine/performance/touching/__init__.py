"""Bodies that meet: limbs and trunks are bent so that the points of a touch come together."""
