package cn.jiangmen.quality.enterprise.screenings;

/**
 * What is known of a credit code.
 *
 * @param facts null when nothing is known
 */
record Answer(String creditCode, Outcome outcome, Facts facts) {}
