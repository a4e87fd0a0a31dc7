package org.countersign.rules.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The annotation columns of a DMN table; before DMN 1.2 a rule had one description instead. */
final class DmnNotes {

    private final List<String> names = new ArrayList<>();
    private final int annotations;

    DmnNotes(Xml table, List<Xml> rules) {
        Set<String> taken = new HashSet<>();
        for (Xml annotation : table.children("annotation")) {
            names.add(free(annotation.attribute("name", "").strip(), taken));
        }
        annotations = names.size();
        if (rules.stream().anyMatch(rule -> !rule.textOf("description").isBlank())) {
            names.add(free("comment", taken));
        }
    }

    private static String free(String wanted, Set<String> taken) {
        boolean odd = wanted.isEmpty()
                || wanted.startsWith(TableReader.IF)
                || wanted.startsWith(TableReader.THEN)
                || taken.contains(wanted);
        String name = odd ? ("note " + (taken.size() + 1) + " " + wanted).strip() : wanted;
        taken.add(name);
        return name;
    }

    List<String> names() {
        return names;
    }

    List<String> of(Xml rule) {
        List<Xml> entries = rule.children("annotationEntry");
        List<String> notes = new ArrayList<>();
        for (int i = 0; i < annotations; i++) {
            notes.add(i < entries.size() ? entries.get(i).textOf("text").strip() : "");
        }
        if (names.size() > annotations) {
            notes.add(rule.textOf("description").strip());
        }
        return notes;
    }
}
