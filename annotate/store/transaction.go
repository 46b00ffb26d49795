package store

import (
	"context"
	"database/sql"
	"errors"
)

// transaction is one SQLite transaction: what it reads is one state of the file.
type transaction struct {
	ctx context.Context
	sql *sql.Tx
}

// within runs f in a transaction of db and commits it, or undoes all of it where
// f or the commit fails.
func within(ctx context.Context, db *sql.DB, f func(*transaction) error) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := f(&transaction{ctx: ctx, sql: tx}); err != nil {
		_ = tx.Rollback() // SQLite may have done it itself; err says why
		return err
	}
	return tx.Commit()
}

// over runs f over one state of db. There is nothing to commit: a transaction
// that met a broken page could not, and what f found out would be lost.
func over(ctx context.Context, db *sql.DB, f func(*transaction) error) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	err = f(&transaction{ctx: ctx, sql: tx})
	_ = tx.Rollback()
	return err
}

func (t *transaction) exec(query string, args ...any) error {
	_, err := t.sql.ExecContext(t.ctx, query, args...)
	return err
}

// one reads the single row of query into dest. It reports false where there is none.
func (t *transaction) one(query string, args []any, dest ...any) (bool, error) {
	err := t.sql.QueryRowContext(t.ctx, query, args...).Scan(dest...)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	return err == nil, err
}

// scanner is a row whose columns can be read: *sql.Rows, or *sql.Row.
type scanner interface{ Scan(dest ...any) error }

// each calls f for every row of query until it fails.
func (t *transaction) each(query string, args []any, f func(scanner) error) (err error) {
	rows, err := t.sql.QueryContext(t.ctx, query, args...)
	if err != nil {
		return err
	}
	defer func() {
		if closing := rows.Close(); err == nil {
			err = closing
		}
	}()
	for rows.Next() {
		if err := f(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

// list reads every row of query with read.
func list[T any](t *transaction, query string, args []any, read func(scanner) (T, error)) ([]T, error) {
	var all []T
	err := t.each(query, args, func(row scanner) error {
		x, err := read(row)
		if err == nil {
			all = append(all, x)
		}
		return err
	})
	return all, err
}

// first reads the only row of query with read; nil where there is none.
func first[T any](t *transaction, query string, args []any, read func(scanner) (T, error)) (*T, error) {
	x, err := read(t.sql.QueryRowContext(t.ctx, query, args...))
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return &x, nil
}
