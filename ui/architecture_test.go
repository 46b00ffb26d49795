package ui_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// This file keeps the rules of ARCHITECTURE.md. A rule that should change is
// changed there and here, with the reason.

type goPackage struct {
	ImportPath string
	Dir        string
	Imports    []string
	Standard   bool
}

// packages lists the module's own packages.
func packages(t *testing.T) []goPackage {
	t.Helper()
	cmd := exec.Command("go", "list", "-json=ImportPath,Dir,Imports", "raqim/...")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, stderr.String())
	}
	var all []goPackage
	for decoder := json.NewDecoder(bytes.NewReader(out)); ; {
		var p goPackage
		if err := decoder.Decode(&p); errors.Is(err, io.EOF) {
			return all
		} else if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
}

// under reports whether path is one of the roots or lies below one.
func under(path string, roots ...string) bool {
	return slices.ContainsFunc(roots, func(root string) bool {
		return path == root || strings.HasPrefix(path, root+"/")
	})
}

func isStandard(path string) bool {
	first, _, _ := strings.Cut(path, "/")
	return !strings.Contains(first, ".") && first != "raqim"
}

func TestImportRules(t *testing.T) {
	type rule struct {
		name    string
		of      func(pkg string) bool
		refuses func(imported string) bool
	}
	rules := []rule{
		{
			"model imports the standard library only",
			func(p string) bool { return under(p, "raqim/model") },
			func(i string) bool { return !isStandard(i) },
		},
		{
			"annotate imports no face of the program and no asset",
			func(p string) bool { return under(p, "raqim/annotate") },
			func(i string) bool { return under(i, "raqim/ui", "raqim/assets") || strings.HasPrefix(i, "fyne.io/") },
		},
		{
			"the verbs in annotate stand on the model alone",
			func(p string) bool { return p == "raqim/annotate" },
			func(i string) bool { return under(i, "raqim/annotate") || !isStandard(i) && !under(i, "raqim/model") },
		},
		{
			"database/sql only in annotate/store",
			func(p string) bool { return !under(p, "raqim/annotate/store") },
			func(i string) bool { return under(i, "database/sql", "github.com/mattn/go-sqlite3") },
		},
		{
			"ui/text knows no Fyne, no model, no annotate, and nothing else of the faces",
			func(p string) bool { return under(p, "raqim/ui/text") },
			func(i string) bool {
				return strings.HasPrefix(i, "fyne.io/") || under(i, "raqim/model", "raqim/annotate") ||
					under(i, "raqim/ui") && !under(i, "raqim/ui/text") || i == "raqim/assets"
			},
		},
		{
			"ui/chart draws what it is given: of ours it knows ui/text alone",
			func(p string) bool { return p == "raqim/ui/chart" },
			func(i string) bool { return under(i, "raqim") && !under(i, "raqim/ui/text") },
		},
		{
			"fyne.io/fyne/v2/app only in ui/desk",
			func(p string) bool { return p != "raqim/ui/desk" },
			func(i string) bool { return i == "fyne.io/fyne/v2/app" },
		},
		{
			"the command line needs no window",
			func(p string) bool {
				return under(p, "raqim/ui/cli", "raqim/ui/sample", "raqim/ui/marks", "raqim/ui/finding", "raqim/ui/output", "raqim/ui/i18n", "raqim/ui/chart", "raqim/ui/figures/cards", "raqim/ui/agreement/cards", "raqim/ui/agreement/report", "raqim/ui/article")
			},
			func(i string) bool { return strings.HasPrefix(i, "fyne.io/") },
		},
		{
			"docview knows neither the model nor annotate",
			func(p string) bool { return p == "raqim/ui/docview" },
			func(i string) bool { return under(i, "raqim/model", "raqim/annotate") },
		},
		{
			"main only starts the faces",
			func(p string) bool { return p == "raqim" },
			func(i string) bool { return !isStandard(i) && i != "raqim/ui" },
		},
	}
	for _, p := range packages(t) {
		for _, r := range rules {
			if !r.of(p.ImportPath) {
				continue
			}
			for _, imported := range p.Imports {
				if r.refuses(imported) {
					t.Errorf("%s imports %s, but %s", p.ImportPath, imported, r.name)
				}
			}
		}
	}
}

// Adapters of annotate meet in the faces, never in one another.
func TestAdaptersDoNotImportEachOther(t *testing.T) {
	adapter := func(path string) string {
		rest, ok := strings.CutPrefix(path, "raqim/annotate/")
		if !ok {
			return ""
		}
		name, _, _ := strings.Cut(rest, "/")
		return name
	}
	for _, p := range packages(t) {
		from := adapter(p.ImportPath)
		for _, imported := range p.Imports {
			if to := adapter(imported); from != "" && to == "store" && from != "store" {
				t.Errorf("%s imports %s: the store is given to it, as an interface", p.ImportPath, imported)
			}
		}
	}
}

// Every package stands once in the code map of ARCHITECTURE.md, and where the map says what a
// package imports of ours, that is what it imports.
func TestTheCodeMapIsTrue(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("..", "ARCHITECTURE.md"))
	if err != nil {
		t.Fatal(err)
	}
	type row struct {
		folders, imports []string
		says             bool // what it imports
	}
	rows := map[string]row{}
	for line := range strings.Lines(string(text)) {
		if !strings.HasPrefix(line, "| `") {
			continue
		}
		columns := strings.Split(strings.Trim(strings.TrimSpace(line), "|"), " | ")
		r := row{folders: code(columns[0]), says: len(columns) == 3}
		if r.says {
			r.imports = code(columns[2])
		}
		for _, folder := range r.folders {
			if _, twice := rows[folder]; twice {
				t.Errorf("ARCHITECTURE.md: %s stands twice in the code map", folder)
			}
			rows[folder] = r
		}
	}
	used := map[string]bool{} // "folder import"
	for _, p := range packages(t) {
		folder, ours := strings.CutPrefix(p.ImportPath, "raqim/")
		r, listed := rows[folder]
		switch {
		case !ours:
			continue
		case !listed:
			t.Errorf("ARCHITECTURE.md: %s is missing in the code map", folder)
		case r.says:
			for _, imported := range p.Imports {
				name, ours := strings.CutPrefix(imported, "raqim/")
				used[r.folders[0]+" "+name] = true
				if ours && !slices.Contains(r.imports, name) && !slices.Contains(r.folders, name) {
					t.Errorf("ARCHITECTURE.md: the code map does not say that %s imports %s", folder, name)
				}
			}
		}
	}
	for folder, r := range rows {
		for _, name := range r.imports {
			if folder == r.folders[0] && !used[folder+" "+name] {
				t.Errorf("ARCHITECTURE.md: %s does not import %s", folder, name)
			}
		}
	}
}

// code lists what stands in backquotes.
func code(text string) []string {
	var list []string
	for i, part := range strings.Split(text, "`") {
		if i%2 == 1 {
			list = append(list, part)
		}
	}
	return list
}

func TestEveryPackageSaysWhatItIs(t *testing.T) {
	for _, p := range packages(t) {
		if p.ImportPath == "raqim" {
			continue // main.go, which says it at its top
		}
		if _, err := os.Stat(filepath.Join(p.Dir, "doc.go")); err != nil {
			t.Errorf("%s has no doc.go", p.ImportPath)
		}
	}
}

// Callbacks come back to the main goroutine through one function, so that there
// is one place to look when a window freezes.
func TestFyneDoOccursOnce(t *testing.T) {
	var places []string
	each(t, func(path string, file *ast.File, set *token.FileSet) {
		ast.Inspect(file, func(n ast.Node) bool {
			selector, ok := n.(*ast.SelectorExpr)
			if !ok {
				return true
			}
			pkg, ok := selector.X.(*ast.Ident)
			if ok && pkg.Name == "fyne" && strings.HasPrefix(selector.Sel.Name, "Do") {
				places = append(places, set.Position(n.Pos()).String()+" "+selector.Sel.Name)
			}
			return true
		})
	})
	if len(places) != 1 || !strings.HasSuffix(places[0], " Do") {
		t.Errorf("fyne.Do must be called in exactly one place, not in %v", places)
	}
}

// each parses every Go file of the module but tests.
func each(t *testing.T, f func(path string, file *ast.File, set *token.FileSet)) {
	t.Helper()
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		set := token.NewFileSet()
		file, err := parser.ParseFile(set, path, nil, parser.ParseComments)
		if err == nil {
			f(path, file, set)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestEveryExportedNameIsDocumented(t *testing.T) {
	each(t, func(path string, file *ast.File, set *token.FileSet) {
		for _, d := range file.Decls {
			switch d := d.(type) {
			case *ast.FuncDecl:
				if d.Name.IsExported() && receiverIsExported(d) && d.Doc == nil {
					t.Errorf("%v: %s has no comment", set.Position(d.Pos()), d.Name.Name)
				}
			case *ast.GenDecl:
				for _, s := range d.Specs {
					if ts, ok := s.(*ast.TypeSpec); ok && ts.Name.IsExported() && d.Doc == nil && ts.Doc == nil {
						t.Errorf("%v: %s has no comment", set.Position(ts.Pos()), ts.Name.Name)
					}
				}
			}
		}
	})
}

func receiverIsExported(d *ast.FuncDecl) bool {
	if d.Recv == nil {
		return true
	}
	e := d.Recv.List[0].Type
	if star, ok := e.(*ast.StarExpr); ok {
		e = star.X
	}
	if index, ok := e.(*ast.IndexExpr); ok {
		e = index.X
	}
	name, ok := e.(*ast.Ident)
	return ok && name.IsExported()
}

func TestTopLevelHoldsWhatItShould(t *testing.T) {
	allowed := []string{
		".ci", ".git", ".gitignore", ".golangci.yml", "ARCHITECTURE.md", "FyneApp.toml", "LICENSE", "Makefile", "README.md",
		"annotate", "assets", "bin", "go.mod", "go.sum", "main.go", "model", "ui",
	}
	entries, err := os.ReadDir("..")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if !slices.Contains(allowed, e.Name()) {
			t.Errorf("%s does not belong at the top level", e.Name())
		}
	}
}
