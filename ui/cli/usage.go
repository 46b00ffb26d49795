package cli

import (
	"regexp"
	"strings"

	"raqim/ui/i18n"
)

// complaints are what kong says of a command line that it cannot read, and the text of
// the catalogue in its place. kong's errors are English sentences and nothing else; the
// groups of a pattern are the places of the text. The first that matches counts.
var complaints = []struct {
	pattern *regexp.Regexp
	key     string
}{
	{regexp.MustCompile(`^unknown flag (?P<flag>\S+), did you mean (?:one of )?(?P<near>.+)\?$`), "cli.usage.unknown_flag_near"},
	{regexp.MustCompile(`^unknown flag (?P<flag>.+)$`), "cli.usage.unknown_flag"},
	{regexp.MustCompile(`^unexpected argument (?P<word>(?s:.*?))(?:, did you mean .*\?)?$`), "cli.usage.unexpected"},
	{regexp.MustCompile(`^unexpected flag argument "(?P<word>(?s:.*))"$`), "cli.usage.unexpected"},
	{regexp.MustCompile(`^missing flags: (?P<flags>.+)$`), "cli.usage.missing_flags"},
	{regexp.MustCompile(`^(?:expected|missing positional arguments) "?(?P<arguments><.*?)"?$`), "cli.usage.missing"},
	{regexp.MustCompile(`^(?P<of>\S+): (?:expected \w+ value but got "EOL"|missing value).*$`), "cli.usage.no_value"},
	{regexp.MustCompile(`^(?P<of>\S+): expected \w+ value but got "(?P<given>.*?)" \((?:long|short) flag\).*$`), "cli.usage.flag_as_value"},
	{regexp.MustCompile(`^(?P<of>\S+): expected (?:a valid \d+ bit u?int|an int) but got "(?P<given>(?s:.*?))"(?: \(\w+\))?$`), "cli.usage.no_integer"},
	{regexp.MustCompile(`^(?P<of>\S+): expected a float but got "(?P<given>(?s:.*?))"(?: \(\w+\))?$`), "cli.usage.no_number"},
	{regexp.MustCompile(`^(?P<of>\S+): bool value must be .* but got "(?P<given>(?s:.*))"$`), "cli.usage.no_bool"},
	{regexp.MustCompile(`^(?P<of>\S+) must be one of (?P<known>.*) but got "(?P<given>(?s:.*))"$`), "cli.usage.none_of"},
}

// complaint is what kong says in English, in the language of the interface.
func complaint(said string) string {
	for _, c := range complaints {
		m := c.pattern.FindStringSubmatch(said)
		if m == nil {
			continue
		}
		var places []any
		for i, name := range c.pattern.SubexpNames()[1:] {
			places = append(places, name, asTyped(m[i+1]))
		}
		return i18n.T(c.key, places...)
	}
	return said
}

var placeholder = regexp.MustCompile(`<([\w-]+)>( \.\.\.)?`)

// asTyped writes arguments as the help does, START for kong's <start>, and lists
// without quotation marks.
func asTyped(part string) string {
	part = placeholder.ReplaceAllStringFunc(part, func(p string) string {
		m := placeholder.FindStringSubmatch(p)
		return strings.ToUpper(m[1]) + strings.TrimSpace(m[2])
	})
	return strings.NewReplacer(`","`, ", ", `", "`, ", ", `"`, "").Replace(part)
}
