package locale

import "testing"

func TestUnknown(t *testing.T) {
	for _, c := range []struct {
		env  map[string]string
		want bool
	}{
		{nil, true},
		{map[string]string{"LANG": "C"}, true},
		{map[string]string{"LANG": "fa_IR.UTF-8"}, false},
		{map[string]string{"LC_ALL": "C.UTF-8", "LANG": "fa_IR.UTF-8"}, true},
		{map[string]string{"LC_MESSAGES": "ar", "LANG": "C"}, false},
	} {
		if got := Unknown(func(name string) string { return c.env[name] }); got != c.want {
			t.Errorf("%v: unknown = %v", c.env, got)
		}
	}
}
