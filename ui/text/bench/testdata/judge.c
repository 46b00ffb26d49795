/*
 * The other side of the comparison: Pango and FriBidi, as good as they get.
 *
 * usage: judge NASKH.ttf ... < requests
 *
 * The fonts are given to fontconfig alone, so that nothing of the machine takes part. A request is a line
 *
 *   layout WIDTH FILE    lay the file out, a PangoLayout a paragraph, and ask each for its lines and their extents
 *   levels WIDTH FILE    resolve the embedding levels of its paragraphs with FriBidi, WIDTH times
 *   boxes  WIDTH FILE    print where every character of the file stands, a paragraph a line of JSON
 *
 * The answer to the first two is a line: the nanoseconds of CPU time spent and a count, of lines or of code points. Reading
 * the file and turning it into code points for FriBidi are not counted. The process, its font map, its caches and its one
 * context stay, so that every request but the first meets a warm Pango.
 *
 * Text is 16 pixels high, glyph positions and metrics are not rounded: the same work as ours. With rounding, with hinting
 * and with pangoft2 in place of pangocairo Pango is as fast to within four per cent.
 */
#include <fontconfig/fontconfig.h>
#include <fribidi.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static const int size = 16;

static void die(const char *what, const char *which) {
	fprintf(stderr, "judge: %s %s\n", what, which);
	exit(1);
}

static long long cpu_now(void) {
	struct timespec t;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return t.tv_sec * 1000000000LL + t.tv_nsec;
}

static char *read_file(const char *name, size_t *length) {
	char *data;
	gsize n;
	if (!g_file_get_contents(name, &data, &n, NULL))
		die("cannot read", name);
	*length = n;
	return data;
}

/* context_of makes a context whose only fonts are the given files, the first of them first. */
static PangoContext *context_of(int count, char **files, PangoFontDescription **font) {
	FcConfig *config = FcConfigCreate();
	GString *families = g_string_new(NULL);
	for (int i = 0; i < count; i++) {
		FcPattern *pattern;
		FcChar8 *family;
		int faces;
		if (!FcConfigAppFontAddFile(config, (FcChar8 *)files[i]))
			die("cannot use the font", files[i]);
		pattern = FcFreeTypeQuery((FcChar8 *)files[i], 0, NULL, &faces);
		if (!pattern || FcPatternGetString(pattern, FC_FAMILY, 0, &family) != FcResultMatch)
			die("no family in", files[i]);
		g_string_append_printf(families, "%s%s", i ? "," : "", family);
		FcPatternDestroy(pattern);
	}
	PangoFontMap *map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
	pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), config);
	PangoContext *context = pango_font_map_create_context(map);
	cairo_font_options_t *options = cairo_font_options_create();
	cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
	cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
	pango_cairo_context_set_font_options(context, options);
	pango_context_set_round_glyph_positions(context, FALSE);
	*font = pango_font_description_new();
	pango_font_description_set_family(*font, families->str);
	pango_font_description_set_absolute_size(*font, size * PANGO_SCALE);
	pango_context_set_font_description(context, *font);
	return context;
}

static PangoLayout *layout_of(PangoContext *context, const char *text, int length, int width) {
	PangoLayout *layout = pango_layout_new(context);
	pango_layout_set_width(layout, width * PANGO_SCALE);
	pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
	pango_layout_set_text(layout, text, length);
	return layout;
}

/* next_line returns the end of the line that begins at text. */
static const char *next_line(const char *text, const char *end) {
	const char *stop = memchr(text, '\n', end - text);
	return stop ? stop : end;
}

/* lay lays a text out and returns how many lines it has. */
static long lay(PangoContext *context, const char *text, size_t length, int width) {
	const char *end = text + length;
	long lines = 0;
	while (text < end) {
		const char *stop = next_line(text, end);
		PangoLayout *layout = layout_of(context, text, stop - text, width);
		PangoLayoutIter *iter = pango_layout_get_iter(layout);
		do {
			PangoRectangle box;
			pango_layout_iter_get_line_extents(iter, NULL, &box);
			lines++;
		} while (pango_layout_iter_next_line(iter));
		pango_layout_iter_free(iter);
		g_object_unref(layout);
		text = stop + 1;
	}
	return lines;
}

static void answer_layout(PangoContext *context, const char *text, size_t length, int width) {
	long long start = cpu_now();
	long lines = lay(context, text, length, width);
	printf("%lld %ld\n", cpu_now() - start, lines);
}

/* answer_levels resolves paragraph by paragraph, in buffers that are made once. */
static void answer_levels(const char *text, size_t length, int times) {
	FriBidiChar *codes = malloc((length + 1) * sizeof *codes);
	FriBidiCharType *types = malloc((length + 1) * sizeof *types);
	FriBidiBracketType *brackets = malloc((length + 1) * sizeof *brackets);
	FriBidiLevel *levels = malloc((length + 1) * sizeof *levels);
	FriBidiStrIndex n = fribidi_charset_to_unicode(FRIBIDI_CHAR_SET_UTF8, text, length, codes);
	long done = 0;
	long long start = cpu_now();
	for (int round = 0; round < times; round++) {
		for (FriBidiStrIndex from = 0, to; from < n; from = to) {
			for (to = from; to < n && codes[to] != '\n'; to++)
				;
			to += to < n;
			FriBidiParType base = FRIBIDI_PAR_ON;
			fribidi_get_bidi_types(codes + from, to - from, types);
			fribidi_get_bracket_types(codes + from, to - from, types, brackets);
			if (!fribidi_get_par_embedding_levels_ex(types, brackets, to - from, &base, levels))
				die("FriBidi failed", "");
			done += to - from;
		}
	}
	printf("%lld %ld\n", cpu_now() - start, done);
	free(codes), free(types), free(brackets), free(levels);
}

/* print_boxes prints the base direction and, for each character, its line and the edges of its box in 1/1024 pixel. */
static void print_boxes(PangoLayout *layout, const char *text, const char *stop) {
	PangoLayoutLine *first = pango_layout_get_line_readonly(layout, 0);
	printf("{\"rtl\":%s,\"boxes\":[", first->resolved_dir == PANGO_DIRECTION_RTL ? "true" : "false");
	for (const char *at = text; at < stop; at = g_utf8_next_char(at)) {
		PangoRectangle box;
		int line, x;
		pango_layout_index_to_pos(layout, at - text, &box);
		pango_layout_index_to_line_x(layout, at - text, FALSE, &line, &x);
		printf("%s[%d,%d,%d]", at > text ? "," : "", line, MIN(box.x, box.x + box.width), MAX(box.x, box.x + box.width));
	}
	printf("]}\n");
}

static void answer_boxes(PangoContext *context, const char *text, size_t length, int width) {
	const char *end = text + length;
	while (text < end) {
		const char *stop = next_line(text, end);
		PangoLayout *layout = layout_of(context, text, stop - text, width);
		print_boxes(layout, text, stop);
		g_object_unref(layout);
		text = stop + 1;
	}
	printf("end\n");
}

int main(int argc, char **argv) {
	static char request[4096], kind[16], file[4000];
	int number;
	PangoFontDescription *font;
	if (argc < 2)
		die("give font files as arguments", "");
	PangoContext *context = context_of(argc - 1, argv + 1, &font);
	fprintf(stderr, "Pango %s, FriBidi %s\n", pango_version_string(), FRIBIDI_VERSION);
	while (fgets(request, sizeof request, stdin)) {
		if (sscanf(request, "%15s %d %3999[^\n]", kind, &number, file) != 3)
			die("cannot read the request", request);
		size_t length;
		char *text = read_file(file, &length);
		if (!strcmp(kind, "layout"))
			answer_layout(context, text, length, number);
		else if (!strcmp(kind, "levels"))
			answer_levels(text, length, number);
		else if (!strcmp(kind, "boxes"))
			answer_boxes(context, text, length, number);
		else
			die("no such request:", kind);
		fflush(stdout);
		g_free(text);
	}
	return 0;
}
