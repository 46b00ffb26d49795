// Package fonts holds the font files that ship with the program.
//
// Each family lies in its own folder beside its licence (SIL Open Font License 1.1, OFL.txt). The package is data only:
// it parses nothing and imports nothing but embed. The slices must not be changed.
package fonts
