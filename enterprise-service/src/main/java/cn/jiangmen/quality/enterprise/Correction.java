package cn.jiangmen.quality.enterprise;

import java.util.Set;

/**
 * What is to be recorded instead of what is: null leaves a field as it is.
 *
 * @param erase fields that are to be empty, because null does not say so
 */
record Correction(String name, String address, IndustryCode industry, EnterpriseSize size, Set<Erasable> erase) {}
