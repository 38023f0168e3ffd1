"""What dogs, cats and horses do with things and to others, with mouth, paws and hooves."""

from stickgen_engine.motion.moves import Move
from stickgen_engine.motion.tables.quad_poses import Pose, Poses


# fmt: off
def things(p: Poses) -> dict[str, Move]:
    """Pose what is done with things."""
    stand, down = p.stand, p.down
    return {
        "pick_up": Move((
            (0.0, stand), (0.5, down), (0.62, {"nod": down["nod"] - 8, "neck": down["neck"] + 4}),
            (0.8, {}), (1.2, {**stand, "neck": stand["neck"] - 10}), (1.4, stand),
        ), marks={"grasp": 0.66}),
        "put_down": Move((
            (0.0, stand), (0.6, down), (0.8, {"nod": down["nod"] - 6}), (1.0, {"nod": -66}),
            (1.4, {**stand, "turn": 12}), (1.6, {"turn": 0}),
        ), marks={"let_go": 0.8}),
        "throw": Move((
            (0.0, stand), (0.35, {"neck": 30, "nod": -54, "turn": -34, "yaw": -8, "up": 0.9}),
            (0.5, {"neck": 34, "turn": -40}),
            (0.66, {"neck": -42, "nod": -4, "turn": 30, "yaw": 8, "up": 0.98, "r_wy": 0.06}),
            (0.84, {"neck": -34, "turn": 44, "r_wy": 0}), (1.3, stand),
        ), marks={"release": 0.64}),
        "catch": Move((
            (0.0, stand), (0.28, {**p.coiled, "neck": -34, "nod": 0}),
            (0.46, {**p.upright, "up": 1.06, "neck": -6, "nod": -10, "L_y": 0.1, "R_y": 0.1}),
            (0.56, {"nod": -26, "up": 1.1, "L_y": 0.18, "R_y": 0.16}),
            (0.76, {**stand, "up": 0.76, "nod": -14}), (1.0, {"up": 0.97}), (1.3, stand),
        ), marks={"catch": 0.52}),
        "kick_ball": Move((
            (0.0, stand), (0.3, {"pitch": 98, "neck": 66, "nod": -52, "ahead": -0.12, "up": 0.86}),
            (0.44, {"ahead": 0.1, "neck": 42, "nod": -26, "pitch": 100, "r_wy": 0.1, "r_wx": 0.12}),
            (0.56, {"neck": 10, "nod": -8}), (0.8, {"r_wy": 0, "r_wx": 0}), (1.2, stand),
        ), marks={"hit": 0.42}),
    }


def bouts(p: Poses) -> dict[str, Move]:
    """Pose what is done to others."""
    stand, up = p.stand, p.upright
    braced = {"pitch": 97, "up": 0.86, "neck": stand["neck"] + 26, "nod": stand["nod"] - 8,
              "l_wz": 0.06, "r_wz": 0.06, "ahead": -0.06}
    lunge = {"pitch": 86, "ahead": 0.3, "neck": 10, "nod": -16, "up": 0.94, "r_wy": 0.22,
             "r_wx": 0.4, "l_wx": 0.16}
    swipe: tuple[tuple[float, Pose], ...] = (
        (0.0, stand), (0.3, {"pitch": 82, "r_wx": 0.12, "r_wy": 0.66, "up": 0.9, "ahead": -0.06,
                             "r_wz": 0.1, "yaw": -8}),
        (0.44, {"r_wx": 0.6, "r_wy": 0.62, "r_wz": -0.2, "yaw": 8, "ahead": 0.06}),
        (0.54, {"r_wx": 0.34, "r_wy": 0.24, "r_wz": -0.26}), (0.75, {**stand}), (1.0, {}),
    )
    kick: Pose = {"pitch": 122, "up": 1.16, "neck": 8, "bend": -6, "L_y": 0.86, "R_y": 0.9,
                  "L_x": -0.86, "R_x": -0.8, "L_pitch": 100, "R_pitch": 100, "ahead": 0.1}
    return {
        "fight_stance": Move((
            (0.0, stand), (0.3, braced), (0.55, {"neck": braced["neck"] + 6, "turn": 6}),
            (0.8, {"neck": braced["neck"], "turn": -6, "ahead": -0.1}), (1.05, braced),
            (1.4, stand),
        ), loop=(0.3, 1.05)),
        "fight": Move((
            (0.0, stand), (0.25, braced), (0.42, lunge), (0.52, {"nod": -44}),
            (0.75, {**stand, **braced, "ahead": -0.16}), (1.0, {"turn": 10, "l_wz": 0.14}),
            (1.15, {**stand, **p.coiled}),
            (1.38, {**stand, **up, "ahead": 0.16}),
            (1.55, {"l_wy": 0.6 * up["r_wy"], "r_wx": up["r_wx"] + 0.3}),
            (1.72, {"l_wy": up["r_wy"], "r_wy": 0.6 * up["r_wy"]}),
            (2.0, {**stand, **braced}), (2.1, {}), (2.4, stand),
        ), loop=(0.25, 2.1), marks={"hit": 0.5}),
        "punch": Move(swipe, marks={"hit": 0.46}),
        "kick": Move((
            (0.0, stand), (0.28, {"pitch": 84, "up": 0.84, "neck": -4, "ahead": -0.06, "bend": 8}),
            (0.46, {"pitch": 112, "up": 1.08, "neck": 22, "L_y": 0.5, "R_y": 0.54, "L_x": 0.06,
                    "R_x": 0.1, "bend": 12, "ahead": 0.06}),
            (0.6, kick), (0.69, {"L_y": 0.8, "R_y": 0.84}),
            (0.84, {"pitch": 104, "up": 0.98, "L_y": 0.16, "R_y": 0.2, "L_x": -0.1, "R_x": -0.06,
                    "L_pitch": 0, "R_pitch": 0}),
            (0.96, {**stand, "up": 0.78}), (1.15, {"up": 0.97}), (1.3, stand),
        ), marks={"hit": 0.61}),
        "push_person": Move((
            (0.0, stand), (0.26, {**p.coiled, "ahead": -0.14}),
            (0.48, {**up, "ahead": 0.3, "r_wx": up["r_wx"] + 0.44, "l_wx": up["l_wx"] + 0.4}),
            (0.58, {"r_wx": up["r_wx"] + 0.6, "l_wx": up["l_wx"] + 0.56}),
            (0.85, {**stand, "up": 0.8}), (1.2, stand),
        ), marks={"hit": 0.55}),
        "tackle": Move((
            (0.0, stand), (0.3, p.coiled),
            (0.5, {**up, "ahead": 0.5, "pitch": 40, "r_wx": 0.4, "l_wx": 0.36, "L_x": 0.2}),
            (0.62, {"pitch": 56, "ahead": 0.66, "r_wx": 0.8, "l_wx": 0.74, "L_x": 0.5, "R_x": 0.5}),
            (0.85, {**stand, "up": 0.74, "ahead": 0.7, "L_x": 0.7, "R_x": 0.7, "r_wx": 0.76,
                    "l_wx": 0.7}),
            (1.3, {**stand, "ahead": 0.7, "L_x": 0.7, "R_x": 0.7, "r_wx": 0.7, "l_wx": 0.7}),
        ), marks={"hit": 0.6}),
        "dodge": Move((
            (0.0, stand), (0.16, {"up": 0.72, "ahead": -0.1, "yaw": 14, "left": 0.0}),
            (0.34, {"up": 1.02, "ahead": -0.4, "pitch": 76, "neck": -30, "r_wy": 0.24, "l_wy": 0.3,
                    "r_wx": -0.3, "l_wx": -0.3, "L_y": 0.1, "R_y": 0.1, "L_x": -0.3, "R_x": -0.3}),
            (0.5, {"up": 0.74, "pitch": 96, "ahead": -0.56, "r_wy": 0, "l_wy": 0, "L_y": 0,
                   "R_y": 0, "r_wx": -0.56, "l_wx": -0.5, "L_x": -0.56, "R_x": -0.6}),
            (0.8, {"yaw": 0, "up": 0.84, "neck": -6}),
            (1.2, {**stand, "ahead": -0.56, "r_wx": -0.56, "l_wx": -0.56, "L_x": -0.56,
                   "R_x": -0.56}),
        )),
        "hug": Move((
            (0.0, stand), (0.4, {"neck": stand["neck"] - 22, "ahead": 0.1, "nod": -18}),
            (0.9, {"neck": stand["neck"] + 16, "ahead": 0.2, "turn": 24, "tilt": 16, "nod": -40,
                   "r_wx": 0.12, "l_wx": 0.2}),
            (1.4, {"tilt": 22, "side": 6}), (1.9, {"tilt": 12, "side": 0}), (2.4, stand),
        ), loop=(0.9, 1.9)),
        "kiss": Move((
            (0.0, stand), (0.45, {"neck": stand["neck"] - 4, "ahead": 0.14, "nod": -26, "tilt": 8}),
            (0.62, {"nod": -6, "neck": stand["neck"] - 10}), (0.78, {"nod": -34, "neck": 0}),
            (0.94, {"nod": -6, "neck": stand["neck"] - 10}), (1.1, {"nod": -34, "neck": 0}),
            (1.6, stand),
        ), loop=(0.62, 0.94)),
    }
# fmt: on
