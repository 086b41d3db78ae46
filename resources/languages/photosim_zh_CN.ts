<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>cli</name>
    <message>
        <location filename="cli/__init__.py"/>
        <source>, and {stopped}</source>
        <translation>，{stopped}</translation>
    </message>
    <message>
        <location filename="cli/__init__.py"/>
        <source>interrupted; everything finished so far is kept{further}.</source>
        <translation>已中断；此前完成的内容均已保留{further}。</translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>  (or {rival})</source>
        <translation>  （或 {rival}）</translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>A file of albums, or a folder each of whose folders becomes an album.</source>
        <translation>相册文件，或一个文件夹（其中每个子文件夹成为一个相册）。</translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>Albums that go.</source>
        <translation>要并入的相册。</translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>Albums: labels on photos, from which photosim learns what belongs together.</source>
        <translation>相册：给照片加的标签，photosim 从中学习哪些照片属于一类。</translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>Files, folders, or ids that album show prints.</source>
        <translation>文件、文件夹，或 album show 列出的编号。</translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>Forget an album; its photos stay.</source>
        <translation>删除相册，其中的照片保留。</translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>Give an album another name.</source>
        <translation>重命名相册。</translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>How many at most.</source>
        <translation>最多显示的数量。</translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>List the albums with their counts.</source>
        <translation>列出相册及照片数。</translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>Make an album, and put photos into it.</source>
        <translation>新建相册，并放入照片。</translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>Print photos that most likely belong to an album, best first.

album add takes one in. What album refuse names is not suggested again, and photos more like it than like the album come later.</source>
        <translation>列出最可能属于该相册的照片，最像的在前。

用 album add 加入照片。用 album refuse 排除的照片不再建议，与其更相似的照片排在后面。</translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>Print the photos of an album.</source>
        <translation>列出相册中的照片。</translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>Put photos into an album; of a folder, all its photos.</source>
        <translation>把照片加入相册；若为文件夹，则加入其中全部照片。</translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>Put the photos of albums into one, which may be new; the others go.</source>
        <translation>把多个相册的照片合并到一个相册（可以是新相册），其余相册删除。</translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>Say that photos do not belong to an album: they teach it what it is not.</source>
        <translation>标明照片不属于某相册，让 photosim 知道该相册不是什么。</translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>Take albums from a file, or class folders as albums.</source>
        <translation>从文件导入相册，或把分类文件夹导入为相册。</translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>Take photos out of an album; the files stay where they are.</source>
        <translation>把照片移出相册，文件原地不动。</translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>The album that stays.</source>
        <translation>要保留的相册。</translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>There is no album yet: photosim album create NAME [PHOTO]...</source>
        <translation>还没有相册：photosim album create NAME [PHOTO]...</translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>There is no photo left to suggest.</source>
        <translation>没有可建议的照片了。</translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>Those hardest to tell from another album: worth a label.</source>
        <translation>最难与其他相册区分的照片，最值得标注。</translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>Write albums (all, with the votes between models, or those named) to a plain file.</source>
        <translation>把相册（全部连同模型间的投票，或指定的相册）写入普通文件。</translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>forgot {name}; its photos stay</source>
        <translation>已删除 {name}，其中的照片保留</translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>made {name} with {photos}</source>
        <translation>已新建 {name}，含 {photos}</translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>{absent} not in the library</source>
        <translation>{absent} 张不在图库中</translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>{albums} written to {file}</source>
        <translation>已将 {albums}写入 {file}</translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>{albums}, {photos} added</source>
        <translation>已添加 {albums}、{photos}</translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>{count} refused</source>
        <translation>排除 {count} 张</translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>{into} has {photos} now</source>
        <translation>{into} 现有 {photos}</translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <location filename="cli/requests.py"/>
        <source>{name}  ({words})</source>
        <translation>{name}（{words}）</translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>{name} is now {new}</source>
        <translation>{name} 已改名为 {new}</translation>
    </message>
    <message numerus="yes">
        <location filename="cli/albums.py"/>
        <source>{n} label waits for a photo that is not in the library</source>
        <translation><numerusform>{n} 个标签对应的照片暂不在图库中</numerusform></translation>
        <extra-po-msgid_plural>{n} labels wait for photos that are not in the library</extra-po-msgid_plural>
    </message>
    <message numerus="yes">
        <location filename="cli/albums.py"/>
        <source>{n} vote between models added</source>
        <translation><numerusform>已添加 {n} 次模型间的投票</numerusform></translation>
        <extra-po-msgid_plural>{n} votes between models added</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>{photos} added to {name}</source>
        <translation>已将 {photos}加入 {name}</translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>{photos} refused for {name}</source>
        <translation>已从 {name} 排除 {photos}</translation>
    </message>
    <message>
        <location filename="cli/albums.py"/>
        <source>{photos} taken out of {name}</source>
        <translation>已将 {photos}移出 {name}</translation>
    </message>
    <message>
        <location filename="cli/command.py"/>
        <location filename="library/albums/book.py"/>
        <location filename="library/duplicates/service.py"/>
        <location filename="library/models/service.py"/>
        <location filename="library/removal/requests.py"/>
        <location filename="library/searching/saved.py"/>
        <location filename="library/searching/sources.py"/>
        <source>No such photo</source>
        <translation>没有这张照片</translation>
    </message>
    <message>
        <location filename="cli/command.py"/>
        <source>Only photos that it leaves, such as 'camera:canon after:2019-05 rating:&gt;=4 -album:*'. Words without a colon are parts of names and folders.</source>
        <translation>只限符合条件的照片，例如 'camera:canon after:2019-05 rating:&gt;=4 -album:*'。不含冒号的词匹配文件名和文件夹名的一部分。</translation>
    </message>
    <message>
        <location filename="cli/command.py"/>
        <source>Print one JSON document.</source>
        <translation>以 JSON 文档输出。</translation>
    </message>
    <message>
        <location filename="cli/command.py"/>
        <source>The base model of the library from now on; light is for slow computers.</source>
        <translation>图库今后使用的基础模型；light 适合较慢的电脑。</translation>
    </message>
    <message>
        <location filename="cli/command.py"/>
        <location filename="library/albums/book.py"/>
        <location filename="library/removal/requests.py"/>
        <source>The library has no photo at {path}.</source>
        <translation>图库中没有位于 {path} 的照片。</translation>
    </message>
    <message>
        <location filename="cli/command.py"/>
        <source>The library: a folder, or postgresql://… for a shared one; default: your own.</source>
        <translation>图库：一个文件夹，共享图库则为 postgresql://…；默认：你自己的图库。</translation>
    </message>
    <message>
        <location filename="cli/command.py"/>
        <source>Where the model runs.</source>
        <translation>模型在哪里运行。</translation>
    </message>
    <message>
        <location filename="cli/command.py"/>
        <source>is none of {names} and {words}</source>
        <translation>不是 {names} 或 {words} 之一</translation>
    </message>
    <message>
        <location filename="cli/command.py"/>
        <source>the same command goes on from there</source>
        <translation>再次运行同一命令即可从此处继续</translation>
    </message>
    <message>
        <location filename="cli/display.py"/>
        <source>No display</source>
        <translation>没有显示器</translation>
    </message>
    <message>
        <location filename="cli/display.py"/>
        <source>The app needs a display and there is none.</source>
        <translation>窗口需要显示器，但没有找到。</translation>
    </message>
    <message>
        <location filename="cli/display.py"/>
        <source>The app needs a display, and {display} can't be reached.</source>
        <translation>窗口需要显示器，但无法连接 {display}。</translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>  [and {count} beside it]</source>
        <translation>  [另有 {count} 个附属文件]</translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>  [another name of a kept file]</source>
        <translation>  [保留文件的另一个名称]</translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <location filename="cli/listing.py"/>
        <location filename="cli/search.py"/>
        <source>  [offline]</source>
        <translation>  [离线]</translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>  [protected]</source>
        <translation>  [受保护]</translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <location filename="cli/requests.py"/>
        <source>  left: {path}: {reason}</source>
        <translation>  未处理：{path}：{reason}</translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>  not back: {path}: {reason}</source>
        <translation>  未恢复：{path}：{reason}</translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>  {along} of them lie beside the photos and go along</source>
        <translation>  其中 {along} 个是附属文件，会一并处理</translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>  {linked} of them have another name that stays: nothing is freed</source>
        <translation>  其中 {linked} 个还有另一个名称：不会释放空间</translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source> (undone by {person})</source>
        <translation>（{person} 已撤销）</translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source> (undone)</source>
        <translation>（已撤销）</translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source> as {kinds}</source>
        <translation>，属于{kinds}</translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>(not here now)</source>
        <translation>（目前不在）</translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>--also says what a plan removes too: name its file with --plan.</source>
        <translation>--also 说明计划还要移除什么：请用 --plan 指定其文件。</translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>--also takes {kinds}, not “{kind}”.</source>
        <translation>--also 可用 {kinds}，不能是“{kind}”。</translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>--apply takes the plan as it is: no folders, no --plan.</source>
        <translation>--apply 按原样执行计划：不能再指定文件夹或 --plan。</translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>--so-far prints groups: no --plan, no --apply.</source>
        <translation>--so-far 只列出各组：不能与 --plan 或 --apply 合用。</translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>Carry out a plan; photosim undo undoes it.</source>
        <translation>执行计划；可用 photosim undo 撤销。</translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>Compare nothing: what is found by now, also while another photosim is at work.</source>
        <translation>不做比对，只列出目前已找到的重复照片；其他 photosim 正在运行时也可使用。</translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>Kinds that the plan removes too; by itself only what nothing is lost with.</source>
        <translation>计划中还要移除的类型；默认只移除不会造成任何损失的文件。</translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>Name two photos or more.</source>
        <translation>请指定两张或更多照片。</translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>Nothing was decided yet.</source>
        <translation>还没有做过决定。</translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>Of the journal; default: the newest.</source>
        <translation>操作记录中的编号；默认为最近一次。</translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>Only groups with a file below.</source>
        <translation>只列出在此文件夹中有文件的组。</translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>Print the groups of duplicates of the whole library, or plan and carry out their removal.

Without --apply no photo is touched. It can be stopped (Ctrl-C) and goes on where it was.</source>
        <translation>列出整个图库中的重复照片，或制定并执行移除计划。

没有 --apply 时不会动任何照片。可随时停止（Ctrl-C），之后从中断处继续。</translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>Print the journal instead; nothing is touched.</source>
        <translation>改为显示操作记录，不做任何改动。</translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>Put back what a plan has moved, or what was filed elsewhere: files, albums and dates.

It is about files alone; decisions that are newer are named and stay.</source>
        <translation>恢复计划所移动或整理过的内容：文件、相册和日期。

仅涉及文件；之后做出的决定会列出并保留。</translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>Say of photos that they are no duplicates, or that all stay; it is remembered by content.</source>
        <translation>标明照片不是重复照片，或全部保留；按内容记住。</translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>The farthest level: the same bytes or pixels, or proved copies too.</source>
        <translation>最宽的级别：仅字节或像素相同，或也包括已证实的副本。</translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>The folder to move to, or the album's name.</source>
        <translation>要移入的文件夹，或相册名称。</translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>What the plan does to the files that don't stay.</source>
        <translation>计划如何处理不保留的文件。</translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>Write what would be removed, to be read.</source>
        <translation>写出将要移除的内容，供查看。</translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>keep    {path}  ({names})</source>
        <translation>保留     {path}（{names}）</translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>photosim undo {entry} puts them back</source>
        <translation>photosim undo {entry} 可恢复</translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>stays   {path}  ({stays})</source>
        <translation>不动     {path}（{stays}）</translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>the photos of {files} are no longer in the album “{target}”</source>
        <translation>{files}的照片已移出相册“{target}”</translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>{action} by {person}</source>
        <translation>{person} {action}</translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>{action} on {computer}</source>
        <translation>在 {computer} 上{action}</translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>{files}, {size}: {action}</source>
        <translation>{files}，{size}：{action}</translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>{file}: {files} of {groups}, {size}, in {folders}</source>
        <translation>{file}：{groups}中的 {files}，{size}，位于 {folders}</translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>{groups}: {files} can go, {size}; {others} stay beside</source>
        <translation>{groups}：可移除 {files}，{size}；另有 {others} 个保留</translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>{how_line}; stays{kind}: {names}</source>
        <translation>{how_line}；保留{kind}：{names}</translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>{id}  {when}  {action}: {files}{undone}</source>
        <translation>{id}  {when}  {action}：{files}{undone}</translation>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>{level} {path}  ({how}){marks}</source>
        <translation>{level} {path}（{how}）{marks}</translation>
    </message>
    <message numerus="yes">
        <location filename="cli/duplicates.py"/>
        <source>{n} copy is in the trash</source>
        <translation><numerusform>{n} 个副本已在回收站</numerusform></translation>
        <extra-po-msgid_plural>{n} copies are in the trash</extra-po-msgid_plural>
    </message>
    <message numerus="yes">
        <location filename="cli/duplicates.py"/>
        <source>{n} decision forgotten</source>
        <translation><numerusform>已忘记 {n} 个决定</numerusform></translation>
        <extra-po-msgid_plural>{n} decisions forgotten</extra-po-msgid_plural>
    </message>
    <message numerus="yes">
        <location filename="cli/duplicates.py"/>
        <source>{n} decision is</source>
        <translation><numerusform>{n} 个决定</numerusform></translation>
        <extra-po-msgid_plural>{n} decisions are</extra-po-msgid_plural>
    </message>
    <message numerus="yes">
        <location filename="cli/duplicates.py"/>
        <source>{n} decision remembered</source>
        <translation><numerusform>已记住 {n} 个决定</numerusform></translation>
        <extra-po-msgid_plural>{n} decisions remembered</extra-po-msgid_plural>
    </message>
    <message numerus="yes">
        <location filename="cli/duplicates.py"/>
        <source>{n} file is back</source>
        <translation><numerusform>已恢复 {n} 个文件</numerusform></translation>
        <extra-po-msgid_plural>{n} files are back</extra-po-msgid_plural>
    </message>
    <message numerus="yes">
        <location filename="cli/duplicates.py"/>
        <source>{n} is not</source>
        <translation><numerusform>{n} 个没有</numerusform></translation>
        <extra-po-msgid_plural>{n} are not</extra-po-msgid_plural>
    </message>
    <message numerus="yes">
        <location filename="cli/duplicates.py"/>
        <source>{n} photo is</source>
        <translation><numerusform>{n} 张照片</numerusform></translation>
        <extra-po-msgid_plural>{n} photos are</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="cli/duplicates.py"/>
        <source>{photos} still to be compared: photosim duplicates does that</source>
        <translation>{photos}尚待比对：运行 photosim duplicates 即可</translation>
    </message>
    <message numerus="yes">
        <location filename="cli/duplicates.py"/>
        <source>{what} newer than that and stays: photosim decide list, photosim decide forget</source>
        <translation><numerusform>{what}晚于此操作，予以保留：photosim decide list、photosim decide forget</numerusform></translation>
        <extra-po-msgid_plural>{what} newer than that and stay: photosim decide list, photosim decide forget</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="cli/evaluate.py"/>
        <location filename="cli/laboratory.py"/>
        <source>A folder of class folders.</source>
        <translation>包含分类文件夹的文件夹。</translation>
    </message>
    <message>
        <location filename="cli/evaluate.py"/>
        <source>Measure a model on photos sorted into class folders; of a library only its model is used.</source>
        <translation>用按类别存放的照片评测模型；图库只提供模型。</translation>
    </message>
    <message>
        <location filename="cli/evaluate.py"/>
        <source>Measure how well edited copies find their originals and are proved to be copies.</source>
        <translation>评测经编辑的副本能否找到原图，以及能否证实为副本。</translation>
    </message>
    <message>
        <location filename="cli/evaluate.py"/>
        <source>The model to measure.</source>
        <translation>要评测的模型。</translation>
    </message>
    <message>
        <location filename="cli/evaluate.py"/>
        <source>With --copies: photos to edit in every way.</source>
        <translation>与 --copies 合用：以各种方式编辑的照片。</translation>
    </message>
    <message>
        <location filename="cli/evaluate.py"/>
        <source>found   top-1 {top1:.3f}  mAP {mean_average_precision:.3f}  within the first 50 {within:.4f}</source>
        <translation>找到    top-1 {top1:.3f}  mAP {mean_average_precision:.3f}  前 50 名内 {within:.4f}</translation>
    </message>
    <message>
        <location filename="cli/evaluate.py"/>
        <source>found   {at}  mAP@R {map_at_r:.3f}</source>
        <translation>找到    {at}  mAP@R {map_at_r:.3f}</translation>
    </message>
    <message>
        <location filename="cli/evaluate.py"/>
        <source>found   {names}</source>
        <translation>找到    {names}</translation>
    </message>
    <message>
        <location filename="cli/evaluate.py"/>
        <source>left out: {failed}: {failed2}</source>
        <translation>已略过：{failed}：{failed2}</translation>
    </message>
    <message>
        <location filename="cli/evaluate.py"/>
        <source>level   similar {level:.3f}: {figure} find something; nothing is found for {figure2} of noise and {figure3} of photos of other kinds</source>
        <translation>级别    相似 {level:.3f}：{figure} 能找到结果；{figure2} 的噪声和 {figure3} 的其他类照片没有结果</translation>
    </message>
    <message>
        <location filename="cli/evaluate.py"/>
        <source>level   {level:.3f}: precision {precision}, recall {recall:.3f}</source>
        <translation>级别    {level:.3f}：精确率 {precision}，召回率 {recall:.3f}</translation>
    </message>
    <message>
        <location filename="cli/evaluate.py"/>
        <source>measuring</source>
        <translation>正在评测</translation>
    </message>
    <message>
        <location filename="cli/evaluate.py"/>
        <source>model   {model} on {provider}</source>
        <translation>模型    {model}，运行于 {provider}</translation>
    </message>
    <message>
        <location filename="cli/evaluate.py"/>
        <source>nothing AUROC against noise {noise}, against photos of other kinds {strangers}</source>
        <translation>拒识    对噪声的 AUROC {noise}，对其他类照片 {strangers}</translation>
    </message>
    <message>
        <location filename="cli/evaluate.py"/>
        <source>original on top</source>
        <translation>原图居首</translation>
    </message>
    <message>
        <location filename="cli/evaluate.py"/>
        <source>others  {called_copy} of {different} pairs of different photos called a copy ({value:.3f} %)</source>
        <translation>其他    {different} 对不同照片中有 {called_copy} 对被判为副本（{value:.3f} %）</translation>
    </message>
    <message>
        <location filename="cli/evaluate.py"/>
        <source>photos  {images} in {classes} classes, {queries} queries</source>
        <translation>照片    {classes} 个类别共 {images} 张，{queries} 次查询</translation>
    </message>
    <message>
        <location filename="cli/evaluate.py"/>
        <source>photos  {images}, {copies} edited copies</source>
        <translation>照片    {images} 张，{copies} 个编辑副本</translation>
    </message>
    <message>
        <location filename="cli/evaluate.py"/>
        <source>proved  original on top {verified:.4f}, worst attack {worst:.3f}; called a copy {named:.4f}</source>
        <translation>证实    原图居首 {verified:.4f}，最差编辑 {worst:.3f}；判为副本 {named:.4f}</translation>
    </message>
    <message>
        <location filename="cli/evaluate.py"/>
        <source>time    {milliseconds:.0f} ms for the first candidates of one photo</source>
        <translation>时间    每张照片的首批候选 {milliseconds:.0f} 毫秒</translation>
    </message>
    <message>
        <location filename="cli/files.py"/>
        <source>  (its name was taken)</source>
        <translation>  （原名称已被占用）</translation>
    </message>
    <message>
        <location filename="cli/files.py"/>
        <source>Copy photos into a folder, each with its sidecars, its RAW and its film.</source>
        <translation>把照片复制到文件夹，连同其附属文件、RAW 和视频。</translation>
    </message>
    <message>
        <location filename="cli/files.py"/>
        <source>Copy, move, rename photos with all that belongs to them; write them anew, and sheets of them.</source>
        <translation>复制、移动、重命名照片及其全部附属内容；导出照片，制作小样页。</translation>
    </message>
    <message>
        <location filename="cli/files.py"/>
        <source>Give a photo another name, and its sidecars, its RAW and its film the same.</source>
        <translation>重命名照片，其附属文件、RAW 和视频一并改名。</translation>
    </message>
    <message>
        <location filename="cli/files.py"/>
        <source>Its extension may be left out.</source>
        <translation>可省略扩展名。</translation>
    </message>
    <message>
        <location filename="cli/files.py"/>
        <source>Keep time, place, camera and texts.</source>
        <translation>保留时间、地点、相机和文字信息。</translation>
    </message>
    <message>
        <location filename="cli/files.py"/>
        <source>Move photos into a folder, each with its sidecars, its RAW and its film.

Labels and decisions stay with them.</source>
        <translation>把照片移到文件夹，连同其附属文件、RAW 和视频。

标签和决定保持不变。</translation>
    </message>
    <message>
        <location filename="cli/files.py"/>
        <source>Name photos, or a filter, and not both.</source>
        <translation>请指定照片或筛选条件，二者只能选一。</translation>
    </message>
    <message>
        <location filename="cli/files.py"/>
        <source>Of JPEG and WebP.</source>
        <translation>用于 JPEG 和 WebP。</translation>
    </message>
    <message>
        <location filename="cli/files.py"/>
        <source>Of the longer side, at most.</source>
        <translation>长边的上限。</translation>
    </message>
    <message>
        <location filename="cli/files.py"/>
        <location filename="ui/filing/control.py"/>
        <location filename="ui/grid/area.py"/>
        <location filename="ui/statistics/page.py"/>
        <location filename="ui/teach/report_card.py"/>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <location filename="cli/files.py"/>
        <source>The HTML file to write.</source>
        <translation>要写入的 HTML 文件。</translation>
    </message>
    <message>
        <location filename="cli/files.py"/>
        <source>The folder; it is made.</source>
        <translation>目标文件夹；不存在则新建。</translation>
    </message>
    <message>
        <location filename="cli/files.py"/>
        <source>The format.</source>
        <translation>格式。</translation>
    </message>
    <message>
        <location filename="cli/files.py"/>
        <source>What stands above it.</source>
        <translation>页首标题。</translation>
    </message>
    <message>
        <location filename="cli/files.py"/>
        <source>Write a contact sheet: one HTML file with small pictures, names and dates.</source>
        <translation>制作小样页：一个包含小图、名称和日期的 HTML 文件。</translation>
    </message>
    <message>
        <location filename="cli/files.py"/>
        <source>Write photos anew, upright and in sRGB, without metadata; never over another file.</source>
        <translation>另存照片：转正、sRGB、不含元数据；绝不覆盖其他文件。</translation>
    </message>
    <message>
        <location filename="cli/files.py"/>
        <source>copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <location filename="cli/files.py"/>
        <source>exported {source} -&gt; {target}</source>
        <translation>已导出 {source} -&gt; {target}</translation>
    </message>
    <message>
        <location filename="cli/files.py"/>
        <source>left {path}: {reason}</source>
        <translation>未处理 {path}：{reason}</translation>
    </message>
    <message>
        <location filename="cli/files.py"/>
        <source>moved</source>
        <translation>已移动</translation>
    </message>
    <message>
        <location filename="cli/files.py"/>
        <source>photosim undo {entry} takes it back</source>
        <translation>photosim undo {entry} 可撤销</translation>
    </message>
    <message>
        <location filename="cli/files.py"/>
        <source>renamed</source>
        <translation>已重命名</translation>
    </message>
    <message>
        <location filename="cli/files.py"/>
        <source>{outside} of them are in no watched folder now</source>
        <translation>其中 {outside} 张现在不在任何受监视的文件夹中</translation>
    </message>
    <message>
        <location filename="cli/files.py"/>
        <source>{photos}, {size}</source>
        <translation>{photos}，{size}</translation>
    </message>
    <message>
        <location filename="cli/files.py"/>
        <source>{place}: {photos}</source>
        <translation>{place}：{photos}</translation>
    </message>
    <message>
        <location filename="cli/folders.py"/>
        <source>    {path} on {computer}</source>
        <translation>    {computer} 上的 {path}</translation>
    </message>
    <message>
        <location filename="cli/folders.py"/>
        <source>    {path} on {computer}, not connected</source>
        <translation>    {computer} 上的 {path}，未连接</translation>
    </message>
    <message>
        <location filename="cli/folders.py"/>
        <source>FOLDER and --also-at belong together.</source>
        <translation>FOLDER 与 --also-at 必须同时给出。</translation>
    </message>
    <message>
        <location filename="cli/folders.py"/>
        <source>Forget folders and the photos that are nowhere else; the files stay where they are.</source>
        <translation>移除文件夹及只在其中的照片；文件原地不动。</translation>
    </message>
    <message>
        <location filename="cli/folders.py"/>
        <source>Kinds of files that are not taken: jpeg, heif, raw, png, webp, gif, tiff, bmp, with commas between; none for none.</source>
        <translation>不收入的文件类型：jpeg、heif、raw、png、webp、gif、tiff、bmp，以逗号分隔；none 表示全部收入。</translation>
    </message>
    <message>
        <location filename="cli/folders.py"/>
        <source>Leave out this folder below; repeatable.</source>
        <translation>排除其中的这个文件夹；可重复使用。</translation>
    </message>
    <message>
        <location filename="cli/folders.py"/>
        <source>List the watched folders; in a library on a server, say where FOLDER lies here.

A folder belongs to the computers that see it. Those of others are listed as /COMPUTER:PATH; with --also-at this computer looks after one of them too.</source>
        <translation>列出受监视的文件夹；对服务器上的图库，可指定 FOLDER 在本机的位置。

文件夹属于能看到它的电脑。其他电脑的文件夹以 /COMPUTER:PATH 列出；用 --also-at 可让本机也负责其中一个。</translation>
    </message>
    <message>
        <location filename="cli/folders.py"/>
        <source>No folder is watched in the library {directory}: photosim add FOLDER</source>
        <translation>图库 {directory} 没有监视任何文件夹：photosim add FOLDER</translation>
    </message>
    <message>
        <location filename="cli/folders.py"/>
        <source>Only photos whose longer side has so many pixels or more; 0 for any.</source>
        <translation>只收入长边不少于此像素数的照片；0 表示不限。</translation>
    </message>
    <message>
        <location filename="cli/folders.py"/>
        <source>Say which photos are taken from the folders, or choose it; index and watch obey.</source>
        <translation>显示或设定从文件夹收入哪些照片；index 和 watch 均遵守。</translation>
    </message>
    <message>
        <location filename="cli/folders.py"/>
        <source>Watch folders; their photos come with the next index or watch.</source>
        <translation>监视文件夹；其中的照片在下次 index 或 watch 时收入。</translation>
    </message>
    <message>
        <location filename="cli/folders.py"/>
        <source>Where this computer sees FOLDER, which another one added.</source>
        <translation>由其他电脑添加的 FOLDER 在本机的位置。</translation>
    </message>
    <message numerus="yes">
        <location filename="cli/folders.py"/>
        <source>forgot {path} and {n} photo that is nowhere else</source>
        <translation><numerusform>已移除 {path} 及只在其中的 {n} 张照片</numerusform></translation>
        <extra-po-msgid_plural>forgot {path} and {n} photos that are nowhere else</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="cli/folders.py"/>
        <source>watching {path}</source>
        <translation>正在监视 {path}</translation>
    </message>
    <message>
        <location filename="cli/folders.py"/>
        <source>{folder} lies in {watched}, which is watched already</source>
        <translation>{folder} 位于已监视的 {watched} 中</translation>
    </message>
    <message>
        <location filename="cli/folders.py"/>
        <source>{path}  ({state}; {counts})</source>
        <translation>{path}  （{state}；{counts}）</translation>
    </message>
    <message>
        <location filename="cli/folders.py"/>
        <source>{word} is none of {kinds}.</source>
        <translation>{word} 不是 {kinds} 之一。</translation>
    </message>
    <message>
        <location filename="cli/health.py"/>
        <source>          does not exist yet: photosim index FOLDER makes it</source>
        <translation>          尚不存在：用 photosim index FOLDER 创建</translation>
    </message>
    <message>
        <location filename="cli/health.py"/>
        <source>  {number} of the album {name}</source>
        <translation>  其中 {number} 个属于相册 {name}</translation>
    </message>
    <message>
        <location filename="cli/health.py"/>
        <source>, recall@10 {recall:.3f}</source>
        <translation>，recall@10 {recall:.3f}</translation>
    </message>
    <message>
        <location filename="cli/health.py"/>
        <source>Forget labels, decisions and votes whose picture is nowhere.</source>
        <translation>删除找不到对应图片的标签、决定和投票。</translation>
    </message>
    <message>
        <location filename="cli/health.py"/>
        <source>Look for damage; exit status 1 where something is wrong and stays so.</source>
        <translation>检查是否有损坏；若有问题且未能修复，退出状态为 1。</translation>
    </message>
    <message>
        <location filename="cli/health.py"/>
        <source>Print counts, the provider actually in use and the health of the index.</source>
        <translation>显示数量、实际使用的计算设备和索引状态。</translation>
    </message>
    <message>
        <location filename="cli/health.py"/>
        <source>Put right what can be.</source>
        <translation>修复可以修复的问题。</translation>
    </message>
    <message>
        <location filename="cli/health.py"/>
        <source>database  {size}</source>
        <translation>数据库    {size}</translation>
    </message>
    <message>
        <location filename="cli/health.py"/>
        <source>failed    {path}: {reason}</source>
        <translation>失败      {path}：{reason}</translation>
    </message>
    <message>
        <location filename="cli/health.py"/>
        <source>folder    {folder_line}</source>
        <translation>文件夹    {folder_line}</translation>
    </message>
    <message>
        <location filename="cli/health.py"/>
        <source>in use    {holder}</source>
        <translation>使用中    {holder}</translation>
    </message>
    <message>
        <location filename="cli/health.py"/>
        <source>index     {saved} of {photos} vectors saved{recall}</source>
        <translation>索引      已保存 {photos} 个向量中的 {saved} 个{recall}</translation>
    </message>
    <message>
        <location filename="cli/health.py"/>
        <source>library   {library}</source>
        <translation>图库      {library}</translation>
    </message>
    <message>
        <location filename="cli/health.py"/>
        <source>model     {model} {precision}</source>
        <translation>模型      {model} {precision}</translation>
    </message>
    <message>
        <location filename="cli/health.py"/>
        <source>next      {model} ({size}): {done:,} of {photos:,} photos</source>
        <translation>下一模型  {model}（{size}）：{photos:,} 张照片中的 {done:,} 张</translation>
    </message>
    <message>
        <location filename="cli/health.py"/>
        <source>no files</source>
        <translation>无文件</translation>
    </message>
    <message>
        <location filename="cli/health.py"/>
        <source>none yet</source>
        <translation>尚无</translation>
    </message>
    <message>
        <location filename="cli/health.py"/>
        <source>nothing is wrong ({photos}, {vectors} vectors)</source>
        <translation>一切正常（{photos}，{vectors} 个向量）</translation>
    </message>
    <message>
        <location filename="cli/health.py"/>
        <source>part of   {library}, joined {when}</source>
        <translation>来自      {library}，上次并回：{when}</translation>
    </message>
    <message>
        <location filename="cli/health.py"/>
        <source>passed    {passed_over_words} (kinds that are not read)</source>
        <translation>略过      {passed_over_words}（不读取的类型）</translation>
    </message>
    <message>
        <location filename="cli/health.py"/>
        <source>photos    {photos} ({files})</source>
        <translation>照片      {photos}（{files}）</translation>
    </message>
    <message>
        <location filename="cli/health.py"/>
        <source>provider  {provider}{in_brackets}</source>
        <translation>计算设备  {provider}{in_brackets}</translation>
    </message>
    <message>
        <location filename="cli/health.py"/>
        <source>repaired: the library was damaged and is made anew of the {rows:,} rows that could be read; the damaged file is {damaged}</source>
        <translation>已修复：图库已损坏，已用能读出的 {rows:,} 行数据重建；损坏的文件保留在 {damaged}</translation>
    </message>
    <message>
        <location filename="cli/help.py"/>
        <source>A command is missing.</source>
        <translation>缺少命令。</translation>
    </message>
    <message>
        <location filename="cli/help.py"/>
        <source>Arguments:</source>
        <translation>参数：</translation>
    </message>
    <message>
        <location filename="cli/help.py"/>
        <source>Commands:</source>
        <translation>命令：</translation>
    </message>
    <message>
        <location filename="cli/help.py"/>
        <source>Options:</source>
        <translation>选项：</translation>
    </message>
    <message>
        <location filename="cli/help.py"/>
        <source>Show this help.</source>
        <translation>显示此帮助。</translation>
    </message>
    <message>
        <location filename="cli/help.py"/>
        <source>The argument “{name}” is missing.</source>
        <translation>缺少参数“{name}”。</translation>
    </message>
    <message>
        <location filename="cli/help.py"/>
        <source>The option {name} needs a value.</source>
        <translation>选项 {name} 需要一个值。</translation>
    </message>
    <message>
        <location filename="cli/help.py"/>
        <source>The option {name} takes no value.</source>
        <translation>选项 {name} 不带值。</translation>
    </message>
    <message>
        <location filename="cli/help.py"/>
        <source>The option “{name}” is missing.</source>
        <translation>缺少选项“{name}”。</translation>
    </message>
    <message>
        <location filename="cli/help.py"/>
        <source>There is no command “{name}”.</source>
        <translation>没有命令“{name}”。</translation>
    </message>
    <message>
        <location filename="cli/help.py"/>
        <source>There is no option {name}.</source>
        <translation>没有选项 {name}。</translation>
    </message>
    <message>
        <location filename="cli/help.py"/>
        <source>This is too much: {name}.</source>
        <translation>多余的内容：{name}。</translation>
    </message>
    <message>
        <location filename="cli/help.py"/>
        <source>Usage: {usage}</source>
        <translation>用法：{usage}</translation>
    </message>
    <message>
        <location filename="cli/help.py"/>
        <source>Wrong usage: {why}</source>
        <translation>用法有误：{why}</translation>
    </message>
    <message>
        <location filename="cli/help.py"/>
        <source>[default: {value}]</source>
        <translation>[默认：{value}]</translation>
    </message>
    <message>
        <location filename="cli/help.py"/>
        <source>[required]</source>
        <translation>[必需]</translation>
    </message>
    <message>
        <location filename="cli/help.py"/>
        <source>{name} is out of range ({range}).</source>
        <translation>{name} 超出范围（{range}）。</translation>
    </message>
    <message>
        <location filename="cli/help.py"/>
        <source>{name} needs a number.</source>
        <translation>{name} 需要一个数字。</translation>
    </message>
    <message>
        <location filename="cli/help.py"/>
        <source>{name}: {value} does not lie in {range}.</source>
        <translation>{name}：{value} 不在 {range} 范围内。</translation>
    </message>
    <message>
        <location filename="cli/help.py"/>
        <source>{name}: {why}</source>
        <translation>{name}：{why}</translation>
    </message>
    <message>
        <location filename="cli/help.py"/>
        <source>{name}: “{value}” is no number.</source>
        <translation>{name}：“{value}”不是数字。</translation>
    </message>
    <message>
        <location filename="cli/help.py"/>
        <source>“{command} --help” says more.</source>
        <translation>详见“{command} --help”。</translation>
    </message>
    <message>
        <location filename="cli/indexing.py"/>
        <source>  and {more:,} more</source>
        <translation>  另有 {more:,} 个</translation>
    </message>
    <message numerus="yes">
        <location filename="cli/indexing.py"/>
        <source>  failed: {n} file in {folder}: {reason}</source>
        <translation><numerusform>  失败：{folder} 中的 {n} 个文件：{reason}</numerusform></translation>
        <extra-po-msgid_plural>  failed: {n} files in {folder}: {reason}</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="cli/indexing.py"/>
        <source>  failed: {path}: {reason}</source>
        <translation>  失败：{path}：{reason}</translation>
    </message>
    <message>
        <location filename="cli/indexing.py"/>
        <source>  photosim status names them all</source>
        <translation>  photosim status 可列出全部</translation>
    </message>
    <message>
        <location filename="cli/indexing.py"/>
        <source>Add the folders, bring the library up to date, and leave.</source>
        <translation>添加文件夹，更新图库，然后退出。</translation>
    </message>
    <message>
        <location filename="cli/indexing.py"/>
        <source>No folder is watched</source>
        <translation>没有受监视的文件夹</translation>
    </message>
    <message>
        <location filename="cli/indexing.py"/>
        <location filename="ui/settings/folders.py"/>
        <source>No folder is watched yet.</source>
        <translation>还没有监视任何文件夹。</translation>
    </message>
    <message>
        <location filename="cli/indexing.py"/>
        <source>Print what rules report as one JSON document a line.</source>
        <translation>把规则提醒的内容逐行输出为 JSON 文档。</translation>
    </message>
    <message>
        <location filename="cli/indexing.py"/>
        <source>The same as index, and stay: what changes is taken until interrupted.

What rules have to say of new photos is printed; see photosim rules.</source>
        <translation>与 index 相同，但持续运行：不断收入变化，直到被中断。

会显示规则对新照片的提醒；参见 photosim rules。</translation>
    </message>
    <message>
        <location filename="cli/indexing.py"/>
        <source>{added} added, {updated} updated, {moved} moved or copied, {removed} removed, {count} failed in {duration} ({photos_per_second:.1f} photos/s)</source>
        <translation>新增 {added}，更新 {updated}，移动或复制 {moved}，移除 {removed}，失败 {count}，用时 {duration}（{photos_per_second:.1f} 张/秒）</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>A folder with classes/splits.csv: path, set, class, split.</source>
        <translation>含 classes/splits.csv（path、set、class、split）的文件夹。</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Batches of each run.</source>
        <translation>每次运行的批次数。</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Batches to train on.</source>
        <translation>训练的批次数。</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Bits of a learned hash.</source>
        <translation>学习到的哈希的位数。</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Change of brightness and contrast.</source>
        <translation>亮度和对比度的变化幅度。</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Classes in a batch.</source>
        <translation>每批的类别数。</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Files can't be used</source>
        <translation>无法使用文件</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Find the levels copy and similar.</source>
        <translation>确定副本和相似的阈值。</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>How a head begins: fitted, or random.</source>
        <translation>头部的初始方式：拟合或随机。</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>INT8 is smaller and faster.</source>
        <translation>INT8 更小、更快。</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Learning rate.</source>
        <translation>学习率。</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Least share of a side that is kept.</source>
        <translation>裁剪后边长的最小比例。</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Longest gradient; 0 for any.</source>
        <translation>梯度的最大长度；0 表示不限。</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Most photos of a class; 0 for all.</source>
        <translation>每类照片的上限；0 表示全部。</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Numbers (or bits) of an embedding.</source>
        <translation>嵌入的维数（或位数）。</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Numbers of an embedding.</source>
        <translation>嵌入的维数。</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Of AdamW.</source>
        <translation>用于 AdamW。</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Of all that is drawn.</source>
        <translation>用于一切随机抽取。</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Of batch normalisation.</source>
        <translation>用于批归一化。</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Of the loss; default: its own, 0.2 of triplets.</source>
        <translation>损失的间隔；默认为其自身的值，三元组为 0.2。</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Of the model, for its card.</source>
        <translation>模型的许可，写入模型卡。</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Of the model.</source>
        <translation>模型的名称。</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Of triplets: {names}; default: the first.</source>
        <translation>用于三元组：{names}；默认为第一个。</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Photos of each class in it.</source>
        <translation>每批中每类的照片数。</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Runs of each method, for mean and spread.</source>
        <translation>每种方法运行的次数，用于求均值和离散度。</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Searches are timed among so many.</source>
        <translation>在此数量的照片中测量搜索用时。</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Share of each class to measure with.</source>
        <translation>每类中用于评测的比例。</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Share of photos mirrored.</source>
        <translation>镜像照片的比例。</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Side of the input in pixels.</source>
        <translation>输入边长，以像素计。</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Softplus in place of the margin.</source>
        <translation>用 Softplus 代替间隔。</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Steps between checkpoints.</source>
        <translation>两个检查点之间的步数。</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Steps until the full rate.</source>
        <translation>达到最大学习率的步数。</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>That of the backbone; 0 freezes it.</source>
        <translation>主干网络的学习率；0 表示冻结。</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>The model file; default: in RUN_DIR.</source>
        <translation>模型文件；默认在 RUN_DIR 中。</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>The output folder of a run.</source>
        <translation>训练的输出文件夹。</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>The set of splits.csv.</source>
        <translation>splits.csv 中的集合。</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>This method alone; repeatable.</source>
        <translation>只运行此方法；可重复使用。</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>To begin with: default, none or a file.</source>
        <translation>初始权重：default、none 或文件。</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Train a model on class folders; the same command goes on where it was stopped.</source>
        <translation>用分类文件夹训练模型；再次运行同一命令可从中断处继续。</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Train every loss, pooling and hash under one budget; the same command goes on.</source>
        <translation>以相同预算训练所有损失、池化和哈希方法；再次运行同一命令可继续。</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Training is not installed</source>
        <translation>未安装训练组件</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Training needs more packages than the app, and {reason}.</source>
        <translation>训练需要应用之外的软件包，而 {reason}。</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Weight of the quantization loss of triplet-quantization; default: 0.1.</source>
        <translation>triplet-quantization 的量化损失权重；默认 0.1。</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Where checkpoint, model and report go.</source>
        <translation>检查点、模型和报告的存放位置。</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Where tables, figures and runs are kept.</source>
        <translation>表格、图表和各次训练的存放位置。</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Where to train.</source>
        <translation>在哪里训练。</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>With its miner and its sampler: {names}.</source>
        <translation>连同其挖掘器和采样器：{names}。</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Write its files too.</source>
        <translation>同时写出 TensorBoard 的文件。</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>Write the model of a training run again, as FP32 or INT8, with its card.</source>
        <translation>重新写出训练所得的模型（FP32 或 INT8）及其模型卡。</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>after   {figures}</source>
        <translation>之后    {figures}</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>before  {figures}</source>
        <translation>之前    {figures}</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>can't be the name of a file</source>
        <translation>不能作为文件名</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>does not end with .onnx</source>
        <translation>未以 .onnx 结尾</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>efficientnet_lite0, small or one of torchvision.</source>
        <translation>efficientnet_lite0、small 或 torchvision 中的一个网络。</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>file    {path}</source>
        <translation>文件    {path}</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>file    {path}, {size}</source>
        <translation>文件    {path}，{size}</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>is neither 0 nor a positive number</source>
        <translation>既不是 0 也不是正数</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>is no positive number</source>
        <translation>不是正数</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>is not above 0 and at most 1</source>
        <translation>不大于 0 或超过 1</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>is not at least 0 and below 1</source>
        <translation>小于 0 或不小于 1</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>levels  {names}</source>
        <translation>级别    {names}</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>model   {id}</source>
        <translation>模型    {id}</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>model   {id}, {precision}</source>
        <translation>模型    {id}，{precision}</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <location filename="library/teaching/values.py"/>
        <location filename="ml/registry.py"/>
        <location filename="ui/window/places_panel.py"/>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>one can't be loaded ({error})</source>
        <translation>其中一个无法加载（{error}）</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>report  {report}</source>
        <translation>报告    {report}</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>{filename} can't be read or written: {strerror}.</source>
        <translation>无法读写 {filename}：{strerror}。</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>{folder} keeps what is done: the same command goes on there</source>
        <translation>{folder} 保留了已完成的内容：再次运行同一命令即可继续</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>{names} can't be found</source>
        <translation>找不到 {names}</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>{network!r} is none of {names}.</source>
        <translation>“{network}”不是 {names} 之一。</translation>
    </message>
    <message>
        <location filename="cli/laboratory.py"/>
        <source>{output} is kept: the same command goes on there</source>
        <translation>已保留 {output}：再次运行同一命令即可继续</translation>
    </message>
    <message>
        <location filename="cli/listing.py"/>
        <source>Print the photos of the library, all or those that a filter leaves, one line for each.</source>
        <translation>列出图库中全部或符合筛选条件的照片，每张一行。</translation>
    </message>
    <message>
        <location filename="cli/listing.py"/>
        <source>The most photos to print.</source>
        <translation>最多列出的照片数。</translation>
    </message>
    <message>
        <location filename="cli/listing.py"/>
        <source>The order.</source>
        <translation>排列顺序。</translation>
    </message>
    <message>
        <location filename="cli/listing.py"/>
        <source>no photo is so</source>
        <translation>没有符合条件的照片</translation>
    </message>
    <message>
        <location filename="cli/main.py"/>
        <source>Find the duplicates and the look-alikes of a photo in your own folders.

Without a command, the app opens; FILES are opened as its first query.</source>
        <translation>在自己的文件夹中查找重复和相似的照片。

不带命令时打开窗口；FILES 作为首次查询打开。</translation>
    </message>
    <message>
        <location filename="cli/main.py"/>
        <source>Open the app; FILES are its first query.</source>
        <translation>打开窗口；FILES 作为首次查询。</translation>
    </message>
    <message>
        <location filename="cli/main.py"/>
        <source>Print the version.</source>
        <translation>显示版本。</translation>
    </message>
    <message>
        <location filename="cli/main.py"/>
        <location filename="packaging/man.py"/>
        <source>The language of the window and of messages; default: the system's.</source>
        <translation>窗口和消息的语言；默认使用系统语言。</translation>
    </message>
    <message>
        <location filename="cli/main.py"/>
        <source>There is no command and no file named {path!r}.</source>
        <translation>没有名为“{path}”的命令或文件。</translation>
    </message>
    <message>
        <location filename="cli/main.py"/>
        <source>Without the window, where it may stay so.</source>
        <translation>不显示窗口（在可以保持如此的地方）。</translation>
    </message>
    <message>
        <location filename="cli/mapping.py"/>
        <source>Lay all photos out again, not only those that came.</source>
        <translation>重新排布全部照片，而不只是新来的照片。</translation>
    </message>
    <message>
        <location filename="cli/mapping.py"/>
        <source>Print a table: id, path, x, y.</source>
        <translation>输出表格：id、path、x、y。</translation>
    </message>
    <message>
        <location filename="cli/mapping.py"/>
        <source>Print where each photo lies on the map by likeness: alike ones are near each other.</source>
        <translation>列出每张照片在相似分布图上的位置：相似的照片彼此靠近。</translation>
    </message>
    <message>
        <location filename="cli/mapping.py"/>
        <source>The model whose likeness is meant.</source>
        <translation>以哪个模型衡量相似。</translation>
    </message>
    <message>
        <location filename="cli/mapping.py"/>
        <source>no photos in the library</source>
        <translation>图库中没有照片</translation>
    </message>
    <message>
        <location filename="cli/mapping.py"/>
        <source>{message} What is computed now is not kept.</source>
        <translation>{message}现在计算的内容不会保存。</translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>A model's id, or base; default, light or another base model's id: go over to it.</source>
        <translation>模型编号，或 base；default、light 或其他基础模型的编号表示改用该模型。</translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>A model's id, or its first letters.</source>
        <translation>模型编号，或其开头几个字母。</translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>A photo of the library.</source>
        <translation>图库中的照片。</translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>Ends in .photosim-model.</source>
        <translation>以 .photosim-model 结尾。</translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>Forget a taught model that is not in use.</source>
        <translation>删除未在使用的自训模型。</translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>Go back to the model that was in use before.</source>
        <translation>恢复到之前使用的模型。</translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>How many photos at most.</source>
        <translation>最多列出的照片数。</translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>Keep the model of a file; models use lets it answer.</source>
        <translation>导入文件中的模型；用 models use 启用。</translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>Let a model say what is similar from now on.

Another base model sees all photos first, and the one before answers meanwhile; stopped, the same command or photosim index goes on.</source>
        <translation>今后由某个模型判定相似。

换用其他基础模型时，它先看完全部照片，其间仍由原模型应答；若中断，再次运行同一命令或 photosim index 即可继续。</translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>List the models with date, albums and figures; * marks the one in use.</source>
        <translation>列出模型及其日期、相册和指标；* 表示正在使用。</translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>Measure how many photos a second a base model sees on this computer.</source>
        <translation>测量基础模型在本机每秒能处理多少张照片。</translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>Models of the library: what says which photos are similar, and what said so before.</source>
        <translation>图库的模型：由它判定哪些照片相似，以及之前使用的模型。</translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>Print the photos whose nearest photos two models see most differently.</source>
        <translation>列出两个模型判断差别最大的照片。</translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>Say which of two models knows better what is like a photo; the next teaching learns it.</source>
        <translation>指出两个模型中哪个判断得更准；下次训练会学习。</translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>Stay with the base model that answers now, and don't go over to another one.</source>
        <translation>继续使用现在的基础模型，不换用其他模型。</translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>The model that is right.</source>
        <translation>判断正确的模型。</translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>The one that is not.</source>
        <translation>判断不正确的模型。</translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>The two models agree on every photo that was looked at.</source>
        <translation>两个模型对所有看过的照片判断一致。</translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>Write a taught model to a file, for another library.</source>
        <translation>把自训模型写入文件，供其他图库使用。</translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>base models to choose from:</source>
        <translation>可选的基础模型：</translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>deep</source>
        <translation>深度</translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>did not pass its report card</source>
        <translation>未通过成绩单</translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>forgot the model {wanted}</source>
        <translation>已删除模型 {wanted}</translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>in use: {line}</source>
        <translation>使用中：{line}</translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>kept {line}; photosim models use {id} lets it answer</source>
        <translation>已导入 {line}；用 photosim models use {id} 启用</translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>of another base model: teach again</source>
        <translation>属于其他基础模型：请重新训练</translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>the albums taught it again: {taught} says what is similar</source>
        <translation>已用相册重新训练：现由 {taught} 判定相似</translation>
    </message>
    <message numerus="yes">
        <location filename="cli/models.py"/>
        <source>the base model is {model} now; {n} photo was seen by it in {duration}</source>
        <translation><numerusform>基础模型现为 {model}；它用 {duration} 看完了 {n} 张照片</numerusform></translation>
        <extra-po-msgid_plural>the base model is {model} now; {n} photos were seen by it in {duration}</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>the model {wanted} is in {file}</source>
        <translation>模型 {wanted} 已存入 {file}</translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>{mark} {id}  {created}  the base model</source>
        <translation>{mark} {id}  {created}  基础模型</translation>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>{names}  ({shared:.0f} % of the nearest are the same)</source>
        <translation>{names}  （最近的照片有 {shared:.0f} % 相同）</translation>
    </message>
    <message numerus="yes">
        <location filename="cli/models.py"/>
        <source>{n} vote kept for the next photosim teach</source>
        <translation><numerusform>已保存 {n} 次投票，供下次 photosim teach 使用</numerusform></translation>
        <extra-po-msgid_plural>{n} votes kept for the next photosim teach</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="cli/models.py"/>
        <source>{wanted}: {rate:,.1f} photos/s, the network alone</source>
        <translation>{wanted}：{rate:,.1f} 张/秒，仅网络本身</translation>
    </message>
    <message>
        <location filename="cli/moving.py"/>
        <source>Put all of the library into another place, which is empty.

From a folder to a server, from a server to a folder, or from one of either to another. Each row is compared with what it was before anything is kept. The library stays where it was, as it was; use the new one from then on, by --library.</source>
        <translation>把整个图库放到另一个空的位置。

可以从文件夹到服务器，从服务器到文件夹，或在两者各自之间。每一行都会先与原来的比较，然后才保留。原图库留在原处，保持不变；此后请用 --library 使用新图库。</translation>
    </message>
    <message>
        <location filename="cli/moving.py"/>
        <source>The library as a whole.</source>
        <translation>整个图库。</translation>
    </message>
    <message>
        <location filename="cli/moving.py"/>
        <source>Where to: a folder, or postgresql://….</source>
        <translation>目标：一个文件夹，或 postgresql://…。</translation>
    </message>
    <message numerus="yes">
        <location filename="cli/moving.py"/>
        <source>{n} row moved to {target} and compared, and {files} files beside them</source>
        <translation><numerusform>已将 {n} 行移到 {target} 并逐一比较，另有 {files} 个附带文件</numerusform></translation>
        <extra-po-msgid_plural>{n} rows moved to {target} and compared, and {files} files beside them</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="cli/output.py"/>
        <source>{done:,} of {total:,}</source>
        <translation>{done:,} / {total:,}</translation>
    </message>
    <message>
        <location filename="cli/output.py"/>
        <source>{rate} {unit}/s</source>
        <translation>{rate} {unit}/秒</translation>
    </message>
    <message>
        <location filename="cli/output.py"/>
        <source>{rate}/s</source>
        <translation>{rate}/秒</translation>
    </message>
    <message>
        <location filename="cli/replicas.py"/>
        <source>Join a part with the shared library that it was taken from.

What one side alone has changed is so on both then. Where both have changed the same thing, the later one stands, and what is said stands against what was taken away; library conflicts lists those. New photos of the part come with their vectors, removals with the journal, as far as you may do that in the shared library; what you may not bring stays in the part and waits.</source>
        <translation>将随身图库并回它所来自的共享图库。

只有一方更改过的内容，双方都会采用。双方都更改过同一内容时，以较晚者为准，说过的优先于收回的；library conflicts 会列出这些冲突。随身图库的新照片连同向量、移除连同文件操作记录一起并入，但以你在共享图库中的权限为限；无权带入的更改会留在随身图库中等待。</translation>
    </message>
    <message>
        <location filename="cli/replicas.py"/>
        <source>Keep a part of a shared library on this computer, which answers without the server.

It is a library of its own, used by --library DIR: what is known of the chosen photos, their thumbnails, labels and decisions. Photos that this computer can't reach are shown small. What is changed in it, and photos that it takes, come to the shared library by library join.</source>
        <translation>把共享图库的一部分保存在这台电脑上，没有服务器也能使用。

它自成一个图库，用 --library DIR 打开：包含所选照片的信息、缩略图、标签和决定。这台电脑访问不到的照片只显示缩略图。其中的更改和它收入的照片，通过 library join 并回共享图库。</translation>
    </message>
    <message>
        <location filename="cli/replicas.py"/>
        <source>List what a part and the shared library had said otherwise, and which of it stands.

Of a part its own; of a shared library those of all its parts.</source>
        <translation>列出随身图库与共享图库说法不同之处，以及最终以哪一方为准。

对随身图库列出它自己的冲突；对共享图库列出其所有随身图库的冲突。</translation>
    </message>
    <message>
        <location filename="cli/replicas.py"/>
        <source>Say what would be done, and do nothing.</source>
        <translation>只说明将会做什么，不实际执行。</translation>
    </message>
    <message>
        <location filename="cli/replicas.py"/>
        <source>The folder of the part; new or empty.</source>
        <translation>随身图库的文件夹；新建的或空的。</translation>
    </message>
    <message>
        <location filename="cli/replicas.py"/>
        <location filename="ui/window/join_dialog.py"/>
        <source>There were no conflicts.</source>
        <translation>没有任何冲突。</translation>
    </message>
    <message>
        <location filename="cli/replicas.py"/>
        <source>Where the shared library is now.</source>
        <translation>共享图库现在的地址。</translation>
    </message>
    <message>
        <location filename="cli/replicas.py"/>
        <source>With the photos of this folder; repeatable.</source>
        <translation>包含此文件夹的照片；可重复使用。</translation>
    </message>
    <message>
        <location filename="cli/replicas.py"/>
        <source>With those of this album; repeatable.</source>
        <translation>包含此相册的照片；可重复使用。</translation>
    </message>
    <message>
        <location filename="cli/replicas.py"/>
        <location filename="ui/window/join_dialog.py"/>
        <source>nothing new</source>
        <translation>没有新内容</translation>
    </message>
    <message>
        <location filename="cli/replicas.py"/>
        <source>this part gets {what}</source>
        <translation>随身图库得到：{what}</translation>
    </message>
    <message>
        <location filename="cli/replicas.py"/>
        <source>{library} and this part say the same</source>
        <translation>{library} 与此随身图库内容一致</translation>
    </message>
    <message>
        <location filename="cli/replicas.py"/>
        <source>{library} gets {what}</source>
        <translation>{library} 得到：{what}</translation>
    </message>
    <message numerus="yes">
        <location filename="cli/replicas.py"/>
        <source>{n} change stays here, as you may not make it in the shared library</source>
        <translation><numerusform>{n} 项更改留在这里，因为你无权在共享图库中进行</numerusform></translation>
        <extra-po-msgid_plural>{n} changes stay here, as you may not make them in the shared library</extra-po-msgid_plural>
    </message>
    <message numerus="yes">
        <location filename="cli/replicas.py"/>
        <source>{n} label</source>
        <translation><numerusform>{n} 个标签</numerusform></translation>
        <extra-po-msgid_plural>{n} labels</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="cli/replicas.py"/>
        <source>{replica} has {counts} of {library}</source>
        <translation>{replica} 已包含 {library} 的{counts}</translation>
    </message>
    <message>
        <location filename="cli/requests.py"/>
        <source>As photosim undo --list has it.</source>
        <translation>编号见 photosim undo --list。</translation>
    </message>
    <message>
        <location filename="cli/requests.py"/>
        <source>As requests list has it.</source>
        <translation>编号见 requests list。</translation>
    </message>
    <message>
        <location filename="cli/requests.py"/>
        <source>Ask the computer that has the files to undo what was done to them.</source>
        <translation>请求拥有这些文件的电脑撤销对它们的操作。</translation>
    </message>
    <message>
        <location filename="cli/requests.py"/>
        <source>Ask the computers that have these files to move them to the trash.

Name them as photosim names files of other computers: /COMPUTER:PATH. Nothing is done before a person there agrees, and only files go of which a copy stays there.</source>
        <translation>请求拥有这些文件的电脑将它们移到回收站。

文件名按 photosim 对其他电脑文件的写法：/COMPUTER:PATH。那边的人同意之前什么也不会做，而且只移除在那边还留有副本的文件。</translation>
    </message>
    <message>
        <location filename="cli/requests.py"/>
        <source>Do what another computer asks of this one; photosim undo undoes it.

Each file is checked again first, as in a plan.</source>
        <translation>执行另一台电脑对本机的请求；可用 photosim undo 撤销。

与执行计划一样，先重新检查每个文件。</translation>
    </message>
    <message>
        <location filename="cli/requests.py"/>
        <source>List what computers ask of each other, the newest first.</source>
        <translation>列出各台电脑之间的请求，最新的在前。</translation>
    </message>
    <message>
        <location filename="cli/requests.py"/>
        <source>No computer asks anything of another one.</source>
        <translation>各台电脑之间没有请求。</translation>
    </message>
    <message>
        <location filename="cli/requests.py"/>
        <source>Refuse what another computer asks of this one.</source>
        <translation>拒绝另一台电脑对本机的请求。</translation>
    </message>
    <message>
        <location filename="cli/requests.py"/>
        <source>What computers that share a library on a server ask of each other, to be answered there.</source>
        <translation>共享服务器图库的各台电脑之间的请求，由被请求的电脑答复。</translation>
    </message>
    <message>
        <location filename="cli/requests.py"/>
        <source>{words}: photosim requests accept {number}, or refuse {number}</source>
        <translation>{words}：photosim requests accept {number}，或 refuse {number}</translation>
    </message>
    <message>
        <location filename="cli/rules.py"/>
        <source>--album belongs to “album”, which needs it.</source>
        <translation>--album 只用于“album”，且“album”必须指定它。</translation>
    </message>
    <message>
        <location filename="cli/rules.py"/>
        <source>Forget them afterwards; no photo is touched.</source>
        <translation>随后清空；不会动任何照片。</translation>
    </message>
    <message>
        <location filename="cli/rules.py"/>
        <source>Only photos below it.</source>
        <translation>只针对此文件夹中的照片。</translation>
    </message>
    <message>
        <location filename="cli/rules.py"/>
        <source>Photos belong to “like”, which needs them.</source>
        <translation>照片只用于“like”，且“like”必须指定照片。</translation>
    </message>
    <message>
        <location filename="cli/rules.py"/>
        <source>Print the rules.</source>
        <translation>列出规则。</translation>
    </message>
    <message>
        <location filename="cli/rules.py"/>
        <source>Print what was reported, the newest first.</source>
        <translation>列出提醒，最新的在前。</translation>
    </message>
    <message>
        <location filename="cli/rules.py"/>
        <source>Say which new photos are reported from now on.

copy: those that are a copy of one that is there; album: that most likely belong to an album; like: that resemble these photos; unlike: that resemble nothing that is there.</source>
        <translation>指定今后提醒哪些新照片。

copy：现有照片的副本；album：很可能属于某相册；like：与这些照片相像；unlike：与任何照片都不像。</translation>
    </message>
    <message>
        <location filename="cli/rules.py"/>
        <source>The most to print.</source>
        <translation>最多列出的数量。</translation>
    </message>
    <message>
        <location filename="cli/rules.py"/>
        <source>Watch no more; what was reported stays.</source>
        <translation>删除规则；已有的提醒保留。</translation>
    </message>
    <message>
        <location filename="cli/rules.py"/>
        <source>What is reported of new photos while folders are watched or indexed again.</source>
        <translation>监视或再次索引文件夹时，对新照片的提醒。</translation>
    </message>
    <message>
        <location filename="cli/rules.py"/>
        <source>What to belong to (album).</source>
        <translation>应属于哪个相册（album）。</translation>
    </message>
    <message>
        <location filename="cli/rules.py"/>
        <source>What to resemble (like).</source>
        <translation>应与什么相像（like）。</translation>
    </message>
    <message>
        <location filename="cli/rules.py"/>
        <source>all folders</source>
        <translation>全部文件夹</translation>
    </message>
    <message>
        <location filename="cli/rules.py"/>
        <source>nothing was reported yet</source>
        <translation>还没有提醒</translation>
    </message>
    <message>
        <location filename="cli/rules.py"/>
        <source>rule {number} is gone</source>
        <translation>规则 {number} 已删除</translation>
    </message>
    <message>
        <location filename="cli/rules.py"/>
        <source>rule {number} watches from now on</source>
        <translation>规则 {number} 已生效</translation>
    </message>
    <message>
        <location filename="cli/rules.py"/>
        <source>there is no rule yet</source>
        <translation>还没有规则</translation>
    </message>
    <message>
        <location filename="cli/rules.py"/>
        <source>{rule_words}, in {where}</source>
        <translation>{rule_words}，位于{where}</translation>
    </message>
    <message>
        <location filename="cli/search.py"/>
        <source>--region is a part of one photo; name one IMAGE.</source>
        <translation>--region 是一张照片的局部；请只指定一个 IMAGE。</translation>
    </message>
    <message>
        <location filename="cli/search.py"/>
        <source>Least cosine of a hit.</source>
        <translation>结果的最低余弦相似度。</translation>
    </message>
    <message>
        <location filename="cli/search.py"/>
        <source>Nothing that is nearer to this; repeatable.</source>
        <translation>排除与此照片更接近的结果；可重复使用。</translation>
    </message>
    <message>
        <location filename="cli/search.py"/>
        <source>Photos; - reads one from the input.</source>
        <translation>照片；- 表示从标准输入读取一张。</translation>
    </message>
    <message>
        <location filename="cli/search.py"/>
        <source>Print the photos nearest to IMAGE; of several, those nearest to all of them together.</source>
        <translation>列出与 IMAGE 最接近的照片；若有多张，则列出与它们整体最接近的照片。</translation>
    </message>
    <message>
        <location filename="cli/search.py"/>
        <source>Search with this part: fractions of the upright photo from its top left.</source>
        <translation>用这一部分搜索：从转正后照片的左上角算起，以比例表示。</translation>
    </message>
    <message>
        <location filename="cli/search.py"/>
        <source>The farthest level to print.</source>
        <translation>列出的最宽级别。</translation>
    </message>
    <message>
        <location filename="cli/search.py"/>
        <source>The model to ask.</source>
        <translation>由哪个模型应答。</translation>
    </message>
    <message>
        <location filename="cli/search.py"/>
        <source>The most hits to print.</source>
        <translation>最多列出的结果数。</translation>
    </message>
    <message>
        <location filename="cli/search.py"/>
        <source>nothing similar in the library</source>
        <translation>图库中没有相似的照片</translation>
    </message>
    <message>
        <location filename="cli/search.py"/>
        <source>{value!r} is not X,Y,W,H, four fractions.</source>
        <translation>“{value}”不是 X,Y,W,H 四个比例。</translation>
    </message>
    <message>
        <location filename="cli/sharing.py"/>
        <source>List the owner of a shared library, and with whom it is shared for what.</source>
        <translation>列出共享图库的所有者，以及与谁共享、供其做什么。</translation>
    </message>
    <message>
        <location filename="cli/sharing.py"/>
        <source>Share a library on a server with people no longer; what they labelled stays.</source>
        <translation>不再与这些人共享服务器上的图库；他们加的标签会保留。</translation>
    </message>
    <message>
        <location filename="cli/sharing.py"/>
        <source>Share a library on a server with people whom the server knows.

A reader searches and browses. A labeller also changes albums, labels, decisions and saved searches. A cleaner also compares photos, and plans, carries out and undoes removals. All the rest, such as folders and models, is the owner's, who runs this.</source>
        <translation>与服务器认识的人共享服务器上的图库。

reader（浏览者）可以搜索和浏览。labeller（标注者）还可以更改相册、标签、决定和保存的搜索。cleaner（清理者）还可以比较照片，以及计划、执行和撤销移除。其余一切（例如文件夹和模型）归所有者，也由所有者运行此命令。</translation>
    </message>
    <message>
        <location filename="cli/sharing.py"/>
        <source>What they may do, in place of what they could do before.</source>
        <translation>他们可以做什么，取代之前的权限。</translation>
    </message>
    <message>
        <location filename="cli/sharing.py"/>
        <source>Whom the server knows by that name.</source>
        <translation>服务器认识的用户名。</translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>           near the albums ({photos}) {moved:.1f} % are others now</source>
        <translation>          相册附近（{photos}）有 {moved:.1f} % 换成了别的</translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>--loss and --steps belong to --deep.</source>
        <translation>--loss 和 --steps 须与 --deep 合用。</translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>Learn from the albums what “similar” means, and print the report card.

Takes seconds, on this computer alone. Duplicates are still told by the base model; photosim models rollback goes back to the model before.</source>
        <translation>从相册学习什么叫“相似”，并显示成绩单。

只需几秒，且只在本机进行。重复照片仍由基础模型判定；用 photosim models rollback 可恢复之前的模型。</translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>Of everything drawn at random.</source>
        <translation>用于一切随机抽取。</translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>Only say whether the albums are ready, and what lacks.</source>
        <translation>只检查相册是否准备好，以及还缺什么。</translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>The albums are ready: photosim teach</source>
        <translation>相册已准备好：photosim teach</translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>Train the network itself, in minutes instead of seconds (needs pip install "photosim[train]"); stopped, the same command goes on.</source>
        <translation>训练网络本身，需要几分钟而非几秒（需 pip install "photosim[train]"）；若中断，再次运行同一命令可继续。</translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>Use the new model whatever its report card says, or in no case. Default: only where it is better and nothing else gets worse.</source>
        <translation>无论成绩如何都使用新模型，或都不使用。默认：仅当更好且其他方面没有变差时使用。</translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>With --deep, batches to train on.</source>
        <translation>与 --deep 合用：训练的批次数。</translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>With --deep, what to train for: {names}; default: the first. Losses that make bits are for photosim train.</source>
        <translation>与 --deep 合用，训练目标：{names}；默认为第一个。产生位串的损失只用于 photosim train。</translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>but        {reason}</source>
        <translation>但是      {reason}</translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>guard set  mAP@R {before:.3f} -&gt; {after:.3f}, other kinds of photos</source>
        <translation>护栏集    mAP@R {before:.3f} -&gt; {after:.3f}，其他类照片</translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>guard set  none to measure on</source>
        <translation>护栏集    没有可评测的</translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>in use now, after {seconds:.1f} s; photosim models rollback goes back</source>
        <translation>现已启用，用时 {seconds:.1f} 秒；photosim models rollback 可恢复</translation>
    </message>
    <message numerus="yes">
        <location filename="cli/teaching.py"/>
        <source>left out   {n} photo that looks like those of another album</source>
        <translation><numerusform>略去      {n} 张照片看起来属于其他相册</numerusform></translation>
        <extra-po-msgid_plural>left out   {n} photos that look like those of another album</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>loss {loss:.4f}</source>
        <translation>损失 {loss:.4f}</translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>model      {model}, taught on {albums}</source>
        <translation>模型      {model}，由 {albums}训练</translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>no more:   {reason}</source>
        <translation>未更多：  {reason}</translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>not in use ({seconds:.1f} s); photosim models use {model} takes it all the same</source>
        <translation>未启用（{seconds:.1f} 秒）；photosim models use {model} 可仍然启用</translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>nothing could be put aside</source>
        <translation>没有可留出的照片</translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>put aside  {change}</source>
        <translation>留出      {change}</translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <location filename="cli/words.py"/>
        <source>ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>strength   {strength:.0f} % of what was learnt is in the model</source>
        <translation>强度      模型采用了所学的 {strength:.0f} %</translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>the rest   too few photos in no album to measure on</source>
        <translation>其余      相册外的照片太少，无法评测</translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>the rest   {neighbours_kept:.1f} % of the neighbours of {photos} other photos stayed</source>
        <translation>其余      {photos} 张其他照片的近邻有 {neighbours_kept:.1f} % 保持不变</translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>training   {told} steps of {told2} on {told3}, loss {told4:.3f} -&gt; {told5:.3f}; {told6:.0f} % of what was learnt is in the model ({told7})</source>
        <translation>训练      在 {told3} 上训练 {told2} {told} 步，损失 {told4:.3f} -&gt; {told5:.3f}；模型采用了所学的 {told6:.0f} %（{told7}）</translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>unlike     {unlike:.3f} of how photos unlike the albums were told apart</source>
        <translation>不同类    对相册以外照片的区分能力为 {unlike:.3f}</translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>{loss!r} is none of {names}; those that make bits are for photosim train.</source>
        <translation>“{loss}”不是 {names} 之一；产生位串的损失只用于 photosim train。</translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>{names}  ({photos})</source>
        <translation>{names}  （{photos}）</translation>
    </message>
    <message>
        <location filename="cli/teaching.py"/>
        <source>{name}: {photos}, {pictures} different; {lack}</source>
        <translation>{name}：{photos}，{pictures} 张不同图片；{lack}</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Ask its owner for more: photosim library share {about}.</source>
        <translation>如需更多权限，请所有者运行：photosim library share {about}。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Bring it up to date with photosim index.</source>
        <translation>请用 photosim index 更新。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Check that it still exists and that its drive is connected; try again.</source>
        <translation>请检查它是否仍然存在、所在磁盘是否已连接，然后重试。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Check that the disk is connected, has room and may be written; try again.</source>
        <translation>请检查磁盘是否已连接、有空间且可写，然后重试。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Check that the folder exists, belongs to you (reading needs that too), has room and lies on a disk with file locks; or choose another one with --library.</source>
        <translation>请检查该文件夹是否存在、属于你（读取也需要）、有空间，且位于支持文件锁的磁盘上；或用 --library 选择其他文件夹。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Choose a file that photosim album export wrote.</source>
        <translation>请选择由 photosim album export 写出的文件。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Choose another folder with --library.</source>
        <translation>请用 --library 选择其他文件夹。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Close other programs and run it again: it goes on where it was.</source>
        <translation>请关闭其他程序后再次运行，将从中断处继续。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Close that one or wait until it is done; photosim duplicates --so-far prints what is found by now.</source>
        <translation>请关闭那个程序或等它完成；photosim duplicates --so-far 可列出目前已找到的内容。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Connect their drives and repair again.</source>
        <translation>请连接其磁盘，然后再次修复。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Free some space, or name another place.</source>
        <translation>请释放一些空间，或指定其他位置。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Have them made on the server: createuser --pwprompt {about}.</source>
        <translation>请在服务器上创建该用户：createuser --pwprompt {about}。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Index a folder first: photosim index FOLDER.</source>
        <translation>请先索引文件夹：photosim index FOLDER。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Index it first: photosim index FOLDER.</source>
        <translation>请先索引：photosim index FOLDER。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Install them: pip install "photosim[train]"; or teach without --deep, which needs none.</source>
        <translation>请安装：pip install "photosim[train]"；或不带 --deep 训练，则无需安装。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Its photos stay in the library; connect the drive to update them, or remove the folder from the library: photosim remove FOLDER.</source>
        <translation>其照片仍保留在图库中；请连接磁盘以便更新，或将文件夹移出图库：photosim remove FOLDER。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Leave it out with photosim add --exclude.</source>
        <translation>请用 photosim add --exclude 排除它。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Leave out --{about}, or choose another loss.</source>
        <translation>请去掉 --{about}，或选择其他损失。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Make another one: photosim album create NAME PHOTO...</source>
        <translation>请再建一个：photosim album create NAME PHOTO...</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Make room on the library's disk and run it again: it goes on where it was.</source>
        <translation>请在图库所在磁盘腾出空间后再次运行，将从中断处继续。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Name a file of this network's weights, or train from none.</source>
        <translation>请指定该网络的权重文件，或用 none 从头训练。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Name a file.</source>
        <translation>请指定文件。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Name a folder of two class folders or more, of two photos or more.</source>
        <translation>请指定含两个以上分类文件夹、每类两张以上照片的文件夹。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Name a taught model.</source>
        <translation>请指定自训模型。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Name another folder.</source>
        <translation>请指定其他文件夹。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Name at most {about} photos.</source>
        <translation>最多指定 {about} 张照片。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Name it with --to.</source>
        <translation>请用 --to 指定。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Name photos or a folder.</source>
        <translation>请指定照片或文件夹。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Name some by --folder or --album.</source>
        <translation>请用 --folder 或 --album 指定。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Name two to {about} photos.</source>
        <translation>请指定 2 到 {about} 张照片。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Put some in: photosim album add {about!r} PHOTO...</source>
        <translation>请放入一些照片：photosim album add “{about}” PHOTO...</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Remove it with photosim models remove, and teach again.</source>
        <translation>请用 photosim models remove 删除，然后重新训练。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Remove the checkpoint to begin again, or name another folder.</source>
        <translation>请删除检查点以重新开始，或指定其他文件夹。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Run it again: it goes on where it was; or teach without --deep.</source>
        <translation>请再次运行，将从中断处继续；或不带 --deep 训练。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Save the picture, and name its file.</source>
        <translation>请保存图片，并指定其文件。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Say by --at where it is now.</source>
        <translation>请用 --at 指定它现在的地址。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Start photosim, or run photosim index, once: that updates it.</source>
        <translation>请启动一次 photosim，或运行一次 photosim index，即可更新。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Teach again: photosim teach.</source>
        <translation>请重新训练：photosim teach。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Teach again; if it happens again, teach without --deep.</source>
        <translation>请重新训练；若再次发生，请不带 --deep 训练。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Teach this library on its own albums: photosim teach.</source>
        <translation>请用本图库自己的相册训练：photosim teach。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Teach without --deep, or install photosim again.</source>
        <translation>请不带 --deep 训练，或重新安装 photosim。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>They count again when the pictures are back and indexed; photosim check --forget-lost forgets them.</source>
        <translation>图片恢复并索引后它们会重新生效；photosim check --forget-lost 可将其删除。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Undo it there, or ask for it: photosim requests undo {about}; or say where its folder lies here: photosim folders FOLDER --also-at DIR.</source>
        <translation>请在那台电脑上撤销，或请求它撤销：photosim requests undo {about}；也可指明它的文件夹在本机的位置：photosim folders FOLDER --also-at DIR。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Use another one first: photosim models use base.</source>
        <translation>请先改用其他模型：photosim models use base。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>Without one, use photosim index, search, watch, status and the others that photosim --help lists.</source>
        <translation>没有显示器时，可使用 photosim index、search、watch、status 以及 photosim --help 列出的其他命令。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>another name of a file that stays</source>
        <translation>是所保留文件的另一个名称</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>being undone</source>
        <translation>正在撤销</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>burst</source>
        <comment>a level</comment>
        <translation>连拍</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>copy</source>
        <comment>a level</comment>
        <translation>副本</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>different</source>
        <translation>不是重复照片</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>exact</source>
        <comment>a level</comment>
        <translation>完全相同</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>failed</source>
        <translation>读取失败</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>hard-link</source>
        <translation>硬链接</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>in a protected folder</source>
        <translation>位于受保护的文件夹中</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <location filename="library/words.py"/>
        <source>in a reference folder</source>
        <translation>位于参照文件夹</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>indexed</source>
        <translation>已索引</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <location filename="library/replica/words.py"/>
        <source>keep both</source>
        <translation>两张都保留</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>move</source>
        <translation>移动</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>no photo of the library</source>
        <translation>不是图库中的照片</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>of kinds that are left out</source>
        <translation>类型已排除</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <location filename="ui/grid/cell.py"/>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>pending</source>
        <translation>待处理</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>photosim --library URL library take DIR makes one of a shared library.</source>
        <translation>photosim --library URL library take DIR 可从共享图库建立一个。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>photosim album list names those that there are.</source>
        <translation>photosim album list 可列出现有相册。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>photosim check --repair and photosim index make them again.</source>
        <translation>photosim check --repair 和 photosim index 会重新生成。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>photosim check --repair makes a new one of what can be read, and keeps this one beside it.</source>
        <translation>photosim check --repair 会用能读出的内容重建图库，并把损坏的文件保留在旁边。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>photosim check --repair puts right what can be.</source>
        <translation>photosim check --repair 可修复能修复的问题。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>photosim duplicates --plan FILE writes a plan.</source>
        <translation>photosim duplicates --plan FILE 可写出计划。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>photosim duplicates --so-far prints what is found by now; for more, ask its owner: photosim library share {about}.</source>
        <translation>photosim duplicates --so-far 会列出目前已找到的；如需更多权限，请所有者运行：photosim library share {about}。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>photosim index makes them again with the model that is.</source>
        <translation>photosim index 会用现有模型重新生成。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>photosim index takes these photos again.</source>
        <translation>photosim index 会重新收入这些照片。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>photosim library move URL puts it onto a server.</source>
        <translation>photosim library move URL 可将其移到服务器上。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>photosim library people lists who may do what.</source>
        <translation>photosim library people 会列出谁可以做什么。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>photosim models export writes such a file.</source>
        <translation>photosim models export 可写出这样的文件。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>photosim models list names those that there are.</source>
        <translation>photosim models list 可列出现有模型。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>photosim requests list names those that there are.</source>
        <translation>photosim requests list 列出现有的请求。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>photosim teach --check says what each album lacks; photosim album add NAME PHOTO... puts photos into one.</source>
        <translation>photosim teach --check 会说明各相册缺什么；photosim album add NAME PHOTO... 可把照片放入相册。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>photosim undo --list shows what can be undone.</source>
        <translation>photosim undo --list 可显示能撤销的操作。</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>similar</source>
        <comment>a level</comment>
        <translation>相似</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>smaller than is wanted</source>
        <translation>尺寸过小</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>symbolic-link</source>
        <translation>符号链接</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>tag</source>
        <translation>加入相册</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>under way</source>
        <translation>进行中</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <location filename="cli/words.py"/>
        <source>{count} {state}</source>
        <translation>{state} {count}</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <location filename="core/errors.py"/>
        <source>RAW format not supported</source>
        <translation>不支持的 RAW 格式</translation>
    </message>
    <message>
        <location filename="core/errors.py"/>
        <source>The photo can't be read: {reason}.</source>
        <translation>无法读取照片：{reason}。</translation>
    </message>
    <message>
        <location filename="core/errors.py"/>
        <source>This photo can't be read</source>
        <translation>无法读取这张照片</translation>
    </message>
    <message>
        <location filename="core/errors.py"/>
        <source>a video, not a photo</source>
        <translation>是视频，不是照片</translation>
    </message>
    <message>
        <location filename="core/errors.py"/>
        <source>changed while it was read</source>
        <translation>读取时发生了变化</translation>
    </message>
    <message>
        <location filename="core/errors.py"/>
        <source>damaged file</source>
        <translation>文件已损坏</translation>
    </message>
    <message>
        <location filename="core/errors.py"/>
        <source>damaged thumbnail</source>
        <translation>缩略图已损坏</translation>
    </message>
    <message>
        <location filename="core/errors.py"/>
        <source>empty file</source>
        <translation>空文件</translation>
    </message>
    <message>
        <location filename="core/errors.py"/>
        <source>file not found</source>
        <translation>找不到文件</translation>
    </message>
    <message>
        <location filename="core/errors.py"/>
        <source>file too large</source>
        <translation>文件过大</translation>
    </message>
    <message>
        <location filename="core/errors.py"/>
        <source>format not supported: {}</source>
        <translation>不支持的格式：{}</translation>
    </message>
    <message>
        <location filename="core/errors.py"/>
        <source>internal error</source>
        <translation>内部错误</translation>
    </message>
    <message>
        <location filename="core/errors.py"/>
        <source>it was just removed from the library</source>
        <translation>刚刚已从图库移除</translation>
    </message>
    <message>
        <location filename="core/errors.py"/>
        <source>needs too much memory</source>
        <translation>需要的内存过多</translation>
    </message>
    <message>
        <location filename="core/errors.py"/>
        <source>no permission to read it</source>
        <translation>没有读取权限</translation>
    </message>
    <message>
        <location filename="core/errors.py"/>
        <source>no pixels</source>
        <translation>没有像素</translation>
    </message>
    <message>
        <location filename="core/errors.py"/>
        <source>not a file</source>
        <translation>不是文件</translation>
    </message>
    <message>
        <location filename="core/errors.py"/>
        <source>not a picture</source>
        <translation>不是图片</translation>
    </message>
    <message>
        <location filename="core/errors.py"/>
        <source>read error: {}</source>
        <translation>读取错误：{}</translation>
    </message>
    <message>
        <location filename="core/errors.py"/>
        <source>the decoder could not be started</source>
        <translation>无法启动解码器</translation>
    </message>
    <message>
        <location filename="core/errors.py"/>
        <source>the decoder could not be started: {}</source>
        <translation>无法启动解码器：{}</translation>
    </message>
    <message>
        <location filename="core/errors.py"/>
        <source>the decoder crashed ({})</source>
        <translation>解码器崩溃（{}）</translation>
    </message>
    <message>
        <location filename="core/errors.py"/>
        <source>the decoder ended (status {})</source>
        <translation>解码器已退出（状态 {}）</translation>
    </message>
    <message>
        <location filename="core/errors.py"/>
        <source>the decoder gave no sensible answer</source>
        <translation>解码器没有给出有效结果</translation>
    </message>
    <message>
        <location filename="core/errors.py"/>
        <source>the model makes no usable vector of it</source>
        <translation>模型无法为它生成可用的向量</translation>
    </message>
    <message>
        <location filename="core/errors.py"/>
        <source>too many pixels</source>
        <translation>像素过多</translation>
    </message>
    <message>
        <location filename="core/errors.py"/>
        <source>took longer than {} s</source>
        <translation>用时超过 {} 秒</translation>
    </message>
    <message>
        <location filename="core/errors.py"/>
        <source>truncated file</source>
        <translation>文件不完整</translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>A minus stands directly before what is not wanted, as in -album:*</source>
        <translation>减号要紧贴在不想要的条件之前，例如 -album:*</translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>A quotation mark is missing at the end of “{shown}”</source>
        <translation>“{shown}”末尾缺少引号</translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>A rating is 1 to 5, rejected or none, as in rating:&gt;=4</source>
        <translation>评级为 1 到 5、rejected 或 none，例如 rating:&gt;=4</translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>A size is compared with, as in size:&gt;5MB, size:&lt;=12MP or size:1MB..5MB</source>
        <translation>大小需要比较，例如 size:&gt;5MB、size:&lt;=12MP 或 size:1MB..5MB</translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>A year lies between {first_year} and {last_year}, not {year}</source>
        <translation>年份应在 {first_year} 到 {last_year} 之间，而不是 {year}</translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>An orientation is {listed}, not “{unknown}”</source>
        <translation>方向为 {listed}，而不是“{unknown}”</translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>Something is missing after “{match}:”</source>
        <translation>“{match}:”之后缺少内容</translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>The filter can't be understood</source>
        <translation>无法理解筛选条件</translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>There is no such day as {words}</source>
        <translation>没有 {words} 这一天</translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>There is no word in “{shown}”</source>
        <translation>“{shown}”中没有词语</translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>There is no “{key}:” to filter by: did you mean “{near}:”</source>
        <translation>没有“{key}:”筛选项：是否指“{near}:”</translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>There is no “{key}:” to filter by: put a name with a colon in it in quotation marks, as in "{quoted}"</source>
        <translation>没有“{key}:”筛选项：带冒号的名称请加引号，例如 "{quoted}"</translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>a folder it lies in; an absolute path is that folder alone</source>
        <translation>所在文件夹；绝对路径只表示该文件夹</translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>and each with a minus for the contrary</source>
        <translation>前面加减号表示相反的条件</translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>bytes, megapixels, pixels</source>
        <translation>字节、百万像素、像素</translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>in an album, in none</source>
        <translation>在某相册中，不在任何相册中</translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>one camera or the other</source>
        <translation>两种相机中的任一种</translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>or landscape, square, panorama</source>
        <translation>或 landscape、square、panorama</translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>stars from XMP or EXIF</source>
        <translation>XMP 或 EXIF 中的星级</translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>the kind of the file</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>the name of a file or folder has “beach” in it</source>
        <translation>文件名或文件夹名中含有“beach”</translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>the whole name of a file, * for anything</source>
        <translation>完整的文件名，* 代表任意字符</translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>when it was taken: a year, a month or a day</source>
        <translation>拍摄时间：年、月或日</translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>{first} and {second}</source>
        <translation>{first} 和 {second}</translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>{words} or {last}</source>
        <translation>{words}或 {last}</translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>“{shown}” ends before it begins</source>
        <translation>“{shown}”的结束早于开始</translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>“{shown}” has neither a begin nor an end</source>
        <translation>“{shown}”既没有开始也没有结束</translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>“{shown}” has no date: one is written 2019, 2019-05 or 2019-05-31</source>
        <translation>“{shown}”不含日期：应写成 2019、2019-05 或 2019-05-31</translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>“{shown}” has no number: it is written as in width:&gt;=1920</source>
        <translation>“{shown}”不含数字：应写成 width:&gt;=1920 的形式</translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>“{shown}” has no size: one is written 500kB, 5MB or 12MP</source>
        <translation>“{shown}”不含大小：应写成 500kB、5MB 或 12MP</translation>
    </message>
    <message>
        <location filename="core/filter_text.py"/>
        <source>“{shown}” isn't known: there is {known}</source>
        <translation>无法识别“{shown}”：可用的有 {known}</translation>
    </message>
    <message>
        <location filename="core/host.py"/>
        <source>Settings not writable</source>
        <translation>设置无法写入</translation>
    </message>
    <message>
        <location filename="core/host.py"/>
        <source>The name of this computer can't be kept in {folder}</source>
        <translation>无法在 {folder} 中保存本机的名称</translation>
    </message>
    <message>
        <location filename="core/language.py"/>
        <source> </source>
        <comment>between two sentences</comment>
        <translation></translation>
    </message>
    <message>
        <location filename="core/language.py"/>
        <source> ({words})</source>
        <translation>（{words}）</translation>
    </message>
    <message>
        <location filename="core/language.py"/>
        <source>, </source>
        <comment>between the parts of a line</comment>
        <translation>，</translation>
    </message>
    <message>
        <location filename="core/language.py"/>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <location filename="core/language.py"/>
        <source>{name}: {words}</source>
        <translation>{name}：{words}</translation>
    </message>
    <message>
        <location filename="core/language.py"/>
        <source>{words}.</source>
        <translation>{words}。</translation>
    </message>
    <message>
        <location filename="core/quantities.py"/>
        <source>{d} d</source>
        <translation>{d} 天</translation>
    </message>
    <message>
        <location filename="core/quantities.py"/>
        <source>{d} d {h} h</source>
        <translation>{d} 天 {h} 小时</translation>
    </message>
    <message>
        <location filename="core/quantities.py"/>
        <source>{h} h</source>
        <translation>{h} 小时</translation>
    </message>
    <message>
        <location filename="core/quantities.py"/>
        <source>{h} h {min} min</source>
        <translation>{h} 小时 {min} 分</translation>
    </message>
    <message>
        <location filename="core/quantities.py"/>
        <source>{min} min</source>
        <translation>{min} 分钟</translation>
    </message>
    <message>
        <location filename="core/quantities.py"/>
        <source>{min} min {s} s</source>
        <translation>{min} 分 {s} 秒</translation>
    </message>
    <message>
        <location filename="core/quantities.py"/>
        <source>{n} B</source>
        <translation>{n} B</translation>
    </message>
    <message numerus="yes">
        <location filename="core/quantities.py"/>
        <location filename="ui/albums/controller.py"/>
        <location filename="ui/teach/report_text.py"/>
        <source>{n} album</source>
        <translation><numerusform>{n} 个相册</numerusform></translation>
        <extra-po-msgid_plural>{n} albums</extra-po-msgid_plural>
    </message>
    <message numerus="yes">
        <location filename="core/quantities.py"/>
        <location filename="library/replica/words.py"/>
        <location filename="ui/duplicates/file_words.py"/>
        <location filename="ui/duplicates/page.py"/>
        <source>{n} file</source>
        <translation><numerusform>{n} 个文件</numerusform></translation>
        <extra-po-msgid_plural>{n} files</extra-po-msgid_plural>
    </message>
    <message numerus="yes">
        <location filename="core/quantities.py"/>
        <source>{n} folder</source>
        <translation><numerusform>{n} 个文件夹</numerusform></translation>
        <extra-po-msgid_plural>{n} folders</extra-po-msgid_plural>
    </message>
    <message numerus="yes">
        <location filename="core/quantities.py"/>
        <location filename="ui/duplicates/page.py"/>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <location filename="ui/removal/overview_dialog.py"/>
        <location filename="ui/window/places_panel.py"/>
        <source>{n} group</source>
        <translation><numerusform>{n} 组</numerusform></translation>
        <extra-po-msgid_plural>{n} groups</extra-po-msgid_plural>
    </message>
    <message numerus="yes">
        <location filename="core/quantities.py"/>
        <location filename="library/filing/sheet.py"/>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>{n} photo</source>
        <translation><numerusform>{n} 张照片</numerusform></translation>
        <extra-po-msgid_plural>{n} photos</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="core/quantities.py"/>
        <source>{s} s</source>
        <translation>{s} 秒</translation>
    </message>
    <message>
        <location filename="core/quantities.py"/>
        <source>{time} left</source>
        <translation>剩余 {time}</translation>
    </message>
    <message>
        <location filename="core/system_words.py"/>
        <source>Cannot allocate memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <location filename="core/system_words.py"/>
        <source>Connection timed out</source>
        <translation>连接超时</translation>
    </message>
    <message>
        <location filename="core/system_words.py"/>
        <source>Device or resource busy</source>
        <translation>设备或资源正忙</translation>
    </message>
    <message>
        <location filename="core/system_words.py"/>
        <source>Directory not empty</source>
        <translation>文件夹不为空</translation>
    </message>
    <message>
        <location filename="core/system_words.py"/>
        <source>Disk quota exceeded</source>
        <translation>超出磁盘配额</translation>
    </message>
    <message>
        <location filename="core/system_words.py"/>
        <source>File exists</source>
        <translation>文件已存在</translation>
    </message>
    <message>
        <location filename="core/system_words.py"/>
        <source>File name too long</source>
        <translation>文件名过长</translation>
    </message>
    <message>
        <location filename="core/system_words.py"/>
        <source>File too large</source>
        <translation>文件过大</translation>
    </message>
    <message>
        <location filename="core/system_words.py"/>
        <source>Input/output error</source>
        <translation>输入/输出错误</translation>
    </message>
    <message>
        <location filename="core/system_words.py"/>
        <source>Invalid argument</source>
        <translation>参数无效</translation>
    </message>
    <message>
        <location filename="core/system_words.py"/>
        <source>Invalid cross-device link</source>
        <translation>不能跨设备链接</translation>
    </message>
    <message>
        <location filename="core/system_words.py"/>
        <source>Is a directory</source>
        <translation>是一个文件夹</translation>
    </message>
    <message>
        <location filename="core/system_words.py"/>
        <source>No space left on device</source>
        <translation>设备上没有剩余空间</translation>
    </message>
    <message>
        <location filename="core/system_words.py"/>
        <source>No such device</source>
        <translation>没有该设备</translation>
    </message>
    <message>
        <location filename="core/system_words.py"/>
        <source>No such device or address</source>
        <translation>没有该设备或地址</translation>
    </message>
    <message>
        <location filename="core/system_words.py"/>
        <source>No such file or directory</source>
        <translation>没有该文件或文件夹</translation>
    </message>
    <message>
        <location filename="core/system_words.py"/>
        <source>Not a directory</source>
        <translation>不是文件夹</translation>
    </message>
    <message>
        <location filename="core/system_words.py"/>
        <source>Operation not permitted</source>
        <translation>不允许该操作</translation>
    </message>
    <message>
        <location filename="core/system_words.py"/>
        <source>Operation not supported</source>
        <translation>不支持该操作</translation>
    </message>
    <message>
        <location filename="core/system_words.py"/>
        <source>Permission denied</source>
        <translation>权限不足</translation>
    </message>
    <message>
        <location filename="core/system_words.py"/>
        <source>Read-only file system</source>
        <translation>文件系统为只读</translation>
    </message>
    <message>
        <location filename="core/system_words.py"/>
        <source>Stale file handle</source>
        <translation>文件句柄已失效</translation>
    </message>
    <message>
        <location filename="core/system_words.py"/>
        <source>Too many levels of symbolic links</source>
        <translation>符号链接层数过多</translation>
    </message>
    <message>
        <location filename="core/system_words.py"/>
        <source>Too many links</source>
        <translation>链接过多</translation>
    </message>
    <message>
        <location filename="core/system_words.py"/>
        <source>Too many open files</source>
        <translation>打开的文件过多</translation>
    </message>
    <message>
        <location filename="core/system_words.py"/>
        <source>Too many open files in system</source>
        <translation>系统中打开的文件过多</translation>
    </message>
</context>
<context>
    <name>imaging</name>
    <message>
        <location filename="imaging/decode.py"/>
        <source>The photo can't be decoded as {kind}: {error}.</source>
        <translation>无法按 {kind} 格式解码照片：{error}。</translation>
    </message>
    <message>
        <location filename="imaging/reading.py"/>
        <source>The file has {st_size:.1f} GB; at most {file_bytes:.1f} GB are read.</source>
        <translation>文件大小为 {st_size:.1f} GB；最多读取 {file_bytes:.1f} GB。</translation>
    </message>
</context>
<context>
    <name>imaging/formats</name>
    <message>
        <location filename="imaging/formats/decoded.py"/>
        <source>Decoding {width} × {height} pixels needs about {needed:.1f} GB; at most {decoded_bytes:.1f} GB are used for one photo.</source>
        <translation>解码 {width} × {height} 像素约需 {needed:.1f} GB；每张照片最多使用 {decoded_bytes:.1f} GB。</translation>
    </message>
    <message>
        <location filename="imaging/formats/decoded.py"/>
        <source>The photo has {width} × {height} pixels; at most {pixels:.0f} megapixels are decoded.</source>
        <translation>照片为 {width} × {height} 像素；最多解码 {pixels:.0f} 百万像素。</translation>
    </message>
    <message>
        <location filename="imaging/formats/raw.py"/>
        <source>The RAW file can't be decoded: {reason}.</source>
        <translation>无法解码 RAW 文件：{reason}。</translation>
    </message>
</context>
<context>
    <name>imaging/processes</name>
    <message>
        <location filename="imaging/processes/process.py"/>
        <source>The photo can't be prepared: {last}.</source>
        <translation>无法处理照片：{last}。</translation>
    </message>
</context>
<context>
    <name>index</name>
    <message>
        <location filename="index/files.py"/>
        <source>A file of the search index is gone.</source>
        <translation>搜索索引缺少一个文件。</translation>
    </message>
    <message>
        <location filename="index/files.py"/>
        <source>Search index not saved</source>
        <translation>搜索索引未保存</translation>
    </message>
    <message>
        <location filename="index/files.py"/>
        <location filename="library/health/check.py"/>
        <location filename="library/runtime/photo_index.py"/>
        <source>The saved search index is damaged.</source>
        <translation>已保存的搜索索引已损坏。</translation>
    </message>
    <message>
        <location filename="index/files.py"/>
        <source>The search index can't be loaded ({error}).</source>
        <translation>无法加载搜索索引（{error}）。</translation>
    </message>
    <message>
        <location filename="index/files.py"/>
        <source>The search index can't be read ({error}).</source>
        <translation>无法读取搜索索引（{error}）。</translation>
    </message>
    <message>
        <location filename="index/files.py"/>
        <source>The search index can't be saved in {directory} ({strerror}).</source>
        <translation>无法在 {directory} 保存搜索索引（{strerror}）。</translation>
    </message>
    <message>
        <location filename="index/files.py"/>
        <source>The search index has {count} vectors, its manifest says {count2}.</source>
        <translation>搜索索引有 {count} 个向量，而清单中为 {count2} 个。</translation>
    </message>
    <message>
        <location filename="index/files.py"/>
        <source>The search index was made for another {name} ({get!r} instead of {value!r}).</source>
        <translation>搜索索引是为另一个 {name} 生成的（{get}，而非 {value}）。</translation>
    </message>
    <message>
        <location filename="index/files.py"/>
        <source>The search index's manifest can't be read ({error}).</source>
        <translation>无法读取搜索索引的清单（{error}）。</translation>
    </message>
    <message>
        <location filename="index/files.py"/>
        <source>The search index's manifest is damaged.</source>
        <translation>搜索索引的清单已损坏。</translation>
    </message>
    <message>
        <location filename="index/files.py"/>
        <source>There is no saved search index yet.</source>
        <translation>还没有已保存的搜索索引。</translation>
    </message>
</context>
<context>
    <name>library</name>
    <message>
        <location filename="library/library.py"/>
        <location filename="library/moving/move.py"/>
        <location filename="library/runtime/new_library.py"/>
        <source>No library</source>
        <translation>没有图库</translation>
    </message>
    <message>
        <location filename="library/library.py"/>
        <location filename="library/moving/move.py"/>
        <source>There is no library in {directory} yet.</source>
        <translation>{directory} 中还没有图库。</translation>
    </message>
    <message>
        <location filename="library/library.py"/>
        <source>Unknown provider</source>
        <translation>未知的计算设备</translation>
    </message>
    <message>
        <location filename="library/library.py"/>
        <source>{name!r} is none of auto, cpu and cuda.</source>
        <translation>“{name}”不是 auto、cpu 或 cuda。</translation>
    </message>
    <message>
        <location filename="library/values.py"/>
        <source>A region is left, top, width and height in fractions of the upright photo, such as 0.25,0.25,0.5,0.5 for its middle, not {x:g},{y:g},{width:g},{height:g}.</source>
        <translation>区域由左、上、宽、高四个值组成，是转正后照片的比例，例如中间部分为 0.25,0.25,0.5,0.5；不能是 {x:g},{y:g},{width:g},{height:g}。</translation>
    </message>
    <message>
        <location filename="library/values.py"/>
        <source>A search needs at least one photo.</source>
        <translation>搜索至少需要一张照片。</translation>
    </message>
    <message>
        <location filename="library/values.py"/>
        <source>A search shows 1 photo or more, not {k}.</source>
        <translation>搜索至少显示 1 张照片，不能是 {k}。</translation>
    </message>
    <message>
        <location filename="library/values.py"/>
        <source>No photo to search with</source>
        <translation>没有用来搜索的照片</translation>
    </message>
    <message>
        <location filename="library/values.py"/>
        <source>Nothing to open</source>
        <translation>没有可打开的内容</translation>
    </message>
    <message>
        <location filename="library/values.py"/>
        <source>Nothing to show</source>
        <translation>没有可显示的内容</translation>
    </message>
    <message>
        <location filename="library/values.py"/>
        <source>Results can't be limited to bursts.</source>
        <translation>结果不能只限于连拍。</translation>
    </message>
    <message>
        <location filename="library/values.py"/>
        <source>Similarity out of range</source>
        <translation>相似度超出范围</translation>
    </message>
    <message>
        <location filename="library/values.py"/>
        <source>The least similarity must lie between -1 and 1, not {min_similarity}.</source>
        <translation>最低相似度必须在 -1 到 1 之间，不能是 {min_similarity}。</translation>
    </message>
    <message>
        <location filename="library/values.py"/>
        <source>The region is not on the photo</source>
        <translation>区域不在照片上</translation>
    </message>
    <message>
        <location filename="library/values.py"/>
        <source>{name} can't be opened.</source>
        <translation>无法打开 {name}。</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source> in {parent}</source>
        <translation>，位于 {parent}</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>, as it did not pass its report card</source>
        <translation>，因为它未通过成绩单</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>: {why}</source>
        <translation>：{why}</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>; </source>
        <comment>between the parts of a line</comment>
        <translation>；</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>An album that is gone</source>
        <translation>已删除的相册</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Ask its owner to start photosim once: that updates it.</source>
        <translation>请所有者启动一次 photosim，图库就会更新。</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Ask who runs the server for the rights, or open another library.</source>
        <translation>请向服务器管理员申请权限，或打开其他图库。</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Camera RAW</source>
        <translation>相机 RAW</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Check sslmode in the address, and the certificate ~/.postgresql/root.crt.</source>
        <translation>请检查地址中的 sslmode 以及证书 ~/.postgresql/root.crt。</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Check the address, the network, and whether the server runs; then try again.</source>
        <translation>请检查地址、网络以及服务器是否正在运行，然后重试。</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Choose a library folder on a local disk.</source>
        <translation>请选择本地磁盘上的图库文件夹。</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Choose another database.</source>
        <translation>请选择其他数据库。</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Choose another model.</source>
        <translation>请选择其他模型。</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Choose another name, or merge the two.</source>
        <translation>请选择其他名称，或合并二者。</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Choose another network, or the size it was made for: 224 for most.</source>
        <translation>请选择其他网络，或它所适用的尺寸：多数为 224。</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Close that one or wait until it is done, or choose another library.</source>
        <translation>请关闭那个程序或等它完成，或选择其他图库。</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Close that one or wait until it is done.</source>
        <translation>请关闭那个程序或等它完成。</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Copies of photos that are there</source>
        <translation>现有照片的副本</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Free some space and try again; everything written before is kept.</source>
        <translation>请释放一些空间后重试；此前写入的内容均已保留。</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Free some space on the server and try again; everything written before is kept.</source>
        <translation>请在服务器上腾出一些空间后重试；此前写入的内容都已保留。</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Free some space or check the folder; until then the index is made again from the library at each start.</source>
        <translation>请释放一些空间或检查该文件夹；在此之前，每次启动都会从图库重新生成索引。</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>HEIC and AVIF</source>
        <translation>HEIC 和 AVIF</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Have an administrator of the server run: ALTER ROLE {about} CREATEROLE.</source>
        <translation>请服务器管理员运行：ALTER ROLE {about} CREATEROLE。</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Have it made on the server (createdb), or correct the address.</source>
        <translation>请在服务器上创建该数据库（createdb），或更正地址。</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Have pgvector installed on the server; then its owner runs, in the database: CREATE EXTENSION vector.</source>
        <translation>请在服务器上安装 pgvector，然后由数据库所有者在该数据库中运行：CREATE EXTENSION vector。</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Have the database put back from a backup.</source>
        <translation>请从备份恢复数据库。</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Install it: pip install "photosim[server]"</source>
        <translation>请安装：pip install "photosim[server]"</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Install photosim again, or choose another model.</source>
        <translation>请重新安装 photosim，或选择其他模型。</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Install them: pip install "photosim[train]"</source>
        <translation>请安装：pip install "photosim[train]"</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>It is tried again when the file changes.</source>
        <translation>文件变化后会再次尝试。</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>It is written like this: postgresql://anna@server/photos; what a service file names is postgresql:///?service=studio.</source>
        <translation>写法如：postgresql://anna@server/photos；服务文件中定义的写作 postgresql:///?service=studio。</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Leave that to its owner.</source>
        <translation>请由所有者来做。</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Left out: photos whose longer side has fewer than {n} pixels.</source>
        <translation>不收入：长边少于 {n} 像素的照片。</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Left out: {kinds}.</source>
        <translation>不收入：{kinds}。</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Make room on that disk, and teach again; the model in use is unchanged.</source>
        <translation>请在该磁盘腾出空间后重新训练；使用中的模型未改变。</translation>
    </message>
    <message numerus="yes">
        <location filename="library/words.py"/>
        <source>One photo was</source>
        <translation><numerusform>{n} 张照片</numerusform></translation>
        <extra-po-msgid_plural>{n} photos were</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Open it from your file manager.</source>
        <translation>请在文件管理器中打开。</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Passwords are read from the file ~/.pgpass, or the one that PGPASSFILE names; who runs the server says who may come in.</source>
        <translation>密码从文件 ~/.pgpass 或 PGPASSFILE 指定的文件中读取；谁可以登录由服务器管理员决定。</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Photos for the album “{album}”</source>
        <translation>属于相册“{album}”的照片</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Photos like no other</source>
        <translation>与任何照片都不像的照片</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Photos like {what}</source>
        <translation>像{what}的照片</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Search again.</source>
        <translation>请重新搜索。</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>See whether another program opens it, or search with another photo.</source>
        <translation>请查看其他程序能否打开，或换一张照片搜索。</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Services are written into ~/.pg_service.conf, or the file that PGSERVICEFILE names.</source>
        <translation>服务写在 ~/.pg_service.conf 或 PGSERVICEFILE 指定的文件中。</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Taken: {kinds}.</source>
        <translation>收入：{kinds}。</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>The albums have taught it again.</source>
        <translation>已用相册重新训练。</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>The library has moved to its new model.</source>
        <translation>图库已改用新模型。</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>The taught model {lost} was of the base model before and can't be used any more; the albums did not teach it again{why}.</source>
        <translation>自训模型 {lost} 属于之前的基础模型，不能再使用；也未能用相册重新训练{why}。</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>To watch it, run: sudo sysctl {about} (and, to keep that after a restart, write {about} into /etc/sysctl.d/60-photosim.conf), then start photosim again.</source>
        <translation>要监视它，请运行：sudo sysctl {about}（要在重启后仍然有效，请将 {about} 写入 /etc/sysctl.d/60-photosim.conf），然后重新启动 photosim。</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Train with a smaller rate.</source>
        <translation>请用更小的学习率训练。</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Update photosim, or choose another library.</source>
        <translation>请更新 photosim，或选择其他图库。</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Use the CPU, or install photosim's extra “cuda” and the driver.</source>
        <translation>请使用 CPU，或安装 photosim 的 “cuda” 附加组件和驱动程序。</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <location filename="ui/filing/dialogs.py"/>
        <source>WebP</source>
        <translation>WebP</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>Your photos are not touched. The details are in the log file.</source>
        <translation>你的照片未受影响。详细信息在日志文件中。</translation>
    </message>
    <message numerus="yes">
        <location filename="library/words.py"/>
        <source>a given one</source>
        <translation><numerusform>指定的 {n} 张照片</numerusform></translation>
        <extra-po-msgid_plural>{n} given ones</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>a photo that is gone</source>
        <translation>一张已不在的照片</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>accepted by {person}</source>
        <translation>{person} 已同意</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>another moment</source>
        <translation>另一瞬间</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>before enlarging: {percent} %</source>
        <translation>放大之前：{percent} %</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>borders added</source>
        <translation>加了边框</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>chosen by hand</source>
        <translation>手动选择</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>coloured</source>
        <translation>上了颜色</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>colours changed</source>
        <translation>颜色有变化</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>cropped, keeps {percent} %</source>
        <translation>裁剪过，保留 {percent} %</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>developed from this RAW</source>
        <translation>由此 RAW 冲洗</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>done by {person}: {files}</source>
        <translation>{person} 已执行：{files}</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>edited version</source>
        <translation>编辑过的版本</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>enlarged to {percent} %</source>
        <translation>放大到 {percent} %</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>finds {copies:.1f} % of edited copies first</source>
        <translation>编辑过的副本有 {copies:.1f} % 能首先找到原图</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>first by its path</source>
        <translation>按路径排在最前</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>has the RAW</source>
        <translation>有 RAW</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>has the camera's data</source>
        <translation>有相机信息</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>has the date it was taken</source>
        <translation>有拍摄日期</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>has the place it was taken</source>
        <translation>有拍摄地点</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>holds all that the others hold</source>
        <translation>包含其他文件的全部内容</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>holds something of its own</source>
        <translation>有独有的内容</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>in the albums {albums}</source>
        <translation>位于相册 {albums}</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>in {folder}</source>
        <translation>位于 {folder}</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>larger: {percent} %</source>
        <translation>更大：{percent} %</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>made grey</source>
        <translation>变为灰度</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>mirrored</source>
        <translation>左右翻转</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>not {words}</source>
        <translation>非{words}</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>part of a larger picture</source>
        <translation>更大图片的一部分</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>pasted into a larger picture</source>
        <translation>嵌入更大的图片中</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>re-encoded</source>
        <translation>重新编码</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>refused by {person}</source>
        <translation>{person} 已拒绝</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>resized to {percent} %</source>
        <translation>缩小到 {percent} %</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>rotated {degrees:.0f}°</source>
        <translation>旋转 {degrees:.0f}°</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>same bytes</source>
        <translation>字节相同</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>same picture in another container ({before} → {after})</source>
        <translation>图片相同，封装不同（{before} → {after}）</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>same picture, other bytes</source>
        <translation>图片相同，字节不同</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>same picture, other metadata</source>
        <translation>图片相同，元数据不同</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>saved as {format}</source>
        <translation>另存为 {format}</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <location filename="ui/widgets/words/kinds.py"/>
        <source>shown in another picture</source>
        <translation>出现在另一张图片中</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>shows more around: {percent} % of it is this</source>
        <translation>显示范围更大：此图占其中 {percent} %</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <location filename="ui/widgets/words/kinds.py"/>
        <source>smaller or saved worse</source>
        <translation>更小或画质更差</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>stretched</source>
        <translation>拉伸变形</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>taken at another moment</source>
        <translation>拍于另一瞬间</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>text or logo on top</source>
        <translation>叠加了文字或标志</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>the RAW of this picture</source>
        <translation>此图片的 RAW</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>the better format, {format}</source>
        <translation>更好的格式，{format}</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>the largest file</source>
        <translation>文件最大</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>the least deep in folders</source>
        <translation>文件夹层级最浅</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>the longest name</source>
        <translation>名称最长</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>the most detail, {size}: {larger} is larger, but shows it no finer</source>
        <translation>细节最多，{size}：{larger} 的更大，但并不更清晰</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>the most pixels, {size}</source>
        <translation>像素最多，{size}</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>the name and folder least like a copy's</source>
        <translation>名称和文件夹最不像副本</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>the nearest photo is of the same kind in {recall_at_1:.1f} %</source>
        <translation>最近的照片有 {recall_at_1:.1f} % 属于同类</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>the oldest file, {moment}</source>
        <translation>文件最早，{moment}</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>the oldest, taken {moment}</source>
        <translation>拍摄最早，{moment}</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>the others were made of it</source>
        <translation>其他文件由它制作</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>the others were named by you</source>
        <translation>其他文件由你指定</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>the same file under another name</source>
        <translation>同一文件的另一个名称</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <location filename="ui/widgets/words/kinds.py"/>
        <source>the same picture again</source>
        <translation>同一张图片</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>the same scene, taken again</source>
        <translation>同一场景的另一次拍摄</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>the sharpest</source>
        <translation>最清晰</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>this computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>waits for an answer</source>
        <translation>等待答复</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>without an extension</source>
        <translation>无扩展名</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>{left:,} others</source>
        <translation>其他 {left:,} 个</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>{name} is a copy of {other}{place}</source>
        <translation>{name} 是 {other} 的副本{place}</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>{name} looks as if it belongs to the album “{album}”</source>
        <translation>{name} 看起来属于相册“{album}”</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>{name} resembles nothing that is there</source>
        <translation>{name} 与现有照片都不像</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>{name} resembles {other}</source>
        <translation>{name} 与 {other} 相像</translation>
    </message>
    <message numerus="yes">
        <location filename="library/words.py"/>
        <source>{n} left as it is</source>
        <translation><numerusform>{n} 个保持原样</numerusform></translation>
        <extra-po-msgid_plural>{n} left as they are</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>{person} on {asker} asks {whom} to move {files} to the trash</source>
        <translation>{asker} 上的 {person} 请求{whom}将 {files}移到回收站</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>{person} on {asker} asks {whom} to undo number {entry} of the journal</source>
        <translation>{asker} 上的 {person} 请求{whom}撤销第 {entry} 项文件操作</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>{photos_per_second:,.0f} photos/s</source>
        <translation>{photos_per_second:,.0f} 张/秒</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>{rate} on one core elsewhere</source>
        <translation>{rate}（其他电脑单核）</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>{rate} on this computer</source>
        <translation>{rate}（本机）</translation>
    </message>
    <message>
        <location filename="library/words.py"/>
        <source>{what} left out: the library is moving to another model, which has not seen them yet.</source>
        <translation>{what}未包括在内：图库正在改用另一个模型，它还没有看过这些照片。</translation>
    </message>
</context>
<context>
    <name>library/albums</name>
    <message>
        <location filename="library/albums/book.py"/>
        <source>An album's name has 1 to {longest_name} characters that can be printed.</source>
        <translation>相册名称须为 1 到 {longest_name} 个可显示的字符。</translation>
    </message>
    <message>
        <location filename="library/albums/book.py"/>
        <location filename="library/albums/files.py"/>
        <source>No album file</source>
        <translation>不是相册文件</translation>
    </message>
    <message>
        <location filename="library/albums/book.py"/>
        <source>No folder inside {folder} holds photos of this library.</source>
        <translation>{folder} 中没有包含本图库照片的文件夹。</translation>
    </message>
    <message>
        <location filename="library/albums/book.py"/>
        <source>No folder to make an album of</source>
        <translation>没有可做成相册的文件夹</translation>
    </message>
    <message>
        <location filename="library/albums/book.py"/>
        <source>No name for an album</source>
        <translation>相册名称无效</translation>
    </message>
    <message>
        <location filename="library/albums/book.py"/>
        <source>No photo of the library</source>
        <translation>不是图库中的照片</translation>
    </message>
    <message>
        <location filename="library/albums/book.py"/>
        <location filename="library/replica/service.py"/>
        <location filename="library/reporting/service.py"/>
        <source>No such album</source>
        <translation>没有这个相册</translation>
    </message>
    <message>
        <location filename="library/albums/book.py"/>
        <location filename="library/filing/export.py"/>
        <location filename="library/filing/filer.py"/>
        <location filename="library/folders/watched.py"/>
        <location filename="library/removal/executor.py"/>
        <source>No such folder</source>
        <translation>没有这个文件夹</translation>
    </message>
    <message>
        <location filename="library/albums/book.py"/>
        <source>The albums can't be written</source>
        <translation>无法写入相册</translation>
    </message>
    <message>
        <location filename="library/albums/book.py"/>
        <source>The library has no photo {photo_id}.</source>
        <translation>图库中没有照片 {photo_id}。</translation>
    </message>
    <message>
        <location filename="library/albums/book.py"/>
        <location filename="library/searching/saved.py"/>
        <source>The name is taken</source>
        <translation>名称已被占用</translation>
    </message>
    <message>
        <location filename="library/albums/book.py"/>
        <source>There is an album {name!r} already.</source>
        <translation>已有相册“{name}”。</translation>
    </message>
    <message>
        <location filename="library/albums/book.py"/>
        <location filename="library/replica/service.py"/>
        <source>There is no album {name!r}.</source>
        <translation>没有相册“{name}”。</translation>
    </message>
    <message>
        <location filename="library/albums/book.py"/>
        <source>{folder} can't be read</source>
        <translation>无法读取 {folder}</translation>
    </message>
    <message>
        <location filename="library/albums/book.py"/>
        <location filename="library/models/files.py"/>
        <source>{path} can't be read</source>
        <translation>无法读取 {path}</translation>
    </message>
    <message>
        <location filename="library/albums/book.py"/>
        <location filename="library/models/files.py"/>
        <source>{path} can't be written</source>
        <translation>无法写入 {path}</translation>
    </message>
    <message>
        <location filename="library/albums/files.py"/>
        <source>{name} is no file of albums: {error}.</source>
        <translation>{name} 不是相册文件：{error}。</translation>
    </message>
    <message>
        <location filename="library/albums/suggest.py"/>
        <source>Nothing to go by</source>
        <translation>缺少依据</translation>
    </message>
    <message>
        <location filename="library/albums/suggest.py"/>
        <source>Only one album</source>
        <translation>只有一个相册</translation>
    </message>
    <message>
        <location filename="library/albums/suggest.py"/>
        <source>The album {name!r} has no photos that the library knows.</source>
        <translation>相册“{name}”中没有图库认识的照片。</translation>
    </message>
    <message>
        <location filename="library/albums/suggest.py"/>
        <source>What is in doubt lies between two albums, and no other album has photos.</source>
        <translation>难以判定的照片位于两个相册之间，而其他相册都没有照片。</translation>
    </message>
</context>
<context>
    <name>library/browsing</name>
    <message>
        <location filename="library/browsing/catalog.py"/>
        <location filename="library/browsing/listing.py"/>
        <location filename="library/replica/service.py"/>
        <source>Not a folder of this library</source>
        <translation>不是本图库的文件夹</translation>
    </message>
    <message>
        <location filename="library/browsing/catalog.py"/>
        <location filename="library/browsing/listing.py"/>
        <location filename="library/replica/service.py"/>
        <source>{folder} lies in no watched folder.</source>
        <translation>{folder} 不在任何受监视的文件夹中。</translation>
    </message>
    <message>
        <location filename="library/browsing/sharpness.py"/>
        <source>looking for the sharpest of bursts</source>
        <translation>正在找出连拍中最清晰的照片</translation>
    </message>
    <message>
        <location filename="library/browsing/sharpness.py"/>
        <location filename="library/duplicates/finder.py"/>
        <location filename="library/filing/export.py"/>
        <location filename="library/holding/reader.py"/>
        <location filename="library/indexing/embedding.py"/>
        <location filename="library/indexing/ingest.py"/>
        <location filename="library/mapping/service.py"/>
        <location filename="library/models/changeover.py"/>
        <location filename="library/runtime/photo_index.py"/>
        <location filename="library/runtime/projector.py"/>
        <location filename="ui/filing/sheets.py"/>
        <location filename="ui/widgets/format.py"/>
        <source>photos</source>
        <comment>a second</comment>
        <translation>张</translation>
    </message>
</context>
<context>
    <name>library/duplicates</name>
    <message>
        <location filename="library/duplicates/finder.py"/>
        <source>comparing pairs</source>
        <translation>正在比对照片</translation>
    </message>
    <message>
        <location filename="library/duplicates/finder.py"/>
        <source>looking for near photos</source>
        <translation>正在查找相近的照片</translation>
    </message>
    <message>
        <location filename="library/duplicates/finder.py"/>
        <location filename="library/duplicates/whole_pairs.py"/>
        <source>pairs</source>
        <comment>a second</comment>
        <translation>对</translation>
    </message>
    <message>
        <location filename="library/duplicates/keeper.py"/>
        <source>A chain of rules needs at least one rule.</source>
        <translation>规则链至少需要一条规则。</translation>
    </message>
    <message>
        <location filename="library/duplicates/keeper.py"/>
        <source>A rule twice</source>
        <translation>规则重复</translation>
    </message>
    <message>
        <location filename="library/duplicates/keeper.py"/>
        <source>Best quality</source>
        <translation>画质最佳</translation>
    </message>
    <message>
        <location filename="library/duplicates/keeper.py"/>
        <source>No rules</source>
        <translation>没有规则</translation>
    </message>
    <message>
        <location filename="library/duplicates/keeper.py"/>
        <source>Oldest file</source>
        <translation>最早的文件</translation>
    </message>
    <message>
        <location filename="library/duplicates/keeper.py"/>
        <source>Only the rule “{this_folder}” names a folder, and it must.</source>
        <translation>只有规则“{this_folder}”需要指定文件夹，且必须指定。</translation>
    </message>
    <message>
        <location filename="library/duplicates/keeper.py"/>
        <source>Smallest file</source>
        <translation>最小的文件</translation>
    </message>
    <message>
        <location filename="library/duplicates/keeper.py"/>
        <source>The rule “{rule}” stands in the chain twice.</source>
        <translation>规则“{rule}”在规则链中出现了两次。</translation>
    </message>
    <message>
        <location filename="library/duplicates/keeper.py"/>
        <source>Which folder?</source>
        <translation>哪个文件夹？</translation>
    </message>
    <message>
        <location filename="library/duplicates/presets.py"/>
        <source>A chain of rules can't be saved as “{name}”.</source>
        <translation>规则链不能保存为“{name}”。</translation>
    </message>
    <message>
        <location filename="library/duplicates/presets.py"/>
        <source>Another name, please</source>
        <translation>请换个名称</translation>
    </message>
    <message>
        <location filename="library/duplicates/presets.py"/>
        <source>No such rules</source>
        <translation>没有这样的规则</translation>
    </message>
    <message>
        <location filename="library/duplicates/presets.py"/>
        <source>There are no rules named “{name}”.</source>
        <translation>没有名为“{name}”的规则。</translation>
    </message>
    <message>
        <location filename="library/duplicates/presets.py"/>
        <source>There are no saved rules named “{name}”.</source>
        <translation>没有已保存的规则“{name}”。</translation>
    </message>
    <message>
        <location filename="library/duplicates/service.py"/>
        <source>Look-alikes are no duplicates; search for them.</source>
        <translation>相似照片不是重复照片；请用搜索查找。</translation>
    </message>
    <message>
        <location filename="library/duplicates/service.py"/>
        <location filename="library/searching/sources.py"/>
        <source>The library has no photo {photo} any more.</source>
        <translation>图库中已没有照片 {photo}。</translation>
    </message>
    <message>
        <location filename="library/duplicates/service.py"/>
        <location filename="library/values.py"/>
        <source>Unknown level</source>
        <translation>未知的级别</translation>
    </message>
    <message>
        <location filename="library/duplicates/whole_pairs.py"/>
        <source>looking closer</source>
        <translation>正在仔细比对</translation>
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
        <translation>到哪里？</translation>
    </message>
    <message>
        <location filename="library/filing/export.py"/>
        <source>exporting photos</source>
        <translation>正在导出照片</translation>
    </message>
    <message>
        <location filename="library/filing/export.py"/>
        <location filename="library/filing/filer.py"/>
        <location filename="library/removal/executor.py"/>
        <source>{folder} can't be made</source>
        <translation>无法创建 {folder}</translation>
    </message>
    <message>
        <location filename="library/filing/export.py"/>
        <location filename="library/filing/filer.py"/>
        <location filename="library/removal/executor.py"/>
        <source>{folder} is no absolute path.</source>
        <translation>{folder} 不是绝对路径。</translation>
    </message>
    <message>
        <location filename="library/filing/filer.py"/>
        <source>A name can't have {barred!r} in it.</source>
        <translation>名称中不能有“{barred}”。</translation>
    </message>
    <message>
        <location filename="library/filing/filer.py"/>
        <source>A photo needs a name of at least one letter or digit.</source>
        <translation>照片名称至少要有一个字母或数字。</translation>
    </message>
    <message>
        <location filename="library/filing/filer.py"/>
        <source>Not a name</source>
        <translation>名称无效</translation>
    </message>
    <message>
        <location filename="library/filing/filer.py"/>
        <source>Not this kind</source>
        <translation>类型不符</translation>
    </message>
    <message>
        <location filename="library/filing/filer.py"/>
        <location filename="library/removal/plan.py"/>
        <source>Nothing to do</source>
        <translation>没有要做的事</translation>
    </message>
    <message>
        <location filename="library/filing/filer.py"/>
        <source>The photo is called {name} already.</source>
        <translation>照片的名称已经是 {name}。</translation>
    </message>
    <message>
        <location filename="library/filing/filer.py"/>
        <source>copying files</source>
        <translation>正在复制文件</translation>
    </message>
    <message>
        <location filename="library/filing/filer.py"/>
        <source>moving files</source>
        <translation>正在移动文件</translation>
    </message>
    <message>
        <location filename="library/filing/filer.py"/>
        <source>renaming the photo</source>
        <translation>正在重命名照片</translation>
    </message>
    <message>
        <location filename="library/filing/filer.py"/>
        <source>{folder} is the library's own folder.</source>
        <translation>{folder} 是图库自己的文件夹。</translation>
    </message>
    <message>
        <location filename="library/filing/filer.py"/>
        <source>{name} stays a {kind} file: a name doesn't make it {other}.</source>
        <translation>{name} 仍是 {kind} 文件：改名不会使它变成 {other}。</translation>
    </message>
    <message>
        <location filename="library/filing/service.py"/>
        <source>The sheet can't be written</source>
        <translation>无法写入小样页</translation>
    </message>
</context>
<context>
    <name>library/folders</name>
    <message>
        <location filename="library/folders/scan.py"/>
        <source>looking through folders</source>
        <translation>正在查看文件夹</translation>
    </message>
    <message>
        <location filename="library/folders/scan.py"/>
        <source>none of its {present} known files is there, so its drive is probably not connected</source>
        <translation>{present} 个已知文件都不在，所在磁盘可能未连接</translation>
    </message>
    <message>
        <location filename="library/folders/scan.py"/>
        <source>the drive that was mounted there is not connected</source>
        <translation>原先挂载在该处的磁盘未连接</translation>
    </message>
    <message>
        <location filename="library/folders/walk.py"/>
        <source>A folder is offline</source>
        <translation>文件夹离线</translation>
    </message>
    <message>
        <location filename="library/folders/walk.py"/>
        <source>The folder {path} is offline: {reason}.</source>
        <translation>文件夹 {path} 离线：{reason}。</translation>
    </message>
    <message>
        <location filename="library/folders/walk.py"/>
        <source>it is no longer a folder</source>
        <translation>它已不是文件夹</translation>
    </message>
    <message>
        <location filename="library/folders/walk.py"/>
        <source>it isn't there</source>
        <translation>它不存在</translation>
    </message>
    <message>
        <location filename="library/folders/watched.py"/>
        <source>A photo has at least 0 pixels, not {n}.</source>
        <translation>照片的像素数至少为 0，不能是 {n}。</translation>
    </message>
    <message>
        <location filename="library/folders/watched.py"/>
        <source>Another folder</source>
        <translation>不是同一个文件夹</translation>
    </message>
    <message>
        <location filename="library/folders/watched.py"/>
        <source>Folder not readable</source>
        <translation>文件夹不可读</translation>
    </message>
    <message>
        <location filename="library/folders/watched.py"/>
        <source>Folders lie at one place in a library that is not on a server.</source>
        <translation>不在服务器上的图库中，文件夹只有一个位置。</translation>
    </message>
    <message>
        <location filename="library/folders/watched.py"/>
        <source>None of the photos of {path} are in {root}.</source>
        <translation>{root} 中没有 {path} 的任何照片。</translation>
    </message>
    <message>
        <location filename="library/folders/watched.py"/>
        <source>Not a folder</source>
        <translation>不是文件夹</translation>
    </message>
    <message>
        <location filename="library/folders/watched.py"/>
        <source>Not a size</source>
        <translation>尺寸无效</translation>
    </message>
    <message>
        <location filename="library/folders/watched.py"/>
        <source>Not a watched folder</source>
        <translation>不是受监视的文件夹</translation>
    </message>
    <message>
        <location filename="library/folders/watched.py"/>
        <source>Not below the folder</source>
        <translation>不在该文件夹中</translation>
    </message>
    <message>
        <location filename="library/folders/watched.py"/>
        <source>Nothing would be taken</source>
        <translation>将收不到任何照片</translation>
    </message>
    <message>
        <location filename="library/folders/watched.py"/>
        <source>One computer's library</source>
        <translation>单机图库</translation>
    </message>
    <message>
        <location filename="library/folders/watched.py"/>
        <source>The folder {root} can't be read.</source>
        <translation>无法读取文件夹 {root}。</translation>
    </message>
    <message>
        <location filename="library/folders/watched.py"/>
        <source>The folder {wanted} is not watched by itself: it lies in {path}.</source>
        <translation>文件夹 {wanted} 没有单独监视：它位于 {path} 中。</translation>
    </message>
    <message>
        <location filename="library/folders/watched.py"/>
        <source>The folder {wanted} is not watched.</source>
        <translation>文件夹 {wanted} 未被监视。</translation>
    </message>
    <message>
        <location filename="library/folders/watched.py"/>
        <source>The library's own folder</source>
        <translation>图库自己的文件夹</translation>
    </message>
    <message>
        <location filename="library/folders/watched.py"/>
        <source>There is no folder {root}.</source>
        <translation>没有文件夹 {root}。</translation>
    </message>
    <message>
        <location filename="library/folders/watched.py"/>
        <source>Watched already</source>
        <translation>已受监视</translation>
    </message>
    <message>
        <location filename="library/folders/watched.py"/>
        <source>With every kind of file left out the library would be empty.</source>
        <translation>若排除所有文件类型，图库将为空。</translation>
    </message>
    <message>
        <location filename="library/folders/watched.py"/>
        <source>{path} is not a folder below {root}: it can't be left out.</source>
        <translation>{path} 不是 {root} 中的文件夹，无法排除。</translation>
    </message>
    <message>
        <location filename="library/folders/watched.py"/>
        <source>{root} belongs to the library itself.</source>
        <translation>{root} 属于图库本身。</translation>
    </message>
    <message>
        <location filename="library/folders/watched.py"/>
        <source>{root} is not a folder.</source>
        <translation>{root} 不是文件夹。</translation>
    </message>
    <message>
        <location filename="library/folders/watched.py"/>
        <source>{root} is watched here already, as {path}.</source>
        <translation>{root} 在本机已作为 {path} 受监视。</translation>
    </message>
</context>
<context>
    <name>library/health</name>
    <message>
        <location filename="library/health/caches.py"/>
        <source>The cache can't be cleared</source>
        <translation>无法清除缓存</translation>
    </message>
    <message>
        <location filename="library/health/caches.py"/>
        <location filename="library/teaching/deep.py"/>
        <source>{filename} can't be removed: {strerror}.</source>
        <translation>无法删除 {filename}：{strerror}。</translation>
    </message>
    <message>
        <location filename="library/health/check.py"/>
        <source>, now forgotten</source>
        <translation>，现已删除</translation>
    </message>
    <message>
        <location filename="library/health/check.py"/>
        <source>checking taught models</source>
        <translation>正在检查自训模型</translation>
    </message>
    <message>
        <location filename="library/health/check.py"/>
        <source>checking the albums</source>
        <translation>正在检查相册</translation>
    </message>
    <message>
        <location filename="library/health/check.py"/>
        <source>checking the database</source>
        <translation>正在检查数据库</translation>
    </message>
    <message>
        <location filename="library/health/check.py"/>
        <source>checking the index</source>
        <translation>正在检查索引</translation>
    </message>
    <message>
        <location filename="library/health/check.py"/>
        <source>checking vectors</source>
        <translation>正在检查向量</translation>
    </message>
    <message>
        <location filename="library/health/check.py"/>
        <source>labels and refusals</source>
        <translation>标签和排除记录</translation>
    </message>
    <message>
        <location filename="library/health/check.py"/>
        <source>of these, photos that are offline</source>
        <translation>其中离线的照片</translation>
    </message>
    <message>
        <location filename="library/health/check.py"/>
        <source>photos in the saved index that are gone</source>
        <translation>已保存的索引中已不存在的照片</translation>
    </message>
    <message>
        <location filename="library/health/check.py"/>
        <source>photos misplaced by a taught model</source>
        <translation>被自训模型放错位置的照片</translation>
    </message>
    <message>
        <location filename="library/health/check.py"/>
        <source>photos that the saved index lacks{reason}</source>
        <translation>已保存的索引缺少的照片{reason}</translation>
    </message>
    <message>
        <location filename="library/health/check.py"/>
        <source>photos with a damaged thumbnail</source>
        <translation>缩略图损坏的照片</translation>
    </message>
    <message>
        <location filename="library/health/check.py"/>
        <source>photos with unusable vectors</source>
        <translation>向量不可用的照片</translation>
    </message>
    <message>
        <location filename="library/health/check.py"/>
        <source>photos without a place under a taught model</source>
        <translation>在自训模型中没有位置的照片</translation>
    </message>
    <message>
        <location filename="library/health/check.py"/>
        <source>photos without a thumbnail</source>
        <translation>没有缩略图的照片</translation>
    </message>
    <message>
        <location filename="library/health/check.py"/>
        <source>photos without features</source>
        <translation>没有特征的照片</translation>
    </message>
    <message>
        <location filename="library/health/check.py"/>
        <source>photos without vectors</source>
        <translation>没有向量的照片</translation>
    </message>
    <message>
        <location filename="library/health/check.py"/>
        <source>{what} whose picture is nowhere{what2}</source>
        <translation>找不到对应图片的{what}{what2}</translation>
    </message>
</context>
<context>
    <name>library/holding</name>
    <message>
        <location filename="library/holding/reader.py"/>
        <source>reading what files hold</source>
        <translation>正在读取文件内容</translation>
    </message>
    <message>
        <location filename="library/holding/words.py"/>
        <source>a RAW {name}</source>
        <translation>一个 RAW {name}</translation>
    </message>
    <message>
        <location filename="library/holding/words.py"/>
        <source>a depth map</source>
        <translation>深度图</translation>
    </message>
    <message>
        <location filename="library/holding/words.py"/>
        <source>a film behind the picture</source>
        <translation>图片后附的视频</translation>
    </message>
    <message>
        <location filename="library/holding/words.py"/>
        <source>a gain map for high dynamic range</source>
        <translation>高动态范围增益图</translation>
    </message>
    <message>
        <location filename="library/holding/words.py"/>
        <source>a rating of {count}</source>
        <translation>{count} 星评级</translation>
    </message>
    <message>
        <location filename="library/holding/words.py"/>
        <source>a second view</source>
        <translation>第二个视角</translation>
    </message>
    <message>
        <location filename="library/holding/words.py"/>
        <source>a sound recording</source>
        <translation>录音</translation>
    </message>
    <message>
        <location filename="library/holding/words.py"/>
        <source>a spoken note, {name}</source>
        <translation>语音备注 {name}</translation>
    </message>
    <message>
        <location filename="library/holding/words.py"/>
        <source>a text ({name})</source>
        <translation>文字（{name}）</translation>
    </message>
    <message>
        <location filename="library/holding/words.py"/>
        <source>a wider range of colours</source>
        <translation>更宽的色域</translation>
    </message>
    <message>
        <location filename="library/holding/words.py"/>
        <source>an edited version</source>
        <translation>编辑过的版本</translation>
    </message>
    <message>
        <location filename="library/holding/words.py"/>
        <source>another picture, as far as is proved</source>
        <translation>据目前所知是另一张图片</translation>
    </message>
    <message>
        <location filename="library/holding/words.py"/>
        <source>content credentials</source>
        <translation>内容凭证</translation>
    </message>
    <message>
        <location filename="library/holding/words.py"/>
        <source>data of an unknown kind behind the picture</source>
        <translation>图片后附有未知类型的数据</translation>
    </message>
    <message>
        <location filename="library/holding/words.py"/>
        <source>data of the camera</source>
        <translation>相机信息</translation>
    </message>
    <message>
        <location filename="library/holding/words.py"/>
        <source>differs in {count} place</source>
        <translation>有 {count} 处不同</translation>
    </message>
    <message>
        <location filename="library/holding/words.py"/>
        <source>differs in {count} places</source>
        <translation>有 {count} 处不同</translation>
    </message>
    <message>
        <location filename="library/holding/words.py"/>
        <source>edits in {name}</source>
        <translation>{name} 中的编辑</translation>
    </message>
    <message>
        <location filename="library/holding/words.py"/>
        <source>finer, {times} times along a side</source>
        <translation>更清晰，每边为 {times} 倍</translation>
    </message>
    <message>
        <location filename="library/holding/words.py"/>
        <source>high dynamic range</source>
        <translation>高动态范围</translation>
    </message>
    <message>
        <location filename="library/holding/words.py"/>
        <source>in colour, the other is grey</source>
        <translation>为彩色，另一张是灰度</translation>
    </message>
    <message>
        <location filename="library/holding/words.py"/>
        <source>not compared in full size yet</source>
        <translation>尚未以原尺寸比对</translation>
    </message>
    <message>
        <location filename="library/holding/words.py"/>
        <source>not read yet for what it holds</source>
        <translation>尚未读取其内容</translation>
    </message>
    <message>
        <location filename="library/holding/words.py"/>
        <source>saved with less loss</source>
        <translation>保存时损失较小</translation>
    </message>
    <message>
        <location filename="library/holding/words.py"/>
        <source>saved without loss</source>
        <translation>无损保存</translation>
    </message>
    <message>
        <location filename="library/holding/words.py"/>
        <source>the film {name}</source>
        <translation>视频 {name}</translation>
    </message>
    <message>
        <location filename="library/holding/words.py"/>
        <source>the place it was taken</source>
        <translation>拍摄地点</translation>
    </message>
    <message>
        <location filename="library/holding/words.py"/>
        <source>the time it was taken</source>
        <translation>拍摄时间</translation>
    </message>
    <message>
        <location filename="library/holding/words.py"/>
        <source>transparent parts</source>
        <translation>透明部分</translation>
    </message>
    <message>
        <location filename="library/holding/words.py"/>
        <source>what the file manager says of it ({name})</source>
        <translation>文件管理器中的标注（{name}）</translation>
    </message>
    <message>
        <location filename="library/holding/words.py"/>
        <source>what {name} says</source>
        <translation>{name} 中的内容</translation>
    </message>
    <message>
        <location filename="library/holding/words.py"/>
        <source>whatever lies beside it: its folder can't be read</source>
        <translation>它旁边的全部内容：无法读取所在文件夹</translation>
    </message>
    <message>
        <location filename="library/holding/words.py"/>
        <source>{count} bits a channel</source>
        <translation>每通道 {count} 位</translation>
    </message>
    <message>
        <location filename="library/holding/words.py"/>
        <source>{count} keyword ({name})</source>
        <translation>{count} 个关键词（{name}）</translation>
    </message>
    <message>
        <location filename="library/holding/words.py"/>
        <source>{count} keywords ({name})</source>
        <translation>{count} 个关键词（{name}）</translation>
    </message>
    <message>
        <location filename="library/holding/words.py"/>
        <source>{count} more page</source>
        <translation>多 {count} 页</translation>
    </message>
    <message>
        <location filename="library/holding/words.py"/>
        <source>{count} more pages</source>
        <translation>多 {count} 页</translation>
    </message>
    <message>
        <location filename="library/holding/words.py"/>
        <source>{count} more picture</source>
        <translation>多 {count} 张图片</translation>
    </message>
    <message>
        <location filename="library/holding/words.py"/>
        <source>{count} more pictures</source>
        <translation>多 {count} 张图片</translation>
    </message>
    <message>
        <location filename="library/holding/words.py"/>
        <source>{count} name of people ({name})</source>
        <translation>{count} 个人名（{name}）</translation>
    </message>
    <message>
        <location filename="library/holding/words.py"/>
        <source>{count} names of people ({name})</source>
        <translation>{count} 个人名（{name}）</translation>
    </message>
    <message>
        <location filename="library/holding/words.py"/>
        <source>{percent} % of it is in no other</source>
        <translation>其中 {percent} % 不在其他文件中</translation>
    </message>
</context>
<context>
    <name>library/indexing</name>
    <message>
        <location filename="library/indexing/embedding.py"/>
        <source>analysing photos</source>
        <translation>正在分析照片</translation>
    </message>
    <message>
        <location filename="library/indexing/ingest.py"/>
        <source>adding photos</source>
        <translation>正在添加照片</translation>
    </message>
    <message>
        <location filename="library/indexing/shots.py"/>
        <source>looking at RAW files</source>
        <translation>正在查看 RAW 文件</translation>
    </message>
    <message>
        <location filename="library/indexing/update.py"/>
        <location filename="library/reporting/service.py"/>
        <source>Not in a watched folder</source>
        <translation>不在受监视的文件夹中</translation>
    </message>
    <message>
        <location filename="library/indexing/update.py"/>
        <source>making the library smaller</source>
        <translation>正在缩减图库占用的空间</translation>
    </message>
    <message>
        <location filename="library/indexing/update.py"/>
        <source>waiting for photos that others take</source>
        <translation>正在等待其他电脑收入照片</translation>
    </message>
    <message numerus="yes">
        <location filename="library/indexing/update.py"/>
        <source>{n} file was not taken.</source>
        <translation><numerusform>{n} 个文件未能收录。</numerusform></translation>
        <extra-po-msgid_plural>{n} files were not taken.</extra-po-msgid_plural>
    </message>
    <message numerus="yes">
        <location filename="library/indexing/update.py"/>
        <source>{n} photo can't be found by likeness yet.</source>
        <translation><numerusform>{n} 张照片暂时无法按相似查找。</numerusform></translation>
        <extra-po-msgid_plural>{n} photos can't be found by likeness yet.</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="library/indexing/update.py"/>
        <source>{path} lies in no watched folder of the library.</source>
        <translation>{path} 不在图库的任何受监视文件夹中。</translation>
    </message>
</context>
<context>
    <name>library/mapping</name>
    <message>
        <location filename="library/mapping/service.py"/>
        <source>laying out the map</source>
        <translation>正在排布</translation>
    </message>
    <message>
        <location filename="library/mapping/service.py"/>
        <source>looking for alike photos</source>
        <translation>正在查找相似照片</translation>
    </message>
    <message>
        <location filename="library/mapping/service.py"/>
        <source>placing new photos on the map</source>
        <translation>正在排布新照片</translation>
    </message>
    <message>
        <location filename="library/mapping/service.py"/>
        <source>steps</source>
        <comment>a second</comment>
        <translation>步</translation>
    </message>
</context>
<context>
    <name>library/models</name>
    <message>
        <location filename="library/models/bases.py"/>
        <location filename="library/models/service.py"/>
        <source>No such model</source>
        <translation>没有这个模型</translation>
    </message>
    <message>
        <location filename="library/models/bases.py"/>
        <source>The library can't stay</source>
        <translation>图库无法继续使用原模型</translation>
    </message>
    <message>
        <location filename="library/models/bases.py"/>
        <source>The model {id} is not here any more: it answers only until all photos have been seen by the next one.</source>
        <translation>模型 {id} 已不在：它只应答到下一个模型看完全部照片为止。</translation>
    </message>
    <message>
        <location filename="library/models/bases.py"/>
        <source>There is no base model {wanted}</source>
        <translation>没有基础模型 {wanted}</translation>
    </message>
    <message>
        <location filename="library/models/bases.py"/>
        <source>measuring the model</source>
        <translation>正在测量模型</translation>
    </message>
    <message>
        <location filename="library/models/bases.py"/>
        <location filename="library/models/service.py"/>
        <source>{wanted} begins several ids</source>
        <translation>有多个编号以 {wanted} 开头</translation>
    </message>
    <message>
        <location filename="library/models/changeover.py"/>
        <source>moving to another model</source>
        <translation>正在换用另一个模型</translation>
    </message>
    <message>
        <location filename="library/models/files.py"/>
        <source>No model file</source>
        <translation>不是模型文件</translation>
    </message>
    <message>
        <location filename="library/models/files.py"/>
        <source>The model can't be written</source>
        <translation>无法写入模型</translation>
    </message>
    <message>
        <location filename="library/models/files.py"/>
        <source>it does not hold a model and its card</source>
        <translation>其中不含模型及其模型卡</translation>
    </message>
    <message>
        <location filename="library/models/files.py"/>
        <source>it is damaged, or of another kind</source>
        <translation>已损坏，或属于其他类型</translation>
    </message>
    <message>
        <location filename="library/models/files.py"/>
        <source>its card can't be used: {error}</source>
        <translation>其模型卡不可用：{error}</translation>
    </message>
    <message>
        <location filename="library/models/files.py"/>
        <source>model and card do not belong together</source>
        <translation>模型与模型卡不相符</translation>
    </message>
    <message>
        <location filename="library/models/files.py"/>
        <source>the model in it was not taught from albums</source>
        <translation>其中的模型不是用相册训练的</translation>
    </message>
    <message>
        <location filename="library/models/files.py"/>
        <source>{path} is no model that photosim can take: {why}.</source>
        <translation>{path} 不是 photosim 能导入的模型：{why}。</translation>
    </message>
    <message>
        <location filename="library/models/service.py"/>
        <location filename="library/runtime/runtime.py"/>
        <source>Model of another base model</source>
        <translation>属于其他基础模型</translation>
    </message>
    <message>
        <location filename="library/models/service.py"/>
        <source>No other model was in use before.</source>
        <translation>之前没有使用过其他模型。</translation>
    </message>
    <message>
        <location filename="library/models/service.py"/>
        <location filename="ui/map/page.py"/>
        <location filename="ui/statistics/page.py"/>
        <source>No photos yet</source>
        <translation>还没有照片</translation>
    </message>
    <message>
        <location filename="library/models/service.py"/>
        <source>Nothing to go back to</source>
        <translation>没有可恢复的模型</translation>
    </message>
    <message>
        <location filename="library/models/service.py"/>
        <source>Nothing to vote on</source>
        <translation>没有可投票的内容</translation>
    </message>
    <message>
        <location filename="library/models/service.py"/>
        <source>The base model is a part of photosim and can't be removed or exported.</source>
        <translation>基础模型是 photosim 的一部分，不能删除或导出。</translation>
    </message>
    <message>
        <location filename="library/models/service.py"/>
        <source>The base model stays</source>
        <translation>基础模型不可更改</translation>
    </message>
    <message>
        <location filename="library/models/service.py"/>
        <source>The library has no photo {photo} to vote on.</source>
        <translation>图库中没有照片 {photo} 可供投票。</translation>
    </message>
    <message>
        <location filename="library/models/service.py"/>
        <source>The model in {path} was taught on the base model {base}, and this library uses {id}.</source>
        <translation>{path} 中的模型基于基础模型 {base} 训练，而本图库使用 {id}。</translation>
    </message>
    <message>
        <location filename="library/models/service.py"/>
        <source>The model is in use</source>
        <translation>模型正在使用</translation>
    </message>
    <message>
        <location filename="library/models/service.py"/>
        <source>The model {id} says what is similar now.</source>
        <translation>现在由模型 {id} 判定相似。</translation>
    </message>
    <message>
        <location filename="library/models/service.py"/>
        <source>The two models name the same photos as the nearest.</source>
        <translation>两个模型给出的最近照片相同。</translation>
    </message>
    <message>
        <location filename="library/models/service.py"/>
        <source>There is no model {wanted}</source>
        <translation>没有模型 {wanted}</translation>
    </message>
    <message>
        <location filename="library/models/service.py"/>
        <source>There is nothing to compare the models on.</source>
        <translation>没有可用来比较模型的照片。</translation>
    </message>
    <message>
        <location filename="library/models/service.py"/>
        <source>comparing models</source>
        <translation>正在比较模型</translation>
    </message>
    <message numerus="yes">
        <location filename="library/models/words.py"/>
        <source>Only {n} photo could be put aside to measure with, too few to tell progress from chance: {least} are needed, so label more photos.</source>
        <translation><numerusform>只能留出 {n} 张照片用于评测，不足以区分进步与偶然：需要 {least} 张，请标注更多照片。</numerusform></translation>
        <extra-po-msgid_plural>Only {n} photos could be put aside to measure with, too few to tell progress from chance: {least} are needed, so label more photos.</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="library/models/words.py"/>
        <source>Other kinds of photos would be forgotten: tried on such photos, it would find their like {points} points worse, and {limit:.0f} is allowed.</source>
        <translation>会遗忘其他类照片：用这类照片测试，找同类照片的得分会降低 {points} 个百分点，而允许的是 {limit:.0f}。</translation>
    </message>
    <message>
        <location filename="library/models/words.py"/>
        <source>The albums are told apart already: there is nothing left to learn.</source>
        <translation>这些相册已能区分：没有可再学的内容。</translation>
    </message>
    <message>
        <location filename="library/models/words.py"/>
        <source>The library's photos that are unlike the albums would be told apart {points} % worse, and {limit:.0f} % is allowed.</source>
        <translation>对图库中与相册不同的照片，区分会变差 {points} %，而允许的是 {limit:.0f} %。</translation>
    </message>
    <message>
        <location filename="library/models/words.py"/>
        <source>The nearest photo is of the same album less often than before.</source>
        <translation>最近的照片属于同一相册的情况比之前少。</translation>
    </message>
    <message>
        <location filename="library/models/words.py"/>
        <source>The photos put aside are not found better than chance could explain.</source>
        <translation>对留出的照片，结果并不好于偶然。</translation>
    </message>
</context>
<context>
    <name>library/moving</name>
    <message>
        <location filename="library/moving/move.py"/>
        <source>A library can't be moved to where it is.</source>
        <translation>图库不能移到它所在的位置。</translation>
    </message>
    <message>
        <location filename="library/moving/move.py"/>
        <source>A row of {table} came as another one than it was; nothing was kept of it.</source>
        <translation>{table} 中有一行移过去后与原来不同；没有保留任何内容。</translation>
    </message>
    <message>
        <location filename="library/moving/move.py"/>
        <source>Not moved</source>
        <translation>未移动</translation>
    </message>
    <message>
        <location filename="library/moving/move.py"/>
        <location filename="library/replica/service.py"/>
        <source>Not moved whole</source>
        <translation>未完整移动</translation>
    </message>
    <message>
        <location filename="library/moving/move.py"/>
        <source>The same library</source>
        <translation>同一个图库</translation>
    </message>
    <message>
        <location filename="library/moving/move.py"/>
        <location filename="library/replica/service.py"/>
        <source>What lies beside the library {directory} can't be copied</source>
        <translation>无法复制图库 {directory} 的附带文件</translation>
    </message>
    <message>
        <location filename="library/moving/move.py"/>
        <source>comparing rows</source>
        <translation>比较各行</translation>
    </message>
    <message>
        <location filename="library/moving/move.py"/>
        <source>moving rows</source>
        <translation>移动各行</translation>
    </message>
</context>
<context>
    <name>library/removal</name>
    <message>
        <location filename="library/removal/executor.py"/>
        <source>removing duplicates</source>
        <translation>正在移除重复照片</translation>
    </message>
    <message>
        <location filename="library/removal/plan.py"/>
        <source>Moving needs a folder, and tagging the name of an album.</source>
        <translation>移动需要指定文件夹，加入相册需要指定相册名称。</translation>
    </message>
    <message>
        <location filename="library/removal/plan.py"/>
        <source>No file stays that {path} goes for.</source>
        <translation>没有与 {path} 对应的保留文件。</translation>
    </message>
    <message>
        <location filename="library/removal/plan.py"/>
        <source>No plan</source>
        <translation>不是计划</translation>
    </message>
    <message>
        <location filename="library/removal/plan.py"/>
        <source>Nothing has been done yet. Delete groups or lines of “remove” that you don't agree with, then: photosim duplicates --apply THIS_FILE. Each file is checked again first.</source>
        <translation>尚未执行任何操作。请删去不同意的组或 “remove” 中的行，然后运行：photosim duplicates --apply THIS_FILE。执行前会再次检查每个文件。</translation>
    </message>
    <message>
        <location filename="library/removal/plan.py"/>
        <source>Nothing would stay</source>
        <translation>将不会保留任何文件</translation>
    </message>
    <message>
        <location filename="library/removal/plan.py"/>
        <source>The plan can't be written</source>
        <translation>无法写入计划</translation>
    </message>
    <message>
        <location filename="library/removal/plan.py"/>
        <source>The plan contradicts itself</source>
        <translation>计划自相矛盾</translation>
    </message>
    <message>
        <location filename="library/removal/plan.py"/>
        <location filename="library/removal/service.py"/>
        <source>This file stays</source>
        <translation>此文件保留</translation>
    </message>
    <message>
        <location filename="library/removal/plan.py"/>
        <source>This is no plan of photosim: {error}.</source>
        <translation>这不是 photosim 的计划：{error}。</translation>
    </message>
    <message>
        <location filename="library/removal/plan.py"/>
        <source>{keep} is in no group of duplicates now.</source>
        <translation>{keep} 现在不在任何重复照片组中。</translation>
    </message>
    <message>
        <location filename="library/removal/plan.py"/>
        <source>{named} stands in it both to keep and to remove, or twice.</source>
        <translation>计划中 {named} 既要保留又要移除，或出现了两次。</translation>
    </message>
    <message>
        <location filename="library/removal/plan.py"/>
        <location filename="library/removal/service.py"/>
        <source>{path} can't be removed: {reason}.</source>
        <translation>不能移除 {path}：{reason}。</translation>
    </message>
    <message>
        <location filename="library/removal/plan.py"/>
        <source>{path} is no JSON file: {error}.</source>
        <translation>{path} 不是 JSON 文件：{error}。</translation>
    </message>
    <message>
        <location filename="library/removal/refusals.py"/>
        <source>another file lies at {path} now</source>
        <translation>{path} 处现在是另一个文件</translation>
    </message>
    <message>
        <location filename="library/removal/refusals.py"/>
        <source>another file took its place</source>
        <translation>另一个文件占用了它的位置</translation>
    </message>
    <message>
        <location filename="library/removal/refusals.py"/>
        <source>another photosim is putting it back, or has done so</source>
        <translation>另一个 photosim 正在或已经将它放回</translation>
    </message>
    <message>
        <location filename="library/removal/refusals.py"/>
        <source>it can't be copied</source>
        <translation>无法复制</translation>
    </message>
    <message>
        <location filename="library/removal/refusals.py"/>
        <source>it can't be moved</source>
        <translation>无法移动</translation>
    </message>
    <message>
        <location filename="library/removal/refusals.py"/>
        <source>it can't be moved back</source>
        <translation>无法移回</translation>
    </message>
    <message>
        <location filename="library/removal/refusals.py"/>
        <source>it can't be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <location filename="library/removal/refusals.py"/>
        <source>it can't be taken away</source>
        <translation>无法移走</translation>
    </message>
    <message>
        <location filename="library/removal/refusals.py"/>
        <source>it can't be written</source>
        <translation>无法写入</translation>
    </message>
    <message>
        <location filename="library/removal/refusals.py"/>
        <source>it has changed since it was asked for</source>
        <translation>自请求以来它已改变</translation>
    </message>
    <message>
        <location filename="library/removal/refusals.py"/>
        <source>it has changed since the plan was made</source>
        <translation>它在制定计划后发生了变化</translation>
    </message>
    <message>
        <location filename="library/removal/refusals.py"/>
        <source>it holds more than the copy that stays</source>
        <translation>它所含的内容多于保留的副本</translation>
    </message>
    <message>
        <location filename="library/removal/refusals.py"/>
        <source>it holds more than the file to keep: {losses}</source>
        <translation>它比要保留的文件多出内容：{losses}</translation>
    </message>
    <message>
        <location filename="library/removal/refusals.py"/>
        <source>it is in that folder already</source>
        <translation>已在该文件夹中</translation>
    </message>
    <message>
        <location filename="library/removal/refusals.py"/>
        <source>it is no ordinary file any more</source>
        <translation>它已不是普通文件</translation>
    </message>
    <message>
        <location filename="library/removal/refusals.py"/>
        <source>it is not at {path} any more</source>
        <translation>它已不在 {path}</translation>
    </message>
    <message>
        <location filename="library/removal/refusals.py"/>
        <source>it is not proved to be a copy of the file to keep</source>
        <translation>尚未证实它是要保留文件的副本</translation>
    </message>
    <message>
        <location filename="library/removal/refusals.py"/>
        <source>it is offline</source>
        <translation>处于离线状态</translation>
    </message>
    <message>
        <location filename="library/removal/refusals.py"/>
        <source>it is offline or in no watched folder</source>
        <translation>它离线，或不在任何受监视的文件夹中</translation>
    </message>
    <message>
        <location filename="library/removal/refusals.py"/>
        <source>it is the file to keep, under another name (a link)</source>
        <translation>它就是要保留的文件，只是名称不同（链接）</translation>
    </message>
    <message>
        <location filename="library/removal/refusals.py"/>
        <source>it lies in a protected folder</source>
        <translation>位于受保护的文件夹中</translation>
    </message>
    <message>
        <location filename="library/removal/refusals.py"/>
        <source>it lies in a reference folder</source>
        <translation>位于参照文件夹中</translation>
    </message>
    <message>
        <location filename="library/removal/refusals.py"/>
        <source>its copy at {path} is another file now</source>
        <translation>{path} 处的副本已换成另一个文件</translation>
    </message>
    <message>
        <location filename="library/removal/refusals.py"/>
        <source>its copy is not at {path} any more</source>
        <translation>副本已不在 {path}</translation>
    </message>
    <message>
        <location filename="library/removal/refusals.py"/>
        <source>its folder can't be made</source>
        <translation>无法创建其文件夹</translation>
    </message>
    <message>
        <location filename="library/removal/refusals.py"/>
        <source>its folder can't be made again</source>
        <translation>无法重建其文件夹</translation>
    </message>
    <message>
        <location filename="library/removal/refusals.py"/>
        <source>no copy of it would stay here</source>
        <translation>这里不会再留有它的副本</translation>
    </message>
    <message>
        <location filename="library/removal/refusals.py"/>
        <source>no free name in {path}</source>
        <translation>{path} 中没有可用的名称</translation>
    </message>
    <message>
        <location filename="library/removal/refusals.py"/>
        <source>no link can be made</source>
        <translation>无法创建链接</translation>
    </message>
    <message>
        <location filename="library/removal/refusals.py"/>
        <source>photosim was ended before it was copied</source>
        <translation>photosim 在复制之前已退出</translation>
    </message>
    <message>
        <location filename="library/removal/refusals.py"/>
        <source>photosim was ended before it was moved</source>
        <translation>photosim 在移动之前已退出</translation>
    </message>
    <message>
        <location filename="library/removal/refusals.py"/>
        <source>the copy is not the same as the file</source>
        <translation>副本与原文件不一致</translation>
    </message>
    <message>
        <location filename="library/removal/refusals.py"/>
        <source>the file at {path} is another one now</source>
        <translation>{path} 处的文件已换成另一个</translation>
    </message>
    <message>
        <location filename="library/removal/refusals.py"/>
        <source>the file to keep lies on another disk</source>
        <translation>要保留的文件在另一个磁盘上</translation>
    </message>
    <message>
        <location filename="library/removal/refusals.py"/>
        <source>the file to keep, {path}, can't be read: {fault}</source>
        <translation>无法读取要保留的文件 {path}：{fault}</translation>
    </message>
    <message>
        <location filename="library/removal/refusals.py"/>
        <source>the file to keep, {path}, has changed since the plan was made</source>
        <translation>要保留的文件 {path} 在制定计划后发生了变化</translation>
    </message>
    <message>
        <location filename="library/removal/refusals.py"/>
        <source>the file to keep, {path}, is not there</source>
        <translation>要保留的文件 {path} 不在</translation>
    </message>
    <message>
        <location filename="library/removal/refusals.py"/>
        <source>the file to keep, {path}, is offline or in no watched folder</source>
        <translation>要保留的文件 {path} 离线，或不在任何受监视的文件夹中</translation>
    </message>
    <message>
        <location filename="library/removal/refusals.py"/>
        <source>the library has no photo there</source>
        <translation>图库中没有位于该处的照片</translation>
    </message>
    <message>
        <location filename="library/removal/refusals.py"/>
        <source>the photo that it belongs to stays</source>
        <translation>它所属的照片未被处理</translation>
    </message>
    <message>
        <location filename="library/removal/refusals.py"/>
        <source>the system's own trash has it; restore it there</source>
        <translation>它在系统回收站中，请从那里还原</translation>
    </message>
    <message>
        <location filename="library/removal/refusals.py"/>
        <source>the trash can't take it</source>
        <translation>无法移到回收站</translation>
    </message>
    <message>
        <location filename="library/removal/refusals.py"/>
        <source>the trash can't take it: no free name</source>
        <translation>无法移到回收站：没有可用的名称</translation>
    </message>
    <message>
        <location filename="library/removal/refusals.py"/>
        <source>the trash of {computer} has it</source>
        <translation>它在 {computer} 的回收站里</translation>
    </message>
    <message>
        <location filename="library/removal/refusals.py"/>
        <source>what lies beside it can't be read</source>
        <translation>无法读取其附属文件</translation>
    </message>
    <message>
        <location filename="library/removal/refusals.py"/>
        <source>{computer} has it at {path}, which this computer does not see</source>
        <translation>它在 {computer} 的 {path}，本机看不到那里</translation>
    </message>
    <message>
        <location filename="library/removal/refusals.py"/>
        <source>{name} beside it has changed since the plan was made</source>
        <translation>它旁边的 {name} 在制定计划后发生了变化</translation>
    </message>
    <message>
        <location filename="library/removal/refusals.py"/>
        <source>{name} lies beside it, and nothing that stays holds that</source>
        <translation>{name} 在它旁边，而保留的文件都不含它</translation>
    </message>
    <message>
        <location filename="library/removal/refusals.py"/>
        <source>{name} lies beside it, and the plan does not name that</source>
        <translation>{name} 在它旁边，而计划中没有提到</translation>
    </message>
    <message>
        <location filename="library/removal/refusals.py"/>
        <source>{path} is in the way</source>
        <translation>{path} 挡住了去路</translation>
    </message>
    <message>
        <location filename="library/removal/refusals.py"/>
        <source>{refused}; until photosim can put it back it is {target}</source>
        <translation>{refused}；在 photosim 能恢复它之前，它位于 {target}</translation>
    </message>
    <message>
        <location filename="library/removal/requests.py"/>
        <source>Answered already</source>
        <translation>已经答复</translation>
    </message>
    <message>
        <location filename="library/removal/requests.py"/>
        <source>Asked of another computer</source>
        <translation>请求的是另一台电脑</translation>
    </message>
    <message>
        <location filename="library/removal/requests.py"/>
        <source>No other computer than this one has {path}.</source>
        <translation>除本机外没有其他电脑拥有 {path}。</translation>
    </message>
    <message>
        <location filename="library/removal/requests.py"/>
        <source>No such request</source>
        <translation>没有这个请求</translation>
    </message>
    <message>
        <location filename="library/removal/requests.py"/>
        <source>Nobody to ask</source>
        <translation>没有可请求的电脑</translation>
    </message>
    <message>
        <location filename="library/removal/requests.py"/>
        <location filename="library/removal/steps.py"/>
        <source>Nothing to undo</source>
        <translation>没有可撤销的操作</translation>
    </message>
    <message>
        <location filename="library/removal/requests.py"/>
        <location filename="library/removal/steps.py"/>
        <source>Number {entry_id} is not in the journal, or was undone already.</source>
        <translation>操作记录中没有编号 {entry_id}，或它已被撤销。</translation>
    </message>
    <message>
        <location filename="library/removal/requests.py"/>
        <source>Number {entry_id} was done on this computer.</source>
        <translation>第 {entry_id} 项操作是在本机完成的。</translation>
    </message>
    <message>
        <location filename="library/removal/requests.py"/>
        <source>Request {number} is answered on {computer}, which has the files.</source>
        <translation>请求 {number} 由拥有这些文件的 {computer} 答复。</translation>
    </message>
    <message>
        <location filename="library/removal/requests.py"/>
        <source>Request {number} was answered already, or is being done.</source>
        <translation>请求 {number} 已经答复过，或正在执行。</translation>
    </message>
    <message>
        <location filename="library/removal/requests.py"/>
        <source>There is no request {number}.</source>
        <translation>没有请求 {number}。</translation>
    </message>
    <message>
        <location filename="library/removal/requests.py"/>
        <source>{path} can be removed on this computer.</source>
        <translation>{path} 可以在本机上移除。</translation>
    </message>
    <message>
        <location filename="library/removal/steps.py"/>
        <source>Another computer's files</source>
        <translation>其他电脑的文件</translation>
    </message>
    <message>
        <location filename="library/removal/steps.py"/>
        <source>Number {entry_id} of the journal was done on {computer}, and this computer does not see where its files are now.</source>
        <translation>第 {entry_id} 项操作是在 {computer} 上完成的，而本机看不到这些文件现在所在的位置。</translation>
    </message>
    <message>
        <location filename="library/removal/steps.py"/>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <location filename="library/removal/steps.py"/>
        <source>putting files back</source>
        <translation>正在恢复文件</translation>
    </message>
</context>
<context>
    <name>library/replica</name>
    <message>
        <location filename="library/replica/copying.py"/>
        <source>copying photos</source>
        <translation>正在复制照片</translation>
    </message>
    <message>
        <location filename="library/replica/exchange.py"/>
        <source>comparing files</source>
        <translation>正在比较文件</translation>
    </message>
    <message>
        <location filename="library/replica/exchange.py"/>
        <source>comparing labels and decisions</source>
        <translation>正在比较标签和决定</translation>
    </message>
    <message>
        <location filename="library/replica/service.py"/>
        <source>A part of a library is of some folders or albums, and none is named.</source>
        <translation>随身图库由若干文件夹或相册组成，而你没有指定任何一个。</translation>
    </message>
    <message>
        <location filename="library/replica/service.py"/>
        <source>Another library</source>
        <translation>另一个图库</translation>
    </message>
    <message>
        <location filename="library/replica/service.py"/>
        <source>No part of a shared library</source>
        <translation>不是随身图库</translation>
    </message>
    <message>
        <location filename="library/replica/service.py"/>
        <source>Nothing chosen</source>
        <translation>未选择任何内容</translation>
    </message>
    <message>
        <location filename="library/replica/service.py"/>
        <source>The library that this one is a part of is not at {address}.</source>
        <translation>此随身图库所属的共享图库不在 {address}。</translation>
    </message>
    <message>
        <location filename="library/replica/service.py"/>
        <source>The library {directory} is no part of a shared one.</source>
        <translation>图库 {directory} 不是共享图库的随身图库。</translation>
    </message>
    <message>
        <location filename="library/replica/words.py"/>
        <source>a reference folder</source>
        <translation>参照文件夹</translation>
    </message>
    <message>
        <location filename="library/replica/words.py"/>
        <source>another vote</source>
        <translation>另一种投票</translation>
    </message>
    <message>
        <location filename="library/replica/words.py"/>
        <source>called {name}</source>
        <translation>名为 {name}</translation>
    </message>
    <message>
        <location filename="library/replica/words.py"/>
        <source>deleted</source>
        <translation>已删除</translation>
    </message>
    <message numerus="yes">
        <location filename="library/replica/words.py"/>
        <source>facts of {n} photo</source>
        <translation><numerusform>{n} 张照片的信息</numerusform></translation>
        <extra-po-msgid_plural>facts of {n} photos</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="library/replica/words.py"/>
        <source>in it</source>
        <translation>属于它</translation>
    </message>
    <message>
        <location filename="library/replica/words.py"/>
        <source>no decision any more</source>
        <translation>不再有决定</translation>
    </message>
    <message>
        <location filename="library/replica/words.py"/>
        <source>no vote any more</source>
        <translation>不再有投票</translation>
    </message>
    <message>
        <location filename="library/replica/words.py"/>
        <source>not a duplicate</source>
        <translation>不是重复照片</translation>
    </message>
    <message>
        <location filename="library/replica/words.py"/>
        <source>not guarded any more</source>
        <translation>不再受保护</translation>
    </message>
    <message>
        <location filename="library/replica/words.py"/>
        <source>protected</source>
        <translation>受保护</translation>
    </message>
    <message>
        <location filename="library/replica/words.py"/>
        <source>refused for it</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <location filename="library/replica/words.py"/>
        <source>taken out of it</source>
        <translation>已移出</translation>
    </message>
    <message>
        <location filename="library/replica/words.py"/>
        <source>the album {album}</source>
        <translation>相册 {album}</translation>
    </message>
    <message>
        <location filename="library/replica/words.py"/>
        <source>the file removed</source>
        <translation>文件已移除</translation>
    </message>
    <message>
        <location filename="library/replica/words.py"/>
        <source>the folder {folder}</source>
        <translation>文件夹 {folder}</translation>
    </message>
    <message>
        <location filename="library/replica/words.py"/>
        <source>what is more like {photo}</source>
        <translation>哪张更像 {photo}</translation>
    </message>
    <message numerus="yes">
        <location filename="library/replica/words.py"/>
        <source>{n} changed album</source>
        <translation><numerusform>{n} 个相册更改</numerusform></translation>
        <extra-po-msgid_plural>{n} changed albums</extra-po-msgid_plural>
    </message>
    <message numerus="yes">
        <location filename="library/replica/words.py"/>
        <source>{n} changed decision</source>
        <translation><numerusform>{n} 个决定更改</numerusform></translation>
        <extra-po-msgid_plural>{n} changed decisions</extra-po-msgid_plural>
    </message>
    <message numerus="yes">
        <location filename="library/replica/words.py"/>
        <source>{n} changed guard</source>
        <translation><numerusform>{n} 项文件夹保护更改</numerusform></translation>
        <extra-po-msgid_plural>{n} changed guards</extra-po-msgid_plural>
    </message>
    <message numerus="yes">
        <location filename="library/replica/words.py"/>
        <source>{n} changed label</source>
        <translation><numerusform>{n} 个标签更改</numerusform></translation>
        <extra-po-msgid_plural>{n} changed labels</extra-po-msgid_plural>
    </message>
    <message numerus="yes">
        <location filename="library/replica/words.py"/>
        <source>{n} file less</source>
        <translation><numerusform>减少 {n} 个文件</numerusform></translation>
        <extra-po-msgid_plural>{n} files less</extra-po-msgid_plural>
    </message>
    <message numerus="yes">
        <location filename="library/replica/words.py"/>
        <source>{n} new folder</source>
        <translation><numerusform>{n} 个新文件夹</numerusform></translation>
        <extra-po-msgid_plural>{n} new folders</extra-po-msgid_plural>
    </message>
    <message numerus="yes">
        <location filename="library/replica/words.py"/>
        <source>{n} new photo</source>
        <translation><numerusform>{n} 张新照片</numerusform></translation>
        <extra-po-msgid_plural>{n} new photos</extra-po-msgid_plural>
    </message>
    <message numerus="yes">
        <location filename="library/replica/words.py"/>
        <source>{n} removal</source>
        <translation><numerusform>{n} 次移除</numerusform></translation>
        <extra-po-msgid_plural>{n} removals</extra-po-msgid_plural>
    </message>
    <message numerus="yes">
        <location filename="library/replica/words.py"/>
        <source>{n} vote</source>
        <translation><numerusform>{n} 次投票</numerusform></translation>
        <extra-po-msgid_plural>{n} votes</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="library/replica/words.py"/>
        <source>{photo} and {other}</source>
        <translation>{photo} 和 {other}</translation>
    </message>
    <message>
        <location filename="library/replica/words.py"/>
        <source>{photo} in the album {album}</source>
        <translation>相册 {album} 中的 {photo}</translation>
    </message>
    <message>
        <location filename="library/replica/words.py"/>
        <source>{thing}: the part said: {here}; the shared library: {there}; what holds: {stands}</source>
        <translation>{thing}：随身图库中为“{here}”，共享图库中为“{there}”；以“{stands}”为准</translation>
    </message>
    <message>
        <location filename="library/replica/words.py"/>
        <source>{what} ({person})</source>
        <translation>{what}（{person}）</translation>
    </message>
</context>
<context>
    <name>library/reporting</name>
    <message>
        <location filename="library/reporting/service.py"/>
        <source>No such rule</source>
        <translation>没有这条规则</translation>
    </message>
    <message>
        <location filename="library/reporting/service.py"/>
        <source>Nothing to resemble</source>
        <translation>没有可参照的照片</translation>
    </message>
    <message>
        <location filename="library/reporting/service.py"/>
        <source>Say which photos a new one has to resemble.</source>
        <translation>请指出新照片应与哪些照片相像。</translation>
    </message>
    <message>
        <location filename="library/reporting/service.py"/>
        <source>There is no album {album!r}.</source>
        <translation>没有相册“{album}”。</translation>
    </message>
    <message>
        <location filename="library/reporting/service.py"/>
        <source>There is no rule {rule_id}.</source>
        <translation>没有规则 {rule_id}。</translation>
    </message>
    <message>
        <location filename="library/reporting/service.py"/>
        <source>{folder} lies in no watched folder of the library.</source>
        <translation>{folder} 不在图库的任何受监视文件夹中。</translation>
    </message>
</context>
<context>
    <name>library/runtime</name>
    <message>
        <location filename="library/runtime/connections.py"/>
        <source>Library closed</source>
        <translation>图库已关闭</translation>
    </message>
    <message>
        <location filename="library/runtime/connections.py"/>
        <source>Library opened for reading</source>
        <translation>图库以只读方式打开</translation>
    </message>
    <message>
        <location filename="library/runtime/connections.py"/>
        <source>The library is closed already.</source>
        <translation>图库已经关闭。</translation>
    </message>
    <message>
        <location filename="library/runtime/connections.py"/>
        <source>The library was opened for reading and can't be changed.</source>
        <translation>图库以只读方式打开，不能更改。</translation>
    </message>
    <message>
        <location filename="library/runtime/model.py"/>
        <source>Model without levels</source>
        <translation>模型没有级别</translation>
    </message>
    <message>
        <location filename="library/runtime/model.py"/>
        <source>The card of the model {id} has no level {error}.</source>
        <translation>模型 {id} 的模型卡没有级别 {error}。</translation>
    </message>
    <message>
        <location filename="library/runtime/model.py"/>
        <source>The library's model is gone</source>
        <translation>图库的模型不在了</translation>
    </message>
    <message>
        <location filename="library/runtime/model.py"/>
        <source>The model {id} that made this library's vectors is not here any more.</source>
        <translation>生成本图库向量的模型 {id} 已不在。</translation>
    </message>
    <message>
        <location filename="library/runtime/new_library.py"/>
        <source>Not an empty library</source>
        <translation>图库不是空的</translation>
    </message>
    <message>
        <location filename="library/runtime/new_library.py"/>
        <location filename="storage/address.py"/>
        <source>The library {directory} can't be made</source>
        <translation>无法创建图库 {directory}</translation>
    </message>
    <message>
        <location filename="library/runtime/new_library.py"/>
        <source>The library {directory} holds something already.</source>
        <translation>图库 {directory} 中已有内容。</translation>
    </message>
    <message>
        <location filename="library/runtime/photo_index.py"/>
        <source>building the index</source>
        <translation>正在建立索引</translation>
    </message>
    <message>
        <location filename="library/runtime/photo_index.py"/>
        <source>renewing the index</source>
        <translation>正在更新索引</translation>
    </message>
    <message>
        <location filename="library/runtime/projector.py"/>
        <source>placing photos</source>
        <translation>正在为照片定位</translation>
    </message>
    <message>
        <location filename="library/runtime/runtime.py"/>
        <source>The model {wanted} was taught on vectors of another base model.</source>
        <translation>模型 {wanted} 是用其他基础模型的向量训练的。</translation>
    </message>
    <message>
        <location filename="library/runtime/server_away.py"/>
        <source>Waiting for the server: {message}</source>
        <translation>正在等待服务器：{message}</translation>
    </message>
    <message>
        <location filename="library/runtime/taught_store.py"/>
        <location filename="ml/registry.py"/>
        <source>Model not found</source>
        <translation>找不到模型</translation>
    </message>
    <message>
        <location filename="library/runtime/taught_store.py"/>
        <source>The files of the model {wanted} can't be removed</source>
        <translation>无法删除模型 {wanted} 的文件</translation>
    </message>
    <message>
        <location filename="library/runtime/taught_store.py"/>
        <source>The library keeps no model {wanted}.</source>
        <translation>图库中没有模型 {wanted}。</translation>
    </message>
    <message>
        <location filename="library/runtime/taught_store.py"/>
        <source>The model can't be kept</source>
        <translation>无法保存模型</translation>
    </message>
    <message>
        <location filename="library/runtime/taught_store.py"/>
        <source>The model can't be removed</source>
        <translation>无法删除模型</translation>
    </message>
    <message>
        <location filename="library/runtime/taught_store.py"/>
        <source>The model can't be written to {folder}</source>
        <translation>无法将模型写入 {folder}</translation>
    </message>
</context>
<context>
    <name>library/searching</name>
    <message>
        <location filename="library/searching/saved.py"/>
        <source>A search's name has 1 to {longest_name} characters that can be printed.</source>
        <translation>搜索名称须为 1 到 {longest_name} 个可显示的字符。</translation>
    </message>
    <message>
        <location filename="library/searching/saved.py"/>
        <source>No name for a search</source>
        <translation>搜索名称无效</translation>
    </message>
    <message>
        <location filename="library/searching/saved.py"/>
        <source>No such search</source>
        <translation>没有这个搜索</translation>
    </message>
    <message>
        <location filename="library/searching/saved.py"/>
        <source>Nothing to save</source>
        <translation>没有可保存的内容</translation>
    </message>
    <message>
        <location filename="library/searching/saved.py"/>
        <location filename="ui/search/drop_data.py"/>
        <source>Nothing to search with</source>
        <translation>没有可用来搜索的内容</translation>
    </message>
    <message>
        <location filename="library/searching/saved.py"/>
        <source>The library has no photo “{label}” any more.</source>
        <translation>图库中已没有照片“{label}”。</translation>
    </message>
    <message>
        <location filename="library/searching/saved.py"/>
        <source>The photos that “{name}” searches with are gone.</source>
        <translation>“{name}”所用的照片已不在。</translation>
    </message>
    <message>
        <location filename="library/searching/saved.py"/>
        <source>There is a search {name!r} already.</source>
        <translation>已有搜索“{name}”。</translation>
    </message>
    <message>
        <location filename="library/searching/saved.py"/>
        <source>This list is all photos: narrow it down first.</source>
        <translation>这里是全部照片：请先筛选。</translation>
    </message>
    <message>
        <location filename="library/searching/saved.py"/>
        <source>This saved search is gone.</source>
        <translation>这个已保存的搜索不在了。</translation>
    </message>
    <message>
        <location filename="library/searching/saved.py"/>
        <source>Too large to keep</source>
        <translation>太大，无法保存</translation>
    </message>
    <message>
        <location filename="library/searching/saved.py"/>
        <source>“{label}” has no file, and is too large to keep with the search.</source>
        <translation>“{label}”没有对应的文件，又太大，无法随搜索保存。</translation>
    </message>
    <message>
        <location filename="library/searching/searcher.py"/>
        <source>The model {id} that made this library's vectors is not here any more, so that only photos of the library can be looked for.</source>
        <translation>生成本图库向量的模型 {id} 已不在，因此只能查找图库中的照片。</translation>
    </message>
    <message>
        <location filename="library/searching/searcher.py"/>
        <source>The photo can't be looked for yet</source>
        <translation>暂时无法查找这张照片</translation>
    </message>
    <message>
        <location filename="library/searching/searcher.py"/>
        <source>{name} can't be read: {reason}.</source>
        <translation>无法读取 {name}：{reason}。</translation>
    </message>
    <message>
        <location filename="library/searching/sources.py"/>
        <source>No such file</source>
        <translation>没有这个文件</translation>
    </message>
    <message>
        <location filename="library/searching/sources.py"/>
        <source>Not a photo</source>
        <translation>不是照片</translation>
    </message>
    <message>
        <location filename="library/searching/sources.py"/>
        <source>The photo is offline</source>
        <translation>照片离线</translation>
    </message>
    <message>
        <location filename="library/searching/sources.py"/>
        <location filename="ml/train/networks/weights.py"/>
        <source>There is no file {path}.</source>
        <translation>没有文件 {path}。</translation>
    </message>
    <message>
        <location filename="library/searching/sources.py"/>
        <source>image data</source>
        <translation>图片数据</translation>
    </message>
    <message>
        <location filename="library/searching/sources.py"/>
        <source>{name} can't be opened now.</source>
        <translation>现在无法打开 {name}。</translation>
    </message>
    <message>
        <location filename="library/searching/sources.py"/>
        <source>{path} is a folder: choose a photo in it.</source>
        <translation>{path} 是文件夹，请选择其中的一张照片。</translation>
    </message>
</context>
<context>
    <name>library/teaching</name>
    <message>
        <location filename="library/teaching/child.py"/>
        <source>Deep teaching failed</source>
        <translation>深度训练失败</translation>
    </message>
    <message>
        <location filename="library/teaching/child.py"/>
        <source>Deep teaching is not installed</source>
        <translation>未安装深度训练</translation>
    </message>
    <message>
        <location filename="library/teaching/child.py"/>
        <source>Deep teaching needs more packages than the app, and the packaged app has none.</source>
        <translation>深度训练需要应用之外的软件包，而打包的应用中没有。</translation>
    </message>
    <message>
        <location filename="library/teaching/child.py"/>
        <source>Deep teaching needs more packages than the app, and {names} can't be found.</source>
        <translation>深度训练需要应用之外的软件包，而找不到 {names}。</translation>
    </message>
    <message>
        <location filename="library/teaching/child.py"/>
        <source>The model in use is unchanged.</source>
        <translation>使用中的模型未改变。</translation>
    </message>
    <message>
        <location filename="library/teaching/child.py"/>
        <source>The teaching process ended with status {status} and without a word.</source>
        <translation>训练进程以状态 {status} 退出，没有留下说明。</translation>
    </message>
    <message>
        <location filename="library/teaching/child.py"/>
        <source>The teaching process was ended by signal {status}.</source>
        <translation>训练进程被信号 {status} 终止。</translation>
    </message>
    <message>
        <location filename="library/teaching/child.py"/>
        <source>The teaching process was ended by the system, most likely because memory ran out.</source>
        <translation>训练进程被系统终止，很可能是内存不足。</translation>
    </message>
    <message>
        <location filename="library/teaching/deep.py"/>
        <location filename="library/teaching/values.py"/>
        <source>Not enough to learn from</source>
        <translation>可供学习的内容不足</translation>
    </message>
    <message>
        <location filename="library/teaching/deep.py"/>
        <location filename="ml/train/lab/recipes.py"/>
        <source>Number out of range</source>
        <translation>数值超出范围</translation>
    </message>
    <message>
        <location filename="library/teaching/deep.py"/>
        <source>Teaching can't begin</source>
        <translation>无法开始训练</translation>
    </message>
    <message>
        <location filename="library/teaching/deep.py"/>
        <location filename="ml/teach/job.py"/>
        <location filename="ml/train/deep/lesson.py"/>
        <location filename="ml/train/deep/outcome.py"/>
        <source>Teaching failed</source>
        <translation>训练失败</translation>
    </message>
    <message>
        <location filename="library/teaching/deep.py"/>
        <source>Teaching takes 1 step or more, not {steps}.</source>
        <translation>训练至少 1 步，不能是 {steps}。</translation>
    </message>
    <message>
        <location filename="library/teaching/deep.py"/>
        <source>The FP32 file of the model {name} is not here.</source>
        <translation>缺少模型 {name} 的 FP32 文件。</translation>
    </message>
    <message>
        <location filename="library/teaching/deep.py"/>
        <location filename="ml/train/deep/base.py"/>
        <source>The base model can't be taught</source>
        <translation>无法训练该基础模型</translation>
    </message>
    <message>
        <location filename="library/teaching/deep.py"/>
        <source>The lesson can't be thrown away</source>
        <translation>无法放弃训练</translation>
    </message>
    <message>
        <location filename="library/teaching/deep.py"/>
        <source>The lesson can't be written to {parent}: {strerror}.</source>
        <translation>无法将训练内容写入 {parent}：{strerror}。</translation>
    </message>
    <message>
        <location filename="library/teaching/deep.py"/>
        <source>The model can't be read: {error}.</source>
        <translation>无法读取模型：{error}。</translation>
    </message>
    <message>
        <location filename="library/teaching/deep.py"/>
        <source>The result in {folder} is damaged.</source>
        <translation>{folder} 中的结果已损坏。</translation>
    </message>
    <message>
        <location filename="library/teaching/deep.py"/>
        <source>There is no loss {loss!r} to teach with. Known: {names}.</source>
        <translation>没有名为“{loss}”的训练损失。可用的有：{names}。</translation>
    </message>
    <message>
        <location filename="library/teaching/deep.py"/>
        <source>Too many photos of an album have no thumbnail.</source>
        <translation>某相册有太多照片没有缩略图。</translation>
    </message>
    <message>
        <location filename="library/teaching/deep.py"/>
        <location filename="ml/train/lab/recipes.py"/>
        <source>Unknown loss</source>
        <translation>未知的损失</translation>
    </message>
    <message>
        <location filename="library/teaching/service.py"/>
        <source>No deep lesson can go on: {why}.</source>
        <translation>没有可继续的深度训练：{why}。</translation>
    </message>
    <message>
        <location filename="library/teaching/service.py"/>
        <source>No lesson to go on with</source>
        <translation>没有可继续的训练</translation>
    </message>
    <message>
        <location filename="library/teaching/service.py"/>
        <source>it began with another base model</source>
        <translation>它始于另一个基础模型</translation>
    </message>
    <message>
        <location filename="library/teaching/service.py"/>
        <source>reading the albums</source>
        <translation>正在读取相册</translation>
    </message>
    <message>
        <location filename="library/teaching/service.py"/>
        <source>teaching</source>
        <translation>正在训练</translation>
    </message>
    <message>
        <location filename="library/teaching/service.py"/>
        <source>there is none</source>
        <translation>还没有</translation>
    </message>
    <message numerus="yes">
        <location filename="library/teaching/values.py"/>
        <source>Teaching needs at least {least_albums} albums of {least_pictures} different photos or more, and {ready} of the {count} is ready.</source>
        <translation><numerusform>训练至少需要 {least_albums} 个各含 {least_pictures} 张以上不同照片的相册；{count} 个相册中准备好的有：{ready}。</numerusform></translation>
        <extra-po-msgid_plural>Teaching needs at least {least_albums} albums of {least_pictures} different photos or more, and {ready} of the {count} are ready.</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="library/teaching/values.py"/>
        <source>There is no album yet; teaching needs at least {least_albums}, with {least_pictures} different photos or more each.</source>
        <translation>还没有相册；训练至少需要 {least_albums} 个相册，每个含 {least_pictures} 张以上不同的照片。</translation>
    </message>
    <message>
        <location filename="library/teaching/words.py"/>
        <source>All its {photos} photos are copies of one picture: add {lacking} more different ones.</source>
        <translation>其 {photos} 张照片都是同一图片的副本：请再加 {lacking} 张不同的照片。</translation>
    </message>
    <message>
        <location filename="library/teaching/words.py"/>
        <source>It has no photos yet: add at least {lacking}.</source>
        <translation>还没有照片：请至少添加 {lacking} 张。</translation>
    </message>
    <message>
        <location filename="library/teaching/words.py"/>
        <source>It has only 1 photo: add {lacking} more.</source>
        <translation>只有 1 张照片：请再加 {lacking} 张。</translation>
    </message>
    <message>
        <location filename="library/teaching/words.py"/>
        <source>It has only {photos} photos: add {lacking} more.</source>
        <translation>只有 {photos} 张照片：请再加 {lacking} 张。</translation>
    </message>
    <message>
        <location filename="library/teaching/words.py"/>
        <source>Its {photos} photos show only {pictures} different pictures: add {lacking} more.</source>
        <translation>其 {photos} 张照片只有 {pictures} 张不同的图片：请再加 {lacking} 张。</translation>
    </message>
</context>
<context>
    <name>library/watching</name>
    <message>
        <location filename="library/watching/folder_watch.py"/>
        <source>The folder {root} can't be watched ({strerror}); it is looked through again and again.</source>
        <translation>无法监视文件夹 {root}（{strerror}）；将反复查看。</translation>
    </message>
    <message>
        <location filename="library/watching/folder_watch.py"/>
        <source>The folder {root} is back.</source>
        <translation>文件夹 {root} 已恢复。</translation>
    </message>
    <message>
        <location filename="library/watching/folder_watch.py"/>
        <source>The folder {root} is watched.</source>
        <translation>正在监视文件夹 {root}。</translation>
    </message>
    <message>
        <location filename="library/watching/folder_watch.py"/>
        <source>The folder {root} lies on {kind}, which doesn't tell of changes; it is looked through again and again.</source>
        <translation>文件夹 {root} 位于 {kind} 上，它不会通知变化；将反复查看。</translation>
    </message>
    <message>
        <location filename="library/watching/folder_watch.py"/>
        <source>The system lets too few {what} be watched for {root}; it is looked through again and again.</source>
        <translation>系统允许监视的 {what} 太少，不足以监视 {root}；将反复查看。</translation>
    </message>
    <message>
        <location filename="library/watching/watcher.py"/>
        <source>Changes could not be taken: {error}.</source>
        <translation>无法收入变化：{error}。</translation>
    </message>
</context>
<context>
    <name>ml</name>
    <message>
        <location filename="ml/embedder.py"/>
        <source>CPU in use: {reason}</source>
        <translation>使用 CPU：{reason}</translation>
    </message>
    <message>
        <location filename="ml/embedder.py"/>
        <location filename="ml/train/loop/trainer.py"/>
        <source>CUDA can't be used</source>
        <translation>无法使用 CUDA</translation>
    </message>
    <message>
        <location filename="ml/embedder.py"/>
        <source>CUDA or cuDNN could not be loaded</source>
        <translation>无法加载 CUDA 或 cuDNN</translation>
    </message>
    <message>
        <location filename="ml/embedder.py"/>
        <source>CUDA was asked for and does not work: {why}.</source>
        <translation>要求使用 CUDA，但它不可用：{why}。</translation>
    </message>
    <message>
        <location filename="ml/embedder.py"/>
        <source>Model and card do not fit</source>
        <translation>模型与模型卡不符</translation>
    </message>
    <message>
        <location filename="ml/embedder.py"/>
        <source>Model and head do not fit</source>
        <translation>模型与头部不符</translation>
    </message>
    <message>
        <location filename="ml/embedder.py"/>
        <source>Model can't be started</source>
        <translation>无法启动模型</translation>
    </message>
    <message>
        <location filename="ml/embedder.py"/>
        <source>Model gives unusable vectors</source>
        <translation>模型给出的向量不可用</translation>
    </message>
    <message>
        <location filename="ml/embedder.py"/>
        <source>Model without a head</source>
        <translation>模型没有头部</translation>
    </message>
    <message>
        <location filename="ml/embedder.py"/>
        <source>The head takes {inputs} features, the model gives {feature_dim}.</source>
        <translation>头部需要 {inputs} 个特征，而模型给出 {feature_dim} 个。</translation>
    </message>
    <message>
        <location filename="ml/embedder.py"/>
        <source>The model {name} ({id}) does not hand out its head.</source>
        <translation>模型 {name}（{id}）不提供其头部。</translation>
    </message>
    <message>
        <location filename="ml/embedder.py"/>
        <source>The model {path} can't be started: {error}.</source>
        <translation>无法启动模型 {path}：{error}。</translation>
    </message>
    <message>
        <location filename="ml/embedder.py"/>
        <source>The output {name!r} should have {outputs} numbers and has {get}.</source>
        <translation>输出“{name}”应有 {outputs} 个数，实有 {get} 个。</translation>
    </message>
    <message>
        <location filename="ml/embedder.py"/>
        <source>this onnxruntime is built without CUDA</source>
        <translation>此 onnxruntime 不含 CUDA 支持</translation>
    </message>
    <message>
        <location filename="ml/embedder.py"/>
        <source>{wrong} of {count} vectors are zero or not finite.</source>
        <translation>{count} 个向量中有 {wrong} 个为零或不是有限数。</translation>
    </message>
    <message>
        <location filename="ml/guard.py"/>
        <location filename="ml/train/deep/outcome.py"/>
        <source>A lesson can't be checked</source>
        <translation>无法检查训练结果</translation>
    </message>
    <message>
        <location filename="ml/guard.py"/>
        <source>Whether a lesson forgets other kinds of photos is checked by {path}, which can't be used: {why}.</source>
        <translation>训练后是否遗忘其他类照片由 {path} 检查，但它不可用：{why}。</translation>
    </message>
    <message>
        <location filename="ml/headfile.py"/>
        <location filename="ml/registry.py"/>
        <source>Model damaged</source>
        <translation>模型已损坏</translation>
    </message>
    <message>
        <location filename="ml/headfile.py"/>
        <source>The head in the file can't be used: {error}.</source>
        <translation>文件中的头部不可用：{error}。</translation>
    </message>
    <message>
        <location filename="ml/registry.py"/>
        <source>Model card damaged</source>
        <translation>模型卡已损坏</translation>
    </message>
    <message>
        <location filename="ml/registry.py"/>
        <source>The bytes of {path} are not those its card names.</source>
        <translation>{path} 的字节与其模型卡所述不符。</translation>
    </message>
    <message>
        <location filename="ml/registry.py"/>
        <source>The id in {card_path} does not belong to its model and preprocessing.</source>
        <translation>{card_path} 中的编号与其模型及预处理不符。</translation>
    </message>
    <message>
        <location filename="ml/registry.py"/>
        <source>The model card {path} can't be used: {error}.</source>
        <translation>模型卡 {path} 不可用：{error}。</translation>
    </message>
    <message>
        <location filename="ml/registry.py"/>
        <source>The model file {path} can't be read: {error}.</source>
        <translation>无法读取模型文件 {path}：{error}。</translation>
    </message>
    <message>
        <location filename="ml/registry.py"/>
        <source>The {what} is missing.</source>
        <translation>缺少 {what}。</translation>
    </message>
    <message>
        <location filename="ml/registry.py"/>
        <source>There is no model card at {path}.</source>
        <translation>{path} 处没有模型卡。</translation>
    </message>
    <message>
        <location filename="ml/registry.py"/>
        <source>There is no model with the id {wanted}. Known models: {names}.</source>
        <translation>没有编号为 {wanted} 的模型。现有模型：{names}。</translation>
    </message>
</context>
<context>
    <name>ml/measure</name>
    <message>
        <location filename="ml/measure/evaluate.py"/>
        <source>Photo unreadable</source>
        <translation>无法读取照片</translation>
    </message>
    <message>
        <location filename="ml/measure/evaluate.py"/>
        <location filename="ml/train/samplers.py"/>
        <source>Too few photos</source>
        <translation>照片太少</translation>
    </message>
    <message>
        <location filename="ml/measure/evaluate.py"/>
        <source>{folder} has fewer than two readable photos.</source>
        <translation>{folder} 中可读取的照片少于两张。</translation>
    </message>
    <message>
        <location filename="ml/measure/evaluate_classes.py"/>
        <source>No folder under {folder} has two photos that can be read.</source>
        <translation>{folder} 中没有含两张可读取照片的文件夹。</translation>
    </message>
    <message>
        <location filename="ml/measure/evaluate_classes.py"/>
        <location filename="ui/compare/page.py"/>
        <source>Nothing to compare</source>
        <translation>没有可比较的内容</translation>
    </message>
    <message>
        <location filename="ml/measure/photos.py"/>
        <source>Folder not found</source>
        <translation>找不到文件夹</translation>
    </message>
    <message>
        <location filename="ml/measure/photos.py"/>
        <location filename="ml/train/data/pixels.py"/>
        <source>No photos</source>
        <translation>没有照片</translation>
    </message>
    <message>
        <location filename="ml/measure/photos.py"/>
        <source>There are no photos under {folder}.</source>
        <translation>{folder} 中没有照片。</translation>
    </message>
    <message>
        <location filename="ml/measure/photos.py"/>
        <source>{folder} is not a folder.</source>
        <translation>{folder} 不是文件夹。</translation>
    </message>
</context>
<context>
    <name>ml/teach</name>
    <message>
        <location filename="ml/teach/job.py"/>
        <source>Its result in {folder} can't be used: {error}.</source>
        <translation>{folder} 中的结果不可用：{error}。</translation>
    </message>
    <message>
        <location filename="ml/teach/job.py"/>
        <source>Teaching can't go on</source>
        <translation>无法继续训练</translation>
    </message>
    <message>
        <location filename="ml/teach/job.py"/>
        <source>The job in {folder} can't be used: {error}.</source>
        <translation>{folder} 中的任务不可用：{error}。</translation>
    </message>
</context>
<context>
    <name>ml/train</name>
    <message>
        <location filename="ml/train/data/pixels.py"/>
        <source>Decoding photos</source>
        <translation>正在解码照片</translation>
    </message>
    <message>
        <location filename="ml/train/data/pixels.py"/>
        <source>None of the photos can be read.</source>
        <translation>没有一张照片可以读取。</translation>
    </message>
    <message>
        <location filename="ml/train/deep/base.py"/>
        <source>The base model {name} can't be trained further: {why}.</source>
        <translation>基础模型 {name} 无法继续训练：{why}。</translation>
    </message>
    <message>
        <location filename="ml/train/deep/lesson.py"/>
        <source>Not for teaching</source>
        <translation>不适用于训练</translation>
    </message>
    <message>
        <location filename="ml/train/deep/lesson.py"/>
        <location filename="ml/train/loop/trainer.py"/>
        <source>The loss of step {step} is no number any more.</source>
        <translation>第 {step} 步的损失已不是数值。</translation>
    </message>
    <message>
        <location filename="ml/train/deep/lesson.py"/>
        <source>The loss {name!r} makes bits, and a taught model gives vectors.</source>
        <translation>损失“{name}”产生位串，而自训模型给出向量。</translation>
    </message>
    <message>
        <location filename="ml/train/deep/outcome.py"/>
        <source>The guard set {guard} is of another network.</source>
        <translation>护栏集 {guard} 属于另一个网络。</translation>
    </message>
    <message>
        <location filename="ml/train/deep/outcome.py"/>
        <source>The written model differs from the trained one by {difference:.4f}.</source>
        <translation>写出的模型与训练所得相差 {difference:.4f}。</translation>
    </message>
    <message>
        <location filename="ml/train/deep/outcome.py"/>
        <source>The written model gives vectors that are not finite.</source>
        <translation>写出的模型给出的向量不是有限数。</translation>
    </message>
    <message>
        <location filename="ml/train/lab/bench.py"/>
        <source>No benchmark</source>
        <translation>没有评测数据</translation>
    </message>
    <message>
        <location filename="ml/train/lab/bench.py"/>
        <source>The benchmark has no set named {subset!r}. Known: {names}.</source>
        <translation>评测数据中没有名为“{subset}”的集合。现有：{names}。</translation>
    </message>
    <message>
        <location filename="ml/train/lab/bench.py"/>
        <source>Unknown set</source>
        <translation>未知的集合</translation>
    </message>
    <message>
        <location filename="ml/train/lab/bench.py"/>
        <source>{photos} has no classes/splits.csv that can be read.</source>
        <translation>{photos} 中没有可读取的 classes/splits.csv。</translation>
    </message>
    <message>
        <location filename="ml/train/lab/embed.py"/>
        <source>Computing activations</source>
        <translation>正在计算激活值</translation>
    </message>
    <message>
        <location filename="ml/train/lab/embed.py"/>
        <source>Measuring</source>
        <translation>正在评测</translation>
    </message>
    <message>
        <location filename="ml/train/lab/export.py"/>
        <location filename="ml/train/loop/checkpoint.py"/>
        <location filename="ml/train/loop/trainer.py"/>
        <source>Checkpoint can't be used</source>
        <translation>检查点不可用</translation>
    </message>
    <message>
        <location filename="ml/train/lab/export.py"/>
        <source>The checkpoint in {directory} is not of the network that {directory} names.</source>
        <translation>{directory} 中的检查点与 {directory} 所述的网络不符。</translation>
    </message>
    <message>
        <location filename="ml/train/lab/options.py"/>
        <source>Not a training run</source>
        <translation>不是训练结果</translation>
    </message>
    <message>
        <location filename="ml/train/lab/options.py"/>
        <source>{directory} holds no training run that can be read: {error}.</source>
        <translation>{directory} 中没有可读取的训练结果：{error}。</translation>
    </message>
    <message>
        <location filename="ml/train/lab/recipes.py"/>
        <source>A margin is a positive number and a weight of quantization not negative, not {margin} and {quantization}.</source>
        <translation>间隔须为正数，量化权重不能为负，不能是 {margin} 和 {quantization}。</translation>
    </message>
    <message>
        <location filename="ml/train/lab/recipes.py"/>
        <source>Option without effect</source>
        <translation>选项不起作用</translation>
    </message>
    <message>
        <location filename="ml/train/lab/recipes.py"/>
        <source>The loss {told} has no {word}.</source>
        <translation>损失 {told} 没有 {word}。</translation>
    </message>
    <message>
        <location filename="ml/train/lab/recipes.py"/>
        <source>There is no distance named {distance!r}. Known: {names}.</source>
        <translation>没有名为“{distance}”的距离。可用的有：{names}。</translation>
    </message>
    <message>
        <location filename="ml/train/lab/recipes.py"/>
        <source>There is no loss named {name!r}. Known: {names}.</source>
        <translation>没有名为“{name}”的损失。可用的有：{names}。</translation>
    </message>
    <message>
        <location filename="ml/train/lab/recipes.py"/>
        <source>Unknown distance</source>
        <translation>未知的距离</translation>
    </message>
    <message>
        <location filename="ml/train/lab/table.py"/>
        <source>Comparing searches</source>
        <translation>正在比较搜索方法</translation>
    </message>
    <message>
        <location filename="ml/train/lab/table.py"/>
        <source>Run {number} of {total}: {name}</source>
        <translation>第 {number} / {total} 次：{name}</translation>
    </message>
    <message>
        <location filename="ml/train/lab/table.py"/>
        <source>The comparison has no method named {name!r}. Known: {names}.</source>
        <translation>比较中没有名为“{name}”的方法。可用的有：{names}。</translation>
    </message>
    <message>
        <location filename="ml/train/lab/table.py"/>
        <source>Unknown method</source>
        <translation>未知的方法</translation>
    </message>
    <message>
        <location filename="ml/train/lab/table.py"/>
        <source>Untrained: {name}</source>
        <translation>未训练：{name}</translation>
    </message>
    <message>
        <location filename="ml/train/lab/train.py"/>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <location filename="ml/train/lab/train.py"/>
        <source>Writing the report</source>
        <translation>正在写报告</translation>
    </message>
    <message>
        <location filename="ml/train/loop/checkpoint.py"/>
        <source>The checkpoint {path} can't be used: {error}.</source>
        <translation>检查点 {path} 不可用：{error}。</translation>
    </message>
    <message>
        <location filename="ml/train/loop/trainer.py"/>
        <source>Another training run</source>
        <translation>属于另一次训练</translation>
    </message>
    <message>
        <location filename="ml/train/loop/trainer.py"/>
        <source>CUDA was asked for, and torch can't use it here.</source>
        <translation>要求使用 CUDA，但 torch 在此无法使用。</translation>
    </message>
    <message>
        <location filename="ml/train/loop/trainer.py"/>
        <source>The checkpoint {path} belongs to a run with other settings.</source>
        <translation>检查点 {path} 属于设置不同的训练。</translation>
    </message>
    <message>
        <location filename="ml/train/loop/trainer.py"/>
        <source>The checkpoint {path} is not of this network: {error}.</source>
        <translation>检查点 {path} 与此网络不符：{error}。</translation>
    </message>
    <message>
        <location filename="ml/train/loop/trainer.py"/>
        <source>Training</source>
        <translation>正在训练</translation>
    </message>
    <message>
        <location filename="ml/train/loop/trainer.py"/>
        <source>Training failed</source>
        <translation>训练失败</translation>
    </message>
    <message>
        <location filename="ml/train/networks/build.py"/>
        <source>There is no {kind} named {name!r}. Known: {names}.</source>
        <translation>没有名为“{name}”的 {kind}。可用的有：{names}。</translation>
    </message>
    <message>
        <location filename="ml/train/networks/build.py"/>
        <source>Unknown {kind}</source>
        <translation>未知的 {kind}</translation>
    </message>
    <message>
        <location filename="ml/train/networks/torchvision_backbone.py"/>
        <source>Network without features</source>
        <translation>网络没有特征</translation>
    </message>
    <message>
        <location filename="ml/train/networks/torchvision_backbone.py"/>
        <source>Size can't be used</source>
        <translation>尺寸不可用</translation>
    </message>
    <message>
        <location filename="ml/train/networks/torchvision_backbone.py"/>
        <source>The weights of {name} can't be fetched: {error}.</source>
        <translation>无法下载 {name} 的权重：{error}。</translation>
    </message>
    <message>
        <location filename="ml/train/networks/torchvision_backbone.py"/>
        <source>Unknown network</source>
        <translation>未知的网络</translation>
    </message>
    <message>
        <location filename="ml/train/networks/torchvision_backbone.py"/>
        <source>Weights can't be fetched</source>
        <translation>无法下载权重</translation>
    </message>
    <message>
        <location filename="ml/train/networks/torchvision_backbone.py"/>
        <source>torchvision has no classification network named {name!r}. Known: {names}.</source>
        <translation>torchvision 没有名为“{name}”的分类网络。可用的有：{names}。</translation>
    </message>
    <message>
        <location filename="ml/train/networks/torchvision_backbone.py"/>
        <source>{name} can't take pictures of {size} × {size} pixels: {error}.</source>
        <translation>{name} 不能处理 {size} × {size} 像素的图片：{error}。</translation>
    </message>
    <message>
        <location filename="ml/train/networks/torchvision_backbone.py"/>
        <source>{name} hands out nothing before its classifier.</source>
        <translation>{name} 在分类器之前没有输出。</translation>
    </message>
    <message>
        <location filename="ml/train/networks/weights.py"/>
        <source>The weights in {path} are not those of {name}.</source>
        <translation>{path} 中的权重不属于 {name}。</translation>
    </message>
    <message>
        <location filename="ml/train/networks/weights.py"/>
        <source>Weights can't be read</source>
        <translation>无法读取权重</translation>
    </message>
    <message>
        <location filename="ml/train/networks/weights.py"/>
        <source>Weights don't fit</source>
        <translation>权重不符</translation>
    </message>
    <message>
        <location filename="ml/train/networks/weights.py"/>
        <source>Weights not found</source>
        <translation>找不到权重</translation>
    </message>
    <message>
        <location filename="ml/train/networks/weights.py"/>
        <source>{path} holds something else than weights.</source>
        <translation>{path} 中的内容不是权重。</translation>
    </message>
    <message>
        <location filename="ml/train/networks/weights.py"/>
        <source>{path} is no file of weights: {error}</source>
        <translation>{path} 不是权重文件：{error}</translation>
    </message>
    <message>
        <location filename="ml/train/samplers.py"/>
        <source>No class has two different photos, so there is nothing that belongs together.</source>
        <translation>没有一个类别含两张不同的照片，因此没有彼此相属的内容。</translation>
    </message>
    <message>
        <location filename="ml/train/samplers.py"/>
        <source>Too few classes</source>
        <translation>类别太少</translation>
    </message>
    <message numerus="yes">
        <location filename="ml/train/samplers.py"/>
        <source>Training compares classes, and there is {n}.</source>
        <translation><numerusform>训练需要比较不同类别，而现有 {n} 个。</numerusform></translation>
        <extra-po-msgid_plural>Training compares classes, and there are {n}.</extra-po-msgid_plural>
    </message>
</context>
<context>
    <name>packaging</name>
    <message>
        <location filename="packaging/man.py"/>
        <source>0: done; 1: failed, with one line on standard error; 2: wrong usage; 130: interrupted, everything so far is kept.</source>
        <translation>0：完成；1：失败，标准错误输出一行说明；2：用法有误；130：被中断，此前的内容均已保留。</translation>
    </message>
    <message>
        <location filename="packaging/man.py"/>
        <source>COMMANDS</source>
        <translation>命令</translation>
    </message>
    <message>
        <location filename="packaging/man.py"/>
        <source>DESCRIPTION</source>
        <translation>描述</translation>
    </message>
    <message>
        <location filename="packaging/man.py"/>
        <source>ENVIRONMENT</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <location filename="packaging/man.py"/>
        <source>EXIT STATUS</source>
        <translation>退出状态</translation>
    </message>
    <message>
        <location filename="packaging/man.py"/>
        <source>Everything that the window does with photos can be done by commands, too. Photos are opened read-only and never leave the computer.</source>
        <translation>窗口能对照片做的一切，也都可以用命令完成。照片以只读方式打开，绝不会离开电脑。</translation>
    </message>
    <message>
        <location filename="packaging/man.py"/>
        <source>FILES</source>
        <translation>文件</translation>
    </message>
    <message>
        <location filename="packaging/man.py"/>
        <source>NAME</source>
        <translation>名称</translation>
    </message>
    <message>
        <location filename="packaging/man.py"/>
        <source>OPTIONS</source>
        <translation>选项</translation>
    </message>
    <message>
        <location filename="packaging/man.py"/>
        <source>SYNOPSIS</source>
        <translation>概要</translation>
    </message>
    <message>
        <location filename="packaging/man.py"/>
        <source>The library, where none is named.</source>
        <translation>未指定时使用的图库。</translation>
    </message>
    <message>
        <location filename="packaging/man.py"/>
        <source>User commands</source>
        <translation>用户命令</translation>
    </message>
    <message>
        <location filename="packaging/man.py"/>
        <source>What a person prefers.</source>
        <translation>个人偏好设置。</translation>
    </message>
    <message>
        <location filename="packaging/man.py"/>
        <source>What this machine keeps of libraries on servers: the index, and what was taught.</source>
        <translation>本机为服务器上的图库保存的内容：索引以及学到的内容。</translation>
    </message>
</context>
<context>
    <name>storage</name>
    <message>
        <location filename="storage/__init__.py"/>
        <location filename="storage/sqlite/salvage.py"/>
        <source>Library not repaired</source>
        <translation>图库未能修复</translation>
    </message>
    <message>
        <location filename="storage/__init__.py"/>
        <source>No part for servers</source>
        <translation>缺少服务器组件</translation>
    </message>
    <message>
        <location filename="storage/__init__.py"/>
        <source>Not a shared library</source>
        <translation>不是共享图库</translation>
    </message>
    <message>
        <location filename="storage/__init__.py"/>
        <source>The library {directory} lies in a folder, not on a server.</source>
        <translation>图库 {directory} 在文件夹中，不在服务器上。</translation>
    </message>
    <message>
        <location filename="storage/__init__.py"/>
        <source>The library {where} is on a server, and is repaired there.</source>
        <translation>图库 {where} 位于服务器上，须在服务器上修复。</translation>
    </message>
    <message>
        <location filename="storage/__init__.py"/>
        <source>This photosim was installed without the part that talks to servers.</source>
        <translation>安装此 photosim 时未包含与服务器通信的组件。</translation>
    </message>
    <message>
        <location filename="storage/address.py"/>
        <source>A password in an address</source>
        <translation>地址中含有密码</translation>
    </message>
    <message>
        <location filename="storage/address.py"/>
        <location filename="storage/postgres/connection/failures.py"/>
        <location filename="storage/records.py"/>
        <location filename="storage/sqlite/failures.py"/>
        <source>Library damaged</source>
        <translation>图库已损坏</translation>
    </message>
    <message>
        <location filename="storage/address.py"/>
        <location filename="storage/lock.py"/>
        <location filename="storage/sqlite/failures.py"/>
        <source>Library not writable</source>
        <translation>图库不可写</translation>
    </message>
    <message>
        <location filename="storage/address.py"/>
        <source>No address of a server</source>
        <translation>不是服务器地址</translation>
    </message>
    <message>
        <location filename="storage/address.py"/>
        <source>The address of a shared library begins with postgresql://.</source>
        <translation>共享图库的地址以 postgresql:// 开头。</translation>
    </message>
    <message>
        <location filename="storage/address.py"/>
        <source>The address of a shared library may not have a password in it.</source>
        <translation>共享图库的地址中不能包含密码。</translation>
    </message>
    <message>
        <location filename="storage/address.py"/>
        <source>The file {path} does not say which server has the library.</source>
        <translation>文件 {path} 没有说明图库在哪台服务器上。</translation>
    </message>
    <message>
        <location filename="storage/lock.py"/>
        <location filename="storage/postgres/connection/failures.py"/>
        <location filename="storage/postgres/processes/lock.py"/>
        <location filename="storage/sqlite/failures.py"/>
        <source>Library in use</source>
        <translation>图库正在使用</translation>
    </message>
    <message>
        <location filename="storage/lock.py"/>
        <source>The library {directory} is in use by {who}.</source>
        <translation>图库 {directory} 正由 {who} 使用。</translation>
    </message>
    <message>
        <location filename="storage/lock.py"/>
        <source>The library's folder {directory} can't be {how} ({why}).</source>
        <translation>图库的文件夹 {directory} 无法{how}（{why}）。</translation>
    </message>
    <message>
        <location filename="storage/lock.py"/>
        <location filename="storage/postgres/processes/lock.py"/>
        <source>another process</source>
        <translation>另一个进程</translation>
    </message>
    <message>
        <location filename="storage/lock.py"/>
        <source>locked</source>
        <translation>锁定</translation>
    </message>
    <message>
        <location filename="storage/lock.py"/>
        <source>written</source>
        <translation>写入</translation>
    </message>
    <message>
        <location filename="storage/lock.py"/>
        <source>{program} (process {pid} on {host}, since {when})</source>
        <translation>{program}（{host} 上的进程 {pid}，自 {when} 起）</translation>
    </message>
    <message>
        <location filename="storage/records.py"/>
        <source>A row of the library is damaged.</source>
        <translation>图库中有一条记录已损坏。</translation>
    </message>
    <message>
        <location filename="storage/rights.py"/>
        <source>Not permitted</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <location filename="storage/rights.py"/>
        <source>Not shared with you</source>
        <translation>未与你共享</translation>
    </message>
    <message>
        <location filename="storage/rights.py"/>
        <source>Somebody else's part</source>
        <translation>他人的随身图库</translation>
    </message>
    <message>
        <location filename="storage/rights.py"/>
        <source>The library {library} is not shared with you.</source>
        <translation>图库 {library} 未与你共享。</translation>
    </message>
    <message>
        <location filename="storage/rights.py"/>
        <source>The library {library} is shared with you for cleaning: you can label photos and remove copies; its folders, models and settings are its owner's.</source>
        <translation>图库 {library} 与你共享，供你清理：你可以给照片加标签、移除副本；文件夹、模型和设置归所有者管理。</translation>
    </message>
    <message>
        <location filename="storage/rights.py"/>
        <source>The library {library} is shared with you for labelling: you can change albums, labels and decisions in it, and nothing else.</source>
        <translation>图库 {library} 与你共享，供你标注：你可以更改其中的相册、标签和决定，不能更改其他内容。</translation>
    </message>
    <message>
        <location filename="storage/rights.py"/>
        <source>The library {library} is shared with you for reading: you can search and browse it, and change nothing in it.</source>
        <translation>图库 {library} 与你共享，供你浏览：你可以搜索和浏览，不能更改任何内容。</translation>
    </message>
    <message>
        <location filename="storage/rights.py"/>
        <source>This part of the library {library} belongs to {person}; labellers join only parts of their own.</source>
        <translation>图库 {library} 的这个随身图库属于 {person}；标注者只能并回自己的随身图库。</translation>
    </message>
</context>
<context>
    <name>storage/postgres</name>
    <message>
        <location filename="storage/postgres/connection/database.py"/>
        <location filename="storage/sqlite/database.py"/>
        <source>Library too new</source>
        <translation>图库版本过新</translation>
    </message>
    <message>
        <location filename="storage/postgres/connection/database.py"/>
        <location filename="storage/sqlite/database.py"/>
        <source>Library too old</source>
        <translation>图库版本过旧</translation>
    </message>
    <message>
        <location filename="storage/postgres/connection/database.py"/>
        <location filename="storage/postgres/sharing/people.py"/>
        <location filename="storage/sqlite/database.py"/>
        <source>No library here</source>
        <translation>此处没有图库</translation>
    </message>
    <message>
        <location filename="storage/postgres/connection/database.py"/>
        <location filename="storage/sqlite/failures.py"/>
        <source>Not a library</source>
        <translation>不是图库</translation>
    </message>
    <message>
        <location filename="storage/postgres/connection/database.py"/>
        <source>The database {address} has a schema photosim that is not a library's.</source>
        <translation>数据库 {address} 中已有名为 photosim 的模式，但它不是图库。</translation>
    </message>
    <message>
        <location filename="storage/postgres/connection/database.py"/>
        <location filename="storage/sqlite/database.py"/>
        <source>The library {path} was made by a newer photosim (version {version} of its file; this one knows up to {newest}).</source>
        <translation>图库 {path} 由更新的 photosim 创建（其文件版本为 {version}，此版本最高支持 {newest}）。</translation>
    </message>
    <message>
        <location filename="storage/postgres/connection/database.py"/>
        <location filename="storage/sqlite/database.py"/>
        <source>The library {path} was made by an older photosim and has not been updated yet.</source>
        <translation>图库 {path} 由较旧的 photosim 创建，尚未升级。</translation>
    </message>
    <message>
        <location filename="storage/postgres/connection/database.py"/>
        <location filename="storage/postgres/sharing/people.py"/>
        <location filename="storage/sqlite/database.py"/>
        <source>There is no library at {parent}.</source>
        <translation>{parent} 处没有图库。</translation>
    </message>
    <message>
        <location filename="storage/postgres/connection/failures.py"/>
        <source>Another program keeps the library {address} locked.</source>
        <translation>另一个程序正锁定图库 {address}。</translation>
    </message>
    <message>
        <location filename="storage/postgres/connection/failures.py"/>
        <location filename="storage/sqlite/failures.py"/>
        <source>Disk error</source>
        <translation>磁盘错误</translation>
    </message>
    <message>
        <location filename="storage/postgres/connection/failures.py"/>
        <location filename="storage/sqlite/failures.py"/>
        <source>Disk full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <location filename="storage/postgres/connection/failures.py"/>
        <source>No connection to {address} is safe in the way that it asks for: {error}.</source>
        <translation>无法按要求建立到 {address} 的安全连接：{error}。</translation>
    </message>
    <message>
        <location filename="storage/postgres/connection/failures.py"/>
        <source>No pgvector</source>
        <translation>没有 pgvector</translation>
    </message>
    <message>
        <location filename="storage/postgres/connection/failures.py"/>
        <source>No safe connection</source>
        <translation>没有安全连接</translation>
    </message>
    <message>
        <location filename="storage/postgres/connection/failures.py"/>
        <source>No service file knows what the address {address} names: {error}.</source>
        <translation>没有服务文件包含地址 {address} 所指的服务：{error}。</translation>
    </message>
    <message>
        <location filename="storage/postgres/connection/failures.py"/>
        <source>No such database</source>
        <translation>没有该数据库</translation>
    </message>
    <message>
        <location filename="storage/postgres/connection/failures.py"/>
        <source>No such service</source>
        <translation>没有该服务</translation>
    </message>
    <message>
        <location filename="storage/postgres/connection/failures.py"/>
        <source>Not allowed</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <location filename="storage/postgres/connection/failures.py"/>
        <source>Not let in</source>
        <translation>无法登录</translation>
    </message>
    <message>
        <location filename="storage/postgres/connection/failures.py"/>
        <source>Server busy</source>
        <translation>服务器繁忙</translation>
    </message>
    <message>
        <location filename="storage/postgres/connection/failures.py"/>
        <source>Server not reached</source>
        <translation>无法连接服务器</translation>
    </message>
    <message>
        <location filename="storage/postgres/connection/failures.py"/>
        <source>The disk of the server reported an error while {address} was used ({error}).</source>
        <translation>使用 {address} 时服务器的磁盘报告错误（{error}）。</translation>
    </message>
    <message>
        <location filename="storage/postgres/connection/failures.py"/>
        <source>The library {address} is damaged.</source>
        <translation>图库 {address} 已损坏。</translation>
    </message>
    <message>
        <location filename="storage/postgres/connection/failures.py"/>
        <source>The server does not allow this to the person who opened the library {address}: {error}.</source>
        <translation>服务器不允许打开图库 {address} 的用户执行此操作：{error}。</translation>
    </message>
    <message>
        <location filename="storage/postgres/connection/failures.py"/>
        <source>The server has no database of the name that the address {address} gives.</source>
        <translation>服务器上没有地址 {address} 所指名称的数据库。</translation>
    </message>
    <message>
        <location filename="storage/postgres/connection/failures.py"/>
        <source>The server of the library {address} can't be reached: {error}.</source>
        <translation>无法连接图库 {address} 的服务器：{error}。</translation>
    </message>
    <message>
        <location filename="storage/postgres/connection/failures.py"/>
        <source>The server of the library {address} has not the extension pgvector, 0.7 or newer.</source>
        <translation>图库 {address} 的服务器没有 0.7 或更新版本的 pgvector 扩展。</translation>
    </message>
    <message>
        <location filename="storage/postgres/connection/failures.py"/>
        <source>The server of the library {address} lets nobody in with this name and password.</source>
        <translation>图库 {address} 的服务器不接受此用户名和密码。</translation>
    </message>
    <message>
        <location filename="storage/postgres/connection/failures.py"/>
        <source>The server of the library {address} takes no more connections: {error}.</source>
        <translation>图库 {address} 的服务器不再接受新连接：{error}。</translation>
    </message>
    <message>
        <location filename="storage/postgres/connection/failures.py"/>
        <source>There is no room left on the server to write the library {address}.</source>
        <translation>服务器上没有空间可写入图库 {address}。</translation>
    </message>
    <message>
        <location filename="storage/postgres/processes/lock.py"/>
        <source>The library {directory} is moved, repaired or taken to another model by {who}.</source>
        <translation>{who}正在移动、修复图库 {directory}，或将其切换到另一个模型。</translation>
    </message>
    <message>
        <location filename="storage/postgres/sharing/people.py"/>
        <source>No roles</source>
        <translation>无法创建角色</translation>
    </message>
    <message>
        <location filename="storage/postgres/sharing/people.py"/>
        <source>Nobody of that name</source>
        <translation>没有此用户</translation>
    </message>
    <message>
        <location filename="storage/postgres/sharing/people.py"/>
        <source>Not shared with them</source>
        <translation>未与其共享</translation>
    </message>
    <message>
        <location filename="storage/postgres/sharing/people.py"/>
        <source>The library is {name}'s own.</source>
        <translation>此图库归 {name} 本人所有。</translation>
    </message>
    <message>
        <location filename="storage/postgres/sharing/people.py"/>
        <source>The library {address} is not shared with {name}.</source>
        <translation>图库 {address} 未与 {name} 共享。</translation>
    </message>
    <message>
        <location filename="storage/postgres/sharing/people.py"/>
        <source>The owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <location filename="storage/postgres/sharing/people.py"/>
        <source>The server does not let the owner of the library {address} make roles.</source>
        <translation>服务器不允许图库 {address} 的所有者创建角色。</translation>
    </message>
    <message>
        <location filename="storage/postgres/sharing/people.py"/>
        <source>The server knows nobody called {name}.</source>
        <translation>服务器上没有名为 {name} 的用户。</translation>
    </message>
</context>
<context>
    <name>storage/sqlite</name>
    <message>
        <location filename="storage/sqlite/before.py"/>
        <source>Library not updated</source>
        <translation>图库未升级</translation>
    </message>
    <message>
        <location filename="storage/sqlite/before.py"/>
        <source>The library {path} can't be copied before it is updated</source>
        <translation>升级前无法为图库 {path} 留存副本</translation>
    </message>
    <message>
        <location filename="storage/sqlite/before.py"/>
        <source>There is no room for a copy of the library {path} ({size}), which is made before it is updated; it was left as it is.</source>
        <translation>没有足够的空间为图库 {path} 留存副本（{size}），升级前须先留存；图库保持原样。</translation>
    </message>
    <message>
        <location filename="storage/sqlite/database.py"/>
        <source>Library on an unsuitable disk</source>
        <translation>磁盘不适合存放图库</translation>
    </message>
    <message>
        <location filename="storage/sqlite/database.py"/>
        <source>The disk that holds {path} has not the file locks that a library needs.</source>
        <translation>{path} 所在的磁盘没有图库所需的文件锁。</translation>
    </message>
    <message>
        <location filename="storage/sqlite/failures.py"/>
        <source>Another program keeps the library {path} locked.</source>
        <translation>另一个程序锁定了图库 {path}。</translation>
    </message>
    <message>
        <location filename="storage/sqlite/failures.py"/>
        <source>The disk reported an error while the library {path} was used ({error}).</source>
        <translation>使用图库 {path} 时磁盘报告错误（{error}）。</translation>
    </message>
    <message>
        <location filename="storage/sqlite/failures.py"/>
        <source>The file {path} is not a library of photosim.</source>
        <translation>文件 {path} 不是 photosim 的图库。</translation>
    </message>
    <message>
        <location filename="storage/sqlite/failures.py"/>
        <source>The library file {path} is damaged.</source>
        <translation>图库文件 {path} 已损坏。</translation>
    </message>
    <message>
        <location filename="storage/sqlite/failures.py"/>
        <source>The library {path} or its folder can't be written.</source>
        <translation>无法写入图库 {path} 或其文件夹。</translation>
    </message>
    <message>
        <location filename="storage/sqlite/failures.py"/>
        <source>There is no room left on the disk to write the library {path}.</source>
        <translation>磁盘上没有空间写入图库 {path}。</translation>
    </message>
    <message>
        <location filename="storage/sqlite/salvage.py"/>
        <source>A new library can't be made of {path}</source>
        <translation>无法用 {path} 重建图库</translation>
    </message>
</context>
<context>
    <name>ui/albums</name>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>A folder with a folder for each album</source>
        <translation>选择文件夹：其中每个子文件夹成为一个相册</translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>Add the selected photos to an album, or to a new one</source>
        <translation>将所选照片加入现有或新建的相册</translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>Add the selected photos to the album used last</source>
        <translation>将所选照片加入上次用过的相册</translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <location filename="ui/map/page.py"/>
        <location filename="ui/viewer/actions.py"/>
        <source>Add to album…</source>
        <translation>加入相册…</translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>Add to the last album</source>
        <translation>加入上次的相册</translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>Add to “{last}”</source>
        <translation>加入“{last}”</translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>An album for these {count} photos:</source>
        <translation>为这 {count} 张照片新建相册：</translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>An album for this photo:</source>
        <translation>为这张照片新建相册：</translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>An album for what was dropped:</source>
        <translation>为拖入的照片新建相册：</translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <location filename="ui/search/saved.py"/>
        <source>Another name for “{name}”:</source>
        <translation>“{name}”的新名称：</translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>Create</source>
        <translation>创建</translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>Del in the albums</source>
        <translation>在相册列表中按 Del</translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>Delete album…</source>
        <translation>删除相册…</translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>Export albums</source>
        <translation>导出相册</translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>Export all albums…</source>
        <translation>导出全部相册…</translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>Export this album…</source>
        <translation>导出此相册…</translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>Forget the album; its photos stay</source>
        <translation>删除相册，其中的照片保留</translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>Import albums</source>
        <translation>导入相册</translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>Import albums from a file…</source>
        <translation>从文件导入相册…</translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>Import folders as albums…</source>
        <translation>将文件夹导入为相册…</translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>Make a new album</source>
        <translation>新建相册</translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>Make an album of each folder in a folder</source>
        <translation>为文件夹中的每个子文件夹新建一个相册</translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>Merge album into…</source>
        <translation>将相册合并到…</translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>New album</source>
        <translation>新建相册</translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <location filename="ui/albums/panel.py"/>
        <source>New album…</source>
        <translation>新建相册…</translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>Photos can then be dragged onto it, or added with the key A.</source>
        <translation>之后可以把照片拖到相册上，或按 A 加入。</translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <location filename="ui/filing/dialogs.py"/>
        <location filename="ui/search/saved.py"/>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>Rename album</source>
        <translation>重命名相册</translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>Rename album…</source>
        <translation>重命名相册…</translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <location filename="ui/folders/actions.py"/>
        <source>Show photos</source>
        <translation>显示照片</translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>Take out of the album</source>
        <translation>移出相册</translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>Take the selected photos out of the album that is shown; they stay in the library</source>
        <translation>将所选照片移出当前相册，照片仍在图库中</translation>
    </message>
    <message>
        <location filename="ui/albums/actions.py"/>
        <source>Write the albums to a file that another library can import</source>
        <translation>将相册写入文件，供其他图库导入</translation>
    </message>
    <message numerus="yes">
        <location filename="ui/albums/controller.py"/>
        <source> {n} vote between models came along.</source>
        <translation><numerusform>同时导入了 {n} 次模型间的投票。</numerusform></translation>
        <extra-po-msgid_plural> {n} votes between models came along.</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/albums/controller.py"/>
        <source> {photos} are not here; their labels wait for them.</source>
        <translation>{photos}不在此处，标签会等待它们。</translation>
    </message>
    <message>
        <location filename="ui/albums/controller.py"/>
        <source>Album “{album}” deleted</source>
        <translation>已删除相册“{album}”</translation>
    </message>
    <message>
        <location filename="ui/albums/controller.py"/>
        <source>Album “{album}” made</source>
        <translation>已新建相册“{album}”</translation>
    </message>
    <message>
        <location filename="ui/albums/controller.py"/>
        <source>Album “{album}” merged into “{target}”</source>
        <translation>已将相册“{album}”合并到“{target}”</translation>
    </message>
    <message>
        <location filename="ui/albums/controller.py"/>
        <source>Album “{album}” renamed to “{name}”</source>
        <translation>已将相册“{album}”改名为“{name}”</translation>
    </message>
    <message>
        <location filename="ui/albums/controller.py"/>
        <source>Already in “{album}”.</source>
        <translation>已在“{album}”中。</translation>
    </message>
    <message>
        <location filename="ui/albums/controller.py"/>
        <source>None of the {dropped} files is in the library.</source>
        <translation>这 {dropped} 个文件都不在图库中。</translation>
    </message>
    <message>
        <location filename="ui/albums/controller.py"/>
        <source>The album “{album}” is there: drag photos onto it.</source>
        <translation>已有相册“{album}”：请把照片拖到上面。</translation>
    </message>
    <message>
        <location filename="ui/albums/controller.py"/>
        <source>This is not in the library, so “{album}” can't have it.</source>
        <translation>它不在图库中，无法加入“{album}”。</translation>
    </message>
    <message numerus="yes">
        <location filename="ui/albums/controller.py"/>
        <source>is</source>
        <translation><numerusform>已在</numerusform></translation>
        <extra-po-msgid_plural>are</extra-po-msgid_plural>
    </message>
    <message numerus="yes">
        <location filename="ui/albums/controller.py"/>
        <source>other is</source>
        <translation><numerusform>个</numerusform></translation>
        <extra-po-msgid_plural>others are</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/albums/controller.py"/>
        <source>{albums} imported</source>
        <translation>已导入 {albums}</translation>
    </message>
    <message>
        <location filename="ui/albums/controller.py"/>
        <source>{albums} imported, {photos} labelled.</source>
        <translation>已导入 {albums}，标记了 {photos}。</translation>
    </message>
    <message>
        <location filename="ui/albums/controller.py"/>
        <source>{albums} written to {name}.</source>
        <translation>已将 {albums}写入 {name}。</translation>
    </message>
    <message>
        <location filename="ui/albums/controller.py"/>
        <source>{known} of {dropped} files {are} in “{album}” now; the {others} not in the library.</source>
        <translation>{dropped} 个文件中有 {known} 个{are}“{album}”中；另外{others}不在图库中。</translation>
    </message>
    <message>
        <location filename="ui/albums/controller.py"/>
        <source>{lead} Add the folder first, then drop again.</source>
        <translation>{lead}请先添加文件夹，再拖入。</translation>
    </message>
    <message>
        <location filename="ui/albums/controller.py"/>
        <source>{photos} added to “{album}”</source>
        <translation>已将 {photos}加入“{album}”</translation>
    </message>
    <message>
        <location filename="ui/albums/controller.py"/>
        <source>{photos} taken out of “{album}”</source>
        <translation>已将 {photos}移出“{album}”</translation>
    </message>
    <message>
        <location filename="ui/albums/controller.py"/>
        <source>{words} with {photos}</source>
        <translation>{words}，含 {photos}</translation>
    </message>
    <message>
        <location filename="ui/albums/controller.py"/>
        <source>{words}, not out of the library.</source>
        <translation>{words}，仍在图库中。</translation>
    </message>
    <message>
        <location filename="ui/albums/dialogs.py"/>
        <source>All photos of “{album}” are in “{target}” then, and “{album}” is gone. No photo is touched.</source>
        <translation>“{album}”的全部照片将移到“{target}”，“{album}”随之消失。不会动任何照片文件。</translation>
    </message>
    <message>
        <location filename="ui/albums/dialogs.py"/>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <location filename="ui/folders/dialogs.py"/>
        <location filename="ui/teach/lesson_panel.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="ui/albums/dialogs.py"/>
        <source>Delete album</source>
        <translation>删除相册</translation>
    </message>
    <message>
        <location filename="ui/albums/dialogs.py"/>
        <source>Delete the album “{album}”?</source>
        <translation>删除相册“{album}”？</translation>
    </message>
    <message numerus="yes">
        <location filename="ui/albums/dialogs.py"/>
        <source>Its photo stays</source>
        <translation><numerusform>其中的 {photos}</numerusform></translation>
        <extra-po-msgid_plural>Its {photos} stay</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/albums/dialogs.py"/>
        <location filename="ui/teach/page.py"/>
        <source>Keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <location filename="ui/albums/dialogs.py"/>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <location filename="ui/albums/dialogs.py"/>
        <source>Merge albums</source>
        <translation>合并相册</translation>
    </message>
    <message>
        <location filename="ui/albums/dialogs.py"/>
        <source>Merge “{album}” into “{target}”?</source>
        <translation>将“{album}”合并到“{target}”？</translation>
    </message>
    <message>
        <location filename="ui/albums/dialogs.py"/>
        <source>{stay} in the library and on the disk; only the label goes.</source>
        <translation>{stay}仍在图库和磁盘中，只删除标签。</translation>
    </message>
    <message>
        <location filename="ui/albums/panel.py"/>
        <source>
{more} with this label not in the library now</source>
        <translation>
另有 {more} 张带此标签的照片目前不在图库中</translation>
    </message>
    <message>
        <location filename="ui/albums/panel.py"/>
        <source>A label on photos: a trip, a person. Drag photos here; no file is moved.</source>
        <translation>给照片加的标签：一次旅行、一个人。把照片拖到这里即可，文件不会移动。</translation>
    </message>
    <message>
        <location filename="ui/albums/panel.py"/>
        <location filename="ui/map/page.py"/>
        <source>Albums</source>
        <translation>相册</translation>
    </message>
    <message>
        <location filename="ui/albums/panel.py"/>
        <source>Drop photos here, or press Ctrl+N</source>
        <translation>把照片拖到这里，或按 Ctrl+N</translation>
    </message>
    <message>
        <location filename="ui/albums/panel.py"/>
        <source>Made by {who}</source>
        <translation>创建：{who}</translation>
    </message>
    <message>
        <location filename="ui/albums/suggestions/actions.py"/>
        <source>Never suggest this photo again: an example of what the album is not</source>
        <translation>不再建议这张照片：它说明相册不是什么</translation>
    </message>
    <message>
        <location filename="ui/albums/suggestions/actions.py"/>
        <source>Photos that lie between this album and another one: an answer teaches most</source>
        <translation>介于此相册与其他相册之间的照片：对它们的回答最有帮助</translation>
    </message>
    <message>
        <location filename="ui/albums/suggestions/actions.py"/>
        <source>Put the framed suggestion into the album</source>
        <translation>将框中的建议照片加入相册</translation>
    </message>
    <message>
        <location filename="ui/albums/suggestions/actions.py"/>
        <source>Show photos that may belong to the album that is shown</source>
        <translation>显示可能属于当前相册的照片</translation>
    </message>
    <message>
        <location filename="ui/albums/suggestions/actions.py"/>
        <source>Suggest what is most worth labelling</source>
        <translation>建议最值得标注的照片</translation>
    </message>
    <message>
        <location filename="ui/albums/suggestions/actions.py"/>
        <source>Suggested photo belongs</source>
        <translation>建议的照片属于此相册</translation>
    </message>
    <message>
        <location filename="ui/albums/suggestions/actions.py"/>
        <source>Suggested photo does not</source>
        <translation>建议的照片不属于此相册</translation>
    </message>
    <message>
        <location filename="ui/albums/suggestions/actions.py"/>
        <source>Suggestions</source>
        <translation>建议</translation>
    </message>
    <message>
        <location filename="ui/albums/suggestions/actions.py"/>
        <source>Take the last answer back</source>
        <translation>撤回上一个回答</translation>
    </message>
    <message>
        <location filename="ui/albums/suggestions/controller.py"/>
        <source>1 photo added to “{album}”</source>
        <translation>已将 1 张照片加入“{album}”</translation>
    </message>
    <message>
        <location filename="ui/albums/suggestions/controller.py"/>
        <source>1 photo refused for “{album}”</source>
        <translation>已将 1 张照片排除出“{album}”</translation>
    </message>
    <message>
        <location filename="ui/albums/suggestions/controller.py"/>
        <source>Every photo is in the album or was refused.</source>
        <translation>每张照片都已在相册中或已被排除。</translation>
    </message>
    <message>
        <location filename="ui/albums/suggestions/controller.py"/>
        <location filename="ui/teach/comparison.py"/>
        <location filename="ui/widgets/table_dialog.py"/>
        <location filename="ui/window/take_part_dialog.py"/>
        <source>Looking…</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <location filename="ui/albums/suggestions/controller.py"/>
        <source>More for “{album}”?</source>
        <translation>“{album}”还有更多？</translation>
    </message>
    <message>
        <location filename="ui/albums/suggestions/controller.py"/>
        <source>There are no suggestions: {error}.</source>
        <translation>没有建议：{error}。</translation>
    </message>
    <message>
        <location filename="ui/albums/suggestions/controller.py"/>
        <source>or “{rival}”</source>
        <translation>或“{rival}”</translation>
    </message>
    <message>
        <location filename="ui/albums/suggestions/strip.py"/>
        <source>Belongs (Y)</source>
        <translation>属于（Y）</translation>
    </message>
    <message>
        <location filename="ui/albums/suggestions/strip.py"/>
        <source>Does not (N)</source>
        <translation>不属于（N）</translation>
    </message>
    <message>
        <location filename="ui/albums/suggestions/strip.py"/>
        <source>Hide the suggestions (S)</source>
        <translation>隐藏建议（S）</translation>
    </message>
    <message>
        <location filename="ui/albums/suggestions/strip.py"/>
        <source>Most alike first</source>
        <translation>最相似的在前</translation>
    </message>
    <message>
        <location filename="ui/albums/suggestions/strip.py"/>
        <source>Most worth labelling</source>
        <translation>最值得标注</translation>
    </message>
    <message>
        <location filename="ui/albums/suggestions/strip.py"/>
        <source>What to suggest</source>
        <translation>建议什么</translation>
    </message>
    <message>
        <location filename="ui/albums/suggestions/view.py"/>
        <source>Suggested photos</source>
        <translation>建议的照片</translation>
    </message>
</context>
<context>
    <name>ui/compare</name>
    <message>
        <location filename="ui/compare/actions.py"/>
        <source>Align</source>
        <translation>对齐</translation>
    </message>
    <message>
        <location filename="ui/compare/actions.py"/>
        <source>Compare the group before</source>
        <translation>比较上一组</translation>
    </message>
    <message>
        <location filename="ui/compare/actions.py"/>
        <source>Compare the next group</source>
        <translation>比较下一组</translation>
    </message>
    <message>
        <location filename="ui/compare/actions.py"/>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <location filename="ui/compare/actions.py"/>
        <location filename="ui/duplicates/actions.py"/>
        <source>Duplicates, but all are kept; remembered</source>
        <translation>是重复照片，但全部保留；会记住</translation>
    </message>
    <message>
        <location filename="ui/compare/actions.py"/>
        <source>Flip in place</source>
        <translation>原位翻看</translation>
    </message>
    <message>
        <location filename="ui/compare/actions.py"/>
        <source>Flip: each time the next photo in the same place</source>
        <translation>翻看：每次在同一位置换下一张照片</translation>
    </message>
    <message>
        <location filename="ui/compare/actions.py"/>
        <location filename="ui/folders/dialogs.py"/>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <location filename="ui/compare/actions.py"/>
        <location filename="ui/duplicates/actions.py"/>
        <source>Keep all for good</source>
        <translation>始终全部保留</translation>
    </message>
    <message>
        <location filename="ui/compare/actions.py"/>
        <source>Keep or remove</source>
        <translation>保留或移除</translation>
    </message>
    <message>
        <location filename="ui/compare/actions.py"/>
        <source>Keep the framed photo in place of the others</source>
        <translation>保留框中的照片，替代其他照片</translation>
    </message>
    <message>
        <location filename="ui/compare/actions.py"/>
        <location filename="ui/compare/choosing.py"/>
        <location filename="ui/duplicates/actions.py"/>
        <source>Keep this one</source>
        <translation>保留这张</translation>
    </message>
    <message>
        <location filename="ui/compare/actions.py"/>
        <source>Lay the subjects over each other</source>
        <translation>使主体相互重叠</translation>
    </message>
    <message>
        <location filename="ui/compare/actions.py"/>
        <source>Let the framed photo go, or stay</source>
        <translation>移除或保留框中的照片</translation>
    </message>
    <message>
        <location filename="ui/compare/actions.py"/>
        <location filename="ui/duplicates/actions.py"/>
        <source>Move to the trash…</source>
        <translation>移到回收站…</translation>
    </message>
    <message>
        <location filename="ui/compare/actions.py"/>
        <source>Next group</source>
        <translation>下一组</translation>
    </message>
    <message>
        <location filename="ui/compare/actions.py"/>
        <location filename="ui/duplicates/actions.py"/>
        <location filename="ui/duplicates/decisions_dialog.py"/>
        <source>Not a duplicate</source>
        <translation>不是重复照片</translation>
    </message>
    <message>
        <location filename="ui/compare/actions.py"/>
        <source>Previous group</source>
        <translation>上一组</translation>
    </message>
    <message>
        <location filename="ui/compare/actions.py"/>
        <location filename="ui/duplicates/actions.py"/>
        <location filename="ui/duplicates/groups_view.py"/>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <location filename="ui/reports/rules_dialog.py"/>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <location filename="ui/compare/actions.py"/>
        <source>Show fainter differences</source>
        <translation>显示更细微的差异</translation>
    </message>
    <message>
        <location filename="ui/compare/actions.py"/>
        <source>Show fewer differences</source>
        <translation>显示较少的差异</translation>
    </message>
    <message>
        <location filename="ui/compare/actions.py"/>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <location filename="ui/compare/actions.py"/>
        <source>The framed photo is another one than the others; remembered</source>
        <translation>框中的照片与其他照片不同；会记住</translation>
    </message>
    <message>
        <location filename="ui/compare/actions.py"/>
        <source>What goes, after an overview</source>
        <translation>先概览，再移除</translation>
    </message>
    <message>
        <location filename="ui/compare/bar.py"/>
        <source>Larger (+)</source>
        <translation>放大 (+)</translation>
    </message>
    <message>
        <location filename="ui/compare/bar.py"/>
        <source>Pixel for pixel (1)</source>
        <translation>原始像素 (1)</translation>
    </message>
    <message>
        <location filename="ui/compare/bar.py"/>
        <source>Sensitivity</source>
        <translation>灵敏度</translation>
    </message>
    <message>
        <location filename="ui/compare/bar.py"/>
        <source>Show all of the photos (0)</source>
        <translation>显示整张照片 (0)</translation>
    </message>
    <message>
        <location filename="ui/compare/bar.py"/>
        <source>Smaller (-)</source>
        <translation>缩小 (-)</translation>
    </message>
    <message>
        <location filename="ui/compare/bar.py"/>
        <source>To the right, fainter differences are shown ([ and ])</source>
        <translation>越靠右，显示的差异越细微（[ 和 ]）</translation>
    </message>
    <message>
        <location filename="ui/compare/choosing.py"/>
        <source>Keep only this one…</source>
        <translation>只保留这张…</translation>
    </message>
    <message>
        <location filename="ui/compare/choosing.py"/>
        <source>Move this one to the trash…</source>
        <translation>将这张移到回收站…</translation>
    </message>
    <message>
        <location filename="ui/compare/choosing.py"/>
        <source>Move {files} to the trash…</source>
        <translation>将 {files}移到回收站…</translation>
    </message>
    <message>
        <location filename="ui/compare/choosing.py"/>
        <location filename="ui/duplicates/actions.py"/>
        <source>Nothing is ticked</source>
        <translation>未勾选任何文件</translation>
    </message>
    <message>
        <location filename="ui/compare/choosing.py"/>
        <source>goes</source>
        <translation>移除</translation>
    </message>
    <message>
        <location filename="ui/compare/choosing.py"/>
        <source>kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <location filename="ui/compare/choosing.py"/>
        <location filename="ui/duplicates/file_words.py"/>
        <source>stays: {stays_words}</source>
        <translation>不动：{stays_words}</translation>
    </message>
    <message>
        <location filename="ui/compare/facts.py"/>
        <source>At hand</source>
        <translation>可用</translation>
    </message>
    <message>
        <location filename="ui/compare/facts.py"/>
        <location filename="ui/narrowing/picks.py"/>
        <location filename="ui/narrowing/words.py"/>
        <location filename="ui/photo/facts.py"/>
        <source>Camera</source>
        <translation>相机</translation>
    </message>
    <message>
        <location filename="ui/compare/facts.py"/>
        <location filename="ui/photo/facts.py"/>
        <source>Dimensions</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <location filename="ui/compare/facts.py"/>
        <location filename="ui/photo/facts.py"/>
        <source>Exposure</source>
        <translation>曝光</translation>
    </message>
    <message>
        <location filename="ui/compare/facts.py"/>
        <location filename="ui/narrowing/words.py"/>
        <location filename="ui/photo/facts.py"/>
        <location filename="ui/removal/overview_dialog.py"/>
        <location filename="ui/reports/rules_dialog.py"/>
        <location filename="ui/window/failed_files_dialog.py"/>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <location filename="ui/compare/facts.py"/>
        <location filename="ui/filing/dialogs.py"/>
        <location filename="ui/narrowing/picks.py"/>
        <location filename="ui/narrowing/words.py"/>
        <location filename="ui/photo/facts.py"/>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <location filename="ui/compare/facts.py"/>
        <location filename="ui/photo/facts.py"/>
        <source>Lens</source>
        <translation>镜头</translation>
    </message>
    <message>
        <location filename="ui/compare/facts.py"/>
        <location filename="ui/narrowing/words.py"/>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <location filename="ui/compare/facts.py"/>
        <location filename="ui/duplicates/group_painter.py"/>
        <location filename="ui/narrowing/words.py"/>
        <location filename="ui/photo/summary.py"/>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <location filename="ui/compare/facts.py"/>
        <location filename="ui/photo/facts.py"/>
        <location filename="ui/settings/library.py"/>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <location filename="ui/compare/facts.py"/>
        <location filename="ui/narrowing/picks.py"/>
        <location filename="ui/narrowing/words.py"/>
        <location filename="ui/photo/facts.py"/>
        <location filename="ui/photo/summary.py"/>
        <location filename="ui/statistics/page.py"/>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <location filename="ui/compare/facts.py"/>
        <location filename="ui/photo/facts.py"/>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <location filename="ui/compare/facts.py"/>
        <location filename="ui/photo/facts.py"/>
        <location filename="ui/photo/summary.py"/>
        <source>Taken</source>
        <translation>拍摄时间</translation>
    </message>
    <message>
        <location filename="ui/compare/opening.py"/>
        <location filename="ui/duplicates/actions.py"/>
        <location filename="ui/viewer/actions.py"/>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <location filename="ui/compare/opening.py"/>
        <source>Two to four selected photos, or the query and one result, side by side</source>
        <translation>并排比较所选的 2 到 4 张照片，或查询照片与一个结果</translation>
    </message>
    <message>
        <location filename="ui/compare/page.py"/>
        <source>Compare {count} photos</source>
        <translation>比较 {count} 张照片</translation>
    </message>
    <message>
        <location filename="ui/compare/page.py"/>
        <source>Loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <location filename="ui/compare/page.py"/>
        <source>What is selected now can't be put side by side.</source>
        <translation>当前所选内容无法并排比较。</translation>
    </message>
    <message>
        <location filename="ui/compare/page.py"/>
        <source>When comparing</source>
        <translation>比较时</translation>
    </message>
    <message>
        <location filename="ui/compare/page.py"/>
        <source>{words} % differ by {least} or more of 255</source>
        <translation>{words} % 相差 {least} 级以上（满 255 级）</translation>
    </message>
    <message>
        <location filename="ui/compare/table.py"/>
        <location filename="ui/photo/facts.py"/>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <location filename="ui/compare/table.py"/>
        <source>Facts side by side</source>
        <translation>并排显示信息</translation>
    </message>
    <message>
        <location filename="ui/compare/view.py"/>
        <source> minus </source>
        <translation> 减 </translation>
    </message>
    <message>
        <location filename="ui/compare/view.py"/>
        <source>Arrows</source>
        <translation>方向键</translation>
    </message>
    <message>
        <location filename="ui/compare/view.py"/>
        <location filename="ui/duplicates/groups_view.py"/>
        <location filename="ui/reports/page.py"/>
        <location filename="ui/statistics/page.py"/>
        <location filename="ui/teach/page.py"/>
        <location filename="ui/viewer/actions.py"/>
        <source>Back to where you were</source>
        <translation>返回原处</translation>
    </message>
    <message>
        <location filename="ui/compare/view.py"/>
        <source>Comparison</source>
        <translation>比较</translation>
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
        <translation>Esc</translation>
    </message>
    <message>
        <location filename="ui/compare/view.py"/>
        <location filename="ui/duplicates/groups_view.py"/>
        <location filename="ui/viewer/actions.py"/>
        <source>Left, Right</source>
        <translation>左、右</translation>
    </message>
    <message>
        <location filename="ui/compare/view.py"/>
        <source>Move all photos, once they are enlarged</source>
        <translation>放大后移动所有照片</translation>
    </message>
    <message>
        <location filename="ui/compare/view.py"/>
        <location filename="ui/viewer/actions.py"/>
        <source>The photo before, the next one</source>
        <translation>上一张、下一张照片</translation>
    </message>
    <message>
        <location filename="ui/compare/view.py"/>
        <source>Zoom all photos, show all, pixel for pixel</source>
        <translation>缩放所有照片、显示全部、原始像素</translation>
    </message>
</context>
<context>
    <name>ui/desktop</name>
    <message>
        <location filename="ui/desktop/ended.py"/>
        <source>The lesson has ended.</source>
        <translation>课程已结束。</translation>
    </message>
    <message>
        <location filename="ui/desktop/ended.py"/>
        <source>The work on your photos is done.</source>
        <translation>照片的处理已完成。</translation>
    </message>
    <message numerus="yes">
        <location filename="ui/desktop/ended.py"/>
        <source>{n} photo was added; all is done.</source>
        <translation><numerusform>已添加 {n} 张照片；全部完成。</numerusform></translation>
        <extra-po-msgid_plural>{n} photos were added; all is done.</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/desktop/instance.py"/>
        <source>photosim does not answer</source>
        <translation>photosim 没有响应</translation>
    </message>
    <message>
        <location filename="ui/desktop/instance.py"/>
        <source>photosim is running with this library, but its window does not answer.</source>
        <translation>photosim 正在使用这个图库运行，但它的窗口没有响应。</translation>
    </message>
    <message>
        <location filename="ui/desktop/login.py"/>
        <source>Start at login not changed</source>
        <translation>登录时启动的设置未更改</translation>
    </message>
    <message>
        <location filename="ui/desktop/login.py"/>
        <source>The file {file} can't be written ({why}).</source>
        <translation>无法写入文件 {file}（{why}）。</translation>
    </message>
    <message>
        <location filename="ui/desktop/tray.py"/>
        <location filename="ui/window/app_actions.py"/>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <location filename="ui/desktop/tray.py"/>
        <source>Show photosim</source>
        <translation>显示 photosim</translation>
    </message>
    <message>
        <location filename="ui/desktop/tray.py"/>
        <source>photosim goes on watching your folders. Its icon brings the window back or quits; Settings, Desktop turns this off.</source>
        <translation>photosim 继续监视你的文件夹。点击托盘图标可恢复窗口或退出；可在“设置”的“桌面”中关闭此功能。</translation>
    </message>
</context>
<context>
    <name>ui/duplicates</name>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <source>Album, one there is or a new one:</source>
        <translation>相册（现有的或新的）：</translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <source>All files below the file's folder that a file elsewhere covers</source>
        <translation>勾选该文件夹中所有在别处另有文件覆盖的文件</translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <source>As it was proposed</source>
        <translation>恢复为建议</translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <location filename="ui/reports/page.py"/>
        <location filename="ui/viewer/opening.py"/>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <source>Everything that is marked, in sight or not, after an overview</source>
        <translation>所有已标记的文件（无论是否可见），先概览</translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <source>Keep all of this group</source>
        <translation>整组保留</translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <source>Keep the file in place of the one that is kept now</source>
        <translation>改为保留此文件，替代现在保留的文件</translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <source>Keep this file</source>
        <translation>保留此文件</translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <source>Look closely</source>
        <translation>仔细查看</translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <source>Move only this group's to the trash…</source>
        <translation>只将本组的移到回收站…</translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <source>Move to a folder</source>
        <translation>移到文件夹</translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <source>Move to a folder…</source>
        <translation>移到文件夹…</translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <source>Move {files} · {human_bytes} to the trash…</source>
        <translation>将 {files}（{human_bytes}）移到回收站…</translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <source>Nothing below the file's folder goes</source>
        <translation>不移除该文件夹中的任何文件</translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <source>Nothing of the group goes</source>
        <translation>本组不移除任何文件</translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <source>Only put into an album…</source>
        <translation>只加入相册…</translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <location filename="ui/filing/control.py"/>
        <location filename="ui/photo/actions.py"/>
        <location filename="ui/window/shared_library_dialog.py"/>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <source>Preparing the overview…</source>
        <translation>正在准备概览…</translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <source>Put into an album</source>
        <translation>加入相册</translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <location filename="ui/duplicates/groups_view.py"/>
        <source>Remove the file, or keep it</source>
        <translation>移除或保留文件</translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <source>Remove this file</source>
        <translation>移除此文件</translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <source>Replace by hard links…</source>
        <translation>替换为硬链接…</translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <source>Replace by symbolic links…</source>
        <translation>替换为符号链接…</translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <location filename="ui/photo/actions.py"/>
        <location filename="ui/photo/facts.py"/>
        <location filename="ui/window/failed_files_dialog.py"/>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <location filename="ui/duplicates/groups_view.py"/>
        <location filename="ui/map/page.py"/>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <source>The marked file is another photo; remembered</source>
        <translation>所标文件是另一张照片；会记住</translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <source>Tick all in its folder</source>
        <translation>勾选其文件夹中全部文件</translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <source>Tick all in “{folder_name}”</source>
        <translation>勾选“{folder_name}”中全部文件</translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <source>Untick all in its folder</source>
        <translation>取消勾选其文件夹中全部文件</translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <source>Untick all in “{folder_name}”</source>
        <translation>取消勾选“{folder_name}”中全部文件</translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <source>What is marked of the group</source>
        <translation>本组中已标记的文件</translation>
    </message>
    <message>
        <location filename="ui/duplicates/actions.py"/>
        <source>What the rules propose for the group, again</source>
        <translation>恢复规则对本组的建议</translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <source>1 MB or more to gain</source>
        <translation>可省 1 MB 以上</translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <source>10 MB or more to gain</source>
        <translation>可省 10 MB 以上</translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <source>100 MB or more to gain</source>
        <translation>可省 100 MB 以上</translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <location filename="ui/reports/rules_dialog.py"/>
        <source>All folders</source>
        <translation>全部文件夹</translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <source>All kinds</source>
        <translation>全部类型</translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <source>All levels</source>
        <translation>全部级别</translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <location filename="ui/settings/indexing.py"/>
        <source>Any size</source>
        <translation>任意大小</translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <source>By folder</source>
        <translation>按文件夹</translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <source>By gain</source>
        <translation>按可省空间</translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <location filename="ui/search/query_bar.py"/>
        <source>By name</source>
        <translation>按名称</translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <location filename="ui/duplicates/opening.py"/>
        <location filename="ui/statistics/page.py"/>
        <location filename="ui/window/places_panel.py"/>
        <source>Duplicates</source>
        <translation>重复照片</translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <source>Exact and copies</source>
        <translation>完全相同和副本</translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <source>Exact only</source>
        <translation>仅完全相同</translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <source>How near files are to each other</source>
        <translation>文件的接近程度</translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <source>Large</source>
        <translation>大</translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <source>Least size to gain</source>
        <translation>至少可省的空间</translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <source>Medium</source>
        <translation>中</translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <source>Moments only</source>
        <translation>仅另一瞬间</translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <source>Most files</source>
        <translation>文件最多</translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <location filename="ui/search/query_bar.py"/>
        <source>Newest first</source>
        <translation>最新的在前</translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <location filename="ui/search/query_bar.py"/>
        <source>Oldest first</source>
        <translation>最早的在前</translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <source>Order</source>
        <translation>排序</translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <source>Order of the groups</source>
        <translation>组的排序</translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <source>Size of pictures</source>
        <translation>图片大小</translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <source>Size of the pictures</source>
        <translation>图片的大小</translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <source>Small</source>
        <translation>小</translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <source>Which duplicates</source>
        <translation>哪些重复照片</translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <source>With a file in this folder</source>
        <translation>在此文件夹中有文件</translation>
    </message>
    <message>
        <location filename="ui/duplicates/bar.py"/>
        <source>With a file of this kind</source>
        <translation>含此类文件</translation>
    </message>
    <message>
        <location filename="ui/duplicates/controller.py"/>
        <source>Remembered: all of them stay. They are not offered again.</source>
        <translation>已记住：全部保留，不再提示。</translation>
    </message>
    <message>
        <location filename="ui/duplicates/controller.py"/>
        <source>Remembered: no duplicate. It is not offered again.</source>
        <translation>已记住：不是重复照片，不再提示。</translation>
    </message>
    <message>
        <location filename="ui/duplicates/controller.py"/>
        <source>decision “keep all”</source>
        <translation>决定“全部保留”</translation>
    </message>
    <message>
        <location filename="ui/duplicates/controller.py"/>
        <source>decision “not a duplicate”</source>
        <translation>决定“不是重复照片”</translation>
    </message>
    <message>
        <location filename="ui/duplicates/controller.py"/>
        <source>{many} on duplicates taken back</source>
        <translation>已撤回关于重复照片的{many}</translation>
    </message>
    <message numerus="yes">
        <location filename="ui/duplicates/controller.py"/>
        <source>{n} decision</source>
        <translation><numerusform>{n} 个决定</numerusform></translation>
        <extra-po-msgid_plural>{n} decisions</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/duplicates/decisions_dialog.py"/>
        <source>(in no folder now)</source>
        <translation>（现在不在任何文件夹中）</translation>
    </message>
    <message>
        <location filename="ui/duplicates/decisions_dialog.py"/>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <location filename="ui/duplicates/decisions_dialog.py"/>
        <source>Decisions on duplicates</source>
        <translation>关于重复照片的决定</translation>
    </message>
    <message>
        <location filename="ui/duplicates/decisions_dialog.py"/>
        <location filename="ui/removal/worse.py"/>
        <source>Keep both</source>
        <translation>都保留</translation>
    </message>
    <message>
        <location filename="ui/duplicates/decisions_dialog.py"/>
        <source>Nothing is decided yet.</source>
        <translation>还没有决定。</translation>
    </message>
    <message>
        <location filename="ui/duplicates/decisions_dialog.py"/>
        <location filename="ui/viewer/canvas.py"/>
        <location filename="ui/viewer/page.py"/>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
    <message>
        <location filename="ui/duplicates/decisions_dialog.py"/>
        <source>Press N on a group that is no duplicate.</source>
        <translation>若某组不是重复照片，请按 N。</translation>
    </message>
    <message>
        <location filename="ui/duplicates/decisions_dialog.py"/>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <location filename="ui/duplicates/decisions_dialog.py"/>
        <source>These pairs are not offered again, wherever their files go. Take a decision back to see them as duplicates again.</source>
        <translation>无论文件移到哪里，这些照片都不再作为重复照片提示。撤回决定即可重新显示。</translation>
    </message>
    <message>
        <location filename="ui/duplicates/decisions_dialog.py"/>
        <location filename="ui/removal/journal_dialog.py"/>
        <location filename="ui/removal/requests_dialog.py"/>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <location filename="ui/duplicates/decisions_dialog.py"/>
        <location filename="ui/teach/comparison.py"/>
        <source>and</source>
        <translation>与</translation>
    </message>
    <message>
        <location filename="ui/duplicates/file_words.py"/>
        <source>Kept: {name}, {why_line}</source>
        <translation>保留：{name}，{why_line}</translation>
    </message>
    <message>
        <location filename="ui/duplicates/file_words.py"/>
        <source>Lost: {losses}</source>
        <translation>损失：{losses}</translation>
    </message>
    <message>
        <location filename="ui/duplicates/file_words.py"/>
        <source>Remove {name}</source>
        <translation>移除 {name}</translation>
    </message>
    <message>
        <location filename="ui/duplicates/file_words.py"/>
        <source>Something is lost with {files}</source>
        <translation>移除 {files}会有损失</translation>
    </message>
    <message>
        <location filename="ui/duplicates/file_words.py"/>
        <source>another name of the same file: nothing gained</source>
        <translation>同一文件的另一个名称：不省空间</translation>
    </message>
    <message>
        <location filename="ui/duplicates/file_words.py"/>
        <source>file of {day_of}</source>
        <translation>文件日期 {day_of}</translation>
    </message>
    <message>
        <location filename="ui/duplicates/file_words.py"/>
        <source>file {place} of {count}</source>
        <translation>第 {place} 个文件，共 {count} 个</translation>
    </message>
    <message>
        <location filename="ui/duplicates/file_words.py"/>
        <source>in the albums {names}</source>
        <translation>位于相册 {names}</translation>
    </message>
    <message>
        <location filename="ui/duplicates/file_words.py"/>
        <source>kept: {why_line}</source>
        <translation>保留：{why_line}</translation>
    </message>
    <message>
        <location filename="ui/duplicates/file_words.py"/>
        <source>not compared yet: {waiting}</source>
        <translation>尚未比对：{waiting}</translation>
    </message>
    <message>
        <location filename="ui/duplicates/file_words.py"/>
        <source>nothing would be lost with it</source>
        <translation>移除它不会有任何损失</translation>
    </message>
    <message>
        <location filename="ui/duplicates/file_words.py"/>
        <source>stays: {losses}</source>
        <translation>不动：{losses}</translation>
    </message>
    <message>
        <location filename="ui/duplicates/file_words.py"/>
        <location filename="ui/removal/planned_list.py"/>
        <source>takes {names} along</source>
        <translation>连同 {names}</translation>
    </message>
    <message>
        <location filename="ui/duplicates/file_words.py"/>
        <source>takes {path} along</source>
        <translation>连同 {path}</translation>
    </message>
    <message>
        <location filename="ui/duplicates/file_words.py"/>
        <source>to be removed</source>
        <translation>将移除</translation>
    </message>
    <message>
        <location filename="ui/duplicates/file_words.py"/>
        <source>{count} files</source>
        <translation>{count} 个文件</translation>
    </message>
    <message>
        <location filename="ui/duplicates/file_words.py"/>
        <source>{words} · nothing to remove</source>
        <translation>{words} · 无需移除</translation>
    </message>
    <message>
        <location filename="ui/duplicates/file_words.py"/>
        <source>{words} · {count} to remove · {gain} to gain</source>
        <translation>{words} · 移除 {count} 个 · 可省 {gain}</translation>
    </message>
    <message>
        <location filename="ui/duplicates/folders_menu.py"/>
        <source>Everything as it was proposed</source>
        <translation>全部恢复为建议</translation>
    </message>
    <message>
        <location filename="ui/duplicates/folders_menu.py"/>
        <source>Tick all in</source>
        <translation>勾选以下文件夹中全部</translation>
    </message>
    <message>
        <location filename="ui/duplicates/folders_menu.py"/>
        <source>Untick all in</source>
        <translation>取消勾选以下文件夹中全部</translation>
    </message>
    <message>
        <location filename="ui/duplicates/folders_menu.py"/>
        <source>Untick everything</source>
        <translation>取消全部勾选</translation>
    </message>
    <message>
        <location filename="ui/duplicates/group_painter.py"/>
        <source>Another name</source>
        <translation>另一名称</translation>
    </message>
    <message>
        <location filename="ui/duplicates/group_painter.py"/>
        <source>Kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <location filename="ui/duplicates/group_painter.py"/>
        <location filename="ui/folders/panel.py"/>
        <source>Protected</source>
        <translation>受保护</translation>
    </message>
    <message>
        <location filename="ui/duplicates/group_painter.py"/>
        <location filename="ui/folders/panel.py"/>
        <source>Reference</source>
        <translation>参照</translation>
    </message>
    <message>
        <location filename="ui/duplicates/groups_view.py"/>
        <source>From file to file</source>
        <translation>逐个文件</translation>
    </message>
    <message>
        <location filename="ui/duplicates/groups_view.py"/>
        <source>Groups of duplicates</source>
        <translation>重复照片组</translation>
    </message>
    <message>
        <location filename="ui/duplicates/groups_view.py"/>
        <source>To the files above and below</source>
        <translation>上方、下方的文件</translation>
    </message>
    <message>
        <location filename="ui/duplicates/groups_view.py"/>
        <location filename="ui/settings/page.py"/>
        <location filename="ui/statistics/page.py"/>
        <location filename="ui/teach/page.py"/>
        <source>Up, Down</source>
        <translation>上、下</translation>
    </message>
    <message>
        <location filename="ui/duplicates/kinds_panel.py"/>
        <source>Nothing is lost</source>
        <translation>不会有损失</translation>
    </message>
    <message>
        <location filename="ui/duplicates/kinds_panel.py"/>
        <source>Only one by one</source>
        <translation>只能逐个处理</translation>
    </message>
    <message>
        <location filename="ui/duplicates/kinds_panel.py"/>
        <source>Something is lost</source>
        <translation>会有损失</translation>
    </message>
    <message numerus="yes">
        <location filename="ui/duplicates/kinds_panel.py"/>
        <source>{files} not compared in full size yet: nothing is said of it until then.</source>
        <translation><numerusform>{files}尚未以原尺寸比对，在此之前不作判断。</numerusform></translation>
        <extra-po-msgid_plural>{files} not compared in full size yet: nothing is said of them until then.</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/duplicates/kinds_panel.py"/>
        <source>{files}, {going} to be removed</source>
        <translation>{files}，将移除 {going} 个</translation>
    </message>
    <message>
        <location filename="ui/duplicates/kinds_panel.py"/>
        <source>{going} of {number}</source>
        <translation>{going} / {number}</translation>
    </message>
    <message>
        <location filename="ui/duplicates/opening.py"/>
        <source>Find the duplicates of the whole library, and clean up</source>
        <translation>查找整个图库中的重复照片并清理</translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>Among the duplicates</source>
        <translation>在重复照片中</translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>Comparing the photos</source>
        <translation>正在比对照片</translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>Decisions…</source>
        <translation>决定…</translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>Each photo is compared once; what is found appears here at once.</source>
        <translation>每张照片比对一次，找到的立即显示在这里。</translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>Every photo in the folders is there only once.</source>
        <translation>文件夹中的每张照片都只有一份。</translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>It stays: {stays_words}.</source>
        <translation>不能移除：{stays_words}。</translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>Looking for duplicates</source>
        <translation>正在查找重复照片</translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>Move, replace by links, or put into an album, after an overview</source>
        <translation>移动、替换为链接或加入相册，先概览</translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>No duplicates</source>
        <translation>没有重复照片</translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>No exact duplicates</source>
        <translation>没有完全相同的照片</translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>No file is there twice. Copies that are not exact may be, and moments.</source>
        <translation>没有重复的文件。可能有不完全相同的副本，以及同一场景的另一瞬间。</translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>Nothing in this choice</source>
        <translation>此选择下没有内容</translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>One file of each group stays. Keep another one first.</source>
        <translation>每组至少保留一个文件。请先保留另一个。</translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>Other kinds, folders or sizes have duplicates.</source>
        <translation>其他类型、文件夹或大小中有重复照片。</translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>Other…</source>
        <translation>其他…</translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>Put the groups that came in meanwhile in their places</source>
        <translation>将期间新出现的组排到相应位置</translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>Rules…</source>
        <translation>规则…</translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>Show all groups</source>
        <translation>显示全部组</translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>Show copies and moments</source>
        <translation>显示副本和另一瞬间</translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>Something is lost with {files}.</source>
        <translation>移除 {files}会有损失。</translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>Sort again</source>
        <translation>重新排序</translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>The marked file in the whole window, and the others of its group</source>
        <translation>在整个窗口中查看所标文件及同组其他文件</translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>Tick by folder…</source>
        <translation>按文件夹勾选…</translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>Tick or untick by folder, or everything</source>
        <translation>按文件夹勾选或取消，或全部取消</translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <location filename="ui/map/page.py"/>
        <location filename="ui/search/empty_states.py"/>
        <location filename="ui/window/failed_files_dialog.py"/>
        <location filename="ui/window/join_dialog.py"/>
        <location filename="ui/window/main_window.py"/>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <location filename="ui/viewer/opening.py"/>
        <source>View</source>
        <translation>查看</translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>What you said is no duplicate, or is kept</source>
        <translation>你标为不是重复照片或要保留的内容</translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>Which file of a group is kept</source>
        <translation>每组保留哪个文件</translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>comparing</source>
        <translation>正在比对</translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>still {what}</source>
        <translation>仍在进行：{what}</translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>{done} of {total}</source>
        <translation>{done} / {total}</translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>{files} of those ticked are out of sight.</source>
        <translation>已勾选的有 {files}不在视野内。</translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>{human_bytes} to gain</source>
        <translation>可省 {human_bytes}</translation>
    </message>
    <message>
        <location filename="ui/duplicates/page.py"/>
        <source>{unsorted} new at the end</source>
        <translation>末尾新增 {unsorted} 组</translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source> In {left} no rule makes a difference: the path decides.</source>
        <translation>其中 {left} 组规则无法区分，按路径决定。</translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>A chain needs at least one rule.</source>
        <translation>规则链至少需要一条规则。</translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>A folder first…</source>
        <translation>优先某个文件夹…</translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Better format</source>
        <translation>更好的格式</translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <location filename="ui/removal/actions.py"/>
        <location filename="ui/search/saved.py"/>
        <location filename="ui/teach/page.py"/>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Fewer pixels</source>
        <translation>像素较少</translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Has camera data</source>
        <translation>有相机信息</translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Has no camera data</source>
        <translation>无相机信息</translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Has no date</source>
        <translation>无日期</translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Has no place</source>
        <translation>无地点</translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Has the date it was taken</source>
        <translation>有拍摄日期</translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Has the place it was taken</source>
        <translation>有拍摄地点</translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <location filename="ui/narrowing/words.py"/>
        <source>In an album</source>
        <translation>在某相册中</translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <location filename="ui/narrowing/words.py"/>
        <source>In no album</source>
        <translation>不在任何相册中</translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>In {folder}</source>
        <translation>位于 {folder}</translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>In {number} of {groups} {what} than now.{tie}</source>
        <translation>{groups}中有 {number} 组{what}。{tie}</translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Larger file</source>
        <translation>文件较大</translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Longer name</source>
        <translation>名称较长</translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Longer path</source>
        <translation>路径较长</translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Looking at the groups…</source>
        <translation>正在查看各组…</translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>More pixels</source>
        <translation>像素较多</translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>My rules</source>
        <translation>我的规则</translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Name and folder of an original</source>
        <translation>名称和文件夹像原图</translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Name of these rules:</source>
        <translation>这组规则的名称：</translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Name or folder of a copy</source>
        <translation>名称或文件夹像副本</translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Newer file</source>
        <translation>文件较新</translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Not in {folder}</source>
        <translation>不在 {folder}</translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Older file</source>
        <translation>文件较早</translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>RAW first</source>
        <translation>RAW 优先</translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>RAW last</source>
        <translation>RAW 靠后</translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Reverse</source>
        <translation>反转</translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Rules in order</source>
        <translation>依次应用的规则</translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Rules of your own, not saved</source>
        <translation>自定规则，未保存</translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Save the rules</source>
        <translation>保存规则</translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Saved rules</source>
        <translation>已保存的规则</translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Sharper</source>
        <translation>较清晰</translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Shorter name</source>
        <translation>名称较短</translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Shorter path</source>
        <translation>路径较短</translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Simpler format</source>
        <translation>较简单的格式</translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Smaller file</source>
        <translation>文件较小</translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Softer</source>
        <translation>较模糊</translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Taken earlier</source>
        <translation>拍摄较早</translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Taken later</source>
        <translation>拍摄较晚</translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>The first rule decides; where files are equal by it, the next one does. Files of a reference folder are always kept.</source>
        <translation>由第一条规则决定；若不分上下，则由下一条决定。参照文件夹中的文件始终保留。</translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>The kept files of {groups} stay the same.{tie}</source>
        <translation>{groups}保留的文件都不变。{tie}</translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>There are no groups of duplicates to choose in.</source>
        <translation>没有可供选择的重复照片组。</translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Use these rules</source>
        <translation>使用这些规则</translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Which file is kept</source>
        <translation>保留哪个文件</translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>Whose photos are kept first</source>
        <translation>优先保留哪个文件夹的照片</translation>
    </message>
    <message numerus="yes">
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>another file would be kept</source>
        <translation><numerusform>会改为保留另一个文件</numerusform></translation>
        <extra-po-msgid_plural>other files would be kept</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>decides none</source>
        <translation>不起决定作用</translation>
    </message>
    <message>
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>decides {number} {groups}</source>
        <translation>决定 {number} {groups}</translation>
    </message>
    <message numerus="yes">
        <location filename="ui/duplicates/rules_dialog.py"/>
        <source>group</source>
        <translation><numerusform>组</numerusform></translation>
        <extra-po-msgid_plural>groups</extra-po-msgid_plural>
    </message>
</context>
<context>
    <name>ui/filing</name>
    <message>
        <location filename="ui/filing/actions.py"/>
        <source>Another program…</source>
        <translation>其他程序…</translation>
    </message>
    <message>
        <location filename="ui/filing/actions.py"/>
        <source>Choose the program that opens the photo</source>
        <translation>选择用来打开照片的程序</translation>
    </message>
    <message>
        <location filename="ui/filing/actions.py"/>
        <source>Contact sheet…</source>
        <translation>小样页…</translation>
    </message>
    <message>
        <location filename="ui/filing/actions.py"/>
        <source>Copy to folder…</source>
        <translation>复制到文件夹…</translation>
    </message>
    <message>
        <location filename="ui/filing/actions.py"/>
        <location filename="ui/teach/page.py"/>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <location filename="ui/filing/actions.py"/>
        <source>In another size or format, without metadata or with</source>
        <translation>另存为其他尺寸或格式，可含或不含元数据</translation>
    </message>
    <message>
        <location filename="ui/filing/actions.py"/>
        <source>Move to folder…</source>
        <translation>移到文件夹…</translation>
    </message>
    <message>
        <location filename="ui/filing/actions.py"/>
        <source>One photo on each page, or a contact sheet</source>
        <translation>每页一张照片，或小样页</translation>
    </message>
    <message>
        <location filename="ui/filing/actions.py"/>
        <source>Open with…</source>
        <translation>打开方式…</translation>
    </message>
    <message>
        <location filename="ui/filing/actions.py"/>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <location filename="ui/filing/actions.py"/>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <location filename="ui/filing/actions.py"/>
        <source>Small pictures with names and dates, as a web page or PDF</source>
        <translation>带名称和日期的小图，网页或 PDF</translation>
    </message>
    <message>
        <location filename="ui/filing/actions.py"/>
        <source>The photo, and what lies beside it</source>
        <translation>照片及其附属文件</translation>
    </message>
    <message>
        <location filename="ui/filing/actions.py"/>
        <source>The usual program</source>
        <translation>默认程序</translation>
    </message>
    <message>
        <location filename="ui/filing/actions.py"/>
        <source>With sidecars, RAW and film; labels stay</source>
        <translation>连同附属文件、RAW 和视频；标签不变</translation>
    </message>
    <message>
        <location filename="ui/filing/actions.py"/>
        <source>With sidecars, RAW and film; never over another file</source>
        <translation>连同附属文件、RAW 和视频；绝不覆盖其他文件</translation>
    </message>
    <message>
        <location filename="ui/filing/control.py"/>
        <source>: {done} of {total}</source>
        <translation>：{done} / {total}</translation>
    </message>
    <message>
        <location filename="ui/filing/control.py"/>
        <source>Contact sheet</source>
        <translation>小样页</translation>
    </message>
    <message>
        <location filename="ui/filing/control.py"/>
        <source>Contact sheet.html</source>
        <translation>小样页.html</translation>
    </message>
    <message>
        <location filename="ui/filing/control.py"/>
        <source>Copy {photos} to a folder</source>
        <translation>将 {photos}复制到文件夹</translation>
    </message>
    <message>
        <location filename="ui/filing/control.py"/>
        <source>Export to a folder</source>
        <translation>导出到文件夹</translation>
    </message>
    <message>
        <location filename="ui/filing/control.py"/>
        <source>Exporting photos</source>
        <translation>正在导出照片</translation>
    </message>
    <message numerus="yes">
        <location filename="ui/filing/control.py"/>
        <source>It is</source>
        <translation><numerusform>其中 {photos}</numerusform></translation>
        <extra-po-msgid_plural>{photos} are</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/filing/control.py"/>
        <source>Making the contact sheet</source>
        <translation>正在制作小样页</translation>
    </message>
    <message>
        <location filename="ui/filing/control.py"/>
        <source>Move {photos} to a folder</source>
        <translation>将 {photos}移到文件夹</translation>
    </message>
    <message>
        <location filename="ui/filing/control.py"/>
        <source>Nothing was exported.</source>
        <translation>没有导出任何照片。</translation>
    </message>
    <message>
        <location filename="ui/filing/control.py"/>
        <location filename="ui/removal/removal.py"/>
        <source>Nothing was to be done.</source>
        <translation>没有要做的事。</translation>
    </message>
    <message>
        <location filename="ui/filing/control.py"/>
        <source>Open with</source>
        <translation>打开方式</translation>
    </message>
    <message>
        <location filename="ui/filing/control.py"/>
        <source>Printing</source>
        <translation>正在打印</translation>
    </message>
    <message>
        <location filename="ui/filing/control.py"/>
        <location filename="ui/reports/notices.py"/>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <location filename="ui/filing/control.py"/>
        <location filename="ui/map/page.py"/>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <location filename="ui/filing/control.py"/>
        <source>Stopped. What was finished stays.</source>
        <translation>已停止。已完成的部分保留。</translation>
    </message>
    <message numerus="yes">
        <location filename="ui/filing/control.py"/>
        <source>The name was taken: now</source>
        <translation><numerusform>名称已被占用，现为</numerusform></translation>
        <extra-po-msgid_plural>Names were taken: now</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/filing/control.py"/>
        <location filename="ui/photo/actions.py"/>
        <source>Too many photos at once</source>
        <translation>照片过多</translation>
    </message>
    <message>
        <location filename="ui/filing/control.py"/>
        <location filename="ui/photo/actions.py"/>
        <source>{count} photos are selected.</source>
        <translation>已选择 {count} 张照片。</translation>
    </message>
    <message>
        <location filename="ui/filing/control.py"/>
        <location filename="ui/removal/removal.py"/>
        <source>{doing}: {done} of {total}</source>
        <translation>{doing}：{done} / {total}</translation>
    </message>
    <message>
        <location filename="ui/filing/control.py"/>
        <location filename="ui/photo/summary.py"/>
        <source>{more} more</source>
        <translation>另有 {more} 个</translation>
    </message>
    <message numerus="yes">
        <location filename="ui/filing/control.py"/>
        <source>{n} page</source>
        <translation><numerusform>{n} 页</numerusform></translation>
        <extra-po-msgid_plural>{n} pages</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/filing/control.py"/>
        <source>{photos} exported to “{folder}”, {size}.</source>
        <translation>已将 {photos}导出到“{folder}”，{size}。</translation>
    </message>
    <message>
        <location filename="ui/filing/control.py"/>
        <source>{photos} on “{name}”.</source>
        <translation>“{name}”中有 {photos}。</translation>
    </message>
    <message>
        <location filename="ui/filing/control.py"/>
        <source>{what} in no watched folder now, and not shown any more.</source>
        <translation>{what}现在不在任何受监视的文件夹中，不再显示。</translation>
    </message>
    <message>
        <location filename="ui/filing/control.py"/>
        <source>{what} printed.</source>
        <translation>已打印{what}。</translation>
    </message>
    <message>
        <location filename="ui/filing/dialogs.py"/>
        <source>1280 pixels</source>
        <translation>1280 像素</translation>
    </message>
    <message>
        <location filename="ui/filing/dialogs.py"/>
        <source>1920 pixels</source>
        <translation>1920 像素</translation>
    </message>
    <message>
        <location filename="ui/filing/dialogs.py"/>
        <source>2560 pixels</source>
        <translation>2560 像素</translation>
    </message>
    <message>
        <location filename="ui/filing/dialogs.py"/>
        <source>4096 pixels</source>
        <translation>4096 像素</translation>
    </message>
    <message>
        <location filename="ui/filing/dialogs.py"/>
        <source>640 pixels</source>
        <translation>640 像素</translation>
    </message>
    <message>
        <location filename="ui/filing/dialogs.py"/>
        <source>A contact sheet, with names and dates</source>
        <translation>小样页，带名称和日期</translation>
    </message>
    <message>
        <location filename="ui/filing/dialogs.py"/>
        <source>As it is</source>
        <translation>原样</translation>
    </message>
    <message>
        <location filename="ui/filing/dialogs.py"/>
        <source>Choose folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <location filename="ui/filing/dialogs.py"/>
        <source>Choose printer…</source>
        <translation>选择打印机…</translation>
    </message>
    <message>
        <location filename="ui/filing/dialogs.py"/>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <location filename="ui/filing/dialogs.py"/>
        <source>Export {photos}</source>
        <translation>导出 {photos}</translation>
    </message>
    <message>
        <location filename="ui/filing/dialogs.py"/>
        <source>Keep time, place, camera and texts</source>
        <translation>保留时间、地点、相机和文字信息</translation>
    </message>
    <message>
        <location filename="ui/filing/dialogs.py"/>
        <source>Longer side</source>
        <translation>长边</translation>
    </message>
    <message>
        <location filename="ui/filing/dialogs.py"/>
        <source>Longer side, at most</source>
        <translation>长边上限</translation>
    </message>
    <message>
        <location filename="ui/filing/dialogs.py"/>
        <source>Name of the photo</source>
        <translation>照片名称</translation>
    </message>
    <message>
        <location filename="ui/filing/dialogs.py"/>
        <source>New name of “{name}”</source>
        <translation>“{name}”的新名称</translation>
    </message>
    <message>
        <location filename="ui/filing/dialogs.py"/>
        <source>One photo on each page</source>
        <translation>每页一张照片</translation>
    </message>
    <message>
        <location filename="ui/filing/dialogs.py"/>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <location filename="ui/filing/dialogs.py"/>
        <source>Print {photos}</source>
        <translation>打印 {photos}</translation>
    </message>
    <message>
        <location filename="ui/filing/dialogs.py"/>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <location filename="ui/filing/dialogs.py"/>
        <source>Quality, 1 to 100</source>
        <translation>质量，1 到 100</translation>
    </message>
    <message>
        <location filename="ui/filing/dialogs.py"/>
        <source>Upright and in sRGB. The photos themselves stay as they are, and no other file is written over.</source>
        <translation>转正并转为 sRGB。照片本身不变，也不会覆盖其他文件。</translation>
    </message>
    <message numerus="yes">
        <location filename="ui/filing/dialogs.py"/>
        <source>{n} file beside it follows.</source>
        <translation><numerusform>它旁边的 {n} 个文件一并改名。</numerusform></translation>
        <extra-po-msgid_plural>{n} files beside it follow.</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/filing/sheets.py"/>
        <source>Nothing can be printed</source>
        <translation>无法打印</translation>
    </message>
    <message>
        <location filename="ui/filing/sheets.py"/>
        <source>The printer or the file can't be opened.</source>
        <translation>无法打开打印机或文件。</translation>
    </message>
    <message>
        <location filename="ui/filing/sheets.py"/>
        <source>painting photos</source>
        <translation>正在绘制照片</translation>
    </message>
    <message>
        <location filename="ui/filing/sheets.py"/>
        <source>printing photos</source>
        <translation>正在打印照片</translation>
    </message>
</context>
<context>
    <name>ui/folders</name>
    <message>
        <location filename="ui/folders/actions.py"/>
        <source>Add a folder of photos</source>
        <translation>添加照片文件夹</translation>
    </message>
    <message>
        <location filename="ui/folders/actions.py"/>
        <location filename="ui/search/empty_states.py"/>
        <location filename="ui/window/first_steps.py"/>
        <location filename="ui/window/main_window.py"/>
        <source>Add folder…</source>
        <translation>添加文件夹…</translation>
    </message>
    <message>
        <location filename="ui/folders/actions.py"/>
        <source>Del in the folders</source>
        <translation>在文件夹列表中按 Del</translation>
    </message>
    <message>
        <location filename="ui/folders/actions.py"/>
        <source>Excluded folders…</source>
        <translation>排除的文件夹…</translation>
    </message>
    <message>
        <location filename="ui/folders/actions.py"/>
        <source>Leave out folder…</source>
        <translation>排除文件夹…</translation>
    </message>
    <message>
        <location filename="ui/folders/actions.py"/>
        <source>Leave out parts of the chosen folder</source>
        <translation>排除所选文件夹的一部分</translation>
    </message>
    <message>
        <location filename="ui/folders/actions.py"/>
        <location filename="ui/window/app_actions.py"/>
        <source>Look for changes now</source>
        <translation>立即查看变化</translation>
    </message>
    <message>
        <location filename="ui/folders/actions.py"/>
        <source>Narrow the search to it</source>
        <translation>将搜索限于此文件夹</translation>
    </message>
    <message>
        <location filename="ui/folders/actions.py"/>
        <location filename="ui/settings/library.py"/>
        <source>Open in the file manager</source>
        <translation>在文件管理器中打开</translation>
    </message>
    <message>
        <location filename="ui/folders/actions.py"/>
        <source>Remove folder…</source>
        <translation>移除文件夹…</translation>
    </message>
    <message>
        <location filename="ui/folders/actions.py"/>
        <source>Stop watching the chosen folder; no file is touched</source>
        <translation>不再监视所选文件夹；不会动任何文件</translation>
    </message>
    <message>
        <location filename="ui/folders/actions.py"/>
        <source>Watch a folder of photos</source>
        <translation>监视照片文件夹</translation>
    </message>
    <message>
        <location filename="ui/folders/actions.py"/>
        <source>When cleaning up</source>
        <translation>清理时</translation>
    </message>
    <message>
        <location filename="ui/folders/controller.py"/>
        <source>“{name}” made a reference folder</source>
        <translation>已将“{name}”设为参照文件夹</translation>
    </message>
    <message>
        <location filename="ui/folders/controller.py"/>
        <source>“{name}” protected</source>
        <translation>已保护“{name}”</translation>
    </message>
    <message>
        <location filename="ui/folders/controller.py"/>
        <source>“{name}” protected no longer</source>
        <translation>已取消保护“{name}”</translation>
    </message>
    <message numerus="yes">
        <location filename="ui/folders/dialogs.py"/>
        <source>Its photo leaves</source>
        <translation><numerusform>其中 {n} 张照片将移出</numerusform></translation>
        <extra-po-msgid_plural>Its {n} photos leave</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/folders/dialogs.py"/>
        <source>Its photos leave the library and are no longer found, until it is taken in again under “Excluded folders…”. The files on the disk are not touched.

{folder}</source>
        <translation>其中的照片会移出图库，不再被搜索到，直到在“排除的文件夹…”中重新收入。磁盘上的文件不受影响。

{folder}</translation>
    </message>
    <message>
        <location filename="ui/folders/dialogs.py"/>
        <source>Leave out</source>
        <translation>排除</translation>
    </message>
    <message>
        <location filename="ui/folders/dialogs.py"/>
        <source>Leave out folder</source>
        <translation>排除文件夹</translation>
    </message>
    <message>
        <location filename="ui/folders/dialogs.py"/>
        <source>Leave out “{name}”?</source>
        <translation>排除“{name}”？</translation>
    </message>
    <message>
        <location filename="ui/folders/dialogs.py"/>
        <source>Remove folder</source>
        <translation>移除文件夹</translation>
    </message>
    <message>
        <location filename="ui/folders/dialogs.py"/>
        <source>Remove from photosim</source>
        <translation>从 photosim 移除</translation>
    </message>
    <message>
        <location filename="ui/folders/dialogs.py"/>
        <source>Stop watching “{name}”?</source>
        <translation>不再监视“{name}”？</translation>
    </message>
    <message>
        <location filename="ui/folders/dialogs.py"/>
        <source>Watch</source>
        <translation>监视</translation>
    </message>
    <message>
        <location filename="ui/folders/dialogs.py"/>
        <source>Watch folder</source>
        <translation>监视文件夹</translation>
    </message>
    <message>
        <location filename="ui/folders/dialogs.py"/>
        <source>Watch {name}?</source>
        <translation>监视{name}？</translation>
    </message>
    <message>
        <location filename="ui/folders/dialogs.py"/>
        <source>photosim reads its photos, keeps up with changes, and changes no file.</source>
        <translation>photosim 会读取其中的照片并跟踪变化，不会更改任何文件。</translation>
    </message>
    <message>
        <location filename="ui/folders/dialogs.py"/>
        <source>photosim reads their photos, keeps up with changes, and changes no file.</source>
        <translation>photosim 会读取其中的照片并跟踪变化，不会更改任何文件。</translation>
    </message>
    <message>
        <location filename="ui/folders/dialogs.py"/>
        <source>these {count} folders</source>
        <translation>这 {count} 个文件夹</translation>
    </message>
    <message>
        <location filename="ui/folders/dialogs.py"/>
        <source>{count} the library and are no longer found. The files on the disk are not touched.

{folder}</source>
        <translation>{count}图库，不再被搜索到。磁盘上的文件不受影响。

{folder}</translation>
    </message>
    <message>
        <location filename="ui/folders/excluded_dialog.py"/>
        <source>All of them are looked through.</source>
        <translation>其中所有子文件夹都会被扫描。</translation>
    </message>
    <message>
        <location filename="ui/folders/excluded_dialog.py"/>
        <source>Exclude a folder</source>
        <translation>排除文件夹</translation>
    </message>
    <message>
        <location filename="ui/folders/excluded_dialog.py"/>
        <source>Exclude a folder…</source>
        <translation>排除一个文件夹…</translation>
    </message>
    <message>
        <location filename="ui/folders/excluded_dialog.py"/>
        <source>Excluded folders</source>
        <translation>排除的文件夹</translation>
    </message>
    <message>
        <location filename="ui/folders/excluded_dialog.py"/>
        <source>Folders inside “{name}” that photosim leaves out:</source>
        <translation>“{name}”中被 photosim 排除的文件夹：</translation>
    </message>
    <message>
        <location filename="ui/folders/excluded_dialog.py"/>
        <source>No folder inside is left out</source>
        <translation>没有排除任何子文件夹</translation>
    </message>
    <message>
        <location filename="ui/folders/excluded_dialog.py"/>
        <source>Take back in</source>
        <translation>重新收入</translation>
    </message>
    <message>
        <location filename="ui/folders/excluded_dialog.py"/>
        <source>“{name}” is not inside this folder.</source>
        <translation>“{name}”不在此文件夹中。</translation>
    </message>
    <message>
        <location filename="ui/folders/panel.py"/>
        <source>Add a folder of photos, or drop one on the window.</source>
        <translation>请添加照片文件夹，或将其拖到窗口上。</translation>
    </message>
    <message>
        <location filename="ui/folders/panel.py"/>
        <source>Checked now and then</source>
        <translation>不时查看</translation>
    </message>
    <message>
        <location filename="ui/folders/panel.py"/>
        <source>Duplicates in it may be removed</source>
        <translation>可移除其中的重复照片</translation>
    </message>
    <message>
        <location filename="ui/folders/panel.py"/>
        <location filename="ui/map/page.py"/>
        <location filename="ui/photo/summary.py"/>
        <location filename="ui/removal/overview_dialog.py"/>
        <location filename="ui/settings/folders.py"/>
        <location filename="ui/widgets/pickers.py"/>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <location filename="ui/folders/panel.py"/>
        <source>Not protected</source>
        <translation>不保护</translation>
    </message>
    <message>
        <location filename="ui/folders/panel.py"/>
        <source>Nothing in it is ever removed</source>
        <translation>绝不移除其中的任何文件</translation>
    </message>
    <message>
        <location filename="ui/folders/panel.py"/>
        <source>Nothing in it is ever removed, and its photos are the ones kept</source>
        <translation>绝不移除其中的任何文件，并优先保留其中的照片</translation>
    </message>
    <message>
        <location filename="ui/folders/panel.py"/>
        <source>Offline: its drive or share is not there</source>
        <translation>离线：其磁盘或共享不可用</translation>
    </message>
    <message>
        <location filename="ui/folders/panel.py"/>
        <source>On {computers}</source>
        <translation>在 {computers} 上</translation>
    </message>
    <message>
        <location filename="ui/folders/panel.py"/>
        <source>closed</source>
        <translation>已折叠</translation>
    </message>
    <message numerus="yes">
        <location filename="ui/folders/panel.py"/>
        <location filename="ui/window/status_bar.py"/>
        <source>file</source>
        <translation><numerusform>个文件</numerusform></translation>
        <extra-po-msgid_plural>files</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/folders/panel.py"/>
        <source>level {more}</source>
        <translation>第 {more} 级</translation>
    </message>
    <message>
        <location filename="ui/folders/panel.py"/>
        <source>open</source>
        <translation>已展开</translation>
    </message>
    <message>
        <location filename="ui/folders/panel.py"/>
        <source>{failed} {files} failed</source>
        <translation>{failed} {files}读取失败</translation>
    </message>
    <message>
        <location filename="ui/folders/panel.py"/>
        <location filename="ui/settings/folders.py"/>
        <source>{pending} waiting</source>
        <translation>{pending} 个待处理</translation>
    </message>
</context>
<context>
    <name>ui/grid</name>
    <message>
        <location filename="ui/grid/accessible.py"/>
        <location filename="ui/map/accessible.py"/>
        <source>Photo {index}</source>
        <translation>照片 {index}</translation>
    </message>
    <message>
        <location filename="ui/grid/actions.py"/>
        <source>Add to or take from the selection</source>
        <translation>加入或移出选择</translation>
    </message>
    <message>
        <location filename="ui/grid/actions.py"/>
        <source>Arrows, Page up, Page down, Home, End</source>
        <translation>方向键、Page Up、Page Down、Home、End</translation>
    </message>
    <message>
        <location filename="ui/grid/actions.py"/>
        <location filename="ui/settings/appearance.py"/>
        <source>Cells of one size</source>
        <translation>统一大小的格子</translation>
    </message>
    <message>
        <location filename="ui/grid/actions.py"/>
        <source>Ctrl + click, Ctrl + Space</source>
        <translation>Ctrl + 单击、Ctrl + 空格</translation>
    </message>
    <message>
        <location filename="ui/grid/actions.py"/>
        <source>Ctrl+Wheel</source>
        <translation>Ctrl+滚轮</translation>
    </message>
    <message>
        <location filename="ui/grid/actions.py"/>
        <location filename="ui/settings/viewing.py"/>
        <source>Double click</source>
        <translation>双击</translation>
    </message>
    <message>
        <location filename="ui/grid/actions.py"/>
        <source>Enter, Space</source>
        <translation>Enter、空格</translation>
    </message>
    <message>
        <location filename="ui/grid/actions.py"/>
        <source>Everything for the selected photos</source>
        <translation>对所选照片的所有操作</translation>
    </message>
    <message>
        <location filename="ui/grid/actions.py"/>
        <source>Extend the selection</source>
        <translation>扩展选择</translation>
    </message>
    <message>
        <location filename="ui/grid/actions.py"/>
        <source>Larger thumbnails</source>
        <translation>放大缩略图</translation>
    </message>
    <message>
        <location filename="ui/grid/actions.py"/>
        <source>Menu key, Shift + F10</source>
        <translation>菜单键、Shift + F10</translation>
    </message>
    <message>
        <location filename="ui/grid/actions.py"/>
        <source>Move through the photos</source>
        <translation>在照片间移动</translation>
    </message>
    <message>
        <location filename="ui/grid/actions.py"/>
        <location filename="ui/settings/appearance.py"/>
        <source>Names of files</source>
        <translation>文件名</translation>
    </message>
    <message>
        <location filename="ui/grid/actions.py"/>
        <source>Normal thumbnails</source>
        <translation>默认大小的缩略图</translation>
    </message>
    <message>
        <location filename="ui/grid/actions.py"/>
        <source>Open or close burst</source>
        <translation>展开或收起连拍</translation>
    </message>
    <message>
        <location filename="ui/grid/actions.py"/>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <location filename="ui/grid/actions.py"/>
        <source>Shift + arrows, Shift + click</source>
        <translation>Shift + 方向键、Shift + 单击</translation>
    </message>
    <message>
        <location filename="ui/grid/actions.py"/>
        <source>Show all photos of a burst, or the sharpest alone</source>
        <translation>显示连拍的全部照片，或只显示最清晰的一张</translation>
    </message>
    <message>
        <location filename="ui/grid/actions.py"/>
        <source>Smaller thumbnails</source>
        <translation>缩小缩略图</translation>
    </message>
    <message>
        <location filename="ui/grid/actions.py"/>
        <location filename="ui/reports/page.py"/>
        <location filename="ui/settings/viewing.py"/>
        <source>View the photo</source>
        <translation>查看照片</translation>
    </message>
    <message>
        <location filename="ui/grid/actions.py"/>
        <source>View the photo, or find similar: see the settings</source>
        <translation>查看照片或查找相似：见设置</translation>
    </message>
    <message>
        <location filename="ui/grid/actions.py"/>
        <source>Whole photos in cells of one size, or rows that fill the width</source>
        <translation>在统一大小的格子中显示整张照片，或让每行填满宽度</translation>
    </message>
    <message>
        <location filename="ui/grid/actions.py"/>
        <source>Write the name below each photo</source>
        <translation>在每张照片下方显示名称</translation>
    </message>
    <message>
        <location filename="ui/grid/cell.py"/>
        <source>burst of {count}, {shown}</source>
        <translation>连拍 {count} 张，{shown}</translation>
    </message>
    <message>
        <location filename="ui/grid/cell.py"/>
        <source>can't be read</source>
        <translation>无法读取</translation>
    </message>
    <message>
        <location filename="ui/grid/cell.py"/>
        <source>shown</source>
        <translation>已展开</translation>
    </message>
    <message>
        <location filename="ui/grid/cell.py"/>
        <source>the sharpest on top</source>
        <translation>最清晰的在最上面</translation>
    </message>
    <message>
        <location filename="ui/grid/scrubber.py"/>
        <source>Dates</source>
        <translation>日期</translation>
    </message>
</context>
<context>
    <name>ui/map</name>
    <message>
        <location filename="ui/map/canvas.py"/>
        <source>Map of the photos by likeness</source>
        <translation>照片相似分布图</translation>
    </message>
    <message>
        <location filename="ui/map/canvas.py"/>
        <source>{photos}, {chosen} of them selected</source>
        <translation>{photos}，已选 {chosen} 张</translation>
    </message>
    <message>
        <location filename="ui/map/legend.py"/>
        <source>Groups on the map</source>
        <translation>分布图上的分组</translation>
    </message>
    <message>
        <location filename="ui/map/opening.py"/>
        <source>All photos, alike ones near each other</source>
        <translation>所有照片，相似的彼此靠近</translation>
    </message>
    <message>
        <location filename="ui/map/opening.py"/>
        <source>Map</source>
        <translation>分布图</translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Arrows, drag</source>
        <translation>方向键、拖动</translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <location filename="ui/settings/library.py"/>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Click, Ctrl+click</source>
        <translation>单击、Ctrl+单击</translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Colours by</source>
        <translation>着色依据</translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Compute all places again, not only those of new photos</source>
        <translation>重新计算所有位置，而不只是新照片的</translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Ctrl+A</source>
        <translation>Ctrl+A</translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Double click, Enter</source>
        <translation>双击、Enter</translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Draw around photos to select them</source>
        <translation>圈选照片</translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Draw around photos to select them; also with Shift held</source>
        <translation>圈选照片；也可按住 Shift</translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Every photo gets a place near those that it resembles. It goes on while you do other things, and is kept for the next time.</source>
        <translation>每张照片都会排到与它相像的照片附近。你可以继续做别的事，结果会保存下来供下次使用。</translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Go from photo to photo</source>
        <translation>逐张移动</translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Lasso</source>
        <translation>套索</translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Lay out anew</source>
        <translation>重新排布</translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Laying out the map</source>
        <translation>正在排布</translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <location filename="ui/settings/models.py"/>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <location filename="ui/search/actions.py"/>
        <source>More like these</source>
        <translation>更多类似照片</translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Move the map</source>
        <translation>移动分布图</translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Nearer, or farther away</source>
        <translation>拉近或拉远</translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>No map</source>
        <translation>没有分布图</translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>On the map</source>
        <translation>在分布图上</translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Open the photo</source>
        <translation>打开照片</translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Photos of your folders appear here, alike ones together.</source>
        <translation>文件夹中的照片会显示在这里，相似的彼此靠近。</translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Progress of the map</source>
        <translation>分布图进度</translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Select a photo, or one more</source>
        <translation>选择一张照片，或再选一张</translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Select all photos</source>
        <translation>选择全部照片</translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Select nothing</source>
        <translation>取消选择</translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Select nothing, then back to where you were</source>
        <translation>取消选择，再按则返回原处</translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Select the photo gone to, or one more</source>
        <translation>选择移到的照片，或再选一张</translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Shift+arrows</source>
        <translation>Shift+方向键</translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Shift+drag</source>
        <translation>Shift+拖动</translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Show in the grid</source>
        <translation>在网格中显示</translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>The map is not laid out</source>
        <translation>分布图尚未排布</translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>The whole map</source>
        <translation>整个分布图</translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>What the colours mean</source>
        <translation>颜色的含义</translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <location filename="ui/viewer/actions.py"/>
        <source>Wheel, +, -</source>
        <translation>滚轮、+、-</translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Whose likeness the map shows</source>
        <translation>按哪个模型的相似度显示</translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Years</source>
        <translation>年份</translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <location filename="ui/map/page.py"/>
        <location filename="ui/photo/summary.py"/>
        <source>{photos} selected</source>
        <translation>已选 {photos}</translation>
    </message>
</context>
<context>
    <name>ui/narrowing</name>
    <message>
        <location filename="ui/narrowing/bar.py"/>
        <source>Add condition</source>
        <translation>添加条件</translation>
    </message>
    <message>
        <location filename="ui/narrowing/bar.py"/>
        <source>Don't narrow down by this</source>
        <translation>取消此筛选条件</translation>
    </message>
    <message>
        <location filename="ui/narrowing/bar.py"/>
        <location filename="ui/search/saved.py"/>
        <source>Keep it at the left, always up to date</source>
        <translation>保存在左侧，始终保持最新</translation>
    </message>
    <message>
        <location filename="ui/narrowing/bar.py"/>
        <source>Name or folder, or camera:canon after:2019 rating:&gt;=4 -album:*</source>
        <translation>名称或文件夹，或 camera:canon after:2019 rating:&gt;=4 -album:*</translation>
    </message>
    <message>
        <location filename="ui/narrowing/bar.py"/>
        <source>Narrow down</source>
        <translation>筛选</translation>
    </message>
    <message>
        <location filename="ui/narrowing/bar.py"/>
        <source>Pick what to narrow down by</source>
        <translation>选择筛选条件</translation>
    </message>
    <message>
        <location filename="ui/narrowing/bar.py"/>
        <source>Remove “{words}”</source>
        <translation>移除“{words}”</translation>
    </message>
    <message>
        <location filename="ui/narrowing/bar.py"/>
        <location filename="ui/search/saved.py"/>
        <source>Save search…</source>
        <translation>保存搜索…</translation>
    </message>
    <message>
        <location filename="ui/narrowing/bar.py"/>
        <source>Stop narrowing down (Esc)</source>
        <translation>停止筛选（Esc）</translation>
    </message>
    <message>
        <location filename="ui/narrowing/picks.py"/>
        <source> or more</source>
        <translation>及以上</translation>
    </message>
    <message>
        <location filename="ui/narrowing/picks.py"/>
        <location filename="ui/narrowing/words.py"/>
        <location filename="ui/reports/rules_dialog.py"/>
        <source>Album</source>
        <translation>相册</translation>
    </message>
    <message>
        <location filename="ui/narrowing/picks.py"/>
        <source>Copies and drives</source>
        <translation>副本和磁盘</translation>
    </message>
    <message>
        <location filename="ui/narrowing/picks.py"/>
        <location filename="ui/narrowing/words.py"/>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <location filename="ui/narrowing/picks.py"/>
        <source>Orientation</source>
        <translation>方向</translation>
    </message>
    <message>
        <location filename="ui/narrowing/picks.py"/>
        <location filename="ui/narrowing/words.py"/>
        <source>Rating</source>
        <translation>评级</translation>
    </message>
    <message>
        <location filename="ui/narrowing/saved_panel.py"/>
        <source>Saved search {spoken}</source>
        <translation>已保存的搜索 {spoken}</translation>
    </message>
    <message>
        <location filename="ui/narrowing/saved_panel.py"/>
        <source>Saved searches</source>
        <translation>已保存的搜索</translation>
    </message>
    <message>
        <location filename="ui/narrowing/saved_panel.py"/>
        <source>{tip}
A search with photos</source>
        <translation>{tip}
以照片搜索</translation>
    </message>
    <message>
        <location filename="ui/narrowing/words.py"/>
        <source> or </source>
        <translation>或</translation>
    </message>
    <message>
        <location filename="ui/narrowing/words.py"/>
        <source> to {number}</source>
        <translation>到 {number}</translation>
    </message>
    <message>
        <location filename="ui/narrowing/words.py"/>
        <source>Before {day_text}</source>
        <translation>{day_text} 之前</translation>
    </message>
    <message>
        <location filename="ui/narrowing/words.py"/>
        <source>Date: {day_text} to {day_text2}</source>
        <translation>日期：{day_text} 到 {day_text2}</translation>
    </message>
    <message>
        <location filename="ui/narrowing/words.py"/>
        <source>Date: {whole}</source>
        <translation>日期：{whole}</translation>
    </message>
    <message>
        <location filename="ui/narrowing/words.py"/>
        <source>From {day_text} on</source>
        <translation>{day_text} 起</translation>
    </message>
    <message>
        <location filename="ui/narrowing/words.py"/>
        <source>Has copies</source>
        <translation>有副本</translation>
    </message>
    <message>
        <location filename="ui/narrowing/words.py"/>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <location filename="ui/narrowing/words.py"/>
        <source>Landscape</source>
        <translation>横向</translation>
    </message>
    <message>
        <location filename="ui/narrowing/words.py"/>
        <source>No camera</source>
        <translation>无相机信息</translation>
    </message>
    <message>
        <location filename="ui/narrowing/words.py"/>
        <source>No copies</source>
        <translation>无副本</translation>
    </message>
    <message>
        <location filename="ui/narrowing/words.py"/>
        <source>No date taken</source>
        <translation>无拍摄日期</translation>
    </message>
    <message>
        <location filename="ui/narrowing/words.py"/>
        <source>Not offline</source>
        <translation>非离线</translation>
    </message>
    <message>
        <location filename="ui/narrowing/words.py"/>
        <source>Not rated</source>
        <translation>未评级</translation>
    </message>
    <message>
        <location filename="ui/narrowing/words.py"/>
        <source>Not {said}</source>
        <translation>非{said}</translation>
    </message>
    <message>
        <location filename="ui/narrowing/words.py"/>
        <source>Panorama</source>
        <translation>全景</translation>
    </message>
    <message>
        <location filename="ui/narrowing/words.py"/>
        <source>Portrait</source>
        <translation>纵向</translation>
    </message>
    <message>
        <location filename="ui/narrowing/words.py"/>
        <source>Rated</source>
        <translation>已评级</translation>
    </message>
    <message>
        <location filename="ui/narrowing/words.py"/>
        <source>Rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <location filename="ui/narrowing/words.py"/>
        <source>Square</source>
        <translation>方形</translation>
    </message>
    <message>
        <location filename="ui/narrowing/words.py"/>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <location filename="ui/narrowing/words.py"/>
        <source>With a camera</source>
        <translation>有相机信息</translation>
    </message>
    <message>
        <location filename="ui/narrowing/words.py"/>
        <source>With a date taken</source>
        <translation>有拍摄日期</translation>
    </message>
    <message>
        <location filename="ui/narrowing/words.py"/>
        <source>{number} or less</source>
        <translation>不超过 {number}</translation>
    </message>
    <message>
        <location filename="ui/narrowing/words.py"/>
        <source>{number} or more</source>
        <translation>{number} 以上</translation>
    </message>
</context>
<context>
    <name>ui/photo</name>
    <message>
        <location filename="ui/photo/actions.py"/>
        <location filename="ui/window/failed_files_dialog.py"/>
        <source>Copy path</source>
        <translation>复制路径</translation>
    </message>
    <message numerus="yes">
        <location filename="ui/photo/actions.py"/>
        <source>Copy path</source>
        <translation><numerusform>复制路径</numerusform></translation>
        <extra-po-msgid_plural>Copy paths</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/photo/actions.py"/>
        <source>Copy the paths, and the files for a file manager</source>
        <translation>复制路径；也复制文件，供文件管理器粘贴</translation>
    </message>
    <message>
        <location filename="ui/photo/actions.py"/>
        <source>Open with the usual program</source>
        <translation>用默认程序打开</translation>
    </message>
    <message numerus="yes">
        <location filename="ui/photo/facts.py"/>
        <source>Album</source>
        <translation><numerusform>相册</numerusform></translation>
        <extra-po-msgid_plural>Albums</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/photo/facts.py"/>
        <source>Copy all facts</source>
        <translation>复制全部信息</translation>
    </message>
    <message>
        <location filename="ui/photo/facts.py"/>
        <location filename="ui/photo/preview_pane.py"/>
        <location filename="ui/viewer/page.py"/>
        <source>Facts of the photo</source>
        <translation>照片信息</translation>
    </message>
    <message>
        <location filename="ui/photo/facts.py"/>
        <source>File date</source>
        <translation>文件日期</translation>
    </message>
    <message>
        <location filename="ui/photo/facts.py"/>
        <location filename="ui/removal/journal_dialog.py"/>
        <location filename="ui/removal/overview_dialog.py"/>
        <location filename="ui/statistics/page.py"/>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <location filename="ui/photo/facts.py"/>
        <source>Match</source>
        <translation>匹配</translation>
    </message>
    <message>
        <location filename="ui/photo/facts.py"/>
        <source>Offline: its drive or folder is away</source>
        <translation>离线：其磁盘或文件夹不可用</translation>
    </message>
    <message>
        <location filename="ui/photo/facts.py"/>
        <location filename="ui/window/check_dialog.py"/>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <location filename="ui/photo/facts.py"/>
        <source>With</source>
        <translation>附带</translation>
    </message>
    <message>
        <location filename="ui/photo/facts.py"/>
        <source>{similarity} alike</source>
        <translation>{similarity} 相似</translation>
    </message>
    <message>
        <location filename="ui/photo/preview_pane.py"/>
        <source>Find photos similar to a part of this one</source>
        <translation>查找与照片局部相似的照片</translation>
    </message>
    <message>
        <location filename="ui/photo/preview_pane.py"/>
        <location filename="ui/settings/viewing.py"/>
        <source>Find similar photos</source>
        <translation>查找相似照片</translation>
    </message>
    <message>
        <location filename="ui/photo/preview_pane.py"/>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <location filename="ui/photo/preview_pane.py"/>
        <source>Open in the usual program</source>
        <translation>用默认程序打开</translation>
    </message>
    <message>
        <location filename="ui/photo/preview_pane.py"/>
        <source>Select a photo to see it here.

Drop a photo anywhere on the window to find its copies and look-alikes.</source>
        <translation>选择一张照片即可在此查看。

将照片拖到窗口任意位置，即可查找其副本和相似照片。</translation>
    </message>
    <message>
        <location filename="ui/photo/preview_pane.py"/>
        <source>Show it pixel for pixel</source>
        <translation>按原始像素显示</translation>
    </message>
    <message>
        <location filename="ui/photo/preview_pane.py"/>
        <source>Show the whole photo</source>
        <translation>显示整张照片</translation>
    </message>
    <message>
        <location filename="ui/photo/preview_pane.py"/>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <location filename="ui/photo/summary.py"/>
        <source>Cameras</source>
        <translation>相机</translation>
    </message>
    <message>
        <location filename="ui/photo/summary.py"/>
        <source>Formats</source>
        <translation>格式</translation>
    </message>
    <message>
        <location filename="ui/photo/summary.py"/>
        <source>Summary of the selected photos</source>
        <translation>所选照片概要</translation>
    </message>
    <message>
        <location filename="ui/photo/summary.py"/>
        <source>date unknown</source>
        <translation>时间不明</translation>
    </message>
    <message numerus="yes">
        <location filename="ui/photo/summary.py"/>
        <source>{n} has no date</source>
        <translation><numerusform>{n} 张无日期</numerusform></translation>
        <extra-po-msgid_plural>{n} have no date</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/photo/summary.py"/>
        <source>{text}; {without}</source>
        <translation>{text}；{without}</translation>
    </message>
</context>
<context>
    <name>ui/pictures</name>
    <message>
        <location filename="ui/pictures/image.py"/>
        <source>Not a picture</source>
        <translation>不是图片</translation>
    </message>
    <message>
        <location filename="ui/pictures/image.py"/>
        <source>This file is not a picture that can be shown.</source>
        <translation>此文件不是可显示的图片。</translation>
    </message>
    <message>
        <location filename="ui/pictures/picture_view.py"/>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
</context>
<context>
    <name>ui/removal</name>
    <message>
        <location filename="ui/removal/actions.py"/>
        <source>List what was moved, copied or renamed, and take any of it back</source>
        <translation>列出移动、复制或重命名过的文件，可逐项撤销</translation>
    </message>
    <message>
        <location filename="ui/removal/actions.py"/>
        <location filename="ui/viewer/actions.py"/>
        <source>Move to trash…</source>
        <translation>移到回收站…</translation>
    </message>
    <message>
        <location filename="ui/removal/actions.py"/>
        <source>The selected photos, after an overview</source>
        <translation>所选照片，先概览</translation>
    </message>
    <message>
        <location filename="ui/removal/actions.py"/>
        <source>What was done to files…</source>
        <translation>文件操作记录…</translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <source>Ask its computer to undo it</source>
        <translation>请求那台电脑撤销</translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <source>Called as before</source>
        <translation>恢复原名</translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <source>Copied to</source>
        <translation>复制到</translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <source>Copied to “{target}”</source>
        <translation>已复制到“{target}”</translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <source>Each line can be undone, also after a restart: files, albums and dates.</source>
        <translation>每一行都可以撤销（重启后也可以）：文件、相册和日期。</translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <location filename="ui/removal/requests_dialog.py"/>
        <location filename="ui/window/failed_files_dialog.py"/>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <location filename="ui/removal/requests_dialog.py"/>
        <source>Files of the chosen line</source>
        <translation>所选行的文件</translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <source>In the album</source>
        <translation>在相册中</translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <source>In the system's trash</source>
        <translation>在系统回收站中</translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <source>Its copy is in the trash</source>
        <translation>其副本在回收站中</translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <source>Left as it is: {reason}</source>
        <translation>未处理：{reason}</translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <source>Moved back</source>
        <translation>已移回</translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <source>Moved to the trash</source>
        <translation>已移到回收站</translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <source>Moved to “{target}”</source>
        <translation>已移到“{target}”</translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <source>Nothing was done to files yet.</source>
        <translation>还没有文件操作。</translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <source>Put back</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <source>Put back in place of the link</source>
        <translation>已恢复，替换链接</translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <source>Put into the album “{target}”</source>
        <translation>已加入相册“{target}”</translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <source>Renamed to “{target}”</source>
        <translation>已重命名为“{target}”</translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <source>Replaced by hard links</source>
        <translation>已替换为硬链接</translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <source>Replaced by symbolic links</source>
        <translation>已替换为符号链接</translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <source>Taken out again</source>
        <translation>已重新移出</translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <source>Under way when photosim ended; its drive is away</source>
        <translation>photosim 退出时正在进行；其磁盘不可用</translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <location filename="ui/window/undo.py"/>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <source>Undone, {moment}</source>
        <translation>已于 {moment} 撤销</translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <source>What another computer did to files that this one does not see is undone there: ask that computer for it.</source>
        <translation>对于本机看不到的文件，其他电脑所做的操作要在那台电脑上撤销：你可以请求那台电脑撤销。</translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <source>What is removed, moved, copied or renamed stands here, to be taken back.</source>
        <translation>删除、移动、复制和重命名的操作都会列在这里，可以撤销。</translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <source>What was done to files</source>
        <translation>文件操作记录</translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <source>Where it is</source>
        <translation>所在位置</translation>
    </message>
    <message>
        <location filename="ui/removal/journal_dialog.py"/>
        <location filename="ui/removal/left.py"/>
        <location filename="ui/removal/requests_dialog.py"/>
        <location filename="ui/search/query_bar.py"/>
        <source>and {count} more</source>
        <translation>另有 {count} 个</translation>
    </message>
    <message>
        <location filename="ui/removal/left.py"/>
        <source>Left as they are: {files}</source>
        <translation>保持不变：{files}</translation>
    </message>
    <message numerus="yes">
        <location filename="ui/removal/overview_dialog.py"/>
        <source>A copy of it</source>
        <translation><numerusform>每张照片都有一份副本</numerusform></translation>
        <extra-po-msgid_plural>A copy of each of them</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>A copy of {copies} of them stays, and is {checked}</source>
        <translation>其中 {copies} 张有副本保留，并会{checked}</translation>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>At least one file of each of {groups} is kept, and is {checked}</source>
        <translation>{groups}中每组至少保留一个文件，并会{checked}</translation>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>Clean up duplicates</source>
        <translation>清理重复照片</translation>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>Folders of these files</source>
        <translation>这些文件所在的文件夹</translation>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>Folders touched</source>
        <translation>涉及的文件夹</translation>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>It can be undone.</source>
        <translation>可以撤销。</translation>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <location filename="ui/removal/removal.py"/>
        <source>Leave all as it is</source>
        <translation>全部保持不变</translation>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <location filename="ui/removal/removal.py"/>
        <source>Move to the trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>Move {files}</source>
        <translation>移动 {files}</translation>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>Move {files} to the trash</source>
        <translation>将 {files}移到回收站</translation>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>Move {files} to “{target}”</source>
        <translation>将 {files}移到“{target}”</translation>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>No file is touched.</source>
        <translation>不会动任何文件。</translation>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>Put into the album</source>
        <translation>加入相册</translation>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>Put the photos of {files} into the album “{target}”</source>
        <translation>将 {files}的照片加入相册“{target}”</translation>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>Replace {files}</source>
        <translation>替换 {files}</translation>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>Replace {files} by hard links to the kept ones</source>
        <translation>将 {files}替换为指向保留文件的硬链接</translation>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>Replace {files} by symbolic links to the kept ones</source>
        <translation>将 {files}替换为指向保留文件的符号链接</translation>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>The library has no other copy of this photo.</source>
        <translation>图库中没有这张照片的其他副本。</translation>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>The library has no other copy of {photos}: {names}.</source>
        <translation>图库中没有这 {photos}的其他副本：{names}。</translation>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>What goes, and what stays</source>
        <translation>移除与保留的文件</translation>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>and {number} more</source>
        <translation>另有 {number} 个</translation>
    </message>
    <message numerus="yes">
        <location filename="ui/removal/overview_dialog.py"/>
        <source>and {n} more folder</source>
        <translation><numerusform>另有 {n} 个文件夹</numerusform></translation>
        <extra-po-msgid_plural>and {n} more folders</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>opened and checked again before anything happens.</source>
        <translation>在操作前再次打开检查。</translation>
    </message>
    <message numerus="yes">
        <location filename="ui/removal/overview_dialog.py"/>
        <source>{n} file lies beside the photos and goes along.</source>
        <translation><numerusform>照片旁边的 {n} 个附属文件一并处理。</numerusform></translation>
        <extra-po-msgid_plural>{n} files lie beside the photos and go along.</extra-po-msgid_plural>
    </message>
    <message numerus="yes">
        <location filename="ui/removal/overview_dialog.py"/>
        <source>{n} of them has another name that stays: no space is freed by it.</source>
        <translation><numerusform>其中 {n} 个还有另一个名称保留：不会因此释放空间。</numerusform></translation>
        <extra-po-msgid_plural>{n} of them have another name that stays: no space is freed by it.</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>{size} are freed once the trash is emptied.</source>
        <translation>清空回收站后可释放 {size}。</translation>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>{size} are freed.</source>
        <translation>将释放 {size}。</translation>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>{size} leave their folders.</source>
        <translation>{size} 将移出原文件夹。</translation>
    </message>
    <message>
        <location filename="ui/removal/overview_dialog.py"/>
        <source>{whose} stays, and is {checked}</source>
        <translation>{whose}保留，并会{checked}</translation>
    </message>
    <message>
        <location filename="ui/removal/planned_list.py"/>
        <source>Files that go, and those that stay for them</source>
        <translation>移除的文件，及相应保留的文件</translation>
    </message>
    <message>
        <location filename="ui/removal/planned_list.py"/>
        <source>Lost: {names}</source>
        <translation>损失：{names}</translation>
    </message>
    <message>
        <location filename="ui/removal/planned_list.py"/>
        <source>another name of it stays: nothing gained</source>
        <translation>它的另一个名称保留：不省空间</translation>
    </message>
    <message>
        <location filename="ui/removal/planned_list.py"/>
        <source>no other copy of it</source>
        <translation>没有其他副本</translation>
    </message>
    <message>
        <location filename="ui/removal/planned_list.py"/>
        <source>stays</source>
        <translation>保留</translation>
    </message>
    <message>
        <location filename="ui/removal/planned_list.py"/>
        <source>{goes}; {keep}</source>
        <translation>{goes}；{keep}</translation>
    </message>
    <message>
        <location filename="ui/removal/removal.py"/>
        <source>Ask {computer}</source>
        <translation>请求 {computer}</translation>
    </message>
    <message>
        <location filename="ui/removal/removal.py"/>
        <source>Copying files</source>
        <translation>正在复制文件</translation>
    </message>
    <message>
        <location filename="ui/removal/removal.py"/>
        <source>Moving files</source>
        <translation>正在移动文件</translation>
    </message>
    <message>
        <location filename="ui/removal/removal.py"/>
        <source>Moving files to the trash</source>
        <translation>正在将文件移到回收站</translation>
    </message>
    <message>
        <location filename="ui/removal/removal.py"/>
        <source>Nothing can be moved to the trash</source>
        <translation>没有可移到回收站的文件</translation>
    </message>
    <message>
        <location filename="ui/removal/removal.py"/>
        <source>Putting photos into the album</source>
        <translation>正在将照片加入相册</translation>
    </message>
    <message>
        <location filename="ui/removal/removal.py"/>
        <source>Renaming the photo</source>
        <translation>正在重命名照片</translation>
    </message>
    <message>
        <location filename="ui/removal/removal.py"/>
        <source>Replacing files by links</source>
        <translation>正在将文件替换为链接</translation>
    </message>
    <message>
        <location filename="ui/removal/removal.py"/>
        <source>The copies of {files} in “{target}” are in the trash.</source>
        <translation>“{target}”中 {files}的副本已移到回收站。</translation>
    </message>
    <message>
        <location filename="ui/removal/removal.py"/>
        <source>The photos of {files} are in the album “{target}”.</source>
        <translation>{files}的照片已加入相册“{target}”。</translation>
    </message>
    <message>
        <location filename="ui/removal/removal.py"/>
        <source>The photos of {files} taken out of the album “{target}” again.</source>
        <translation>{files}的照片已重新移出相册“{target}”。</translation>
    </message>
    <message>
        <location filename="ui/removal/removal.py"/>
        <source>There was nothing to take back.</source>
        <translation>没有可撤回的内容。</translation>
    </message>
    <message>
        <location filename="ui/removal/removal.py"/>
        <location filename="ui/work/history.py"/>
        <source>take it back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <location filename="ui/removal/removal.py"/>
        <source>{computer} can be asked to move them to the trash. That is done once a person there agrees, and only where a copy stays there.</source>
        <translation>可以请求 {computer} 将它们移到回收站。那边的人同意后才会执行，而且只移除在那边还留有副本的文件。</translation>
    </message>
    <message>
        <location filename="ui/removal/removal.py"/>
        <source>{computer} was asked to undo this. It is done once a person there agrees.</source>
        <translation>已请求 {computer} 撤销此操作。那边的人同意后就会执行。</translation>
    </message>
    <message>
        <location filename="ui/removal/removal.py"/>
        <source>{computer} was asked.</source>
        <translation>已向 {computer} 提出请求。</translation>
    </message>
    <message>
        <location filename="ui/removal/removal.py"/>
        <source>{files} called as before again.</source>
        <translation>{files}已恢复原名。</translation>
    </message>
    <message>
        <location filename="ui/removal/removal.py"/>
        <source>{files} copied to “{target}”.</source>
        <translation>已将 {files}复制到“{target}”。</translation>
    </message>
    <message>
        <location filename="ui/removal/removal.py"/>
        <source>{files} moved back from “{target}”.</source>
        <translation>已将 {files}从“{target}”移回。</translation>
    </message>
    <message>
        <location filename="ui/removal/removal.py"/>
        <source>{files} moved to the trash.</source>
        <translation>已将 {files}移到回收站。</translation>
    </message>
    <message>
        <location filename="ui/removal/removal.py"/>
        <source>{files} moved to “{target}”.</source>
        <translation>已将 {files}移到“{target}”。</translation>
    </message>
    <message>
        <location filename="ui/removal/removal.py"/>
        <source>{files} put back in place of the hard links.</source>
        <translation>已恢复 {files}，替换硬链接。</translation>
    </message>
    <message>
        <location filename="ui/removal/removal.py"/>
        <source>{files} put back in place of the symbolic links.</source>
        <translation>已恢复 {files}，替换符号链接。</translation>
    </message>
    <message>
        <location filename="ui/removal/removal.py"/>
        <source>{files} put back.</source>
        <translation>已恢复 {files}。</translation>
    </message>
    <message>
        <location filename="ui/removal/removal.py"/>
        <source>{files} renamed to “{target}”.</source>
        <translation>已将 {files}重命名为“{target}”。</translation>
    </message>
    <message>
        <location filename="ui/removal/removal.py"/>
        <source>{files} replaced by hard links to the kept ones.</source>
        <translation>已将 {files}替换为指向保留文件的硬链接。</translation>
    </message>
    <message>
        <location filename="ui/removal/removal.py"/>
        <source>{files} replaced by symbolic links to the kept ones.</source>
        <translation>已将 {files}替换为指向保留文件的符号链接。</translation>
    </message>
    <message numerus="yes">
        <location filename="ui/removal/removal.py"/>
        <source>{n} file lies on {computer}.</source>
        <translation><numerusform>{n} 个文件位于 {computer}。</numerusform></translation>
        <extra-po-msgid_plural>{n} files lie on {computer}.</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/removal/requests.py"/>
        <source>Look…</source>
        <translation>查看…</translation>
    </message>
    <message>
        <location filename="ui/removal/requests.py"/>
        <source>Requests of other computers…</source>
        <translation>其他电脑的请求…</translation>
    </message>
    <message>
        <location filename="ui/removal/requests.py"/>
        <source>What computers that share this library ask of each other</source>
        <translation>共享此图库的各台电脑之间的请求</translation>
    </message>
    <message numerus="yes">
        <location filename="ui/removal/requests.py"/>
        <source>{n} more request waits.</source>
        <translation><numerusform>还有 {n} 个请求在等待。</numerusform></translation>
        <extra-po-msgid_plural>{n} more requests wait.</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/removal/requests_dialog.py"/>
        <source>Accept…</source>
        <translation>同意…</translation>
    </message>
    <message>
        <location filename="ui/removal/requests_dialog.py"/>
        <source>How it stands</source>
        <translation>状态</translation>
    </message>
    <message>
        <location filename="ui/removal/requests_dialog.py"/>
        <source>No computer has asked another one for anything yet.</source>
        <translation>还没有电脑向另一台提出过请求。</translation>
    </message>
    <message>
        <location filename="ui/removal/requests_dialog.py"/>
        <source>Nothing is done with files of this computer before you agree.</source>
        <translation>在你同意之前，不会对本机的文件做任何操作。</translation>
    </message>
    <message>
        <location filename="ui/removal/requests_dialog.py"/>
        <source>Refuse</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <location filename="ui/removal/requests_dialog.py"/>
        <source>Requests of other computers</source>
        <translation>其他电脑的请求</translation>
    </message>
    <message>
        <location filename="ui/removal/requests_dialog.py"/>
        <source>What is accepted can be undone.</source>
        <translation>同意后执行的操作可以撤销。</translation>
    </message>
    <message>
        <location filename="ui/removal/requests_dialog.py"/>
        <source>What is asked for</source>
        <translation>请求内容</translation>
    </message>
    <message>
        <location filename="ui/removal/worse.py"/>
        <source>Keep another file</source>
        <translation>改为保留另一个文件</translation>
    </message>
    <message>
        <location filename="ui/removal/worse.py"/>
        <source>Keep only this one</source>
        <translation>只保留这个</translation>
    </message>
    <message>
        <location filename="ui/removal/worse.py"/>
        <source>Keep “{name}” in place of “{name2}”?</source>
        <translation>保留“{name}”，替代“{name2}”？</translation>
    </message>
    <message>
        <location filename="ui/removal/worse.py"/>
        <source>Leave it as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <location filename="ui/removal/worse.py"/>
        <source>Lost with</source>
        <translation>会有损失：</translation>
    </message>
    <message>
        <location filename="ui/removal/worse.py"/>
        <source>Not sure of</source>
        <translation>不能确定：</translation>
    </message>
    <message>
        <location filename="ui/removal/worse.py"/>
        <source>Nothing is moved yet. You can keep both, or let {what} go all the same.</source>
        <translation>目前尚未移动任何文件。可以都保留，或仍然移除{what}。</translation>
    </message>
    <message numerus="yes">
        <location filename="ui/removal/worse.py"/>
        <source>and more with {n} other file.</source>
        <translation><numerusform>另有 {n} 个文件也会有损失。</numerusform></translation>
        <extra-po-msgid_plural>and more with {n} other files.</extra-po-msgid_plural>
    </message>
    <message numerus="yes">
        <location filename="ui/removal/worse.py"/>
        <source>it</source>
        <translation><numerusform>它们</numerusform></translation>
        <extra-po-msgid_plural>them</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/removal/worse.py"/>
        <source>{lead} {name}: {losses}.</source>
        <translation>{lead}{name}（{losses}）。</translation>
    </message>
</context>
<context>
    <name>ui/reports</name>
    <message>
        <location filename="ui/reports/notices.py"/>
        <source>{first}, and {more} more.</source>
        <translation>{first}，另有 {more} 条。</translation>
    </message>
    <message>
        <location filename="ui/reports/opening.py"/>
        <location filename="ui/window/places_panel.py"/>
        <source>Reports</source>
        <translation>提醒</translation>
    </message>
    <message>
        <location filename="ui/reports/opening.py"/>
        <location filename="ui/window/places_panel.py"/>
        <source>What rules had to say of new photos</source>
        <translation>规则对新照片的提醒</translation>
    </message>
    <message>
        <location filename="ui/reports/page.py"/>
        <source> · not here any more</source>
        <translation> · 已不在此处</translation>
    </message>
    <message>
        <location filename="ui/reports/page.py"/>
        <source>A rule says which new photos you want to hear of: copies of what you have, photos for an album, photos like some you chose, or photos like no other.</source>
        <translation>规则说明你想得到哪些新照片的提醒：现有照片的副本、属于某相册的照片、与所选照片相像的照片，或与任何照片都不像的照片。</translation>
    </message>
    <message>
        <location filename="ui/reports/page.py"/>
        <source>Among the reports</source>
        <translation>在提醒中</translation>
    </message>
    <message>
        <location filename="ui/reports/page.py"/>
        <source>Empty this list; no photo is touched</source>
        <translation>清空此列表；不会动任何照片</translation>
    </message>
    <message>
        <location filename="ui/reports/page.py"/>
        <source>Forget all</source>
        <translation>全部清除</translation>
    </message>
    <message>
        <location filename="ui/reports/page.py"/>
        <source>New: </source>
        <translation>新：</translation>
    </message>
    <message>
        <location filename="ui/reports/page.py"/>
        <source>Nothing was reported yet</source>
        <translation>还没有提醒</translation>
    </message>
    <message>
        <location filename="ui/reports/page.py"/>
        <location filename="ui/reports/rules_control.py"/>
        <source>Say which new photos you want to hear of</source>
        <translation>指定你想得到哪些新照片的提醒</translation>
    </message>
    <message>
        <location filename="ui/reports/page.py"/>
        <location filename="ui/reports/rules_control.py"/>
        <source>Watch rules…</source>
        <translation>提醒规则…</translation>
    </message>
    <message>
        <location filename="ui/reports/page.py"/>
        <source>new</source>
        <translation>新</translation>
    </message>
    <message>
        <location filename="ui/reports/page.py"/>
        <location filename="ui/window/places_panel.py"/>
        <source>{unread} new</source>
        <translation>{unread} 条新提醒</translation>
    </message>
    <message>
        <location filename="ui/reports/rules_control.py"/>
        <source>Rule added</source>
        <translation>已添加规则</translation>
    </message>
    <message>
        <location filename="ui/reports/rules_control.py"/>
        <source>Rule changed</source>
        <translation>已更改规则</translation>
    </message>
    <message>
        <location filename="ui/reports/rules_control.py"/>
        <source>Rule “{rule_words}” removed</source>
        <translation>已删除规则“{rule_words}”</translation>
    </message>
    <message>
        <location filename="ui/reports/rules_dialog.py"/>
        <source>A new photo</source>
        <translation>新照片</translation>
    </message>
    <message>
        <location filename="ui/reports/rules_dialog.py"/>
        <source>A rule says which new photos you want to hear of.</source>
        <translation>规则说明你想得到哪些新照片的提醒。</translation>
    </message>
    <message>
        <location filename="ui/reports/rules_dialog.py"/>
        <source>Add rule</source>
        <translation>添加规则</translation>
    </message>
    <message>
        <location filename="ui/reports/rules_dialog.py"/>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <location filename="ui/reports/rules_dialog.py"/>
        <source>As much like the album's photos as these are like each other.</source>
        <translation>与相册中照片的相像程度不低于这些照片彼此之间。</translation>
    </message>
    <message>
        <location filename="ui/reports/rules_dialog.py"/>
        <source>Belongs to an album</source>
        <translation>属于某相册</translation>
    </message>
    <message>
        <location filename="ui/reports/rules_dialog.py"/>
        <source>Change rule</source>
        <translation>更改规则</translation>
    </message>
    <message>
        <location filename="ui/reports/rules_dialog.py"/>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <location filename="ui/reports/rules_dialog.py"/>
        <source>In</source>
        <translation>位于</translation>
    </message>
    <message>
        <location filename="ui/reports/rules_dialog.py"/>
        <source>Is a copy of one I have</source>
        <translation>是我已有照片的副本</translation>
    </message>
    <message>
        <location filename="ui/reports/rules_dialog.py"/>
        <source>Of a folder with pictures of one fixed camera: what is otherwise than usual there.</source>
        <translation>适用于固定相机的文件夹：提示与平常不同的照片。</translation>
    </message>
    <message>
        <location filename="ui/reports/rules_dialog.py"/>
        <source>Resembles nothing I have</source>
        <translation>与我的照片都不像</translation>
    </message>
    <message>
        <location filename="ui/reports/rules_dialog.py"/>
        <source>Resembles the selected photos</source>
        <translation>与所选照片相像</translation>
    </message>
    <message>
        <location filename="ui/reports/rules_dialog.py"/>
        <source>Select the photos that new ones shall resemble first.</source>
        <translation>请先选择新照片应与之相像的照片。</translation>
    </message>
    <message>
        <location filename="ui/reports/rules_dialog.py"/>
        <source>Tell me when</source>
        <translation>提醒条件</translation>
    </message>
    <message>
        <location filename="ui/reports/rules_dialog.py"/>
        <source>The same bytes, or the same picture: resized, cropped, edited.</source>
        <translation>字节相同，或图片相同：缩放、裁剪或编辑过。</translation>
    </message>
    <message>
        <location filename="ui/reports/rules_dialog.py"/>
        <source>There is no album yet.</source>
        <translation>还没有相册。</translation>
    </message>
    <message>
        <location filename="ui/reports/rules_dialog.py"/>
        <source>There is no rule yet.</source>
        <translation>还没有规则。</translation>
    </message>
    <message>
        <location filename="ui/reports/rules_dialog.py"/>
        <source>Watch rule</source>
        <translation>提醒规则</translation>
    </message>
    <message>
        <location filename="ui/reports/rules_dialog.py"/>
        <source>Watch rules</source>
        <translation>提醒规则</translation>
    </message>
    <message>
        <location filename="ui/reports/rules_dialog.py"/>
        <source>What is reported</source>
        <translation>提醒内容</translation>
    </message>
    <message>
        <location filename="ui/reports/rules_dialog.py"/>
        <source>What is said of photos that come into your folders from now on.</source>
        <translation>今后对进入文件夹的照片作何提醒。</translation>
    </message>
    <message>
        <location filename="ui/reports/rules_dialog.py"/>
        <source>What the model in use calls similar.</source>
        <translation>当前模型认为相似的照片。</translation>
    </message>
    <message>
        <location filename="ui/reports/rules_dialog.py"/>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <location filename="ui/reports/rules_dialog.py"/>
        <source>{photos} to resemble. {note}</source>
        <translation>参照 {photos}。{note}</translation>
    </message>
</context>
<context>
    <name>ui/search</name>
    <message>
        <location filename="ui/search/actions.py"/>
        <source>Among the results of a search</source>
        <translation>在搜索结果中</translation>
    </message>
    <message>
        <location filename="ui/search/actions.py"/>
        <source>By name, date, camera, rating, album and more</source>
        <translation>按名称、日期、相机、评级、相册等</translation>
    </message>
    <message>
        <location filename="ui/search/actions.py"/>
        <location filename="ui/search/query_bar.py"/>
        <source>Copies only</source>
        <translation>仅副本</translation>
    </message>
    <message>
        <location filename="ui/search/actions.py"/>
        <source>Draw a rectangle on the photo at the right</source>
        <translation>在右侧照片上画一个矩形</translation>
    </message>
    <message>
        <location filename="ui/search/actions.py"/>
        <source>Drop a photo anywhere on the window, or choose one: its copies and look-alikes are found</source>
        <translation>将照片拖到窗口任意位置或选择一张，即可找到其副本和相似照片</translation>
    </message>
    <message>
        <location filename="ui/search/actions.py"/>
        <location filename="ui/window/first_steps.py"/>
        <source>Find by photo…</source>
        <translation>以图搜索…</translation>
    </message>
    <message>
        <location filename="ui/search/actions.py"/>
        <location filename="ui/viewer/actions.py"/>
        <source>Find similar</source>
        <translation>查找相似照片</translation>
    </message>
    <message>
        <location filename="ui/search/actions.py"/>
        <location filename="ui/viewer/actions.py"/>
        <source>Find similar to a region</source>
        <translation>查找与局部相似的照片</translation>
    </message>
    <message>
        <location filename="ui/search/actions.py"/>
        <source>Hide what is merely similar</source>
        <translation>隐藏只是相似的照片</translation>
    </message>
    <message>
        <location filename="ui/search/actions.py"/>
        <source>Leave out what is nearer to the selected photos</source>
        <translation>排除与所选照片更接近的结果</translation>
    </message>
    <message>
        <location filename="ui/search/actions.py"/>
        <source>Narrow down…</source>
        <translation>筛选…</translation>
    </message>
    <message>
        <location filename="ui/search/actions.py"/>
        <source>Next duplicate</source>
        <translation>下一张重复照片</translation>
    </message>
    <message>
        <location filename="ui/search/actions.py"/>
        <source>Not like this</source>
        <translation>不要这样的</translation>
    </message>
    <message>
        <location filename="ui/search/actions.py"/>
        <source>Open photos</source>
        <translation>打开照片</translation>
    </message>
    <message>
        <location filename="ui/search/actions.py"/>
        <source>Paste photo</source>
        <translation>粘贴照片</translation>
    </message>
    <message>
        <location filename="ui/search/actions.py"/>
        <source>Previous duplicate</source>
        <translation>上一张重复照片</translation>
    </message>
    <message>
        <location filename="ui/search/actions.py"/>
        <source>Search with the clipboard</source>
        <translation>用剪贴板中的照片搜索</translation>
    </message>
    <message>
        <location filename="ui/search/actions.py"/>
        <source>Search with the selected photos</source>
        <translation>用所选照片搜索</translation>
    </message>
    <message>
        <location filename="ui/search/actions.py"/>
        <source>Search with the selected photos too</source>
        <translation>同时用所选照片搜索</translation>
    </message>
    <message>
        <location filename="ui/search/actions.py"/>
        <location filename="ui/search/empty_states.py"/>
        <source>Show all similarities</source>
        <translation>显示所有相似度</translation>
    </message>
    <message>
        <location filename="ui/search/controller.py"/>
        <source> in {name}</source>
        <translation>，位于 {name}</translation>
    </message>
    <message>
        <location filename="ui/search/controller.py"/>
        <location filename="ui/window/app_actions.py"/>
        <location filename="ui/window/places_panel.py"/>
        <source>All photos</source>
        <translation>全部照片</translation>
    </message>
    <message>
        <location filename="ui/search/controller.py"/>
        <location filename="ui/window/places_panel.py"/>
        <source>Recently added</source>
        <translation>最近添加</translation>
    </message>
    <message>
        <location filename="ui/search/controller.py"/>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <location filename="ui/search/drop_data.py"/>
        <source>A link, not a picture</source>
        <translation>是链接，不是图片</translation>
    </message>
    <message>
        <location filename="ui/search/drop_data.py"/>
        <source>No photo on the clipboard</source>
        <translation>剪贴板中没有照片</translation>
    </message>
    <message>
        <location filename="ui/search/drop_data.py"/>
        <source>None of the {count} files can be opened.</source>
        <translation>{count} 个文件都无法打开。</translation>
    </message>
    <message>
        <location filename="ui/search/drop_data.py"/>
        <source>The clipboard holds neither a picture nor a file.</source>
        <translation>剪贴板中既没有图片也没有文件。</translation>
    </message>
    <message numerus="yes">
        <location filename="ui/search/drop_data.py"/>
        <source>This file can't be opened</source>
        <translation><numerusform>无法打开文件</numerusform></translation>
        <extra-po-msgid_plural>No file can be opened</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/search/drop_data.py"/>
        <source>What was dropped holds neither a picture nor a file.</source>
        <translation>拖入的内容中既没有图片也没有文件。</translation>
    </message>
    <message>
        <location filename="ui/search/drop_data.py"/>
        <source>dropped picture</source>
        <translation>拖入的图片</translation>
    </message>
    <message>
        <location filename="ui/search/drop_data.py"/>
        <source>pasted picture</source>
        <translation>粘贴的图片</translation>
    </message>
    <message>
        <location filename="ui/search/drop_data.py"/>
        <source>photosim doesn't fetch pictures from the network.</source>
        <translation>photosim 不从网络下载图片。</translation>
    </message>
    <message>
        <location filename="ui/search/drop_data.py"/>
        <source>“{gone}” can't be opened: it is gone or not a file.</source>
        <translation>无法打开“{gone}”：它已不在，或不是文件。</translation>
    </message>
    <message>
        <location filename="ui/search/drop_target.py"/>
        <source>A link was left out: photosim doesn't fetch pictures from the network. Save the image and drop the file.</source>
        <translation>已略去一个链接：photosim 不从网络下载图片。请保存图片后再拖入文件。</translation>
    </message>
    <message>
        <location filename="ui/search/drop_target.py"/>
        <source>Drop photos to find similar ones, or a folder to watch it</source>
        <translation>拖入照片可查找相似照片，拖入文件夹可监视它</translation>
    </message>
    <message>
        <location filename="ui/search/drop_target.py"/>
        <source>Only the first {count} photos are searched with; {left_out} more were left out.</source>
        <translation>只用前 {count} 张照片搜索；已略去另外 {left_out} 张。</translation>
    </message>
    <message>
        <location filename="ui/search/drop_target.py"/>
        <source>{count} files could not be opened.</source>
        <translation>有 {count} 个文件无法打开。</translation>
    </message>
    <message>
        <location filename="ui/search/drop_target.py"/>
        <source>“{name}” could not be opened and was left out.</source>
        <translation>无法打开“{name}”，已略去。</translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>A moment, please.</source>
        <translation>请稍候。</translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>Add a folder of photos first; your query stays here meanwhile.</source>
        <translation>请先添加照片文件夹；你的查询会保留在这里。</translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>All results are below the slider</source>
        <translation>所有结果都低于滑块设定</translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>Drop a folder of photos here</source>
        <translation>将照片文件夹拖到这里</translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <location filename="ui/window/app_actions.py"/>
        <source>Files that failed…</source>
        <translation>读取失败的文件…</translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>Go to all photos, select some and drag them onto the album at the left, or press A. An album is a label: no file is moved, and a photo can be in several.</source>
        <translation>请转到“全部照片”，选择一些照片并拖到左侧的相册上，或按 A。相册是一种标签：不移动文件，一张照片可以在多个相册中。</translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>Its drive or network share is not there. Connect it, and photosim goes on by itself; photos that were read before stay searchable.</source>
        <translation>其磁盘或网络共享不可用。连接后 photosim 会自动继续；之前读取过的照片仍可搜索。</translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>Looking for the nearest photos.</source>
        <translation>正在查找最接近的照片。</translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>No copies in your library</source>
        <translation>图库中没有副本</translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>No photo is close enough to be called similar. You can look at the nearest ones all the same, search with a region of the photo, or add more folders.</source>
        <translation>没有足够接近、可称为相似的照片。你仍可查看最接近的照片，用照片的局部搜索，或添加更多文件夹。</translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>No photo is so</source>
        <translation>没有符合条件的照片</translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>No photo is the same picture, resized, cropped or edited.</source>
        <translation>没有与它是同一图片（缩放、裁剪或编辑过）的照片。</translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>No photos here</source>
        <translation>这里没有照片</translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>Nothing close in your library</source>
        <translation>图库中没有接近的照片</translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>Nothing here meets all that the list is narrowed down by. Take one of the conditions away, or all of them.</source>
        <translation>这里没有符合全部筛选条件的照片。请去掉其中一个或全部条件。</translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>Nothing similar in “{folder}”</source>
        <translation>“{folder}”中没有相似照片</translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>Nothing to search in yet</source>
        <translation>还没有可搜索的内容</translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <location filename="ui/window/status_bar.py"/>
        <source>Opening the library</source>
        <translation>正在打开图库</translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>Other folders hold similar photos.</source>
        <translation>其他文件夹中有相似照片。</translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>Photos were found, but none is as similar as the slider asks for.</source>
        <translation>找到了照片，但都达不到滑块要求的相似度。</translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>Reading the first photos</source>
        <translation>正在读取第一批照片</translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <location filename="ui/window/check_dialog.py"/>
        <source>Repair</source>
        <translation>修复</translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>Searching</source>
        <translation>正在搜索</translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>Show all photos</source>
        <translation>显示全部照片</translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>Show look-alikes too</source>
        <translation>也显示相似照片</translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>Show results of all folders</source>
        <translation>显示所有文件夹的结果</translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>Show the nearest</source>
        <translation>显示最接近的</translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>Show them all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>The watched folders hold no photos that could be read.</source>
        <translation>受监视的文件夹中没有可读取的照片。</translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>They appear here as they are ready. You can drop a photo to search at any time.</source>
        <translation>照片就绪后会显示在这里。随时可以拖入照片搜索。</translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>photosim reads the photos in it and keeps up with changes; it changes no file. Then drop any photo on this window to find its duplicates and look‑alikes.</source>
        <translation>photosim 会读取其中的照片并跟踪变化，不更改任何文件。之后将任意照片拖到此窗口，即可查找重复和相似照片。</translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>“{album}” is empty</source>
        <translation>“{album}”是空的</translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>“{folder}” holds no photos that could be read.</source>
        <translation>“{folder}”中没有可读取的照片。</translation>
    </message>
    <message>
        <location filename="ui/search/empty_states.py"/>
        <source>“{folder}” is offline</source>
        <translation>“{folder}”离线</translation>
    </message>
    <message>
        <location filename="ui/search/narrowing.py"/>
        <source>In “{name}”</source>
        <translation>在“{name}”中</translation>
    </message>
    <message>
        <location filename="ui/search/photo_side.py"/>
        <location filename="ui/window/status_bar.py"/>
        <source>Closing</source>
        <translation>正在关闭</translation>
    </message>
    <message>
        <location filename="ui/search/photo_side.py"/>
        <source>Not open</source>
        <translation>未打开</translation>
    </message>
    <message>
        <location filename="ui/search/photo_side.py"/>
        <source>The library is being closed.</source>
        <translation>正在关闭图库。</translation>
    </message>
    <message>
        <location filename="ui/search/photo_side.py"/>
        <source>The library is not open yet.</source>
        <translation>图库尚未打开。</translation>
    </message>
    <message>
        <location filename="ui/search/query.py"/>
        <source>, not like {one}</source>
        <translation>，不像 {one}</translation>
    </message>
    <message>
        <location filename="ui/search/query.py"/>
        <source>Part of </source>
        <translation>局部：</translation>
    </message>
    <message>
        <location filename="ui/search/query.py"/>
        <source>{count} others</source>
        <translation>{count} 张其他照片</translation>
    </message>
    <message>
        <location filename="ui/search/query.py"/>
        <source>{count} photos together{without}</source>
        <translation>{count} 张照片合并{without}</translation>
    </message>
    <message>
        <location filename="ui/search/query.py"/>
        <source>“{label}” can't be read: {reason}.</source>
        <translation>无法读取“{label}”：{reason}。</translation>
    </message>
    <message>
        <location filename="ui/search/query_bar.py"/>
        <source>All</source>
        <comment>everything alike</comment>
        <translation>全部</translation>
    </message>
    <message>
        <location filename="ui/search/query_bar.py"/>
        <source>All that is alike</source>
        <translation>全部相似</translation>
    </message>
    <message>
        <location filename="ui/search/query_bar.py"/>
        <source>Any similarity</source>
        <translation>任意相似度</translation>
    </message>
    <message>
        <location filename="ui/search/query_bar.py"/>
        <source>As measured with photos that were cropped, recoloured, rotated and written over: of all matches at least this similar, so many were copies.</source>
        <translation>用裁剪、改色、旋转和叠加文字的照片测得：在相似度不低于此值的匹配中，这么多是副本。</translation>
    </message>
    <message>
        <location filename="ui/search/query_bar.py"/>
        <source>At least 100 %</source>
        <translation>至少 100 %</translation>
    </message>
    <message>
        <location filename="ui/search/query_bar.py"/>
        <source>At least {value} %</source>
        <translation>至少 {value} %</translation>
    </message>
    <message>
        <location filename="ui/search/query_bar.py"/>
        <location filename="ui/search/results.py"/>
        <source>Copies</source>
        <translation>副本</translation>
    </message>
    <message>
        <location filename="ui/search/query_bar.py"/>
        <source>Largest first</source>
        <translation>最大的在前</translation>
    </message>
    <message>
        <location filename="ui/search/query_bar.py"/>
        <source>Last added first</source>
        <translation>最近添加的在前</translation>
    </message>
    <message>
        <location filename="ui/search/query_bar.py"/>
        <source>Least similarity</source>
        <translation>最低相似度</translation>
    </message>
    <message>
        <location filename="ui/search/query_bar.py"/>
        <source>Loose at the left, strict at the right, as the model was calibrated</source>
        <translation>左宽右严，按模型的校准</translation>
    </message>
    <message>
        <location filename="ui/search/query_bar.py"/>
        <source>Loose at the left, strict at the right: hide what is less similar</source>
        <translation>左宽右严：隐藏较不相似的照片</translation>
    </message>
    <message>
        <location filename="ui/search/query_bar.py"/>
        <source>Not like {label}</source>
        <translation>不像 {label}</translation>
    </message>
    <message>
        <location filename="ui/search/query_bar.py"/>
        <source>Of what is shown, {words}.</source>
        <translation>在所显示的照片中，{words}。</translation>
    </message>
    <message>
        <location filename="ui/search/query_bar.py"/>
        <source>Order of the photos</source>
        <translation>照片排序</translation>
    </message>
    <message>
        <location filename="ui/search/query_bar.py"/>
        <source>Part of {label}</source>
        <translation>{label} 的局部</translation>
    </message>
    <message>
        <location filename="ui/search/query_bar.py"/>
        <source>Remove from the query</source>
        <translation>从查询中移除</translation>
    </message>
    <message>
        <location filename="ui/search/query_bar.py"/>
        <source>Remove {label} from the query</source>
        <translation>从查询中移除 {label}</translation>
    </message>
    <message>
        <location filename="ui/search/query_bar.py"/>
        <source>Searching with {words}</source>
        <translation>正在用 {words} 搜索</translation>
    </message>
    <message>
        <location filename="ui/search/query_bar.py"/>
        <source>What to show</source>
        <translation>显示哪些</translation>
    </message>
    <message>
        <location filename="ui/search/query_bar.py"/>
        <source>What to show (Ctrl+D)</source>
        <translation>显示哪些 (Ctrl+D)</translation>
    </message>
    <message>
        <location filename="ui/search/results.py"/>
        <source>Same scene</source>
        <translation>同一场景</translation>
    </message>
    <message>
        <location filename="ui/search/results.py"/>
        <source>Similar</source>
        <translation>相似</translation>
    </message>
    <message>
        <location filename="ui/search/results.py"/>
        <source>called similar</source>
        <translation>可称为相似</translation>
    </message>
    <message>
        <location filename="ui/search/results.py"/>
        <source>loose: not similar</source>
        <translation>宽松：不相似</translation>
    </message>
    <message>
        <location filename="ui/search/results.py"/>
        <source>over 99 % are true copies</source>
        <translation>超过 99 % 是真正的副本</translation>
    </message>
    <message>
        <location filename="ui/search/results.py"/>
        <source>strict: near copies</source>
        <translation>严格：近似副本</translation>
    </message>
    <message>
        <location filename="ui/search/results.py"/>
        <source>{count} · being compared…</source>
        <translation>{count} · 正在比对…</translation>
    </message>
    <message>
        <location filename="ui/search/results.py"/>
        <source>{count} · other exposures of the moment</source>
        <translation>{count} · 同一时刻的其他拍摄</translation>
    </message>
    <message>
        <location filename="ui/search/results.py"/>
        <source>{count} · the same picture, whatever was done to it</source>
        <translation>{count} · 同一张图片，无论如何编辑</translation>
    </message>
    <message numerus="yes">
        <location filename="ui/search/results.py"/>
        <source>{n} copy</source>
        <translation><numerusform>{n} 个副本</numerusform></translation>
        <extra-po-msgid_plural>{n} copies</extra-po-msgid_plural>
    </message>
    <message numerus="yes">
        <location filename="ui/search/results.py"/>
        <source>{n} photo of the same scene</source>
        <translation><numerusform>{n} 张同一场景的照片</numerusform></translation>
        <extra-po-msgid_plural>{n} photos of the same scene</extra-po-msgid_plural>
    </message>
    <message numerus="yes">
        <location filename="ui/search/results.py"/>
        <source>{n} similar photo</source>
        <translation><numerusform>{n} 张相似照片</numerusform></translation>
        <extra-po-msgid_plural>{n} similar photos</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/search/results.py"/>
        <source>{value} % are true copies</source>
        <translation>{value} % 是真正的副本</translation>
    </message>
    <message>
        <location filename="ui/search/saved.py"/>
        <source>Delete search</source>
        <translation>删除搜索</translation>
    </message>
    <message>
        <location filename="ui/search/saved.py"/>
        <source>It is listed at the left and always up to date. Its name:</source>
        <translation>它会显示在左侧，并始终保持最新。名称：</translation>
    </message>
    <message numerus="yes">
        <location filename="ui/search/saved.py"/>
        <source>Like {label}</source>
        <translation><numerusform>像这些照片</numerusform></translation>
        <extra-po-msgid_plural>Like these</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/search/saved.py"/>
        <source>Rename search</source>
        <translation>重命名搜索</translation>
    </message>
    <message>
        <location filename="ui/search/saved.py"/>
        <source>Rename search…</source>
        <translation>重命名搜索…</translation>
    </message>
    <message>
        <location filename="ui/search/saved.py"/>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <location filename="ui/search/saved.py"/>
        <source>Save search</source>
        <translation>保存搜索</translation>
    </message>
    <message>
        <location filename="ui/search/saved.py"/>
        <source>Search “{name}” deleted</source>
        <translation>已删除搜索“{name}”</translation>
    </message>
    <message>
        <location filename="ui/search/saved.py"/>
        <source>Search “{name}” renamed to “{name2}”</source>
        <translation>已将搜索“{name}”改名为“{name2}”</translation>
    </message>
    <message>
        <location filename="ui/search/saved.py"/>
        <source>Search “{name}” saved</source>
        <translation>已保存搜索“{name}”</translation>
    </message>
    <message numerus="yes">
        <location filename="ui/search/timeline.py"/>
        <source> · by the date of the file</source>
        <translation><numerusform> · 按文件日期</numerusform></translation>
        <extra-po-msgid_plural> · by the dates of files</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/search/timeline.py"/>
        <source> · {by_file} of them by the date of the file</source>
        <translation> · 其中 {by_file} 张按文件日期</translation>
    </message>
    <message>
        <location filename="ui/search/timeline.py"/>
        <source>Added on {day}</source>
        <translation>{day}添加</translation>
    </message>
    <message>
        <location filename="ui/search/timeline.py"/>
        <source>Added today</source>
        <translation>今天添加</translation>
    </message>
    <message>
        <location filename="ui/search/timeline.py"/>
        <source>Added yesterday</source>
        <translation>昨天添加</translation>
    </message>
    <message>
        <location filename="ui/search/timeline.py"/>
        <source>Dates in the future</source>
        <translation>未来的日期</translation>
    </message>
    <message>
        <location filename="ui/search/timeline.py"/>
        <source>MMMM yyyy</source>
        <comment>the form of a month, as Qt writes it</comment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <location filename="ui/search/timeline.py"/>
        <source>{count} · a camera's clock was wrong</source>
        <translation>{count} · 相机时钟有误</translation>
    </message>
</context>
<context>
    <name>ui/settings</name>
    <message>
        <location filename="ui/settings/appearance.py"/>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <location filename="ui/settings/appearance.py"/>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <location filename="ui/settings/appearance.py"/>
        <source>Contrast</source>
        <translation>对比度</translation>
    </message>
    <message>
        <location filename="ui/settings/appearance.py"/>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <location filename="ui/settings/appearance.py"/>
        <source>Else rows fill the width, and a name is seen where a photo is pointed at.</source>
        <translation>否则每行填满宽度，指向照片时才显示名称。</translation>
    </message>
    <message>
        <location filename="ui/settings/appearance.py"/>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <location filename="ui/settings/appearance.py"/>
        <source>High: black and white, with lines around everything that can be used.</source>
        <translation>高：黑白两色，所有可操作的部分都有边线。</translation>
    </message>
    <message>
        <location filename="ui/settings/appearance.py"/>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <location filename="ui/settings/appearance.py"/>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <location filename="ui/settings/appearance.py"/>
        <source>Lists glide, animations play</source>
        <translation>列表平滑滚动，动画自动播放</translation>
    </message>
    <message>
        <location filename="ui/settings/appearance.py"/>
        <source>Motion</source>
        <translation>动态效果</translation>
    </message>
    <message>
        <location filename="ui/settings/appearance.py"/>
        <source>Normal</source>
        <translation>普通</translation>
    </message>
    <message>
        <location filename="ui/settings/appearance.py"/>
        <source>Of the size that the system asks for. All pages follow at once.</source>
        <translation>相对于系统字号。所有页面立即生效。</translation>
    </message>
    <message>
        <location filename="ui/settings/appearance.py"/>
        <source>Size of text</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <location filename="ui/settings/appearance.py"/>
        <location filename="ui/window/status_bar.py"/>
        <source>Size of thumbnails</source>
        <translation>缩略图大小</translation>
    </message>
    <message>
        <location filename="ui/settings/appearance.py"/>
        <source>Takes effect when photosim is started again.</source>
        <translation>重新启动 photosim 后生效。</translation>
    </message>
    <message>
        <location filename="ui/settings/appearance.py"/>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <location filename="ui/settings/appearance.py"/>
        <source>Thumbnails</source>
        <translation>缩略图</translation>
    </message>
    <message>
        <location filename="ui/settings/appearance.py"/>
        <source>Where the system wants no motion, nothing moves by itself in any case.</source>
        <translation>如果系统要求减少动态效果，则任何内容都不会自行移动。</translation>
    </message>
    <message>
        <location filename="ui/settings/desktop.py"/>
        <source>By the desktop, after a minute of work or more, while another window is in front.</source>
        <translation>工作超过一分钟且其他窗口在前面时，由桌面发出通知。</translation>
    </message>
    <message>
        <location filename="ui/settings/desktop.py"/>
        <source>Desktop</source>
        <translation>桌面</translation>
    </message>
    <message>
        <location filename="ui/settings/desktop.py"/>
        <source>Go on watching when the window is closed</source>
        <translation>关闭窗口后继续监视</translation>
    </message>
    <message>
        <location filename="ui/settings/desktop.py"/>
        <source>Its icon in the tray brings the window back, pauses the work, or quits.</source>
        <translation>托盘中的图标可以恢复窗口、暂停工作或退出。</translation>
    </message>
    <message>
        <location filename="ui/settings/desktop.py"/>
        <source>Login</source>
        <translation>登录</translation>
    </message>
    <message>
        <location filename="ui/settings/desktop.py"/>
        <source>Not from inside a sandbox: use the settings of your desktop.</source>
        <translation>在沙盒中无法设置：请使用桌面自己的设置。</translation>
    </message>
    <message>
        <location filename="ui/settings/desktop.py"/>
        <source>Notices</source>
        <translation>通知</translation>
    </message>
    <message>
        <location filename="ui/settings/desktop.py"/>
        <source>Start photosim when I log in</source>
        <translation>登录时启动 photosim</translation>
    </message>
    <message>
        <location filename="ui/settings/desktop.py"/>
        <source>Tell when long work has ended</source>
        <translation>长时间的工作结束时通知</translation>
    </message>
    <message>
        <location filename="ui/settings/desktop.py"/>
        <source>This desktop has no tray: closing the window ends photosim.</source>
        <translation>此桌面没有托盘：关闭窗口会退出 photosim。</translation>
    </message>
    <message>
        <location filename="ui/settings/desktop.py"/>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <location filename="ui/settings/desktop.py"/>
        <source>With its window. Together with the choice above it starts in the tray.</source>
        <translation>带窗口启动。若同时选择上面的选项，则在托盘中启动。</translation>
    </message>
    <message>
        <location filename="ui/settings/desktop.py"/>
        <source>Without a window: it looks for new photos, and its icon stands in the tray.</source>
        <translation>不带窗口启动：它查找新照片，图标在托盘中。</translation>
    </message>
    <message>
        <location filename="ui/settings/folders.py"/>
        <source>Inside a watched folder</source>
        <translation>位于受监视的文件夹中</translation>
    </message>
    <message>
        <location filename="ui/settings/folders.py"/>
        <source>Left out…</source>
        <translation>排除的…</translation>
    </message>
    <message>
        <location filename="ui/settings/folders.py"/>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <location filename="ui/settings/folders.py"/>
        <source>Stop watching it; no file is touched</source>
        <translation>不再监视；不会动任何文件</translation>
    </message>
    <message>
        <location filename="ui/settings/folders.py"/>
        <source>The folders whose photos are in the library. Nothing is removed in a protected one; of a reference folder the photos are the ones kept.</source>
        <translation>照片收入图库的文件夹。受保护的文件夹中不会移除任何文件；参照文件夹中的照片优先保留。</translation>
    </message>
    <message>
        <location filename="ui/settings/folders.py"/>
        <source>When cleaning up in {words}</source>
        <translation>清理 {words} 时</translation>
    </message>
    <message>
        <location filename="ui/settings/folders.py"/>
        <source>Whether duplicates in it may be removed when cleaning up</source>
        <translation>清理时是否可移除其中的重复照片</translation>
    </message>
    <message>
        <location filename="ui/settings/folders.py"/>
        <source>Which folders in it photosim leaves out</source>
        <translation>photosim 排除其中的哪些文件夹</translation>
    </message>
    <message>
        <location filename="ui/settings/folders.py"/>
        <source>left out: {names}</source>
        <translation>已排除：{names}</translation>
    </message>
    <message>
        <location filename="ui/settings/folders.py"/>
        <source>{files} failed</source>
        <translation>{files}读取失败</translation>
    </message>
    <message>
        <location filename="ui/settings/indexing.py"/>
        <source>And, of kinds that are not read: {others}.</source>
        <translation>此外，因类型不读取而略过：{others}。</translation>
    </message>
    <message>
        <location filename="ui/settings/indexing.py"/>
        <source>Cores</source>
        <translation>核心</translation>
    </message>
    <message>
        <location filename="ui/settings/indexing.py"/>
        <source>Every file could be read.</source>
        <translation>所有文件均可读取。</translation>
    </message>
    <message>
        <location filename="ui/settings/indexing.py"/>
        <location filename="ui/window/places_panel.py"/>
        <source>Failed</source>
        <translation>读取失败</translation>
    </message>
    <message>
        <location filename="ui/settings/indexing.py"/>
        <source>Hidden files and folders, trash folders, previews of other programs, links, and files of a cloud drive that are not on this computer.</source>
        <translation>隐藏的文件和文件夹、回收站文件夹、其他程序的预览图、链接，以及不在本机的云盘文件。</translation>
    </message>
    <message>
        <location filename="ui/settings/indexing.py"/>
        <source>Indexing</source>
        <translation>索引</translation>
    </message>
    <message>
        <location filename="ui/settings/indexing.py"/>
        <source>Kinds of files</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <location filename="ui/settings/indexing.py"/>
        <source>Least size</source>
        <translation>最小尺寸</translation>
    </message>
    <message>
        <location filename="ui/settings/indexing.py"/>
        <source>Least size of a photo</source>
        <translation>照片的最小尺寸</translation>
    </message>
    <message>
        <location filename="ui/settings/indexing.py"/>
        <source>Of the longer side. Photos that are not taken any more leave the library as those of a folder that is left out do; no file is touched, and they come back when they are taken again.</source>
        <translation>指长边。不再收入的照片会像被排除文件夹中的照片一样移出图库；不会动任何文件，重新收入时会恢复。</translation>
    </message>
    <message>
        <location filename="ui/settings/indexing.py"/>
        <source>Passed over</source>
        <translation>略过</translation>
    </message>
    <message>
        <location filename="ui/settings/indexing.py"/>
        <source>Use fewer cores while I work</source>
        <translation>我工作时少用核心</translation>
    </message>
    <message>
        <location filename="ui/settings/indexing.py"/>
        <source>What a file without a telling name is, its bytes decide. A RAW beside its JPEG and a film beside its photo are one item with it.</source>
        <translation>名称看不出类型的文件由其内容决定。RAW 与同名 JPEG、视频与同名照片视为一项。</translation>
    </message>
    <message>
        <location filename="ui/settings/indexing.py"/>
        <source>What is left out of a folder is set under Folders, or with Del in the tree of folders.</source>
        <translation>在“文件夹”中，或在文件夹列表中按 Del，可设定排除哪些文件夹。</translation>
    </message>
    <message>
        <location filename="ui/settings/indexing.py"/>
        <source>With fewer, indexing takes longer and leaves the computer responsive.</source>
        <translation>核心较少时索引较慢，但电脑更流畅。</translation>
    </message>
    <message numerus="yes">
        <location filename="ui/settings/indexing.py"/>
        <source>{n} file could not be read.</source>
        <translation><numerusform>有 {n} 个文件无法读取。</numerusform></translation>
        <extra-po-msgid_plural>{n} files could not be read.</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/settings/indexing.py"/>
        <source>{n} pixels or more</source>
        <translation>不少于 {n} 像素</translation>
    </message>
    <message>
        <location filename="ui/settings/indexing.py"/>
        <source>{used} of {there} cores are in use. {cores}</source>
        <translation>正在使用 {there} 个核心中的 {used} 个。{cores}</translation>
    </message>
    <message>
        <location filename="ui/settings/keys.py"/>
        <location filename="ui/widgets/key_list.py"/>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <location filename="ui/settings/library.py"/>
        <source>, and {human_bytes} of taught models</source>
        <translation>，另有自训模型 {human_bytes}</translation>
    </message>
    <message>
        <location filename="ui/settings/library.py"/>
        <source>Database</source>
        <translation>数据库</translation>
    </message>
    <message>
        <location filename="ui/settings/library.py"/>
        <source>Empty</source>
        <translation>空</translation>
    </message>
    <message>
        <location filename="ui/settings/library.py"/>
        <source>Finds the nearest photos fast. It is made again from the database at once.</source>
        <translation>快速查找最接近的照片。可随时从数据库重新生成。</translation>
    </message>
    <message>
        <location filename="ui/settings/library.py"/>
        <location filename="ui/window/places_panel.py"/>
        <source>Library</source>
        <translation>图库</translation>
    </message>
    <message>
        <location filename="ui/settings/library.py"/>
        <source>Make again</source>
        <translation>重新生成</translation>
    </message>
    <message>
        <location filename="ui/settings/library.py"/>
        <source>Maps</source>
        <translation>分布图</translation>
    </message>
    <message>
        <location filename="ui/settings/library.py"/>
        <source>Search index</source>
        <translation>搜索索引</translation>
    </message>
    <message>
        <location filename="ui/settings/library.py"/>
        <source>Start photosim with --library DIR to use another one.</source>
        <translation>用 --library DIR 启动 photosim 可使用其他图库。</translation>
    </message>
    <message>
        <location filename="ui/settings/library.py"/>
        <source>Thumbnails, vectors, albums, decisions and the journal: what can't be made again without opening the photos, or not at all. Your photos lie where they are.</source>
        <translation>缩略图、向量、相册、决定和操作记录：不重新打开照片就无法再生成，或根本无法再生成的内容。照片仍在原处。</translation>
    </message>
    <message>
        <location filename="ui/settings/library.py"/>
        <source>Where each photo lies on the map by likeness. They are computed again when the map is looked at.</source>
        <translation>每张照片在相似分布图上的位置。查看分布图时会重新计算。</translation>
    </message>
    <message>
        <location filename="ui/settings/models.py"/>
        <source>32-bit numbers</source>
        <translation>32 位数值</translation>
    </message>
    <message>
        <location filename="ui/settings/models.py"/>
        <source>8-bit numbers</source>
        <translation>8 位数值</translation>
    </message>
    <message>
        <location filename="ui/settings/models.py"/>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <location filename="ui/settings/models.py"/>
        <source>Automatic takes a graphics card of NVIDIA where that works: with the package onnxruntime-gpu in place of onnxruntime.</source>
        <translation>“自动”会在可行时使用 NVIDIA 显卡：即安装 onnxruntime-gpu 软件包以替代 onnxruntime。</translation>
    </message>
    <message>
        <location filename="ui/settings/models.py"/>
        <location filename="ui/widgets/words/models.py"/>
        <source>Base model</source>
        <translation>基础模型</translation>
    </message>
    <message>
        <location filename="ui/settings/models.py"/>
        <source>Being looked at…</source>
        <translation>正在查看…</translation>
    </message>
    <message>
        <location filename="ui/settings/models.py"/>
        <source>Default</source>
        <translation>默认</translation>
    </message>
    <message>
        <location filename="ui/settings/models.py"/>
        <source>In use: {where}, in {numbers}.</source>
        <translation>使用中：{where}，{numbers}。</translation>
    </message>
    <message>
        <location filename="ui/settings/models.py"/>
        <source>Light, for slow computers</source>
        <translation>轻量，适合较慢的电脑</translation>
    </message>
    <message>
        <location filename="ui/settings/models.py"/>
        <source>Measure on this computer</source>
        <translation>在本机测量</translation>
    </message>
    <message>
        <location filename="ui/settings/models.py"/>
        <source>Moving to this model: {done} of {photos} photos; {kept}the one before answers meanwhile.</source>
        <translation>正在换用此模型：{photos} 张照片中的 {done} 张；{kept}其间仍由原模型应答。</translation>
    </message>
    <message>
        <location filename="ui/settings/models.py"/>
        <source>Runs on</source>
        <translation>运行于</translation>
    </message>
    <message>
        <location filename="ui/settings/models.py"/>
        <source>Stay with the model before</source>
        <translation>继续使用原模型</translation>
    </message>
    <message>
        <location filename="ui/settings/models.py"/>
        <source>The graphics card (CUDA)</source>
        <translation>显卡（CUDA）</translation>
    </message>
    <message>
        <location filename="ui/settings/models.py"/>
        <source>The network that says what is alike. It runs on this computer alone.</source>
        <translation>判定相似的网络，只在本机运行。</translation>
    </message>
    <message>
        <location filename="ui/settings/models.py"/>
        <source>The processor (CPU)</source>
        <translation>处理器（CPU）</translation>
    </message>
    <message>
        <location filename="ui/settings/models.py"/>
        <source>Where the model runs</source>
        <translation>模型在哪里运行</translation>
    </message>
    <message>
        <location filename="ui/settings/models.py"/>
        <source>Your choice is kept: the graphics card is used from the start at which it works.</source>
        <translation>已记住你的选择：从显卡可用的那次启动起使用显卡。</translation>
    </message>
    <message>
        <location filename="ui/settings/models.py"/>
        <source>what is kept of </source>
        <translation>所保留的</translation>
    </message>
    <message>
        <location filename="ui/settings/models.py"/>
        <source>{name}.</source>
        <translation>{name}。</translation>
    </message>
    <message>
        <location filename="ui/settings/models.py"/>
        <source>{name}. {figures}.</source>
        <translation>{name}。{figures}。</translation>
    </message>
    <message>
        <location filename="ui/settings/opening.py"/>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <location filename="ui/settings/opening.py"/>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <location filename="ui/settings/page.py"/>
        <source>Another section</source>
        <translation>另一部分</translation>
    </message>
    <message>
        <location filename="ui/settings/page.py"/>
        <location filename="ui/window/app_actions.py"/>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <location filename="ui/settings/page.py"/>
        <source>In the settings</source>
        <translation>在设置中</translation>
    </message>
    <message>
        <location filename="ui/settings/page.py"/>
        <source>Into the section</source>
        <translation>进入该部分</translation>
    </message>
    <message>
        <location filename="ui/settings/page.py"/>
        <location filename="ui/statistics/page.py"/>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <location filename="ui/settings/viewing.py"/>
        <source>Enter and Space always view the photo; S always finds similar ones.</source>
        <translation>Enter 和空格始终查看照片；S 始终查找相似照片。</translation>
    </message>
    <message>
        <location filename="ui/settings/viewing.py"/>
        <source>How long each photo stands before the viewer goes on to a near one.</source>
        <translation>查看器自动转到相近照片之前，每张照片停留的时间。</translation>
    </message>
    <message>
        <location filename="ui/settings/viewing.py"/>
        <source>Seconds that a photo stands while wandering</source>
        <translation>漫游时每张照片停留的秒数</translation>
    </message>
    <message>
        <location filename="ui/settings/viewing.py"/>
        <source>Viewing</source>
        <translation>查看</translation>
    </message>
    <message>
        <location filename="ui/settings/viewing.py"/>
        <location filename="ui/viewer/actions.py"/>
        <source>Wander</source>
        <translation>漫游</translation>
    </message>
    <message numerus="yes">
        <location filename="ui/settings/viewing.py"/>
        <source>{n} second</source>
        <translation><numerusform>{n} 秒</numerusform></translation>
        <extra-po-msgid_plural>{n} seconds</extra-po-msgid_plural>
    </message>
</context>
<context>
    <name>ui/statistics</name>
    <message>
        <location filename="ui/statistics/opening.py"/>
        <source>Library statistics</source>
        <translation>图库统计</translation>
    </message>
    <message>
        <location filename="ui/statistics/opening.py"/>
        <source>What the library holds</source>
        <translation>图库中的内容</translation>
    </message>
    <message>
        <location filename="ui/statistics/page.py"/>
        <source>; {photos} not compared yet</source>
        <translation>；{photos}尚未比对</translation>
    </message>
    <message>
        <location filename="ui/statistics/page.py"/>
        <source>In the statistics</source>
        <translation>在统计中</translation>
    </message>
    <message>
        <location filename="ui/statistics/page.py"/>
        <source>Not searched yet</source>
        <translation>尚未查找</translation>
    </message>
    <message>
        <location filename="ui/statistics/page.py"/>
        <source>Nothing counted yet</source>
        <translation>尚未统计</translation>
    </message>
    <message>
        <location filename="ui/statistics/page.py"/>
        <source>Passed over, of kinds that are not read: {others}</source>
        <translation>因类型不读取而略过：{others}</translation>
    </message>
    <message>
        <location filename="ui/statistics/page.py"/>
        <source>Photos by format</source>
        <translation>各格式的照片</translation>
    </message>
    <message>
        <location filename="ui/statistics/page.py"/>
        <source>Photos by year</source>
        <translation>各年份的照片</translation>
    </message>
    <message>
        <location filename="ui/statistics/page.py"/>
        <source>Scroll</source>
        <translation>滚动</translation>
    </message>
    <message>
        <location filename="ui/statistics/page.py"/>
        <source>Size by folder</source>
        <translation>各文件夹的大小</translation>
    </message>
    <message>
        <location filename="ui/statistics/page.py"/>
        <source>To the charts</source>
        <translation>转到图表</translation>
    </message>
    <message>
        <location filename="ui/statistics/page.py"/>
        <source>What the library holds appears here.</source>
        <translation>图库的内容会显示在这里。</translation>
    </message>
    <message>
        <location filename="ui/statistics/page.py"/>
        <source>What your folders hold is counted here.</source>
        <translation>文件夹的内容会统计在这里。</translation>
    </message>
    <message>
        <location filename="ui/statistics/page.py"/>
        <source>could be gained{waiting}</source>
        <translation>可以省下{waiting}</translation>
    </message>
    <message>
        <location filename="ui/statistics/page.py"/>
        <source>each counted once</source>
        <translation>每张只计一次</translation>
    </message>
    <message>
        <location filename="ui/statistics/page.py"/>
        <source>with all copies</source>
        <translation>含全部副本</translation>
    </message>
    <message>
        <location filename="ui/statistics/page.py"/>
        <source>{average} a file on average</source>
        <translation>平均每个文件 {average}</translation>
    </message>
    <message>
        <location filename="ui/statistics/page.py"/>
        <source>{gain} in files with the same bytes</source>
        <translation>字节相同的文件共 {gain}</translation>
    </message>
    <message>
        <location filename="ui/statistics/page.py"/>
        <source>{photos} without a date</source>
        <translation>{photos}无日期</translation>
    </message>
</context>
<context>
    <name>ui/teach</name>
    <message>
        <location filename="ui/teach/comparison.py"/>
        <source>Back to the report card</source>
        <translation>返回成绩单</translation>
    </message>
    <message>
        <location filename="ui/teach/comparison.py"/>
        <source>Choose two different models.</source>
        <translation>请选择两个不同的模型。</translation>
    </message>
    <message>
        <location filename="ui/teach/comparison.py"/>
        <source>First model</source>
        <translation>第一个模型</translation>
    </message>
    <message>
        <location filename="ui/teach/comparison.py"/>
        <source>Framed: found by one of the two only. A double click searches with a photo. Say which row is right (1, 2), and the next lesson learns it.</source>
        <translation>带框：只有其中一个模型找到。双击可用该照片搜索。请指出哪一行正确（1、2），下次训练会学习。</translation>
    </message>
    <message>
        <location filename="ui/teach/comparison.py"/>
        <source>Keeping your answer…</source>
        <translation>正在保存你的回答…</translation>
    </message>
    <message>
        <location filename="ui/teach/comparison.py"/>
        <source>Lower row</source>
        <translation>下面一行</translation>
    </message>
    <message>
        <location filename="ui/teach/comparison.py"/>
        <source>None of {count} is the same</source>
        <translation>{count} 张中没有一张相同</translation>
    </message>
    <message>
        <location filename="ui/teach/comparison.py"/>
        <source>Second model</source>
        <translation>第二个模型</translation>
    </message>
    <message>
        <location filename="ui/teach/comparison.py"/>
        <source>The two agree on every photo that was looked at.</source>
        <translation>两个模型对所有看过的照片判断一致。</translation>
    </message>
    <message>
        <location filename="ui/teach/comparison.py"/>
        <source>Upper row</source>
        <translation>上面一行</translation>
    </message>
    <message>
        <location filename="ui/teach/comparison.py"/>
        <source>Where two models differ</source>
        <translation>两个模型的差别</translation>
    </message>
    <message>
        <location filename="ui/teach/comparison.py"/>
        <source>Where two models differ: which row is right</source>
        <translation>两个模型的差别：哪一行正确</translation>
    </message>
    <message>
        <location filename="ui/teach/comparison.py"/>
        <source>Which is right?</source>
        <translation>哪一行正确？</translation>
    </message>
    <message>
        <location filename="ui/teach/comparison.py"/>
        <source>{names} is right</source>
        <translation>{names}正确</translation>
    </message>
    <message>
        <location filename="ui/teach/comparison.py"/>
        <source>{names} is right ({row})</source>
        <translation>{names}正确（{row}）</translation>
    </message>
    <message numerus="yes">
        <location filename="ui/teach/comparison.py"/>
        <source>{n} of {count} is the same</source>
        <translation><numerusform>{count} 张中有 {n} 张相同</numerusform></translation>
        <extra-po-msgid_plural>{n} of {count} are the same</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/teach/controller.py"/>
        <source>The lesson is thrown away.</source>
        <translation>已放弃这次训练。</translation>
    </message>
    <message>
        <location filename="ui/teach/controller.py"/>
        <source>The model is deleted.</source>
        <translation>已删除模型。</translation>
    </message>
    <message>
        <location filename="ui/teach/controller.py"/>
        <source>The model is in {name}.</source>
        <translation>模型已存入 {name}。</translation>
    </message>
    <message>
        <location filename="ui/teach/controller.py"/>
        <source>The model is kept; “Use this model” lets it answer.</source>
        <translation>已导入模型；点“使用此模型”即可启用。</translation>
    </message>
    <message>
        <location filename="ui/teach/found_row.py"/>
        <source>A photo of {title} finds:</source>
        <translation>{title}中的一张照片找到：</translation>
    </message>
    <message>
        <location filename="ui/teach/found_row.py"/>
        <location filename="ui/teach/map_view.py"/>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <location filename="ui/teach/found_row.py"/>
        <location filename="ui/teach/map_view.py"/>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <location filename="ui/teach/lesson_panel.py"/>
        <source>A deep lesson was interrupted after its last step, before its model could answer.</source>
        <translation>深度训练在最后一步之后、模型启用之前中断。</translation>
    </message>
    <message>
        <location filename="ui/teach/lesson_panel.py"/>
        <source>A deep lesson was interrupted at step {step} of {steps}.</source>
        <translation>深度训练在第 {step} 步（共 {steps} 步）中断。</translation>
    </message>
    <message>
        <location filename="ui/teach/lesson_panel.py"/>
        <source>A deep lesson was interrupted before its first step.</source>
        <translation>深度训练在第一步之前中断。</translation>
    </message>
    <message>
        <location filename="ui/teach/lesson_panel.py"/>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <location filename="ui/teach/lesson_panel.py"/>
        <source>Copy the command</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <location filename="ui/teach/lesson_panel.py"/>
        <source>Deep (minutes to hours; needs the train extra)</source>
        <translation>深度（几分钟到几小时；需要 train 附加组件）</translation>
    </message>
    <message>
        <location filename="ui/teach/lesson_panel.py"/>
        <source>Go to the albums</source>
        <translation>转到相册</translation>
    </message>
    <message>
        <location filename="ui/teach/lesson_panel.py"/>
        <source>Going on, it learns from {albums} as they were when it began.</source>
        <translation>继续时，将按开始时的状态学习 {albums}。</translation>
    </message>
    <message>
        <location filename="ui/teach/lesson_panel.py"/>
        <source>Install them, then start photosim again:
{install}</source>
        <translation>请安装后重新启动 photosim：
{install}</translation>
    </message>
    <message>
        <location filename="ui/teach/lesson_panel.py"/>
        <source>Learns to weigh what the base model sees in your photos already.</source>
        <translation>学习如何权衡基础模型已从照片中看到的内容。</translation>
    </message>
    <message>
        <location filename="ui/teach/lesson_panel.py"/>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <location filename="ui/teach/lesson_panel.py"/>
        <source>Progress of teaching</source>
        <translation>训练进度</translation>
    </message>
    <message>
        <location filename="ui/teach/lesson_panel.py"/>
        <source>Quick (seconds)</source>
        <translation>快速（几秒）</translation>
    </message>
    <message>
        <location filename="ui/teach/lesson_panel.py"/>
        <source>Ready: {photos}</source>
        <translation>已准备好：{photos}</translation>
    </message>
    <message>
        <location filename="ui/teach/lesson_panel.py"/>
        <source>Ready: {photos}, {pictures} different</source>
        <translation>已准备好：{photos}，{pictures} 张不同</translation>
    </message>
    <message>
        <location filename="ui/teach/lesson_panel.py"/>
        <source>Start over…</source>
        <translation>重新开始…</translation>
    </message>
    <message>
        <location filename="ui/teach/lesson_panel.py"/>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <location filename="ui/teach/lesson_panel.py"/>
        <location filename="ui/teach/opening.py"/>
        <location filename="ui/teach/page.py"/>
        <source>Teach</source>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="ui/teach/lesson_panel.py"/>
        <source>Teach photosim what is similar</source>
        <translation>教 photosim 什么叫相似</translation>
    </message>
    <message>
        <location filename="ui/teach/lesson_panel.py"/>
        <source>The library can only be read now.</source>
        <translation>图库目前只读。</translation>
    </message>
    <message>
        <location filename="ui/teach/lesson_panel.py"/>
        <source>The library has another base model since, so that it can't go on.</source>
        <translation>图库已换用另一个基础模型，无法继续。</translation>
    </message>
    <message>
        <location filename="ui/teach/lesson_panel.py"/>
        <source>Throw away…</source>
        <translation>放弃…</translation>
    </message>
    <message>
        <location filename="ui/teach/lesson_panel.py"/>
        <source>Trains the network itself to see more, at low priority beside your work, on a graphics card where there is one. It can be stopped at any time, and goes on where it was.</source>
        <translation>训练网络本身，使它看到更多；以低优先级在后台进行，有显卡时使用显卡。可随时停止，之后从中断处继续。</translation>
    </message>
    <message>
        <location filename="ui/teach/lesson_panel.py"/>
        <source>Waiting for its turn</source>
        <translation>等待中</translation>
    </message>
    <message>
        <location filename="ui/teach/lesson_panel.py"/>
        <source>photosim learns from your albums what you call similar. It puts a quarter of each album aside, learns from the rest, and measures on what it put aside. Only where that is better than chance can explain, and nothing else is told apart worse, does the new model answer. Duplicates are always told by the base model.</source>
        <translation>photosim 从你的相册学习你所说的“相似”。它从每个相册留出四分之一，用其余的学习，再用留出的评测。只有当结果好于偶然、且对其他内容的区分没有变差时，才启用新模型。重复照片始终由基础模型判定。</translation>
    </message>
    <message>
        <location filename="ui/teach/lesson_panel.py"/>
        <source>step {done} of {total}</source>
        <translation>第 {done} 步，共 {total} 步</translation>
    </message>
    <message>
        <location filename="ui/teach/lesson_panel.py"/>
        <source>teaching the network</source>
        <translation>正在训练网络</translation>
    </message>
    <message numerus="yes">
        <location filename="ui/teach/lesson_panel.py"/>
        <source>the album</source>
        <translation><numerusform>这 {n} 个相册</numerusform></translation>
        <extra-po-msgid_plural>the {n} albums</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/teach/loss_curve.py"/>
        <source>Loss so far</source>
        <translation>至今的损失</translation>
    </message>
    <message>
        <location filename="ui/teach/loss_curve.py"/>
        <source>Loss: how far the lesson still is from what the albums say; lower is better. It begins anew with each training: some choose the settings, one is measured, the last is the model.</source>
        <translation>损失：与相册所示还差多远，越低越好。每次训练都重新开始：有的用来选择设置，有一次用来评测，最后一次得到模型。</translation>
    </message>
    <message>
        <location filename="ui/teach/loss_curve.py"/>
        <source>loss {toString}</source>
        <translation>损失 {toString}</translation>
    </message>
    <message>
        <location filename="ui/teach/map_view.py"/>
        <source>Map of the albums' photos before and after teaching</source>
        <translation>相册照片在训练前后的分布图</translation>
    </message>
    <message>
        <location filename="ui/teach/map_view.py"/>
        <source>{rest} more</source>
        <translation>另有 {rest} 张</translation>
    </message>
    <message>
        <location filename="ui/teach/model_list.py"/>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <location filename="ui/teach/model_list.py"/>
        <source>On this computer alone</source>
        <translation>只在本机进行</translation>
    </message>
    <message>
        <location filename="ui/teach/model_list.py"/>
        <source>Teach from your albums</source>
        <translation>用相册训练</translation>
    </message>
    <message>
        <location filename="ui/teach/opening.py"/>
        <source>Learn from the albums what is similar; report cards, and the way back</source>
        <translation>从相册学习什么叫相似；含成绩单，可以恢复</translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>Begin another deep lesson?</source>
        <translation>开始另一次深度训练？</translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>Cancelled; nothing has changed.</source>
        <translation>已取消，没有任何变化。</translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>Compare…</source>
        <translation>比较…</translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>Delete model</source>
        <translation>删除模型</translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>Delete “{model_name}”?</source>
        <translation>删除“{model_name}”？</translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>Export model</source>
        <translation>导出模型</translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>From model to model</source>
        <translation>逐个模型</translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>Import a model</source>
        <translation>导入模型</translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>Import a model…</source>
        <translation>导入模型…</translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>In use: {model_name}</source>
        <translation>使用中：{model_name}</translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>Learnt in {seconds}, but the model did not pass: the old one stays.</source>
        <translation>用 {seconds} 学完，但模型未通过：继续使用原模型。</translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>Learnt in {seconds}; the new model answers now.</source>
        <translation>用 {seconds} 学完；现由新模型应答。</translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>Lesson</source>
        <translation>训练</translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>Let the model answer that was in use before</source>
        <translation>改由之前使用的模型应答</translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>Report card</source>
        <translation>成绩单</translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>Roll back</source>
        <translation>恢复原模型</translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>Start over</source>
        <translation>重新开始</translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>Start the lesson over?</source>
        <translation>重新开始这次训练？</translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>Stopped; the old model answers on, and the lesson can go on.</source>
        <translation>已停止；继续由原模型应答，训练可以继续。</translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>Tab, Space</source>
        <translation>Tab、空格</translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>Teach deeply</source>
        <translation>深度训练</translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>Throw away</source>
        <translation>放弃</translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>Throw the lesson away?</source>
        <translation>放弃这次训练？</translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>To what can be done with it</source>
        <translation>转到可对它进行的操作</translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>Two models compared</source>
        <translation>两个模型的比较</translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>Use it all the same</source>
        <translation>仍然使用</translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>Use this model</source>
        <translation>使用此模型</translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>What it learnt is gone; albums and photos stay, and it can be taught again.</source>
        <translation>它学到的内容会消失；相册和照片保留，可以重新训练。</translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>What the interrupted lesson has learnt so far is lost. Albums and models stay.</source>
        <translation>中断的训练至今学到的内容会丢失。相册和模型保留。</translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>When teaching</source>
        <translation>训练时</translation>
    </message>
    <message>
        <location filename="ui/teach/page.py"/>
        <source>a moment</source>
        <translation>片刻</translation>
    </message>
    <message>
        <location filename="ui/teach/report_card.py"/>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <location filename="ui/teach/report_card.py"/>
        <source>How far the photos most like one, as many as its album has, are of its album: 100 % where all are, and those that are not count more the nearer they are (mAP@R)</source>
        <translation>与一张照片最相似的照片（数量与其相册相同）有多少属于其相册：全部属于则为 100 %；不属于的越靠前，扣分越多（mAP@R）</translation>
    </message>
    <message>
        <location filename="ui/teach/report_card.py"/>
        <source>How many were put aside</source>
        <translation>留出了多少张</translation>
    </message>
    <message>
        <location filename="ui/teach/report_card.py"/>
        <source>Of so many photos put aside, the one that is most like it is of its own album (R@1)</source>
        <translation>留出的照片中，有多少与之最相似的一张属于同一相册（R@1）</translation>
    </message>
    <message>
        <location filename="ui/teach/report_card.py"/>
        <source>On photos put aside</source>
        <translation>在留出的照片上</translation>
    </message>
    <message>
        <location filename="ui/teach/report_card.py"/>
        <source>Photos that are alike lie near each other. Rings: put aside.</source>
        <translation>相似的照片彼此靠近。圆环：留出的照片。</translation>
    </message>
    <message>
        <location filename="ui/teach/report_card.py"/>
        <source>So are those after it</source>
        <translation>其后的照片也是</translation>
    </message>
    <message>
        <location filename="ui/teach/report_card.py"/>
        <source>The albums' photos</source>
        <translation>相册的照片</translation>
    </message>
    <message>
        <location filename="ui/teach/report_card.py"/>
        <source>The figures of each album, and what became of other photos</source>
        <translation>各相册的指标，以及其他照片的变化</translation>
    </message>
    <message>
        <location filename="ui/teach/report_card.py"/>
        <source>The nearest photo is of the same album</source>
        <translation>最近的照片属于同一相册</translation>
    </message>
    <message>
        <location filename="ui/teach/report_card.py"/>
        <source>What each finds before the lesson and after it. Green: of the same album; red: not. A double click searches with the photo.</source>
        <translation>每张照片在训练前后找到的结果。绿色：属于同一相册；红色：不属于。双击可用该照片搜索。</translation>
    </message>
    <message>
        <location filename="ui/teach/report_card.py"/>
        <source>What still finds least</source>
        <translation>效果仍最差的照片</translation>
    </message>
    <message>
        <location filename="ui/teach/report_text.py"/>
        <source> Near your albums ({photos}), {percent} of them are other photos now.</source>
        <translation>在你的相册附近（{photos}），其中 {percent} 换成了其他照片。</translation>
    </message>
    <message>
        <location filename="ui/teach/report_text.py"/>
        <source>All albums</source>
        <translation>全部相册</translation>
    </message>
    <message>
        <location filename="ui/teach/report_text.py"/>
        <source>All of what was learnt is in the model.</source>
        <translation>所学的全部内容都在模型中。</translation>
    </message>
    <message>
        <location filename="ui/teach/report_text.py"/>
        <source>As it came, for every kind of photo</source>
        <translation>原样，适用于各类照片</translation>
    </message>
    <message>
        <location filename="ui/teach/report_text.py"/>
        <source>Candidate</source>
        <translation>候选</translation>
    </message>
    <message>
        <location filename="ui/teach/report_text.py"/>
        <source>Deep, {albums}</source>
        <translation>深度，{albums}</translation>
    </message>
    <message>
        <location filename="ui/teach/report_text.py"/>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <location filename="ui/teach/report_text.py"/>
        <source>It did not pass, so it is only used where you say so:</source>
        <translation>它未通过，因此只有在你指定时才使用：</translation>
    </message>
    <message>
        <location filename="ui/teach/report_text.py"/>
        <source>It passed: better on photos put aside, and nothing else is told apart worse.</source>
        <translation>它通过了：在留出的照片上更好，且对其他内容的区分没有变差。</translation>
    </message>
    <message>
        <location filename="ui/teach/report_text.py"/>
        <source>It was taught on another base model and can't answer here. Teach again.</source>
        <translation>它基于另一个基础模型训练，不能在此应答。请重新训练。</translation>
    </message>
    <message>
        <location filename="ui/teach/report_text.py"/>
        <source>Near a photo put aside lie photos of its own album: {before} before, {after} now.</source>
        <translation>与留出的照片相近的照片属于同一相册的程度：之前 {before}，现在 {after}。</translation>
    </message>
    <message>
        <location filename="ui/teach/report_text.py"/>
        <source>Of another base model</source>
        <translation>属于其他基础模型</translation>
    </message>
    <message>
        <location filename="ui/teach/report_text.py"/>
        <source>Outside the albums: of the ten nearest of {photos}, {percent} stay the same.</source>
        <translation>在相册之外：{photos}的最近十张中，{percent} 保持不变。</translation>
    </message>
    <message>
        <location filename="ui/teach/report_text.py"/>
        <source>Photos of other kinds that the model is tried on find their like: {change}.</source>
        <translation>用来检验模型的其他类照片能找到同类：{change}。</translation>
    </message>
    <message>
        <location filename="ui/teach/report_text.py"/>
        <source>The model that photosim came with. It finds copies whatever is in use, and says what is similar until a taught model does.</source>
        <translation>photosim 自带的模型。无论使用哪个模型，都由它查找副本；在有自训模型之前，也由它判定相似。</translation>
    </message>
    <message>
        <location filename="ui/teach/report_text.py"/>
        <source>There are too few photos outside the albums to say what changes for them.</source>
        <translation>相册之外的照片太少，无法说明它们有何变化。</translation>
    </message>
    <message>
        <location filename="ui/teach/report_text.py"/>
        <source>What becomes of other kinds of photos was not measured.</source>
        <translation>没有评测对其他类照片的影响。</translation>
    </message>
    <message>
        <location filename="ui/teach/report_text.py"/>
        <source>Your photos that are unlike the albums are told apart {percent} as well as by the base model.</source>
        <translation>对与相册不同的照片，其区分能力为基础模型的 {percent}。</translation>
    </message>
    <message numerus="yes">
        <location filename="ui/teach/report_text.py"/>
        <source>it did</source>
        <translation><numerusform>它们</numerusform></translation>
        <extra-po-msgid_plural>they did</extra-po-msgid_plural>
    </message>
    <message numerus="yes">
        <location filename="ui/teach/report_text.py"/>
        <source>looks</source>
        <translation><numerusform>看起来</numerusform></translation>
        <extra-po-msgid_plural>look</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/teach/report_text.py"/>
        <source>{name} is right: kept for the next lesson.</source>
        <translation>{name}正确：已保存，供下次训练使用。</translation>
    </message>
    <message>
        <location filename="ui/teach/report_text.py"/>
        <source>{photos} {look} more like those of another album, so {did} not teach. Look through the albums for wrong ones.</source>
        <translation>{photos}{look}更像其他相册的照片，因此{did}没有参与训练。请检查相册中是否有放错的照片。</translation>
    </message>
    <message>
        <location filename="ui/teach/report_text.py"/>
        <source>{said} With more of it: {names}</source>
        <translation>{said}若采用更多：{names}</translation>
    </message>
    <message>
        <location filename="ui/teach/report_text.py"/>
        <source>{share} % of what was learnt is in the model.</source>
        <translation>所学的 {share} % 在模型中。</translation>
    </message>
</context>
<context>
    <name>ui/viewer</name>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>0, 1, double click</source>
        <translation>0、1、双击</translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>After an overview</source>
        <translation>先概览</translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>Alt + Left, Alt + Right</source>
        <translation>Alt + 左、Alt + 右</translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>Back and forward among the nearest photos</source>
        <translation>在最近的照片间后退和前进</translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>Beside the photo that you came from, or the nearest</source>
        <translation>与来源照片或最近的照片并排</translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>Draw a rectangle, and search with what is in it</source>
        <translation>画一个矩形，用其中的内容搜索</translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>Enlarge and reduce, around the pointer</source>
        <translation>以指针为中心放大和缩小</translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>Facts</source>
        <translation>信息</translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>Go by itself, always to a near photo that was not seen yet</source>
        <translation>自动前进，总是转到尚未看过的相近照片</translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <location filename="ui/window/unexpected_dialog.py"/>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>Home, End</source>
        <translation>Home、End</translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>Left</source>
        <translation>左</translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <location filename="ui/viewer/page.py"/>
        <location filename="ui/viewer/strip.py"/>
        <source>Nearest photos</source>
        <translation>最近的照片</translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>Next photo</source>
        <translation>下一张照片</translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>Next photo, or pause</source>
        <translation>下一张照片，或暂停</translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>Pixel for pixel</source>
        <translation>原始像素</translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>Play the animation</source>
        <translation>播放动画</translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>Play the animation, or stand still on its first picture</source>
        <translation>播放动画，或停在第一帧</translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>Previous photo</source>
        <translation>上一张照片</translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>Right</source>
        <translation>右</translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>Search with this photo</source>
        <translation>用此照片搜索</translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>Show or hide the nearest photos</source>
        <translation>显示或隐藏最近的照片</translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>Show or hide what is known of the photo</source>
        <translation>显示或隐藏照片信息</translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>The first photo, the last one</source>
        <translation>第一张、最后一张照片</translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>The whole photo, or pixel for pixel</source>
        <translation>整张照片，或原始像素</translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>Wander faster</source>
        <translation>加快漫游</translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>Wander more slowly</source>
        <translation>减慢漫游</translation>
    </message>
    <message>
        <location filename="ui/viewer/actions.py"/>
        <source>Whole photo</source>
        <translation>整张照片</translation>
    </message>
    <message>
        <location filename="ui/viewer/controller.py"/>
        <source>All photos near this one have been seen.</source>
        <translation>此照片附近的照片都已看过。</translation>
    </message>
    <message>
        <location filename="ui/viewer/controller.py"/>
        <source>like {name}</source>
        <translation>像 {name}</translation>
    </message>
    <message>
        <location filename="ui/viewer/controller.py"/>
        <source>nearest photos</source>
        <translation>最近的照片</translation>
    </message>
    <message>
        <location filename="ui/viewer/controller.py"/>
        <source>wandering</source>
        <translation>漫游</translation>
    </message>
    <message>
        <location filename="ui/viewer/opening.py"/>
        <source>The photo in the whole window</source>
        <translation>在整个窗口中查看照片</translation>
    </message>
    <message>
        <location filename="ui/viewer/page.py"/>
        <source>Back (Alt+Left)</source>
        <translation>后退（Alt+左）</translation>
    </message>
    <message>
        <location filename="ui/viewer/page.py"/>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <location filename="ui/viewer/page.py"/>
        <source>Draw a rectangle around what you look for.</source>
        <translation>在你要找的内容周围画一个矩形。</translation>
    </message>
    <message>
        <location filename="ui/viewer/page.py"/>
        <source>Forward (Alt+Right)</source>
        <translation>前进（Alt+右）</translation>
    </message>
    <message>
        <location filename="ui/viewer/page.py"/>
        <source>In the viewer</source>
        <translation>在查看器中</translation>
    </message>
    <message>
        <location filename="ui/viewer/page.py"/>
        <source>Space goes on</source>
        <translation>按空格继续</translation>
    </message>
    <message>
        <location filename="ui/viewer/page.py"/>
        <source>Space pauses</source>
        <translation>按空格暂停</translation>
    </message>
    <message>
        <location filename="ui/viewer/page.py"/>
        <source>Wandering, {how}</source>
        <translation>漫游中，{how}</translation>
    </message>
    <message>
        <location filename="ui/viewer/page.py"/>
        <source>every {seconds} s</source>
        <translation>每 {seconds} 秒</translation>
    </message>
    <message>
        <location filename="ui/viewer/page.py"/>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <location filename="ui/viewer/page.py"/>
        <source>{count} seen</source>
        <translation>已看 {count} 张</translation>
    </message>
    <message>
        <location filename="ui/viewer/page.py"/>
        <source>{place} of {count}</source>
        <translation>{place} / {count}</translation>
    </message>
</context>
<context>
    <name>ui/widgets</name>
    <message>
        <location filename="ui/widgets/action.py"/>
        <source>&amp;Album</source>
        <comment>menu</comment>
        <translation>相册(&amp;A)</translation>
    </message>
    <message>
        <location filename="ui/widgets/action.py"/>
        <source>&amp;Edit</source>
        <comment>menu</comment>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <location filename="ui/widgets/action.py"/>
        <source>&amp;File</source>
        <comment>menu</comment>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <location filename="ui/widgets/action.py"/>
        <source>&amp;Go</source>
        <comment>menu</comment>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <location filename="ui/widgets/action.py"/>
        <source>&amp;Help</source>
        <comment>menu</comment>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <location filename="ui/widgets/action.py"/>
        <source>&amp;Library</source>
        <comment>menu</comment>
        <translation>图库(&amp;L)</translation>
    </message>
    <message>
        <location filename="ui/widgets/action.py"/>
        <source>&amp;Photo</source>
        <comment>menu</comment>
        <translation>照片(&amp;P)</translation>
    </message>
    <message>
        <location filename="ui/widgets/action.py"/>
        <source>&amp;View</source>
        <comment>menu</comment>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <location filename="ui/widgets/banner.py"/>
        <location filename="ui/widgets/table_dialog.py"/>
        <location filename="ui/widgets/toast.py"/>
        <location filename="ui/window/unexpected_dialog.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="ui/widgets/banner.py"/>
        <location filename="ui/widgets/toast.py"/>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <location filename="ui/widgets/dialogs.py"/>
        <location filename="ui/window/unexpected_dialog.py"/>
        <source>Something went wrong in photosim</source>
        <translation>photosim 出错了</translation>
    </message>
    <message>
        <location filename="ui/widgets/dialogs.py"/>
        <source>The system refused</source>
        <translation>系统拒绝了操作</translation>
    </message>
    <message>
        <location filename="ui/widgets/file_manager.py"/>
        <source>The file can't be opened</source>
        <translation>无法打开文件</translation>
    </message>
    <message>
        <location filename="ui/widgets/file_manager.py"/>
        <source>The folder can't be shown</source>
        <translation>无法显示文件夹</translation>
    </message>
    <message>
        <location filename="ui/widgets/file_manager.py"/>
        <source>The system has no file manager to show {path} in, or it did not start.</source>
        <translation>系统没有可显示 {path} 的文件管理器，或它未能启动。</translation>
    </message>
    <message>
        <location filename="ui/widgets/file_manager.py"/>
        <source>The system has no program for “{name}”, or it did not start.</source>
        <translation>系统没有可打开“{name}”的程序，或它未能启动。</translation>
    </message>
    <message>
        <location filename="ui/widgets/format.py"/>
        <source>Burst</source>
        <comment>a level</comment>
        <translation>连拍</translation>
    </message>
    <message>
        <location filename="ui/widgets/format.py"/>
        <source>Copy</source>
        <comment>a level</comment>
        <translation>副本</translation>
    </message>
    <message>
        <location filename="ui/widgets/format.py"/>
        <source>Exact</source>
        <comment>a level</comment>
        <translation>完全相同</translation>
    </message>
    <message>
        <location filename="ui/widgets/format.py"/>
        <source>Similar</source>
        <comment>a level</comment>
        <translation>相似</translation>
    </message>
    <message>
        <location filename="ui/widgets/format.py"/>
        <source>d MMM yyyy</source>
        <comment>the form of a day, as Qt writes it</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <location filename="ui/widgets/format.py"/>
        <source>{day}, {clock}</source>
        <translation>{day} {clock}</translation>
    </message>
    <message>
        <location filename="ui/widgets/format.py"/>
        <source>{number} {unit}/min</source>
        <translation>{number} {unit}/分</translation>
    </message>
    <message>
        <location filename="ui/widgets/format.py"/>
        <source>{number} {unit}/s</source>
        <translation>{number} {unit}/秒</translation>
    </message>
    <message>
        <location filename="ui/widgets/header.py"/>
        <source>Back (Esc)</source>
        <translation>返回（Esc）</translation>
    </message>
    <message>
        <location filename="ui/widgets/key_list.py"/>
        <source>Filter the keys</source>
        <translation>筛选按键</translation>
    </message>
    <message>
        <location filename="ui/widgets/key_list.py"/>
        <source>Filter, such as “similar” or “Ctrl”</source>
        <translation>筛选，例如“相似”或“Ctrl”</translation>
    </message>
    <message>
        <location filename="ui/widgets/key_list.py"/>
        <source>No key is so.</source>
        <translation>没有符合的按键。</translation>
    </message>
    <message>
        <location filename="ui/widgets/name_dialog.py"/>
        <source>A name has at least one letter.</source>
        <translation>名称至少要有一个字。</translation>
    </message>
    <message>
        <location filename="ui/widgets/name_dialog.py"/>
        <source>Name of the {rpartition}</source>
        <translation>{rpartition}名称</translation>
    </message>
    <message>
        <location filename="ui/widgets/name_dialog.py"/>
        <source>The name has a character that can't be shown.</source>
        <translation>名称中有无法显示的字符。</translation>
    </message>
    <message>
        <location filename="ui/widgets/name_dialog.py"/>
        <source>There is {kind} “{other}” already.</source>
        <translation>已有{kind}“{other}”。</translation>
    </message>
    <message>
        <location filename="ui/widgets/name_dialog.py"/>
        <source>an album</source>
        <translation>相册</translation>
    </message>
    <message>
        <location filename="ui/widgets/pickers.py"/>
        <source>Albums (*.json)</source>
        <translation>相册 (*.json)</translation>
    </message>
    <message>
        <location filename="ui/widgets/pickers.py"/>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <location filename="ui/widgets/pickers.py"/>
        <source>Files of type:</source>
        <translation>文件类型：</translation>
    </message>
    <message>
        <location filename="ui/widgets/pickers.py"/>
        <source>Folder:</source>
        <translation>文件夹：</translation>
    </message>
    <message>
        <location filename="ui/widgets/pickers.py"/>
        <source>Look in:</source>
        <translation>查找范围：</translation>
    </message>
    <message>
        <location filename="ui/widgets/pickers.py"/>
        <source>Photos ({names})</source>
        <translation>照片 ({names})</translation>
    </message>
    <message>
        <location filename="ui/widgets/pickers.py"/>
        <source>Taught models (*.photosim-model)</source>
        <translation>自训模型 (*.photosim-model)</translation>
    </message>
    <message>
        <location filename="ui/widgets/pickers.py"/>
        <source>Web page (*.html);;PDF document (*.pdf)</source>
        <translation>网页 (*.html);;PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <location filename="ui/widgets/programs.py"/>
        <source>The program did not start</source>
        <translation>程序未启动</translation>
    </message>
    <message>
        <location filename="ui/widgets/programs.py"/>
        <source>“{name}” can't be started.</source>
        <translation>无法启动“{name}”。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/kinds.py"/>
        <source>A file that stays holds all that these hold: nothing is lost without them.</source>
        <translation>保留的文件包含它们的全部内容：没有它们也不会损失任何东西。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/kinds.py"/>
        <source>A file that stays shows all of it, and more around it.</source>
        <translation>保留的文件显示了它的全部，以及周围更多内容。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/kinds.py"/>
        <source>A file that stays shows the same, finer or with less loss.</source>
        <translation>保留的文件显示相同内容，更清晰或损失更小。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/kinds.py"/>
        <source>A frame, a story or a collage in which a file that stays is shown.</source>
        <translation>相框、动态或拼图，其中出现了保留的文件。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/kinds.py"/>
        <source>Cropped, turned, recoloured or retouched: a person's work.</source>
        <translation>裁剪、旋转、改色或修饰过：有人为的加工。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/kinds.py"/>
        <source>Each holds something that no other file has. They go only one by one.</source>
        <translation>每个都有其他文件没有的内容，只能逐个处理。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/kinds.py"/>
        <source>The same scene, taken at another moment.</source>
        <translation>同一场景，拍于另一瞬间。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/kinds.py"/>
        <source>edited versions</source>
        <translation>编辑过的版本</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/kinds.py"/>
        <source>hold something of their own</source>
        <translation>有独有的内容</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/kinds.py"/>
        <source>other moments</source>
        <translation>另一瞬间</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/kinds.py"/>
        <source>parts of a larger picture</source>
        <translation>更大图片的一部分</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/models.py"/>
        <source>Taught {when}</source>
        <translation>训练于 {when}</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/models.py"/>
        <source>d MMM yyyy, HH:mm</source>
        <comment>the form of a moment, as Qt writes it</comment>
        <translation>yyyy年M月d日 HH:mm</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>Keep: {stays_words}</source>
        <translation>保留：{stays_words}</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>another name of a kept file: nothing is freed</source>
        <translation>保留文件的另一个名称：不会释放空间</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>chosen by you</source>
        <translation>由你选择</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>has no RAW</source>
        <translation>没有 RAW</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>has no date</source>
        <translation>没有日期</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>has no place</source>
        <translation>没有地点</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>has the least camera data</source>
        <translation>相机信息最少</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>in the fewest albums</source>
        <translation>所在相册最少</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>no duplicate of the file to keep</source>
        <translation>与要保留的文件不是重复照片</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>not in the library</source>
        <translation>不在图库中</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>not in {folder}</source>
        <translation>不在 {folder}</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>not marked</source>
        <translation>未标记</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>not proved</source>
        <translation>未证实</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>protected folder</source>
        <translation>受保护的文件夹</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>reference folder</source>
        <translation>参照文件夹</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>the deepest in folders</source>
        <translation>文件夹层级最深</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>the fewest pixels, {size}</source>
        <translation>像素最少，{size}</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>the file to keep</source>
        <translation>要保留的文件</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>the file to keep is offline</source>
        <translation>要保留的文件离线</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>the name and folder most like a copy's</source>
        <translation>名称和文件夹最像副本</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>the newest file, {moment}</source>
        <translation>文件最新，{moment}</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>the newest, taken {moment}</source>
        <translation>拍摄最晚，{moment}</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>the shortest name</source>
        <translation>名称最短</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>the simpler format, {format}</source>
        <translation>较简单的格式，{format}</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>the smallest file</source>
        <translation>文件最小</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/reasons.py"/>
        <source>the softest</source>
        <translation>最模糊</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Add a folder of photos first.</source>
        <translation>请先添加照片文件夹。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Add its folder, or wait until the library is up to date.</source>
        <translation>请添加其文件夹，或等图库更新完毕。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Add their folder again, so that their thumbnails are made again.</source>
        <translation>请重新添加其文件夹，以便重新生成缩略图。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Ask its owner to share it with you for more.</source>
        <translation>如需更多权限，请所有者与你共享。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Ask its owner where it is now.</source>
        <translation>请向其所有者询问它现在的地址。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Check that it still exists and that its drive is connected.</source>
        <translation>请检查它是否仍然存在、所在磁盘是否已连接。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Check that the folder exists, belongs to you (reading needs that too), has room and lies on a disk with file locks; or choose another library.</source>
        <translation>请检查该文件夹是否存在、属于你（读取也需要）、有空间，且位于支持文件锁的磁盘上；或选择其他图库。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Check the drive and its permissions, then try again.</source>
        <translation>请检查磁盘及其权限，然后重试。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Choose Quick, or install photosim again.</source>
        <translation>请选择“快速”，或重新安装 photosim。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Choose a file of this network's weights, or train from none.</source>
        <translation>请选择该网络的权重文件，或用 none 从头训练。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Choose a file that “Export all albums…” wrote.</source>
        <translation>请选择由“导出全部相册…”写出的文件。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Choose a file that “Export…” wrote.</source>
        <translation>请选择由“导出…”写出的文件。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Choose a folder of two class folders or more, of two photos or more.</source>
        <translation>请选择含两个以上分类文件夹、每类两张以上照片的文件夹。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Choose a folder that is watched, or lies in one, and has a folder for each album.</source>
        <translation>请选择受监视（或位于受监视文件夹中）、且为每个相册各有一个子文件夹的文件夹。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Choose a model in the list.</source>
        <translation>请在列表中选择模型。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Choose a taught model.</source>
        <translation>请选择自训模型。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Choose again what to remove.</source>
        <translation>请重新选择要移除的内容。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Choose another folder for the library.</source>
        <translation>请为图库选择其他文件夹。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Choose another folder.</source>
        <translation>请选择其他文件夹。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Choose another loss.</source>
        <translation>请选择其他损失。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Choose one of the albums at the left.</source>
        <translation>请选择左侧的一个相册。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Choose some folders or albums.</source>
        <translation>请选择一些文件夹或相册。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Choose the folder or the album.</source>
        <translation>请选择文件夹或相册。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Close other programs and press Continue: it goes on where it was.</source>
        <translation>请关闭其他程序，然后按“继续”，将从中断处继续。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Connect their drives.</source>
        <translation>请连接其磁盘。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Copy an image or a file first, then paste.</source>
        <translation>请先复制图片或文件，再粘贴。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Drop photos or a folder from a file manager, or an image from a browser.</source>
        <translation>请从文件管理器拖入照片或文件夹，或从浏览器拖入图片。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Free some space, or choose another place.</source>
        <translation>请释放一些空间，或选择其他位置。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Have it moved onto a server first.</source>
        <translation>请先将其移到服务器上。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Have it repaired: a new one is made of what can be read, and the damaged file is kept beside it. Or put it back from a backup.</source>
        <translation>请修复：以能读出的内容重建图库，损坏的文件保留在旁边。也可以从备份恢复。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Have the library repaired.</source>
        <translation>请修复图库。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Have them made on the server.</source>
        <translation>请在服务器上创建该用户。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Install them: pip install "photosim[train]"; or choose Quick, which needs none.</source>
        <translation>请安装：pip install "photosim[train]"；或选择“快速”，则无需安装。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Its owner knows who may do what.</source>
        <translation>所有者知道谁可以做什么。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Its photos stay in the library; connect the drive to update them, or remove the folder from the library.</source>
        <translation>其照片仍保留在图库中；请连接磁盘以便更新，或将文件夹移出图库。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Keep a part of a shared library on this computer first.</source>
        <translation>请先在这台电脑上建立共享图库的随身图库。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Leave it out with “Excluded folders…” in the folder's menu.</source>
        <translation>可用文件夹菜单中的“排除的文件夹…”将其排除。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Make another one (Ctrl+N) and put some photos in.</source>
        <translation>请再建一个（Ctrl+N）并放入一些照片。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Make room on the library's disk and press Continue: it goes on where it was.</source>
        <translation>请在图库所在磁盘腾出空间，然后按“继续”，将从中断处继续。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Press Continue: it goes on where it was; or choose Quick.</source>
        <translation>请按“继续”，将从中断处继续；或选择“快速”。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Put more photos into the albums.</source>
        <translation>请在相册中放入更多照片。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Put some photos in.</source>
        <translation>请放入一些照片。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Remove the checkpoint to begin again.</source>
        <translation>请删除检查点以重新开始。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Remove the model, and teach again.</source>
        <translation>请删除模型，然后重新训练。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Save the image and drop the file, or copy the image and paste it here.</source>
        <translation>请保存图片后拖入文件，或复制图片后粘贴到这里。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Select at most {about} photos to open them.</source>
        <translation>最多选择 {about} 张照片打开。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Select two to {about} photos, or one result of a search with one photo.</source>
        <translation>请选择 2 到 {about} 张照片，或以一张照片搜索得到的一个结果。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Start it where there is a display.</source>
        <translation>请在有显示器的地方启动。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Start photosim once to update it.</source>
        <translation>请启动一次 photosim 以更新它。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Teach again.</source>
        <translation>请重新训练。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Teach again; if it happens again, choose Quick.</source>
        <translation>请重新训练；若再次发生，请选择“快速”。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Teach this library on its own albums.</source>
        <translation>请用本图库自己的相册训练。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>These photos are taken again.</source>
        <translation>这些照片会重新收入。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>They are made again with the model that is there, once indexing is done.</source>
        <translation>索引完成后会用现有模型重新生成。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>They count again when the pictures are back.</source>
        <translation>图片恢复后它们会重新生效。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Undo it there, or ask that computer: “What was done to files…” (Ctrl+J) lists it.</source>
        <translation>请在那台电脑上撤销，或请求它撤销：“文件操作记录…”（Ctrl+J）中列有它。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>Use another model first.</source>
        <translation>请先改用其他模型。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>“Requests of other computers…” lists those that there are.</source>
        <translation>“其他电脑的请求…”列出现有的请求。</translation>
    </message>
    <message>
        <location filename="ui/widgets/words/remedies.py"/>
        <source>“What was done to files…” (Ctrl+J) shows what can be put back.</source>
        <translation>“文件操作记录…”（Ctrl+J）显示可恢复的内容。</translation>
    </message>
</context>
<context>
    <name>ui/window</name>
    <message>
        <location filename="ui/window/about.py"/>
        <location filename="ui/window/app_actions.py"/>
        <source>About photosim</source>
        <translation>关于 photosim</translation>
    </message>
    <message>
        <location filename="ui/window/about.py"/>
        <source>Comes with</source>
        <translation>随附组件</translation>
    </message>
    <message>
        <location filename="ui/window/about.py"/>
        <source>Finds the duplicates and the look-alikes of a photo in your own folders, on your own computer. Nothing is sent anywhere.</source>
        <translation>在你自己的电脑上，从你自己的文件夹中查找重复和相似的照片。不会向任何地方发送任何内容。</translation>
    </message>
    <message>
        <location filename="ui/window/about.py"/>
        <source>Library: {path}</source>
        <translation>图库：{path}</translation>
    </message>
    <message>
        <location filename="ui/window/about.py"/>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <location filename="ui/window/about.py"/>
        <source>Licence: Apache-2.0</source>
        <translation>许可证：Apache-2.0</translation>
    </message>
    <message>
        <location filename="ui/window/about.py"/>
        <source>Model: {model}</source>
        <translation>模型：{model}</translation>
    </message>
    <message>
        <location filename="ui/window/about.py"/>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <location filename="ui/window/about.py"/>
        <source>What is bundled, and its licences</source>
        <translation>随附的组件及其许可证</translation>
    </message>
    <message>
        <location filename="ui/window/after_crash.py"/>
        <source>Go on where you were</source>
        <translation>从上次的位置继续</translation>
    </message>
    <message>
        <location filename="ui/window/after_crash.py"/>
        <location filename="ui/window/app_actions.py"/>
        <source>Save a report…</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <location filename="ui/window/after_crash.py"/>
        <source>photosim did not end in order the last time. What was done before is kept.</source>
        <translation>photosim 上次没有正常结束。之前所做的一切都已保留。</translation>
    </message>
    <message>
        <location filename="ui/window/app_actions.py"/>
        <source>Check the library…</source>
        <translation>检查图库…</translation>
    </message>
    <message>
        <location filename="ui/window/app_actions.py"/>
        <source>Folders and albums</source>
        <translation>文件夹和相册</translation>
    </message>
    <message>
        <location filename="ui/window/app_actions.py"/>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <location filename="ui/window/app_actions.py"/>
        <location filename="ui/window/guide_dialog.py"/>
        <source>Guide</source>
        <translation>使用指南</translation>
    </message>
    <message>
        <location filename="ui/window/app_actions.py"/>
        <source>In the grid</source>
        <translation>在网格中</translation>
    </message>
    <message>
        <location filename="ui/window/app_actions.py"/>
        <location filename="ui/window/shortcuts_dialog.py"/>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <location filename="ui/window/app_actions.py"/>
        <source>Leave the search</source>
        <translation>退出搜索</translation>
    </message>
    <message>
        <location filename="ui/window/app_actions.py"/>
        <source>Look for damage, and for labels whose picture is nowhere</source>
        <translation>检查是否有损坏，以及找不到对应图片的标签</translation>
    </message>
    <message>
        <location filename="ui/window/app_actions.py"/>
        <source>Mouse: back</source>
        <translation>鼠标：后退</translation>
    </message>
    <message>
        <location filename="ui/window/app_actions.py"/>
        <source>Mouse: forward</source>
        <translation>鼠标：前进</translation>
    </message>
    <message>
        <location filename="ui/window/app_actions.py"/>
        <source>Pause indexing</source>
        <translation>暂停索引</translation>
    </message>
    <message>
        <location filename="ui/window/app_actions.py"/>
        <source>Photo and facts</source>
        <translation>照片和信息</translation>
    </message>
    <message>
        <location filename="ui/window/app_actions.py"/>
        <source>Resume indexing</source>
        <translation>继续索引</translation>
    </message>
    <message>
        <location filename="ui/window/app_actions.py"/>
        <source>Show or hide the folders and albums</source>
        <translation>显示或隐藏文件夹和相册</translation>
    </message>
    <message>
        <location filename="ui/window/app_actions.py"/>
        <source>Show or hide the photo and its facts</source>
        <translation>显示或隐藏照片及其信息</translation>
    </message>
    <message>
        <location filename="ui/window/app_actions.py"/>
        <source>Versions and the log, for those who make photosim</source>
        <translation>版本和日志，供 photosim 的开发者使用</translation>
    </message>
    <message>
        <location filename="ui/window/check_dialog.py"/>
        <source>  of the album {name}</source>
        <translation>  属于相册 {name}</translation>
    </message>
    <message>
        <location filename="ui/window/check_dialog.py"/>
        <source>All can be read and found.</source>
        <translation>全部可以读取和找到。</translation>
    </message>
    <message>
        <location filename="ui/window/check_dialog.py"/>
        <source>Check the library</source>
        <translation>检查图库</translation>
    </message>
    <message>
        <location filename="ui/window/check_dialog.py"/>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <location filename="ui/window/check_dialog.py"/>
        <source>Nothing in this library of {photos} is wrong.</source>
        <translation>此图库（{photos}）一切正常。</translation>
    </message>
    <message>
        <location filename="ui/window/check_dialog.py"/>
        <source>Repaired.</source>
        <translation>已修复。</translation>
    </message>
    <message>
        <location filename="ui/window/check_dialog.py"/>
        <source>Something in this library of {photos} is not as it should be.</source>
        <translation>此图库（{photos}）中有异常。</translation>
    </message>
    <message>
        <location filename="ui/window/check_dialog.py"/>
        <source>The library could not be checked: {error}</source>
        <translation>无法检查图库：{error}</translation>
    </message>
    <message>
        <location filename="ui/window/check_dialog.py"/>
        <source>What to do</source>
        <translation>如何处理</translation>
    </message>
    <message>
        <location filename="ui/window/check_dialog.py"/>
        <source>What was wrong in this library of {photos} is put right.</source>
        <translation>此图库（{photos}）中的问题已修复。</translation>
    </message>
    <message numerus="yes">
        <location filename="ui/window/check_dialog.py"/>
        <source>one photo</source>
        <translation><numerusform>{n} 张照片</numerusform></translation>
        <extra-po-msgid_plural>{n} photos</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/window/failed_files_dialog.py"/>
        <source>Files that failed</source>
        <translation>读取失败的文件</translation>
    </message>
    <message>
        <location filename="ui/window/failed_files_dialog.py"/>
        <source>Filter by name or reason</source>
        <translation>按名称或原因筛选</translation>
    </message>
    <message>
        <location filename="ui/window/failed_files_dialog.py"/>
        <source>No file failed: every photo in the folders could be read.</source>
        <translation>没有读取失败的文件：文件夹中的所有照片均可读取。</translation>
    </message>
    <message>
        <location filename="ui/window/failed_files_dialog.py"/>
        <source>One file can't be read. It is tried again when it changes.</source>
        <translation>有 1 个文件无法读取。它发生变化时会再次尝试。</translation>
    </message>
    <message>
        <location filename="ui/window/failed_files_dialog.py"/>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <location filename="ui/window/failed_files_dialog.py"/>
        <source>{count} files can't be read. They are tried again when they change.</source>
        <translation>有 {count} 个文件无法读取。它们发生变化时会再次尝试。</translation>
    </message>
    <message>
        <location filename="ui/window/first_steps.py"/>
        <source>Choose a folder of photos</source>
        <translation>选择一个照片文件夹</translation>
    </message>
    <message>
        <location filename="ui/window/first_steps.py"/>
        <source>Don't show these steps again</source>
        <translation>不再显示这些步骤</translation>
    </message>
    <message>
        <location filename="ui/window/first_steps.py"/>
        <source>Drop a photo anywhere here to find its duplicates and look-alikes.</source>
        <translation>把照片拖到这里任意位置，即可查找它的重复照片和相似照片。</translation>
    </message>
    <message>
        <location filename="ui/window/first_steps.py"/>
        <source>Drop a photo here</source>
        <translation>把照片拖到这里</translation>
    </message>
    <message>
        <location filename="ui/window/first_steps.py"/>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <location filename="ui/window/first_steps.py"/>
        <source>Watch it fill</source>
        <translation>等待照片读入</translation>
    </message>
    <message>
        <location filename="ui/window/first_steps.py"/>
        <source>{what}: {photos}</source>
        <translation>{what}：{photos}</translation>
    </message>
    <message>
        <location filename="ui/window/guide_dialog.py"/>
        <source>Chapters</source>
        <translation>目录</translation>
    </message>
    <message>
        <location filename="ui/window/join_dialog.py"/>
        <source>A part and the shared library had changed these things, each in its own way.</source>
        <translation>以下内容在随身图库和共享图库中都改过，但改得不一样。</translation>
    </message>
    <message>
        <location filename="ui/window/join_dialog.py"/>
        <location filename="ui/window/shared_library_dialog.py"/>
        <source>Asking the server…</source>
        <translation>正在询问服务器…</translation>
    </message>
    <message>
        <location filename="ui/window/join_dialog.py"/>
        <source>Conflicts of joining</source>
        <translation>并回时的冲突</translation>
    </message>
    <message>
        <location filename="ui/window/join_dialog.py"/>
        <source>Join</source>
        <translation>并回</translation>
    </message>
    <message>
        <location filename="ui/window/join_dialog.py"/>
        <source>Join the shared library again</source>
        <translation>并回共享图库</translation>
    </message>
    <message>
        <location filename="ui/window/join_dialog.py"/>
        <source>Joined</source>
        <translation>并回时间</translation>
    </message>
    <message>
        <location filename="ui/window/join_dialog.py"/>
        <source>Part</source>
        <translation>随身图库</translation>
    </message>
    <message>
        <location filename="ui/window/join_dialog.py"/>
        <source>Shared library</source>
        <translation>共享图库</translation>
    </message>
    <message>
        <location filename="ui/window/join_dialog.py"/>
        <source>The shared library has got: {what}.</source>
        <translation>共享图库已得到：{what}。</translation>
    </message>
    <message>
        <location filename="ui/window/join_dialog.py"/>
        <source>The shared library will get: {what}.</source>
        <translation>共享图库将得到：{what}。</translation>
    </message>
    <message>
        <location filename="ui/window/join_dialog.py"/>
        <source>The two are joined.</source>
        <translation>已并回共享图库。</translation>
    </message>
    <message>
        <location filename="ui/window/join_dialog.py"/>
        <source>There is nothing to join: the shared library and this part are the same.</source>
        <translation>没有需要并回的内容：共享图库与此随身图库一致。</translation>
    </message>
    <message>
        <location filename="ui/window/join_dialog.py"/>
        <source>This part has got: {what}.</source>
        <translation>此随身图库已得到：{what}。</translation>
    </message>
    <message>
        <location filename="ui/window/join_dialog.py"/>
        <source>This part will get: {what}.</source>
        <translation>此随身图库将得到：{what}。</translation>
    </message>
    <message>
        <location filename="ui/window/join_dialog.py"/>
        <source>What counts</source>
        <translation>采用</translation>
    </message>
    <message>
        <location filename="ui/window/join_dialog.py"/>
        <source>What it is about</source>
        <translation>内容</translation>
    </message>
    <message numerus="yes">
        <location filename="ui/window/join_dialog.py"/>
        <source>{n} change stays here: you may not make it in the shared library.</source>
        <translation><numerusform>{n} 项更改留在这里：你无权在共享图库中进行。</numerusform></translation>
        <extra-po-msgid_plural>{n} changes stay here: you may not make them in the shared library.</extra-po-msgid_plural>
    </message>
    <message numerus="yes">
        <location filename="ui/window/join_dialog.py"/>
        <source>{n} thing had been changed on both sides, and differently:</source>
        <translation><numerusform>有 {n} 处双方都改过，但改得不一样：</numerusform></translation>
        <extra-po-msgid_plural>{n} things had been changed on both sides, and differently:</extra-po-msgid_plural>
    </message>
    <message>
        <location filename="ui/window/main_window.py"/>
        <source>The library was damaged and is made anew of the {rows} rows that could be read. The damaged file is kept as {damaged}.</source>
        <translation>图库已损坏，现以能读出的 {rows} 行内容重建。损坏的文件保留为 {damaged}。</translation>
    </message>
    <message>
        <location filename="ui/window/main_window.py"/>
        <source>found with {title}</source>
        <translation>由 {title} 找到</translation>
    </message>
    <message>
        <location filename="ui/window/main_window.py"/>
        <source>in its group</source>
        <translation>在其组中</translation>
    </message>
    <message>
        <location filename="ui/window/main_window.py"/>
        <source>reported</source>
        <translation>提醒</translation>
    </message>
    <message>
        <location filename="ui/window/main_window.py"/>
        <source>suggested</source>
        <translation>建议</translation>
    </message>
    <message>
        <location filename="ui/window/main_window.py"/>
        <source>{message} You can search and browse, but not change the library.</source>
        <translation>{message}可以搜索和浏览，但不能更改图库。</translation>
    </message>
    <message>
        <location filename="ui/window/main_window.py"/>
        <source>{selected} of {shown} selected</source>
        <translation>已选 {selected} / {shown}</translation>
    </message>
    <message>
        <location filename="ui/window/main_window.py"/>
        <source>{shown} of {found} results</source>
        <translation>{found} 个结果中的 {shown} 个</translation>
    </message>
    <message>
        <location filename="ui/window/places_panel.py"/>
        <source>Files that can't be read, and why</source>
        <translation>无法读取的文件及原因</translation>
    </message>
    <message>
        <location filename="ui/window/places_panel.py"/>
        <source>Not all photos compared yet</source>
        <translation>尚未比对全部照片</translation>
    </message>
    <message>
        <location filename="ui/window/places_panel.py"/>
        <source>What came into the library in the last {recent_days} days</source>
        <translation>最近 {recent_days} 天进入图库的照片</translation>
    </message>
    <message>
        <location filename="ui/window/places_panel.py"/>
        <source>{groups} · {human_bytes} to gain</source>
        <translation>{groups} · 可省 {human_bytes}</translation>
    </message>
    <message>
        <location filename="ui/window/replicas.py"/>
        <source>Bring what was changed here, and take what is new there</source>
        <translation>带去这里的更改，取回那里的新内容</translation>
    </message>
    <message>
        <location filename="ui/window/replicas.py"/>
        <source>Conflicts of joining…</source>
        <translation>并回时的冲突…</translation>
    </message>
    <message>
        <location filename="ui/window/replicas.py"/>
        <source>Join the shared library again…</source>
        <translation>并回共享图库…</translation>
    </message>
    <message>
        <location filename="ui/window/replicas.py"/>
        <source>Keep a part on this computer…</source>
        <translation>在这台电脑上建立随身图库…</translation>
    </message>
    <message>
        <location filename="ui/window/replicas.py"/>
        <source>Part of a shared library, joined {when}</source>
        <translation>共享图库的随身图库，上次并回：{when}</translation>
    </message>
    <message>
        <location filename="ui/window/replicas.py"/>
        <source>Some folders and albums, to go on with without the server</source>
        <translation>若干文件夹和相册，没有服务器时也能继续使用</translation>
    </message>
    <message>
        <location filename="ui/window/replicas.py"/>
        <source>What a part and the shared library had both changed, and differently</source>
        <translation>随身图库与共享图库都改过、但改得不一样的内容</translation>
    </message>
    <message>
        <location filename="ui/window/shared_library.py"/>
        <source>A library in a PostgreSQL database, for several machines and people</source>
        <translation>PostgreSQL 数据库中的图库，供多台电脑和多人使用</translation>
    </message>
    <message>
        <location filename="ui/window/shared_library.py"/>
        <source>Open a shared library…</source>
        <translation>打开共享图库…</translation>
    </message>
    <message>
        <location filename="ui/window/shared_library_dialog.py"/>
        <source>&amp;Address</source>
        <translation>地址(&amp;A)</translation>
    </message>
    <message>
        <location filename="ui/window/shared_library_dialog.py"/>
        <source>A library in a PostgreSQL database, for several machines and people. It opens in a window of its own; this one stays.</source>
        <translation>PostgreSQL 数据库中的图库，供多台电脑和多人使用。它在自己的窗口中打开，当前窗口保持不变。</translation>
    </message>
    <message>
        <location filename="ui/window/shared_library_dialog.py"/>
        <source>Address of the library</source>
        <translation>图库的地址</translation>
    </message>
    <message>
        <location filename="ui/window/shared_library_dialog.py"/>
        <source>Open a shared library</source>
        <translation>打开共享图库</translation>
    </message>
    <message>
        <location filename="ui/window/shared_library_dialog.py"/>
        <source>Test the connection</source>
        <translation>测试连接</translation>
    </message>
    <message>
        <location filename="ui/window/shared_library_dialog.py"/>
        <source>The address has no password in it, and photosim keeps none. It is read from the file ~/.pgpass, or the one that PGPASSFILE names; what a service file names is postgresql:///?service=studio.</source>
        <translation>地址中不含密码，photosim 也不保存密码。密码从文件 ~/.pgpass 或 PGPASSFILE 指定的文件中读取；服务文件中定义的写作 postgresql:///?service=studio。</translation>
    </message>
    <message>
        <location filename="ui/window/shared_library_dialog.py"/>
        <source>The server answers, and the database has a library.</source>
        <translation>服务器有响应，数据库中有图库。</translation>
    </message>
    <message>
        <location filename="ui/window/shared_library_dialog.py"/>
        <source>The server answers; the database has no library yet. Opening makes one.</source>
        <translation>服务器有响应；数据库中还没有图库。打开时会创建一个。</translation>
    </message>
    <message>
        <location filename="ui/window/status_bar.py"/>
        <source>Looking at folders</source>
        <translation>正在查看文件夹</translation>
    </message>
    <message>
        <location filename="ui/window/status_bar.py"/>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <location filename="ui/window/status_bar.py"/>
        <source>Progress of indexing</source>
        <translation>索引进度</translation>
    </message>
    <message>
        <location filename="ui/window/status_bar.py"/>
        <source>Reading only</source>
        <translation>只读</translation>
    </message>
    <message>
        <location filename="ui/window/status_bar.py"/>
        <source>Size of thumbnails (Ctrl+Wheel)</source>
        <translation>缩略图大小（Ctrl+滚轮）</translation>
    </message>
    <message>
        <location filename="ui/window/status_bar.py"/>
        <source>The library can't be opened</source>
        <translation>无法打开图库</translation>
    </message>
    <message>
        <location filename="ui/window/status_bar.py"/>
        <source>Up to date</source>
        <translation>已是最新</translation>
    </message>
    <message>
        <location filename="ui/window/status_bar.py"/>
        <source>Which files, and why (Ctrl+E)</source>
        <translation>哪些文件及原因（Ctrl+E）</translation>
    </message>
    <message>
        <location filename="ui/window/status_bar.py"/>
        <source>{lead} · {done} of {total}</source>
        <translation>{lead} · {done} / {total}</translation>
    </message>
    <message>
        <location filename="ui/window/status_bar.py"/>
        <source>{number} {files} failed</source>
        <translation>{number} {files}读取失败</translation>
    </message>
    <message>
        <location filename="ui/window/take_part_dialog.py"/>
        <source>&amp;Folder of the part</source>
        <translation>随身图库的文件夹(&amp;F)</translation>
    </message>
    <message>
        <location filename="ui/window/take_part_dialog.py"/>
        <source>A part of this library is a library of its own that answers without the server, and joins this one again later. Choose whose photos it has:</source>
        <translation>随身图库是此图库的一部分，自成一个图库，没有服务器也能使用，之后可以并回。请选择其中要包含哪些文件夹和相册的照片：</translation>
    </message>
    <message>
        <location filename="ui/window/take_part_dialog.py"/>
        <source>Album {name}</source>
        <translation>相册 {name}</translation>
    </message>
    <message>
        <location filename="ui/window/take_part_dialog.py"/>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <location filename="ui/window/take_part_dialog.py"/>
        <source>Folder of the part</source>
        <translation>随身图库的文件夹</translation>
    </message>
    <message>
        <location filename="ui/window/take_part_dialog.py"/>
        <source>Folders and albums of the part</source>
        <translation>随身图库的文件夹和相册</translation>
    </message>
    <message>
        <location filename="ui/window/take_part_dialog.py"/>
        <source>Keep a part on this computer</source>
        <translation>在这台电脑上建立随身图库</translation>
    </message>
    <message>
        <location filename="ui/window/take_part_dialog.py"/>
        <source>Keep this part</source>
        <translation>建立</translation>
    </message>
    <message>
        <location filename="ui/window/take_part_dialog.py"/>
        <source>Making the part…</source>
        <translation>正在建立随身图库…</translation>
    </message>
    <message>
        <location filename="ui/window/take_part_dialog.py"/>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <location filename="ui/window/take_part_dialog.py"/>
        <source>This library has no folders and albums yet.</source>
        <translation>此图库中还没有文件夹和相册。</translation>
    </message>
    <message>
        <location filename="ui/window/take_part_dialog.py"/>
        <source>{folder} has {photos} of this library.</source>
        <translation>{folder} 已包含此图库的 {photos}。</translation>
    </message>
    <message>
        <location filename="ui/window/undo.py"/>
        <source>Do again what was taken back last</source>
        <translation>重做刚才撤销的操作</translation>
    </message>
    <message>
        <location filename="ui/window/undo.py"/>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <location filename="ui/window/undo.py"/>
        <source>Take back what was done last: to files, also before a restart, to albums, decisions and guarded folders</source>
        <translation>撤销刚才的操作：文件（包括重启前的）、相册、决定和受保护的文件夹</translation>
    </message>
    <message>
        <location filename="ui/window/unexpected_dialog.py"/>
        <source>A report says what photosim did last.</source>
        <translation>报告会说明 photosim 最近做了什么。</translation>
    </message>
    <message>
        <location filename="ui/window/unexpected_dialog.py"/>
        <source>Else they are left out of the report</source>
        <translation>否则报告中不会包含它们</translation>
    </message>
    <message>
        <location filename="ui/window/unexpected_dialog.py"/>
        <source>Hide report</source>
        <translation>隐藏报告</translation>
    </message>
    <message>
        <location filename="ui/window/unexpected_dialog.py"/>
        <source>It can't be saved there: {reason}. Choose another place.</source>
        <translation>无法保存到那里：{reason}。请选择其他位置。</translation>
    </message>
    <message>
        <location filename="ui/window/unexpected_dialog.py"/>
        <source>Save report…</source>
        <translation>保存报告…</translation>
    </message>
    <message>
        <location filename="ui/window/unexpected_dialog.py"/>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <location filename="ui/window/unexpected_dialog.py"/>
        <source>Saved as {path}.</source>
        <translation>已保存为 {path}。</translation>
    </message>
    <message>
        <location filename="ui/window/unexpected_dialog.py"/>
        <source>Show report</source>
        <translation>显示报告</translation>
    </message>
    <message>
        <location filename="ui/window/unexpected_dialog.py"/>
        <source>Text files (*.txt)</source>
        <translation>文本文件 (*.txt)</translation>
    </message>
    <message>
        <location filename="ui/window/unexpected_dialog.py"/>
        <source>The report</source>
        <translation>报告</translation>
    </message>
    <message>
        <location filename="ui/window/unexpected_dialog.py"/>
        <source>The report has versions and the log; save it and send it to those who make photosim.</source>
        <translation>报告包含版本和日志；请保存后发送给 photosim 的开发者。</translation>
    </message>
    <message>
        <location filename="ui/window/unexpected_dialog.py"/>
        <source>With names and paths of photos</source>
        <translation>包含照片的名称和路径</translation>
    </message>
    <message>
        <location filename="ui/window/unexpected_dialog.py"/>
        <source>Your photos were not touched, and what was done before is kept. Go on; should it happen again, start photosim anew.</source>
        <translation>你的照片没有被改动，之前所做的一切都已保留。请继续；如果再次发生，请重新启动 photosim。</translation>
    </message>
    <message>
        <location filename="ui/window/unexpected_dialog.py"/>
        <source>photosim met an error that nobody expected ({kind}).</source>
        <translation>photosim 遇到了意料之外的错误（{kind}）。</translation>
    </message>
</context>
<context>
    <name>ui/work</name>
    <message>
        <location filename="ui/work/history.py"/>
        <source>Done again: {text}.</source>
        <translation>已重做：{text}。</translation>
    </message>
    <message>
        <location filename="ui/work/history.py"/>
        <source>Nothing of this was left to take back: {text}.</source>
        <translation>没有可撤回的内容：{text}。</translation>
    </message>
    <message>
        <location filename="ui/work/history.py"/>
        <source>Undone: {text}.</source>
        <translation>已撤销：{text}。</translation>
    </message>
    <message>
        <location filename="ui/work/history.py"/>
        <source>do it again</source>
        <translation>重做</translation>
    </message>
</context>
</TS>
