"""Titles: what to call what a date belongs to.

making             phrase -> titles, the best one first, of all that follows;  wording, words as the text of a title
nouns/             a noun with what is said of it
clauses/           who does what
relatives/         what a relative clause tells of its noun, as a main clause
constructions/     "when", "after doing", "c'est ... qui", "there was": clauses that tell their news in another way
reports/           what somebody said
shortening/        what a title can do without
trees/             titles made of how a sentence hangs together;  fields/, of the fields of a German or Dutch clause
faults/            what is wrong with a title
choosing/          which one comes first, and what is made where that one has a fault
"""
