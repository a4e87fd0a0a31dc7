package org.countersign.bench.client;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What was said on the command line: {@code --name value} or a {@code --flag} alone. */
public final class Options {

    private final Map<String, String> values = new HashMap<>();

    /** @throws IllegalArgumentException for a word that is neither of {@code known} nor the value of one */
    public Options(String[] args, Set<String> known) {
        for (int i = 0; i < args.length; i++) {
            String name = args[i].startsWith("--") ? args[i].substring(2) : "";
            if (!known.contains(name)) {
                throw new IllegalArgumentException("'" + args[i] + "' is no option.\nMaybe one of --"
                        + String.join(", --", known.stream().sorted().toList()) + " was meant.");
            }
            boolean flag = i + 1 == args.length || args[i + 1].startsWith("--");
            values.put(name, flag ? "true" : args[++i]);
        }
    }

    public boolean has(String name) {
        return values.containsKey(name);
    }

    public String get(String name, String byDefault) {
        return values.getOrDefault(name, byDefault);
    }

    public int number(String name, int byDefault) {
        return Integer.parseInt(get(name, String.valueOf(byDefault)));
    }
}
