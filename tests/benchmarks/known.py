"""What the known text says of itself: see written.py."""

TITLE = "Le pont de Saint-Étienne : dix ans d’un chantier"
AUTHOR = "Agnès Noël"
DAY = "2021-09-08"
