// Package contrast says how far two colours stand apart for an eye: the contrast
// ratio of WCAG 2.2, colours that are moved until they have enough of it, and
// what people see who lack one kind of cones.
//
// It is arithmetic on colours and nothing else; it imports the standard library only.
package contrast
