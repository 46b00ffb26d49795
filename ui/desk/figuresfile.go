package desk

import (
	"context"
	"image/png"
	"io"
	"path/filepath"

	"raqim/ui/chart"
	"raqim/ui/dialogs"
	"raqim/ui/figures/cards"
	"raqim/ui/i18n"
	"raqim/ui/output"
	"raqim/ui/panel"
	"raqim/ui/theme"
)

// The width of a picture of charts and the size of its text, in pixels: twice what the
// window shows, so that it can be printed.
const pictureWidth, pictureText = 1800, 28

// askExportFigures asks what of the figures to save, and where to.
func (d *desk) askExportFigures() {
	p := d.figures
	all, at := p.Cards()
	if len(all) == 0 {
		d.status.Say(i18n.T("figures.counting"))
		return
	}
	project := panel.ProjectName(d.project.Path())
	d.dialogs.Pick(i18n.T("figures.export"), []string{
		i18n.T("figures.export.card", "chart", all[at].Title), i18n.T("figures.export.sheet"), i18n.T("figures.export.cards"), i18n.T("figures.export.tables"),
	}, i18n.T("figures.export.next"), func(i int) {
		switch i {
		case 0:
			d.chooseFigureFile(project+" "+all[at].ID+".png", all[at:at+1])
		case 1:
			d.chooseFigureFile(project+" figures.png", all)
		case 2:
			d.chooseFigureFolder(func() (map[string]writing, error) { return pictures(all) })
		case 3:
			d.chooseFigureFolder(func() (map[string]writing, error) {
				files := map[string]writing{}
				for _, t := range p.Figures().Tables() {
					files[t.Name+".csv"] = t.WriteCSV
				}
				return files, nil
			})
		}
	})
}

// writing writes one file.
type writing func(io.Writer) error

// pictures draws each card.
func pictures(all []cards.Card) (map[string]writing, error) {
	files := map[string]writing{}
	for _, c := range all {
		draw, err := picture([]cards.Card{c})
		if err != nil {
			return nil, err
		}
		files[c.ID+".png"] = draw
	}
	return files, nil
}

// picture draws cards as one picture, in the look of the window.
func picture(all []cards.Card) (writing, error) {
	style, err := cards.NewStyle(theme.Look(), pictureText)
	if err != nil {
		return nil, err
	}
	drawn := cards.Sheet(chart.NewMaker(), all, style, pictureWidth)
	return func(w io.Writer) error { return png.Encode(w, drawn) }, nil
}

// chooseFigureFile asks where to save a picture of cards.
func (d *desk) chooseFigureFile(name string, all []cards.Card) {
	choice := dialogs.Choice{
		Title: i18n.T("figures.export"), Confirm: i18n.T("desk.choose.save"), Aim: dialogs.NewFile,
		Folder: filepath.Dir(d.project.Path()), Name: name, Ends: []string{".png"},
	}
	d.dialogs.Choose(choice, func(paths []string, _ string) {
		draw, err := picture(all)
		if err != nil {
			d.dialogs.Error(i18n.T("figures.failed"), err)
			return
		}
		d.writeFigures(filepath.Dir(paths[0]), map[string]writing{filepath.Base(paths[0]): draw})
	})
}

// chooseFigureFolder asks for the folder to save several files in.
func (d *desk) chooseFigureFolder(files func() (map[string]writing, error)) {
	choice := dialogs.Choice{
		Title: i18n.T("figures.export"), Confirm: i18n.T("desk.choose.save"), Aim: dialogs.Folder, Folder: filepath.Dir(d.project.Path()),
	}
	d.dialogs.Choose(choice, func(paths []string, _ string) {
		made, err := files()
		if err != nil {
			d.dialogs.Error(i18n.T("figures.failed"), err)
			return
		}
		d.writeFigures(paths[0], made)
	})
}

// writeFigures writes files into a folder, each whole or not at all.
func (d *desk) writeFigures(folder string, files map[string]writing) {
	d.run(i18n.T("figures.export"), func(ctx context.Context, progress func(int, int, string)) error {
		done := 0
		for name, write := range files {
			progress(done, len(files), name)
			if err := ctx.Err(); err != nil {
				return err
			}
			if err := output.File(filepath.Join(folder, name), write); err != nil {
				return err
			}
			done++
		}
		return nil
	}, func(err error, cancelled bool) {
		switch {
		case cancelled:
			d.status.Say(i18n.T("desk.export.cancelled"))
		case err != nil:
			d.dialogs.Error(i18n.T("desk.export.failed"), err)
		default:
			d.status.Say(i18n.T("figures.written", "n", len(files), "folder", folder))
		}
	})
}
