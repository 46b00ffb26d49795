package store

// Step is what a check is at.
type Step string

// The steps of [Project.Check] that can take long, in their order.
const (
	AtPages       Step = "pages"       // of the file; Progress counts none of them
	AtTexts       Step = "texts"       // counted in documents
	AtJournal     Step = "journal"     // counted in entries
	AtAnnotations Step = "annotations" // counted in documents
)

// Progress says how far a check is: Done of Total at a step, both 0 where the step
// cannot be counted.
type Progress struct {
	Step        Step
	Done, Total int
}
