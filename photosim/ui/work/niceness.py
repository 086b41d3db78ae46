"""Threads that give way to the window's."""

from __future__ import annotations

import logging
import os
import sys
import threading

log = logging.getLogger(__name__)


def give_way(niceness: int) -> None:
    """Have this thread, and every thread and process that it starts from now on, give way to others
    by so much; on Linux alone, where niceness belongs to a thread and is inherited."""
    if not niceness or sys.platform != "linux":
        return
    me = threading.get_native_id()
    try:
        os.setpriority(os.PRIO_PROCESS, me, os.getpriority(os.PRIO_PROCESS, me) + niceness)
    except OSError as error:
        name = threading.current_thread().name
        log.info("the thread %s keeps its priority: %s", name, error)
