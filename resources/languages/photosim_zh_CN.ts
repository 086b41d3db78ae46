<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>cli</name>
    <message>
        <location filename="cli/__init__.py"/>
        <source>, and {stopped}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/__init__.py"/>
        <source>interrupted; everything finished so far is kept{further}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>  (or {rival})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>A file of albums, or a folder each of whose folders becomes an album.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>Albums that go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>Albums: labels on photos, from which photosim learns what belongs together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>Files, folders, or ids that album show prints.</source>
        <translation type="unfinished"></translation>
    </message>
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
        <source>How many at most.</source>
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
        <source>The album that stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>There is no album yet: photosim album create NAME [PHOTO]...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>There is no photo left to suggest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>Those hardest to tell from another album: worth a label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>Write albums (all, with the votes between models, or those named) to a plain file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>forgot {name}; its photos stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>made {name} with {added} photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>{absent} labels wait for photos that are not in the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>{absent} not in the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>{added} photos added to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>{count} albums written to {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>{count} albums, {added} photos added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>{count} photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>{count} refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>{into} has {photos} photos now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>{name} is now {new}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>{refused} photos refused for {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>{removed} photos taken out of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>{votes} votes between models added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/command.py"/>
        <location filename="library/albums/book.py"/>
        <location filename="library/duplicates/service.py"/>
        <location filename="library/models/service.py"/>
        <location filename="library/searching/saved.py"/>
        <location filename="library/searching/sources.py"/>
        <source>No such photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/command.py"/>
        <source>Only photos that it leaves, such as 'camera:canon after:2019-05 rating:&gt;=4 -album:*'. Words without a colon are parts of names and folders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/command.py"/>
        <source>Print one JSON document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/command.py"/>
        <source>The base model of the library from now on; light is for slow computers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/command.py"/>
        <location filename="library/albums/book.py"/>
        <source>The library has no photo at {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/command.py"/>
        <source>The library; default: your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/command.py"/>
        <source>Where the model runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/command.py"/>
        <source>is none of {names} and {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/command.py"/>
        <source>the same command goes on from there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>  [and {count} beside it]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>  [another name of a kept file]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <location filename="cli/listing.py"/>
        <location filename="cli/search.py"/>
        <source>  [offline]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>  [protected]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>  left: {path}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>  not back: {path}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>  {along} of them lie beside the photos and go along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>  {linked} of them have another name that stays: nothing is freed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source> (undone)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source> as {kinds}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>(not here now)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>Carry out a plan; photosim undo undoes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>Compare nothing: what is found by now, also while another photosim is at work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>Kinds that the plan removes too; by itself only what nothing is lost with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>Name two photos or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>Of the journal; default: the newest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>Only groups with a file below.</source>
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
        <source>Print the journal instead; nothing is touched.</source>
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
        <location filename="cli/duplicates.py"/>
        <source>The farthest level: the same bytes or pixels, or proved copies too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>The folder to move to, or the album's name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>What the plan does to the files that don't stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>Write what would be removed, to be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>keep    {path}  ({names})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>photosim undo {entry} puts them back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>stays   {path}  ({stays})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>the photos of {files} files are no longer in the album “{target}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>{count} decisions {done}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>{count} files, {size}: {action}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>{count} groups: {files} files can go, {size}; {others} stay beside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>{files} copies are in the trash, {left} are not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>{files} files are back, {left} are not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>{file}: {files} files of {groups} groups, {size}, in {count} folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>{how_line}; stays{kind}: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>{id}  {when}  {action}: {count} files{undone}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="cli/duplicates.py"/>
        <source>{n} decision is</source>
        <translation type="unfinished"></translation>
        <extra-po-msgid_plural>{n} decisions are</extra-po-msgid_plural>
    </message>
    <message numerus="yes">
        <location filename="cli/duplicates.py"/>
        <source>{n} photo is</source>
        <translation type="unfinished"></translation>
        <extra-po-msgid_plural>{n} photos are</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>{photos} still to be compared: photosim duplicates does that</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="cli/duplicates.py"/>
        <source>{what} newer than that and stays: photosim decide list, photosim decide forget</source>
        <translation type="unfinished"></translation>
        <extra-po-msgid_plural>{what} newer than that and stay: photosim decide list, photosim decide forget</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="cli/evaluate.py"/>
        <location filename="cli/laboratory.py"/>
        <source>A folder of class folders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/evaluate.py"/>
        <source>Measure a model on photos sorted into class folders; of a library only its model is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/evaluate.py"/>
        <source>Measure how well edited copies find their originals and are proved to be copies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/evaluate.py"/>
        <source>The model to measure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/evaluate.py"/>
        <source>With --copies: photos to edit in every way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/evaluate.py"/>
        <source>found   top-1 {top1:.3f}  mAP {mean_average_precision:.3f}  within the first 50 {within:.4f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/evaluate.py"/>
        <source>found   {at}  mAP@R {map_at_r:.3f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/evaluate.py"/>
        <source>found   {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/evaluate.py"/>
        <source>left out: {failed}: {failed2}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/evaluate.py"/>
        <source>level   similar {level:.3f}: {figure} find something; nothing is found for {figure2} of noise and {figure3} of photos of other kinds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/evaluate.py"/>
        <source>level   {level:.3f}: precision {precision}, recall {recall:.3f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/evaluate.py"/>
        <source>measuring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/evaluate.py"/>
        <source>model   {model} on {provider}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/evaluate.py"/>
        <source>nothing AUROC against noise {noise}, against photos of other kinds {strangers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/evaluate.py"/>
        <source>original on top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/evaluate.py"/>
        <source>others  {called_copy} of {different} pairs of different photos called a copy ({value:.3f} %)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/evaluate.py"/>
        <source>photos  {images} in {classes} classes, {queries} queries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/evaluate.py"/>
        <source>photos  {images}, {copies} edited copies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/evaluate.py"/>
        <source>proved  original on top {verified:.4f}, worst attack {worst:.3f}; called a copy {named:.4f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/evaluate.py"/>
        <source>time    {milliseconds:.0f} ms for the first candidates of one photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/files.py"/>
        <source>  (its name was taken)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/files.py"/>
        <source>Copy photos into a folder, each with its sidecars, its RAW and its film.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/files.py"/>
        <source>Copy, move, rename photos with all that belongs to them; write them anew, and sheets of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/files.py"/>
        <source>Give a photo another name, and its sidecars, its RAW and its film the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/files.py"/>
        <source>Its extension may be left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/files.py"/>
        <source>Keep time, place, camera and texts.</source>
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
        <source>Name photos, or a filter, and not both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/files.py"/>
        <source>Of JPEG and WebP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/files.py"/>
        <source>Of the longer side, at most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/files.py"/>
        <location filename="ui/filing/control.py"/>
        <location filename="ui/grid/accessible.py"/>
        <location filename="ui/grid/area.py"/>
        <location filename="ui/statistics/page.py"/>
        <location filename="ui/teach/report_card.py"/>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/files.py"/>
        <source>The HTML file to write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/files.py"/>
        <source>The folder; it is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/files.py"/>
        <source>The format.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/files.py"/>
        <source>What stands above it.</source>
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
        <location filename="cli/files.py"/>
        <source>copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/files.py"/>
        <source>left {path}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/files.py"/>
        <source>moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/files.py"/>
        <source>photosim undo {entry} takes it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/files.py"/>
        <source>renamed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/files.py"/>
        <source>{count} photos, {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/files.py"/>
        <source>{outside} of them are in no watched folder now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/files.py"/>
        <source>{place}: {count} photos</source>
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
        <source>Leave out this folder below; repeatable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/folders.py"/>
        <source>List the watched folders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/folders.py"/>
        <source>No folder is watched in the library {directory}: photosim add FOLDER</source>
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
        <source>forgot {row} and {row2} photos that are nowhere else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/folders.py"/>
        <source>watching {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/folders.py"/>
        <source>{folder} lies in {watched}, which is watched already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/folders.py"/>
        <source>{photos} photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/folders.py"/>
        <source>{word} is none of {kinds}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/health.py"/>
        <source>          does not exist yet: photosim index FOLDER makes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/health.py"/>
        <source>  {number} of the album {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/health.py"/>
        <source>, recall@10 {recall:.3f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/health.py"/>
        <source>Forget labels, decisions and votes whose picture is nowhere.</source>
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
        <location filename="cli/health.py"/>
        <source>Put right what can be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/health.py"/>
        <source>database  {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/health.py"/>
        <source>failed    {path}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/health.py"/>
        <source>folder    {folder_line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/health.py"/>
        <source>in use    {holder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/health.py"/>
        <source>index     {saved} of {photos} vectors saved{recall}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/health.py"/>
        <source>library   {library}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/health.py"/>
        <source>model     {model} {precision}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/health.py"/>
        <source>next      {model} ({size}): {done:,} of {photos:,} photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/health.py"/>
        <source>no files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/health.py"/>
        <source>none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/health.py"/>
        <source>nothing is wrong ({photos} photos, {vectors} vectors)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/health.py"/>
        <source>passed    {passed_over_words} (no photos)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/health.py"/>
        <source>photos    {photos} ({files})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/health.py"/>
        <source>provider  {provider}{in_brackets}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/indexing.py"/>
        <source>  and {more:,} more: photosim status names them all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/indexing.py"/>
        <source>  failed: {path}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/indexing.py"/>
        <source>Add the folders, bring the library up to date, and leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/indexing.py"/>
        <source>No folder is watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/indexing.py"/>
        <location filename="ui/settings/folders.py"/>
        <source>No folder is watched yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/indexing.py"/>
        <source>Print what rules report as one JSON document a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/indexing.py"/>
        <source>The same as index, and stay: what changes is taken until interrupted.

What rules have to say of new photos is printed; see photosim rules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/indexing.py"/>
        <source>{added} added, {updated} updated, {moved} moved or copied, {removed} removed, {count} failed in {duration} ({photos_per_second:.1f} photos/s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>A folder with classes/splits.csv: path, set, class, split.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Batches of each run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Batches to train on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Bits of a learned hash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Change of brightness and contrast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Classes in a batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Files can't be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Find the levels copy and similar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>How a head begins: fitted, or random.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>INT8 is smaller and faster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Learning rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Least share of a side that is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Longest gradient; 0 for any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Most photos of a class; 0 for all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Numbers (or bits) of an embedding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Numbers of an embedding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Of AdamW.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Of all that is drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Of batch normalisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Of the loss; default: its own, 0.2 of triplets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Of the model, for its card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Of the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Of triplets: {names}; default: the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Photos of each class in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Runs of each method, for mean and spread.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Searches are timed among so many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Share of each class to measure with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Share of photos mirrored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Side of the input in pixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Softplus in place of the margin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Steps between checkpoints.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Steps until the full rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>That of the backbone; 0 freezes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>The model file; default: in RUN_DIR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>The output folder of a run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>The set of splits.csv.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>This method alone; repeatable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>To begin with: default, none or a file.</source>
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
        <source>Training is not installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Training needs more packages than the app, and {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Weight of the quantization loss of triplet-quantization; default: 0.1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Where checkpoint, model and report go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Where tables, figures and runs are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Where to train.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>With its miner and its sampler: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Write its files too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Write the model of a training run again, as FP32 or INT8, with its card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>after   {figures}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>before  {figures}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>can't be the name of a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>does not end with .onnx</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>efficientnet_lite0, small or one of torchvision.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>file    {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>file    {path}, {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>is neither 0 nor a positive number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>is no positive number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>is not above 0 and at most 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>is not at least 0 and below 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>levels  {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>model   {id}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>model   {id}, {precision}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>one can't be loaded ({error})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>report  {report}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>{filename} can't be read or written: {strerror}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>{folder} keeps what is done: the same command goes on there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>{names} can't be found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>{network!r} is none of {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>{output} is kept: the same command goes on there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/listing.py"/>
        <source>Print the photos of the library, all or those that a filter leaves, one line for each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/listing.py"/>
        <source>The most photos to print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/listing.py"/>
        <source>The order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/listing.py"/>
        <source>no photo is so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/main.py"/>
        <source>Find the duplicates and the look-alikes of a photo in your own folders.

Without a command, the app opens; FILES are opened as its first query.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/main.py"/>
        <source>No display</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/main.py"/>
        <source>Open the app; FILES are its first query.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/main.py"/>
        <source>Print the version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/main.py"/>
        <source>The app needs a display and there is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/main.py"/>
        <source>The language of the window and of messages; default: the system's.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/main.py"/>
        <source>There is no command and no file named {path!r}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/mapping.py"/>
        <source>Lay all photos out again, not only those that came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/mapping.py"/>
        <source>Print a table: id, path, x, y.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/mapping.py"/>
        <source>Print where each photo lies on the map by likeness: alike ones are near each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/mapping.py"/>
        <source>The model whose likeness is meant.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/mapping.py"/>
        <source>no photos in the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/mapping.py"/>
        <source>{message} What is computed now is not kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>A model's id, or base; default, light or another base model's id: go over to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>A model's id, or its first letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>A photo of the library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>Ends in .photosim-model.</source>
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
        <source>Models of the library: what says which photos are similar, and what said so before.</source>
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
        <source>The model that is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>The one that is not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>The two models agree on every photo that was looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>Write a taught model to a file, for another library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>base models to choose from:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>did not pass its report card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>forgot the model {wanted}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>in use: {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>kept {line}; photosim models use {id} lets it answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>of another base model: teach again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>the albums taught it again: {taught} says what is similar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>the base model is {model} now; {photos} photos were seen by it in {duration}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>the model {wanted} is in {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>{count} albums{what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>{mark} {id}  {created}  the base model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>{names}  ({shared:.0%} of the nearest are the same)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>{pairs} votes kept for the next photosim teach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>{wanted}: {rate:,.1f} photos/s, the network alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/output.py"/>
        <source>{done:,} of {total:,}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/rules.py"/>
        <source>Forget them afterwards; no photo is touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/rules.py"/>
        <source>Only photos below it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/rules.py"/>
        <source>Photos belong to “like”, which needs them.</source>
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
        <source>The most to print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/rules.py"/>
        <source>Watch no more; what was reported stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/rules.py"/>
        <source>What is reported of new photos while folders are watched or indexed again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/rules.py"/>
        <source>What to belong to (album).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/rules.py"/>
        <source>What to resemble (like).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/rules.py"/>
        <source>all folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/rules.py"/>
        <source>nothing was reported yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/rules.py"/>
        <source>rule {number} is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/rules.py"/>
        <source>rule {number} watches from now on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/rules.py"/>
        <source>there is no rule yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/rules.py"/>
        <source>{rule_words}, in {where}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/search.py"/>
        <source>Least cosine of a hit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/search.py"/>
        <source>Nothing that is nearer to this; repeatable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/search.py"/>
        <source>Photos; - reads one from the input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/search.py"/>
        <source>Print the photos nearest to IMAGE; of several, those nearest to all of them together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/search.py"/>
        <source>Search with this part: fractions of the upright photo from its top left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/search.py"/>
        <source>The farthest level to print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/search.py"/>
        <source>The model to ask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/search.py"/>
        <source>The most hits to print.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/search.py"/>
        <source>nothing similar in the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/search.py"/>
        <source>{value!r} is not X,Y,W,H, four fractions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>           near the albums ({near} photos) {moved:.1%} are others now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>Learn from the albums what "similar" means, and print the report card.

Takes seconds, on this computer alone. Duplicates are still told by the base model; photosim models rollback goes back to the model before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>Of everything drawn at random.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>Only say whether the albums are ready, and what lacks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>The albums are ready: photosim teach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>Train the network itself, in minutes instead of seconds (needs pip install "photosim[train]"); stopped, the same command goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>Use the new model whatever its report card says, or in no case. Default: only where it is better and nothing else gets worse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>With --deep, batches to train on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>With --deep, what to train for: {names}; default: the first. Losses that make bits are for photosim train.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>but        {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>guard set  mAP@R {before:.3f} -&gt; {after:.3f}, other kinds of photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>guard set  none to measure on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>in use now, after {seconds:.1f} s; photosim models rollback goes back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>left out   {doubted} photos that look like those of another album</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>loss {loss:.4f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>model      {model}, taught on {count} albums</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>no more:   {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>not in use ({seconds:.1f} s); photosim models use {model} takes it all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>nothing could be put aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>put aside  {change}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>strength   {strength:.0%} of what was learnt is in the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>the rest   too few photos in no album to measure on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>the rest   {neighbours_kept:.1%} of the neighbours of {photos} other photos stayed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>training   {told} steps of {told2} on {told3}, loss {told4:.3f} -&gt; {told5:.3f}; {told6:.0%} of what was learnt is in the model ({told7})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>unlike     {unlike:.3f} of how photos unlike the albums were told apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>{loss!r} is none of {names}; those that make bits are for photosim train.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>{names}  ({queries} photos)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>{row}: {row2} photos, {row3} pictures; {row4}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Bring it up to date with photosim index.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Check that it still exists and that its drive is connected; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Check that the disk is connected, has room and may be written; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Check that the folder exists, belongs to you (reading needs that too), has room and lies on a disk with file locks; or choose another one with --library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Choose a file that photosim album export wrote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Choose another folder with --library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Close other programs and run it again: it goes on where it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Close that one or wait until it is done; photosim duplicates --so-far prints what is found by now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Connect their drives and repair again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Free some space, or name another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Index a folder first: photosim index FOLDER.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Index it first: photosim index FOLDER.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Install them: pip install "photosim[train]"; or teach without --deep, which needs none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Its photos stay in the library; connect the drive to update them, or remove the folder from the library: photosim remove FOLDER.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Leave it out with photosim add --exclude.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Leave out --{about}, or choose another loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Make another one: photosim album create NAME PHOTO...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Make room on the library's disk and run it again: it goes on where it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Name a file of this network's weights, or train from none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Name a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Name a folder of two class folders or more, of two photos or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Name a taught model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Name another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Name at most {about} photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Name it with --to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Name photos or a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Name two to {about} photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Put it back from a backup, or move it away and index the folders again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Put some in: photosim album add {about!r} PHOTO...</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Remove it with photosim models remove, and teach again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Remove the checkpoint to begin again, or name another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Run it again: it goes on where it was; or teach without --deep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Save the picture, and name its file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Start photosim, or run photosim index, once: that updates it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Teach again: photosim teach.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Teach again; if it happens again, teach without --deep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Teach this library on its own albums: photosim teach.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Teach without --deep, or install photosim again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>They count again when the pictures are back and indexed; photosim check --forget-lost forgets them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Use another one first: photosim models use base.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Without one, use photosim index, search, watch, status and the others that photosim --help lists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>photosim album list names those that there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>photosim check --repair and photosim index make them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>photosim check --repair puts right what can be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>photosim duplicates --plan FILE writes a plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>photosim index makes them again with the model that is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>photosim index takes these photos again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>photosim models export writes such a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>photosim models list names those that there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>photosim teach --check says what each album lacks; photosim album add NAME PHOTO... puts photos into one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>photosim undo --list shows what can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <location filename="core/errors.py"/>
        <source>RAW format not supported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/errors.py"/>
        <source>The photo can't be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/errors.py"/>
        <source>This photo can't be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/errors.py"/>
        <source>a video, not a photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/errors.py"/>
        <source>changed while it was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/errors.py"/>
        <source>damaged file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/errors.py"/>
        <source>damaged thumbnail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/errors.py"/>
        <source>empty file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/errors.py"/>
        <source>file not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/errors.py"/>
        <source>file too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/errors.py"/>
        <source>format not supported: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/errors.py"/>
        <source>internal error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/errors.py"/>
        <source>it was just removed from the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/errors.py"/>
        <source>needs too much memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/errors.py"/>
        <source>no permission to read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/errors.py"/>
        <source>no pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/errors.py"/>
        <source>not a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/errors.py"/>
        <source>not a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/errors.py"/>
        <source>read error: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/errors.py"/>
        <source>the decoder could not be started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/errors.py"/>
        <source>the decoder could not be started: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/errors.py"/>
        <source>the decoder crashed ({})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/errors.py"/>
        <source>the decoder ended (status {})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/errors.py"/>
        <source>the decoder gave no sensible answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/errors.py"/>
        <source>the model makes no usable vector of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/errors.py"/>
        <source>too many pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/errors.py"/>
        <source>took longer than {} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/errors.py"/>
        <source>truncated file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>A minus stands directly before what is not wanted, as in -album:*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>A quotation mark is missing at the end of “{shown}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>A rating is 1 to 5, rejected or none, as in rating:&gt;=4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>A size is compared with, as in size:&gt;5MB, size:&lt;=12MP or size:1MB..5MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>A year lies between {first_year} and {last_year}, not {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>An orientation is {listed}, not “{unknown}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>Something is missing after “{match}:”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>The filter can't be understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>There is no such day as {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>There is no word in “{shown}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>There is no “{key}:” to filter by: did you mean “{near}:”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>There is no “{key}:” to filter by: put a name with a colon in it in quotation marks, as in "{quoted}"</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>a folder it lies in; an absolute path is that folder alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>and each with a minus for the contrary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>bytes, megapixels, pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>in an album, in none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>one camera or the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>or landscape, square, panorama</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>stars from XMP or EXIF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>the kind of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>the name of a file or folder has “beach” in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>the whole name of a file, * for anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>when it was taken: a year, a month or a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>“{shown}” ends before it begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>“{shown}” has neither a begin nor an end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>“{shown}” has no date: one is written 2019, 2019-05 or 2019-05-31</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>“{shown}” has no number: it is written as in width:&gt;=1920</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>“{shown}” has no size: one is written 500kB, 5MB or 12MP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>“{shown}” isn't known: there is {known}</source>
        <translation type="unfinished"></translation>
    </message>
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
    <name>imaging</name>
    <message>
        <location filename="imaging/decode.py"/>
        <source>The photo can't be decoded as {kind}: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="imaging/reading.py"/>
        <source>The file has {st_size:.1f} GB; at most {file_bytes:.1f} GB are read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>imaging/formats</name>
    <message>
        <location filename="imaging/formats/decoded.py"/>
        <source>Decoding {width} × {height} pixels needs about {needed:.1f} GB; at most {decoded_bytes:.1f} GB are used for one photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="imaging/formats/decoded.py"/>
        <source>The photo has {width} × {height} pixels; at most {pixels:.0f} megapixels are decoded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="imaging/formats/raw.py"/>
        <source>The RAW file can't be decoded: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>imaging/processes</name>
    <message>
        <location filename="imaging/processes/process.py"/>
        <source>The photo can't be prepared: {last}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>index</name>
    <message>
        <location filename="index/files.py"/>
        <source>A file of the search index is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="index/files.py"/>
        <source>Search index not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="index/files.py"/>
        <source>The saved search index is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="index/files.py"/>
        <source>The search index can't be loaded ({error}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="index/files.py"/>
        <source>The search index can't be read ({error}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="index/files.py"/>
        <source>The search index can't be saved in {directory} ({strerror}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="index/files.py"/>
        <source>The search index has {count} vectors, its manifest says {count2}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="index/files.py"/>
        <source>The search index was made for another {name} ({get!r} instead of {value!r}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="index/files.py"/>
        <source>The search index's manifest can't be read ({error}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="index/files.py"/>
        <source>The search index's manifest is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="index/files.py"/>
        <source>There is no saved search index yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>library</name>
    <message>
        <location filename="library/library.py"/>
        <source>No library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/library.py"/>
        <source>The library {directory} can't be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/library.py"/>
        <source>There is no library in {directory} yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/library.py"/>
        <source>Unknown provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/library.py"/>
        <source>{name!r} is none of auto, cpu and cuda.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/values.py"/>
        <source>A region is left, top, width and height in fractions of the upright photo, such as 0.25,0.25,0.5,0.5 for its middle, not {x:g},{y:g},{width:g},{height:g}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/values.py"/>
        <source>A search needs at least one photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/values.py"/>
        <source>A search shows 1 photo or more, not {k}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/values.py"/>
        <source>No photo to search with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/values.py"/>
        <source>Nothing to open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/values.py"/>
        <source>Nothing to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/values.py"/>
        <source>Results can't be limited to bursts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/values.py"/>
        <source>Similarity out of range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/values.py"/>
        <source>The least similarity must lie between -1 and 1, not {min_similarity}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/values.py"/>
        <source>The region is not on the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/values.py"/>
        <source>{name} can't be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source> in {parent}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>, as it did not pass its report card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>All its {photos} photos are copies of one picture: add {lacking} more different ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>An album that is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Camera RAW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Choose a library folder on a local disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Choose another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Choose another name, or merge the two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Choose another network, or the size it was made for: 224 for most.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Close that one or wait until it is done, or choose another library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Close that one or wait until it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Copies of photos that are there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Free some space and try again; everything written before is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Free some space or check the folder; until then the index is made again from the library at each start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>HEIC and AVIF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Install photosim again, or choose another model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Install them: pip install "photosim[train]"</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>It has no photos yet: add at least {lacking}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>It has only 1 photo: add {lacking} more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>It has only {photos} photos: add {lacking} more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>It is tried again when the file changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Its {photos} photos show only {pictures} different pictures: add {lacking} more.</source>
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
        <source>Make room on that disk, and teach again; the model in use is unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="library/words.py"/>
        <source>One photo was</source>
        <translation type="unfinished"></translation>
        <extra-po-msgid_plural>{n} photos were</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Open it from your file manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Photos for the album “{album}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Photos like no other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Photos like {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Search again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>See whether another program opens it, or search with another photo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Taken: {kinds}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>The albums have taught it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>The library has moved to its new model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>The taught model {lost} was of the base model before and can't be used any more; the albums did not teach it again{why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>To watch it, run: sudo sysctl {about} (and, to keep that after a restart, write {about} into /etc/sysctl.d/60-photosim.conf), then start photosim again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Train with a smaller rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Update photosim, or choose another library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Use the CPU, or install photosim's extra “cuda” and the driver.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <location filename="ui/filing/dialogs.py"/>
        <source>WebP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Your photos are not touched. The details are in the log file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>a RAW {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>a depth map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>a film behind the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>a gain map for high dynamic range</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="library/words.py"/>
        <source>a given one</source>
        <translation type="unfinished"></translation>
        <extra-po-msgid_plural>{n} given ones</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>a photo that is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>a rating of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>a second view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>a sound recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>a spoken note, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>a text ({name})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>a wider range of colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>an edited version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>another moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>another picture, as far as is proved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>before enlarging: {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>borders added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>chosen by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>coloured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>colours changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>cropped, keeps {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>data of an unknown kind behind the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>data of the camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>developed from this RAW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>differs in {count} place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>differs in {count} places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>edited version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>edits in {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>enlarged to {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>finds {copies:.1%} of edited copies first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>finer, {times} times along a side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>first by its path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>has the RAW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>has the camera's data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>has the date it was taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>has the place it was taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>high dynamic range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>holds all that the others hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>holds something of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>in a reference folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>in colour, the other is grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>in the albums {albums}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>larger: {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>made grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>mirrored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>not compared in full size yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>not read yet for what it holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>not {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>part of a larger picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>pasted into a larger picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>re-encoded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>resized to {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>rotated {degrees:.0f}°</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>same bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>same picture in another container ({before} → {after})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>same picture, other bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>same picture, other metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>saved as {format}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>saved with less loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>saved without loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <location filename="ui/widgets/words/kinds.py"/>
        <source>shown in another picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>shows more around: {percent} % of it is this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <location filename="ui/widgets/words/kinds.py"/>
        <source>smaller or saved worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>stretched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>taken at another moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>text or logo on top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>the RAW of this picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>the better format, {format}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>the film {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>the largest file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>the least deep in folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>the longest name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>the most detail, {size}: {larger} is larger, but shows it no finer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>the most pixels, {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>the name and folder least like a copy's</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>the nearest photo is of the same kind in {recall_at_1:.1%}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>the oldest file, {moment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>the oldest, taken {moment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>the others were made of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>the others were named by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>the place it was taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>the same file under another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <location filename="ui/widgets/words/kinds.py"/>
        <source>the same picture again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>the same scene, taken again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>the sharpest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>the time it was taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>transparent parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>what {name} says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>whatever lies beside it: its folder can't be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>without an extension</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>{count} bits a channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>{count} keyword ({name})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>{count} keywords ({name})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>{count} more page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>{count} more pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>{count} more picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>{count} more pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>{count} name of people ({name})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>{count} names of people ({name})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>{left:,} others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>{name} is a copy of {other}{place}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>{name} looks as if it belongs to the album “{album}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>{name} resembles nothing that is there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>{name} resembles {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>{percent} % of it is in no other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>{photos_per_second:,.0f} photos/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>{rate} on one core elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>{rate} on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>{what} left out: the library is moving to another model, which has not seen them yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>library/albums</name>
    <message>
        <location filename="library/albums/book.py"/>
        <source>An album's name has 1 to {longest_name} characters that can be printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/albums/book.py"/>
        <location filename="library/albums/files.py"/>
        <source>No album file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/albums/book.py"/>
        <source>No class folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/albums/book.py"/>
        <source>No folder inside {folder} holds photos of this library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/albums/book.py"/>
        <source>No name for an album</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/albums/book.py"/>
        <source>No photo of the library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/albums/book.py"/>
        <location filename="library/reporting/service.py"/>
        <source>No such album</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/albums/book.py"/>
        <location filename="library/filing/export.py"/>
        <location filename="library/filing/filer.py"/>
        <location filename="library/folders/watched.py"/>
        <location filename="library/removal/executor.py"/>
        <source>No such folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/albums/book.py"/>
        <source>The albums can't be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/albums/book.py"/>
        <source>The library has no photo {photo_id}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/albums/book.py"/>
        <location filename="library/searching/saved.py"/>
        <source>The name is taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/albums/book.py"/>
        <source>There is an album {name!r} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/albums/book.py"/>
        <source>There is no album {name!r}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/albums/book.py"/>
        <source>{folder} can't be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/albums/book.py"/>
        <location filename="library/models/files.py"/>
        <source>{path} can't be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/albums/book.py"/>
        <location filename="library/models/files.py"/>
        <source>{path} can't be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/albums/files.py"/>
        <source>{name} is no file of albums: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/albums/suggest.py"/>
        <source>Nothing to go by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/albums/suggest.py"/>
        <source>Only one album</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/albums/suggest.py"/>
        <source>The album {name!r} has no photos that the library knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/albums/suggest.py"/>
        <source>What is in doubt lies between two albums, and no other album has photos.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>library/browsing</name>
    <message>
        <location filename="library/browsing/catalog.py"/>
        <location filename="library/browsing/listing.py"/>
        <source>Not a folder of this library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/browsing/catalog.py"/>
        <location filename="library/browsing/listing.py"/>
        <source>{folder} lies in no watched folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/browsing/sharpness.py"/>
        <source>looking for the sharpest of bursts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/browsing/sharpness.py"/>
        <location filename="library/duplicates/finder.py"/>
        <location filename="library/filing/export.py"/>
        <location filename="library/holding/reader.py"/>
        <location filename="library/indexing/ingest.py"/>
        <location filename="library/mapping/service.py"/>
        <location filename="library/models/changeover.py"/>
        <location filename="library/runtime/photo_index.py"/>
        <location filename="library/runtime/projector.py"/>
        <location filename="ui/filing/sheets.py"/>
        <location filename="ui/widgets/format.py"/>
        <source>photos</source>
        <comment>a second</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>library/duplicates</name>
    <message>
        <location filename="library/duplicates/finder.py"/>
        <source>comparing pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/duplicates/finder.py"/>
        <source>looking for near photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/duplicates/finder.py"/>
        <location filename="library/duplicates/whole_pairs.py"/>
        <source>pairs</source>
        <comment>a second</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/duplicates/keeper.py"/>
        <source>A chain of rules needs at least one rule.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/duplicates/keeper.py"/>
        <source>A rule twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/duplicates/keeper.py"/>
        <source>Best quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/duplicates/keeper.py"/>
        <source>No rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/duplicates/keeper.py"/>
        <source>Oldest file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/duplicates/keeper.py"/>
        <source>Only the rule “{this_folder}” names a folder, and it must.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/duplicates/keeper.py"/>
        <source>Smallest file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/duplicates/keeper.py"/>
        <source>The rule “{rule}” stands in the chain twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/duplicates/keeper.py"/>
        <source>Which folder?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/duplicates/presets.py"/>
        <source>A chain of rules can't be saved as “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/duplicates/presets.py"/>
        <source>Another name, please</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/duplicates/presets.py"/>
        <source>No such rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/duplicates/presets.py"/>
        <source>There are no rules named “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/duplicates/presets.py"/>
        <source>There are no saved rules named “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/duplicates/service.py"/>
        <source>Look-alikes are no duplicates; search for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/duplicates/service.py"/>
        <location filename="library/searching/sources.py"/>
        <source>The library has no photo {photo} any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/duplicates/service.py"/>
        <location filename="library/values.py"/>
        <source>Unknown level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/duplicates/whole_pairs.py"/>
        <source>looking closer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>library/filing</name>
    <message>
        <location filename="library/filing/export.py"/>
        <location filename="library/filing/filer.py"/>
        <location filename="library/removal/executor.py"/>
        <location filename="library/removal/plan.py"/>
        <source>Where to?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/filing/export.py"/>
        <source>exporting photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/filing/export.py"/>
        <source>it can't be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/filing/export.py"/>
        <location filename="library/filing/filer.py"/>
        <location filename="library/removal/executor.py"/>
        <source>{folder} can't be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/filing/export.py"/>
        <location filename="library/filing/filer.py"/>
        <location filename="library/removal/executor.py"/>
        <source>{folder} is no absolute path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/filing/filer.py"/>
        <source>A name can't have {barred!r} in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/filing/filer.py"/>
        <source>A photo needs a name of at least one letter or digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/filing/filer.py"/>
        <source>Not a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/filing/filer.py"/>
        <source>Not this kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/filing/filer.py"/>
        <location filename="library/removal/plan.py"/>
        <source>Nothing to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/filing/filer.py"/>
        <source>The photo is called {name} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/filing/filer.py"/>
        <source>copying files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/filing/filer.py"/>
        <source>it is in that folder already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/filing/filer.py"/>
        <source>it is offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/filing/filer.py"/>
        <location filename="library/removal/executor.py"/>
        <source>it lies in a {guard} folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/filing/filer.py"/>
        <source>its folder can't be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/filing/filer.py"/>
        <source>moving files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/filing/filer.py"/>
        <source>renaming the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/filing/filer.py"/>
        <source>the library has no photo there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/filing/filer.py"/>
        <source>the photo that it belongs to stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/filing/filer.py"/>
        <location filename="library/removal/going_along.py"/>
        <source>what lies beside it can't be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/filing/filer.py"/>
        <source>{folder} is the library's own folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/filing/filer.py"/>
        <source>{name} stays a {kind} file: a name doesn't make it {other}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/filing/service.py"/>
        <source>The sheet can't be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="library/filing/sheet.py"/>
        <location filename="ui/removal/overview_dialog.py"/>
        <location filename="ui/widgets/format.py"/>
        <source>{n} photo</source>
        <translation type="unfinished"></translation>
        <extra-po-msgid_plural>{n} photos</extra-po-msgid_plural>
    </message>
</context>
<context>
    <name>library/folders</name>
    <message>
        <location filename="library/folders/scan.py"/>
        <source>looking through folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/folders/scan.py"/>
        <source>none of its {present} known files is there, so its drive is probably not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/folders/scan.py"/>
        <source>the drive that was mounted there is not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/folders/walk.py"/>
        <source>A folder is offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/folders/walk.py"/>
        <source>The folder {path} is offline: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/folders/walk.py"/>
        <source>it can't be listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/folders/walk.py"/>
        <source>it is no longer a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/folders/walk.py"/>
        <source>it isn't there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/folders/watched.py"/>
        <source>A photo has at least 0 pixels, not {n}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/folders/watched.py"/>
        <source>Folder not readable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/folders/watched.py"/>
        <source>Not a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/folders/watched.py"/>
        <source>Not a size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/folders/watched.py"/>
        <source>Not a watched folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/folders/watched.py"/>
        <source>Not below the folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/folders/watched.py"/>
        <source>Nothing would be taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/folders/watched.py"/>
        <source>The folder {root} can't be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/folders/watched.py"/>
        <source>The folder {wanted} is not watched by itself: it lies in {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/folders/watched.py"/>
        <source>The folder {wanted} is not watched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/folders/watched.py"/>
        <source>The library's own folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/folders/watched.py"/>
        <source>There is no folder {root}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/folders/watched.py"/>
        <source>With every kind of file left out the library would be empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/folders/watched.py"/>
        <source>{path} is not a folder below {root}: it can't be left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/folders/watched.py"/>
        <source>{root} belongs to the library itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/folders/watched.py"/>
        <source>{root} is not a folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>library/health</name>
    <message>
        <location filename="library/health/caches.py"/>
        <source>The cache can't be cleared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/health/caches.py"/>
        <location filename="library/teaching/deep.py"/>
        <source>{filename} can't be removed: {strerror}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/health/check.py"/>
        <source>checking taught models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/health/check.py"/>
        <source>checking the albums</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/health/check.py"/>
        <source>checking the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/health/check.py"/>
        <source>checking the index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/health/check.py"/>
        <source>checking vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/health/check.py"/>
        <source>labels and refusals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/health/check.py"/>
        <source>of these, photos that are offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/health/check.py"/>
        <source>photos in the saved index that are gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/health/check.py"/>
        <source>photos misplaced by a taught model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/health/check.py"/>
        <source>photos that the saved index lacks{reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/health/check.py"/>
        <source>photos with a damaged thumbnail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/health/check.py"/>
        <source>photos with unusable vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/health/check.py"/>
        <source>photos without a place under a taught model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/health/check.py"/>
        <source>photos without a thumbnail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/health/check.py"/>
        <source>photos without features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/health/check.py"/>
        <source>photos without vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/health/check.py"/>
        <source>{what} whose picture is nowhere{what2}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>library/holding</name>
    <message>
        <location filename="library/holding/reader.py"/>
        <source>reading what files hold</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>library/indexing</name>
    <message>
        <location filename="library/indexing/ingest.py"/>
        <source>adding photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/indexing/shots.py"/>
        <source>looking at RAW files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/indexing/update.py"/>
        <location filename="library/reporting/service.py"/>
        <source>Not in a watched folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/indexing/update.py"/>
        <source>{path} lies in no watched folder of the library.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>library/mapping</name>
    <message>
        <location filename="library/mapping/service.py"/>
        <source>laying out the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/mapping/service.py"/>
        <source>looking for alike photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/mapping/service.py"/>
        <source>placing new photos on the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/mapping/service.py"/>
        <source>steps</source>
        <comment>a second</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>library/models</name>
    <message>
        <location filename="library/models/bases.py"/>
        <location filename="library/models/service.py"/>
        <source>No such model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/models/bases.py"/>
        <source>The library can't stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/models/bases.py"/>
        <source>The model {id} is not here any more: it answers only until all photos have been seen by the next one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/models/bases.py"/>
        <source>There is no base model {wanted}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/models/bases.py"/>
        <source>measuring the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/models/bases.py"/>
        <location filename="library/models/service.py"/>
        <source>{wanted} begins several ids</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/models/changeover.py"/>
        <source>moving to another model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/models/files.py"/>
        <source>No model file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/models/files.py"/>
        <source>The model can't be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/models/files.py"/>
        <source>it does not hold a model and its card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/models/files.py"/>
        <source>it is damaged, or of another kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/models/files.py"/>
        <source>its card can't be used: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/models/files.py"/>
        <source>model and card do not belong together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/models/files.py"/>
        <source>the model in it was not taught from albums</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/models/files.py"/>
        <source>{path} is no model that photosim can take: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/models/service.py"/>
        <location filename="library/runtime/runtime.py"/>
        <source>Model of another base model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/models/service.py"/>
        <source>No other model was in use before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/models/service.py"/>
        <location filename="ui/map/page.py"/>
        <location filename="ui/statistics/page.py"/>
        <source>No photos yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/models/service.py"/>
        <source>Nothing to go back to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/models/service.py"/>
        <source>Nothing to vote on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/models/service.py"/>
        <source>The base model is a part of photosim and can't be removed or exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/models/service.py"/>
        <source>The base model stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/models/service.py"/>
        <source>The library has no photo {photo} to vote on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/models/service.py"/>
        <source>The model in {path} was taught on the base model {base}, and this library uses {id}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/models/service.py"/>
        <source>The model is in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/models/service.py"/>
        <source>The model {id} says what is similar now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/models/service.py"/>
        <source>The two models name the same photos as the nearest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/models/service.py"/>
        <source>There is no model {wanted}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/models/service.py"/>
        <source>There is nothing to compare the models on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/models/service.py"/>
        <source>comparing models</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>library/removal</name>
    <message>
        <location filename="library/removal/executor.py"/>
        <source>it holds more than the file to keep: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/executor.py"/>
        <source>it is not proved to be a copy of the file to keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/executor.py"/>
        <source>it is offline or in no watched folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/executor.py"/>
        <source>removing duplicates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/executor.py"/>
        <source>the file to keep, {path}, can't be read: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/executor.py"/>
        <source>the file to keep, {path}, has changed since the plan was made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/executor.py"/>
        <source>the file to keep, {path}, is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/executor.py"/>
        <source>the file to keep, {path}, is offline or in no watched folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/file_ops.py"/>
        <source>another file lies at {source} now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/file_ops.py"/>
        <source>another file took its place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/file_ops.py"/>
        <source>it can't be copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/file_ops.py"/>
        <source>it can't be moved back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/file_ops.py"/>
        <source>it can't be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/file_ops.py"/>
        <source>it can't be taken away: {strerror}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/file_ops.py"/>
        <source>it has changed since the plan was made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/file_ops.py"/>
        <source>it is no ordinary file any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/file_ops.py"/>
        <source>it is not at {target} any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/file_ops.py"/>
        <source>it is the file to keep, under another name (a link)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/file_ops.py"/>
        <source>its folder can't be made again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/file_ops.py"/>
        <source>no link can be made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/file_ops.py"/>
        <source>no link can be made: {strerror}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/file_ops.py"/>
        <source>the copy is not the same as the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/file_ops.py"/>
        <source>the file at {target} is another one now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/file_ops.py"/>
        <source>the file to keep lies on another disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/going_along.py"/>
        <source>and nothing that stays holds that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/going_along.py"/>
        <source>{name} beside it has changed since the plan was made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/going_along.py"/>
        <source>{name} lies beside it, and the plan does not name that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/going_along.py"/>
        <source>{name} lies beside it, {alone}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/plan.py"/>
        <source>Moving needs a folder, and tagging the name of an album.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/plan.py"/>
        <source>No file stays that {path} goes for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/plan.py"/>
        <source>No plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/plan.py"/>
        <source>Nothing has been done yet. Delete groups or lines of “remove” that you don't agree with, then: photosim duplicates --apply THIS_FILE. Each file is checked again first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/plan.py"/>
        <source>Nothing would stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/plan.py"/>
        <source>The plan can't be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/plan.py"/>
        <source>The plan contradicts itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/plan.py"/>
        <location filename="library/removal/service.py"/>
        <source>This file stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/plan.py"/>
        <source>This is no plan of photosim: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/plan.py"/>
        <source>{keep} is in no group of duplicates now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/plan.py"/>
        <source>{named} stands in it both to keep and to remove, or twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/plan.py"/>
        <location filename="library/removal/service.py"/>
        <source>{path} can't be removed: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/plan.py"/>
        <source>{path} is no JSON file: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/steps.py"/>
        <source>Nothing to undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/steps.py"/>
        <source>Number {entry_id} is not in the journal, or was undone already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/steps.py"/>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/steps.py"/>
        <source>its copy at {target} is another file now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/steps.py"/>
        <source>its copy is not at {target} any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/steps.py"/>
        <source>photosim was ended before it was copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/steps.py"/>
        <source>photosim was ended before it was moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/steps.py"/>
        <source>putting files back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/steps.py"/>
        <source>the system's own trash has it; restore it there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/steps.py"/>
        <source>{refused}; until photosim can put it back it is {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/trash.py"/>
        <source>it can't be moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/trash.py"/>
        <source>no free name in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/trash.py"/>
        <source>the trash can't take it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/trash.py"/>
        <source>the trash can't take it: no free name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/removal/trash.py"/>
        <source>{target} is in the way</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>library/reporting</name>
    <message>
        <location filename="library/reporting/service.py"/>
        <source>No such rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/reporting/service.py"/>
        <source>Nothing to resemble</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/reporting/service.py"/>
        <source>Say which photos a new one has to resemble.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/reporting/service.py"/>
        <source>There is no album {album!r}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/reporting/service.py"/>
        <source>There is no rule {rule_id}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/reporting/service.py"/>
        <source>{folder} lies in no watched folder of the library.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>library/runtime</name>
    <message>
        <location filename="library/runtime/connections.py"/>
        <source>Library closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/runtime/connections.py"/>
        <source>Library opened for reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/runtime/connections.py"/>
        <source>The library is closed already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/runtime/connections.py"/>
        <source>The library was opened for reading and can't be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/runtime/model.py"/>
        <source>Model without levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/runtime/model.py"/>
        <source>The card of the model {id} has no level {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/runtime/model.py"/>
        <source>The library's model is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/runtime/model.py"/>
        <source>The model {id} that made this library's vectors is not here any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/runtime/photo_index.py"/>
        <source>building the index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/runtime/photo_index.py"/>
        <source>renewing the index</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/runtime/projector.py"/>
        <source>placing photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/runtime/runtime.py"/>
        <source>The model {wanted} was taught on vectors of another base model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/runtime/taught_store.py"/>
        <location filename="ml/registry.py"/>
        <source>Model not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/runtime/taught_store.py"/>
        <source>The files of the model {wanted} can't be removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/runtime/taught_store.py"/>
        <source>The library keeps no model {wanted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/runtime/taught_store.py"/>
        <source>The model can't be kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/runtime/taught_store.py"/>
        <source>The model can't be removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/runtime/taught_store.py"/>
        <source>The model can't be written to {folder}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>library/searching</name>
    <message>
        <location filename="library/searching/saved.py"/>
        <source>A search's name has 1 to {longest_name} characters that can be printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/searching/saved.py"/>
        <source>No name for a search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/searching/saved.py"/>
        <source>No such search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/searching/saved.py"/>
        <source>Nothing to save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/searching/saved.py"/>
        <location filename="ui/search/drop_data.py"/>
        <source>Nothing to search with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/searching/saved.py"/>
        <source>The library has no photo “{label}” any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/searching/saved.py"/>
        <source>The photos that “{name}” searches with are gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/searching/saved.py"/>
        <source>There is a search {name!r} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/searching/saved.py"/>
        <source>This list is all photos: narrow it down first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/searching/saved.py"/>
        <source>This saved search is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/searching/saved.py"/>
        <source>Too large to keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/searching/saved.py"/>
        <source>“{label}” has no file, and is too large to keep with the search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/searching/searcher.py"/>
        <source>The model {id} that made this library's vectors is not here any more, so that only photos of the library can be looked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/searching/searcher.py"/>
        <source>The photo can't be looked for yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/searching/searcher.py"/>
        <source>{name} can't be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/searching/sources.py"/>
        <source>No such file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/searching/sources.py"/>
        <source>The photo is offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/searching/sources.py"/>
        <location filename="ml/train/networks/weights.py"/>
        <source>There is no file {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/searching/sources.py"/>
        <source>image data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/searching/sources.py"/>
        <source>{name} can't be opened now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>library/teaching</name>
    <message>
        <location filename="library/teaching/child.py"/>
        <source>Deep teaching failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/teaching/child.py"/>
        <source>Deep teaching is not installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/teaching/child.py"/>
        <source>Deep teaching needs more packages than the app, and the packaged app has none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/teaching/child.py"/>
        <source>Deep teaching needs more packages than the app, and {names} can't be found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/teaching/child.py"/>
        <source>The model in use is unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/teaching/child.py"/>
        <source>The teaching process ended with status {status} and without a word.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/teaching/child.py"/>
        <source>The teaching process was ended by signal {status}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/teaching/child.py"/>
        <source>The teaching process was ended by the system, most likely because memory ran out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/teaching/deep.py"/>
        <location filename="library/teaching/values.py"/>
        <source>Not enough to learn from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/teaching/deep.py"/>
        <location filename="ml/train/lab/recipes.py"/>
        <source>Number out of range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/teaching/deep.py"/>
        <source>Teaching can't begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/teaching/deep.py"/>
        <location filename="ml/teach/job.py"/>
        <location filename="ml/train/deep/lesson.py"/>
        <location filename="ml/train/deep/outcome.py"/>
        <source>Teaching failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/teaching/deep.py"/>
        <source>Teaching takes 1 step or more, not {steps}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/teaching/deep.py"/>
        <source>The FP32 file of the model {name} is not here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/teaching/deep.py"/>
        <location filename="ml/train/deep/base.py"/>
        <source>The base model can't be taught</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/teaching/deep.py"/>
        <source>The lesson can't be thrown away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/teaching/deep.py"/>
        <source>The lesson can't be written to {parent}: {strerror}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/teaching/deep.py"/>
        <source>The model can't be read: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/teaching/deep.py"/>
        <source>The result in {folder} is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/teaching/deep.py"/>
        <source>There is no loss {loss!r} to teach with. Known: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/teaching/deep.py"/>
        <source>Too many photos of an album have no thumbnail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/teaching/deep.py"/>
        <location filename="ml/train/lab/recipes.py"/>
        <source>Unknown loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/teaching/service.py"/>
        <source>No deep lesson can go on: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/teaching/service.py"/>
        <source>No lesson to go on with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/teaching/service.py"/>
        <source>it began with another base model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/teaching/service.py"/>
        <source>reading the albums</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/teaching/service.py"/>
        <source>there is none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/teaching/values.py"/>
        <source>Teaching needs at least {least_albums} albums of {least_pictures} different photos or more, and {ready} of the {count} {what} ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/teaching/values.py"/>
        <source>There is no album yet; teaching needs at least {least_albums}, with {least_pictures} different photos or more each.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>library/watching</name>
    <message>
        <location filename="library/watching/folder_watch.py"/>
        <source>The folder {root} can't be watched ({strerror}); it is looked through again and again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/watching/folder_watch.py"/>
        <source>The folder {root} is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/watching/folder_watch.py"/>
        <source>The folder {root} is watched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/watching/folder_watch.py"/>
        <source>The folder {root} lies on {kind}, which doesn't tell of changes; it is looked through again and again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/watching/folder_watch.py"/>
        <source>The system lets too few {what} be watched for {root}; it is looked through again and again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="library/watching/watcher.py"/>
        <source>Changes could not be taken: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ml</name>
    <message>
        <location filename="ml/embedder.py"/>
        <location filename="ml/train/loop/trainer.py"/>
        <source>CUDA can't be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/embedder.py"/>
        <source>CUDA was asked for and does not work: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/embedder.py"/>
        <source>Model and card do not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/embedder.py"/>
        <source>Model and head do not fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/embedder.py"/>
        <source>Model can't be started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/embedder.py"/>
        <source>Model gives unusable vectors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/embedder.py"/>
        <source>Model without a head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/embedder.py"/>
        <source>The head takes {inputs} features, the model gives {feature_dim}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/embedder.py"/>
        <source>The model {name} ({id}) does not hand out its head.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/embedder.py"/>
        <source>The model {path} can't be started: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/embedder.py"/>
        <source>The output {name!r} should have {outputs} numbers and has {get}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/embedder.py"/>
        <source>{wrong} of {count} vectors are zero or not finite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/guard.py"/>
        <location filename="ml/train/deep/outcome.py"/>
        <source>A lesson can't be checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/guard.py"/>
        <source>Whether a lesson forgets other kinds of photos is checked by {path}, which can't be used: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/headfile.py"/>
        <location filename="ml/registry.py"/>
        <source>Model damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/headfile.py"/>
        <source>The head in the file can't be used: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/registry.py"/>
        <source>Model card damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/registry.py"/>
        <source>The bytes of {path} are not those its card names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/registry.py"/>
        <source>The id in {card_path} does not belong to its model and preprocessing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/registry.py"/>
        <source>The model card {path} can't be used: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/registry.py"/>
        <source>The model file {path} can't be read: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/registry.py"/>
        <source>The {what} is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/registry.py"/>
        <source>There is no model card at {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/registry.py"/>
        <source>There is no model with the id {wanted}. Known models: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ml/measure</name>
    <message>
        <location filename="ml/measure/evaluate.py"/>
        <source>Photo unreadable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/measure/evaluate.py"/>
        <location filename="ml/train/samplers.py"/>
        <source>Too few photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/measure/evaluate.py"/>
        <source>{folder} has fewer than two readable photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/measure/evaluate_classes.py"/>
        <source>No folder under {folder} has two photos that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/measure/evaluate_classes.py"/>
        <location filename="ui/compare/page.py"/>
        <source>Nothing to compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/measure/photos.py"/>
        <source>Folder not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/measure/photos.py"/>
        <location filename="ml/train/data/pixels.py"/>
        <source>No photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/measure/photos.py"/>
        <source>There are no photos under {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/measure/photos.py"/>
        <source>{folder} is not a folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ml/teach</name>
    <message>
        <location filename="ml/teach/job.py"/>
        <source>Its result in {folder} can't be used: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/teach/job.py"/>
        <source>Teaching can't go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/teach/job.py"/>
        <source>The job in {folder} can't be used: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ml/train</name>
    <message>
        <location filename="ml/train/data/pixels.py"/>
        <source>Decoding photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/data/pixels.py"/>
        <source>None of the photos can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/deep/base.py"/>
        <source>The base model {name} can't be trained further: {why}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/deep/lesson.py"/>
        <source>Not for teaching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/deep/lesson.py"/>
        <location filename="ml/train/loop/trainer.py"/>
        <source>The loss of step {step} is no number any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/deep/lesson.py"/>
        <source>The loss {name!r} makes bits, and a taught model gives vectors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/deep/outcome.py"/>
        <source>The guard set {guard} is of another network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/deep/outcome.py"/>
        <source>The written model differs from the trained one by {difference:.4f}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/deep/outcome.py"/>
        <source>The written model gives vectors that are not finite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/lab/bench.py"/>
        <source>No benchmark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/lab/bench.py"/>
        <source>The benchmark has no set named {subset!r}. Known: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/lab/bench.py"/>
        <source>Unknown set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/lab/bench.py"/>
        <source>{photos} has no classes/splits.csv that can be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/lab/embed.py"/>
        <source>Computing activations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/lab/embed.py"/>
        <source>Measuring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/lab/export.py"/>
        <location filename="ml/train/loop/checkpoint.py"/>
        <location filename="ml/train/loop/trainer.py"/>
        <source>Checkpoint can't be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/lab/export.py"/>
        <source>The checkpoint in {directory} is not of the network that {directory} names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/lab/options.py"/>
        <source>Not a training run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/lab/options.py"/>
        <source>{directory} holds no training run that can be read: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/lab/recipes.py"/>
        <source>A margin is a positive number and a weight of quantization not negative, not {margin} and {quantization}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/lab/recipes.py"/>
        <source>Option without effect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/lab/recipes.py"/>
        <source>The loss {told} has no {word}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/lab/recipes.py"/>
        <source>There is no distance named {distance!r}. Known: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/lab/recipes.py"/>
        <source>There is no loss named {name!r}. Known: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/lab/recipes.py"/>
        <source>Unknown distance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/lab/table.py"/>
        <source>Comparing searches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/lab/table.py"/>
        <source>Run {number} of {total}: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/lab/table.py"/>
        <source>The comparison has no method named {name!r}. Known: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/lab/table.py"/>
        <source>Unknown method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/lab/table.py"/>
        <source>Untrained: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/lab/train.py"/>
        <source>Exporting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/lab/train.py"/>
        <source>Writing the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/loop/checkpoint.py"/>
        <source>The checkpoint {path} can't be used: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/loop/trainer.py"/>
        <source>Another training run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/loop/trainer.py"/>
        <source>CUDA was asked for, and torch can't use it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/loop/trainer.py"/>
        <source>The checkpoint {path} belongs to a run with other settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/loop/trainer.py"/>
        <source>The checkpoint {path} is not of this network: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/loop/trainer.py"/>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/loop/trainer.py"/>
        <source>Training failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/networks/build.py"/>
        <source>There is no {kind} named {name!r}. Known: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/networks/build.py"/>
        <source>Unknown {kind}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/networks/torchvision_backbone.py"/>
        <source>Network without features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/networks/torchvision_backbone.py"/>
        <source>Size can't be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/networks/torchvision_backbone.py"/>
        <source>The weights of {name} can't be fetched: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/networks/torchvision_backbone.py"/>
        <source>Unknown network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/networks/torchvision_backbone.py"/>
        <source>Weights can't be fetched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/networks/torchvision_backbone.py"/>
        <source>torchvision has no classification network named {name!r}. Known: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/networks/torchvision_backbone.py"/>
        <source>{name} can't take pictures of {size} × {size} pixels: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/networks/torchvision_backbone.py"/>
        <source>{name} hands out nothing before its classifier.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/networks/weights.py"/>
        <source>The weights in {path} are not those of {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/networks/weights.py"/>
        <source>Weights can't be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/networks/weights.py"/>
        <source>Weights don't fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/networks/weights.py"/>
        <source>Weights not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/networks/weights.py"/>
        <source>{path} holds something else than weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/networks/weights.py"/>
        <source>{path} is no file of weights: {error}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/samplers.py"/>
        <source>No class has two different photos, so there is nothing that belongs together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/samplers.py"/>
        <source>Too few classes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="ml/train/samplers.py"/>
        <source>Training compares classes, and there {what} {count}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>storage</name>
    <message>
        <location filename="storage/lock.py"/>
        <location filename="storage/sqlite/failures.py"/>
        <source>Library in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="storage/lock.py"/>
        <location filename="storage/sqlite/failures.py"/>
        <source>Library not writable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="storage/lock.py"/>
        <source>The library {directory} is in use by {who}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="storage/lock.py"/>
        <source>The library's folder {directory} can't be {how} ({why}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="storage/lock.py"/>
        <source>another process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="storage/lock.py"/>
        <source>locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="storage/lock.py"/>
        <source>written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="storage/lock.py"/>
        <source>{program} (process {pid} on {host}, since {when})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>storage/sqlite</name>
    <message>
        <location filename="storage/sqlite/database.py"/>
        <source>Library on an unsuitable disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="storage/sqlite/database.py"/>
        <source>Library too new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="storage/sqlite/database.py"/>
        <source>Library too old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="storage/sqlite/database.py"/>
        <source>No library here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="storage/sqlite/database.py"/>
        <source>The disk that holds {path} has not the file locks that a library needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="storage/sqlite/database.py"/>
        <source>The library {path} was made by a newer photosim (version {version} of its file; this one knows up to {newest}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="storage/sqlite/database.py"/>
        <source>The library {path} was made by an older photosim and has not been updated yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="storage/sqlite/database.py"/>
        <source>There is no library at {parent}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="storage/sqlite/failures.py"/>
        <source>Another program keeps the library {path} locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="storage/sqlite/failures.py"/>
        <source>Disk error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="storage/sqlite/failures.py"/>
        <source>Disk full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="storage/sqlite/failures.py"/>
        <source>Library damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="storage/sqlite/failures.py"/>
        <source>Not a library</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="storage/sqlite/failures.py"/>
        <source>The disk reported an error while the library {path} was used ({error}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="storage/sqlite/failures.py"/>
        <source>The file {path} is not a library of photosim.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="storage/sqlite/failures.py"/>
        <source>The library file {path} is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="storage/sqlite/failures.py"/>
        <source>The library {path} or its folder can't be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="storage/sqlite/failures.py"/>
        <source>There is no room left on the disk to write the library {path}.</source>
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
