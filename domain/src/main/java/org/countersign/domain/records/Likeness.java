package org.countersign.domain.records;

/**
 * How much two records are alike, value by value. What one of the two does not say is {@link #UNKNOWN}: unknown is neither
 * alike nor different.
 *
 * @param name 1 where the names are written alike, in whatever order their words stand; 0 where they share nothing
 * @param words what both names say, in parts of what either says; a rare word counts more
 * @param ownWords how rare a word each name has to itself, the less rare of the two; 0 where one name says all that the
 *     other says
 * @param ownNumbers how many numbers each name has to itself, the fewer of the two
 * @param codes how near a code of one name, such as a manufacturer's number, is to one of the other: 1 where it stands
 *     there
 * @param email 1 where the addresses are written alike before the @
 * @param address as {@code words}, of the postal addresses
 * @param country 1 for the same, 0 for another
 * @param category as {@code words}
 * @param price how far the prices are apart, in parts of the larger; only in one currency
 * @param weight how far the weights are apart, in parts of the larger
 */
public record Likeness(
        double name,
        double words,
        double ownWords,
        double ownNumbers,
        double codes,
        double email,
        double address,
        double country,
        double category,
        double price,
        double weight) {

    public static final double UNKNOWN = -1;
}
