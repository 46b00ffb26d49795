// Package sample makes the project that the window opens on first start and the
// demo works on: eight invented articles, annotated by two invented annotators.
//
// The articles and annotations are data in assets/samples; this package only
// brings them into a project file. It knows no window.
package sample
