package cn.jiangmen.quality.enterprise;

import java.time.LocalDate;

/**
 * The days of an enterprise in one county, half-open.
 *
 * @param from first day, or null for since ever
 * @param to first day no longer in it, or null for until further notice
 */
public record CountyPeriod(String county, LocalDate from, LocalDate to) {}
