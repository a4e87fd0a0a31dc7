package org.countersign.webapp.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsrfTest {

    @Test
    void who_reads_changes_nothing() {
        assertThat(Csrf.changes("GET")).isFalse();
        assertThat(Csrf.changes("HEAD")).isFalse();
        assertThat(Csrf.changes("POST")).isTrue();
        assertThat(Csrf.changes("DELETE")).isTrue();
    }

    @Test
    void our_own_pages_and_programs_come_from_here() {
        assertThat(Csrf.isFromElsewhere("http://localhost:8080", "localhost:8080"))
                .isFalse();
        assertThat(Csrf.isFromElsewhere(null, "localhost:8080")).isFalse();
    }

    @Test
    void other_sites_ports_and_hidden_origins_come_from_elsewhere() {
        assertThat(Csrf.isFromElsewhere("https://evil.example", "shop.example")).isTrue();
        assertThat(Csrf.isFromElsewhere("http://localhost:9999", "localhost:8080"))
                .isTrue();
        assertThat(Csrf.isFromElsewhere("null", "localhost:8080")).isTrue();
        assertThat(Csrf.isFromElsewhere("%%", "localhost:8080")).isTrue();
    }
}
