package org.countersign.ledger.privacy;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * By what a person is known in our tables, found once before anything is forgotten.
 *
 * @param pseudonyms the person's ids, each with what takes its place; the first is the main one
 * @param keys names that have such an id in them (an attempt at retention, a pair of records), each with what takes its
 *     place
 * @param mails of nobody else
 * @param names in full; of nobody else
 * @param streets with number, which neighbours may share
 * @param texts in the person's own words
 * @param hints what identifies nobody by itself: parts of names, cities, postcodes; taken out of the person's own rows
 * @param orders all of the person's, imported ones and those as a guest among them
 * @param erasures requests to forget this person
 */
record Person(
        Map<String, String> pseudonyms,
        Map<String, String> keys,
        List<String> mails,
        List<String> names,
        List<String> streets,
        List<String> texts,
        List<String> hints,
        List<String> orders,
        List<String> erasures) {

    private static final int ANY = 3;
    private static final int DISTINCT = 6;

    Person {
        // The order counts, and a copy by Map.copyOf would lose it.
        pseudonyms = Collections.unmodifiableMap(new LinkedHashMap<>(pseudonyms));
        keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
        mails = List.copyOf(mails);
        names = List.copyOf(names);
        streets = List.copyOf(streets);
        texts = List.copyOf(texts);
        hints = List.copyOf(hints);
        orders = List.copyOf(orders);
        erasures = List.copyOf(erasures);
    }

    String pseudonym() {
        return pseudonyms.values().iterator().next();
    }

    /** What rows of this person are about, in an order that stays. */
    List<String> subjects() {
        return Stream.of(pseudonyms.keySet(), keys.keySet(), orders, erasures)
                .flatMap(Collection::stream)
                .toList();
    }

    /** Ids that can be nothing else: with a letter and not too short, so that no number and no word is taken for one. */
    List<String> distinctIds() {
        return pseudonyms.keySet().stream()
                .filter(id -> id.length() >= DISTINCT && id.chars().anyMatch(Character::isLetter))
                .toList();
    }

    /** What must not stand in the person's own rows. */
    Words everything() {
        return new Words()
                .add(keys)
                .add(pseudonyms)
                .add(mails, pseudonym(), 1)
                .add(names, pseudonym(), ANY)
                .add(streets, Words.GONE, ANY)
                .add(texts, Words.GONE, ANY)
                .add(hints, Words.GONE, ANY);
    }

    /** What must not stand in anybody else's rows: what is this person's alone and can be nothing else. */
    Words unmistakable() {
        Words words = new Words().add(keys).add(mails, pseudonym(), DISTINCT);
        distinctIds().forEach(id -> words.add(Map.of(id, pseudonyms.getOrDefault(id, pseudonym()))));
        return words.add(fullNames(), pseudonym(), DISTINCT);
    }

    /** What must not stand in rows that are about nobody: those of letters that could not be read, of the engine. */
    Words anywhere() {
        return unmistakable().add(numbered(streets), Words.GONE, DISTINCT).add(texts, Words.GONE, 2 * DISTINCT);
    }

    /** By what an unreadable event or row is known to be about this person. */
    Words identifying() {
        Words words = unmistakable().add(texts, Words.GONE, 2 * DISTINCT);
        pseudonyms.forEach((id, pseudonym) -> {
            if (id.length() > ANY) {
                words.add(Map.of(id, pseudonym));
            } else {
                words.add(List.of("customerId\":\"" + id, "customerId\": \"" + id), Words.GONE, 1);
            }
        });
        return words;
    }

    private List<String> fullNames() {
        return names.stream().filter(name -> name.strip().contains(" ")).toList();
    }

    private static List<String> numbered(List<String> streets) {
        return streets.stream()
                .filter(street -> street.chars().anyMatch(Character::isDigit))
                .toList();
    }
}
