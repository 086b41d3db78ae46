#!/bin/sh
# Make photosim.app and a disk image. Not run where photosim is developed: that is Linux.
#
# On macOS, in the checkout, after `python3 packaging/folder.py`:
#     sh packaging/macos/bundle.sh 0.1.0 [IDENTITY]
# With an identity of the keychain the app is signed for the hardened runtime; notarising is up to its
# owner (xcrun notarytool submit dist/photosim-….dmg --wait; xcrun stapler staple …).
set -eu
version=${1:?say which version}
identity=${2:-}
root=$(cd "$(dirname "$0")/../.." && pwd)
processor=$(uname -m)
folder="$root/dist/photosim-$version-macos-$processor"
app="$root/build/macos/photosim.app"
[ -d "$folder" ] || { echo "First: python3 packaging/folder.py" >&2; exit 1; }

rm -rf "$root/build/macos"
mkdir -p "$app/Contents/MacOS" "$app/Contents/Resources" "$root/build/macos/photosim.iconset"
cp -R "$folder/." "$app/Contents/MacOS/"
for size in 16 32 128 256 512; do
    large=$((size * 2))
    picture="$root/build/pyinstaller/photosim.png"
    set="$root/build/macos/photosim.iconset"
    sips -z $size $size "$picture" --out "$set/icon_${size}x${size}.png" >/dev/null
    sips -z $large $large "$picture" --out "$set/icon_${size}x${size}@2x.png" >/dev/null
done
iconutil -c icns "$root/build/macos/photosim.iconset" -o "$app/Contents/Resources/photosim.icns"
cat >"$app/Contents/Info.plist" <<EOF
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
    <key>CFBundleIdentifier</key><string>org.photosim.photosim</string>
    <key>CFBundleName</key><string>photosim</string>
    <key>CFBundleExecutable</key><string>photosim</string>
    <key>CFBundleIconFile</key><string>photosim</string>
    <key>CFBundlePackageType</key><string>APPL</string>
    <key>CFBundleShortVersionString</key><string>$version</string>
    <key>CFBundleVersion</key><string>$version</string>
    <key>LSMinimumSystemVersion</key><string>13.0</string>
    <key>LSApplicationCategoryType</key><string>public.app-category.photography</string>
    <key>NSHighResolutionCapable</key><true/>
    <key>CFBundleDocumentTypes</key>
    <array><dict>
        <key>CFBundleTypeName</key><string>Photo</string>
        <key>CFBundleTypeRole</key><string>Viewer</string>
        <key>LSHandlerRank</key><string>Alternate</string>
        <key>LSItemContentTypes</key><array><string>public.image</string></array>
    </dict></array>
</dict>
</plist>
EOF
if [ -n "$identity" ]; then
    codesign --force --deep --options runtime --timestamp --sign "$identity" "$app"
else
    codesign --force --deep --sign - "$app"
fi
hdiutil create -volname photosim -srcfolder "$app" -ov -format UDZO \
    "$root/dist/photosim-$version-macos-$processor.dmg"
