package e2e

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// arabicKeys are the letters of the X layout "ara", row by row, and the keycode of the first key of each row.
var arabicKeys = map[int]string{24: "ضصثقفغعهخحجد", 38: "شسيبلاتنمكط", 49: "ذ", 52: "ئءؤر"}

// write types a text of Arabic letters and ASCII as a person does who switches the keyboard's layout. (Given an Arabic
// letter, xdotool changes the layout under a running program, which now and then misses the first one.)
func (s *screen) write(text string) {
	s.tb.Helper()
	layout := ""
	use := func(name string) {
		if layout == name {
			return
		}
		layout = name
		s.layout(name)
	}
	for _, r := range text {
		code, ok := arabicKey(r)
		switch {
		case ok:
			use("ara")
			s.xdotool("key", "--clearmodifiers", strconv.Itoa(code))
		default:
			use("us")
			s.xdotool("type", string(r))
		}
		time.Sleep(50 * time.Millisecond)
	}
	use("us")
}

func arabicKey(r rune) (code int, ok bool) {
	for first, row := range arabicKeys {
		if i := slices.Index([]rune(row), r); i >= 0 {
			return first + i, true
		}
	}
	return 0, false
}

// An Arabic name is typed, corrected in the middle, and cut and pasted across Latin letters, brackets and digits. The
// file that comes of it says what the field really held.
func TestAnArabicNameIsTypedAndCorrected(t *testing.T) {
	s, f := newScreen(t), newFile(t, article)
	w := open(s, f)
	home := ""
	for _, v := range s.env {
		if value, ok := strings.CutPrefix(v, "HOME="); ok {
			home = value
		}
	}
	w.key("ctrl+n")
	time.Sleep(500 * time.Millisecond) // the dialog fades in
	w.key("ctrl+a")
	s.write("تقرير نذر (Nader) 2")
	w.key("Home")
	w.key("ctrl+Left") // to the left is forward: behind the first word
	w.key("ctrl+Left") // behind the second
	w.key("BackSpace")
	w.key("BackSpace")
	s.write("ادر")
	w.key("shift+End")
	time.Sleep(200 * time.Millisecond)
	s.picture("field-selected")
	w.key("ctrl+x")
	w.key("ctrl+v")
	w.key("ctrl+z")
	w.key("ctrl+y")
	time.Sleep(200 * time.Millisecond)
	s.picture("field-corrected")
	w.key("Return")
	want := filepath.Join(home, "تقرير نادر (Nader) 2.raqim")
	until(t, "there is a project of that name", func() bool {
		_, err := os.Stat(want)
		return err == nil
	})
	w.key("ctrl+q")
	until(t, "the program has left it", func() bool {
		_, err := os.Stat(want + ".lock")
		return err != nil
	})
	f.run("check", want)
}
