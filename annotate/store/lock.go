package store

import (
	"fmt"
	"os"
	"strings"
	"time"

	"raqim/model"

	"github.com/gofrs/flock"
)

// writerLock is held while a project is open for writing. It is an advisory lock
// on a file beside the project, which the system releases when the process ends,
// however it ends; the text in the file only says who holds it.
type writerLock struct {
	file *flock.Flock
	path string
}

// lockForWriting takes the lock of the project at path, or says who has it.
func lockForWriting(path string) (*writerLock, error) {
	name := path + ".lock"
	// A holder that closes removes the file, perhaps after we opened it: then what
	// we locked is no longer what others find under that name, and we try again.
	for range 100 {
		lock := &writerLock{file: flock.New(name, flock.SetPermissions(0o644)), path: name}
		held, err := lock.file.TryLock()
		if err != nil {
			return nil, model.Wrap(model.Failed, err, "%s cannot be opened for writing: its folder must be writable too; open it for reading only, or copy it elsewhere", path)
		}
		if !held {
			return nil, busy(path)
		}
		if lock.current() {
			// Who holds it is a courtesy to others; the lock holds without it.
			_ = os.WriteFile(name, []byte(holder()), 0o644)
			return lock, nil
		}
		_ = lock.file.Close()
	}
	return nil, busy(path)
}

// current reports whether the locked file is the one that others find.
func (l *writerLock) current() bool {
	locked, err := l.file.Stat()
	if err != nil {
		return false
	}
	found, err := os.Stat(l.path)
	return err == nil && os.SameFile(locked, found)
}

// release gives the lock back and removes its file.
func (l *writerLock) release() error {
	// Removed while still held, so that nobody's newer lock file is taken away.
	// Windows refuses that: there the file stays, which does no harm.
	_ = os.Remove(l.path)
	return l.file.Close()
}

func holder() string {
	host, err := os.Hostname()
	if err != nil {
		host = "unknown"
	}
	return fmt.Sprintf("%d %s %s\n", os.Getpid(), host, time.Now().UTC().Format(time.RFC3339))
}

func busy(path string) error {
	data, err := os.ReadFile(path + ".lock")
	fields := strings.Fields(string(data))
	if err != nil || len(fields) != 3 {
		return model.Errorf(model.Busy, "%s is open in another program: close it there, or open it for reading only", path)
	}
	if mine := strings.Fields(holder()); mine[0] == fields[0] && mine[1] == fields[1] {
		return model.Errorf(model.Busy, "%s is already open in this program, since %s", path, fields[2])
	}
	return model.Errorf(model.Busy, "%s is open in another program (process %s on %s, since %s): close it there, or open it for reading only",
		path, fields[0], fields[1], fields[2])
}
