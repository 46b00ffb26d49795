#!/usr/bin/env python3
"""Records where headless Chromium puts every character of a text.

usage, from the root of the project:
  record.py OUT.json SIZE WIDTH FONT.ttf... -- TEXT.txt...

Each line of the texts is a paragraph with dir=auto. The answer holds, for every code point, its index, its line, the left
and right edge of its box in pixels from the left edge of the text box, and the number of boxes. Chromium rounds boxes
outwards to 1/64 pixel.
"""
import html
import json
import pathlib
import re
import subprocess
import sys
import tempfile

out, size, width = sys.argv[1:4]
split = sys.argv.index("--")
fonts, texts = sys.argv[4:split], sys.argv[split + 1:]
paragraphs = []
for text in texts:
    paragraphs += pathlib.Path(text).read_text(encoding="utf-8").rstrip("\n").split("\n")

faces = "".join("@font-face{font-family:F%d;src:url('%s')}" % (i, pathlib.Path(f).resolve().as_uri()) for i, f in enumerate(fonts))
family = ",".join("F%d" % i for i in range(len(fonts)))
page = """<!doctype html><meta charset=utf-8><style>%s
*{margin:0;padding:0} div{font-family:%s;font-size:%spx;width:%spx;white-space:pre-wrap;overflow-wrap:break-word;
text-rendering:geometricPrecision;line-height:1.9;text-align:start;margin-left:300px}</style><body><script>
const paragraphs=%s, fonts=%s;
const boxes=paragraphs.map(t=>{const d=document.createElement('div');d.dir='auto';d.append(t);document.body.append(d);return d});
const measure=(d,t)=>{
  const node=d.firstChild, box=d.getBoundingClientRect(), height=parseFloat(getComputedStyle(d).lineHeight), ch=[];
  const range=document.createRange(); let unit=0, i=0;
  for(const c of t){
    range.setStart(node,unit); unit+=c.length; range.setEnd(node,unit);
    const r=[...range.getClientRects()], last=r[r.length-1];
    ch.push(last?[i,Math.floor(((last.top+last.bottom)/2-box.top)/height),Math.min(...r.map(x=>x.left))-box.left,Math.max(...r.map(x=>x.right))-box.left,r.length]:[i,-1,0,0,0]);
    i++;
  }
  return {text:t,dir:getComputedStyle(d).direction,ch};
};
Promise.all(fonts.map((f,i)=>document.fonts.load('16px F'+i,'a\\u0628'))).then(()=>document.fonts.ready).then(()=>{
  const answer=JSON.stringify({size:%s,width:%s,fonts,paragraphs:boxes.map((d,i)=>measure(d,paragraphs[i]))});
  const pre=document.createElement('pre'); pre.id='answer'; pre.textContent=answer; document.body.append(pre);
});
</script>""" % (faces, family, size, width, json.dumps(paragraphs), json.dumps(fonts), size, width)

with tempfile.TemporaryDirectory() as folder:
    file = pathlib.Path(folder, "page.html")
    file.write_text(page, encoding="utf-8")
    dom = subprocess.run(
        ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync", "--font-render-hinting=none", "--allow-file-access-from-files",
         "--user-data-dir=" + folder, "--virtual-time-budget=20000", "--dump-dom", file.as_uri()],
        check=True, capture_output=True, text=True, timeout=120).stdout
answer = re.search(r'<pre id="answer">(.*?)</pre>', dom, re.S)
if not answer:
    sys.exit("chromium gave no answer")
pathlib.Path(out).write_text(html.unescape(answer.group(1)) + "\n", encoding="utf-8")
