"""Who speaks in languages whose words stand in any order: the forms of verbs and of names tell the subject."""
