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
        <source>Kinds of files that are not taken: jpeg, heif, raw, png, webp, gif, tiff, bmp, with commas between; none for none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/folders.py"/>
        <source>List the watched folders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/folders.py"/>
        <source>Only photos whose longer side has so many pixels or more; 0 for any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/folders.py"/>
        <source>Say which photos are taken from the folders, or choose it; index and watch obey.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/folders.py"/>
        <source>Watch folders; their photos come with the next index or watch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/folders.py"/>
        <source>{word} is none of {kinds}.</source>
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
    <name>library</name>
    <message>
        <location filename="library/words.py"/>
        <source>Camera RAW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>HEIC and AVIF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Left out: photos whose longer side has fewer than {n} pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Left out: {kinds}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Taken: {kinds}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>library/folders</name>
    <message>
        <location filename="library/folders/watched.py"/>
        <source>A photo has at least 0 pixels, not {n}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/folders/watched.py"/>
        <source>Not a size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/folders/watched.py"/>
        <source>Nothing would be taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/folders/watched.py"/>
        <source>With every kind of file left out the library would be empty.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui/albums</name>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>A folder with a folder for each album</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>Add the selected photos to an album, or to a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>Add the selected photos to the album used last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <location filename="ui/map/page.py"/>
        <location filename="ui/viewer/actions.py"/>
        <source>Add to album…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>Add to the last album</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>Add to “{last}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>An album for these {count} photos:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>An album for this photo:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>An album for what was dropped:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <location filename="ui/search/saved.py"/>
        <source>Another name for “{name}”:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>Del in the albums</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>Delete album…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>Export albums</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>Export all albums…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>Export this album…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>Forget the album; its photos stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>Import albums</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>Import albums from a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>Import class folders…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>Make a new album</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>Make an album of each folder in a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>Merge album into…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>New album</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <location filename="ui/albums/panel.py"/>
        <source>New album…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>Photos can be dragged onto it then, or added with A.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <location filename="ui/filing/dialogs.py"/>
        <location filename="ui/search/saved.py"/>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>Rename album</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>Rename album…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <location filename="ui/folders/actions.py"/>
        <source>Show photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>Take out of the album</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>Take the selected photos out of the album that is shown; they stay in the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>Write the albums to a file that another library can import</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/controller.py"/>
        <source> {photos} are not here; their labels wait for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/controller.py"/>
        <source> {votes} votes between models came along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/controller.py"/>
        <source>Album “{album}” deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/controller.py"/>
        <source>Album “{album}” made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/controller.py"/>
        <source>Album “{album}” merged into “{target}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/controller.py"/>
        <source>Album “{album}” renamed to “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/controller.py"/>
        <source>Already in “{album}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/controller.py"/>
        <source>None of the {dropped} files is in the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/controller.py"/>
        <source>The album “{album}” is there: drag photos onto it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/controller.py"/>
        <source>This is not in the library, so “{album}” can't have it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="ui/albums/controller.py"/>
        <source>is</source>
        <translation type="unfinished"></translation>
        <extra-po-msgid_plural>are</extra-po-msgid_plural>
    </message>
    <message numerus="yes">
        <location filename="ui/albums/controller.py"/>
        <source>other is</source>
        <translation type="unfinished"></translation>
        <extra-po-msgid_plural>others are</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/albums/controller.py"/>
        <source>{albums} imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/controller.py"/>
        <source>{albums} imported, {photos} labelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/controller.py"/>
        <source>{albums} written to {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/controller.py"/>
        <source>{known} of {dropped} files {are} in “{album}” now; the {others} not in the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/controller.py"/>
        <source>{lead} Add the folder first, then drop again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="ui/albums/controller.py"/>
        <location filename="ui/teach/report_text.py"/>
        <source>{n} album</source>
        <translation type="unfinished"></translation>
        <extra-po-msgid_plural>{n} albums</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/albums/controller.py"/>
        <source>{photos} added to “{album}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/controller.py"/>
        <source>{photos} taken out of “{album}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/controller.py"/>
        <source>{words} with {photos}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/controller.py"/>
        <source>{words}, not out of the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/dialogs.py"/>
        <source>All photos of “{album}” are in “{target}” then, and “{album}” is gone. No photo is touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/dialogs.py"/>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <location filename="ui/folders/dialogs.py"/>
        <location filename="ui/teach/lesson_panel.py"/>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/dialogs.py"/>
        <source>Delete album</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/dialogs.py"/>
        <source>Delete the album “{album}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="ui/albums/dialogs.py"/>
        <source>Its photo stays</source>
        <translation type="unfinished"></translation>
        <extra-po-msgid_plural>Its {photos} stay</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/albums/dialogs.py"/>
        <location filename="ui/teach/page.py"/>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/dialogs.py"/>
        <source>Merge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/dialogs.py"/>
        <source>Merge albums</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/dialogs.py"/>
        <source>Merge “{album}” into “{target}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/dialogs.py"/>
        <source>{stay} in the library and on the disk; only the label goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/panel.py"/>
        <source>
{more} with this label not in the library now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/panel.py"/>
        <source>A label on photos: a trip, a person. Drag photos here; no file is moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/panel.py"/>
        <location filename="ui/map/page.py"/>
        <source>Albums</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/panel.py"/>
        <source>Drop photos here, or press Ctrl+N</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/suggestions/actions.py"/>
        <source>Never suggest this photo again: an example of what the album is not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/suggestions/actions.py"/>
        <source>Photos that lie between this album and another one: an answer teaches most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/suggestions/actions.py"/>
        <source>Put the framed suggestion into the album</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/suggestions/actions.py"/>
        <source>Show photos that may belong to the album that is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/suggestions/actions.py"/>
        <source>Suggest what is most worth labelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/suggestions/actions.py"/>
        <source>Suggested photo belongs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/suggestions/actions.py"/>
        <source>Suggested photo does not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/suggestions/actions.py"/>
        <source>Suggestions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/suggestions/actions.py"/>
        <source>Take the last answer back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/suggestions/controller.py"/>
        <source>1 photo added to “{album}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/suggestions/controller.py"/>
        <source>1 photo refused for “{album}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/suggestions/controller.py"/>
        <source>Every photo is in the album or was refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/suggestions/controller.py"/>
        <location filename="ui/teach/comparison.py"/>
        <location filename="ui/widgets/table_dialog.py"/>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/suggestions/controller.py"/>
        <source>More for “{album}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/suggestions/controller.py"/>
        <source>There are no suggestions: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/suggestions/controller.py"/>
        <source>or “{rival}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/suggestions/strip.py"/>
        <source>Belongs (Y)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/suggestions/strip.py"/>
        <source>Does not (N)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/suggestions/strip.py"/>
        <source>Hide the suggestions (S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/suggestions/strip.py"/>
        <source>Most alike first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/suggestions/strip.py"/>
        <source>Most worth labelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/suggestions/strip.py"/>
        <source>What to suggest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/albums/suggestions/view.py"/>
        <source>Suggested photos</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui/compare</name>
    <message>
        <location filename="ui/compare/actions.py"/>
        <source>Align</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/actions.py"/>
        <source>Compare the group before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/actions.py"/>
        <source>Compare the next group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/actions.py"/>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/actions.py"/>
        <location filename="ui/duplicates/actions.py"/>
        <source>Duplicates, but all are kept; remembered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/actions.py"/>
        <source>Flip in place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/actions.py"/>
        <source>Flip: each time the next photo in the same place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/actions.py"/>
        <location filename="ui/folders/dialogs.py"/>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/actions.py"/>
        <location filename="ui/duplicates/actions.py"/>
        <source>Keep all for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/actions.py"/>
        <source>Keep or remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/actions.py"/>
        <source>Keep the framed photo in place of the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/actions.py"/>
        <location filename="ui/compare/choosing.py"/>
        <location filename="ui/duplicates/actions.py"/>
        <source>Keep this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/actions.py"/>
        <source>Lay the subjects over each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/actions.py"/>
        <source>Let the framed photo go, or stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/actions.py"/>
        <location filename="ui/duplicates/actions.py"/>
        <source>Move to the trash…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/actions.py"/>
        <source>Next group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/actions.py"/>
        <location filename="ui/duplicates/actions.py"/>
        <location filename="ui/duplicates/decisions_dialog.py"/>
        <source>Not a duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/actions.py"/>
        <source>Previous group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/actions.py"/>
        <location filename="ui/duplicates/actions.py"/>
        <location filename="ui/duplicates/groups_view.py"/>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <location filename="ui/reports/rules_dialog.py"/>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/actions.py"/>
        <source>Show fainter differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/actions.py"/>
        <source>Show fewer differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/actions.py"/>
        <source>Side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/actions.py"/>
        <source>The framed photo is another one than the others; remembered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/actions.py"/>
        <source>What goes, after an overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/bar.py"/>
        <source>Larger (+)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/bar.py"/>
        <source>Pixel for pixel (1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/bar.py"/>
        <source>Sensitivity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/bar.py"/>
        <source>Show all of the photos (0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/bar.py"/>
        <source>Smaller (-)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/bar.py"/>
        <source>To the right, fainter differences are shown ([ and ])</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/choosing.py"/>
        <source>Keep only this one…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/choosing.py"/>
        <source>Move this one to the trash…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/choosing.py"/>
        <source>Move {files} to the trash…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/choosing.py"/>
        <location filename="ui/duplicates/actions.py"/>
        <source>Nothing is ticked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/choosing.py"/>
        <source>goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/choosing.py"/>
        <source>kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/choosing.py"/>
        <location filename="ui/duplicates/file_words.py"/>
        <source>stays: {stays_words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/facts.py"/>
        <source>At hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/facts.py"/>
        <location filename="ui/narrowing/picks.py"/>
        <location filename="ui/narrowing/words.py"/>
        <location filename="ui/photo/facts.py"/>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/facts.py"/>
        <location filename="ui/photo/facts.py"/>
        <source>Dimensions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/facts.py"/>
        <location filename="ui/photo/facts.py"/>
        <source>Exposure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/facts.py"/>
        <location filename="ui/narrowing/words.py"/>
        <location filename="ui/photo/facts.py"/>
        <location filename="ui/removal/overview_dialog.py"/>
        <location filename="ui/reports/rules_dialog.py"/>
        <location filename="ui/window/failed_files_dialog.py"/>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/facts.py"/>
        <location filename="ui/filing/dialogs.py"/>
        <location filename="ui/narrowing/picks.py"/>
        <location filename="ui/narrowing/words.py"/>
        <location filename="ui/photo/facts.py"/>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/facts.py"/>
        <location filename="ui/photo/facts.py"/>
        <source>Lens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/facts.py"/>
        <location filename="ui/narrowing/words.py"/>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/facts.py"/>
        <location filename="ui/duplicates/group_painter.py"/>
        <location filename="ui/narrowing/words.py"/>
        <location filename="ui/photo/summary.py"/>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/facts.py"/>
        <location filename="ui/photo/facts.py"/>
        <location filename="ui/settings/library.py"/>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/facts.py"/>
        <location filename="ui/narrowing/picks.py"/>
        <location filename="ui/narrowing/words.py"/>
        <location filename="ui/photo/facts.py"/>
        <location filename="ui/photo/summary.py"/>
        <location filename="ui/statistics/page.py"/>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/facts.py"/>
        <location filename="ui/photo/facts.py"/>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/facts.py"/>
        <location filename="ui/photo/facts.py"/>
        <location filename="ui/photo/summary.py"/>
        <source>Taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/page.py"/>
        <location filename="ui/duplicates/actions.py"/>
        <location filename="ui/viewer/actions.py"/>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/page.py"/>
        <source>Compare {count} photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/page.py"/>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/page.py"/>
        <source>Nothing to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/page.py"/>
        <source>Two to four selected photos, or the query and one result, side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/page.py"/>
        <source>What is selected now can't be put side by side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/page.py"/>
        <source>When comparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/page.py"/>
        <source>{words} % differ by {least} or more of 255</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/table.py"/>
        <location filename="ui/photo/facts.py"/>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/table.py"/>
        <source>Facts side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/view.py"/>
        <source> minus </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/view.py"/>
        <source>Arrows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/view.py"/>
        <location filename="ui/duplicates/groups_view.py"/>
        <location filename="ui/reports/page.py"/>
        <location filename="ui/statistics/page.py"/>
        <location filename="ui/teach/page.py"/>
        <location filename="ui/viewer/actions.py"/>
        <source>Back to where you were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/view.py"/>
        <source>Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/view.py"/>
        <location filename="ui/duplicates/groups_view.py"/>
        <location filename="ui/map/page.py"/>
        <location filename="ui/reports/page.py"/>
        <location filename="ui/settings/page.py"/>
        <location filename="ui/statistics/page.py"/>
        <location filename="ui/teach/page.py"/>
        <location filename="ui/viewer/actions.py"/>
        <location filename="ui/window/app_actions.py"/>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/view.py"/>
        <location filename="ui/duplicates/groups_view.py"/>
        <location filename="ui/viewer/actions.py"/>
        <source>Left, Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/view.py"/>
        <source>Move all photos, once they are enlarged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/view.py"/>
        <location filename="ui/viewer/actions.py"/>
        <source>The photo before, the next one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/compare/view.py"/>
        <source>Zoom all photos, show all, pixel for pixel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui/duplicates</name>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <source>Album, one there is or a new one:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <source>All files below the file's folder that a file elsewhere covers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <source>As it was proposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <location filename="ui/reports/page.py"/>
        <location filename="ui/viewer/page.py"/>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <source>Everything that is marked, in sight or not, after an overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <source>Keep all of this group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <source>Keep the file in place of the one that is kept now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <source>Keep this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <source>Look closely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <source>Move only this group's to the trash…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <source>Move to a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <source>Move to a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <source>Move {files} · {human_bytes} to the trash…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <source>Nothing below the file's folder goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <source>Nothing of the group goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <source>Only put into an album…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <location filename="ui/filing/control.py"/>
        <location filename="ui/photo/actions.py"/>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <source>Preparing the overview…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <source>Put into an album</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <location filename="ui/duplicates/groups_view.py"/>
        <source>Remove the file, or keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <source>Remove this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <source>Replace by hard links…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <source>Replace by symbolic links…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <location filename="ui/photo/actions.py"/>
        <location filename="ui/photo/facts.py"/>
        <location filename="ui/window/failed_files_dialog.py"/>
        <source>Show in folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <location filename="ui/duplicates/groups_view.py"/>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <source>The marked file is another photo; remembered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <source>Tick all in its folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <source>Tick all in “{folder_name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <source>Untick all in its folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <source>Untick all in “{folder_name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <source>What is marked of the group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <source>What the rules propose for the group, again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <source>1 MB or more to gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <source>10 MB or more to gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <source>100 MB or more to gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <location filename="ui/reports/rules_dialog.py"/>
        <source>All folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <source>All kinds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <source>All levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <source>Any size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <source>By folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <source>By gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <location filename="ui/search/query_bar.py"/>
        <source>By name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <location filename="ui/duplicates/page.py"/>
        <location filename="ui/statistics/page.py"/>
        <location filename="ui/window/places_panel.py"/>
        <source>Duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <source>Exact and copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <source>Exact only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <source>How near files are to each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <source>Large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <source>Least size to gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <source>Medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <source>Moments only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <source>Most files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <location filename="ui/search/query_bar.py"/>
        <source>Newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <location filename="ui/search/query_bar.py"/>
        <source>Oldest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <source>Order of the groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <source>Size of pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <source>Size of the pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <source>Small</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <source>Which duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <source>With a file in this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <source>With a file of this kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/controller.py"/>
        <source>Remembered: all of them stay. They are not offered again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/controller.py"/>
        <source>Remembered: no duplicate. It is not offered again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/controller.py"/>
        <source>decision “keep all”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/controller.py"/>
        <source>decision “not a duplicate”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/controller.py"/>
        <source>{many} on duplicates taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="ui/duplicates/controller.py"/>
        <source>{n} decision</source>
        <translation type="unfinished"></translation>
        <extra-po-msgid_plural>{n} decisions</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/duplicates/decisions_dialog.py"/>
        <source>(in no folder now)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/decisions_dialog.py"/>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/decisions_dialog.py"/>
        <source>Decisions on duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/decisions_dialog.py"/>
        <location filename="ui/removal/worse.py"/>
        <source>Keep both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/decisions_dialog.py"/>
        <source>Nothing is decided yet. Press N on a group that is no duplicate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/decisions_dialog.py"/>
        <location filename="ui/viewer/canvas.py"/>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/decisions_dialog.py"/>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/decisions_dialog.py"/>
        <source>These pairs are not offered again, wherever their files go. Take a decision back to see them as duplicates again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/decisions_dialog.py"/>
        <location filename="ui/removal/journal_dialog.py"/>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/decisions_dialog.py"/>
        <location filename="ui/teach/comparison.py"/>
        <source>and</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/file_words.py"/>
        <source>Kept: {name}, {why_line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/file_words.py"/>
        <source>Lost: {losses}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/file_words.py"/>
        <source>Remove {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/file_words.py"/>
        <source>Something is lost with {files}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/file_words.py"/>
        <source>another name of the same file: nothing gained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/file_words.py"/>
        <source>file of {day_of}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/file_words.py"/>
        <source>file {place} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/file_words.py"/>
        <source>in the albums {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/file_words.py"/>
        <source>kept: {why_line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/file_words.py"/>
        <source>not compared yet: {waiting}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/file_words.py"/>
        <source>nothing would be lost with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/file_words.py"/>
        <source>stays: {losses}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/file_words.py"/>
        <location filename="ui/removal/planned_list.py"/>
        <source>takes {names} along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/file_words.py"/>
        <source>takes {path} along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/file_words.py"/>
        <source>to be removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/file_words.py"/>
        <source>{count} files</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="ui/duplicates/file_words.py"/>
        <location filename="ui/duplicates/page.py"/>
        <location filename="ui/widgets/format.py"/>
        <source>{n} file</source>
        <translation type="unfinished"></translation>
        <extra-po-msgid_plural>{n} files</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/duplicates/file_words.py"/>
        <source>{words} · nothing to remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/file_words.py"/>
        <source>{words} · {count} to remove · {gain} to gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/folders_menu.py"/>
        <source>Everything as it was proposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/folders_menu.py"/>
        <source>Tick all in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/folders_menu.py"/>
        <source>Untick all in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/folders_menu.py"/>
        <source>Untick everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/group_painter.py"/>
        <source>Another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/group_painter.py"/>
        <source>Kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/group_painter.py"/>
        <location filename="ui/folders/panel.py"/>
        <source>Protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/group_painter.py"/>
        <location filename="ui/folders/panel.py"/>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/groups_view.py"/>
        <source>From file to file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/groups_view.py"/>
        <source>Groups of duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/groups_view.py"/>
        <source>To the files above and below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/groups_view.py"/>
        <location filename="ui/settings/page.py"/>
        <location filename="ui/statistics/page.py"/>
        <location filename="ui/teach/page.py"/>
        <source>Up, Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/kinds_panel.py"/>
        <source>Nothing is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/kinds_panel.py"/>
        <source>Only one by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/kinds_panel.py"/>
        <source>Something is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="ui/duplicates/kinds_panel.py"/>
        <source>{files} not compared in full size yet: nothing is said of it until then.</source>
        <translation type="unfinished"></translation>
        <extra-po-msgid_plural>{files} not compared in full size yet: nothing is said of them until then.</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/duplicates/kinds_panel.py"/>
        <source>{files}, {going} to be removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/kinds_panel.py"/>
        <source>{going} of {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>Among the duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>Comparing the photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>Decisions…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>Each photo is compared once; what is found appears here at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>Every photo in the folders is there only once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>Find the duplicates of the whole library, and clean up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>It stays: {stays_words}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>Looking for duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>Move, replace by links, or put into an album, after an overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>No duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>No exact duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>No file is there twice. Copies that are not exact may be, and moments.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>Nothing in this choice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>One file of each group stays. Keep another one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>Other kinds, folders or sizes have duplicates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>Other…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>Put the groups that came in meanwhile in their places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>Rules…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>Show all groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>Show copies and moments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>Something is lost with {files}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>Sort again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>The marked file in the whole window, and the others of its group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>Tick by folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>Tick or untick by folder, or everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <location filename="ui/map/page.py"/>
        <location filename="ui/search/empty_states.py"/>
        <location filename="ui/window/failed_files_dialog.py"/>
        <location filename="ui/window/main_window.py"/>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <location filename="ui/viewer/page.py"/>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>What you said is no duplicate, or is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>Which file of a group is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>still {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>{done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>{files} of those ticked are out of sight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>{human_bytes} to gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="ui/duplicates/page.py"/>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <location filename="ui/removal/overview_dialog.py"/>
        <location filename="ui/window/places_panel.py"/>
        <source>{n} group</source>
        <translation type="unfinished"></translation>
        <extra-po-msgid_plural>{n} groups</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>{unsorted} new at the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source> In {left} no rule makes a difference: the path decides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>A chain needs at least one rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>A folder first…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <location filename="ui/narrowing/bar.py"/>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Better format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <location filename="ui/removal/actions.py"/>
        <location filename="ui/search/saved.py"/>
        <location filename="ui/teach/page.py"/>
        <source>Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Fewer pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Has camera data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Has no camera data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Has no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Has no place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Has the date it was taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Has the place it was taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <location filename="ui/narrowing/words.py"/>
        <source>In an album</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <location filename="ui/narrowing/words.py"/>
        <source>In no album</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>In {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>In {number} of {groups} {what} than now.{tie}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Larger file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Longer name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Longer path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Looking at the groups…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>More pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>My rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Name and folder of an original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Name of these rules:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Name or folder of a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Newer file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Not in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Older file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>RAW first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>RAW last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Reverse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Rules in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Rules of your own, not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Save the rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Saved rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Sharper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Shorter name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Shorter path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Simpler format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Smaller file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Softer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Taken earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Taken later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>The first rule decides; where files are equal by it, the next one does. Files of a reference folder are always kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>The kept files of {groups} stay the same.{tie}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>There are no groups of duplicates to choose in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Use these rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Which file is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Whose photos are kept first</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>another file would be kept</source>
        <translation type="unfinished"></translation>
        <extra-po-msgid_plural>other files would be kept</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>decides none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>decides {number} {groups}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>group</source>
        <translation type="unfinished"></translation>
        <extra-po-msgid_plural>groups</extra-po-msgid_plural>
    </message>
</context>
<context>
    <name>ui/filing</name>
    <message>
        <location filename="ui/filing/actions.py"/>
        <source>Another program…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/actions.py"/>
        <source>Choose the program that opens the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/actions.py"/>
        <source>Contact sheet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/actions.py"/>
        <source>Copy to folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/actions.py"/>
        <location filename="ui/teach/page.py"/>
        <source>Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/actions.py"/>
        <source>In another size or format, without metadata or with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/actions.py"/>
        <source>Move to folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/actions.py"/>
        <source>One photo on each page, or a contact sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/actions.py"/>
        <source>Open with…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/actions.py"/>
        <source>Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/actions.py"/>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/actions.py"/>
        <source>Small pictures with names and dates, as a web page or PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/actions.py"/>
        <source>The photo, and what lies beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/actions.py"/>
        <source>The usual program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/actions.py"/>
        <source>With sidecars, RAW and film; labels stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/actions.py"/>
        <source>With sidecars, RAW and film; never over another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/control.py"/>
        <source>: {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/control.py"/>
        <source>Contact sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/control.py"/>
        <source>Contact sheet.html</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/control.py"/>
        <source>Copy {photos} to a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/control.py"/>
        <source>Export to a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/control.py"/>
        <source>Exporting photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="ui/filing/control.py"/>
        <source>It is</source>
        <translation type="unfinished"></translation>
        <extra-po-msgid_plural>{photos} are</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/filing/control.py"/>
        <source>Making the contact sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/control.py"/>
        <source>Move {photos} to a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/control.py"/>
        <source>Nothing was exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/control.py"/>
        <location filename="ui/removal/removal.py"/>
        <source>Nothing was to be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/control.py"/>
        <source>Open with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/control.py"/>
        <location filename="ui/grid/accessible.py"/>
        <location filename="ui/grid/area.py"/>
        <location filename="ui/statistics/page.py"/>
        <location filename="ui/teach/report_card.py"/>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/control.py"/>
        <source>Printing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/control.py"/>
        <location filename="ui/reports/page.py"/>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/control.py"/>
        <location filename="ui/map/page.py"/>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/control.py"/>
        <source>Stopped. What was finished stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="ui/filing/control.py"/>
        <source>The name was taken: now</source>
        <translation type="unfinished"></translation>
        <extra-po-msgid_plural>Names were taken: now</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/filing/control.py"/>
        <location filename="ui/photo/actions.py"/>
        <source>Too many photos at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/control.py"/>
        <location filename="ui/photo/actions.py"/>
        <source>{count} photos are selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/control.py"/>
        <location filename="ui/removal/removal.py"/>
        <source>{doing}: {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/control.py"/>
        <location filename="ui/photo/summary.py"/>
        <source>{more} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="ui/filing/control.py"/>
        <source>{n} page</source>
        <translation type="unfinished"></translation>
        <extra-po-msgid_plural>{n} pages</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/filing/control.py"/>
        <source>{photos} exported to “{folder}”, {size}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/control.py"/>
        <source>{photos} on “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/control.py"/>
        <source>{what} in no watched folder now, and not shown any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/control.py"/>
        <source>{what} printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/dialogs.py"/>
        <source>1280 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/dialogs.py"/>
        <source>1920 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/dialogs.py"/>
        <source>2560 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/dialogs.py"/>
        <source>4096 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/dialogs.py"/>
        <source>640 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/dialogs.py"/>
        <source>A contact sheet, with names and dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/dialogs.py"/>
        <source>As it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/dialogs.py"/>
        <source>Choose folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/dialogs.py"/>
        <source>Choose printer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/dialogs.py"/>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/dialogs.py"/>
        <source>Export {photos}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/dialogs.py"/>
        <source>Keep time, place, camera and texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/dialogs.py"/>
        <source>Longer side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/dialogs.py"/>
        <source>Longer side, at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/dialogs.py"/>
        <source>Name of the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/dialogs.py"/>
        <source>New name of “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/dialogs.py"/>
        <source>One photo on each page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/dialogs.py"/>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/dialogs.py"/>
        <source>Print {photos}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/dialogs.py"/>
        <source>Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/dialogs.py"/>
        <source>Quality, 1 to 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/dialogs.py"/>
        <source>Upright and in sRGB. The photos themselves stay as they are, and no other file is written over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/dialogs.py"/>
        <source>WebP</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="ui/filing/dialogs.py"/>
        <source>{n} file beside it follows.</source>
        <translation type="unfinished"></translation>
        <extra-po-msgid_plural>{n} files beside it follow.</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/filing/sheets.py"/>
        <source>Nothing can be printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/sheets.py"/>
        <source>The printer or the file can't be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/sheets.py"/>
        <source>painting photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/sheets.py"/>
        <location filename="ui/widgets/format.py"/>
        <source>photos</source>
        <comment>a second</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/filing/sheets.py"/>
        <source>printing photos</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui/folders</name>
    <message>
        <location filename="ui/folders/actions.py"/>
        <source>Add a folder of photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/folders/actions.py"/>
        <location filename="ui/search/empty_states.py"/>
        <location filename="ui/window/main_window.py"/>
        <source>Add folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/folders/actions.py"/>
        <source>Del in the folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/folders/actions.py"/>
        <source>Excluded folders…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/folders/actions.py"/>
        <source>Leave out folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/folders/actions.py"/>
        <source>Leave out parts of the chosen folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/folders/actions.py"/>
        <location filename="ui/window/app_actions.py"/>
        <source>Look for changes now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/folders/actions.py"/>
        <source>Narrow the search to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/folders/actions.py"/>
        <location filename="ui/settings/library.py"/>
        <source>Open in the file manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/folders/actions.py"/>
        <source>Remove folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/folders/actions.py"/>
        <source>Stop watching the chosen folder; no file is touched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/folders/actions.py"/>
        <source>Watch a folder of photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/folders/actions.py"/>
        <source>When cleaning up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/folders/controller.py"/>
        <source>“{name}” made a reference folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/folders/controller.py"/>
        <source>“{name}” protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/folders/controller.py"/>
        <source>“{name}” protected no longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="ui/folders/dialogs.py"/>
        <source>Its photo leaves</source>
        <translation type="unfinished"></translation>
        <extra-po-msgid_plural>Its {n} photos leave</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/folders/dialogs.py"/>
        <source>Its photos leave the library and are no longer found, until it is taken in again under “Excluded folders…”. The files on the disk are not touched.

{folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/folders/dialogs.py"/>
        <source>Leave out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/folders/dialogs.py"/>
        <source>Leave out folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/folders/dialogs.py"/>
        <source>Leave out “{name}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/folders/dialogs.py"/>
        <source>Remove folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/folders/dialogs.py"/>
        <source>Remove from photosim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/folders/dialogs.py"/>
        <source>Stop watching “{name}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/folders/dialogs.py"/>
        <source>Watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/folders/dialogs.py"/>
        <source>Watch folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/folders/dialogs.py"/>
        <source>Watch {name}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/folders/dialogs.py"/>
        <source>photosim reads its photos, keeps up with changes, and changes no file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/folders/dialogs.py"/>
        <source>photosim reads their photos, keeps up with changes, and changes no file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/folders/dialogs.py"/>
        <source>these {count} folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/folders/dialogs.py"/>
        <source>{count} the library and are no longer found. The files on the disk are not touched.

{folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/folders/excluded_dialog.py"/>
        <source>Exclude a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/folders/excluded_dialog.py"/>
        <source>Exclude a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/folders/excluded_dialog.py"/>
        <source>Excluded folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/folders/excluded_dialog.py"/>
        <source>Folders inside “{name}” that photosim leaves out:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/folders/excluded_dialog.py"/>
        <source>Take back in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/folders/excluded_dialog.py"/>
        <source>“{name}” is not inside this folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/folders/panel.py"/>
        <source>Add a folder of photos, or drop one on the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/folders/panel.py"/>
        <source>Checked now and then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/folders/panel.py"/>
        <source>Duplicates in it may be removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/folders/panel.py"/>
        <location filename="ui/map/page.py"/>
        <location filename="ui/photo/summary.py"/>
        <location filename="ui/removal/overview_dialog.py"/>
        <location filename="ui/settings/folders.py"/>
        <source>Folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/folders/panel.py"/>
        <source>Not protected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/folders/panel.py"/>
        <source>Nothing in it is ever removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/folders/panel.py"/>
        <source>Nothing in it is ever removed, and its photos are the ones kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/folders/panel.py"/>
        <source>Offline: its drive or share is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/folders/panel.py"/>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="ui/folders/panel.py"/>
        <location filename="ui/window/status_bar.py"/>
        <source>file</source>
        <translation type="unfinished"></translation>
        <extra-po-msgid_plural>files</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/folders/panel.py"/>
        <source>level {more}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/folders/panel.py"/>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/folders/panel.py"/>
        <source>{failed} {files} failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/folders/panel.py"/>
        <location filename="ui/settings/folders.py"/>
        <source>{pending} waiting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui/grid</name>
    <message>
        <location filename="ui/grid/accessible.py"/>
        <source>Photo {index}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/grid/actions.py"/>
        <source>Add to or take from the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/grid/actions.py"/>
        <source>Arrows, Page up, Page down, Home, End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/grid/actions.py"/>
        <location filename="ui/settings/appearance.py"/>
        <source>Cells of one size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/grid/actions.py"/>
        <source>Ctrl + click, Ctrl + Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/grid/actions.py"/>
        <source>Ctrl+Wheel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/grid/actions.py"/>
        <location filename="ui/settings/viewing.py"/>
        <source>Double click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/grid/actions.py"/>
        <source>Enter, Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/grid/actions.py"/>
        <source>Everything for the selected photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/grid/actions.py"/>
        <source>Extend the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/grid/actions.py"/>
        <source>Larger thumbnails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/grid/actions.py"/>
        <source>Menu key, Shift + F10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/grid/actions.py"/>
        <source>Move through the photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/grid/actions.py"/>
        <location filename="ui/settings/appearance.py"/>
        <source>Names of files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/grid/actions.py"/>
        <source>Normal thumbnails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/grid/actions.py"/>
        <source>Open or close burst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/grid/actions.py"/>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/grid/actions.py"/>
        <source>Shift + arrows, Shift + click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/grid/actions.py"/>
        <source>Show all photos of a burst, or the sharpest alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/grid/actions.py"/>
        <source>Smaller thumbnails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/grid/actions.py"/>
        <location filename="ui/reports/page.py"/>
        <location filename="ui/settings/viewing.py"/>
        <source>View the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/grid/actions.py"/>
        <source>View the photo, or find similar: see the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/grid/actions.py"/>
        <source>Whole photos in cells of one size, or rows that fill the width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/grid/actions.py"/>
        <source>Write the name below each photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/grid/cell.py"/>
        <source>burst of {count}, {shown}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/grid/cell.py"/>
        <source>can't be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/grid/cell.py"/>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/grid/cell.py"/>
        <source>shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/grid/cell.py"/>
        <source>the sharpest on top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/grid/scrubber.py"/>
        <source>Dates</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui/map</name>
    <message>
        <location filename="ui/map/canvas.py"/>
        <source>Map of the photos by likeness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/map/canvas.py"/>
        <source>{count} photos, {chosen} of them selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/map/legend.py"/>
        <source>Groups on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>All photos, alike ones near each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Arrows, drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <location filename="ui/settings/library.py"/>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Click, Ctrl+click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Colours by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Compute all places again, not only those of new photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Ctrl+A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Double click, Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Draw around photos to select them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Draw around photos to select them; also with Shift held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Every photo gets a place near those that it resembles. It goes on while you do other things, and is kept for the next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Lasso</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Lay out anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Laying out the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <location filename="ui/settings/models.py"/>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <location filename="ui/search/actions.py"/>
        <source>More like these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Move the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Nearer, or farther away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>No map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <location filename="ui/statistics/page.py"/>
        <source>No photos yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <location filename="ui/window/check_dialog.py"/>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>On the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Open the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Photos of your folders appear here, alike ones together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Progress of the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Select a photo, or one more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Select all photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Select nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Select nothing, then back to where you were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Shift+drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Show in the grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>The map is not laid out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>The whole map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>What the colours mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <location filename="ui/viewer/actions.py"/>
        <source>Wheel, +, -</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Whose likeness the map shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <location filename="ui/photo/summary.py"/>
        <source>{photos} selected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui/narrowing</name>
    <message>
        <location filename="ui/narrowing/bar.py"/>
        <source>Don't narrow down by this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/narrowing/bar.py"/>
        <location filename="ui/search/saved.py"/>
        <source>Keep it at the left, always up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/narrowing/bar.py"/>
        <source>Name or folder, or camera:canon after:2019 rating:&gt;=4 -album:*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/narrowing/bar.py"/>
        <source>Narrow down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/narrowing/bar.py"/>
        <source>Pick what to narrow down by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/narrowing/bar.py"/>
        <source>Remove “{words}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/narrowing/bar.py"/>
        <location filename="ui/search/saved.py"/>
        <source>Save search…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/narrowing/bar.py"/>
        <source>Stop narrowing down (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/narrowing/picks.py"/>
        <source> or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/narrowing/picks.py"/>
        <location filename="ui/narrowing/words.py"/>
        <location filename="ui/reports/rules_dialog.py"/>
        <source>Album</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/narrowing/picks.py"/>
        <source>Copies and drives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/narrowing/picks.py"/>
        <location filename="ui/narrowing/words.py"/>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/narrowing/picks.py"/>
        <source>Orientation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/narrowing/picks.py"/>
        <location filename="ui/narrowing/words.py"/>
        <source>Rating</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/narrowing/saved_panel.py"/>
        <source>Saved search {spoken}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/narrowing/saved_panel.py"/>
        <source>Saved searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/narrowing/saved_panel.py"/>
        <source>{tip}
A search with photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/narrowing/words.py"/>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/narrowing/words.py"/>
        <source> to {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/narrowing/words.py"/>
        <source>Before {day_text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/narrowing/words.py"/>
        <source>Date: {day_text} to {day_text2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/narrowing/words.py"/>
        <source>Date: {whole}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/narrowing/words.py"/>
        <source>From {day_text} on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/narrowing/words.py"/>
        <source>Has copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/narrowing/words.py"/>
        <source>Height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/narrowing/words.py"/>
        <source>Landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/narrowing/words.py"/>
        <source>No camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/narrowing/words.py"/>
        <source>No copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/narrowing/words.py"/>
        <source>No date taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/narrowing/words.py"/>
        <source>Not offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/narrowing/words.py"/>
        <source>Not rated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/narrowing/words.py"/>
        <source>Not {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/narrowing/words.py"/>
        <source>Panorama</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/narrowing/words.py"/>
        <source>Portrait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/narrowing/words.py"/>
        <source>Rated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/narrowing/words.py"/>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/narrowing/words.py"/>
        <source>Square</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/narrowing/words.py"/>
        <source>Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/narrowing/words.py"/>
        <source>With a camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/narrowing/words.py"/>
        <source>With a date taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/narrowing/words.py"/>
        <source>{number} or less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/narrowing/words.py"/>
        <source>{number} or more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui/photo</name>
    <message>
        <location filename="ui/photo/actions.py"/>
        <location filename="ui/window/failed_files_dialog.py"/>
        <source>Copy path</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="ui/photo/actions.py"/>
        <source>Copy path</source>
        <translation type="unfinished"></translation>
        <extra-po-msgid_plural>Copy paths</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/photo/actions.py"/>
        <source>Copy the paths, and the files for a file manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/photo/actions.py"/>
        <source>Open with the usual program</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="ui/photo/facts.py"/>
        <source>Album</source>
        <translation type="unfinished"></translation>
        <extra-po-msgid_plural>Albums</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/photo/facts.py"/>
        <source>Copy all facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/photo/facts.py"/>
        <source>Facts of the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/photo/facts.py"/>
        <source>File date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/photo/facts.py"/>
        <location filename="ui/removal/journal_dialog.py"/>
        <location filename="ui/removal/overview_dialog.py"/>
        <location filename="ui/statistics/page.py"/>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/photo/facts.py"/>
        <source>Match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/photo/facts.py"/>
        <source>Offline: its drive or folder is away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/photo/facts.py"/>
        <source>Problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/photo/facts.py"/>
        <source>With</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/photo/facts.py"/>
        <source>{similarity} alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/photo/preview_pane.py"/>
        <source>Find photos similar to a part of this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/photo/preview_pane.py"/>
        <location filename="ui/settings/viewing.py"/>
        <source>Find similar photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/photo/preview_pane.py"/>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/photo/preview_pane.py"/>
        <source>Open in the usual program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/photo/preview_pane.py"/>
        <source>Select a photo to see it here.

Drop a photo anywhere on the window
to find its copies and look-alikes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/photo/preview_pane.py"/>
        <source>Show it pixel for pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/photo/preview_pane.py"/>
        <source>Show the whole photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/photo/preview_pane.py"/>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/photo/summary.py"/>
        <source>Cameras</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/photo/summary.py"/>
        <source>Formats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/photo/summary.py"/>
        <source>Summary of the selected photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/photo/summary.py"/>
        <source>nobody knows when</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="ui/photo/summary.py"/>
        <source>{n} has no date</source>
        <translation type="unfinished"></translation>
        <extra-po-msgid_plural>{n} have no date</extra-po-msgid_plural>
    </message>
</context>
<context>
    <name>ui/pictures</name>
    <message>
        <location filename="ui/pictures/image.py"/>
        <source>Not a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/pictures/image.py"/>
        <source>This file is not a picture that can be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/pictures/picture_view.py"/>
        <source>Preview</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui/removal</name>
    <message>
        <location filename="ui/removal/actions.py"/>
        <source>List what was moved, copied or renamed, and take any of it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/actions.py"/>
        <location filename="ui/viewer/actions.py"/>
        <source>Move to trash…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/actions.py"/>
        <source>The selected photos, after an overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/actions.py"/>
        <source>What was done to files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <source>Called as before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <source>Copied to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <source>Copied to “{target}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <source>Each line can be undone, also after a restart: files, albums and dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <location filename="ui/window/failed_files_dialog.py"/>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <source>Files of the chosen line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <source>In the album</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <source>In the system's trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <source>Its copy is in the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <source>Left as it is: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <source>Moved back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <source>Moved to the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <source>Moved to “{target}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <source>Nothing was done to files yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <source>Put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <source>Put back in place of the link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <source>Put into the album “{target}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <source>Renamed to “{target}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <source>Replaced by hard links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <source>Replaced by symbolic links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <source>Taken out again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <source>Under way when photosim ended; its drive is away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <location filename="ui/window/undo.py"/>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <source>Undone, {moment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <location filename="ui/window/check_dialog.py"/>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <source>What was done to files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <source>Where it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <location filename="ui/removal/overview_dialog.py"/>
        <location filename="ui/search/query_bar.py"/>
        <source>and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>1 of them has</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="ui/removal/overview_dialog.py"/>
        <source>A copy of it</source>
        <translation type="unfinished"></translation>
        <extra-po-msgid_plural>A copy of each of them</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>A copy of {copies} of them stays, and is {checked}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>At least one file of each of {groups} is kept, and is {checked}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>Clean up duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>Folders of these files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>Folders touched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>It can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>Leave all as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>Left as they are: {files}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>Move to the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>Move {files}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>Move {files} to the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>Move {files} to “{target}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>No file is touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>Put into the album</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>Put the photos of {files} into the album “{target}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>Replace {files}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>Replace {files} by hard links to the kept ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>Replace {files} by symbolic links to the kept ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>The library has no other copy of this photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>The library has no other copy of {photos}: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>What goes, and what stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>and {more} more folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>and {number} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>opened and checked again before anything happens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>{linked} of them have</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="ui/removal/overview_dialog.py"/>
        <source>{n} file lies</source>
        <translation type="unfinished"></translation>
        <extra-po-msgid_plural>{n} files lie</extra-po-msgid_plural>
    </message>
    <message numerus="yes">
        <location filename="ui/removal/overview_dialog.py"/>
        <location filename="ui/widgets/format.py"/>
        <source>{n} photo</source>
        <translation type="unfinished"></translation>
        <extra-po-msgid_plural>{n} photos</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>{size} are freed once the trash is emptied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>{size} are freed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>{size} leave their folders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>{what} beside the photos and go{value} along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>{whose} another name that stays: no space is freed by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>{whose} stays, and is {checked}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/planned_list.py"/>
        <source>Files that go, and those that stay for them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/planned_list.py"/>
        <source>Lost: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/planned_list.py"/>
        <source>another name of it stays: nothing gained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/planned_list.py"/>
        <source>no other copy of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/removal.py"/>
        <source>Copying files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/removal.py"/>
        <source>Moving files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/removal.py"/>
        <source>Moving files to the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/removal.py"/>
        <source>Nothing can be moved to the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/removal.py"/>
        <source>Putting photos into the album</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/removal.py"/>
        <source>Renaming the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/removal.py"/>
        <source>Replacing files by links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/removal.py"/>
        <source>The copies of {files} in “{target}” are in the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/removal.py"/>
        <source>The photos of {files} are in the album “{target}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/removal.py"/>
        <source>The photos of {files} taken out of the album “{target}” again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/removal.py"/>
        <source>There was nothing to take back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/removal.py"/>
        <source>{files} called as before again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/removal.py"/>
        <source>{files} copied to “{target}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/removal.py"/>
        <source>{files} moved back from “{target}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/removal.py"/>
        <source>{files} moved to the trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/removal.py"/>
        <source>{files} moved to “{target}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/removal.py"/>
        <source>{files} put back in place of the hard links.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/removal.py"/>
        <source>{files} put back in place of the symbolic links.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/removal.py"/>
        <source>{files} put back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/removal.py"/>
        <source>{files} renamed to “{target}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/removal.py"/>
        <source>{files} replaced by hard links to the kept ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/removal.py"/>
        <source>{files} replaced by symbolic links to the kept ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/worse.py"/>
        <source>Keep another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/worse.py"/>
        <source>Keep only this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/worse.py"/>
        <source>Keep “{name}” in place of “{name2}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/worse.py"/>
        <source>Leave it as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/worse.py"/>
        <source>Lost with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/worse.py"/>
        <source>Not sure of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/worse.py"/>
        <source>Nothing is moved yet. You can keep both, or let {what} go all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/removal/worse.py"/>
        <source>and more with {count} other files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="ui/removal/worse.py"/>
        <source>it</source>
        <translation type="unfinished"></translation>
        <extra-po-msgid_plural>them</extra-po-msgid_plural>
    </message>
</context>
<context>
    <name>ui/reports</name>
    <message>
        <location filename="ui/reports/page.py"/>
        <source> · not here any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/reports/page.py"/>
        <source>A rule says which new photos you want to hear of: copies of what you have, photos for an album, photos like some you chose, or photos like no other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/reports/page.py"/>
        <source>Among the reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/reports/page.py"/>
        <source>Empty this list; no photo is touched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/reports/page.py"/>
        <source>Forget all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/reports/page.py"/>
        <source>New: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/reports/page.py"/>
        <source>Nothing was reported yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/reports/page.py"/>
        <location filename="ui/window/places_panel.py"/>
        <source>Reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/reports/page.py"/>
        <source>Rule added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/reports/page.py"/>
        <source>Rule changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/reports/page.py"/>
        <source>Rule “{rule_words}” removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/reports/page.py"/>
        <source>Say which new photos you want to hear of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/reports/page.py"/>
        <source>Watch rules…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/reports/page.py"/>
        <location filename="ui/window/places_panel.py"/>
        <source>What rules had to say of new photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/reports/page.py"/>
        <source>new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/reports/page.py"/>
        <source>{first}, and {more} more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/reports/page.py"/>
        <location filename="ui/window/places_panel.py"/>
        <source>{unread} new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/reports/rules_dialog.py"/>
        <source>A new photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/reports/rules_dialog.py"/>
        <source>Add rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/reports/rules_dialog.py"/>
        <source>Add…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/reports/rules_dialog.py"/>
        <source>As much like the album's photos as these are like each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/reports/rules_dialog.py"/>
        <source>Belongs to an album</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/reports/rules_dialog.py"/>
        <source>Change rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/reports/rules_dialog.py"/>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/reports/rules_dialog.py"/>
        <source>In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/reports/rules_dialog.py"/>
        <source>Is a copy of one I have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/reports/rules_dialog.py"/>
        <source>Nothing is reported yet. A rule says which new photos you want to hear of.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/reports/rules_dialog.py"/>
        <source>Of a folder with pictures of one fixed camera: what is otherwise than usual there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/reports/rules_dialog.py"/>
        <source>Resembles nothing I have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/reports/rules_dialog.py"/>
        <source>Resembles the selected photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/reports/rules_dialog.py"/>
        <source>Say so when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/reports/rules_dialog.py"/>
        <source>Select the photos that new ones shall resemble first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/reports/rules_dialog.py"/>
        <source>The same bytes, or the same picture: resized, cropped, edited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/reports/rules_dialog.py"/>
        <source>There is no album yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/reports/rules_dialog.py"/>
        <source>Watch rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/reports/rules_dialog.py"/>
        <source>Watch rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/reports/rules_dialog.py"/>
        <source>What is reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/reports/rules_dialog.py"/>
        <source>What is said of photos that come into your folders from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/reports/rules_dialog.py"/>
        <source>What the model in use calls similar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/reports/rules_dialog.py"/>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/reports/rules_dialog.py"/>
        <source>{photos} to resemble. {note}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui/search</name>
    <message>
        <location filename="ui/search/actions.py"/>
        <source>Among the results of a search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/actions.py"/>
        <source>By name, date, camera, rating, album and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/actions.py"/>
        <location filename="ui/search/query_bar.py"/>
        <source>Copies only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/actions.py"/>
        <source>Draw a rectangle on the photo at the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/actions.py"/>
        <source>Drop a photo anywhere on the window, or choose one: its copies and look-alikes are found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/actions.py"/>
        <source>Find by photo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/actions.py"/>
        <location filename="ui/viewer/actions.py"/>
        <source>Find similar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/actions.py"/>
        <location filename="ui/viewer/actions.py"/>
        <source>Find similar to a region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/actions.py"/>
        <source>Hide what is merely similar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/actions.py"/>
        <source>Leave out what is nearer to the selected photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/actions.py"/>
        <source>Narrow down…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/actions.py"/>
        <source>Next duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/actions.py"/>
        <source>Not like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/actions.py"/>
        <source>Open photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/actions.py"/>
        <source>Paste photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/actions.py"/>
        <source>Previous duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/actions.py"/>
        <source>Search with the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/actions.py"/>
        <source>Search with the selected photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/actions.py"/>
        <source>Search with the selected photos too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/actions.py"/>
        <location filename="ui/search/empty_states.py"/>
        <source>Show all similarities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/controller.py"/>
        <source> in {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/controller.py"/>
        <location filename="ui/window/app_actions.py"/>
        <location filename="ui/window/places_panel.py"/>
        <source>All photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/controller.py"/>
        <location filename="ui/window/places_panel.py"/>
        <source>Recently added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/controller.py"/>
        <source>Searching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/drop_data.py"/>
        <source>A link, not a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/drop_data.py"/>
        <source>No photo on the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/drop_data.py"/>
        <source>None of the {count} files can be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/drop_data.py"/>
        <source>Nothing to search with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/drop_data.py"/>
        <source>The clipboard holds neither a picture nor a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="ui/search/drop_data.py"/>
        <source>This file can't be opened</source>
        <translation type="unfinished"></translation>
        <extra-po-msgid_plural>No file can be opened</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/search/drop_data.py"/>
        <source>What was dropped holds neither a picture nor a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/drop_data.py"/>
        <source>dropped picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/drop_data.py"/>
        <source>pasted picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/drop_data.py"/>
        <source>photosim doesn't fetch pictures from the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/drop_data.py"/>
        <source>“{gone}” can't be opened: it is gone or not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/drop_target.py"/>
        <source>A link was left out: photosim doesn't fetch pictures from the network. Save the image and drop the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/drop_target.py"/>
        <source>Drop photos to find similar ones, or a folder to watch it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/drop_target.py"/>
        <source>Only the first {count} photos are searched with; {left_out} more were left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/drop_target.py"/>
        <source>{count} files could not be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/drop_target.py"/>
        <source>“{name}” could not be opened and was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>A moment, please.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>Add a folder of photos first; your query stays here meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>All results are below the slider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>Drop a folder of photos here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <location filename="ui/window/app_actions.py"/>
        <source>Files that failed…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>Go to all photos, select some and drag them onto the album at the left, or press A. An album is a label: no file is moved, and a photo can be in several.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>Its drive or network share is not there. Connect it, and photosim goes on by itself; photos that were read before stay searchable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>Looking for the nearest photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>No copies in your library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>No photo is close enough to be called similar. You can look at the nearest ones all the same, search with a region of the photo, or add more folders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>No photo is so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>No photo is the same picture, resized, cropped or edited.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>No photos here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>Nothing close in your library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>Nothing here meets all that the list is narrowed down by. Take one of the conditions away, or all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>Nothing similar in “{folder}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>Nothing to search in yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <location filename="ui/window/status_bar.py"/>
        <source>Opening the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>Other folders hold similar photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>Photos were found, but none is as similar as the slider asks for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>Reading the first photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>Searching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>Show all photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>Show look-alikes too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>Show results of all folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>Show the nearest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>Show them all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>The watched folders hold no photos that could be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>They appear here as they are ready. You can drop a photo to search at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>photosim reads the photos in it and keeps up with changes; it changes no file. Then drop any photo on this window to find its duplicates and look‑alikes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>“{album}” is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>“{folder}” holds no photos that could be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>“{folder}” is offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/narrowing.py"/>
        <source>In “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/photo_side.py"/>
        <location filename="ui/window/status_bar.py"/>
        <source>Closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/photo_side.py"/>
        <source>Not open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/photo_side.py"/>
        <source>The library is being closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/photo_side.py"/>
        <source>The library is not open yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/query.py"/>
        <source>, not like {one}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/query.py"/>
        <source>Part of </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/query.py"/>
        <source>{count} others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/query.py"/>
        <source>{count} photos together{without}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/query.py"/>
        <source>“{label}” can't be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/query_bar.py"/>
        <source>All that is alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/query_bar.py"/>
        <source>Any similarity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/query_bar.py"/>
        <source>As measured with photos that were cropped, recoloured, rotated and written over: of all matches at least this similar, so many were copies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/query_bar.py"/>
        <source>At least 100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/query_bar.py"/>
        <source>At least {value} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/query_bar.py"/>
        <source>Largest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/query_bar.py"/>
        <source>Last added first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/query_bar.py"/>
        <source>Least similarity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/query_bar.py"/>
        <source>Loose at the left, strict at the right, as the model was calibrated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/query_bar.py"/>
        <source>Loose at the left, strict at the right: hide what is less similar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/query_bar.py"/>
        <source>Not like {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/query_bar.py"/>
        <source>Of what is shown, {words}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/query_bar.py"/>
        <source>Order of the photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/query_bar.py"/>
        <source>Part of {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/query_bar.py"/>
        <source>Remove from the query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/query_bar.py"/>
        <source>Remove {label} from the query</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/query_bar.py"/>
        <source>Searching with {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/query_bar.py"/>
        <source>What to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/query_bar.py"/>
        <source>What to show (Ctrl+D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/results.py"/>
        <source>Copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/results.py"/>
        <source>Same scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/results.py"/>
        <source>Similar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/results.py"/>
        <source>called similar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/results.py"/>
        <source>loose: not similar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/results.py"/>
        <source>over 99 % are true copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/results.py"/>
        <source>strict: near copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/results.py"/>
        <source>{count} · being compared…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/results.py"/>
        <source>{count} · other exposures of the moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/results.py"/>
        <source>{count} · the same picture, whatever was done to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/results.py"/>
        <source>{value} % are true copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/saved.py"/>
        <source>Delete search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/saved.py"/>
        <source>It stands at the left and is always up to date. Its name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="ui/search/saved.py"/>
        <source>Like {label}</source>
        <translation type="unfinished"></translation>
        <extra-po-msgid_plural>Like these</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/search/saved.py"/>
        <source>Rename search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/saved.py"/>
        <source>Rename search…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/saved.py"/>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/saved.py"/>
        <source>Save search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/saved.py"/>
        <source>Search “{name}” deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/saved.py"/>
        <source>Search “{name}” renamed to “{name2}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/saved.py"/>
        <source>Search “{name}” saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="ui/search/timeline.py"/>
        <source> · by the date of the file</source>
        <translation type="unfinished"></translation>
        <extra-po-msgid_plural> · by the dates of files</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/search/timeline.py"/>
        <source> · {by_file} of them by the date of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/timeline.py"/>
        <source>Added on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/timeline.py"/>
        <source>Added today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/timeline.py"/>
        <source>Added yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/timeline.py"/>
        <source>Dates in the future</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/search/timeline.py"/>
        <source>{count} · a camera’s clock was wrong</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui/settings</name>
    <message>
        <location filename="ui/settings/appearance.py"/>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/appearance.py"/>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/appearance.py"/>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/appearance.py"/>
        <source>Else rows fill the width, and a name is seen where a photo is pointed at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/appearance.py"/>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/appearance.py"/>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/appearance.py"/>
        <source>Of the size that the system asks for. All pages follow at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/appearance.py"/>
        <source>Size of text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/appearance.py"/>
        <location filename="ui/window/status_bar.py"/>
        <source>Size of thumbnails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/appearance.py"/>
        <source>Takes effect when photosim is started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/appearance.py"/>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/appearance.py"/>
        <source>Thumbnails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/folders.py"/>
        <source>Inside a watched folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/folders.py"/>
        <source>Left out…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/folders.py"/>
        <source>No folder is watched yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/folders.py"/>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/folders.py"/>
        <source>Stop watching it; no file is touched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/folders.py"/>
        <source>The folders whose photos are in the library. Nothing is removed in a protected one; of a reference folder the photos are the ones kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/folders.py"/>
        <source>When cleaning up in {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/folders.py"/>
        <source>Whether duplicates in it may be removed when cleaning up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/folders.py"/>
        <source>Which folders in it photosim leaves out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/folders.py"/>
        <source>left out: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/folders.py"/>
        <source>offline: its drive or share is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/folders.py"/>
        <source>{files} failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/indexing.py"/>
        <source>And, as no photos: {others}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/indexing.py"/>
        <source>At least {n} pixels on the longer side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/indexing.py"/>
        <source>Cores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/indexing.py"/>
        <source>Every file could be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/indexing.py"/>
        <location filename="ui/window/places_panel.py"/>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/indexing.py"/>
        <source>Hidden files and folders, trash folders, previews of other programs, links, and files of a cloud drive that are not on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/indexing.py"/>
        <source>Indexing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/indexing.py"/>
        <source>Kinds of files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/indexing.py"/>
        <source>Least size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/indexing.py"/>
        <source>Least size of a photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/indexing.py"/>
        <source>Passed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/indexing.py"/>
        <source>Photos of any size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/indexing.py"/>
        <source>Photos that are not taken any more leave the library as those of a folder that is left out do; no file is touched, and they come back when they are taken again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/indexing.py"/>
        <source>Use fewer cores while I work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/indexing.py"/>
        <source>What a file without a telling name is, its bytes decide. A RAW beside its JPEG and a film beside its photo are one item with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/indexing.py"/>
        <source>What is left out of a folder is set under Folders, or with Del in the tree of folders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/indexing.py"/>
        <source>With fewer, indexing takes longer and leaves the computer responsive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="ui/settings/indexing.py"/>
        <source>{n} file could not be read.</source>
        <translation type="unfinished"></translation>
        <extra-po-msgid_plural>{n} files could not be read.</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/settings/indexing.py"/>
        <source>{used} of {there} cores are in use. {cores}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/keys.py"/>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/library.py"/>
        <source>, and {human_bytes} of taught models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/library.py"/>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/library.py"/>
        <source>Empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/library.py"/>
        <source>Finds the nearest photos fast. It is made again from the database at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/library.py"/>
        <location filename="ui/window/places_panel.py"/>
        <source>Library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/library.py"/>
        <source>Make again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/library.py"/>
        <source>Maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/library.py"/>
        <source>Search index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/library.py"/>
        <source>Start photosim with --library DIR to use another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/library.py"/>
        <source>Thumbnails, vectors, albums, decisions and the journal: what can’t be made again without opening the photos, or not at all. Your photos lie where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/library.py"/>
        <source>Where each photo lies on the map by likeness. They are computed again when the map is looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/models.py"/>
        <source>32-bit numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/models.py"/>
        <source>8-bit numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/models.py"/>
        <source>A graphics card of NVIDIA is used by itself where the package onnxruntime-gpu is installed in place of onnxruntime.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/models.py"/>
        <location filename="ui/widgets/words/models.py"/>
        <source>Base model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/models.py"/>
        <source>Being looked at…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/models.py"/>
        <source>Default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/models.py"/>
        <source>Light, for slow computers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/models.py"/>
        <source>Measure on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/models.py"/>
        <source>Moving to this model: {done} of {photos} photos; {kept}the one before answers meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/models.py"/>
        <source>Runs on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/models.py"/>
        <source>Stay with the model before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/models.py"/>
        <source>The graphics card (CUDA)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/models.py"/>
        <source>The network that says what is alike. It runs on this computer alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/models.py"/>
        <source>The processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/models.py"/>
        <source>what is kept of </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/models.py"/>
        <source>{provider}, in {kind}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/page.py"/>
        <source>Another section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/page.py"/>
        <location filename="ui/window/app_actions.py"/>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/page.py"/>
        <source>In the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/page.py"/>
        <source>Into the section</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/page.py"/>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/page.py"/>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/page.py"/>
        <location filename="ui/statistics/page.py"/>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/viewing.py"/>
        <source>Enter and Space always view the photo; S always finds similar ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/viewing.py"/>
        <source>How long each photo stands before the viewer goes on to a near one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/viewing.py"/>
        <source>Seconds that a photo stands while wandering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/viewing.py"/>
        <source>Viewing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/settings/viewing.py"/>
        <location filename="ui/viewer/actions.py"/>
        <source>Wander</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="ui/settings/viewing.py"/>
        <source>{n} second</source>
        <translation type="unfinished"></translation>
        <extra-po-msgid_plural>{n} seconds</extra-po-msgid_plural>
    </message>
</context>
<context>
    <name>ui/statistics</name>
    <message>
        <location filename="ui/statistics/page.py"/>
        <source>; {photos} not compared yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/statistics/page.py"/>
        <source>In the statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/statistics/page.py"/>
        <source>Library statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/statistics/page.py"/>
        <source>Not searched yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/statistics/page.py"/>
        <source>Nothing counted yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/statistics/page.py"/>
        <source>Passed over, as no photos: {others}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/statistics/page.py"/>
        <source>Photos by format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/statistics/page.py"/>
        <source>Photos by year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/statistics/page.py"/>
        <source>Scroll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/statistics/page.py"/>
        <source>Size by folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/statistics/page.py"/>
        <source>To the charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/statistics/page.py"/>
        <source>What the library holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/statistics/page.py"/>
        <source>What the library holds appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/statistics/page.py"/>
        <source>What your folders hold is counted here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/statistics/page.py"/>
        <source>could be gained{waiting}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/statistics/page.py"/>
        <source>each counted once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/statistics/page.py"/>
        <source>with all copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/statistics/page.py"/>
        <source>{average} a file on average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/statistics/page.py"/>
        <source>{gain} in files with the same bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/statistics/page.py"/>
        <source>{photos} without a date</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui/teach</name>
    <message>
        <location filename="ui/teach/comparison.py"/>
        <source>Back to the report card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/comparison.py"/>
        <source>Choose two different models.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/comparison.py"/>
        <source>First model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/comparison.py"/>
        <source>Framed: found by one of the two only. A double click searches with a photo. Say which row is right (1, 2), and the next lesson learns it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/comparison.py"/>
        <source>Keeping your answer…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/comparison.py"/>
        <source>Lower row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/comparison.py"/>
        <source>Second model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/comparison.py"/>
        <source>The two agree on every photo that was looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/comparison.py"/>
        <source>Upper row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/comparison.py"/>
        <source>Where two models differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/comparison.py"/>
        <source>Where two models differ: which row is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/comparison.py"/>
        <source>Which is right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/comparison.py"/>
        <source>{count} of {count2} are the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/comparison.py"/>
        <source>{names} is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/comparison.py"/>
        <source>{names} is right ({row})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/controller.py"/>
        <source>The lesson is thrown away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/controller.py"/>
        <source>The model is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/controller.py"/>
        <source>The model is in {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/controller.py"/>
        <source>The model is kept; “Use this model” lets it answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/found_row.py"/>
        <source>A photo of {title} finds:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/found_row.py"/>
        <location filename="ui/teach/map_view.py"/>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/found_row.py"/>
        <location filename="ui/teach/map_view.py"/>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/lesson_panel.py"/>
        <source>A deep lesson was interrupted after its last step, before its model could answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/lesson_panel.py"/>
        <source>A deep lesson was interrupted at step {step} of {steps}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/lesson_panel.py"/>
        <source>A deep lesson was interrupted before its first step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/lesson_panel.py"/>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/lesson_panel.py"/>
        <source>Copy the command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/lesson_panel.py"/>
        <source>Deep (minutes to hours; needs the train extra)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/lesson_panel.py"/>
        <source>Go to the albums</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/lesson_panel.py"/>
        <source>Going on, it learns from {albums} as they were when it began.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/lesson_panel.py"/>
        <source>Install them, then start photosim again:
{install}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/lesson_panel.py"/>
        <source>Learns to weigh what the base model sees in your photos already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/lesson_panel.py"/>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/lesson_panel.py"/>
        <source>Progress of teaching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/lesson_panel.py"/>
        <source>Quick (seconds)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/lesson_panel.py"/>
        <source>Ready: {photos}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/lesson_panel.py"/>
        <source>Ready: {photos}, {pictures} different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/lesson_panel.py"/>
        <source>Start over…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/lesson_panel.py"/>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/lesson_panel.py"/>
        <location filename="ui/teach/page.py"/>
        <source>Teach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/lesson_panel.py"/>
        <source>Teach photosim what is similar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/lesson_panel.py"/>
        <source>The library can only be read now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/lesson_panel.py"/>
        <source>The library has another base model since, so that it can't go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/lesson_panel.py"/>
        <source>Throw away…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/lesson_panel.py"/>
        <source>Trains the network itself to see more, at low priority beside your work, on a graphics card where there is one. It can be stopped at any time, and goes on where it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/lesson_panel.py"/>
        <source>Waiting for its turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/lesson_panel.py"/>
        <source>photosim learns from your albums what you call similar. It puts a quarter of each album aside, learns from the rest, and measures on what it put aside. Only where that is better than chance can explain, and nothing else is told apart worse, does the new model answer. Duplicates are always told by the base model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/lesson_panel.py"/>
        <source>step {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/lesson_panel.py"/>
        <source>teaching the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="ui/teach/lesson_panel.py"/>
        <source>the album</source>
        <translation type="unfinished"></translation>
        <extra-po-msgid_plural>the {n} albums</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/teach/loss_curve.py"/>
        <source>Loss so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/loss_curve.py"/>
        <source>Loss: how far the lesson still is from what the albums say; lower is better. It begins anew with each training: some choose the settings, one is measured, the last is the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/loss_curve.py"/>
        <source>loss {toString}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/map_view.py"/>
        <source>Map of the albums' photos before and after teaching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/map_view.py"/>
        <source>{rest} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/model_list.py"/>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/model_list.py"/>
        <source>On this computer alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/model_list.py"/>
        <source>Teach from your albums</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>Begin another deep lesson?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>Cancelled; nothing has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>Compare…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>Delete model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>Delete “{model_name}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>Export model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>From model to model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>Import a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>Import a model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>In use: {model_name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>Learn from the albums what is similar; report cards, and the way back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>Learnt in {seconds}, but the model did not pass: the old one stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>Learnt in {seconds}; the new model answers now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>Let the model answer that was in use before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>Roll back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>Start over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>Start the lesson over?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>Stopped; the old model answers on, and the lesson can go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>Tab, Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>Teach deeply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>Throw away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>Throw the lesson away?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>To what can be done with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>Use it all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>Use this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>What it learnt is gone; albums and photos stay, and it can be taught again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>What the interrupted lesson has learnt so far is lost. Albums and models stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>When teaching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>a moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/report_card.py"/>
        <source>Green: of the same album; red: not. A double click searches with the photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/report_card.py"/>
        <source>How far the photos most like one, as many as its album has, are of its album: 100 % where all are, and those that are not count more the nearer they are (mAP@R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/report_card.py"/>
        <source>How many were put aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/report_card.py"/>
        <source>Of so many photos put aside, the one that is most like it is of its own album (R@1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/report_card.py"/>
        <source>On photos put aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/report_card.py"/>
        <source>Photos that are alike lie near each other. Rings: put aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/report_card.py"/>
        <source>So are those after it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/report_card.py"/>
        <source>The albums' photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/report_card.py"/>
        <source>The nearest photo is of the same album</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/report_card.py"/>
        <source>What still finds least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/report_card.py"/>
        <source>heading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/report_text.py"/>
        <source> Near your albums ({photos}), {percent} of them are other photos now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/report_text.py"/>
        <source>All albums</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/report_text.py"/>
        <source>All of what was learnt is in the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/report_text.py"/>
        <source>As it came, for every kind of photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/report_text.py"/>
        <source>Candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/report_text.py"/>
        <source>Deep, {albums}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/report_text.py"/>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/report_text.py"/>
        <source>It did not pass, so it is only used where you say so:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/report_text.py"/>
        <source>It passed: better on photos put aside, and nothing else is told apart worse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/report_text.py"/>
        <source>It was taught on another base model and can't answer here. Teach again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/report_text.py"/>
        <source>Of another base model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/report_text.py"/>
        <source>Outside the albums: of the ten nearest of {photos}, {percent} stay the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/report_text.py"/>
        <source>Photos of other kinds that the model is tried on find their like: {change}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/report_text.py"/>
        <source>The model that photosim came with. It finds copies whatever is in use, and says what is similar until a taught model does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/report_text.py"/>
        <source>There are too few photos outside the albums to say what changes for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/report_text.py"/>
        <source>What becomes of other kinds of photos was not measured.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/report_text.py"/>
        <source>Your photos that are unlike the albums are told apart {percent} as well as by the base model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="ui/teach/report_text.py"/>
        <source>it did</source>
        <translation type="unfinished"></translation>
        <extra-po-msgid_plural>they did</extra-po-msgid_plural>
    </message>
    <message numerus="yes">
        <location filename="ui/teach/report_text.py"/>
        <source>looks</source>
        <translation type="unfinished"></translation>
        <extra-po-msgid_plural>look</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/teach/report_text.py"/>
        <source>{name} is right: kept for the next lesson.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/report_text.py"/>
        <source>{photos} {look} more like those of another album, so {did} not teach. Look through the albums for wrong ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/report_text.py"/>
        <source>{said} With more of it: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/teach/report_text.py"/>
        <source>{share} % of what was learnt is in the model.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui/viewer</name>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>0, 1, double click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>After an overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>Alt + Left, Alt + Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>Back and forward among the nearest photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>Beside the photo that you came from, or the nearest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>Draw a rectangle, and search with what is in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>Enlarge and reduce, around the pointer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>Facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>Go by itself, always to a near photo that was not seen yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>Home, End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <location filename="ui/viewer/page.py"/>
        <location filename="ui/viewer/strip.py"/>
        <source>Nearest photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>Next photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>Next photo, or pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>Pixel for pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>Previous photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>Search with this photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>Show or hide the nearest photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>Show or hide what is known of the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>The first photo, the last one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>The whole photo, or pixel for pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>Wander faster</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>Wander more slowly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>Whole photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/viewer/controller.py"/>
        <source>All photos near this one have been seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/viewer/controller.py"/>
        <source>like {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/viewer/controller.py"/>
        <source>nearest photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/viewer/controller.py"/>
        <source>wandering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/viewer/page.py"/>
        <source>Back (Alt+Left)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/viewer/page.py"/>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/viewer/page.py"/>
        <source>Draw a rectangle around what you look for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/viewer/page.py"/>
        <source>Forward (Alt+Right)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/viewer/page.py"/>
        <source>In the viewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/viewer/page.py"/>
        <source>Space goes on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/viewer/page.py"/>
        <source>Space pauses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/viewer/page.py"/>
        <source>The photo in the whole window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/viewer/page.py"/>
        <source>Wandering, {how}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/viewer/page.py"/>
        <source>every {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/viewer/page.py"/>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/viewer/page.py"/>
        <source>{count} seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/viewer/page.py"/>
        <source>{place} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui/widgets</name>
    <message>
        <location filename="ui/widgets/action.py"/>
        <source>&amp;Album</source>
        <comment>menu</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/action.py"/>
        <source>&amp;Edit</source>
        <comment>menu</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/action.py"/>
        <source>&amp;File</source>
        <comment>menu</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/action.py"/>
        <source>&amp;Go</source>
        <comment>menu</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/action.py"/>
        <source>&amp;Help</source>
        <comment>menu</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/action.py"/>
        <source>&amp;Library</source>
        <comment>menu</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/action.py"/>
        <source>&amp;Photo</source>
        <comment>menu</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/action.py"/>
        <source>&amp;View</source>
        <comment>menu</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/banner.py"/>
        <location filename="ui/widgets/table_dialog.py"/>
        <location filename="ui/widgets/toast.py"/>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/banner.py"/>
        <location filename="ui/widgets/toast.py"/>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/dialogs.py"/>
        <source>Something went wrong in photosim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/dialogs.py"/>
        <source>The system refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/file_manager.py"/>
        <source>The file can't be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/file_manager.py"/>
        <source>The folder can't be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/file_manager.py"/>
        <source>The system has no file manager to show {path} in, or it did not start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/file_manager.py"/>
        <source>The system has no program for “{name}”, or it did not start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/format.py"/>
        <source>Burst</source>
        <comment>a level</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/format.py"/>
        <source>Copy</source>
        <comment>a level</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/format.py"/>
        <source>Exact</source>
        <comment>a level</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/format.py"/>
        <source>Similar</source>
        <comment>a level</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/format.py"/>
        <source>d MMM yyyy</source>
        <comment>the form of a day, as Qt writes it</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/format.py"/>
        <source>{number} {unit}/min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/format.py"/>
        <source>{number} {unit}/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/header.py"/>
        <source>Back (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/key_list.py"/>
        <source>Filter the keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/key_list.py"/>
        <source>Filter, such as “similar” or “Ctrl”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/key_list.py"/>
        <source>No key is so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/name_dialog.py"/>
        <source>A name has at least one letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/name_dialog.py"/>
        <source>Name of the {rpartition}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/name_dialog.py"/>
        <source>The name has a character that can't be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/name_dialog.py"/>
        <source>There is {kind} “{other}” already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/name_dialog.py"/>
        <source>an album</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/pickers.py"/>
        <source>Albums (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/pickers.py"/>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/pickers.py"/>
        <source>Photos ({names})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/pickers.py"/>
        <source>Taught models (*.photosim-model)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/pickers.py"/>
        <source>Web page (*.html);;PDF document (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/programs.py"/>
        <source>The program did not start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/programs.py"/>
        <source>“{name}” can't be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/kinds.py"/>
        <source>A file that stays holds all that these hold: nothing is lost without them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/kinds.py"/>
        <source>A file that stays shows all of it, and more around it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/kinds.py"/>
        <source>A file that stays shows the same, finer or with less loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/kinds.py"/>
        <source>A frame, a story or a collage in which a file that stays is shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/kinds.py"/>
        <source>Cropped, turned, recoloured or retouched: a person's work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/kinds.py"/>
        <source>Each holds something that no other file has. They go only one by one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/kinds.py"/>
        <source>The same scene, taken at another moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/kinds.py"/>
        <source>edited versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/kinds.py"/>
        <source>hold something of their own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/kinds.py"/>
        <source>other moments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/kinds.py"/>
        <source>parts of a larger picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/kinds.py"/>
        <source>shown in another picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/kinds.py"/>
        <source>smaller or saved worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/kinds.py"/>
        <source>the same picture again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/models.py"/>
        <source>Taught {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/models.py"/>
        <source>d MMM yyyy, HH:mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>Keep: {stays_words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>another name of a kept file: nothing is freed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>chosen by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>has no RAW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>has no date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>has no place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>has the least camera data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>holds something of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>in the fewest albums</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>no duplicate of the file to keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>not in the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>not in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>not marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>not proved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>protected folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>reference folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>the deepest in folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>the fewest pixels, {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>the file to keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>the file to keep is offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>the name and folder most like a copy's</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>the newest file, {moment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>the newest, taken {moment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>the shortest name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>the simpler format, {format}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>the smallest file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>the softest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Add a folder of photos first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Add its folder, or wait until the library is up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Add their folder again, so that their thumbnails are made again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Check that it still exists and that its drive is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Check that the folder exists, belongs to you (reading needs that too), has room and lies on a disk with file locks; or choose another library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Check the drive and its permissions, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Choose Quick, or install photosim again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Choose a file of this network's weights, or train from none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Choose a file that “Export all albums…” wrote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Choose a file that “Export…” wrote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Choose a folder of two class folders or more, of two photos or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Choose a folder that is watched, or lies in one, and has a folder for each album.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Choose a model in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Choose a taught model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Choose again what to remove.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Choose another folder for the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Choose another loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Choose one of the albums at the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Choose the folder or the album.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Close other programs and press Continue: it goes on where it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Connect their drives.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Copy an image or a file first, then paste.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Drop photos or a folder from a file manager, or an image from a browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Free some space, or choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Have the library repaired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Install them: pip install "photosim[train]"; or choose Quick, which needs none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Its photos stay in the library; connect the drive to update them, or remove the folder from the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Leave it out with “Excluded folders…” in the folder's menu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Make another one (Ctrl+N) and put some photos in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Make room on the library's disk and press Continue: it goes on where it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Press Continue: it goes on where it was; or choose Quick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Put it back from a backup, or move it away and add the folders again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Put more photos into the albums.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Put some photos in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Remove the checkpoint to begin again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Remove the model, and teach again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Save the image and drop the file, or copy the image and paste it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Select at most {about} photos to open them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Select two to {about} photos, or one result of a search with one photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Start it where there is a display.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Start photosim once to update it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Teach again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Teach again; if it happens again, choose Quick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Teach this library on its own albums.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>These photos are taken again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>They are made again with the model that is there, once indexing is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>They count again when the pictures are back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Use another model first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>“What was done to files…” (Ctrl+J) shows what can be put back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui/window</name>
    <message>
        <location filename="ui/window/about.py"/>
        <location filename="ui/window/app_actions.py"/>
        <source>About photosim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/about.py"/>
        <source>Finds the duplicates and the look-alikes of a photo in your own folders, on your own computer. Nothing is sent anywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/about.py"/>
        <source>Library: {library}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/about.py"/>
        <source>Licence: Apache-2.0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/about.py"/>
        <source>Model: {model}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/app_actions.py"/>
        <source>Check the library…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/app_actions.py"/>
        <source>Folders and albums</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/app_actions.py"/>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/app_actions.py"/>
        <source>In the grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/app_actions.py"/>
        <location filename="ui/window/shortcuts_dialog.py"/>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/app_actions.py"/>
        <source>Leave the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/app_actions.py"/>
        <source>Look for damage, and for labels whose picture is nowhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/app_actions.py"/>
        <source>Mouse: back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/app_actions.py"/>
        <source>Mouse: forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/app_actions.py"/>
        <source>Pause indexing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/app_actions.py"/>
        <source>Photo and facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/app_actions.py"/>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/app_actions.py"/>
        <source>Resume indexing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/app_actions.py"/>
        <source>Show or hide the folders and albums</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/app_actions.py"/>
        <source>Show or hide the photo and its facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/check_dialog.py"/>
        <source>  of the album {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/check_dialog.py"/>
        <source>Check the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/check_dialog.py"/>
        <source>How many</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/check_dialog.py"/>
        <source>Something</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/check_dialog.py"/>
        <source>The library could not be checked: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/check_dialog.py"/>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/check_dialog.py"/>
        <source>is not as it should be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/check_dialog.py"/>
        <source>is wrong: all can be read and found</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="ui/window/check_dialog.py"/>
        <source>one photo</source>
        <translation type="unfinished"></translation>
        <extra-po-msgid_plural>{n} photos</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/window/check_dialog.py"/>
        <source>{lead} in this library of {photos} {found}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/failed_files_dialog.py"/>
        <source>Files that failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/failed_files_dialog.py"/>
        <source>Filter by name or reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/failed_files_dialog.py"/>
        <source>No file failed: every photo in the folders could be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/failed_files_dialog.py"/>
        <source>One file can't be read. It is tried again when it changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/failed_files_dialog.py"/>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/failed_files_dialog.py"/>
        <source>{count} files can't be read. They are tried again when they change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/main_window.py"/>
        <source>found with {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/main_window.py"/>
        <source>in its group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/main_window.py"/>
        <source>reported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/main_window.py"/>
        <source>suggested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/main_window.py"/>
        <source>{message} You can search and browse, but not change the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/main_window.py"/>
        <source>{selected} of {shown} selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/main_window.py"/>
        <source>{shown} of {found} results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/places_panel.py"/>
        <source>Files that can’t be read, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/places_panel.py"/>
        <source>Not all photos compared yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/places_panel.py"/>
        <source>What came into the library in the last {recent_days} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/places_panel.py"/>
        <source>{groups} · {human_bytes} to gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/status_bar.py"/>
        <source>Looking at folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/status_bar.py"/>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/status_bar.py"/>
        <source>Progress of indexing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/status_bar.py"/>
        <source>Reading only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/status_bar.py"/>
        <source>Size of thumbnails (Ctrl+Wheel)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/status_bar.py"/>
        <source>The library can't be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/status_bar.py"/>
        <source>Up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/status_bar.py"/>
        <source>Which files, and why (Ctrl+E)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/status_bar.py"/>
        <source>{lead} · {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/status_bar.py"/>
        <source>{number} {files} failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/undo.py"/>
        <source>Do again what was taken back last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/undo.py"/>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/window/undo.py"/>
        <source>Take back what was done last: to files, also before a restart, to albums, decisions and guarded folders</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ui/work</name>
    <message>
        <location filename="ui/work/history.py"/>
        <source>Done again: {text}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/work/history.py"/>
        <source>Nothing of this was left to take back: {text}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/work/history.py"/>
        <source>Undone: {text}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/work/history.py"/>
        <source>do it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ui/work/history.py"/>
        <source>take it back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
