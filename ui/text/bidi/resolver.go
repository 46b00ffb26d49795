package bidi

// Resolver finds the levels of one paragraph after the other. It keeps its
// buffers, as large as the longest paragraph needed, so that a warm call
// allocates nothing. The zero value is ready. Not for concurrent use.
type Resolver struct {
	classes  []class
	isolates []int32
}
