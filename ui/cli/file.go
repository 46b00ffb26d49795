package cli

import (
	"io"
	"os"

	"raqim/model"
	"raqim/ui/i18n"
)

// readAll reads the file at path, or standard input where path is "-".
func readAll(e *env, path string) ([]byte, error) {
	if path == "-" {
		return readInput(e)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, model.Wrap(model.Failed, err, "%s", i18n.T("cli.error.read", "file", path))
	}
	return data, nil
}

// readInput reads standard input to its end. An interrupt ends the wait for it;
// the goroutine that is left behind ends with the program.
func readInput(e *env) ([]byte, error) {
	type result struct {
		data []byte
		err  error
	}
	read := make(chan result, 1)
	go func() {
		data, err := io.ReadAll(e.in)
		read <- result{data, err}
	}()
	select {
	case <-e.ctx.Done():
		return nil, e.ctx.Err()
	case r := <-read:
		if r.err != nil {
			return nil, model.Wrap(model.Failed, r.err, "%s", i18n.T("cli.error.read", "file", shownInput("-")))
		}
		return r.data, nil
	}
}

// shownInput is how messages call the file at path, which may be standard input.
func shownInput(path string) string {
	if path == "-" {
		return i18n.T("cli.file.input")
	}
	return path
}

// shownOutput is how messages call the file at path, which may be standard output.
func shownOutput(path string) string {
	if path == "-" {
		return i18n.T("cli.file.output")
	}
	return path
}

// keepSource refuses to write a result over the file that it is made from.
func keepSource(source, out string) error {
	from, err := os.Stat(source)
	if err != nil {
		return nil // reading it will say what is wrong
	}
	to, err := os.Stat(out)
	if err == nil && os.SameFile(from, to) {
		return usageError(i18n.T("cli.error.overwrite", "file", out))
	}
	return nil
}
