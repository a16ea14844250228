package cn.jiangmen.quality.local;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A real Chromium, driven by Playwright: the machine's own, else one that {@code deploy/browser-setup} can install, else
 * the one that Playwright brings.
 */
public final class Chromium implements AutoCloseable {
    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome-stable",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium");

    /** The machine may be building other modules at the same time. */
    private static final double PATIENCE_MS = 20_000;

    private final Playwright playwright;
    private final Browser browser;

    public Chromium() {
        Optional<Path> program = program().or(() -> {
            setUp();
            return program();
        });
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        try {
            playwright = Playwright.create(new Playwright.CreateOptions()
                    .setEnv(program.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of()));
        } catch (PlaywrightException e) {
            throw new IllegalStateException(
                    "Pages are tested in a real browser and there is none: run deploy/browser-setup as root, "
                            + "or set CHROMIUM to the program of a Chromium or Chrome.",
                    e);
        }
        BrowserType.LaunchOptions launch = new BrowserType.LaunchOptions()
                .setArgs(List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--no-first-run"));
        program.ifPresent(launch::setExecutablePath);
        browser = playwright.chromium().launch(launch);
    }

    /** A window of that size, as a first-time visitor has it. */
    public BrowserContext open(int width, int height) {
        return browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setLocale("zh-CN"));
    }

    private static Optional<Path> program() {
        return Stream.concat(Stream.ofNullable(System.getenv("CHROMIUM")), USUAL_PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static void setUp() {
        try {
            Path root = Path.of("").toAbsolutePath();
            while (root != null && !Files.exists(root.resolve("deploy/browser-setup"))) {
                root = root.getParent();
            }
            if (root != null) {
                new ProcessBuilder(root.resolve("deploy/browser-setup").toString())
                        .inheritIO()
                        .start()
                        .waitFor();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
