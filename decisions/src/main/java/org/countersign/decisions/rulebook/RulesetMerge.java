package org.countersign.decisions.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.countersign.domain.rulebook.RulesetSource;
import org.jspecify.annotations.Nullable;

/**
 * Puts a draft on top of what others have published meanwhile. Row by row and rule by rule, what only one side has changed
 * is taken; where both have changed the same, the draft's stays and is told as a clash, for its author to look at.
 */
public record RulesetMerge(RulesetSource source, List<Clash> clashes) {

    public RulesetMerge {
        clashes = List.copyOf(clashes);
    }

    /**
     * Both sides have changed the same; null where there is nothing.
     *
     * @param piece the id of the row or rule; null for a whole file
     */
    public record Clash(
            String file,
            @Nullable String piece,
            @Nullable String base,
            @Nullable String theirs,
            @Nullable String mine) {}

    /** @param base what the draft was written on; null when there was nothing */
    public static RulesetMerge of(@Nullable RulesetSource base, RulesetSource theirs, RulesetSource mine) {
        SortedMap<String, String> old = base == null ? new TreeMap<>() : base.files();
        TreeSet<String> names = new TreeSet<>(theirs.files().keySet());
        names.addAll(mine.files().keySet());
        List<Clash> clashes = new ArrayList<>();
        Map<String, String> files = new TreeMap<>();
        for (String name : names) {
            Clash sides = new Clash(
                    name,
                    null,
                    old.get(name),
                    theirs.files().get(name),
                    mine.files().get(name));
            String merged = isClash(sides) ? pieces(sides, clashes) : settled(sides);
            if (merged != null) {
                files.put(name, merged);
            }
        }
        return new RulesetMerge(new RulesetSource(mine.ruleset(), files), clashes);
    }

    private static boolean isClash(Clash s) {
        return !Objects.equals(s.mine(), s.base())
                && !Objects.equals(s.theirs(), s.base())
                && !Objects.equals(s.mine(), s.theirs());
    }

    /** The side that has changed something. */
    private static @Nullable String settled(Clash s) {
        return Objects.equals(s.mine(), s.base()) ? s.theirs() : s.mine();
    }

    private static @Nullable String pieces(Clash file, List<Clash> clashes) {
        Map<String, String> base = Pieces.of(file.file(), file.base());
        Map<String, String> theirs = Pieces.of(file.file(), file.theirs());
        Map<String, String> mine = Pieces.of(file.file(), file.mine());
        boolean fit = !base.isEmpty()
                && !theirs.isEmpty()
                && !mine.isEmpty()
                && Pieces.columns(theirs).equals(Pieces.columns(mine));
        if (!fit) {
            clashes.add(file);
            return file.mine();
        }
        StringBuilder out = new StringBuilder();
        for (String key : order(mine, theirs)) {
            Clash sides = new Clash(file.file(), key, base.get(key), theirs.get(key), mine.get(key));
            if (isClash(sides)) {
                clashes.add(sides);
            }
            String piece = isClash(sides) ? sides.mine() : settled(sides);
            out.append(piece == null ? "" : piece);
        }
        return out.toString();
    }

    /** The draft's order; what only the others have comes behind what it follows there. */
    private static List<String> order(Map<String, String> mine, Map<String, String> theirs) {
        List<String> order = new ArrayList<>(mine.keySet());
        String before = null;
        for (String key : theirs.keySet()) {
            if (!mine.containsKey(key)) {
                order.add(before == null ? 0 : order.indexOf(before) + 1, key);
            }
            before = key;
        }
        return order;
    }

    /** A file cut where its rows or rules begin; the pieces together are the file. */
    private static final class Pieces {

        private static final String HEAD = "";

        private Pieces() {}

        /** Empty for no file, and for one in which two pieces have the same name. */
        static Map<String, String> of(String file, @Nullable String text) {
            Map<String, String> pieces = new LinkedHashMap<>();
            if (text == null) {
                return pieces;
            }
            boolean rules = file.endsWith(".drl");
            StringBuilder piece = new StringBuilder();
            String key = HEAD;
            boolean open = false;
            for (String line : text.lines().toList()) {
                String next = rules ? rule(line) : open ? null : firstCell(line);
                if (next != null) {
                    if (!piece.isEmpty() && pieces.putIfAbsent(key, piece.toString()) != null) {
                        return Map.of();
                    }
                    piece.setLength(0);
                    key = next;
                }
                piece.append(line).append('\n');
                open ^= !rules && line.chars().filter(sign -> sign == '"').count() % 2 == 1;
            }
            return piece.isEmpty() || pieces.putIfAbsent(key, piece.toString()) == null ? pieces : Map.of();
        }

        /** The line that says what stands in which column; a row makes sense under its own only. */
        static String columns(Map<String, String> pieces) {
            return pieces.getOrDefault("id", pieces.getOrDefault("scenario", HEAD));
        }

        private static @Nullable String rule(String line) {
            String start = line.strip();
            int quote = start.startsWith("rule") ? start.indexOf('"') : -1;
            return quote < 0 ? null : start.substring(quote + 1).split("[\\s\"]", 2)[0];
        }

        private static String firstCell(String line) {
            String cell = line.split(",", 2)[0].strip();
            // An accepted gap has no name of its own; two of them differ by what they accept.
            return cell.equals("accepted gap") ? line : cell;
        }
    }
}
