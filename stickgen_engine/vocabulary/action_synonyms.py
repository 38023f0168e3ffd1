ACTION_SYNONYMS: dict[str, str] = {"walk": "stroll:relaxed"}
