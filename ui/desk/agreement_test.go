package desk

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"raqim/model"
	"raqim/ui/figures/cards"
	"raqim/ui/keys"
)

// differing opens a project in which two authors marked the first document, and differ.
func differing(t *testing.T) *desk {
	t.Helper()
	d := open(t, project(t))
	choose(t, d, "نرفض")
	d.mark("CUE")
	d.setAuthor("other")
	choose(t, d, "نرفض")
	d.mark("QUOTE")
	return d
}

func TestAgreementLeadsToWhatDiffers(t *testing.T) {
	d := differing(t)
	first := d.session.Scope().Document
	d.openDocument(d.documents.All()[1].ID)
	d.typedKey(fyne.KeyF12, 0)
	await(t, d)
	d.perform(keys.Agreement)
	await(t, d)
	measured := d.agreement.Measured()
	if measured == nil || len(measured.Pairs) != 1 || measured.Pairs[0].Documents.Shared != 1 || measured.Pairs[0].Exact.Match.Same != 0 {
		t.Fatalf("measured %+v", measured)
	}
	all, _ := d.agreement.Cards()
	var behind *cards.Item
	for _, c := range all {
		for _, i := range c.Items {
			if c.ID == "agreement_documents" && i.Place != nil {
				behind = &i
			}
		}
	}
	if behind == nil {
		t.Fatal("nothing lies behind the document that differs")
	}
	d.goToDifference(*behind.Place)
	if d.pages.shown != page(d.review) || d.session.Scope().Document != first {
		t.Errorf("the page of review is shown: %v, of %s, want %s", d.pages.shown == page(d.review), d.session.Scope().Document, first)
	}
	// The same key opens the page as it was left, and leads back.
	d.perform(keys.Agreement)
	await(t, d)
	d.perform(keys.Agreement)
	if d.pages.shown != nil {
		t.Error("the key does not lead back")
	}
}

// What gold has is shown in the article: nobody settles it.
func TestAgreementWithGoldLeadsToTheArticle(t *testing.T) {
	d := differing(t)
	d.setAuthor(model.GoldAuthor)
	choose(t, d, "نرفض")
	d.mark("CUE")
	place := model.SpanPlace{Document: d.session.Scope().Document, Author: model.GoldAuthor, Span: "s3"}
	d.openDocument(d.documents.All()[1].ID)
	d.setAuthor("other")
	d.perform(keys.Agreement)
	await(t, d)
	d.goToDifference(place)
	if d.pages.shown != nil || d.session.Scope() != (model.Scope{Document: place.Document, Author: place.Author}) || d.atHand != place.Span {
		t.Errorf("page shown: %v, %+v, span %q at hand, want %+v", d.pages.shown != nil, d.session.Scope(), d.atHand, place)
	}
}

func TestAgreementOfOneSetIsNotMeasured(t *testing.T) {
	d := open(t, project(t))
	choose(t, d, "نرفض")
	d.mark("CUE")
	d.perform(keys.Agreement)
	await(t, d)
	if all, _ := d.agreement.Cards(); d.agreement.Measured() != nil || len(all) != 0 || len(d.agreement.Chosen()) != 1 {
		t.Errorf("of %q %d cards are shown", d.agreement.Chosen(), len(all))
	}
}

func TestAgreementIsSaved(t *testing.T) {
	d := differing(t)
	d.perform(keys.Agreement)
	await(t, d)
	folder := t.TempDir()
	files := map[string]writing{"report.html": d.report("news", *d.agreement.Measured())}
	for _, table := range d.agreement.Measured().Tables() {
		files[table.Name+".csv"] = table.WriteCSV
	}
	d.writeFigures(folder, files)
	await(t, d)
	data, err := os.ReadFile(filepath.Join(folder, "report.html"))
	if err != nil || !strings.HasPrefix(string(data), "<!DOCTYPE html>") {
		t.Errorf("the report: %v, %.20q", err, data)
	}
	data, err = os.ReadFile(filepath.Join(folder, "agreement_confusion.csv"))
	if err != nil || !strings.Contains(string(data), "CUE,QUOTE,1") {
		t.Errorf("the confusion matrix: %v, %q", err, data)
	}
}
