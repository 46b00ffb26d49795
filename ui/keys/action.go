package keys

// Action names something the window can do.
type Action string

// The actions, in the order of the menus.
const (
	NewProject   Action = "new-project"
	OpenProject  Action = "open-project"
	CloseProject Action = "close-project"
	ImportFiles  Action = "import-files"
	ImportFolder Action = "import-folder"
	Export       Action = "export"
	Backup       Action = "backup"
	Saved        Action = "saved"
	Quit         Action = "quit"

	Undo        Action = "undo"
	Redo        Action = "redo"
	Copy        Action = "copy"
	SelectAll   Action = "select-all"
	UndoProject Action = "undo-project"
	RedoProject Action = "redo-project"

	AddPart      Action = "add-part"
	RemovePart   Action = "remove-part"
	NextHere     Action = "next-here"
	RemoveSpan   Action = "remove-span"
	EditSpan     Action = "edit-span"
	Link         Action = "link"
	Unlink       Action = "unlink"
	SpanNote     Action = "span-note"
	SpanEntity   Action = "span-entity"
	EndForth     Action = "end-forth"
	EndBack      Action = "end-back"
	StartForth   Action = "start-forth"
	StartBack    Action = "start-back"
	NextSpan     Action = "next-span"
	PreviousSpan Action = "previous-span"
	Drop         Action = "drop-selection"

	NextDocument     Action = "next-document"
	PreviousDocument Action = "previous-document"
	ToggleDone       Action = "toggle-done"
	ToggleFlag       Action = "toggle-flag"
	DirectionAuto    Action = "direction-auto"
	DirectionRTL     Action = "direction-rtl"
	DirectionLTR     Action = "direction-ltr"
	DocumentNote     Action = "document-note"
	Annotator        Action = "annotator"
	Filter           Action = "filter"

	DocumentsPane Action = "documents-pane"
	SpansPane     Action = "spans-pane"
	FullScreen    Action = "full-screen"
	ShowControls  Action = "show-controls"
	LogicalArrows Action = "logical-arrows"
	ZoomIn        Action = "zoom-in"
	ZoomOut       Action = "zoom-out"
	ZoomReset     Action = "zoom-reset"
	LookSystem    Action = "look-system"
	LookLight     Action = "look-light"
	LookDark      Action = "look-dark"
	FaceVazirmatn Action = "face-vazirmatn"
	FaceNaskh     Action = "face-naskh"

	Shortcuts Action = "shortcuts"
	About     Action = "about"
)
