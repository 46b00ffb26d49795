package ingest

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"raqim/model"
)

// item is a file to import, or a reason why not.
type item struct {
	path string
	skip model.Message // why it is passed over, a sentence
	err  error         // why it cannot be read
}

// list expands paths into files. It opens no file.
func list(ctx context.Context, paths []string) ([]item, error) {
	var items []item
	for _, path := range paths {
		info, err := os.Stat(path)
		switch {
		case err != nil:
			items = append(items, item{path: path, err: cannotRead(path, err)})
		case info.IsDir():
			if items, err = listFolder(ctx, path, items); err != nil {
				return nil, err
			}
		default:
			items = append(items, item{path: path})
		}
	}
	return items, ctx.Err()
}

// listFolder appends the files of folder. Links to folders are not followed, so
// that no link can lead in a circle.
func listFolder(ctx context.Context, folder string, items []item) ([]item, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	entries, err := os.ReadDir(folder)
	if err != nil {
		items = append(items, item{path: folder, err: cannotRead(folder, err)})
	}
	for _, entry := range entries {
		if strings.HasPrefix(entry.Name(), ".") {
			continue
		}
		path := filepath.Join(folder, entry.Name())
		if entry.IsDir() {
			if items, err = listFolder(ctx, path, items); err != nil {
				return nil, err
			}
			continue
		}
		items = append(items, folderItem(path, entry))
	}
	return items, nil
}

func folderItem(path string, entry fs.DirEntry) item {
	if entry.Type()&fs.ModeSymlink != 0 {
		info, err := os.Stat(path)
		if err == nil && info.IsDir() {
			return item{path: path, skip: model.Messagef("It is a link to a folder; name that folder to import it.")}
		}
	}
	if !strings.EqualFold(filepath.Ext(path), ".txt") {
		return item{path: path, skip: model.Messagef("Its name does not end in .txt; name the file itself to import it.")}
	}
	return item{path: path}
}

// cannotRead says for a person why path cannot be read.
func cannotRead(path string, err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return model.Errorf(model.NotFound, "there is no file or folder %s: check the path", path)
	case errors.Is(err, fs.ErrPermission):
		return model.Errorf(model.Failed, "%s may not be read: you have no permission; change its permissions or copy it", path)
	}
	return model.Wrap(model.Failed, err, "%s cannot be read", path)
}
