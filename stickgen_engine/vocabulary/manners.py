"""Manners: the style in which any action is done."""

from dataclasses import dataclass

from stickgen_engine.vocabulary.words import WordList


@dataclass(frozen=True, slots=True)
class MannerWord:
    """A manner and the factor by which it changes the pace of getting about (1 = neutral).

    ``face`` is the expression that shows it where the script gives none; empty leaves the face to
    the action.
    """

    name: str
    pace: float
    meaning: str
    face: str = ""


MANNERS = WordList(
    "manners",
    (
        MannerWord("neutral", 1.0, "as anyone would"),
        MannerWord("happy", 1.1, "light, bouncing, head up", "happy"),
        MannerWord("sad", 0.75, "slow, head down, small arm swing", "sad"),
        MannerWord("angry", 1.15, "hard, leaning in, fists tight", "angry"),
        MannerWord("proud", 0.9, "chest out, chin up, measured", "happy"),
        MannerWord("depressed", 0.6, "slumped and dragging", "sad"),
        MannerWord("tired", 0.7, "heavy, drooping, slow to start", "sad"),
        MannerWord("excited", 1.25, "quick, large and bouncing", "excited"),
        MannerWord("scared", 1.1, "hunched, jerky, arms close", "surprised"),
        MannerWord("cautious", 0.7, "careful short steps, looking about", "surprised"),
        MannerWord("sneaky", 0.6, "crouched, silent, on the toes"),
        MannerWord("confident", 1.05, "upright, wide and sure", "happy"),
        MannerWord("shy", 0.8, "small, turned in, head bowed"),
        MannerWord("drunk", 0.75, "swaying, late and off balance"),
        MannerWord("old", 0.6, "bent, stiff, short steps"),
        MannerWord("childlike", 1.1, "springy, arms swinging freely", "happy"),
        MannerWord("elegant", 0.9, "smooth, long lines, light feet"),
        MannerWord("robotic", 0.85, "stiff, in straight lines and stops", "neutral"),
        MannerWord("heavy", 0.75, "wide stance, weight in every step"),
        MannerWord("light", 1.05, "floating, hardly touching the floor", "happy"),
        MannerWord("hurried", 1.35, "fast, leaning, short of time"),
        MannerWord("relaxed", 0.85, "loose and slow, arms hanging", "happy"),
        MannerWord("injured", 0.6, "favouring one side, wincing", "sad"),
        MannerWord("zombie", 0.5, "arms out, dragging, head tilted", "neutral"),
    ),
    {
        "neutral": "normal normally plain plainly usual calm calmly ordinary default steady"
        " steadily",
        "happy": "happily cheerful cheerfully joyful joyfully merry merrily gladly brightly"
        " jolly gleefully",
        "sad": "sadly sorrowful sorrowfully unhappy unhappily mournfully tearfully",
        "angry": "angrily furious furiously mad madly aggressive aggressively fierce fiercely"
        " violently annoyed crossly",
        "proud": "proudly majestic majestically regal regally royal haughty arrogant arrogantly"
        " triumphant triumphantly pompous",
        "depressed": "gloomy gloomily dejected dejectedly miserable miserably hopeless hopelessly"
        " downcast",
        "tired": "tiredly weary wearily exhausted sleepy sleepily sluggish sluggishly lazily lazy"
        " drowsy",
        "excited": "excitedly eager eagerly enthusiastic enthusiastically energetic energetically"
        " wildly lively",
        "scared": "afraid fearful fearfully frightened nervous nervously anxious anxiously"
        " terrified timid timidly panicked",
        "cautious": "cautiously careful carefully wary warily hesitant hesitantly gingerly"
        " suspicious suspiciously slow slowly",
        "sneaky": "sneakily stealthy stealthily quietly silently secretly furtive furtively",
        "confident": "confidently bold boldly brave bravely sure determined heroic heroically"
        " purposeful cool cocky",
        "shy": "shyly bashful bashfully coy coyly embarrassed awkward awkwardly meek meekly"
        " modestly",
        "drunk": "drunkenly tipsy dizzy dizzily woozy wobbly unsteadily",
        "old": "elderly aged frail stiff stiffly ancient",
        "childlike": "childish childishly playful playfully kid youthful innocent young",
        "elegant": "elegantly graceful gracefully dainty daintily poised smoothly gently feminine",
        "robotic": "robotically mechanical mechanically machine_like robot",
        "heavy": "heavily clumsy clumsily lumbering giant big burdened ponderous",
        "light": "lightly airy airily softly weightless weightlessly floating bouncy",
        "hurried": "hurriedly quick quickly fast rapid rapidly rushed hasty hastily speedily swift"
        " swiftly urgent urgently frantically frantic",
        "relaxed": "relaxedly casual casually easy easily leisurely loose chilled laid_back idly",
        "injured": "hurt wounded limping painfully lame",
        "zombie": "undead zombielike zombie_like mindless mindlessly hypnotised",
    },
)
