"""The dialog that makes pictures: its options, its preview, and where the file goes."""
