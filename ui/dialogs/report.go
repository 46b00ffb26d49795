package dialogs

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"raqim/annotate/ingest"
	"raqim/model"
	"raqim/ui/i18n"
	"raqim/ui/mirror"
	"raqim/ui/panel"
	"raqim/ui/tree"
)

// reportWidth and reportHeight are those of the list, in units of the canvas.
const reportWidth, reportHeight = 680, 300

// Report shows what an import found in each file and did with it. The whole of a
// message stands below the list when its line is chosen. Where sets of a bundle were
// refused since their annotators have others here, a button asks for names under which to
// take them in, and does again with these.
func (p *Parent) Report(reports []ingest.Report, again func(rename map[string]string)) {
	content := foundIn(reports, reportHeight)
	title, authors := Outcomes(reports), differing(reports)
	if len(authors) == 0 {
		p.inform(title, content)
	} else {
		p.offer(title, i18n.T("handover.rename.ask"), content, func() { p.renames(authors, again) })
	}
}

// foundIn is a list of reports, height high, with the whole of the chosen one below it: at
// first one of those that tell something.
func foundIn(reports []ingest.Report, height float32) fyne.CanvasObject {
	full := container.New(layout.NewCustomPaddedVBoxLayout(2))
	list := mirror.NewList(func() int { return len(reports) },
		func() fyne.CanvasObject { return newReportRow() },
		func(i int, o fyne.CanvasObject) { o.(*reportRow).show(reports[i]) })
	list.SetName(i18n.T("focus.report"))
	list.OnSelected = func(i int) {
		full.Objects = lines(i18n.Apart(reports[i].Path)+"\n"+Detail(reports[i]), reportWidth-16, panel.Look{}).Objects
		full.Refresh()
	}
	scroll := mirror.NewVScroll(full)
	scroll.SetMinSize(fyne.NewSize(reportWidth, 96))
	for _, tells := range []func(ingest.Report) bool{
		func(r ingest.Report) bool { return r.Outcome == ingest.Refused || r.TextDiffers != nil },
		func(r ingest.Report) bool { return r.Outcome != ingest.Imported },
	} {
		if i := slices.IndexFunc(reports, tells); i >= 0 {
			list.Select(i)
			break
		}
	}
	return mirror.Border(nil, padded(scroll), nil, nil, sized(list, reportWidth, height))
}

// Outcomes counts what became of the files: "3 imported, 1 refused".
func Outcomes(reports []ingest.Report) string {
	count := map[ingest.Outcome]int{}
	for _, r := range reports {
		count[r.Outcome]++
	}
	var parts []string
	if n := count[ingest.Imported]; n > 0 || count[ingest.Added] == 0 {
		parts = append(parts, i18n.T("desk.report.imported", "n", n))
	}
	if n := count[ingest.Added]; n > 0 {
		parts = append(parts, i18n.T("handover.added", "n", n))
	}
	for _, o := range []struct {
		outcome ingest.Outcome
		key     string
	}{{ingest.Duplicate, "desk.report.duplicates"}, {ingest.Refused, "desk.report.refused"}, {ingest.Skipped, "desk.report.skipped"}} {
		if n := count[o.outcome]; n > 0 {
			parts = append(parts, i18n.T(o.key, "n", n))
		}
	}
	return i18n.List(parts)
}

// Detail says what was found in a file, or why it was refused.
func Detail(r ingest.Report) string {
	var parts []string
	if r.Err != nil {
		parts = append(parts, panel.Sentence(r.Err))
	}
	if r.Outcome == ingest.Duplicate {
		parts = append(parts, i18n.T("desk.report.same", "name", r.DuplicateOf))
	}
	if r.Encoding != "" {
		parts = append(parts, i18n.T("desk.report.found", "encoding", encodingName(r.Encoding), "ends", lineEnds(r.LineEnds),
			"n", r.Characters, "language", r.Language))
	}
	for _, note := range r.Notes {
		parts = append(parts, i18n.Say(note))
	}
	return strings.Join(parts, " ")
}

// encodingName is an encoding as it is written: UTF-8, windows-1256.
func encodingName(name string) string {
	if strings.HasPrefix(name, "utf") {
		return strings.ToUpper(name)
	}
	return name
}

// lineEnds names the line ends of a file: LF, CRLF, CR, none, mixed.
func lineEnds(ends model.LineEnds) string {
	switch ends {
	case model.LineEndsLF, model.LineEndsCRLF, model.LineEndsCR:
		return strings.ToUpper(string(ends))
	}
	return string(ends)
}

// reportRow is a file of the list: what became of it, its name, and why.
type reportRow struct {
	widget.BaseWidget
	outcome, name, detail *panel.Line
}

func newReportRow() *reportRow {
	r := &reportRow{outcome: quietLine(""), name: panel.NewLine("", panel.Look{}), detail: quietLine("")}
	r.outcome.SetMinWidth(80)
	r.name.SetMinWidth(180)
	r.ExtendBaseWidget(r)
	return r
}

func (r *reportRow) show(report ingest.Report) {
	name := report.Name
	if name == "" {
		name = report.Path
	}
	r.outcome.SetText(outcomeName(report.Outcome))
	r.name.SetText(name)
	r.detail.SetText(Detail(report))
}

func outcomeName(o ingest.Outcome) string {
	switch o {
	case ingest.Imported:
		return i18n.T("desk.outcome.imported")
	case ingest.Added:
		return i18n.T("handover.outcome.added")
	case ingest.Noted:
		return i18n.T("handover.outcome.noted")
	case ingest.Duplicate:
		return i18n.T("desk.outcome.duplicate")
	case ingest.Skipped:
		return i18n.T("desk.outcome.skipped")
	}
	return i18n.T("desk.outcome.refused")
}

func (r *reportRow) CreateRenderer() fyne.WidgetRenderer {
	return tree.Of(r, widget.NewSimpleRenderer(mirror.Border(nil, nil, mirror.HBox(r.outcome, r.name), nil, r.detail)))
}
