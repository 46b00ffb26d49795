package bidi

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// letters are of all classes but NSM, isolates and embeddings, and old enough for
// any version of the command.
const letters = "abZאבاب1239۴۵٠١+-%$,.:/\u200C \t!\"«»\u200E\u200F\u061C"

// TestFriBidi compares with the fribidi command on random text. Isolates are
// left out, since it is wrong where they follow one another
// (fribidi/fribidi#141), and brackets stand with neither embeddings nor marks:
// FriBidi 1.0.8 resolves N0 from a wrong context after an embedding begins, and
// lets a mark beside a bracket take its neighbour into the pair. TestReference
// has all of them together.
func TestFriBidi(t *testing.T) {
	path, err := exec.LookPath("fribidi")
	if err != nil {
		t.Skip("no fribidi command (Debian package libfribidi-bin)")
	}
	for option, base := range map[string]Base{"--wltr": Auto, "--wrtl": AutoRTL, "--ltr": LTR, "--rtl": RTL} {
		random := rand.New(rand.NewPCG(9, uint64(base)))
		texts := slices.Concat(
			randomLines(random, letters+"()[]{}\u2329\u232A\u3008\u3009", 3000),
			randomLines(random, letters+"\u064B\u0651\u202A\u202B\u202C\u202C\u202D\u202E", 3000))
		answers := askFriBidi(t, path, option, texts)
		failed := 0
		for i, text := range texts {
			levels, paragraph := solve(text, base)
			ResetLine(text, levels, paragraph)
			if got, want := keptLevels(text, levels), keptAnswer(text, answers[i]); got != want {
				if failed++; failed <= 5 {
					t.Errorf("%s %+q: levels %s, fribidi %s", option, string(text), got, want)
				}
			}
		}
		t.Logf("fribidi %s: %d texts, %d differ", option, len(texts), failed)
	}
}

// randomLines makes n texts of up to 40 characters of an alphabet.
func randomLines(random *rand.Rand, alphabet string, n int) (lines [][]rune) {
	from := []rune(alphabet)
	for range n {
		line := make([]rune, 1+random.IntN(40))
		for i := range line {
			line[i] = from[random.IntN(len(from))]
		}
		lines = append(lines, line)
	}
	return lines
}

// askFriBidi returns the levels the command prints for each text.
func askFriBidi(t *testing.T, path, option string, texts [][]rune) (answers [][]string) {
	t.Helper()
	var input strings.Builder
	for _, text := range texts {
		input.WriteString(string(text) + "\n")
	}
	cmd := exec.Command(path, "--nobreak", "--novisual", "--levels", option)
	cmd.Stdin = strings.NewReader(input.String())
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v: %s", err, &stderr)
	}
	lines := strings.Split(strings.TrimRight(string(out), "\n"), "\n")
	if len(lines) != len(texts) {
		t.Fatalf("%d answers to %d texts", len(lines), len(texts))
	}
	for _, line := range lines {
		answers = append(answers, strings.Fields(line))
	}
	return answers
}

// keptLevels writes the levels of the characters that X9 keeps.
func keptLevels(text []rune, levels []Level) string {
	var b strings.Builder
	for i, l := range levels {
		if !removed.has(classOf(text[i])) {
			fmt.Fprint(&b, l, " ")
		}
	}
	return b.String()
}

func keptAnswer(text []rune, levels []string) string {
	var b strings.Builder
	for i, l := range levels {
		if i < len(text) && !removed.has(classOf(text[i])) {
			b.WriteString(l + " ")
		}
	}
	return b.String()
}
