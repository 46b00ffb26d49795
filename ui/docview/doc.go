// Package docview is the article on the screen: a Fyne widget that shows one laid out document with its marks, scrolls
// it, selects in it and says what was clicked, hovered and typed.
//
// The page is painted by ui/text/paint into a pool of opaque horizontal strips that are moved when the view scrolls and
// painted again only when what they show has changed. Selection, carets, scrollbar and tip are a few Fyne rectangles
// above them. All state lives in the View; its renderer can be thrown away and made again at any time.
//
// Offsets are indices into the code points of the text, end-exclusive. Sizes in the exported API are Fyne units unless
// a name says pixels; inside, everything is device pixels.
//
// What the view costs depends on what it shows: of a long text it lays out what is seen, and it asks for the marks on the lines
// in view and knows no others (see Marks).
//
// The package knows no project, no schema and no store: a Mark says how it looks and what it is called, and everything
// a person wants done to the marks goes to the callbacks. It starts no goroutine. It may import Fyne (not fyne/app),
// ui/text/..., ui/keys, ui/mirror and ui/i18n.
package docview
