package cli

import (
	"raqim/annotate"
	"raqim/annotate/store"
)

// work is a project that is open for writing, with one document at hand.
type work struct {
	project *store.Project
	session *annotate.Session
}

// openWork opens the project at path and in it the document ref (id or name) as
// author sees it. The caller closes the work.
func openWork(path, ref, author string) (*work, error) {
	project, err := store.Open(path)
	if err != nil {
		return nil, err
	}
	id, err := project.FindDocument(ref)
	if err != nil {
		project.Close()
		return nil, err
	}
	session, err := annotate.Open(project, id, author)
	if err != nil {
		project.Close()
		return nil, err
	}
	return &work{project, session}, nil
}

func (w *work) close() { w.project.Close() }
