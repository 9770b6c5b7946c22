"""What `bench_canvas.py` puts together: each module measures one thing in a process of its own and prints it as JSON.

Processor time of all threads and of children that have ended, never the time on the wall.
"""
