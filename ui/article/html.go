package article

import (
	"bufio"
	"fmt"
	"html"
	"io"
	"slices"
	"strings"

	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/text/paint"
)

// WriteHTML writes the article as one HTML file, with its headings and lists in the
// language of the interface. The text is that of the element with the id "text", to the code
// point, but that U+0000, which HTML cannot hold, is U+FFFD there; the page says so.
func WriteHTML(w io.Writer, a Article) error {
	if a.Schema == nil {
		a.Schema = &model.Schema{} // of a file of text, in which nothing is marked
	}
	out := bufio.NewWriter(w)
	p := &page{Article: &a, Writer: out, text: []rune(a.Document.Text)}
	p.light, p.dark = a.marks(paint.Look{}), a.marks(paint.Look{Dark: true})
	p.labels = a.labels()
	p.write()
	return out.Flush()
}

// proposes tells whether the spans are a machine's suggestions.
func (a *Article) proposes() bool { return a.Marked.Set.Kind == model.SetMachine }

// labels are those of the article's spans, in the order of the schema, unknown ones last.
func (a *Article) labels() []string {
	var used []string
	for _, s := range a.Marked.Spans {
		if !slices.Contains(used, s.Label) {
			used = append(used, s.Label)
		}
	}
	place := func(label string) int {
		if i := slices.Index(a.Schema.SpanTypeIDs(), label); i >= 0 {
			return i
		}
		return len(a.Schema.SpanTypes)
	}
	slices.SortStableFunc(used, func(x, y string) int { return place(x) - place(y) })
	return used
}

// page is an article while it is written. A write that fails is told by the last Flush.
type page struct {
	*Article
	*bufio.Writer
	text        []rune
	light, dark []paint.Mark // of the spans
	labels      []string
}

func (p *page) put(format string, args ...any) { fmt.Fprintf(p, format, args...) }

// esc writes a text of the catalogue or of the project so that it is text.
func esc(s string) string { return html.EscapeString(s) }

func direction(rtl bool) string {
	if rtl {
		return "rtl"
	}
	return "ltr"
}

func (p *page) write() {
	p.put("<!doctype html>\n<html lang=\"%s\" dir=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n", i18n.Language(), direction(i18n.RTL()))
	p.put("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>%s</title>\n<style>\n", esc(p.Document.Name))
	p.style()
	p.put("</style>\n</head>\n<body>\n")
	p.header()
	p.article()
	p.legend()
	p.relations()
	p.entities()
	p.spans()
	p.put("</body>\n</html>\n")
}

// header says what the article is and whose annotations are shown.
func (p *page) header() {
	d := p.Document
	p.put("<header>\n<h1><bdi>%s</bdi></h1>\n<dl>\n", esc(d.Name))
	p.fact(i18n.T("article.date"), p.date())
	p.fact(i18n.T("article.source"), d.Source)
	p.fact(i18n.T("article.publisher"), d.Publisher)
	p.fact(i18n.T("article.url"), d.URL)
	p.fact(i18n.T("article.set"), p.Marked.Set.Author)
	p.put("</dl>\n")
	if strings.ContainsRune(d.Text, 0) {
		p.put("<p class=\"note\">%s</p>\n", esc(i18n.T("article.nul")))
	}
	p.put("</header>\n")
}

func (p *page) fact(name, value string) {
	if value != "" {
		p.put("<div><dt>%s</dt><dd><bdi>%s</bdi></dd></div>\n", esc(name), esc(value))
	}
}

// date is the day of the article and how it is known.
func (p *page) date() string {
	d := p.Document.Date
	if d.Value == "" {
		return ""
	}
	known := map[model.DateStatus]string{
		model.DateExplicit: i18n.T("desk.date.explicit"), model.DateExplicitDoubtful: i18n.T("desk.date.doubtful"),
		model.DateInferred: i18n.T("desk.date.inferred"), model.DateExternal: i18n.T("desk.date.external"), model.DateMissing: i18n.T("desk.date.missing"),
	}[d.Status]
	return i18n.T("article.known", "date", i18n.Date(d.Value), "how", known)
}

// article writes the text, a paragraph after the other.
func (p *page) article() {
	p.put("<main id=\"text\"")
	switch l := p.Document.Language; l {
	case i18n.Arabic, i18n.Persian, i18n.English:
		p.put(" lang=\"%s\"", l)
	}
	p.put(">")
	cut := p.cut(p.text)
	marked := p.stretches(cut)
	for i, q := range cut {
		p.put("<div dir=\"%s\">", direction(q.rtl))
		for _, s := range steps(q, marked[i]) {
			switch {
			case s.close:
				p.put("</mark>")
			case s.open != nil:
				p.open(*s.open)
			default:
				p.put("%s", escapeText(p.text[s.start:s.end]))
			}
		}
		p.put("</div>")
	}
	p.put("</main>\n")
}

// open writes the beginning of a mark.
func (p *page) open(s stretch) {
	span, m := p.Marked.Spans[s.span], p.light[s.span]
	classes := []string{fmt.Sprintf("l%d", slices.Index(p.labels, span.Label))}
	if m.Lane < paint.MaxLanes {
		classes = append(classes, fmt.Sprintf("n%d", m.Lane))
	} else {
		classes = append(classes, "deep")
	}
	if m.Long {
		classes = append(classes, "long")
	}
	p.put("<mark class=\"%s", strings.Join(classes, " "))
	if s.first {
		p.put(" tag\" id=\"%s", esc(string(span.ID)))
	}
	p.put("\" data-span=\"%s\" data-label=\"%s\" title=\"%s\">", esc(string(span.ID)), esc(span.Label), esc(p.title(span)))
}

// escapeText is text as HTML reads it back to the code point.
func escapeText(text []rune) string {
	var b strings.Builder
	for _, r := range text {
		switch r {
		case '&':
			b.WriteString("&amp;")
		case '<':
			b.WriteString("&lt;")
		case '>':
			b.WriteString("&gt;")
		case '\r': // as it stands it would be read as a line feed
			b.WriteString("&#13;")
		case 0:
			b.WriteRune('\uFFFD')
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
