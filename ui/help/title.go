package help

import (
	"bytes"
	"fmt"
	"io/fs"
	"strings"

	"raqim/assets"
)

// Title is a chapter by what it is called.
type Title struct {
	Name string            // of its file, as in Chapter
	In   map[string]string // by language of the interface
}

// Titles lists the chapters in their order, without reading them any further. The caller owns
// the result. An error is a slip of ours, as for Guide.
func Titles(languages []string) ([]Title, error) {
	var list []Title
	at := map[string]int{}
	for _, language := range languages {
		names, err := fs.Glob(assets.Help(), language+"/*.md")
		if err != nil {
			return nil, err
		}
		for _, path := range names {
			data, err := fs.ReadFile(assets.Help(), path)
			if err != nil {
				return nil, err
			}
			first, _, _ := bytes.Cut(data, []byte("\n"))
			title, ok := strings.CutPrefix(string(first), "# ")
			if !ok {
				return nil, fmt.Errorf("%s does not begin with its title", path)
			}
			name := strings.TrimSuffix(strings.TrimPrefix(path, language+"/"), ".md")
			i, known := at[name]
			if !known {
				i = len(list)
				at[name] = i
				list = append(list, Title{name, map[string]string{}})
			}
			list[i].In[language] = title
		}
	}
	return list, nil
}
