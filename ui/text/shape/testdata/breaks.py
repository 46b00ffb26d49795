#!/usr/bin/env python3
"""Records where headless Chromium breaks lines: testdata/breaks.json.gz.

usage, from this folder's parent: testdata/breaks.py

The texts are all pairs of printable ASCII between Arabic letters, and random strings of signs between letters and digits of
several scripts. Each is laid out in a box of no width, so that a line begins wherever one may begin. The recording names the
browser and holds the texts, one string with a line each, and for each text the places where its lines begin, in code points.
"""
import gzip
import html
import json
import pathlib
import random
import re
import subprocess
import tempfile

SIGNS = list(" .,:;!?-–—/()[]«»\"'“”‘’،؛؟%٪$€+*=#@&_|<>…·•ـ٬٫°§£") + [
    "\u00a0", "\u200c", "\u200d", "\u200f", "\u200e", "\u2067", "\u2069", "\u202b", "\u202c", "\u064e", "\u0651", "\u2010", "\u2011", "\u2060", "\u200b"]
WORDS = ["ا", "ب", "a", "Z", "1", "9", "٣", "۴", "é", "字", "ー", "😀", "👍🏽", "🇸🇾", "कि", "א", "т"]

PAGE = """<!doctype html><meta charset=utf-8><style>*{margin:0;padding:0} div{font-size:16px;width:0;white-space:pre-wrap;line-height:32px}</style>
<body><script>
const texts=%s, answer=[];
for(let first=0;first<texts.length;first+=500){
  const divs=texts.slice(first,first+500).map(t=>{const d=document.createElement('div');d.dir='auto';d.append(t);document.body.append(d);return d});
  for(const d of divs){
    const node=d.firstChild, top=d.getBoundingClientRect().top, range=document.createRange(), starts=[];
    let unit=0, i=0, before=0;
    for(const c of node.data){
      range.setStart(node,unit); unit+=c.length; range.setEnd(node,unit);
      const box=[...range.getClientRects()].pop();
      if(box){
        const line=Math.floor(((box.top+box.bottom)/2-top)/32);
        if(i&&line!=before) starts.push(i);
        before=line;
      }
      i++;
    }
    answer.push(starts);
  }
  divs.forEach(d=>d.remove());
}
const pre=document.createElement('pre'); pre.id='answer'; pre.textContent=JSON.stringify(answer); document.body.append(pre);
</script>"""


def texts():
    made = ["ا" + chr(a) + chr(b) + "ا" for a in range(0x21, 0x7F) for b in range(0x21, 0x7F)]
    dice, seen = random.Random(17), set()
    while len(seen) < 8000:
        middle = "".join(dice.choice(SIGNS if dice.random() < .75 else WORDS) for _ in range(dice.randint(1, 3)))
        seen.add(dice.choice(WORDS) + middle + dice.choice(WORDS))
    return made + sorted(seen)


def main():
    made = texts()
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, "page.html")
        file.write_text(PAGE % json.dumps(made).replace("</", "<\\/"), encoding="utf-8")
        dom = subprocess.run(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
             "--disable-component-update", "--disable-sync", "--user-data-dir=" + folder, "--virtual-time-budget=600000",
             "--dump-dom", file.as_uri()], check=True, capture_output=True, text=True, timeout=300).stdout
    answer = json.loads(html.unescape(re.search(r'<pre id="answer">(.*?)</pre>', dom, re.S).group(1)))
    version = subprocess.run(["chromium", "--version"], capture_output=True, text=True).stdout.split(" built")[0].strip()
    data = json.dumps({"judge": version, "texts": "\n".join(made), "starts": answer}, ensure_ascii=False, separators=(",", ":"))
    out = pathlib.Path(__file__).parent / "breaks.json.gz"
    out.write_bytes(gzip.compress(data.encode(), 9, mtime=0))
    print(out, version, len(made), "texts")


main()
