"""German and Dutch clauses by their fields: who, the conjugated verb, what stands between, the end of the verb.

What stands between keeps its order, so that it does not matter much on which word of the clause a phrase hangs.
"""
