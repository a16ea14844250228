/**
 * The certification bodies' monthly reports: due by the 10th of the next month, also where that is a holiday; who has not
 * reported is on the overdue list the day after.
 */
package cn.jiangmen.quality.certificate.reports;
