"""Groups of actions that wishes treat alike: gaits, what needs nearness, what takes two."""

from stickgen_agent.director.grammar import word_set

GAITS = word_set("walk run sprint jog sneak march skip limp stagger tiptoe hop crawl trot gallop")
CLOSE = word_set(
    "shake_hands hug high_five comfort push_person pull_person dance_together help_up lift_up"
    " kiss slap punch kick fight block tackle give take lead_by_hand whisper_to"
)
MUTUAL = word_set("shake_hands hug high_five dance_together fight argue kiss")
