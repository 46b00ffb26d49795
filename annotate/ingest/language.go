package ingest

import (
	"strings"
	"unicode"
)

// languageSample is how many bytes of a text are looked at.
const languageSample = 1 << 20

// Language finds out whether text is Arabic ("ar"), Persian ("fa") or English
// ("en"); "und" where it cannot tell. The script with most letters decides
// first. Arabic and Persian are told apart by the letters that only one of them
// has and by common words, which weigh three letters: old Persian files are
// written with the Arabic forms of kaf and yeh.
func Language(text string) string {
	sample := strings.ToValidUTF8(text[:min(len(text), languageSample)], "")
	var arabic, latin, other int
	for _, r := range sample {
		switch {
		case !unicode.IsLetter(r):
		case unicode.Is(unicode.Arabic, r):
			arabic++
		case unicode.Is(unicode.Latin, r):
			latin++
		default:
			other++
		}
	}
	switch {
	case arabic+latin+other == 0, other > arabic && other > latin:
		return "und"
	case arabic >= latin:
		return arabicOrPersian(sample, arabic)
	}
	return englishOrNot(sample)
}

const (
	arabicLetters  = "ةيكإأؤى"
	persianLetters = "پچژگکی\u200c"
	// otherLetters belong to Urdu, Pashto, Kurdish and Sindhi.
	otherLetters = "ٹڈڑںہھےٻٺټډړږښګڼېڕڵێۆە"
	wordWeight   = 3
)

func arabicOrPersian(text string, letters int) string {
	ar, fa, foreign := 0, 0, 0
	for _, r := range text {
		switch {
		case strings.ContainsRune(arabicLetters, r):
			ar++
		case strings.ContainsRune(persianLetters, r):
			fa++
		case strings.ContainsRune(otherLetters, r):
			foreign++
		}
	}
	for _, word := range strings.FieldsFunc(text, notInWord) {
		switch {
		case arabicWords[word] || hasArticle(word):
			ar += wordWeight
		case persianWords[word]:
			fa += wordWeight
		}
	}
	switch {
	case foreign*33 > letters, ar == fa:
		return "und"
	case ar > fa:
		return "ar"
	}
	return "fa"
}

// englishOrNot takes Latin text for English unless it is long enough to show
// that it has none of English's common words.
func englishOrNot(text string) string {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) })
	english := 0
	for _, word := range words {
		if englishWords[word] {
			english++
		}
	}
	if len(words) >= 20 && english*20 < len(words) {
		return "und"
	}
	return "en"
}

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Fields(words) {
		set[word] = true
	}
	return set
}

var (
	arabicWords  = wordSet("في من على أن إن إلى عن مع هذا هذه التي الذي الذين ذلك قال قالت كان كانت لم لن قد حول خلال وفي ومن وقال بعد قبل بين عبد كما حيث ما لا")
	persianWords = wordSet("است این که را در از با به برای شد کرد کند شده بود می\u200cشود می نیز آن\u200cها گفت هم یک اين كه براي كرد كند مي يك نيز")
	sharedWords  = wordSet("و آن هر یا يا أو")
	englishWords = wordSet("the of and to in a is that for on with as was by at from it said he has")
)
