// Package draft holds a schema while a person changes it.
//
// A draft is made of the schema of a project and knows of each label, relation,
// attribute, flag and value under which name the project has it, so that a thing
// that is only called otherwise is told apart from one that went while another came.
// What joins two of them (a relation's ends, what a label needs, what a reference
// points to) is kept as a join and not as a name: it follows when one is renamed, and
// goes when one is removed. All keys of the schema's JSON keep their order, also those
// that this version does not know; a draft that nobody changed is the same bytes.
//
// Nothing here touches a project: [Draft.Command] is what does. The package may import
// model and annotate.
package draft
