// Package contrast says how far two colours stand apart for an eye: the contrast
// ratio of WCAG 2.2, and colours that are moved until they have enough of it.
//
// It is arithmetic on colours and nothing else; it imports the standard library only.
package contrast
