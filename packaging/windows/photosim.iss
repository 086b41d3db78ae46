; Installer for Windows, by Inno Setup 6. Not run where photosim is developed: that is Linux.
;
; On Windows, in the checkout, after `py packaging\folder.py`:
;     iscc /DVersion=0.1.0 packaging\windows\photosim.iss
; The installer is written to dist. It installs for the person alone, without administrator's rights.

#ifndef Version
  #error Say which version: iscc /DVersion=...
#endif
#define Folder "..\..\dist\photosim-" + Version + "-windows-amd64"

[Setup]
AppId={{3B5B0C1E-6D53-4C5E-9A53-2F0B6E1A7C11}
AppName=photosim
AppVersion={#Version}
DefaultDirName={autopf}\photosim
DefaultGroupName=photosim
PrivilegesRequired=lowest
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
LicenseFile=..\..\LICENSE
OutputDir=..\..\dist
OutputBaseFilename=photosim-{#Version}-windows-amd64-setup
SetupIconFile=..\..\build\pyinstaller\photosim.ico
UninstallDisplayIcon={app}\photosim.exe
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
CloseApplications=yes

[Languages]
Name: "english"; MessagesFile: "compiler:Default.isl"
; Inno Setup brings no Chinese itself: put ChineseSimplified.isl of its translations beside this file.
#ifexist "ChineseSimplified.isl"
Name: "chinese"; MessagesFile: "ChineseSimplified.isl"
#endif

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked

[Files]
Source: "{#Folder}\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

[Icons]
Name: "{group}\photosim"; Filename: "{app}\photosim.exe"
Name: "{autodesktop}\photosim"; Filename: "{app}\photosim.exe"; Tasks: desktopicon

[Registry]
; "Open with" offers photosim for photos; it is nobody's standard program.
Root: HKA; Subkey: "Software\Classes\Applications\photosim.exe"; ValueType: string; ValueName: "FriendlyAppName"; ValueData: "photosim"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\Applications\photosim.exe\shell\open\command"; ValueType: string; ValueData: """{app}\photosim.exe"" ""%1"""
Root: HKA; Subkey: "Software\Classes\Applications\photosim.exe\SupportedTypes"; ValueType: string; ValueName: ".jpg"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\photosim.exe\SupportedTypes"; ValueType: string; ValueName: ".jpeg"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\photosim.exe\SupportedTypes"; ValueType: string; ValueName: ".png"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\photosim.exe\SupportedTypes"; ValueType: string; ValueName: ".webp"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\photosim.exe\SupportedTypes"; ValueType: string; ValueName: ".heic"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\photosim.exe\SupportedTypes"; ValueType: string; ValueName: ".tif"; ValueData: ""
Root: HKA; Subkey: "Software\Classes\Applications\photosim.exe\SupportedTypes"; ValueType: string; ValueName: ".dng"; ValueData: ""

[Run]
Filename: "{app}\photosim.exe"; Description: "{cm:LaunchProgram,photosim}"; Flags: nowait postinstall skipifsilent

[UninstallDelete]
Type: filesandordirs; Name: "{app}\_internal"
