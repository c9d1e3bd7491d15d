#!/usr/bin/env bash
# Makes the voice that ships: one small file a word, under public/voice/{zh,en}. Needs espeak-ng and sox with mp3
# (Debian: espeak-ng sox libsox-fmt-mp3). The files are committed; run this only to change them. They are plain on
# purpose: a hall that wants a better voice records its own (README, "The voice").
set -euo pipefail
cd "$(dirname "$0")"
out=../public/voice
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
rm -rf "$out" && mkdir -p "$out/zh" "$out/en"

# Without the silence before and after, all equally loud, with an edge that does not click.
clip() { # language name voice words-a-minute text
  espeak-ng -v "$3" -s "$4" -p 45 -g 0 -w "$work/raw.wav" -- "$5"
  sox "$work/raw.wav" -r 24000 -c 1 "$work/clip.wav" \
    gain -3 highpass 80 silence 1 0.01 0.5% fade t 0.005 reverse silence 1 0.01 0.5% fade t 0.01 reverse \
    pad 0.03 0.06 gain -n -3
  sox "$work/clip.wav" -C 48 --comment "" "$out/$1/$2.mp3"
}
zh() { clip zh "$1" cmn 185 "$2"; }
en() { clip en "$1" en-gb 165 "$2"; }

digits=(零 一 二 三 四 五 六 七 八 九 十)
for value in "${!digits[@]}"; do zh "$value" "${digits[value]}"; done
zh please 请
zh number 号
zh go-to 到
zh window 号窗口办理
zh again 再次呼叫

small=(zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen)
for value in "${!small[@]}"; do en "$value" "${small[value]}"; done
tens=(twenty thirty forty fifty sixty seventy eighty ninety)
for value in "${!tens[@]}"; do en "$((value * 10 + 20))" "${tens[value]}"; done
en window window
en please please

# Letters are said alike in both languages.
for letter in {A..Z}; do
  clip zh "$letter" en-gb 150 "$letter"
  en "$letter" "$letter"
done

# What makes no sound: by it a page learns whether it may make any.
sox -n -r 24000 -c 1 -C 48 --comment "" "$out/silence.mp3" trim 0 0.1
du -sb "$out"
