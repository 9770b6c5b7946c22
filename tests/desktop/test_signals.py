"""Signals survive thousands of emits: PySide6 6.12.0, which aborts Python 3.11 after some hundred, is ruled out."""

import subprocess
import sys

EMITS = 5_000
CODE = f"""
from PySide6.QtCore import QObject, Signal
class Sender(QObject):
    sent = Signal(bool)
sender, got = Sender(), []
sender.sent.connect(got.append)
for _ in range({EMITS}):
    sender.sent.emit(True)
print(len(got))
"""


def test_five_thousand_emits():
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, str(EMITS))
