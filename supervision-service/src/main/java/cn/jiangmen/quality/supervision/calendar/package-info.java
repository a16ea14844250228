/** Working days and legal clocks: which day a deadline falls on, by the holiday notices and rules that were in force. */
package cn.jiangmen.quality.supervision.calendar;
