package cli

import (
	"bytes"
	"math"
	"strconv"
	"unicode/utf8"

	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/marks"
	"raqim/ui/text/bidi"
	"raqim/ui/text/layout"
)

// layoutCommand prints the engine's geometry, so that it can be checked from
// outside.
type layoutCommand struct {
	File      string   `arg:"" optional:"" default:"-" help:"cli.layout.file"`
	Font      []string `sep:"none" placeholder:"FONT.ttf" help:"cli.layout.font"`
	Size      float64  `default:"16" placeholder:"PX" help:"cli.layout.size"`
	Width     float64  `default:"700" placeholder:"PX" help:"cli.layout.width"`
	Direction string   `enum:"auto,rtl,ltr" default:"auto" placeholder:"D" help:"cli.layout.direction"`
}

// Help is the command's longer help.
func (layoutCommand) Help() string { return i18n.T("cli.layout.detail") }

// Run lays the text out and prints one JSON object a paragraph.
func (c *layoutCommand) Run(e *env) error {
	if !(c.Size > 0 && c.Size <= 1000) || !(c.Width > 0 && c.Width <= 1e6) {
		return usageError(i18n.T("cli.layout.measures"))
	}
	fonts, err := fontStack(c.Font)
	if err != nil {
		return err
	}
	text, err := c.read(e)
	if err != nil {
		return err
	}
	doc := layout.NewEngine().Lazy(text, layout.Config{
		Fonts: fonts, Size: c.Size, Width: c.Width, Base: marks.Forced(model.Direction(c.Direction), bidi.Auto),
	})
	writeGeometry(e, doc)
	return nil
}

// read gives the text of the file or of standard input without a byte order mark,
// which is no part of the text for import either.
func (c *layoutCommand) read(e *env) (string, error) {
	data, err := readAll(e, c.File)
	if err != nil {
		return "", err
	}
	data = bytes.TrimPrefix(data, []byte("\uFEFF"))
	for at := 0; at < len(data); {
		r, size := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && size == 1 {
			line := 1 + bytes.Count(data[:at], []byte("\n"))
			return "", failure(model.Invalid, i18n.T("cli.layout.notutf8", "file", shownInput(c.File), "byte", i18n.Place(at), "line", i18n.Place(line)))
		}
		at += size
	}
	return string(data), nil
}

// writeGeometry prints every paragraph; the empty one behind the separator that
// ends the text is none.
func writeGeometry(e *env, doc *layout.Document) {
	var line []byte
	var chars []layout.Char
	for i := 0; doc.HasParagraph(i); i++ {
		p := doc.Paragraphs[i]
		if p.Start == p.Next {
			return
		}
		chars = doc.Chars(chars[:0], i)
		line = appendParagraph(line[:0], i+1, p, chars)
		// A failed write comes back from the last Flush.
		_, _ = e.out.Write(line)
	}
}

func appendParagraph(b []byte, number int, p layout.Paragraph, chars []layout.Char) []byte {
	direction := "ltr"
	if p.RTL {
		direction = "rtl"
	}
	b = append(b, `{"id":"`...)
	b = strconv.AppendInt(b, int64(number), 10)
	b = append(b, `","dir":"`...)
	b = append(b, direction...)
	b = append(b, `","n":`...)
	b = strconv.AppendInt(b, int64(p.End-p.Start), 10)
	b = append(b, `,"ch":[`...)
	for i, c := range chars {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(b, '[')
		b = strconv.AppendInt(b, int64(c.Index), 10)
		b = append(b, ',')
		b = strconv.AppendInt(b, int64(c.Line), 10)
		b = append(b, ',')
		b = appendPixels(b, c.X0)
		b = append(b, ',')
		b = appendPixels(b, c.X1)
		b = append(b, ']')
	}
	return append(b, "]}\n"...)
}

// appendPixels writes x to a thousandth of a pixel.
func appendPixels(b []byte, x float64) []byte {
	x = math.Round(x*1000) / 1000
	if x == 0 {
		x = 0 // no "-0"
	}
	return strconv.AppendFloat(b, x, 'f', -1, 64)
}
