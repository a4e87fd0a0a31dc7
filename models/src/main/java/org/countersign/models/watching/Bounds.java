package org.countersign.models.watching;

/**
 * From where on a difference is drift: it has to be both larger than its bound and no accident.
 *
 * @param rows fewer rows than this say nothing
 * @param chance a difference that chance makes more often than this is no drift
 * @param input population stability index of one feature
 * @param attention share of the model's attention that drifted features may have together
 * @param output population stability index of the scores
 * @param calibration mean difference between what was said and what came true, in probability
 * @param outcome change of how often it happens, in probability
 */
public record Bounds(
        int rows, double chance, double input, double attention, double output, double calibration, double outcome) {

    public static final Bounds DEFAULT = new Bounds(200, 0.001, 0.25, 0.5, 0.25, 0.05, 0.1);

    /** Below this no test holds, whatever a setting says. */
    private static final int LEAST = 30;

    public Bounds {
        if (rows < LEAST) {
            throw new IllegalArgumentException("rows: at least " + LEAST + ", but is " + rows);
        }
        if (!(chance > 0 && chance < 1)) {
            throw new IllegalArgumentException("chance: must lie between 0 and 1, but is " + chance);
        }
    }
}
