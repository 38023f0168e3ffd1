"""The parts that figures are drawn from: limbs, trunk, hands, feet, garments, animals."""
