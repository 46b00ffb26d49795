package store

import (
	"context"
	"embed"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"time"

	"raqim/model"
)

//go:embed migrations/*.sql
var embedded embed.FS

// migration brings a project from version-1 to version.
type migration struct {
	version int
	sql     string
}

// readMigrations reads migrations/NNN_name.sql, numbered from 1 without gaps.
func readMigrations(files fs.FS) ([]migration, error) {
	names, err := fs.Glob(files, "migrations/*.sql")
	if err != nil {
		return nil, err
	}
	slices.Sort(names)
	steps := make([]migration, len(names))
	for i, name := range names {
		number, _, _ := strings.Cut(strings.TrimPrefix(name, "migrations/"), "_")
		if version, err := strconv.Atoi(number); err != nil || version != i+1 {
			return nil, fmt.Errorf("the migration %s should have the number %03d", name, i+1)
		}
		data, err := fs.ReadFile(files, name)
		if err != nil {
			return nil, err
		}
		steps[i] = migration{version: i + 1, sql: string(data)}
	}
	return steps, nil
}

// upgrade keeps a copy of an older project beside it and brings it up to date;
// if that fails the project stays as it was.
func (p *Project) upgrade(version int, steps []migration) error {
	copied := fmt.Sprintf("%s.backup-v%d-%s", p.file, version, time.Now().UTC().Format("20060102T150405Z"))
	if err := copyProject(p.write, copied); err != nil {
		return err
	}
	err := within(context.Background(), p.write, func(t *transaction) error { return migrate(t, version, steps) })
	if err != nil {
		return model.Wrap(model.CodeOf(explain(err, p.path)), err, "%s could not be brought from version %d to version %d and stays as it was; a copy is %s",
			p.path, version, len(steps), copied)
	}
	return nil
}

// migrate applies the steps after version, and checks that every reference holds.
func migrate(t *transaction, version int, steps []migration) error {
	for _, step := range steps[version:] {
		if err := t.exec(step.sql); err != nil {
			return fmt.Errorf("migration %d: %w", step.version, err)
		}
	}
	broken, err := list(t, "PRAGMA foreign_key_check", nil, readBroken)
	if err != nil {
		return err
	}
	if len(broken) > 0 {
		return model.Errorf(model.Damaged, "rows of %s refer to rows of %s that are not there", broken[0].table, broken[0].parent)
	}
	return t.exec(fmt.Sprintf("PRAGMA user_version = %d", len(steps)))
}
