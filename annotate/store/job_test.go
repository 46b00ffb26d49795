package store

// runJob is what a re-executed test binary does with the project at path.
func runJob(string, string) int { return 2 }
