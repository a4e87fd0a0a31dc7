package org.countersign.webapp.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsolePagesTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    @ParameterizedTest
    @ValueSource(strings = {"/", "/inbox", "/inbox/T-48213", "/decisions/01938c2e", "/orders/A.17"})
    void a_browser_that_goes_to_a_page_gets_the_console(String path) {
        assertThat(ConsolePages.isPage("GET", path, BROWSER)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/tasks", "/assets/index-1a2b.js", "/openapi", "/asyncapi.json"})
    void what_programs_ask_for_is_no_page(String path) {
        assertThat(ConsolePages.isPage("GET", path, BROWSER)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/favicon.ico", "/theme-boot.js"})
    void a_file_is_no_page(String path) {
        assertThat(ConsolePages.isPage("GET", path, "*/*")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void only_reading_leads_to_a_page(String method) {
        assertThat(ConsolePages.isPage(method, "/inbox", BROWSER)).isFalse();
    }
}
