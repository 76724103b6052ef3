"""Who speaks in languages whose finite verb is the second part of its clause, or the last in a subordinate one.

There a comma parts every clause from the next, and what stands before the verb (the prefield) is the subject or leaves
the subject behind the verb: `Varga sagte`, `Am Dienstag sagte Varga`, `wie Varga am Dienstag sagte`.
"""
