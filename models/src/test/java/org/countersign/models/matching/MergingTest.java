package org.countersign.models.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.countersign.models.training.WekaHome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Customers of a small shop, many of whom stand in two systems under slightly different names. */
class MergingTest {

    private static final List<String> FIELDS = List.of("name", "street", "email");
    private static final List<String> FIRST =
            List.of("anna", "bruno", "carla", "dario", "elisa", "fabio", "greta", "hugo");
    private static final List<String> LAST = List.of(
            "rossi", "bianchi", "moretti", "ferrari", "colombo", "ricci", "marino", "conti", "lombardi", "serra");

    private static Matcher matcher;

    @BeforeAll
    static void learn(@TempDir Path home) {
        WekaHome.prepare(home);
        matcher = Matcher.train(FIELDS, pairs(1, 500), pairs(2, 300), 50, 7);
    }

    private static Entry customer(Random random, String id) {
        String first = FIRST.get(random.nextInt(FIRST.size()));
        String last = LAST.get(random.nextInt(LAST.size()));
        int number = 1 + random.nextInt(90);
        return entry(
                id,
                "shop",
                first + " " + last,
                "via " + LAST.get(random.nextInt(10)) + " " + number,
                first + "." + last + number + "@mail.example");
    }

    private static Entry entry(String id, String source, String name, String street, String email) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", name);
        values.put("street", street);
        values.put("email", email);
        return new Entry(id, source, values);
    }

    private static Entry again(Random random, Entry entry, String id) {
        String name = entry.value("name");
        int at = 1 + random.nextInt(name.length() - 2);
        String slip = name.substring(0, at) + name.substring(at + 1);
        return entry(
                id,
                "till",
                random.nextBoolean() ? slip : name,
                entry.value("street"),
                random.nextBoolean() ? "" : entry.value("email"));
    }

    /** A stranger who is as near as blocking brings them: a namesake, or a neighbour of the same family name. */
    private static Entry stranger(Random random, Entry entry, String id) {
        Entry other = customer(random, id);
        String name = random.nextBoolean() ? entry.value("name") : other.value("name");
        String street = random.nextBoolean() ? entry.value("street") : other.value("street");
        boolean both = name.equals(entry.value("name")) && street.equals(entry.value("street"));
        String email = random.nextBoolean() ? "" : other.value("email");
        return entry(id, "till", both ? other.value("name") : name, street, email);
    }

    private static List<LabelledPair> pairs(int seed, int count) {
        Random random = new Random(seed);
        List<LabelledPair> pairs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Entry a = customer(random, "a" + seed + "-" + i);
            boolean same = i % 3 == 0;
            String id = "b" + seed + "-" + i;
            pairs.add(new LabelledPair(a, same ? again(random, a, id) : stranger(random, a, id), same));
        }
        return pairs;
    }

    @Test
    void doubles_become_one_record_and_strangers_stay_apart() {
        Random random = new Random(5);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            entries.add(customer(random, "s" + i));
        }
        for (int i = 0; i < 20; i++) {
            entries.add(again(random, entries.get(i), "t" + i));
        }
        Merging.Result result =
                new Merging(new Blocking(8, 60), matcher, List.of("shop", "till")).merge(entries, List.of());
        long wrong = result.records().stream()
                .filter(record -> record.entries().size() > 1)
                .filter(record -> record.entries().stream()
                                .map(id -> id.substring(1))
                                .distinct()
                                .count()
                        > 1)
                .count();
        long found = result.records().stream()
                .filter(record -> record.entries().size() == 2)
                .count();
        long asked = result.doubts().stream()
                .filter(doubt -> doubt.a().substring(1).equals(doubt.b().substring(1)))
                .count();
        assertThat(wrong).isZero();
        assertThat(found + asked).isGreaterThanOrEqualTo(18);
        assertThat(found).isGreaterThanOrEqualTo(12);
        assertThat(result.records().stream()
                        .mapToInt(record -> record.entries().size())
                        .sum())
                .isEqualTo(80);
    }

    @Test
    void the_same_entries_in_the_same_order_give_the_same_records() {
        List<Entry> entries = pairs(9, 40).stream().map(LabelledPair::a).toList();
        Merging merging = new Merging(new Blocking(8, 60), matcher, List.of());
        assertThat(merging.merge(entries, List.of())).isEqualTo(merging.merge(entries, List.of()));
        assertThat(Matcher.train(FIELDS, pairs(1, 500), pairs(2, 300), 50, 7).score(entries.get(0), entries.get(1)))
                .isEqualTo(matcher.score(entries.get(0), entries.get(1)));
    }

    @Test
    void every_value_names_its_source_and_what_others_say() {
        Entry shop = entry("1", "shop", "anna rossi", "via serra 1", "");
        Entry till = entry("2", "till", "ana rossi", "via serra 1", "anna@mail.example");
        MergedRecord record = MergedRecord.of(List.of(till, shop), List.of("shop", "till"));
        assertThat(record.values().get("name"))
                .isEqualTo(new MergedRecord.Value("anna rossi", "shop", "1", Map.of("2", "ana rossi")));
        assertThat(record.values().get("email"))
                .isEqualTo(new MergedRecord.Value("anna@mail.example", "till", "2", Map.of()));
    }

    @Test
    void a_person_decides_the_doubtful_pairs() {
        List<Entry> entries = List.of(
                entry("1", "shop", "anna rossi", "", ""),
                entry("2", "till", "anna rossi", "", ""),
                entry("3", "till", "anna rosso", "", ""));
        Merging merging = new Merging(
                new Blocking(5, 5),
                (a, b) -> a.value("name").equals(b.value("name")) ? 0.9 : 0.4,
                score -> score > 0.8 ? Matcher.Answer.SAME : Matcher.Answer.DOUBTFUL,
                List.of());
        Merging.Result asked = merging.merge(entries, List.of());
        assertThat(asked.records()).hasSize(2);
        assertThat(asked.doubts()).hasSize(2);
        Merging.Result told = merging.merge(entries, List.of(new Merging.Word("3", "1", true)));
        assertThat(told.records()).hasSize(1);
        assertThat(told.doubts()).isEmpty();
        Merging.Result apart = merging.merge(entries, List.of(new Merging.Word("1", "2", false)));
        assertThat(apart.records()).hasSize(3);
    }

    @Test
    void groups_with_strangers_across_them_are_not_joined() {
        Groups groups = new Groups(3);
        groups.apart(0, 2);
        assertThat(groups.join(0, 1)).isTrue();
        assertThat(groups.join(1, 2)).isFalse();
        assertThat(groups.list()).containsExactly(List.of(0, 1), List.of(2));
    }
}
