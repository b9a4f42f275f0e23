#!/usr/bin/env bash
# card-fonts.sh: cuts the fonts of card pictures (theme/card/) anew from Debian's Noto, with hb-subset (Debian: fonts-noto-core 20201225-1, libharfbuzz-bin 6.0.0).
# The letters kept are those of European and Cyrillic writing, of Arabic and of Hebrew, with marks and punctuation.
set -euo pipefail
cd "$(dirname "$0")/../theme/card"

noto=/usr/share/fonts/truetype/noto
marks=U+0020-007E,U+00A0-00BF,U+00D7,U+2010-2027,U+202F-203A,U+2044
european=$marks,U+00C0-024F,U+0259,U+02B0-02DD,U+0300-030C,U+0323,U+0326-0328,U+0370-03FF,U+0400-052F,U+1E00-1E9E,U+1EA0-1EF9,U+20AC,U+20B4,U+20BD,U+2116,U+2122,U+2190-2193,U+2212
arabic=$marks,U+0600-06FF
hebrew=$marks,U+0591-05F4,U+20AA,U+FB1D-FB4F

# cut FONT LETTERS: without hints, which no card uses, and with only the features that writing needs.
cut() {
  hb-subset "$noto/$1.ttf" --output-file="$1.ttf" --unicodes="$2" --no-hinting \
    --layout-features=ccmp,locl,kern,liga,rlig,calt,mark,mkmk,init,medi,fina,isol --name-IDs=0,1,2,13,14
}

cut NotoSerif-Bold "$european"
cut NotoSans-Bold "$european"
cut NotoSans-Regular "$european"
cut NotoNaskhArabic-Bold "$arabic"
cut NotoSansArabic-Regular "$arabic"
cut NotoSansHebrew-Bold "$hebrew"
cut NotoSansHebrew-Regular "$hebrew"
