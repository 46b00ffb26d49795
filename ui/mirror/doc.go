// Package mirror lays the window out from the right to the left where the language of the interface is written so.
// Fyne 2.7.1 lays out from the left only.
//
// What is laid out is said with start and end instead of left and right:
//
//   - HBox, Border, Grid, GridWrap and Form are containers like Fyne's, and Of mirrors any other layout. They look at
//     the interface's direction when they lay out. VBox, Stack, Center and Max of Fyne need no mirror.
//   - Fyne's own widgets are drawn from the left on the inside. In their place there are Button, Check, Radio,
//     Select, Progress, Scroll, List and Dialog, with the same names of fields and methods where there are such. Each can be
//     reached by Tab, has a Name, shows a ring while it has the keyboard, and works by keyboard alone; the arrows go to
//     the side that they point to. They take texts in logical order and reorder them for Fyne themselves.
//   - Start, End and Base say how a text of the interface is aligned and which way it runs.
//   - Icon is a picture that means a direction, such as "back": it is turned with the interface.
//   - Bar is the window's row of menus, PopUp a menu by itself; both are made of Items.
//
// The article has nothing to do with any of this: its direction is its own.
//
// It imports Fyne, i18n, bidi and tree, and knows nothing of what the program is for.
package mirror
