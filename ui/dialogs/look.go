package dialogs

import (
	fynetheme "fyne.io/fyne/v2/theme"

	"raqim/ui/panel"
	"raqim/ui/theme"
)

func quiet() panel.Look {
	return panel.Look{Size: fynetheme.SizeNameCaptionText, Color: theme.Quiet}
}

// wrongLook is that of a sentence which says what is wrong.
func wrongLook() panel.Look {
	return panel.Look{Size: fynetheme.SizeNameCaptionText, Color: fynetheme.ColorNameError}
}

func quietLine(text string) *panel.Line { return panel.NewLine(text, quiet()) }
