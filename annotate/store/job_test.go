package store

// runJob is what a re-executed test binary does with the project at path.
func runJob(job, path string) int {
	switch job {
	case "hold":
		return hold(path)
	case "nobody":
		return openAsNobody(path)
	case "commit":
		return commitForEver(path)
	}
	return 2
}
