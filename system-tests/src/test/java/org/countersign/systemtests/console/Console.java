package org.countersign.systemtests.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The console in one browser tab, in the words of the person in front of it. */
final class Console implements AutoCloseable {

    private static final double PATIENCE = 20_000;
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final List<String> OF_COLOUR = List.of("color-contrast", "link-in-text-block");

    private final Page page;
    private final String base;

    Console(Page page, String base) {
        this.page = page;
        this.base = base;
    }

    Console open(String address) {
        page.navigate(base + address);
        return this;
    }

    /** Types name and password into the login page and presses Enter. */
    Console signIn(String user, String password) {
        page.getByLabel("User name").fill(user);
        page.getByLabel("Password").fill(password);
        page.keyboard().press("Enter");
        return this;
    }

    /** Opens an address as this user (of the demo, where the password is the name) and waits for the shell around it. */
    Console openAs(String user, String address) {
        open(address).signIn(user, user);
        sees(page.getByRole(AriaRole.BANNER));
        return this;
    }

    Console press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Types into whatever has the focus, sign by sign. */
    Console type(String text) {
        page.keyboard().type(text);
        return this;
    }

    Console focus(AriaRole role, String name) {
        named(role, name).first().focus();
        return this;
    }

    /** The last of this name: a dialog's button stands after the page's own. */
    Console clickLast(AriaRole role, String name) {
        named(role, name).last().click();
        return this;
    }

    /** Where the person is, without the server's part. */
    String address() {
        return page.url().substring(base.length());
    }

    Console click(AriaRole role, String name) {
        named(role, name).first().click();
        return this;
    }

    Console fill(String label, String text) {
        page.getByLabel(label).first().fill(text);
        return this;
    }

    /** Chooses the n-th entry of a list, counted from 0. */
    Console choose(String label, int entry) {
        page.getByLabel(label)
                .first()
                .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(entry));
        return this;
    }

    /** Chooses an entry of a list by its text. */
    Console pick(String label, String entry) {
        page.getByLabel(label).first().selectOption(entry);
        return this;
    }

    /** Goes to a cell of a grid, both counted from 0, and writes over what stands there. */
    Console write(int row, int column, String text) {
        cell(row, column).click();
        return type(text).press("Enter");
    }

    /** What stands in a cell, without what is only read out. */
    String cellText(int row, int column) {
        return cell(row, column).locator("span").first().innerText();
    }

    private Locator cell(int row, int column) {
        return page.locator("[data-row='" + row + "'] [data-column='" + column + "']");
    }

    Console goTo(int row, int column) {
        cell(row, column).click();
        return this;
    }

    /** Gives a file to the field of this label. */
    Console give(String label, Path file) {
        page.getByLabel(label).first().setInputFiles(file);
        return this;
    }

    /** Presses a button that downloads something, and keeps that under this name. */
    Path download(AriaRole role, String name, String as) {
        try {
            Path kept = Files.createTempDirectory("console").resolve(as);
            page.waitForDownload(() -> click(role, name)).saveAs(kept);
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server forgets who this is, as after a long pause. */
    Console loseSession() {
        page.context().clearCookies();
        return this;
    }

    /** Reloads the page though it warns that something is unsaved. */
    Console reload() {
        page.onDialog(Dialog::accept);
        page.reload();
        return this;
    }

    /** Puts a text on the clipboard of the machine. */
    Console clipboard(String text) {
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.evaluate("text => navigator.clipboard.writeText(text)", text);
        return this;
    }

    /** What a script in the page answers. */
    Object ask(String script) {
        return page.evaluate(script);
    }

    Console pause(Duration time) {
        page.waitForTimeout((double) time.toMillis());
        return this;
    }

    Console sees(String text) {
        return sees(page.getByText(text));
    }

    /** A text as a regular expression. */
    Console reads(String pattern) {
        return sees(page.getByText(Pattern.compile(pattern)));
    }

    Console sees(AriaRole role, String name) {
        return sees(named(role, name));
    }

    Console doesNotSee(AriaRole role, String name) {
        assertThat(named(role, name)).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE));
        return this;
    }

    String textOf(String selector) {
        return page.locator(selector).first().innerText();
    }

    String valueOf(String label) {
        return page.getByLabel(label).first().inputValue();
    }

    /** The person's machine changes its theme, and the page follows. */
    Console colours(ColorScheme colours) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        page.waitForFunction(
                "scheme => document.documentElement.dataset.mantineColorScheme === scheme",
                colours.name().toLowerCase(Locale.ROOT));
        return this;
    }

    /** What breaks WCAG 2.0 to 2.2 at levels A and AA, one line for each rule and place. */
    List<String> barriers() {
        return found(new AxeBuilder(page).withTags(WCAG));
    }

    /** Those of them that another theme can have. */
    List<String> barriersOfColour() {
        return found(new AxeBuilder(page).withRules(OF_COLOUR));
    }

    private static List<String> found(AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream()
                        .map(node -> rule.getId() + " at " + node.getTarget() + ": " + node.getHtml()))
                .toList();
    }

    /** Whether the page has to be scrolled sideways. */
    boolean spillsOver() {
        return (Boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth");
    }

    private Locator named(AriaRole role, String name) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(Pattern.compile(name)));
    }

    private Console sees(Locator what) {
        assertThat(what.first()).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
        return this;
    }

    @Override
    public void close() {
        page.context().close();
    }
}
