package org.countersign.domain.rulebook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A rule set as its authors wrote it: file name to text ({@code *.drl}, {@code *.table.csv}, {@code scenarios.csv}). */
public record RulesetSource(RulesetId ruleset, SortedMap<String, String> files) {

    public RulesetSource {
        files = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    public RulesetSource(RulesetId ruleset, Map<String, String> files) {
        this(ruleset, new TreeMap<>(files));
    }

    /** SHA-256 over every file's name and text, in hex. Line ends don't matter: CRLF counts as LF. */
    public String hash() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            files.forEach((name, text) -> {
                sha.update(name.getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
                sha.update(text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
            });
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
