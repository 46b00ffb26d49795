package ingest

import (
	"io"
	"io/fs"
	"os"
	"strings"

	"raqim/model"
)

// readFile reads a regular file of at most limit bytes. Anything else is refused
// before it is opened: opening a pipe would wait for its other end. Where the
// file is too large, size says how large.
func readFile(path string, limit int64) (data []byte, size int64, err error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, 0, cannotRead(path, err)
	}
	if !info.Mode().IsRegular() {
		return nil, 0, model.Errorf(model.Invalid, "%s is %s, not a file with text", path, modeName(info.Mode()))
	}
	if info.Size() > limit {
		return nil, info.Size(), tooLarge(path, info.Size(), limit)
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, 0, cannotRead(path, err)
	}
	defer f.Close()
	// The size is what the file system says; a file can grow, and those of /proc
	// have none.
	data, err = io.ReadAll(io.LimitReader(f, limit+1))
	if err != nil {
		return nil, 0, cannotRead(path, err)
	}
	if int64(len(data)) > limit {
		return nil, int64(len(data)), tooLarge(path, int64(len(data)), limit)
	}
	return data, int64(len(data)), nil
}

func modeName(mode fs.FileMode) model.Message {
	switch {
	case mode.IsDir():
		return model.Messagef("a folder")
	case mode&fs.ModeNamedPipe != 0:
		return model.Messagef("a named pipe")
	case mode&fs.ModeSocket != 0:
		return model.Messagef("a socket")
	case mode&fs.ModeDevice != 0:
		return model.Messagef("a device")
	}
	return model.Messagef("a special file")
}

// validSource is path as a document keeps it.
func validSource(path string) string { return strings.ToValidUTF8(path, "\uFFFD") }
