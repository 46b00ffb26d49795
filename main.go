// Raqim is a workbench for annotating Arabic and Persian news: a window and a
// command line over one core. See README.md and ARCHITECTURE.md.
package main

import (
	"os"

	"raqim/ui"
)

func main() {
	os.Exit(ui.Main(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
