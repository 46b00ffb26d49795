package cli

import (
	"os"
	"slices"
	"strings"

	"github.com/alecthomas/kong"

	"raqim/ui/i18n"
)

// grammar is the command line. The help tags are keys of the catalogue, which
// newParser replaces by their texts.
type grammar struct {
	Help helpFlag `short:"h" help:"cli.flag.help"`

	New       newCommand       `cmd:"" help:"cli.new.help"`
	Import    importCommand    `cmd:"" help:"cli.import.help"`
	Docs      docsCommand      `cmd:"" help:"cli.docs.help"`
	Find      findCommand      `cmd:"" help:"cli.find.help"`
	Entities  entitiesCommand  `cmd:"" help:"cli.entities.help"`
	Figures   figuresCommand   `cmd:"" help:"cli.figures.help"`
	Merge     mergeCommand     `cmd:"" help:"cli.merge.help"`
	Mark      markCommand      `cmd:"" help:"cli.mark.help"`
	Link      linkCommand      `cmd:"" help:"cli.link.help"`
	Export    exportCommand    `cmd:"" help:"cli.export.help"`
	Schema    schemaCommand    `cmd:"" help:"cli.schema.help"`
	Assign    assignCommand    `cmd:"" help:"cli.assign.help"`
	Review    reviewCommand    `cmd:"" help:"cli.review.help"`
	Told      toldCommand      `cmd:"" help:"cli.told.help"`
	SendBack  sendBackCommand  `cmd:"" name:"send-back" help:"cli.sendback.help"`
	Agree     agreeCommand     `cmd:"" help:"cli.agree.help"`
	Check     checkCommand     `cmd:"" help:"cli.check.help"`
	Render    renderCommand    `cmd:"" help:"cli.render.help"`
	Layout    layoutCommand    `cmd:"" help:"cli.layout.help"`
	Demo      demoCommand      `cmd:"" help:"cli.demo.help"`
	InputLog  inputLogCommand  `cmd:"" help:"cli.inputlog.help"`
	Shortcuts shortcutsCommand `cmd:"" help:"cli.shortcuts.help"`
	Window    windowCommand    `cmd:"" default:"withargs" hidden:"" help:"cli.window.help"`
}

func newParser(e *env) (*kong.Kong, error) {
	return kong.New(&grammar{}, kong.Name("raqim"), kong.NoDefaultHelp(), kong.Bind(e),
		kong.PostBuild(func(k *kong.Kong) error {
			return kong.Visit(k.Model.Node, translate)
		}))
}

// translate puts the catalogue's text in the place of a help tag's key.
func translate(v kong.Visitable, next kong.Next) error {
	switch v := v.(type) {
	case *kong.Node:
		v.Help = helpText(v.Help)
	case *kong.Value:
		v.Help = helpText(v.Help)
	case *kong.Flag:
		v.Help = helpText(v.Help)
	}
	return next(nil)
}

// helpText keeps kong from reading "$" in a text as the name of a variable.
func helpText(key string) string {
	if !strings.HasPrefix(key, "cli.") {
		return key
	}
	return strings.ReplaceAll(i18n.T(key), "$", "$$")
}

// commands lists the names a user can call.
func commands(k *kong.Kong) []string {
	var names []string
	for _, n := range k.Model.Leaves(true) {
		names = append(names, n.Name)
	}
	return names
}

// knownCommand refuses a first word that is neither a command nor a project to
// open in the window.
func knownCommand(k *kong.Kong, args []string) error {
	if len(args) == 0 || strings.HasPrefix(args[0], "-") || slices.Contains(commands(k), args[0]) {
		return nil
	}
	if _, err := os.Stat(args[0]); err == nil || strings.ContainsAny(args[0], `./\`) {
		return nil
	}
	return usageError(i18n.T("cli.error.command", "word", args[0], "commands", strings.Join(commands(k), ", ")))
}
