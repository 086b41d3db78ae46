<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>cli</name>
    <message>
        <location filename="cli/albums.py"/>
        <source>Forget an album; its photos stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>Give an album another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>List the albums with their counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>Make an album, and put photos into it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>Print photos that most likely belong to an album, best first.

album add takes one in. What album refuse names is not suggested again, and photos more like it than like the album come later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>Print the photos of an album.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>Put photos into an album; of a folder, all its photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>Put the photos of albums into one, which may be new; the others go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>Say that photos do not belong to an album: they teach it what it is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>Take albums from a file, or class folders as albums.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>Take photos out of an album; the files stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>Write albums (all, with the votes between models, or those named) to a plain file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>Print the groups of duplicates of the whole library, or plan and carry out their removal.

Without --apply no photo is touched. It can be stopped (Ctrl-C) and goes on where it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>Put back what a plan has moved, or what was filed elsewhere: files, albums and dates.

It is about files alone; decisions that are newer are named and stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>Say of photos that they are no duplicates, or that all stay; it is remembered by content.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/evaluate.py"/>
        <source>Measure a model on photos sorted into class folders; of a library only its model is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/files.py"/>
        <source>Copy photos into a folder, each with its sidecars, its RAW and its film.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/files.py"/>
        <source>Give a photo another name, and its sidecars, its RAW and its film the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/files.py"/>
        <source>Move photos into a folder, each with its sidecars, its RAW and its film.

Labels and decisions stay with them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/files.py"/>
        <source>Write a contact sheet: one HTML file with small pictures, names and dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/files.py"/>
        <source>Write photos anew, upright and in sRGB, without metadata; never over another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/folders.py"/>
        <source>Forget folders and the photos that are nowhere else; the files stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/folders.py"/>
        <source>List the watched folders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/folders.py"/>
        <source>Watch folders; their photos come with the next index or watch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/health.py"/>
        <source>Look for damage; exit status 1 where something is wrong and stays so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/health.py"/>
        <source>Print counts, the provider actually in use and the health of the index.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/indexing.py"/>
        <source>Add the folders, bring the library up to date, and leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/indexing.py"/>
        <source>The same as index, and stay: what changes is taken until interrupted.

What rules have to say of new photos is printed; see photosim rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Train a model on class folders; the same command goes on where it was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Train every loss, pooling and hash under one budget; the same command goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Write the model of a training run again, as FP32 or INT8, with its card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/listing.py"/>
        <source>Print the photos of the library, all or those that a filter leaves, one line for each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/main.py"/>
        <source>Open the app; FILES are its first query.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/mapping.py"/>
        <source>Print where each photo lies on the map by likeness: alike ones are near each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>Forget a taught model that is not in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>Go back to the model that was in use before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>Keep the model of a file; models use lets it answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>Let a model say what is similar from now on.

Another base model sees all photos first, and the one before answers meanwhile; stopped, the same command or photosim index goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>List the models with date, albums and figures; * marks the one in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>Measure how many photos a second a base model sees on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>Print the photos whose nearest photos two models see most differently.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>Say which of two models knows better what is like a photo; the next teaching learns it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>Stay with the base model that answers now, and don't go over to another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>Write a taught model to a file, for another library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/rules.py"/>
        <source>Print the rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/rules.py"/>
        <source>Print what was reported, the newest first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/rules.py"/>
        <source>Report from now on which new photos are a copy of one that is there (copy), most likely belong to an album (album), resemble these photos (like), or resemble nothing that is there (unlike).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/rules.py"/>
        <source>Watch no more; what was reported stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/search.py"/>
        <source>Print the photos nearest to IMAGE; of several, those nearest to all of them together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>Learn from the albums what "similar" means, and print the report card.

Takes seconds, on this computer alone. Duplicates are still told by the base model; photosim models rollback goes back to the model before.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <location filename="core/language.py"/>
        <source> </source>
        <comment>between two sentences</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/language.py"/>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/quantities.py"/>
        <source>{d} d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/quantities.py"/>
        <source>{d} d {h} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/quantities.py"/>
        <source>{h} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/quantities.py"/>
        <source>{h} h {min} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/quantities.py"/>
        <source>{min} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/quantities.py"/>
        <source>{min} min {s} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/quantities.py"/>
        <source>{n} B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/quantities.py"/>
        <source>{s} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/quantities.py"/>
        <source>{time} left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui/settings</name>
    <message>
        <location filename="ui/settings/appearance.py"/>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/appearance.py"/>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/appearance.py"/>
        <source>Takes effect when photosim is started again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui/widgets</name>
    <message>
        <location filename="ui/widgets/format.py"/>
        <source>d MMM yyyy</source>
        <comment>the form of a day, as Qt writes it</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
