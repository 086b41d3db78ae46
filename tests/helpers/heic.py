"""How the tests write HEIC: with the least effort, and in the thread that asks.

The encoder's own choice takes six times the work for files a tenth smaller, and its threads wait
for each other for seconds where all cores are busy.
"""

QUICKLY = {"preset": "ultrafast", "x265:pools": "none", "x265:frame-threads": "1"}
"""For ``enc_params`` of ``HeifFile.save`` of pillow-heif."""
