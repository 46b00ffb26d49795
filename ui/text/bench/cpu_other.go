//go:build !linux

package main

import (
	"errors"
	"time"
)

// cpuTime is known on Linux alone, where Pango and FriBidi are at home.
func cpuTime() (time.Duration, error) {
	return 0, errors.New("the CPU time of a process is measured on Linux only; run the comparison there")
}
