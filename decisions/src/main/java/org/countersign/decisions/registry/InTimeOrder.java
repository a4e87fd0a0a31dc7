package org.countersign.decisions.registry;

import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.countersign.domain.fulfilment.PastOrder;
import org.jspecify.annotations.Nullable;

/** Two histories as one, each in the order of its times; neither is read ahead by more than an order. */
final class InTimeOrder implements Iterator<PastOrder> {

    private static final Comparator<PastOrder> BY_TIME =
            Comparator.comparing(past -> past.order().placedAt().toInstant());

    private final Iterator<PastOrder> one;
    private final Iterator<PastOrder> other;
    private @Nullable PastOrder ofOne;
    private @Nullable PastOrder ofOther;

    private InTimeOrder(Iterator<PastOrder> one, Iterator<PastOrder> other) {
        this.one = one;
        this.other = other;
        ofOne = next(one);
        ofOther = next(other);
    }

    static Stream<PastOrder> merge(Stream<PastOrder> one, Stream<PastOrder> other) {
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(
                                new InTimeOrder(one.iterator(), other.iterator()), Spliterator.ORDERED),
                        false)
                .onClose(one::close)
                .onClose(other::close);
    }

    private static @Nullable PastOrder next(Iterator<PastOrder> orders) {
        return orders.hasNext() ? orders.next() : null;
    }

    @Override
    public boolean hasNext() {
        return ofOne != null || ofOther != null;
    }

    @Override
    public PastOrder next() {
        PastOrder first = ofOne;
        PastOrder second = ofOther;
        if (first != null && (second == null || BY_TIME.compare(first, second) <= 0)) {
            ofOne = next(one);
            return first;
        }
        if (second == null) {
            throw new NoSuchElementException();
        }
        ofOther = next(other);
        return second;
    }
}
