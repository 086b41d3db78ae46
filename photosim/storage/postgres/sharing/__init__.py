"""With whom a library is shared: ``people`` are members of roles of the server, and ``grants`` says
what each of the roles may do."""
