package help

import (
	"fmt"
	"io/fs"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"raqim/assets"
	"raqim/ui/keys"
)

// Chapter is one part of the guide, a screen or two.
type Chapter struct {
	Name   string // of its file, without ending: the same in all languages
	Title  string
	Blocks []Block // what follows the title
}

// Kind is what a block is.
type Kind uint8

// The kinds of blocks.
const (
	Paragraph Kind = iota
	Heading        // within a chapter
	Item           // of a list
	Picture
	Way // to another chapter
)

// Block is a paragraph, a heading, an item of a list, a picture or a way to another chapter.
type Block struct {
	Kind   Kind
	Text   string   // of a picture what it shows, for whoever cannot see it
	Keys   [][2]int // the parts of Text that are keys, code points, end-exclusive
	Marker string   // of an item: its number; empty for a bullet
	File   string   // of a picture, see assets.Picture; of a way the name of its chapter
}

// Guide reads the guide in a language of the interface, chapters in their order. The
// caller owns the result. An error names the file and the place: the guide is compiled
// in, so that only a slip of ours makes one; a test reads all of them.
func Guide(language string) ([]Chapter, error) {
	names, err := fs.Glob(assets.Help(), language+"/*.md")
	if err != nil {
		return nil, err
	}
	var chapters []Chapter
	for _, name := range names {
		data, err := fs.ReadFile(assets.Help(), name)
		if err != nil {
			return nil, err
		}
		c, err := readChapter(data)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		c.Name = strings.TrimSuffix(strings.TrimPrefix(name, language+"/"), ".md")
		chapters = append(chapters, c)
	}
	return chapters, nil
}

// readChapter reads the Markdown of one chapter: a heading of the first level, then
// headings of the second, paragraphs, lists, pictures and links to other chapters.
// Whatever else Markdown has is refused, for nobody would see it.
func readChapter(source []byte) (Chapter, error) {
	var c Chapter
	doc := goldmark.DefaultParser().Parse(text.NewReader(source))
	for n := doc.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Heading:
			b, err := readInline(n, source)
			if err != nil {
				return c, err
			}
			if b.Kind = Heading; n.Level == 1 {
				c.Title = b.Text
				continue
			}
			c.Blocks = append(c.Blocks, b)
		case *ast.Paragraph:
			b, err := readInline(n, source)
			if err != nil {
				return c, err
			}
			c.Blocks = append(c.Blocks, b)
		case *ast.List:
			items, err := readList(n, source)
			if err != nil {
				return c, err
			}
			c.Blocks = append(c.Blocks, items...)
		default:
			return c, fmt.Errorf("the guide has no %s", n.Kind())
		}
	}
	if c.Title == "" {
		return c, fmt.Errorf("the chapter has no title")
	}
	return c, nil
}

func readList(list *ast.List, source []byte) ([]Block, error) {
	var items []Block
	number := list.Start
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		inner := item.FirstChild()
		if inner == nil || inner.NextSibling() != nil {
			return nil, fmt.Errorf("an item of a list is one paragraph")
		}
		b, err := readInline(inner, source)
		if err != nil {
			return nil, err
		}
		if b.Kind != Paragraph {
			return nil, fmt.Errorf("an item of a list is text")
		}
		b.Kind = Item
		if list.IsOrdered() {
			b.Marker = strconv.Itoa(number)
			number++
		}
		items = append(items, b)
	}
	return items, nil
}

// readInline reads what stands in a paragraph. A picture and a link stand alone in their own.
func readInline(parent ast.Node, source []byte) (Block, error) {
	var b Block
	var said strings.Builder
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Text:
			said.Write(n.Segment.Value(source))
			if n.SoftLineBreak() {
				said.WriteByte(' ')
			}
		case *ast.String:
			said.Write(n.Value)
		case *ast.CodeSpan:
			name, err := keyName(plain(n, source))
			if err != nil {
				return b, err
			}
			start := utf8.RuneCountInString(said.String())
			said.WriteString("\u2066" + name + "\u2069") // a key is read from the left, whatever stands around it
			b.Keys = append(b.Keys, [2]int{start + 1, start + 1 + utf8.RuneCountInString(name)})
		case *ast.Image:
			b.Kind, b.File = Picture, string(n.Destination)
			said.WriteString(plain(n, source))
		case *ast.Link:
			b.Kind, b.File = Way, strings.TrimSuffix(string(n.Destination), ".md")
			said.WriteString(plain(n, source))
		default:
			return b, fmt.Errorf("the guide has no %s within a paragraph", n.Kind())
		}
	}
	if b.Kind != Paragraph && parent.ChildCount() > 1 {
		return b, fmt.Errorf("%s stands among other words", b.File)
	}
	b.Text = said.String()
	return b, nil
}

func plain(parent ast.Node, source []byte) string {
	var said strings.Builder
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		if t, ok := n.(*ast.Text); ok {
			said.Write(t.Segment.Value(source))
		}
	}
	return said.String()
}

// keyName is what is shown for `code`: the keys of an action for "key:ACTION", where it
// has none its place in the menus, all else as it is written.
func keyName(code string) (string, error) {
	action, ok := strings.CutPrefix(code, "key:")
	if !ok {
		return code, nil
	}
	for _, group := range keys.Table() {
		for _, e := range group.Entries {
			switch {
			case string(e.Action) != action:
			case len(e.Chords) == 0:
				return group.Title() + " > " + e.Title(), nil
			default:
				return e.Chords[0].String(), nil
			}
		}
	}
	return "", fmt.Errorf("there is no action %q", action)
}
