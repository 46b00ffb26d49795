package desk

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"raqim/assets"
	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/tree"
)

// pointAtTip moves the pointer to the middle of the first widget whose tip is text, as far as such
// a widget is on the screen, and tells what is shown then.
func pointAtTip(d *desk, text string) string {
	content := d.window.Content()
	shown := ""
	tree.Walk(content, fyne.Position{}, func(o fyne.CanvasObject, at fyne.Position) bool {
		if tipped, ok := o.(interface{ Tip() string }); !ok || tipped.Tip() != text {
			return true
		}
		d.tips.Point(at.AddXY(o.Size().Width/2, o.Size().Height/2))
		shown = d.tips.Shown()
		return false
	})
	return shown
}

func TestTipsOfTheWindow(t *testing.T) {
	d := open(t, project(t))
	choose(t, d, "نادر سليم")
	d.view.TypedRune('1')
	for _, tip := range []string{"a.txt · open", "b.txt · untouched", "Speaker: marks the selection, or the word at the caret (1)", "Only documents that are: done"} {
		if got := pointAtTip(d, tip); got != tip {
			t.Errorf("at the widget with the tip %q the window shows %q", tip, got)
		}
	}
	at, ok := d.view.PixelOf(12)
	if !ok {
		t.Fatal("the span is not in view")
	}
	d.tips.Point(at)
	if got := d.tips.Shown(); !strings.HasPrefix(got, "Speaker") {
		t.Errorf("over the mark the window shows %q", got)
	}
	d.tips.Press()
	if got := d.tips.Shown(); got != "" {
		t.Errorf("after a key the window still shows %q", got)
	}
}

// The tip of a mark has the words of the schema in the language of the interface, not its ids.
func TestTheTipOfAMarkIsInTheLanguage(t *testing.T) {
	defer i18n.Use(i18n.English)
	schema, err := model.ParseSchema(assets.DefaultSchema())
	if err != nil {
		t.Fatal(err)
	}
	span := model.Span{Label: "QUOTE", Author: "me", Attributes: map[string]model.Value{"quote_type": model.TextValue("indirect")}}
	for language, want := range map[string]string{"en": "Quote · indirect · me", "ar": "اقتباس · غير مباشر · me"} {
		i18n.Use(language)
		got := strings.Map(func(r rune) rune {
			if r >= '\u2066' && r <= '\u2069' {
				return -1
			}
			return r
		}, markName(schema, span))
		if got != want {
			t.Errorf("%s: the tip is %q, want %q", language, got, want)
		}
	}
}
