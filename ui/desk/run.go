package desk

import (
	"os"
	"os/signal"
	"syscall"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"raqim/assets"
	_ "raqim/ui/desk/locale" // before Fyne
)

// AppID is the program's name among the machine's programs.
const AppID = "io.github.raqim.Raqim"

// Options say how the window begins.
type Options struct {
	// Project is the file to open, a path or a file URI. Empty: the start page, or the sample project
	// where no project was ever opened.
	Project string
	// Sample opens the sample project, whatever was opened last. Project is empty then.
	Sample bool
	// Author is the annotator who works. Empty: the one of the last time in this
	// project, else the machine's user, see chooseAuthor.
	Author string
	// GeometryFile is written with the place of the article on the screen whenever
	// that changes, so that a test outside the program can click on a word. Empty:
	// nothing is written.
	GeometryFile string
	// InputLog is appended with every key press and click, and with what was stored
	// for it, see package inputlog. Empty: nothing is logged.
	InputLog string
}

// Run opens the window and returns when it is closed. It must be called from the
// program's main goroutine. A project that cannot be opened is said in the
// window, not here; an input log that cannot be written is said here.
func Run(o Options) (err error) {
	log, err := openInputLog(o.InputLog)
	if err != nil {
		return err
	}
	defer func() {
		if ended := log.end(); err == nil {
			err = ended
		}
	}()
	nameWindows()
	a := app.NewWithID(AppID)
	a.SetIcon(fyne.NewStaticResource("raqim.svg", assets.Icon()))
	d := newDesk(a, o, memoryPath())
	d.window.Show()
	if err := log.listen(d); err != nil {
		return err
	}
	d.watchPointer()
	d.begin()
	stop := d.watchGeometry()
	defer stop()
	defer d.quitOnSignal()()
	a.Run()
	d.close()
	return nil
}

// nameWindows makes AppID the instance in the WM_CLASS of the windows, by which a
// desktop finds their .desktop file, icon and all. Without it GLFW takes the first
// title, which is another in each language. A name given from outside stays (ICCCM
// 4.1.2.5).
func nameWindows() {
	if os.Getenv("RESOURCE_NAME") == "" {
		os.Setenv("RESOURCE_NAME", AppID)
	}
}

// quitOnSignal closes the window as the person would when the machine asks the
// program to end, until stop is called.
func (d *desk) quitOnSignal() (stop func()) {
	asked := make(chan os.Signal, 1)
	signal.Notify(asked, os.Interrupt, syscall.SIGTERM)
	go func() {
		if _, ok := <-asked; ok {
			later(d.end)
		}
	}()
	return func() {
		signal.Stop(asked)
		close(asked)
	}
}
