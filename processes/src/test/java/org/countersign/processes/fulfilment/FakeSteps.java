package org.countersign.processes.fulfilment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Steps that do nothing but say what a test wants them to say, and remember that they were called. By default all goes well. */
public final class FakeSteps {

    final List<String> done = new ArrayList<>();
    private final Map<String, Deque<String>> answers = new HashMap<>();

    /** The next answers to a question; the last one stays. */
    FakeSteps says(String question, String... next) {
        answers.put(question, new ArrayDeque<>(List.of(next)));
        return this;
    }

    private String answer(String question, String otherwise) {
        Deque<String> next = answers.get(question);
        if (next == null) {
            return otherwise;
        }
        String first = next.getFirst();
        return next.size() == 1 ? first : next.removeFirst();
    }

    public void validate(String order) {
        done.add("validate");
    }

    public void price(String order) {
        done.add("price");
    }

    public void assess(String order) {
        done.add("assess");
    }

    /** After validation, pricing and assessment; how often it is asked must not matter. */
    public String verdict(String order) {
        return answer("verdict after " + done.get(done.size() - 1), "approve");
    }

    public void release(String order, String signedBy) {
        done.add("release by " + signedBy);
    }

    public void refuse(String order, String signedBy) {
        done.add("refuse by " + signedBy);
    }

    public void ask(String order, String kind) {
        done.add("ask " + kind);
    }

    public void remind(String order, String kind) {
        done.add("remind " + kind);
    }

    public void escalate(String order, String kind) {
        done.add("escalate " + kind);
    }

    public String remindAfter(String order, String kind) {
        return "PT2H";
    }

    public String escalateAfter(String order, String kind) {
        return "PT4H";
    }

    public void reserve(String order) {
        done.add("reserve");
    }

    public String stock(String order) {
        return answer("stock after " + done.stream().filter("reserve"::equals).count(), "reserved");
    }

    public void backorder(String order) {
        done.add("backorder");
    }

    public void releaseStock(String order) {
        done.add("release stock");
    }

    public String stockRecheck() {
        return "PT6H";
    }

    public void requestCapture(String order) {
        done.add("capture");
    }

    public String payment(String order) {
        return answer("payment", "captured");
    }

    public String paymentRetryWait() {
        return "PT15M";
    }

    public void refund(String order) {
        done.add("refund");
    }

    public void chooseCarrier(String order) {
        done.add("choose carrier");
    }

    public boolean hasCarrier(String order) {
        return Boolean.parseBoolean(answer("carrier", "true"));
    }

    public void printLabel(String order) {
        done.add("print label");
    }

    public void voidLabel(String order) {
        done.add("void label");
    }

    public boolean isDispatched(String order) {
        return Boolean.parseBoolean(answer("dispatched", "false"));
    }

    public boolean isDelivered(String order) {
        return Boolean.parseBoolean(answer("delivered", "false"));
    }

    public void foresee(String order) {
        done.add("foresee");
    }

    public boolean asksAboutDelay(String order) {
        return Boolean.parseBoolean(answer("delay", "false"));
    }

    public void warn(String order) {
        done.add("warn");
    }

    public String lastLook(String order) {
        return answer("last look", "2100-01-01T10:00:00Z");
    }

    public void settleDelivery(String order) {
        done.add("settle");
    }

    public void close(String order, String why) {
        done.add("close: " + why);
    }
}
