"""The timeline under the hand: the matplotlib canvas, what mouse and keys do on it, and the band that overlooks it.

`widget` is the canvas of the window, `live` the frames below it; every other file is one thing that it does.
"""
