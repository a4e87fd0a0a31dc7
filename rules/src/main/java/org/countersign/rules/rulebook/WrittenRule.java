package org.countersign.rules.rulebook;

/**
 * A rule as it stands in a file.
 *
 * @param speakAt where in the text its actions begin, right after {@code then}
 */
record WrittenRule(String id, String sentence, int line, int column, int speakAt) {}
