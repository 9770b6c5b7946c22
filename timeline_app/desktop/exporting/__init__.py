"""The dialog that writes a timeline as data, in the format of another program.

dialog    its parts, and the file
choices   which format, which events
account   what the format cannot say, and how the file begins, tried in the background
"""
