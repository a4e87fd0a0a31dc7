package org.countersign.ledger.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.countersign.ledger.db.Where;
import org.countersign.ledger.json.Json;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Gathers by what a person is known, from all that is on record about the person's ids. */
final class PersonFinder {

    private final Handle handle;
    private final List<String> ids;
    private final String pseudonym;
    private final Set<String> mails = new LinkedHashSet<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> streets = new LinkedHashSet<>();
    private final Set<String> texts = new LinkedHashSet<>();
    private final Set<String> hints = new LinkedHashSet<>();
    private final Set<String> orders = new LinkedHashSet<>();

    /** @param ids all that mean this customer, the main one first */
    PersonFinder(Handle handle, List<String> ids, String pseudonym) {
        this.handle = handle;
        this.ids = ids;
        this.pseudonym = pseudonym;
    }

    Person find() {
        readCustomers();
        readOrders("customer_id = any(:ids)");
        readEvents(ids);
        mails.removeIf(this::isOfOthers);
        names.removeIf(this::isNamesake);
        readGuestOrders();
        readEvents(List.copyOf(orders));
        readReturns();
        readComments();
        Map<String, String> pseudonyms = pseudonyms();
        return new Person(
                pseudonyms,
                keys(pseudonyms),
                List.copyOf(mails),
                List.copyOf(names),
                List.copyOf(streets),
                List.copyOf(texts),
                List.copyOf(hints),
                List.copyOf(orders),
                strings("select erasure_id from erasure where customer_id = any(:ids) order by erasure_id"));
    }

    /** What the person's ids alone say, each through its index: enough for a page, which is looked at often. */
    Person glance() {
        return new Person(
                pseudonyms(),
                keys(pseudonyms()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                strings("select order_id from customer_order where customer_id = any(:ids) order by order_id"),
                List.of());
    }

    private void readCustomers() {
        handle.createQuery("select name, email from customer where customer_id = any(:ids)")
                .bindArray("ids", String.class, ids.toArray())
                .map((row, context) -> {
                    learn("name", row.getString("name"));
                    learn("email", row.getString("email"));
                    return true;
                })
                .list();
    }

    private void readOrders(String whose) {
        read("select order_id, facts from customer_order where " + whose);
        read("select order_id, body from past_order where " + whose);
        if (!orders.isEmpty()) {
            documents("select body from past_order_original where order_id = any(:ids)", orders);
        }
    }

    private void read(String sql) {
        handle.createQuery(sql)
                .bindArray("ids", String.class, ids.toArray())
                .map((row, context) -> {
                    orders.add(row.getString(1));
                    learn(Json.tree(row.getString(2)));
                    return true;
                })
                .list();
    }

    /** Orders without a customer's id are this person's when they name an address that is nobody else's. */
    private void readGuestOrders() {
        for (String mail : List.copyOf(mails)) {
            for (String table : List.of("customer_order:facts", "past_order:body")) {
                String[] place = table.split(":", 2);
                handle.createQuery("select order_id, " + place[1] + " from " + place[0]
                                + " where customer_id is null and lower(" + place[1] + ") like :mail")
                        .bind("mail", inDocument(mail))
                        .map((row, context) -> {
                            orders.add(row.getString(1));
                            learn(Json.tree(row.getString(2)));
                            return true;
                        })
                        .list();
            }
        }
        mails.removeIf(this::isOfOthers);
    }

    private void readEvents(Collection<String> subjects) {
        if (!subjects.isEmpty()) {
            documents("select body from inbox where subject = any(:ids)", subjects);
        }
    }

    private void readReturns() {
        if (!orders.isEmpty()) {
            documents("select body from customer_return where order_id = any(:ids)", orders);
        }
    }

    /** What people wrote when they answered for the person is said again where an order ends. */
    private void readComments() {
        List<String> subjects = new ArrayList<>(ids);
        subjects.addAll(orders);
        handle.createQuery("select s.comment from signature s join decision d on d.id = s.decision_id"
                        + " where d.subject = any(:subjects) and s.comment is not null union all select a.comment"
                        + " from first_answer a join task t on t.id = a.task_id"
                        + " where t.subject = any(:subjects) and a.comment is not null")
                .bindArray("subjects", String.class, subjects.toArray())
                .mapTo(String.class)
                .forEach(comment -> learn("comment", comment));
    }

    private void documents(String sql, Collection<String> of) {
        handle.createQuery(sql)
                .bindArray("ids", String.class, of.toArray())
                .mapTo(String.class)
                .list()
                .forEach(body -> document(body).ifPresent(this::learn));
    }

    /** What was sent may be no document at all. */
    private static Optional<JsonNode> document(String body) {
        try {
            return Optional.of(Json.tree(body));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void learn(JsonNode document) {
        if (document.isObject()) {
            document.properties().forEach(field -> {
                if (field.getValue().isValueNode()) {
                    learn(field.getKey(), field.getValue().asText(null));
                }
            });
        }
        document.forEach(this::learn);
    }

    private void learn(String field, @Nullable String said) {
        if (said == null || said.isBlank()) {
            return;
        }
        String value = said.strip();
        switch (field) {
            case "email" -> mails.add(value.toLowerCase(Locale.ROOT));
            case "name" -> {
                names.add(value);
                hints.addAll(List.of(value.split("[\\s,]+")));
            }
            case "address" -> streets.add(value);
            case "city", "postcode" -> hints.add(value);
            case "comment" -> texts.add(value);
            case "reason" -> {
                if (!Redaction.isCode(value)) {
                    texts.add(value);
                }
            }
            default -> {
                // Nothing that leads to a person.
            }
        }
    }

    /** Families share an address: it stays with the other one. */
    private boolean isOfOthers(String mail) {
        return exists(
                        "select 1 from customer where lower(email) = :value and not (customer_id = any(:ids))",
                        mail.toLowerCase(Locale.ROOT))
                || exists(
                        "select 1 from customer_order where customer_id is not null and not (customer_id = any(:ids))"
                                + " and lower(facts) like :value",
                        inDocument(mail))
                || exists(
                        "select 1 from past_order where customer_id is not null and not (customer_id = any(:ids))"
                                + " and lower(body) like :value",
                        inDocument(mail));
    }

    private boolean isNamesake(String name) {
        return exists(
                "select 1 from customer where lower(name) = :value and not (customer_id = any(:ids))",
                name.toLowerCase(Locale.ROOT));
    }

    private boolean exists(String sql, String value) {
        return handle.createQuery(sql + " limit 1")
                .bind("value", value)
                .bindArray("ids", String.class, ids.toArray())
                .mapTo(Integer.class)
                .findFirst()
                .isPresent();
    }

    /** The whole value of a field of a document. */
    private static String inDocument(String value) {
        String json = Json.write(value).toLowerCase(Locale.ROOT);
        return "%" + Where.prefix(json);
    }

    private Map<String, String> pseudonyms() {
        Map<String, String> all = new LinkedHashMap<>();
        for (String id : ids) {
            all.put(id, all.isEmpty() ? pseudonym : pseudonym + "-" + (all.size() + 1));
        }
        return all;
    }

    private Map<String, String> keys(Map<String, String> pseudonyms) {
        Map<String, String> keys = new LinkedHashMap<>();
        Words words = new Words().add(pseudonyms);
        List<String> named = new ArrayList<>(
                strings("select retention_id from retention where customer_id = any(:ids) order by retention_id"));
        named.addAll(strings("select pair_id from record_pair where kind = 'CUSTOMER'"
                + " and (id_a = any(:ids) or id_b = any(:ids)) order by pair_id"));
        named.forEach(key -> keys.put(key, words.outOf(key)));
        return keys;
    }

    private List<String> strings(String sql) {
        return handle.createQuery(sql)
                .bindArray("ids", String.class, ids.toArray())
                .mapTo(String.class)
                .list();
    }
}
