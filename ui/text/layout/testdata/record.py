#!/usr/bin/env python3
"""Records where headless Chromium and Pango put every character of a text.

usage, from the root of the project:
  record.py                                   makes all of testdata/chromium and testdata/pango anew
  record.py chromium OUT FONT.ttf... -- TEXT...   records other texts in other fonts, each line a paragraph
  record.py pango OUT FONT.ttf... -- TEXT...

The texts of the project are the sample articles, a line a paragraph, and the cases of testdata/cases.json. Chromium lays
all of them out, with dir=auto, without hinting; Pango (bin/judge, built by `make bin/judge`) the cases.

Chromium lays out in 1/64 of a dot of the screen and rounds the width of every stretch of one direction and script up to
that, so that on a screen of one dot a pixel the end of a line with ten stretches stands up to 0.16 px from where the
advances of its glyphs put it. It is therefore recorded on a screen of eight dots a pixel (--force-device-scale-factor):
the page is the same, 16 px and the same widths, and the browser's own rounding is eight times smaller. Lines that are
not those of a screen of one dot a pixel are reported.

A recording is JSON, packed with gzip. It names the browser or library, the size in pixels, the grid, which is the number
of units in a pixel, the fonts in their order, each with its sha256, and the paragraphs; each of these has a name, its
text and a layout for each width. A layout holds the direction and, for every code point, its line, the left edge of its
box from the left edge of the text box and the width of the box, both in units of the grid. Lines and left edges are
written as differences to the code point before. Of several boxes the outer edges count; without a box the line is -1.
"""
import gzip
import hashlib
import html
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

SIZE = 16
DOTS = 8  # of the screen Chromium is recorded on, a pixel
GRID = {"chromium": DOTS * 64, "pango": 64}
WIDTHS = [150, 240, 480, 700, 1000]
HERE = pathlib.Path(__file__).resolve().parent
ASSETS = "assets/fonts/"
NOTO, DEJAVU = "/usr/share/fonts/truetype/noto/", "/usr/share/fonts/truetype/dejavu/"  # fonts-noto-core, fonts-dejavu-core
LATIN = [ASSETS + "noto-sans/NotoSans-Regular.ttf", ASSETS + "noto-emoji/NotoEmoji-Regular.ttf"]
STACKS = {
    "vazirmatn": [ASSETS + "vazirmatn/Vazirmatn-Regular.ttf"] + LATIN,
    "naskh": [ASSETS + "noto-naskh-arabic/NotoNaskhArabic-Regular.ttf"] + LATIN,
    "naskh-debian": [NOTO + "NotoNaskhArabic-Regular.ttf"] + LATIN,
    "sans-arabic": [NOTO + "NotoSansArabic-Regular.ttf"] + LATIN,
    "dejavu": [DEJAVU + "DejaVuSans.ttf"] + LATIN[1:],
}

PAGE = """<!doctype html><meta charset=utf-8><style>%(faces)s
*{margin:0;padding:0} div{font-family:%(family)s;font-size:%(size)dpx;white-space:pre-wrap;overflow-wrap:break-word;
text-rendering:geometricPrecision;line-height:32px;text-align:start;margin-left:3000px}</style><body><script>
const texts=%(texts)s, widths=%(widths)s, families=%(count)d, grid=64*devicePixelRatio;
const lay=w=>texts.map(t=>{const d=document.createElement('div');d.dir='auto';d.style.width=w+'px';d.append(t);document.body.append(d);return d});
const measure=(d,t)=>{
  const node=d.firstChild, box=d.getBoundingClientRect(), line=[], left=[], width=[];
  const range=document.createRange(); let unit=0;
  for(const c of t){
    range.setStart(node,unit); unit+=c.length; range.setEnd(node,unit);
    const r=[...range.getClientRects()], last=r[r.length-1];
    if(!last){line.push(-1);left.push(0);width.push(0)}
    else{
      const l=Math.min(...r.map(x=>x.left)), h=Math.max(...r.map(x=>x.right));
      line.push(Math.floor(((last.top+last.bottom)/2-box.top)/32)); left.push(Math.round((l-box.left)*grid)); width.push(Math.round((h-l)*grid));
    }
  }
  return {rtl:getComputedStyle(d).direction=='rtl',line,left,width};
};
(async()=>{
  for(let i=0;i<families;i++) await document.fonts.load('16px F'+i,'a\\u0628');
  await document.fonts.ready;
  const laid=widths.map(lay);
  const answer=texts.map((t,i)=>Object.fromEntries(widths.map((w,k)=>[w,measure(laid[k][i],t)])));
  const pre=document.createElement('pre'); pre.id='answer'; pre.textContent=JSON.stringify([devicePixelRatio,answer]); document.body.append(pre);
})();
</script>"""


def chromium(fonts, texts):
    """Returns the version and, for each text, a layout for each width, in 1/64 of a dot."""
    answers = browse(fonts, texts, DOTS)
    for text, fine, coarse in zip(texts, answers, browse(fonts, texts, 1)):
        for width in fine:
            if fine[width]["line"] != coarse[width]["line"]:
                print("other lines on a screen of one dot a pixel, at %s: %s" % (width, text))
    version = subprocess.run(["chromium", "--version"], capture_output=True, text=True, check=True).stdout.split(" built")[0].strip()
    return version, answers


def browse(fonts, texts, dots):
    """Returns for each text a layout for each width, on a screen of so many dots a pixel."""
    page = PAGE % {
        "faces": "".join("@font-face{font-family:F%d;src:url('%s')}" % (i, pathlib.Path(f).resolve().as_uri()) for i, f in enumerate(fonts)),
        "family": ",".join("F%d" % i for i in range(len(fonts))), "size": SIZE, "count": len(fonts),
        "texts": json.dumps(texts), "widths": json.dumps(WIDTHS),
    }
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, "page.html")
        file.write_text(page, encoding="utf-8")
        # The machine has no font but the first: what none of ours has is a box, and not some other font's glyph.
        pathlib.Path(folder, "fonts").mkdir()
        shutil.copy(fonts[0], pathlib.Path(folder, "fonts"))
        config = pathlib.Path(folder, "fonts.conf")
        config.write_text("<fontconfig><dir>%s/fonts</dir><cachedir>%s/cache</cachedir></fontconfig>" % (folder, folder))
        dom = subprocess.run(
            ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
             "--disable-component-update", "--disable-sync", "--font-render-hinting=none",
             "--force-device-scale-factor=%d" % dots, "--allow-file-access-from-files", "--user-data-dir=" + folder, "--virtual-time-budget=60000", "--dump-dom", file.as_uri()],
            check=True, capture_output=True, text=True, timeout=300, env=dict(os.environ, FONTCONFIG_FILE=str(config))).stdout
    answer = re.search(r'<pre id="answer">(.*?)</pre>', dom, re.S)
    if not answer:
        sys.exit("chromium gave no answer")
    ratio, laid = json.loads(html.unescape(answer.group(1)))
    if ratio != dots:
        sys.exit("chromium has %s dots a pixel, not %d" % (ratio, dots))
    return laid


def pango(fonts, texts):
    """Returns the version and, for each text, a layout for each width."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8", newline="") as file:
        file.write("\n".join(texts) + "\n")
        file.flush()
        requests = "".join("boxes %d %s\n" % (width, file.name) for width in WIDTHS)
        run = subprocess.run(["bin/judge"] + fonts, input=requests, capture_output=True, text=True, check=True, timeout=300)
    lines = [json.loads(line) for line in run.stdout.split("\n") if line and line != "end"]
    answers = []
    for i, text in enumerate(texts):
        layouts = {}
        for k, width in enumerate(WIDTHS):
            laid = lines[k * len(texts) + i]
            boxes = laid["boxes"]
            assert len(boxes) == len(text)
            layouts[str(width)] = {
                "rtl": laid["rtl"], "line": [b[0] for b in boxes], "left": [round(b[1] / 16) for b in boxes],
                "width": [round(b[2] / 16) - round(b[1] / 16) for b in boxes],
            }
        answers.append(layouts)
    return run.stderr.split(",")[0].strip(), answers


def differences(values):
    return [v - (values[i - 1] if i else 0) for i, v in enumerate(values)]


def record(judge, out, fonts, named):
    """Writes what a judge says about texts, given as pairs of a name and a text."""
    version, answers = judge(fonts, [text for _, text in named])
    paragraphs = []
    for (name, text), layouts in zip(named, answers):
        for laid in layouts.values():
            laid["line"], laid["left"] = differences(laid["line"]), differences(laid["left"])
        paragraphs.append({"name": name, "text": text, "layouts": layouts})
    files = [{"file": f, "sha256": hashlib.sha256(pathlib.Path(f).read_bytes()).hexdigest()} for f in fonts]
    answer = {"judge": version, "size": SIZE, "grid": GRID[judge.__name__], "fonts": files, "paragraphs": paragraphs}
    data = json.dumps(answer, ensure_ascii=False, separators=(",", ":"))
    pathlib.Path(out).parent.mkdir(exist_ok=True)
    pathlib.Path(out).write_bytes(gzip.compress(data.encode(), 9, mtime=0))
    print(out, version, len(paragraphs), "paragraphs")


def lines_of(names):
    named = []
    for name in names:
        for i, line in enumerate(pathlib.Path(name).read_text(encoding="utf-8").split("\n")):
            if line:
                named.append(("%s:%d" % (pathlib.Path(name).stem, i + 1), line))
    return named


def main():
    if len(sys.argv) > 1:
        split = sys.argv.index("--")
        record({"chromium": chromium, "pango": pango}[sys.argv[1]], sys.argv[2], sys.argv[3:split], lines_of(sys.argv[split + 1:]))
        return
    cases = [(c["name"], c["text"]) for c in json.loads((HERE / "cases.json").read_text(encoding="utf-8"))]
    articles = lines_of(sorted(pathlib.Path("assets/samples").glob("*.txt")))
    for name, fonts in STACKS.items():
        record(chromium, HERE / "chromium" / (name + ".json.gz"), fonts, articles + cases)
        record(pango, HERE / "pango" / (name + ".json.gz"), fonts, cases)


if __name__ == "__main__":
    main()
