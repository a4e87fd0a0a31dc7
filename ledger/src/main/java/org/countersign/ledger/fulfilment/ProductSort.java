package org.countersign.ledger.fulfilment;

/** In which order products are listed; equal ones by their SKUs. */
public enum ProductSort {
    /** What needs a person first, and of these what sells most. */
    NEED("cast(need as numeric(19, 4)) * 1000000000 - least(coalesce(per_week, 0), 999999999)"),
    SKU("0"),
    /** What lasts shortest first; what is not sold or not counted last. */
    COVER("case when available is null or coalesce(per_week, 0) = 0 then 1000000000"
            + " else least(cast(greatest(available, 0) as numeric(19, 4)) / per_week, 999999999) end");

    private final String place;

    ProductSort(String place) {
        this.place = place;
    }

    /** A number by which the list is sorted and continued. */
    String place() {
        return "cast(" + place + " as numeric(19, 4))";
    }
}
