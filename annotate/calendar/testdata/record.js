// Records the first days of months by ICU, for calendar_test.go:
//   node record.js > months.tsv
// Columns: ICU's name of the calendar, year, month, days since 1970-01-01.
const day = (y, m, d) => Date.UTC(y, m - 1, d) / 864e5;

function record(calendar, from, to) {
  const format = new Intl.DateTimeFormat('en-u-nu-latn-ca-' + calendar,
    { timeZone: 'UTC', year: 'numeric', month: 'numeric', day: 'numeric' });
  for (let d = from; d <= to; d++) {
    const parts = format.formatToParts(new Date(d * 864e5));
    const value = type => parts.find(p => p.type === type).value;
    if (value('day') === '1') console.log([calendar, value('year'), value('month'), d].join('\t'));
  }
}

console.log('# Node ' + process.versions.node + ', ICU ' + process.versions.icu);
record('persian', day(1921, 3, 1), day(2072, 4, 1));
record('islamic-umalqura', day(1999, 4, 1), day(2029, 6, 1));
record('islamic-civil', day(1882, 1, 1), day(2078, 1, 1));
