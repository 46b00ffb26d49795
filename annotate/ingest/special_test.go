//go:build unix

package ingest

import (
	"net"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

func TestFilesRefusesSpecialFiles(t *testing.T) {
	dir := t.TempDir()
	pipe := filepath.Join(dir, "pipe.txt")
	if err := syscall.Mkfifo(pipe, 0o644); err != nil {
		t.Skip("no named pipes here")
	}
	socket, err := net.Listen("unix", filepath.Join(dir, "s.txt"))
	if err != nil {
		t.Fatal(err)
	}
	defer socket.Close()
	type result struct {
		got     []string
		reports []Report
	}
	finished := make(chan result, 1)
	go func() {
		got, _, reports := lines(t, []string{dir, "/dev/zero"}, Options{})
		finished <- result{got, reports}
	}()
	select {
	case r := <-finished:
		for i, want := range []string{"a named pipe", "a socket", "a device"} {
			if r.reports[i].Outcome != Refused || !strings.Contains(r.reports[i].Err.Error(), want) {
				t.Errorf("%s: %v", r.got[i], r.reports[i].Err)
			}
		}
	case <-time.After(5 * time.Second):
		t.Fatal("the import waits for a pipe")
	}
}
