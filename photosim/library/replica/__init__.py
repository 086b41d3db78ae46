"""Parts of a shared library on other computers (*replicas*), which answer without the server and
join it again.

A replica is a library in a folder, as any other is: it has the photos of some folders and albums of
the shared library (records of their files, thumbnails, vectors, labels, decisions), and besides
what was *agreed*: what both said alike when they met last. That makes it possible to see later
which side has changed what. Photos are one on both sides by their contents; albums and folders by
their numbers in the shared library, which the replica remembers; new ones by their names and paths.

The way: :meth:`.service.Replicas.take` makes an empty library, writes down where it is from
(:class:`.values.Origin`), and has it join for the first time: all is new to it, and it brings
nothing. :meth:`.service.Replicas.join` opens both, and :class:`.exchange.Exchange` reads what both
say (:mod:`.statements`), makes one of it by the rule in :mod:`.merge`, and writes the differences
into both, then the same for files and photos (:mod:`.file_exchange`, :mod:`.homes`: which folder is
which, :mod:`.copying`). The rights of who joins hold: nobody brings what they could not have done
in the shared library; what they may not bring stays in the replica and waits.

It is one transaction on each side, and others write the shared library while photos are copied.
Those that the replica brings come ahead (:func:`.exchange.send_photos`), in many short
transactions: nobody sees them as long as no file shows them, and where that is cut off the next
join goes on. The shared library's transaction then has what is said and where files lie. It is kept
first, before the replica copies what is new to it (:meth:`.exchange.Exchange.take`). With it goes
what the replica had said by then (``storage/replicas.JoinRow``): a replica whose process died
before its own transaction was kept finds that in the next join, and takes it for agreed. So it
tells no conflict twice and brings nothing back that was changed since.

Conflicts are kept in the shared library, and copied into the replica that they are of.
"""
