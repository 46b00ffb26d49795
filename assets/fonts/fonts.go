package fonts

import _ "embed"

// VazirmatnRegular is the interface and reading face: Arabic, Persian, Latin, the three kinds of digits.
//
//go:embed vazirmatn/Vazirmatn-Regular.ttf
var VazirmatnRegular []byte

// VazirmatnBold is the bold weight of the interface face.
//
//go:embed vazirmatn/Vazirmatn-Bold.ttf
var VazirmatnBold []byte

// NotoNaskhArabic is the alternative reading face, a book hand; this build has Latin.
//
//go:embed noto-naskh-arabic/NotoNaskhArabic-Regular.ttf
var NotoNaskhArabic []byte

// NotoSans is the fallback for Latin, Greek, Cyrillic and punctuation.
//
//go:embed noto-sans/NotoSans-Regular.ttf
var NotoSans []byte

// NotoSansSymbols is the fallback for technical and currency symbols.
//
//go:embed noto-sans-symbols/NotoSansSymbols-Regular.ttf
var NotoSansSymbols []byte

// NotoSansSymbols2 is the fallback for arrows, geometric shapes and dingbats.
//
//go:embed noto-sans-symbols-2/NotoSansSymbols2-Regular.ttf
var NotoSansSymbols2 []byte

// NotoEmoji is the fallback for emoji, as outlines of one colour.
//
//go:embed noto-emoji/NotoEmoji-Regular.ttf
var NotoEmoji []byte
