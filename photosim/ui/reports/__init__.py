"""What rules had to say of new photos: a list, the rules themselves, and notices on the desktop."""
