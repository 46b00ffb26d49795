//go:build !linux

package docview

import "time"

var began = time.Now()

// cpu returns the time since the start: only Linux is asked for what the process used of it.
func cpu() time.Duration { return time.Since(began) }
