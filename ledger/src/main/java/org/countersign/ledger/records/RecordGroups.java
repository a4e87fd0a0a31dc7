package org.countersign.ledger.records;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.countersign.domain.records.Pair;
import org.countersign.domain.records.PairState;
import org.countersign.domain.records.RecordKind;
import org.countersign.ledger.db.Database;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Which ids are one record. They follow from the pairs that are joined and from nothing else: whoever changes pairs lets
 * the groups of their ids be found anew. The id that comes first names the record.
 */
public final class RecordGroups {

    private final Database database;
    private final RecordPairs pairs;

    public RecordGroups(Database database) {
        this.database = database;
        pairs = new RecordPairs(database);
    }

    /** Until the transaction ends nobody else changes groups. */
    public void hold() {
        database.jdbi().useHandle(h -> h.createQuery("select name from lease where name = 'records' for update")
                .mapTo(String.class)
                .one());
    }

    /** All ids that mean the same as this one, the record's own first; this one alone when nobody joined it. */
    public List<String> of(RecordKind kind, String id) {
        List<String> ids = database.jdbi()
                .withHandle(h -> h.createQuery("select o.id from record_member m join record_member o"
                                + " on o.kind = m.kind and o.record_id = m.record_id"
                                + " where m.kind = :kind and m.id = :id")
                        .bind("kind", kind.name())
                        .bind("id", id)
                        .mapTo(String.class)
                        .list());
        return ids.isEmpty() ? List.of(id) : ids.stream().sorted().toList();
    }

    /** A person's word that keeps these two ids, or any that are joined with them, apart. */
    public Optional<Pair> against(RecordKind kind, String a, String b) {
        List<String> left = of(kind, a);
        Set<String> right = new HashSet<>(of(kind, b));
        return Stream.of(PairState.APART, PairState.SPLIT)
                .flatMap(state -> pairs.of(kind, left, state).stream())
                .filter(Pair::isSaid)
                .filter(p -> left.contains(p.a()) ? right.contains(p.b()) : right.contains(p.a()))
                .findFirst();
    }

    /** Finds the groups of these ids and of all that were or are joined with them. */
    public void regroup(RecordKind kind, Collection<String> changed) {
        Set<String> all = new TreeSet<>();
        changed.forEach(id -> all.addAll(of(kind, id)));
        List<Set<String>> groups = new ArrayList<>();
        Set<String> done = new HashSet<>();
        for (String id : List.copyOf(all)) {
            if (!done.contains(id)) {
                Set<String> group = joined(kind, id);
                groups.add(group);
                done.addAll(group);
            }
        }
        all.addAll(done);
        database.allOrNone(h -> write(h, kind, all, groups));
    }

    private Set<String> joined(RecordKind kind, String id) {
        Set<String> group = new TreeSet<>(Set.of(id));
        Deque<String> next = new ArrayDeque<>(group);
        while (!next.isEmpty()) {
            for (Pair pair : pairs.of(kind, List.of(next.remove()), PairState.JOINED)) {
                Stream.of(pair.a(), pair.b()).filter(group::add).forEach(next::add);
            }
        }
        return group;
    }

    private static void write(Handle handle, RecordKind kind, Set<String> all, List<Set<String>> groups) {
        handle.createUpdate("delete from record_member where kind = :kind and id = any(:ids)")
                .bind("kind", kind.name())
                .bindArray("ids", String.class, all.toArray())
                .execute();
        PreparedBatch members =
                handle.prepareBatch("insert into record_member (kind, id, record_id) values (:kind, :id, :record)");
        groups.stream()
                .filter(group -> group.size() > 1)
                .forEach(group -> group.forEach(id -> members.bind("kind", kind.name())
                        .bind("id", id)
                        .bind("record", group.iterator().next())
                        .add()));
        members.execute();
    }
}
