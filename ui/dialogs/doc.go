// Package dialogs holds what is laid over the window for a moment: a message, a
// question, the choice of a file or an entity, the progress of a task, the report of an
// import.
//
// A dialog shows what it is given and calls back with what was chosen. It opens
// no project and writes nothing: the chooser gives a path and never touches the
// file, since Fyne's own save dialog empties a file before anything is known to
// go into it. Texts are wrapped by the text engine. The package may import Fyne,
// model, annotate/ingest (its reports), ui/panel, ui/tip, ui/field, ui/keys, ui/theme and ui/i18n.
package dialogs
