package draft

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
)

// object is a JSON object whose keys keep their order and their spelling.
type object struct{ members []member }

// member is a key as it is written, what it reads, and its value.
type member struct {
	written []byte // with its quotes
	name    string
	value   json.RawMessage
}

// readObject reads compact JSON; anything but an object has no members.
func readObject(data []byte) object {
	var o object
	d := json.NewDecoder(bytes.NewReader(data))
	if start, err := d.Token(); err != nil || start != json.Delim('{') {
		return o
	}
	for d.More() {
		from := d.InputOffset()
		token, err := d.Token()
		name, ok := token.(string)
		if err != nil || !ok {
			return o
		}
		m := member{written: bytes.TrimLeft(data[from:d.InputOffset()], ", \t\r\n"), name: name}
		if d.Decode(&m.value) != nil {
			return o
		}
		o.members = append(o.members, m)
	}
	return o
}

// readList reads the items of a JSON array; anything else has none.
func readList(data []byte) []json.RawMessage {
	var items []json.RawMessage
	if json.Unmarshal(data, &items) != nil {
		return nil
	}
	return items
}

// at is the place of key, as encoding/json finds it: in any case of its letters, and
// the last where it is given twice. -1 where it is missing.
func (o *object) at(key string) int {
	for i, m := range slices.Backward(o.members) {
		if strings.EqualFold(m.name, key) {
			return i
		}
	}
	return -1
}

// get is the value of key; nil where it is missing.
func (o *object) get(key string) json.RawMessage {
	if i := o.at(key); i >= 0 {
		return o.members[i].value
	}
	return nil
}

// set gives key a value, behind all others where it is new.
func (o *object) set(key string, value any) {
	data := encode(value)
	if i := o.at(key); i >= 0 {
		o.members[i].value = data
		return
	}
	o.members = append(o.members, member{encode(key), key, data})
}

// remove takes key away.
func (o *object) remove(key string) {
	o.members = slices.DeleteFunc(o.members, func(m member) bool { return strings.EqualFold(m.name, key) })
}

// clone is a copy that can be changed by itself. Values are never changed in place.
func (o object) clone() object { return object{slices.Clone(o.members)} }

func (o object) json() json.RawMessage {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, m := range o.members {
		if i > 0 {
			b.WriteByte(',')
		}
		b.Write(m.written)
		b.WriteByte(':')
		b.Write(m.value)
	}
	b.WriteByte('}')
	return b.Bytes()
}

// encode is the JSON of a value that cannot fail to have one, with nothing escaped
// that need not be.
func encode(value any) json.RawMessage {
	if raw, ok := value.(json.RawMessage); ok {
		return raw
	}
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(value); err != nil {
		return json.RawMessage("null")
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n"))
}

// list is the JSON array of items.
func list(items []json.RawMessage) json.RawMessage {
	return slices.Concat([]byte("["), bytes.Join(rawBytes(items), []byte(",")), []byte("]"))
}

func rawBytes(items []json.RawMessage) [][]byte {
	all := make([][]byte, len(items))
	for i, item := range items {
		all[i] = item
	}
	return all
}
