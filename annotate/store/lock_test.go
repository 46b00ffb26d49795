package store

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"raqim/model"
)

// program starts this test binary as another program that does job on path.
func program(tb testing.TB, job, path string) (*exec.Cmd, io.WriteCloser, *bufio.Reader) {
	tb.Helper()
	self, err := os.Executable()
	if err != nil {
		tb.Fatal(err)
	}
	cmd := exec.Command(self)
	cmd.Env = append(os.Environ(), "RAQIM_STORE_JOB="+job, "RAQIM_STORE_PATH="+path)
	cmd.Stderr = os.Stderr
	in, err := cmd.StdinPipe()
	if err != nil {
		tb.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		tb.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { _ = cmd.Process.Kill(); _ = cmd.Wait() })
	return cmd, in, bufio.NewReader(out)
}

// hold opens the project, says so, and closes it when its input ends.
func hold(path string) int {
	p, err := Open(path)
	if err != nil {
		fmt.Println(err)
		return 1
	}
	fmt.Println("open")
	_, _ = io.Copy(io.Discard, os.Stdin)
	if err := p.Close(); err != nil {
		fmt.Println(err)
		return 1
	}
	return 0
}

func TestAnotherProgramHasIt(t *testing.T) {
	path := filled(t)
	cmd, in, out := program(t, "hold", path)
	if line, err := out.ReadString('\n'); line != "open\n" {
		t.Fatalf("the other program says %q (%v)", line, err)
	}
	host, err := os.Hostname()
	if err != nil {
		t.Fatal(err)
	}
	_, err = Open(path)
	wantCode(t, err, model.Busy)
	for _, want := range []string{path, fmt.Sprintf("process %d on %s, since 20", cmd.Process.Pid, host)} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v: it should name %q", err, want)
		}
	}
	reader, err := OpenReadOnly(path)
	if err != nil {
		t.Fatalf("reading beside another program: %v", err)
	}
	readEverything(t, reader)
	reader.Close()

	in.Close()
	if err := cmd.Wait(); err != nil {
		t.Errorf("the other program: %v", err)
	}
	if _, err := os.Stat(path + ".lock"); !os.IsNotExist(err) {
		t.Errorf("the lock file is still there (%v)", err)
	}
	p, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	p.Close()
}

func TestLockOfKilledProgram(t *testing.T) {
	path := filled(t)
	cmd, _, out := program(t, "hold", path)
	if line, err := out.ReadString('\n'); line != "open\n" {
		t.Fatalf("the other program says %q (%v)", line, err)
	}
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait()
	p, err := Open(path)
	if err != nil {
		t.Fatalf("after kill: %v", err)
	}
	wantSound(t, p)
	p.Close()
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(entries) != 1 {
		t.Errorf("left in the folder: %v (%v)", entries, err)
	}
}

// However many try, and however often the lock file comes and goes, one has the
// project at a time.
func TestOneWriterAtATime(t *testing.T) {
	path := filled(t)
	var wg sync.WaitGroup
	var mu sync.Mutex
	holders, opened, refused := 0, 0, 0
	for range 4 {
		wg.Go(func() {
			for range 25 {
				lock, err := lockForWriting(path)
				mu.Lock()
				if err != nil {
					refused++
					if model.CodeOf(err) != model.Busy {
						t.Error(err)
					}
					mu.Unlock()
					continue
				}
				opened++
				if holders++; holders > 1 {
					t.Errorf("%d hold the lock", holders)
				}
				mu.Unlock()
				mu.Lock()
				holders--
				mu.Unlock()
				if err := lock.release(); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	if opened == 0 || opened+refused != 100 {
		t.Errorf("%d opened, %d refused", opened, refused)
	}
	p, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	_, err = Open(path)
	wantCode(t, err, model.Busy)
	if err == nil || !strings.Contains(err.Error(), "already open in this program") {
		t.Errorf("%v", err)
	}
}
