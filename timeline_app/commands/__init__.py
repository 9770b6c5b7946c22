"""The verbs of the command line, one file each: what it takes and what it prints.

How to add a verb: put one file here with one function under `@click.command()`, its name into `VERBS` of `__main__.py`
and the function into `cli.py`.  `_sharing` holds what several take and print.
"""
