package org.countersign.rules.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.countersign.domain.rulebook.RulesetId;
import org.countersign.rules.table.DmnXml;
import org.countersign.rules.table.Table;
import org.countersign.rules.table.TableChecks;
import org.countersign.rules.table.TableProblems;
import org.countersign.rules.table.TableXlsx;
import org.junit.jupiter.api.Test;

/** Valid files, changed at random places: each is read or refused with its problems, quickly, and never breaks a reader. */
class MutationTest {

    private static final int ROUNDS = 1_500;
    private static final long SLOWEST_MILLIS = 5_000;

    private static final List<String> PIECES = List.of(
            "\"",
            "'",
            "\\",
            "\n",
            "\r",
            "\0",
            "..",
            "[",
            "]",
            "(",
            ")",
            "not(",
            "null",
            "-",
            ",",
            ",,",
            "1e999999999",
            "99999999999999999999",
            "P1Y",
            "PT1S",
            "2026-02-30",
            "23:59",
            "\u2028",
            "\uD800",
            "<",
            "<!DOCTYPE a>",
            "&x;",
            "<![CDATA[",
            "]]>",
            "<!--",
            "=1",
            "@",
            "rule",
            "when",
            "then",
            "end",
            "$x",
            ":",
            ";",
            "//",
            "/*",
            "\"\"\"",
            "otherwise",
            "default",
            "accepted gap",
            "values",
            "`",
            "true",
            "\uFEFF",
            "/>",
            "</text>",
            "U",
            "C+");

    private final Random random = new Random(20261123);
    private long slowest;

    private String mutate(String text) {
        StringBuilder out = new StringBuilder(text);
        for (int i = random.nextInt(4); i >= 0 && out.length() > 2; i--) {
            int at = random.nextInt(out.length());
            int length = Math.min(random.nextInt(random.nextInt(10) == 0 ? 200 : 4), out.length() - at);
            switch (random.nextInt(4)) {
                case 0 -> out.delete(at, at + length);
                case 1 -> out.insert(at, PIECES.get(random.nextInt(PIECES.size())));
                case 2 -> out.replace(at, at + length, PIECES.get(random.nextInt(PIECES.size())));
                default -> out.insert(random.nextInt(out.length()), out.substring(at, at + length));
            }
        }
        return out.toString();
    }

    private void measured(Runnable reading) {
        long start = System.nanoTime();
        try {
            reading.run();
        } catch (TableProblems e) {
            assertThat(e.problems()).isNotEmpty();
        }
        slowest = Math.max(slowest, (System.nanoTime() - start) / 1_000_000);
    }

    private static List<String> files(String end) {
        List<String> files = new ArrayList<>();
        ShippedRulesets.all().forEach(set -> set.files().forEach((name, text) -> {
            if (name.endsWith(end)) {
                files.add(text);
            }
        }));
        return files;
    }

    private void each(List<String> seeds, Consumer<String> reading) {
        for (int round = 0; round < ROUNDS; round++) {
            String text = mutate(seeds.get(random.nextInt(seeds.size())));
            measured(() -> reading.accept(text));
        }
        assertThat(slowest).isLessThan(SLOWEST_MILLIS);
    }

    @Test
    void tables_as_csv() {
        each(files(".table.csv"), text -> {
            Table table = Table.parse("t", text);
            assertThat(Table.parse("t", table.print())).isEqualTo(table);
            TableChecks.check(table);
        });
    }

    @Test
    void tables_as_dmn() {
        List<String> seeds = files(".table.csv").stream()
                .map(csv -> new String(DmnXml.write(Table.parse("t", csv)), StandardCharsets.UTF_8))
                .toList();
        each(seeds, text -> {
            Table table = DmnXml.read("t", text.getBytes(StandardCharsets.UTF_8));
            assertThat(DmnXml.read("t", DmnXml.write(table))).isEqualTo(table);
        });
    }

    @Test
    void tables_as_spreadsheets() {
        List<byte[]> seeds = files(".table.csv").stream()
                .map(csv -> TableXlsx.write(Table.parse("t", csv)))
                .toList();
        for (int round = 0; round < ROUNDS / 3; round++) {
            byte[] bytes = seeds.get(random.nextInt(seeds.size())).clone();
            for (int i = random.nextInt(8); i >= 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            measured(() -> TableXlsx.read("t", bytes));
        }
        assertThat(slowest).isLessThan(SLOWEST_MILLIS);
    }

    @Test
    void rules() {
        Vocabulary words = Vocabulary.of(RulesetId.of("fulfilment/trial"));
        each(files(".drl"), text -> {
            RuleLint lint = new RuleLint("a.drl", text, words);
            lint.read();
            lint.problems().forEach(problem -> assertThat(problem.message()).isNotBlank());
        });
    }
}
