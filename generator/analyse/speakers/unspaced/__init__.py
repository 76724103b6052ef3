"""Who says what where words stand without spaces: by particles behind the topic, or by the order of the clause."""
