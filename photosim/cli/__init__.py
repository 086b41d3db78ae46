"""The command line: headless proof that nothing below the windows needs them.

``run`` decides whether words name a command or photos to open in the app. Each file named after
commands holds them; ``command`` gives them their library, job and options and prints what they
answer, ``main`` names them all, ``output`` prints, and ``interrupts`` turns Ctrl-C into a clean
end. ``words`` has the words for values. Nothing heavy is imported before a command needs it, so
that ``--help`` and ``--version`` always work, and at once.

Exit status: 0 done, 1 failed with one line on standard error, 2 wrong usage, 130 interrupted
with everything so far kept.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from photosim.core.errors import Cancelled, PhotosimError
from photosim.core.language import ENGLISH, spoken, tr

DONE, FAILED, INTERRUPTED = 0, 1, 130


def run(argv: Sequence[str]) -> int:
    """Do what the words after ``photosim`` say; returns the exit status."""
    from photosim.cli import interrupts, main, output
    from photosim.cli.words import error_words

    output.prepare_streams()
    with interrupts.handled():
        try:
            words = main.with_command(argv)
            if spoken() != ENGLISH:
                from photosim.cli import help as own_help

                return own_help.run(main.app, words)
            main.app(args=words, prog_name="photosim")
        except SystemExit as end:
            return end.code if isinstance(end.code, int) else FAILED
        except PhotosimError as error:
            output.complain(error_words(error))
            return FAILED
        except Cancelled as stopped:
            further = tr(", and {stopped}", stopped=stopped) if str(stopped) else ""
            output.complain(
                tr("interrupted; everything finished so far is kept{further}.", further=further)
            )
            return INTERRUPTED
        except BrokenPipeError:
            # The reader of standard output has gone; keep the interpreter's own flush quiet.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            return FAILED
    return DONE
