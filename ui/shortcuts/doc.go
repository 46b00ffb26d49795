// Package shortcuts is the page with all keys of the window: searched as one types, in
// any language of the interface, and saved to be printed.
//
// What stands on it is made by package ui/keys/sheet. The page knows no project; it may
// import Fyne, ui/keys/sheet, ui/panel, ui/field, ui/mirror, ui/theme and ui/i18n.
package shortcuts
