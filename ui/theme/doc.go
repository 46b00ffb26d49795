// Package theme is how the window looks: a calm page, one accent colour, a grid
// of four pixels, light and dark, and Vazirmatn as the face of the interface.
//
// It decides colours, sizes and small signs and nothing else. It may import
// Fyne, the bundled fonts and ui/text/paint, so that the page and what stands
// around it agree.
package theme
