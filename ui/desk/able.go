package desk

import (
	"raqim/ui/i18n"
	"raqim/ui/keys"
)

// need is what must be there before an action can do anything.
type need uint8

const (
	aProject need = 1 << iota
	aDocument
	toWrite
	aSpan
	aSelection
	someHits
	inSight // the review of the document, which is hidden from those who annotate blind

	toMark = aDocument | toWrite
	onSpan = toMark | aSpan
)

// needs says what each action needs; of one that is not listed, nothing.
var needs = map[keys.Action]need{
	keys.CloseProject: aProject, keys.ImportFiles: aProject | toWrite, keys.ImportFolder: aProject | toWrite,
	keys.Export: aProject, keys.ExportArticle: aDocument, keys.Backup: aProject, keys.Saved: aProject,

	keys.Undo: toMark, keys.Redo: toMark, keys.Copy: aDocument | aSelection, keys.SelectAll: aDocument,
	keys.FindHere: aDocument, keys.FindProject: aDocument, keys.FindMatch: aDocument,
	keys.NextHit: aDocument | someHits, keys.PreviousHit: aDocument | someHits,
	keys.UndoProject: aProject | toWrite, keys.RedoProject: aProject | toWrite,

	keys.RemoveSpan: onSpan, keys.EditSpan: onSpan, keys.SpanEntity: onSpan, keys.Link: onSpan, keys.Unlink: onSpan,
	keys.SpanNote: onSpan, keys.EndForth: onSpan, keys.EndBack: onSpan, keys.StartForth: onSpan, keys.StartBack: onSpan,
	keys.AddPart: onSpan | aSelection, keys.RemovePart: onSpan | aSelection, keys.MarkOthers: onSpan,
	keys.Follow: aDocument | aSpan, keys.FollowOn: aDocument | aSpan,
	keys.ExactEdges: aDocument, keys.SelectClause: aDocument, keys.NextHere: aDocument,
	keys.NextSpan: aDocument, keys.PreviousSpan: aDocument, keys.Drop: aDocument,

	keys.NextDocument: aDocument, keys.PreviousDocument: aDocument, keys.NextUnfinished: aDocument,
	keys.ToggleDone: toMark, keys.Finish: toMark, keys.ToggleFlag: toMark, keys.DocumentDate: toMark, keys.Properties: toMark,
	keys.DirectionAuto: toMark, keys.DirectionRTL: toMark, keys.DirectionLTR: toMark,
	keys.DocumentNote: aDocument, keys.Entities: aProject, keys.Schema: aProject, keys.Annotator: aProject, keys.Filter: aProject, keys.FilterState: aProject,

	keys.Assign: aProject, keys.Review: aDocument | inSight, keys.Told: aDocument | inSight,

	keys.DocumentsPane: aProject, keys.SpansPane: aProject, keys.Guidelines: aProject, keys.ReadGuideline: aProject, keys.Checks: aDocument, keys.Figures: aProject, keys.Agreement: aProject,
}

// cannot says why something with these needs cannot be done now; empty where it can.
func (d *desk) cannot(n need) string {
	if why := d.missing(n); why != "" {
		return why
	}
	if n&toWrite != 0 && d.project.ReadOnly() {
		return i18n.T("commands.why.readonly")
	}
	if n&aSpan != 0 && d.atHand == "" {
		return i18n.T("commands.why.span")
	}
	if n&aSelection != 0 {
		if start, end := d.view.Selection(); start == end {
			return i18n.T("commands.why.selection")
		}
	}
	if n&someHits != 0 && d.find.pane.Len() == 0 {
		return i18n.T("commands.why.hits")
	}
	return ""
}

// missing is cannot for the project and the document alone, without which an action
// does not even look at what else it needs.
func (d *desk) missing(n need) string {
	switch {
	case n&(aProject|aDocument|toWrite) != 0 && d.project == nil:
		return i18n.T("commands.why.project")
	case n&aDocument != 0 && d.session == nil:
		return i18n.T("commands.why.document")
	case n&inSight != 0:
		return d.closed()
	}
	return ""
}
