package org.countersign.ledger.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.countersign.ledger.db.Database;
import org.countersign.ledger.decision.Verification.Finding;
import org.jdbi.v3.core.Handle;

/** One walk along the chain of seals, comparing every link, leaf and row. */
final class SealCheck {

    private final Database database;
    private final List<Finding> findings = new ArrayList<>();
    private long batches;
    private long records;
    private long erased;

    SealCheck(Database database) {
        this.database = database;
    }

    Verification run() {
        try (Handle handle = database.jdbi().open()) {
            String head = SealBatch.BEGINNING;
            for (SealBatch batch : links(handle)) {
                checkLink(batch, head);
                checkLeaves(handle, batch);
                head = batch.root();
            }
            findAdded(handle);
            ErasureRecord.changedSince(handle)
                    .forEach(id -> found("changed", Leaf.ERASURE, id, "it ended with other rows than it has now"));
            return new Verification(
                    batches, records, erased, pending(handle).size(), batches == 0 ? null : head, findings);
        }
    }

    private static List<SealBatch> links(Handle handle) {
        return handle.createQuery(SealBatch.SELECT + " order by number")
                .map((row, context) -> SealBatch.read(row))
                .list();
    }

    private void checkLink(SealBatch batch, String head) {
        batches++;
        if (batch.number() != batches) {
            found("missing", "batch", String.valueOf(batches), "the next one is number " + batch.number());
            batches = batch.number();
        }
        if (!batch.previous().equals(head)) {
            found("broken-link", "batch", String.valueOf(batch.number()), "it doesn't hang on the root before it");
        }
    }

    private void checkLeaves(Handle handle, SealBatch batch) {
        List<Leaf> leaves = handle.createQuery(
                        "select kind, ref, hash from seal_leaf where batch = :batch order by place")
                .bind("batch", batch.number())
                .map((row, context) -> new Leaf(row.getString("kind"), row.getString("ref"), row.getString("hash")))
                .list();
        records += leaves.size();
        if (!batch.covers(leaves)) {
            found("broken-link", "batch", String.valueOf(batch.number()), "its root is not that of its records");
        }
        for (SealedKind kind : SealedKind.ALL) {
            List<Leaf> own = leaves.stream()
                    .filter(leaf -> leaf.kind().equals(kind.name()))
                    .toList();
            Map<String, String> hashes =
                    kind.hashes(handle, own.stream().map(Leaf::ref).toList());
            own.stream().filter(leaf -> !hashes.containsKey(leaf.ref())).forEach(this::missing);
            changed(handle, kind, own, hashes);
        }
    }

    private void missing(Leaf leaf) {
        found("missing", leaf.kind(), leaf.ref(), "it was sealed and is gone");
    }

    /** A row that is not as it was sealed must have come from there by erasures alone. */
    private void changed(Handle handle, SealedKind kind, List<Leaf> leaves, Map<String, String> hashes) {
        List<Leaf> others = leaves.stream()
                .filter(leaf -> !leaf.hash().equals(hashes.getOrDefault(leaf.ref(), leaf.hash())))
                .toList();
        if (others.isEmpty()) {
            return;
        }
        Map<String, Map<String, String>> steps = ErasureRecord.steps(
                handle, kind.name(), others.stream().map(Leaf::ref).toList());
        for (Leaf leaf : others) {
            String hash = hashes.getOrDefault(leaf.ref(), "");
            if (leads(steps.getOrDefault(leaf.ref(), Map.of()), leaf.hash(), hash)) {
                erased++;
            } else {
                found("changed", leaf.kind(), leaf.ref(), "sealed as " + leaf.hash() + ", is " + hash);
            }
        }
    }

    private static boolean leads(Map<String, String> steps, String from, String to) {
        String at = from;
        for (int i = 0; i < steps.size() && !at.equals(to); i++) {
            at = steps.getOrDefault(at, at);
        }
        return at.equals(to);
    }

    /** A row without a leaf is new, and then in the queue, or has been sealed meanwhile; or somebody put it there. */
    private void findAdded(Handle handle) {
        for (SealedKind kind : SealedKind.ALL) {
            List<String> loose = loose(handle, kind);
            if (!loose.isEmpty()) {
                Set<String> pending = pending(handle);
                Set<String> still = new HashSet<>(loose(handle, kind));
                loose.stream()
                        .filter(id -> !pending.contains(id) && still.contains(id))
                        .forEach(id -> found("added", kind.name(), id, "no transaction of ours wrote it"));
            }
        }
    }

    private static List<String> loose(Handle handle, SealedKind kind) {
        return handle.createQuery("select r.id from " + kind.table() + " r where not exists"
                        + " (select 1 from seal_leaf l where l.ref = r.id and l.kind = :kind) order by r.id")
                .bind("kind", kind.name())
                .mapTo(String.class)
                .list();
    }

    private static Set<String> pending(Handle handle) {
        Set<String> refs = new HashSet<>();
        handle.createQuery("select records from seal_queue").mapTo(String.class).forEach(text -> Seal.leaves(text)
                .forEach(leaf -> refs.add(leaf.ref())));
        return refs;
    }

    private void found(String what, String record, String id, String detail) {
        if (findings.size() < Verification.MOST) {
            findings.add(new Finding(what, record, id, detail));
        }
    }
}
