package article

import (
	"encoding/base64"
	"fmt"
	"html"
	"image/color"
	"net/url"

	"raqim/assets/fonts"
	"raqim/ui/text/paint"
)

// rules are those of every page. Nothing in a paragraph has a margin, border or padding at
// its sides: that would part letters that join.
const rules = `*{box-sizing:border-box}
html{color-scheme:light dark;-webkit-text-size-adjust:100%}
body{max-width:52rem;margin:0 auto;padding:1.5rem 1rem 3rem;background:var(--paper);color:var(--text);
font:1rem/1.6 Vazirmatn,"Noto Naskh Arabic","Noto Sans Arabic","Segoe UI",Tahoma,sans-serif;overflow-wrap:break-word}
h1{font-size:1.3rem;line-height:1.5;margin:0 0 .5rem}
h2{font-size:1.05rem;margin:2rem 0 .5rem}
dl{display:flex;flex-wrap:wrap;gap:.2rem 1.5rem;margin:0;color:var(--note);font-size:.85rem}
dl div{display:flex;gap:.4rem}
dd{margin:0;color:var(--text)}
.note{color:var(--note);font-size:.85rem}
main{margin:1.5rem 0;font-size:1.15rem;line-height:2.1;white-space:pre-wrap;tab-size:4}
main div{text-align:start;min-height:1lh}
mark{background:none;color:inherit}
mark.tag{padding-top:.62em;background-repeat:no-repeat;background-size:auto .62em}
[dir=rtl]>mark.tag,[dir=rtl] mark mark.tag{background-position:right top}
[dir=ltr]>mark.tag,[dir=ltr] mark mark.tag{background-position:left top}
mark:target{outline:2px solid var(--accent);outline-offset:1px}
a{color:var(--accent)}
ul{padding-inline-start:1.2rem;margin:0}
li{margin:.2rem 0}
li i{font-style:normal;color:var(--note);font-size:.9em}
.legend{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.3rem 1.4rem}
.legend b{color:var(--note);font-size:.8em}
.legend span{color:var(--note)}
table{border-collapse:collapse;width:100%;font-size:.9rem}
th,td{text-align:start;vertical-align:top;padding:.25rem .5rem;border-bottom:1px solid var(--line)}
th{color:var(--note);font-weight:normal}
@media print{body{max-width:none;padding:0;font-size:10.5pt}mark,.legend mark{-webkit-print-color-adjust:exact;print-color-adjust:exact}
a{color:inherit;text-decoration:none}section{break-inside:auto}h2{break-after:avoid}li,tr{break-inside:avoid}@page{margin:18mm}}
`

// style writes the style sheet: the rules, the colours of both looks, and the labels'.
func (p *page) style() {
	p.put("@font-face{font-family:Vazirmatn;src:url(data:font/ttf;base64,%s)}\n", base64.StdEncoding.EncodeToString(fonts.VazirmatnRegular))
	p.put("%s", rules)
	p.put(":root{%s}\n", colors(paint.Light()))
	p.labelRules(p.light)
	p.put("@media screen and (prefers-color-scheme:dark){:root{%s}\n", colors(paint.Dark()))
	p.labelRules(p.dark)
	p.put("}\n")
}

func colors(c paint.Colors) string {
	line := c.Note
	line.A = 0x50
	return fmt.Sprintf("--paper:%s;--text:%s;--note:%s;--accent:%s;--line:%s;--dim:%s", css(c.Paper), css(c.Text), css(c.Note), css(c.Accent), css(line), css(c.Dim))
}

func css(c color.NRGBA) string { return fmt.Sprintf("#%02x%02x%02x%02x", c.R, c.G, c.B, c.A) }

// labelRules writes how the labels look: ground, line and tag.
func (p *page) labelRules(all []paint.Mark) {
	for i, label := range p.labels {
		var m paint.Mark
		for k, s := range p.Marked.Spans {
			if s.Label == label {
				m = all[k]
				break
			}
		}
		tint, faint := m.Tint, m.Tint
		faint.A = faint.A / 2
		if m.Proposal {
			tint, faint = color.NRGBA{}, color.NRGBA{}
		}
		p.put(".l%d{background-color:%s;background-clip:content-box;text-decoration:%s %s;text-decoration-skip-ink:none}\n", i, css(tint), decoration(m), css(m.Ink))
		p.put(".l%d.long{background-color:%s}\n", i, css(faint))
		if m.Dim {
			p.put(".l%d{color:var(--dim)}\n", i)
		}
		if m.Tag != "" {
			p.put(".l%d.tag{background-image:url(\"%s\"),none;background-origin:padding-box;background-clip:padding-box,content-box}\n", i, tagImage(m))
		}
	}
	for lane := range paint.MaxLanes {
		p.put(".n%d{text-underline-offset:%.2fem}\n", lane, 0.3+0.2*float64(lane))
	}
	p.put(".deep{text-decoration:none}\n")
}

// decoration is the line of a mark.
func decoration(m paint.Mark) string {
	if m.Proposal {
		return "underline dashed 1px"
	}
	switch m.Style {
	case paint.SolidThick:
		return "underline solid 2.5px"
	case paint.Dashed:
		return "underline dashed 1.5px"
	case paint.Dotted:
		return "underline dotted 1.5px"
	case paint.DottedThick:
		return "underline dotted 2.5px"
	case paint.Double:
		return "underline double 1px"
	case paint.Wavy:
		return "underline wavy 1px"
	case paint.Strike:
		return "line-through solid 1px"
	case paint.None:
		return "none"
	}
	return "underline solid 1.5px"
}

// tagImage is the letter of a label as a picture: it is seen above the beginning of a mark
// and is no part of the text.
func tagImage(m paint.Mark) string {
	ink := m.TagInk
	if ink.A == 0 {
		ink = m.Ink
	}
	svg := fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" width="12" height="12" viewBox="0 0 12 12"><text x="6" y="10.5" text-anchor="middle" font-family="sans-serif" font-size="11" font-weight="bold" fill="%s">%s</text></svg>`,
		css(ink)[:7], html.EscapeString(m.Tag))
	return "data:image/svg+xml," + url.PathEscape(svg)
}
