package panel

import (
	"testing"

	"fyne.io/fyne/v2/test"

	"raqim/ui/i18n"
	"raqim/ui/text/bidi"
)

// A sentence of the Arabic interface that begins with the name of a key runs from the
// right all the same; what a person wrote runs as it begins.
func TestParagraphRunsAsTheInterface(t *testing.T) {
	test.NewTempApp(t)
	defer i18n.Use(i18n.English)
	for _, c := range []struct {
		language string
		own      bool
		want     bidi.Base
	}{
		{i18n.Arabic, false, bidi.RTL},
		{i18n.Arabic, true, bidi.LTR},
		{i18n.English, false, bidi.LTR},
	} {
		i18n.Use(c.language)
		for _, line := range Paragraph("Enter لسطر جديد، وCtrl+Enter لحفظ الملاحظة", 120, 0, Look{Own: c.own}) {
			if line.look.Base != c.want {
				t.Errorf("%s, own %v: the line %q runs %v, want %v", c.language, c.own, line.Text(), line.look.Base, c.want)
			}
		}
	}
}
