package inputlog

import (
	"encoding/json"
	"io"
	"os"
	"slices"
	"sync"
	"time"

	"raqim/model"
)

// Writer appends to a log, a whole line at a time. Its methods may be called from
// several goroutines. They never fail, for nobody's work shall stop because a log
// is full: Close gives the first failure.
type Writer struct {
	mu   sync.Mutex
	out  io.WriteCloser
	held *Line // a press of which it is not known yet what it types
	err  error
}

// Create opens the log at path to append to it, and begins a sitting in it.
func Create(path string) (*Writer, error) {
	file, err := os.OpenFile(path, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return nil, err
	}
	return newWriter(file), nil
}

func newWriter(out io.WriteCloser) *Writer {
	w := &Writer{out: out}
	w.add(Line{Kind: Start})
	return w
}

// Press takes a key that went down. What it types comes after it, from Rune, so the
// line is written with the next thing that happens.
func (w *Writer) Press(key string, mods []string, modifier bool, focus string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.release()
	kind := Key
	switch {
	case modifier:
		kind = Modifier
	case slices.ContainsFunc(mods, func(m string) bool { return m != "shift" }):
		kind = Shortcut
	}
	w.held = &Line{Time: now(), Kind: kind, Key: key, Mods: mods, Focus: focus}
}

// Rune takes what the last key typed. What comes without a key, such as from an
// input method, is no press and is not written.
func (w *Writer) Rune(r rune) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.held != nil {
		w.held.Kind, w.held.Rune = Rune, w.held.Rune+string(r)
	}
}

// Settle writes a held press: nothing more will be typed by it.
func (w *Writer) Settle() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.release()
}

// Repeat takes a held key that did its work once more.
func (w *Writer) Repeat(key string, focus string) { w.add(Line{Kind: Repeat, Key: key, Focus: focus}) }

// Click takes a mouse button that went down.
func (w *Writer) Click(button string, mods []string, focus string) {
	w.add(Line{Kind: Click, Button: button, Mods: mods, Focus: focus})
}

// Drag says that the last click was the beginning of a drag.
func (w *Writer) Drag(button string) { w.add(Line{Kind: Drag, Button: button}) }

// Wheel takes a turn of the wheel.
func (w *Writer) Wheel() { w.add(Line{Kind: Wheel}) }

// Stored takes what was committed for the presses before it.
func (w *Writer) Stored(e model.Entry) { w.add(stored(e)) }

// Close writes what is held, closes the file and gives the first failure of all.
func (w *Writer) Close() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.release()
	w.keep(w.out.Close())
	return w.err
}

func (w *Writer) add(l Line) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.release()
	if l.Time.IsZero() {
		l.Time = now()
	}
	w.write(l)
}

// release writes the held press.
func (w *Writer) release() {
	if w.held != nil {
		w.write(*w.held)
		w.held = nil
	}
}

func (w *Writer) write(l Line) {
	data, err := json.Marshal(l)
	if err == nil {
		_, err = w.out.Write(append(data, '\n'))
	}
	w.keep(err)
}

func (w *Writer) keep(err error) {
	if w.err == nil {
		w.err = err
	}
}

func now() time.Time { return time.Now().UTC().Truncate(time.Millisecond) }
