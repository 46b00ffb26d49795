# Raqim. `make run` and `make test` are all a fresh Debian or Ubuntu machine with Go needs.

GO      ?= go
BIN     := bin/raqim
DEMO    ?= $(CURDIR)/bin/demo
PREFIX  ?= /usr/local
DESTDIR ?=

# One place for what the system must have; .ci/setup installs what is missing.
BUILD_PACKAGES := gcc libc6-dev pkg-config libgl-dev libx11-dev libxcursor-dev libxrandr-dev libxinerama-dev libxi-dev libxxf86vm-dev
RUN_PACKAGES   := libgl1-mesa-dri
TEST_PACKAGES  := $(RUN_PACKAGES) unicode-data xvfb xdotool imagemagick xclip x11-xkb-utils python3 libfribidi-bin libharfbuzz-bin fonts-noto-core fonts-dejavu-core
PACKAGE_PACKAGES := dpkg-dev
WINDOWS_PACKAGES := gcc-mingw-w64-x86-64 binutils-mingw-w64-x86-64 imagemagick python3
ICON_PACKAGES  := librsvg2-bin
JUDGE_PACKAGES := gcc libc6-dev pkg-config libpango1.0-dev libfribidi-dev

SHOTS ?=

.PHONY: run test screenshots build bench bench-text lint install uninstall package package-windows icons setup-build setup-run setup-test setup-judge setup-package setup-windows setup-icons

# run opens the window on the sample project, or does the demo where there is no display.
run: setup-run build
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		$(BIN) --sample; \
	else \
		echo "There is no display (DISPLAY and WAYLAND_DISPLAY are not set), so no window can open."; \
		echo "Running the demo instead: $(BIN) demo $(DEMO)"; \
		$(BIN) demo $(DEMO); \
	fi

# build makes bin/raqim. The first time takes some minutes: the C of SQLite and OpenGL is compiled once. No flags: with
# others than `go test` has, all of it would be compiled a second time.
build: setup-build
	@mkdir -p bin
	$(GO) build -o $(BIN) .

# test runs every test, a real window under Xvfb included. Those are never taken from the test cache, which does not see
# that the program they drive has changed.
test: setup-test build
	$(GO) vet ./...
	$(GO) test -timeout 15m ./...
	RAQIM_E2E=1 $(GO) test -count=1 -timeout 15m -v ./ui/e2e

# screenshots takes a picture of every screen and dialog in the three languages, light and dark, at scale 1 and 2, in a window of
# 1024x700, and renews those that the README and the guide show. SHOTS names some of them: make screenshots SHOTS="ar-dark-1 settings".
screenshots: setup-test
	RAQIM_E2E=1 RAQIM_SCREENSHOTS=$(CURDIR)/bin/screenshots RAQIM_SHOTS="$(SHOTS)" $(GO) test -count=1 -timeout 40m -run '^TestScreenshots$$' ./ui/e2e
	@for language in en ar fa; do \
		mkdir -p assets/pictures/$$language; \
		for picture in window link schema figures review agreement assign; do \
			if [ -f bin/screenshots/$$language-light-1-$$picture.png ]; then cp bin/screenshots/$$language-light-1-$$picture.png assets/pictures/$$language/$$picture.png; fi; \
		done; \
	done
	@mkdir -p assets/screenshots
	@for shot in en-dark-1-review en-dark-1-agreement ar-dark-1-review ar-dark-1-agreement; do \
		if [ -f bin/screenshots/$$shot.png ]; then cp bin/screenshots/$$shot.png assets/screenshots/; fi; \
	done

# bench measures; nothing in it passes or fails.
bench: setup-build
	$(GO) test -run '^$$' -bench . -benchmem ./ui/text/... ./ui/docview ./ui/desk ./annotate/...

# bench-text holds our text engine beside Pango and FriBidi: same text, fonts, size and width, rounds in turn.
# RAQIM_BENCH_TEXT names another text than the sample articles.
bench-text: setup-judge bin/judge
	$(GO) run ./ui/text/bench bin/judge

bin/judge: ui/text/bench/testdata/judge.c | setup-judge
	@mkdir -p bin
	$(CC) -O2 -Wall -o $@ $< $$(pkg-config --cflags --libs pangocairo pangoft2 fribidi)

# lint is what a change must pass before it is shown to anybody.
lint:
	@test -z "$$($(GO) run mvdan.cc/gofumpt@v0.12.0 -l . | tee /dev/stderr)"
	$(GO) vet ./...
	$(GO) run honnef.co/go/tools/cmd/staticcheck@v0.8.2 ./...
	$(GO) run github.com/fzipp/gocyclo/cmd/gocyclo@v0.6.0 -over 15 -ignore '_test\.go' .

# install puts what `make build` made and its place on the desktop under PREFIX; it builds nothing, so that root needs no Go.
install:
	@test -x $(BIN) || { echo "$(BIN) is not there yet: run 'make build' first, as yourself" >&2; exit 1; }
	@.ci/install $(BIN) "$(DESTDIR)" "$(PREFIX)"

uninstall:
	@.ci/install --remove "$(DESTDIR)" "$(PREFIX)"

# package makes bin/raqim_VERSION_ARCH.deb. -trimpath compiles the C a second time, once.
package: setup-package
	@mkdir -p bin/package
	$(GO) build -trimpath -ldflags '-s -w' -o bin/package/raqim .
	@.ci/package bin/package/raqim bin

# package-windows makes bin/raqim_VERSION_windows_amd64.zip. It compiles the C for Windows, once.
package-windows: setup-windows
	@mkdir -p bin
	@.ci/package-windows bin

# icons draws the icons of the desktop from the one drawing.
icons: setup-icons
	@for size in 16 24 32 48 64 128 256; do \
		rsvg-convert -w $$size -h $$size assets/icons/raqim.svg -o assets/desktop/icons/$$size.png; \
	done

setup-build:
	@.ci/setup $(BUILD_PACKAGES)

setup-run:
	@.ci/setup $(BUILD_PACKAGES) $(RUN_PACKAGES)

setup-test:
	@.ci/setup $(BUILD_PACKAGES) $(TEST_PACKAGES)

setup-judge:
	@.ci/setup $(JUDGE_PACKAGES)

setup-package:
	@.ci/setup $(BUILD_PACKAGES) $(PACKAGE_PACKAGES)

setup-windows:
	@.ci/setup $(WINDOWS_PACKAGES)

setup-icons:
	@.ci/setup $(ICON_PACKAGES)
