package layout

// Engine lays documents out. It keeps the shaper, its caches and its buffers between documents and belongs to one
// goroutine; the documents it returns do not.
type Engine struct{}

// NewEngine returns an engine with empty caches.
func NewEngine() *Engine { return &Engine{} }

// Document lays the text out. The document keeps the slice, which must not change afterwards.
func (e *Engine) Document(text []rune, cfg Config) *Document {
	return &Document{Text: text, Config: cfg}
}
