"""What several kinds of tests share: pictures, screens, the real app as a process."""
