// Package bundle writes and reads raqim-bundle/1, a whole project without loss:
// a header line with the schema and the entities, then a line a document with
// its text and all its sets, notes and origins. UTF-8, LF, the keys of an object
// always all there and in the same order, so that the same project gives the
// same bytes, and a bundle that is imported and exported again is unchanged.
//
//	{"format":"raqim-bundle/1","offset_unit":"codepoint","project":"…","schema":{…},"entities":[…]}
//	{"id":"…","name":"…", … ,"sha256":"…","text":"…","sets":[{"author":"…", … ,"spans":[…],"relations":[…]}]}
//
// The project is called by its schema's name, because the name of its file is no
// part of it, and a document has no status, because it follows from the sets. Documents stand by name, then id, sets by author, spans in the
// order of model.CompareSpans, relations and entities by id, the keys of
// attributes, metadata and names by alphabet. Offsets are code points, ends
// exclusive. A gold set that a review made has its decisions behind its relations, by id:
//
//	{"id":"d7","about":[["a1","s3"],["a2","s5"]],"verdict":"taken","taken":"a1","rule":"","reason":"slip","note":"","reviewer":"…"}
//
// What came of one has the provenance {"by":"review","ref":"d7"}; sets without decisions have no such key. A span without an entity has the entity null.
// Where the project has a team, the header ends with it, and the line of a document that is
// assigned ends with whom to, by name; others have no such keys:
//
//	"team":{"blind":true,"members":[{"name":"a1","role":"annotator"},{"name":"منى","role":"reviewer"}]}
//	"assigned":["a1","a2"]
//
// The journal is not in
// a bundle: it is the history of a file, not part of the work.
//
// The reader trusts nothing: it checks every text against its sha256, every span
// against its text, every label, attribute and relation against the schema, and
// refuses keys it does not know, since they would be lost. It says in which line
// what is wrong.
//
// It never opens files or projects. It may import model,
// annotate/format/jsonline and the standard library.
package bundle
