package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"time"
)

// judge is the running program that has Pango and FriBidi in it (testdata/judge.c).
type judge struct {
	cmd     *exec.Cmd
	in      io.WriteCloser
	out     *bufio.Reader
	folder  string // of the texts it is given
	written int
}

// startJudge starts the program with the font files it may use. Its texts go to a folder that stop removes.
func startJudge(program string, fonts []string) (*judge, error) {
	folder, err := os.MkdirTemp("", "raqim-bench")
	if err != nil {
		return nil, err
	}
	j := &judge{cmd: exec.Command(program, fonts...), folder: folder}
	j.cmd.Stderr = os.Stderr
	if j.in, err = j.cmd.StdinPipe(); err != nil {
		return nil, err
	}
	out, err := j.cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	j.out = bufio.NewReader(out)
	if err := j.cmd.Start(); err != nil {
		return nil, fmt.Errorf("the other side cannot be started: %w; build it with `make bench-text`", err)
	}
	return j, nil
}

// write puts a text where the judge can read it and returns the file's name.
func (j *judge) write(text string) (string, error) {
	j.written++
	name := filepath.Join(j.folder, fmt.Sprintf("text-%d.txt", j.written))
	return name, os.WriteFile(name, []byte(text), 0o600)
}

// ask returns the CPU time the judge needed for a request on a file, and what it counted: lines, or code points.
func (j *judge) ask(request string, number int, file string) (time.Duration, int, error) {
	if _, err := fmt.Fprintf(j.in, "%s %d %s\n", request, number, file); err != nil {
		return 0, 0, fmt.Errorf("the other side is gone: %w", err)
	}
	answer, err := j.out.ReadString('\n')
	if err != nil {
		return 0, 0, fmt.Errorf("the other side did not answer %q: %w", request, err)
	}
	var nanoseconds int64
	var count int
	if _, err := fmt.Sscan(answer, &nanoseconds, &count); err != nil {
		return 0, 0, fmt.Errorf("the other side answered %q: %w", answer, err)
	}
	return time.Duration(nanoseconds), count, nil
}

// stop ends the judge and removes its texts.
func (j *judge) stop() error {
	err := j.in.Close()
	if wait := j.cmd.Wait(); err == nil {
		err = wait
	}
	if remove := os.RemoveAll(j.folder); err == nil {
		err = remove
	}
	return err
}
