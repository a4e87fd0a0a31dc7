package org.countersign.systemtests.console;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.countersign.systemtests.server.Site;

/**
 * A headless Chromium: the machine's own where there is one, else the one that Playwright fetches. Each visit is a fresh
 * profile. What the page complains about (a broken script, something that its content security policy forbids) is kept.
 */
final class Browser implements AutoCloseable {

    private static final double PATIENCE = 20_000;
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final List<String> complaints = new ArrayList<>();

    Browser() {
        Optional<Path> installed = installed();
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(QUIET);
        installed.ifPresent(options::setExecutablePath);
        chromium = playwright.chromium().launch(options);
    }

    /** How a screen looks to its person. */
    enum Screen {
        DESKTOP(1440, 900),
        PHONE(390, 844);

        private final int width;
        private final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    /** A console on a desktop in light colours. */
    Console visit(Site site) {
        return visit(site, Screen.DESKTOP);
    }

    /** In light colours. */
    Console visit(Site site, Screen screen) {
        BrowserContext profile = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(screen.width, screen.height)
                .setIsMobile(screen == Screen.PHONE)
                .setHasTouch(screen == Screen.PHONE)
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE));
        profile.setDefaultTimeout(PATIENCE);
        Page page = profile.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("the server responded with")) {
                complaints.add(message.text());
            }
        });
        return new Console(page, site.http());
    }

    /** What pages complained about so far, except for answers such as 401 that belong to a test. */
    List<String> complaints() {
        return complaints;
    }

    private static Optional<Path> installed() {
        String named = System.getenv("COUNTERSIGN_BROWSER");
        return Stream.of(named == null ? "/usr/bin/chromium" : named, "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
